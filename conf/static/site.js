// Keep the anchor when the reader changes the language.
document.querySelectorAll(".languages a").forEach((link) => {
  link.addEventListener("click", () => { link.hash = window.location.hash; });
});

// What scrolls sideways must be reachable with the keyboard.
function reachable() {
  document.querySelectorAll("pre, .table-wrapper").forEach((box) => {
    if (box.scrollWidth > box.clientWidth) box.tabIndex = 0;
  });
}
window.addEventListener("load", reachable);
window.addEventListener("resize", reachable);
document.addEventListener("change", reachable);
