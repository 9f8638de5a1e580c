// Copy a page as Markdown: for a chat, an issue, a colleague. What was run and what it printed come along.
(() => {
  const SKIPPED = "script, style, button, input, form, .headerlink, .page-tools, .breadcrumbs, .legends, .card-ways, .picture.upright, [aria-hidden=true], .timeline-steps, .doctor, .related";
  const RUNNING = "p, li, dt, td, th, a, span, em, strong, label, summary, h1, h2, h3, h4"; // spaces count between words only
  const fence = (text, language = "") => "```" + language + "\n" + text.replace(/\n$/, "") + "\n```";
  const children = (node, join = "") => [...node.childNodes].map(markdown).filter(Boolean).join(join);
  const inline = (node) => children(node).replace(/\s+/g, " ").trim();
  const list = (node, mark) =>
    [...node.children].map((item, number) => mark(number) + children(item).trim().replace(/\n/g, "\n  ")).join("\n");
  const sign = (line) => (line.matches(".apart") ? "@@ @@\n" : "") + (line.matches("ins") ? "+" : line.matches("del") ? "-" : " ");

  function program(pre) {
    if (pre.closest(".fix-diff")) {
      const lines = [...pre.querySelectorAll(".hll")].map((line) => sign(line) + line.textContent.replace(/\n$/, ""));
      return fence(lines.join("\n"), "diff");
    }
    const language = /highlight-(\w+)/.exec(pre.closest("[class*=highlight-]")?.className ?? "")?.[1] ?? "";
    return fence(pre.textContent, language);
  }

  function table(node) {
    const rows = [...node.rows].map((row) => "| " + [...row.cells].map(inline).join(" | ") + " |");
    rows.splice(1, 0, "|" + " --- |".repeat(node.rows[0].cells.length));
    return rows.join("\n");
  }

  const BLOCKS = {
    PRE: program,
    TABLE: table,
    UL: (node) => list(node, () => "- "),
    OL: (node) => list(node, (number) => `${number + 1}. `),
    BLOCKQUOTE: (node) => children(node).trim().replace(/^/gm, "> "),
    LABEL: inline,
    SUMMARY: inline,
    P: inline,
    DT: (node) => `**${inline(node)}**`,
  };
  const WORDS = {
    A: (node) => `[${inline(node)}](${node.href})`,
    CODE: (node) => "`" + node.textContent + "`",
    STRONG: (node) => `**${inline(node)}**`,
    EM: (node) => `*${inline(node)}*`,
    BR: () => "\n",
  };

  function markdown(node) {
    if (node.nodeType === Node.TEXT_NODE) return node.textContent.trim() || node.parentElement.matches(RUNNING) ? node.textContent : "";
    if (node.nodeType !== Node.ELEMENT_NODE || node.matches(SKIPPED)) return "";
    if (node.matches("svg")) return `\n\n(${node.getAttribute("aria-label")})\n\n`;
    const heading = /^H([1-6])$/.exec(node.tagName);
    if (heading) return `\n\n${"#".repeat(heading[1])} ${inline(node)}\n\n`;
    if (node.tagName in WORDS) return WORDS[node.tagName](node);
    if (node.tagName in BLOCKS) return `\n\n${BLOCKS[node.tagName](node)}\n\n`;
    return children(node);
  }

  document.querySelectorAll("button.copy-markdown").forEach((button) => {
    const name = button.textContent;
    button.addEventListener("click", async () => {
      const text = markdown(document.querySelector("article"));
      const parts = text.split(/(^```[^]*?^```$)/m); // what stands between fences is kept as it is
      const tidied = parts.map((part, odd) => (odd % 2 ? part : part.replace(/[ \t]+\n/g, "\n").replace(/\n{3,}/g, "\n\n")));
      const whole = tidied.join("").trim();
      await navigator.clipboard.writeText(`${whole}\n\n${location.href.split("#")[0]}\n`);
      button.textContent = button.dataset.done;
      setTimeout(() => { button.textContent = name; }, 2000);
    });
  });
})();
