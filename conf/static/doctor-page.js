// The form of the doctor: reads what was pasted, says what it is. Needs doctor.js and doctor-rules.js; sends nothing.
(() => {
  const LONGEST_QUOTE = 300; // lines; of longer texts only the telling ones are shown
  const root = document.querySelector(".doctor");
  if (!root || typeof DOCTOR === "undefined") return;
  const { rules, words } = DOCTOR;
  const pages = root.dataset.pages;

  // `code` in a text becomes <code>; everything is set as text, never as HTML.
  const element = (tag, content = [], attributes = {}) => {
    const made = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
    for (const part of [content].flat()) {
      if (typeof part !== "string") made.append(part);
      else if (tag === "pre" || tag === "mark" || tag === "textarea") made.append(part);
      else part.split("`").forEach((text, odd) => made.append(odd % 2 ? element("code", [document.createTextNode(text)]) : text));
    }
    return made;
  };
  const fill = (text, ...values) => text.replace(/\{(\d)\}/g, (_, number) => String(values[number]));
  const term = (name, content) => [element("dt", name), element("dd", content)];

  const failure = (slug, level) => {
    const known = words.failures[slug];
    return [
      element(level, element("a", known.title, { href: `${pages}${slug}.html` })),
      element("dl", [...term(words.cause, known.cause), ...term(words.fix, known.fix)]),
    ];
  };
  const links = (slugs) =>
    element("ul", slugs.map((slug) => element("li", element("a", words.failures[slug].title, { href: `${pages}${slug}.html` }))));
  const routesOf = (slug) => [
    ...new Set(rules.signatures.filter((item) => item.slug === slug).flatMap((item) => item.route)),
  ];

  const verdict = (diagnosis) => {
    const [first, ...others] = diagnosis.found;
    if (diagnosis.answer === "known") {
      const parts = failure(first.slug, "h3");
      if (first.aftershock) parts.push(element("p", words.aftershock));
      return parts;
    }
    if (diagnosis.answer === "possible") {
      const items = [first, ...others].map(({ slug }) => {
        const shown = routesOf(slug).map((route) => words.signs[route]);
        const apart = shown.length ? [element("p", fill(words.apart, shown.join("; ")), { class: "doctor-apart" })] : [];
        return element("li", [...failure(slug, "h4"), ...apart]);
      });
      return [element("h3", words.possible), element("ol", items)];
    }
    if (diagnosis.answer === "yours") {
      const { type, message, file, number, function: name } = diagnosis.raised;
      const parts = [element("h3", fill(words.yours, "`" + type + "`"))];
      parts.push(element("p", fill(file ? words.yours_at : words.yours_lost, file, number, name)));
      if (message) parts.push(element("p", [fill(words.yours_message, ""), element("code", [document.createTextNode(message)])]));
      return parts;
    }
    if (diagnosis.answer === "unknown") {
      const next = [element("p", words.unknown_next), element("p", element("a", words.index, { href: root.dataset.index }))];
      return [element("h3", words.unknown), ...next, element("p", `${words.silence}:`), links(words.silent)];
    }
    return [element("p", words[diagnosis.answer])];
  };

  const details = (diagnosis) => {
    const terms = [];
    if (diagnosis.found.length && diagnosis.routes.length)
      terms.push(...term(words.route, diagnosis.routes.map((route) => words.routes[route]).join(words.space)));
    const [kind, name] = diagnosis.culprit;
    if (kind) terms.push(...term(words.culprit, fill(words[kind], name) + (diagnosis.path ? words.space + fill(words.path, diagnosis.path) : "")));
    if (diagnosis.threads.length) {
      const lines = diagnosis.threads.map((thread) => {
        const doing = words.waits[thread.waits] || words.runs;
        return element("li", fill(thread.file ? words.thread_at : words.thread, thread.name, doing, thread.file, thread.number, thread.function));
      });
      terms.push(...term(words.threads, element("ul", lines)));
    }
    if (diagnosis.answer === "known" && diagnosis.found.length > 1)
      terms.push(...term(words.also, links(diagnosis.found.slice(1).map(({ slug }) => slug))));
    const facts = Object.entries(diagnosis.facts).map(([kind, fact]) => (kind in words ? fill(words[kind], fact) : fact));
    if (facts.length) terms.push(...term(words.where, facts.join(words.comma + words.space)));
    return terms.length ? [element("dl", terms, { class: "doctor-details" })] : [];
  };

  const evidence = (diagnosis, text) => {
    if (!diagnosis.lines.length) return [];
    const marked = new Set(diagnosis.lines);
    const lines = text.replace(/\r\n?|[\x0b\x0c\u0085\u2028\u2029]/g, "\n").split("\n");
    const whole = lines.length <= LONGEST_QUOTE;
    const quote = element("pre", [], { tabindex: "0", role: "region", "aria-label": words.lines });
    for (const [index, line] of lines.entries()) {
      const number = index + 1;
      if (!whole && !marked.has(number)) continue;
      const shown = `${String(number).padStart(4)}  ${line.slice(0, 1000)}\n`;
      quote.append(marked.has(number) ? element("mark", shown) : shown);
    }
    return [element("h4", words.lines), quote];
  };

  // A link carries slugs of failures only: what was pasted stays here.
  const share = (diagnosis) => {
    if (!["known", "possible"].includes(diagnosis.answer)) return [];
    const slugs = diagnosis.found.map(({ slug }) => slug).join("+");
    return [element("p", element("a", words.share, { href: `${root.dataset.doctor}#diagnosis=${diagnosis.answer}:${slugs}` }))];
  };
  const shared = () => {
    const match = /^#diagnosis=(known|possible):([a-z0-9_+]+)$/.exec(location.hash);
    const slugs = match ? match[2].split("+").filter((slug) => slug in words.failures) : [];
    if (!slugs.length) return null;
    const found = slugs.map((slug) => ({ slug, sure: match[1] === "known", aftershock: false, lines: [] }));
    return { answer: match[1], found, routes: [], culprit: ["", ""], path: "", raised: null, threads: [], facts: {}, lines: [], cut: false };
  };

  const input = element("textarea", "", {
    id: "doctor-text", rows: "8", spellcheck: "false", autocapitalize: "off", autocomplete: "off",
    placeholder: words.placeholder, "aria-describedby": "doctor-private",
  });
  const ask = element("button", words.ask, { type: "submit" });
  const clear = element("button", words.clear, { type: "reset" });
  const output = element("div", [], { class: "doctor-answer", role: "status", "aria-live": "polite" });
  const form = element("form", [
    element("label", words.label, { for: "doctor-text" }), input,
    element("div", [ask, clear, element("span", words.private, { id: "doctor-private" })], { class: "doctor-buttons" }),
  ]);
  const say = (diagnosis, text) => {
    const cut = diagnosis.cut ? [element("p", words.cut)] : [];
    output.replaceChildren(...verdict(diagnosis), ...details(diagnosis), ...evidence(diagnosis, text), ...cut, ...share(diagnosis));
    output.querySelector("mark")?.parentElement.scrollTo({ top: output.querySelector("mark").offsetTop - 40 });
  };
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    say(Doctor.diagnose(input.value, rules), input.value);
  });
  form.addEventListener("reset", () => output.replaceChildren());
  input.addEventListener("paste", () => setTimeout(() => form.requestSubmit()));
  input.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) form.requestSubmit();
  });
  root.replaceChildren(form, output);
  const showShared = () => {
    const diagnosis = shared();
    if (!diagnosis) return;
    say(diagnosis, "");
    output.prepend(element("p", words.shared));
  };
  addEventListener("hashchange", showShared);
  showShared();
})();
