// Keep the anchor when the reader changes the language.
document.querySelectorAll(".languages a").forEach((link) => {
  link.addEventListener("click", () => { link.hash = window.location.hash; });
});

// What scrolls must be reachable with the keyboard.
function reachable() {
  document.querySelectorAll("pre, .table-wrapper, .picture").forEach((box) => {
    if (box.scrollWidth > box.clientWidth || box.scrollHeight > box.clientHeight) box.tabIndex = 0;
  });
}
window.addEventListener("load", reachable);
window.addEventListener("resize", reachable);
document.addEventListener("change", reachable);

// A link to a recorded output opens the tab that it stands in.
function openTab() {
  const target = document.querySelector(":target");
  const content = target && target.closest(".sd-tab-content");
  if (!content) return;
  content.previousElementSibling.previousElementSibling.checked = true;
  target.scrollIntoView();
}
window.addEventListener("load", openTab);
window.addEventListener("hashchange", openTab);

// The button at a diff copies the whole fixed program, which stands further down on the page.
document.querySelectorAll("button[data-program]").forEach((button) => {
  const name = button.textContent;
  button.addEventListener("click", async () => {
    const program = document.getElementById(button.dataset.program).querySelector("pre");
    await navigator.clipboard.writeText(program.textContent.replace(/\n$/, ""));
    button.textContent = button.dataset.done;
    setTimeout(() => { button.textContent = name; }, 2000);
  });
});

// An example for the doctor: what a program of this site really printed.
document.querySelectorAll(".try-example").forEach((button) => {
  button.addEventListener("click", () => {
    const input = document.querySelector(".doctor textarea");
    input.value = document.querySelector(".doctor-example-text").content.textContent;
    input.form.requestSubmit();
  });
});

// A table is named by the heading that it stands under.
document.querySelectorAll("article table:not([aria-label])").forEach((table) => {
  const heading = table.closest("section")?.querySelector("h1, h2, h3");
  if (heading) table.setAttribute("aria-label", heading.textContent.replace("¶", "").trim());
});

// On a phone a stacked table has no head: each cell but the first names its column.
document.querySelectorAll("table.stacked tbody tr").forEach((row) => {
  const names = [...row.closest("table").querySelectorAll("thead th")].map((head) => head.textContent.trim());
  [...row.cells].slice(1).forEach((cell, at) => { cell.dataset.label = names[at + 1]; });
});

// A timeline: what is pointed at shows its line of the program; buttons and arrow keys walk through the steps.
document.querySelectorAll(".timeline").forEach((figure) => {
  const parts = [...figure.querySelectorAll("[data-level]")];
  const now = figure.querySelector(".timeline-now");
  const steps = [...new Set([...figure.querySelectorAll("li[data-level]")].map((item) => Number(item.dataset.level)))];
  let at = steps.length - 1;
  figure.querySelector(".timeline-steps").hidden = false;
  function point(line) {
    const from = document.getElementById(figure.dataset.program);
    from.querySelectorAll(".told").forEach((told) => told.classList.remove("told"));
    document.getElementById(`${figure.dataset.program}-${line}`)?.classList.add("told");
    parts.forEach((part) => part.classList.toggle("here", line > 0 && part.dataset.line === String(line)));
  }
  ["mouseover", "focusin"].forEach((name) => figure.addEventListener(name, (event) => {
    point(Number(event.target.closest("[data-line]")?.dataset.line ?? 0));
  }));
  figure.addEventListener("mouseleave", () => point(0));
  function show(step) {
    at = Math.min(steps.length - 1, Math.max(0, step));
    parts.forEach((part) => part.classList.toggle("later", steps[at + 1] <= Number(part.dataset.level)));
    const told = [...figure.querySelectorAll(`li[data-level="${steps[at]}"]`)];
    now.textContent = told.map((item) => item.textContent).join("; ");
    point(Number(told.find((item) => item.dataset.line > 0)?.dataset.line ?? 0));
  }
  figure.querySelector(".previous").addEventListener("click", () => show(at - 1));
  figure.querySelector(".next").addEventListener("click", () => show((at + 1) % steps.length));  // from the end to the first
  figure.addEventListener("keydown", (event) => {
    const step = { ArrowRight: 1, ArrowLeft: -1, Home: -steps.length, End: steps.length }[event.key];
    if (!step || event.target !== figure) return;
    event.preventDefault();
    show(at + step);
  });
});
