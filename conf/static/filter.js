// The filter of the error index: what is typed or pasted must be in the message or in the page's title, word by word.
(() => {
  const field = document.getElementById("filter");
  const status = document.querySelector(".error-filter [role=status]");
  const lists = [...document.querySelectorAll("dl.error-index")];
  const entries = lists.flatMap((list) => [...list.querySelectorAll("dt")]).map((term) => {
    const body = term.nextElementSibling;
    return { term, body, text: `${term.textContent} ${body.textContent}`.toLowerCase() };
  });
  function show() {
    const words = field.value.toLowerCase().split(/\s+/).filter(Boolean);
    let count = 0;
    for (const { term, body, text } of entries) {
      const fits = words.every((word) => text.includes(word));
      term.hidden = body.hidden = !fits;
      count += fits;
    }
    for (const list of lists) {
      const any = list.querySelector("dt:not([hidden])") !== null;
      list.hidden = !any;
      const before = list.previousElementSibling;
      if (before.matches(".rubric")) before.hidden = !any;
      const folded = list.closest("details");
      if (folded) {
        folded.hidden = !any;
        folded.open = any && words.length > 0;
      }
    }
    status.textContent = words.length ? (count === 1 ? field.dataset.one : field.dataset.count).replace("{}", count) : "";
  }
  field.addEventListener("input", show);
  show(); // the browser may have kept what was typed
})();
