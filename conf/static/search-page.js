// The page with the results. Everything is set as text, never as HTML. Needs search-index.js and search.js.
(() => {
  const form = document.querySelector(".finder");
  if (!form || typeof SEARCH === "undefined") return;
  const SHOWN = 20, GOOD = 12; // what scores less is no good hit
  const words = JSON.parse(form.dataset.words);
  const index = Search.load(SEARCH);
  const [input, count, list, doctor] = ["finder-text", "finder-count", "finder-results", "finder-doctor"].map((id) => document.getElementById(id));
  const element = (tag, content = [], attributes = {}) => {
    const made = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
    made.append(...[content].flat());
    return made;
  };
  const fill = (text, value) => text.replace("{}", String(value));

  // The terms of a text that a query finds; a phrase of the same meaning counts as a whole only.
  const wanted = (query) => {
    const typed = Search.terms(Search.fold(query)).map((term) => term.text);
    const others = Search.meanings(index.alike, typed).flatMap(([, same]) => same.map((phrase) => phrase.split(" ")));
    const known = new Set(typed.filter((term) => index.known.has(term) && !Search.joins(term)));
    const begun = typed.filter((term) => term.length > 2 && !known.has(term));
    return (text) => {
      const all = Search.terms(text), whole = all.filter((term) => !term.part);
      const same = new Set(whole.flatMap((_, at) => others.filter((phrase) => phrase.every((part, step) => whole[at + step]?.text === part))
        .flatMap((phrase) => whole.slice(at, at + phrase.length))));
      return all.filter((term) => known.has(term.text) || same.has(term) || begun.some((start) => term.text.startsWith(start)));
    };
  };
  const marked = (text, fits) => {
    const spans = fits(text).map(({ start, end }) => [start, end]);
    const parts = [];
    let at = 0;
    for (const [start, end] of spans) {
      if (end <= at) continue;
      const from = Math.max(start, at);
      if (from > at || !parts.length) parts.push(text.slice(at, from));
      parts.push(element("mark", text.slice(from, end)));
      at = end;
    }
    return [...parts, text.slice(at)];
  };
  const matches = (text, fits) => new Set(fits(text).map((term) => term.text)).size;

  // What to show of a page: the message that was typed, or one that quotes other names; else the sentence with the most of the words.
  const message = (number, query, blank) => index.messages
    .filter(([, , on]) => on.some((value, at) => at % 2 === 0 && value === number))
    .map(([compared, shown]) => ({ shown, same: Search.fit(compared, query), alike: Search.fit(Search.blanked(compared), blank) }))
    .filter(({ same, alike }) => same || alike)
    .sort((one, other) => other.same - one.same || other.alike - one.alike)[0];
  const line = (lines, fits) => lines.map((each) => [matches(`${each[0]} ${each[1]}`, fits), each]).sort(([one], [other]) => other - one)[0]?.[1];
  const found = (number, said, fits) => {
    const [name, title, kind, lines] = index.pages[number];
    const parts = [element("a", marked(title, fits), { href: `${name}.html` }), " ", element("span", words.kinds[kind], { class: `kind kind-${kind}` })];
    if (said) return element("li", [...parts, element("p", element("code", marked(said.shown, fits)))]);
    const [heading, text, anchor] = line(lines, fits) || ["", "", ""];
    const section = heading ? [element("a", marked(heading, fits), { href: `${name}.html#${anchor}` }), " "] : [];
    return element("li", [...parts, element("p", [...section, ...marked(text, fits)])]);
  };

  // Words by which no page is found; of a long text, such as a message with names of the reader's own, nothing is said.
  const strange = (query) => {
    const text = Search.fold(query), typed = Search.terms(text).filter((term) => !term.part);
    if (typed.length > 8) return [];
    const others = Search.meanings(index.alike, typed.map((term) => term.text)).flatMap(([phrase]) => phrase.split(" "));
    const found = (term) => index.known.has(term) || others.includes(term) || [...index.known.keys()].some((known) => known.startsWith(term));
    const unknown = typed.filter((term) => /^[a-z_]{4,}$/.test(term.text) && !found(term.text));
    return [...new Set(unknown.map(({ start, end }) => text.slice(start, end)))];
  };

  const search = () => {
    const given = Handover.whole(input), query = Search.short(given);
    const ranked = given.trim() ? Search.rank(index, query) : [];
    const weak = !ranked.length || ranked[0][1] < GOOD;
    const fits = wanted(query), asked = Search.said(query), blank = Search.blanked(asked);
    const shown = ranked.slice(0, SHOWN).map(([number]) => [number, message(number, asked, blank)]);
    const told = [...shown, []].findIndex(([, said]) => !said?.same); // so many have the message itself, and come first
    const items = shown.map(([number, said]) => found(number, said, fits));
    items.slice(0, told).forEach((item) => item.classList.add("told"));
    if (told) [words.told, words.others].forEach((part, at) => items[at * told]?.prepend(element("p", part, { class: "finder-part" })));
    list.replaceChildren(...items);
    const unknown = ranked.length && !told ? strange(query) : []; // a message has words of its own
    const counted = fill(words.count, ranked.length) + (unknown.length ? fill(words.strange, unknown.join(", ")) : "");
    count.textContent = !given.trim() ? words.empty : ranked.length ? counted : words.none;
    const said = Handover.traceback(given) ? words.traceback : given.trim() && weak ? words.weak : "";
    doctor.hidden = !said;
    doctor.firstElementChild.textContent = said;
    try { history.replaceState(null, "", given.trim() ? `?q=${encodeURIComponent(query)}` : location.pathname); } catch { /* from a disk */ }
  };
  doctor.querySelector("a").addEventListener("click", () => Handover.leave(Handover.whole(input)));

  // "/" means this field, not the one of the sidebar, which a phone hides.
  addEventListener("keydown", (event) => {
    const { key, ctrlKey, altKey, metaKey } = event;
    if (key === "/" && !ctrlKey && !altKey && !metaKey && document.activeElement.name === "q") return event.target.name === "q" ? undefined : input.focus();
  });
  // Arrow keys go from the field through the results and back; Escape returns to the field.
  addEventListener("keydown", (event) => {
    const links = [...list.querySelectorAll("li > a")], at = links.indexOf(document.activeElement);
    if (at < 0 && document.activeElement !== input) return;
    if (event.key === "Escape" && at >= 0) return input.focus();
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!step || event.isComposing) return;
    const next = at + step < 0 ? input : links[at + step];
    if (!next) return;
    event.preventDefault();
    next.focus();
  });
  let waiting = 0;
  input.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(search, 60);
  });
  form.addEventListener("submit", (event) => {
    if (event.defaultPrevented) return;
    event.preventDefault();
    search();
    list.querySelector("a")?.focus();
  });
  input.value = new URLSearchParams(location.search).get("q") || "";
  if (!input.value) input.focus();
  search();
})();
