// The parts of an answer, as conf/clinic/doctor/parts.py has them; doctor-page.js sets them.
const DoctorAnswer = (() => {
  const fill = (text, ...values) => text.replace(/\{(\d)\}/g, (_, number) => String(values[number]));
  const part = (kind, text, link = "", lines = []) => ({ kind, text, link, lines });
  const own = (table, name) => (Object.hasOwn(table, name) ? table[name] : undefined);
  const titled = ({ slug, variant }, words) => (own(words.variants, variant) || {}).title || words.failures[slug].title;
  const listed = (found, words) => found.map((item) => part("item", titled(item, words), item.slug));

  const failure = (kind, found, words) => {
    const said = words.failures[found.slug];
    const variant = own(words.variants, found.variant) || {};
    return [
      part(kind, titled(found, words), found.slug),
      ...(variant.remark ? [part("text", variant.remark)] : []),
      part("cause", variant.cause || said.cause),
      part("fix", variant.fix || said.fix),
      part("page", words.page, found.slug),
    ];
  };
  const warning = (aftershock, words) => (aftershock ? [part("warning", words.aftershock)] : []);

  const said = {
    known: ({ found }, words) => [
      ...warning(found[0].aftershock && ["", ...words.unexplained].includes(found[0].variant), words),
      ...failure("title", found[0], words),
    ],
    possible: ({ found }, words) => [
      ...warning(found[0].aftershock, words),
      part("title", found.length > 1 ? words.possible : words.perhaps),
      ...found.flatMap((item) => {
        const apart = own(words.apart, item.slug);
        return [...failure("candidate", item, words), ...(apart ? [part("text", apart)] : [])];
      }),
    ],
    mechanism: ({ mechanism }, words) => {
      const { title, cause, fix, page } = words.mechanisms[mechanism];
      const more = page ? [part("page", words.page, page)] : [];
      return [part("title", title, page), part("cause", cause), part("fix", fix), ...more];
    },
    yours: ({ raised }, words) => {
      const shown = raised.number ? "yours_at" : raised.file ? "yours_in" : "yours_lost";
      const place = raised.library ? "yours_below" : shown;
      const title = words[raised.library ? "yours_of_library" : raised.called ? "yours_called" : "yours"];
      const fate = raised.asked ? "asked" : raised.logged ? "logged" : raised.fate || (raised.alone ? "alone" : "carried");
      const looks = fate === "carried" && ["yours_at", "yours_in"].includes(place);
      const look = looks ? words.space + words.yours_look : "";
      const { file, number, function: name } = raised.asked || {};
      return [
        part("title", raised.type ? fill(title, raised.type) : words.yours_unnamed),
        ...(raised.message ? [part("quote", `${raised.type}: ${raised.message}`)] : []),
        part("text", fill(words[place], raised.file, raised.number, raised.function) + look),
        part("text", fill(words[`yours_${fate}`], raised.asked ? fill(number ? words.place : words.place_in, file, number, name) : "")),
        ...(fate === "unasked" ? [part("page", words.page, "lost_exception")] : []),
      ];
    },
    unknown: ({ answer, error, threads, facts, whole }, words) => {
      const text = (name) => part("text", words[name]);
      const parts = error && error.kind === "cut"
        ? [part("title", words.cut_off), text("cut_off_after"), part("quote", error.text), text("cut_off_next")]
        : error
        ? [part("title", words.unknown), text("unknown_error"), part("quote", error.text), part("text", [words.kinds[error.kind], words.unknown_next, ...(whole ? [] : [words.unknown_more])].join(words.space))]
        : threads.length
          ? [part("title", words.dump), text(new Set(threads.map(({ process }) => process)).size > 1 ? "dump_others" : "dump_next")]
          : [
              part("title", words.no_error), text("no_error_next"), part("heading", words.silence),
              ...listed(words.silent.map((slug) => ({ slug })), words),
            ];
      const where = Object.values(facts).join(words.comma);
      const values = [answer, error ? error.kind : "", where].map((value) => value || words.nothing_shown);
      return [...parts, part("index", words.index), part("report", fill(words.report_text, ...values))];
    },
  };

  const doing = (thread, words) => {
    const waits = thread.other ? fill(words.waits_for, thread.other) : own(words.waits, thread.waits) || words.stands;
    const name = thread.process ? fill(words.of_process, thread.name, thread.process) : thread.name;
    return fill(thread.file ? words.thread_at : words.thread, name, waits, thread.file, thread.number, thread.function);
  };

  const stop = (station, words) => {
    const here = words.map.find(({ name }) => name === station);
    return fill(words.stops, here.at, here.text, station);
  };

  const details = (diagnosis, words) => {
    const { answer, found, routes, culprit, path, places, threads, facts, lines, cut, station } = diagnosis;
    const parts = station ? [part("strip", stop(station, words), station)] : [];
    const ways = routes.some((route) => route !== "child") ? routes.filter((route) => route !== "child") : routes;
    if (found.length && found[0].by_way && ways.length && !threads.length)
      parts.push(part("route", ways.map((route) => words.routes[route]).join(words.space)));
    const [kind, name] = culprit;
    if (kind) parts.push(part("culprit", [fill(words[kind], name), ...(path ? [fill(words.path, path)] : [])].join(words.space)));
    if (places.length) parts.push(part("heading", places[0].library ? words.places_of_library : words.places));
    for (const { file, number, function: name } of places)
      parts.push(part("item", fill(number ? words.place : words.place_in, file, number, name)));
    if (threads.length) parts.push(part("heading", words.threads));
    parts.push(...threads.map((thread) => part("item", doing(thread, words))));
    const others = answer === "known" ? found.slice(1) : answer === "mechanism" ? found : [];
    if (others.length) parts.push(part("heading", words.also), ...listed(others, words));
    const where = Object.entries(facts).map(([name, fact]) => (own(words, name) ? fill(words[name], fact) : fact));
    if (where.length) parts.push(part("where", where.join(words.comma + words.space)));
    if (lines.length) parts.push(part("lines", words.lines, "", lines));
    if (cut) parts.push(part("text", words.cut));
    return parts;
  };

  const parts = (diagnosis, words) =>
    own(said, diagnosis.answer)
      ? [...said[diagnosis.answer](diagnosis, words), ...details(diagnosis, words)]
      : [part("text", words[diagnosis.answer])];
  return { parts };
})();
if (typeof module !== "undefined") module.exports = DoctorAnswer;
