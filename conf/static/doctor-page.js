// The form of the doctor: reads what was pasted, says what it is. Sends nothing.
// Needs the other scripts of the doctor; where the page has not loaded them, they come when they are wanted.
(() => {
  const CODES = /\x1b\][^\x07]{0,400}\x07|\x1b\[[0-?]*[ -/]*[@-~]|\x1b[@-Z^_]|\[(?:\d{1,3};){0,4}\d{1,3}m/g; // of a terminal
  const LONGEST_QUOTE = 300; // lines; of longer texts only the telling ones are shown
  const root = document.querySelector(".doctor");
  if (!root) return;
  const pages = root.dataset.pages;
  let rules, words, loading;
  const load = (address) =>
    new Promise((done, failed) => {
      const script = Object.assign(document.createElement("script"), { src: address, async: false });
      script.addEventListener("load", done);
      script.addEventListener("error", failed);
      document.head.append(script);
    });
  const loaded = async () => {
    await Promise.all((root.dataset.scripts ?? "").split(" ").filter(Boolean).map(load));
    ({ rules, words } = DOCTOR);
  };
  const ready = () => (loading ??= loaded());

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
  const page = (link) => `${pages}${link.includes("/") ? link : `failures/${link}`}.html`;
  const term = (name, content) => [element("dt", name), element("dd", content)];
  const titled = (level, { text, link }) => element(level, link ? element("a", text, { href: page(link) }) : text);

  const evidence = ({ text: title, lines: numbers }, text) => {
    const marked = new Set(numbers);
    const lines = text.replace(/\r\n?|[\x0b\x0c\u0085\u2028\u2029]/g, "\n").split("\n");
    const whole = lines.length <= LONGEST_QUOTE;
    const quote = element("pre", [], { tabindex: "0", role: "region", "aria-label": title });
    for (const [index, line] of lines.entries()) {
      const number = index + 1;
      if (!whole && !marked.has(number)) continue;
      const shown = `${String(number).padStart(4)}  ${line.replace(CODES, "").slice(0, 1000)}\n`;
      quote.append(marked.has(number) ? element("mark", shown) : shown);
    }
    return element("div", [element("h4", title), quote], { class: "doctor-lines" });
  };

  // The way of a task, as clinic/site/strip.py draws it on a failure's page.
  const strip = ({ text, link }) => {
    const sides = [];
    for (const { name, at, text } of words.map) {
      if (sides.at(-1)?.title !== at) sides.push({ title: at, stops: [] });
      sides.at(-1).stops.push(element("i", text, name === link ? { class: "here" } : {}));
    }
    const drawn = sides.map(({ title, stops }) => element("span", [element("b", title), ...stops]));
    const way = element("div", drawn, { class: "strip-way", "aria-hidden": "true" });
    return element("div", [way, element("p", element("a", text, { href: root.dataset.map }))], { class: "strip" });
  };

  const report = ({ text }) => {
    const shown = element("pre", text, { tabindex: "0" });
    const address = `${root.dataset.report}?body=${encodeURIComponent(text)}`;
    const send = root.dataset.report ? [element("p", element("a", words.report_send, { href: address }))] : [];
    return element("details", [element("summary", words.report), element("p", words.report_private), shown, ...send]);
  };

  // Each kind of part has one setter; those that belong together share a list.
  const setters = {
    title: (part) => titled("h3", part),
    candidate: (part) => titled("h4", part),
    warning: ({ text }) => element("p", text, { class: "doctor-warning" }),
    page: ({ text, link }) => element("p", element("a", text, { href: page(link) })),
    text: ({ text }) => element("p", text),
    quote: ({ text }) => element("pre", text, { class: "doctor-quote" }),
    heading: ({ text }) => element("p", text + words.colon, { class: "doctor-heading" }),
    index: ({ text }) => element("p", element("a", text, { href: root.dataset.index })),
    lines: evidence,
    strip,
    report,
  };
  const LISTS = { cause: "doctor-main", fix: "doctor-main", route: "doctor-details", culprit: "doctor-details", where: "doctor-details" };
  const set = (parts, text) => {
    const made = [];
    const open = (tag, kind) => {
      const last = made.at(-1);
      if (last && last.tagName.toLowerCase() === tag && last.className === kind) return last;
      made.push(element(tag, [], { class: kind }));
      return made.at(-1);
    };
    for (const part of parts) {
      if (part.kind in LISTS) open("dl", LISTS[part.kind]).append(...term(words[part.kind], part.text));
      else if (part.kind === "item")
        open("ul", "doctor-items").append(element("li", part.link ? element("a", part.text, { href: page(part.link) }) : part.text));
      else made.push(setters[part.kind](part, text));
    }
    return made;
  };

  // A link carries slugs of failures only: what was pasted stays here.
  const share = (diagnosis) => {
    if (!["known", "possible"].includes(diagnosis.answer)) return [];
    const slugs = diagnosis.found.map(({ slug }) => slug).join("+");
    return [element("p", element("a", words.share, { href: `${root.dataset.doctor}#diagnosis=${diagnosis.answer}:${slugs}` }))];
  };
  const shared = async () => {
    const match = /^#diagnosis=(known|possible):([a-z0-9_+]+)$/.exec(location.hash);
    if (!match) return null;
    await ready();
    const slugs = match[2].split("+").filter((slug) => Object.hasOwn(words.failures, slug));
    if (!slugs.length) return null;
    const found = slugs.map((slug) => ({ slug, sure: match[1] === "known", aftershock: false, lines: [], variant: "" }));
    return { ...Doctor.nothing(match[1]), found };
  };

  const input = element("textarea", "", {
    id: "doctor-text", rows: "8", spellcheck: "false", autocapitalize: "off", autocomplete: "off",
    placeholder: root.dataset.placeholder, "aria-describedby": "doctor-private",
  });
  const ask = element("button", root.dataset.ask, { type: "submit" });
  const clear = element("button", root.dataset.clear, { type: "reset" });
  const output = element("div", [], { class: "doctor-answer" });
  // What a screen reader reads aloud: the answer, not the text that was pasted.
  const heard = element("p", [], { class: "doctor-heard", role: "status", "aria-live": "polite" });
  const form = element("form", [
    element("label", root.dataset.label, { for: "doctor-text" }), input,
    element("div", [ask, clear, element("span", root.dataset.private, { id: "doctor-private" })], { class: "doctor-buttons" }),
  ]);
  const say = (diagnosis, text) => {
    const parts = DoctorAnswer.parts(diagnosis, words);
    output.replaceChildren(...set(parts, text), ...share(diagnosis));
    const why = parts.some(({ kind }) => kind === "cause") ? ["cause", "fix"] : ["quote", "text"];
    const aloud = parts.filter(({ kind }) => ["warning", "title", "candidate", ...why].includes(kind));
    heard.textContent = aloud.map((part) => part.text).join(" ");
    output.querySelector("mark")?.parentElement.scrollTo({ top: output.querySelector("mark").offsetTop - 40 });
  };
  // The answer comes into view, and gets the focus: on a phone it is below the fold.
  const show = () => {
    const first = output.firstElementChild;
    if (!first) return;
    first.tabIndex = -1;
    first.focus({ preventScroll: true });
    const { top, bottom } = first.getBoundingClientRect();
    if (top < 0 || bottom > innerHeight * 0.75) first.scrollIntoView({ block: "start", behavior: "instant" });
  };
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    await ready();
    say(Doctor.diagnose(input.value, rules), input.value);
    show();
  });
  form.addEventListener("reset", () => {
    output.replaceChildren();
    heard.textContent = "";
  });
  input.addEventListener("focus", ready);
  input.addEventListener("paste", () => setTimeout(() => form.requestSubmit()));
  input.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) form.requestSubmit();
  });
  root.replaceChildren(form, heard, output);

  // For an example: a button with data-doctor-text anywhere on the page, or DoctorPage.read(text) from a script.
  const read = (text) => {
    input.value = text;
    form.requestSubmit();
  };
  addEventListener("click", (event) => {
    const example = event.target.closest?.("[data-doctor-text]");
    if (example) read(example.dataset.doctorText);
  });
  window.DoctorPage = { read, ready };

  const showShared = async () => {
    const diagnosis = await shared();
    if (!diagnosis) return;
    say(diagnosis, "");
    output.prepend(element("p", words.shared));
  };
  addEventListener("hashchange", showShared);
  showShared();
})();
