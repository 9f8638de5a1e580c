// The search field of every page: a traceback goes to the doctor, who reads it line by line. Nothing is sent.
const Handover = (() => {
  const KEY = "futures-clinic-doctor", LONGEST = 1500, MOST = 1000000;
  const traceback = (text) => /Traceback \(most recent call last\)|(?:^|\s)File "[^"\n]+", line \d+/.test(text.slice(0, 20000)) || text.trim().split("\n").length > 2;
  // Leave the text for the doctor's page; without a storage that page opens empty.
  const leave = (text) => { try { sessionStorage.setItem(KEY, text.slice(0, MOST)); } catch { /* not allowed here */ } };
  // On the doctor's page, whose script has run by now: ask about what was left.
  const ask = (box) => {
    try {
      const text = sessionStorage.getItem(KEY);
      sessionStorage.removeItem(KEY);
      if (!text) return;
      box.value = text;
      box.form.requestSubmit();
    } catch { /* not allowed here */ }
  };
  const pasted = new WeakMap(); // a field of one line loses the ends of lines
  const watch = (form) => {
    const field = form.querySelector("input[name=q]");
    if (!field) return;
    field.addEventListener("paste", (event) => pasted.set(field, event.clipboardData.getData("text")));
    field.addEventListener("input", () => { if (!field.value) pasted.delete(field); });
    form.addEventListener("submit", (event) => {
      const text = whole(field);
      if (traceback(text)) {
        event.preventDefault();
        leave(text);
        location.href = new URL("doctor.html", form.action).href;
      } else if (field.value.length > LONGEST) field.value = field.value.slice(0, LONGEST);
    });
  };
  // What was pasted, as long as the field still holds it.
  const whole = (field) => {
    const text = pasted.get(field) || "";
    const plain = (some) => some.replace(/\s+/g, "");
    return text && plain(text) === plain(field.value) ? text : field.value;
  };
  document.querySelectorAll("form[role=search]").forEach(watch);
  const box = document.getElementById("doctor-text");
  if (box) ask(box);
  return { traceback, leave, whole };
})();
