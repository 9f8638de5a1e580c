// Stack dumps, the user's lines: what conf/clinic/doctor/dumps.py and places.py do in Python. Needs doctor-frames.js.
const DoctorDumps = (() => {
  const { compiled } = typeof require === "undefined" ? DoctorText : require("./doctor-text.js");
  const { FRAME, split } = typeof require === "undefined" ? DoctorFrames : require("./doctor-frames.js");
  const WEAK = ["", "sign", "data", "shutdown", "lock"];
  const WEAKEST = ["", "sign"];
  const ENDED = "fatal";
  const STATE = / ?\((?:idle|sleeping|active)\b[^)]*\):?/g;
  const ORDER = /\(most recent call first\)|; most recent call last/g;
  const MOST_PLACES = 4;
  const LAST_OF_LAUNCHER = 12;

  const inward = (thread, frame, still, rules) => {
    const found = thread.file || !WEAK.includes(thread.waits) ? null : rules.waits.find(([, pattern]) => compiled(pattern).test(frame[0]));
    if (found && (!WEAK.includes(found[0]) || WEAKEST.includes(thread.waits))) thread.waits = found[0];
    if (thread.file || compiled(rules.passed.library).test(frame[1])) return;
    Object.assign(thread, { file: frame[1], number: +frame[2], function: frame[3], waits: thread.waits || still });
  };

  const threads = (lines, rules) => {
    const keys = ["process", "thread", "fatal", "idle", "active"];
    const [numbers, titles, crash, idle, active] = keys.map((key) => compiled(rules.passed[`dump_${key}`]));
    const result = [];
    let process = "";
    let still = "";
    let opened = false;
    let fatal = false;
    for (const line of lines) {
      fatal = fatal || crash.test(line.text);
      const number = numbers.exec(line.text);
      const title = titles.exec(line.text);
      const frame = FRAME.exec(line.text);
      if (number) process = number[1];
      if (title) {
        const name = title[1].replace(ORDER, "").replace(STATE, "").replace(/^[ :]+|[ :]+$/g, "");
        still = idle.test(title[1]) ? "still" : active.test(title[1]) ? "active" : "?";
        const last = fatal && line.text.startsWith("Current thread");
        fatal = fatal && !last;
        result.push({ name, process, waits: last ? ENDED : "", other: "", file: "", number: 0, function: "", line: line.number });
      } else if (opened && frame) inward(result.at(-1), frame, still, rules);
      opened = title !== null || (opened && frame !== null);
    }
    const seen = result.filter((thread) => thread.waits || thread.file).slice(0, 50);
    for (const thread of seen) {
      const others = new Set(seen.map((other) => other.process).filter((other) => other !== thread.process));
      if (thread.waits === "process" && thread.process && others.size === 1) thread.other = [...others][0];
    }
    return seen;
  };

  // Where the main thread stood when Ctrl-C came; a worker that prints the same is another process.
  const interrupted = (lines, rules) => {
    const blocks = split(lines, rules).filter(({ type, frames }) => type === "KeyboardInterrupt" && frames.length);
    const main = blocks.findLast(({ frames }) => frames.every(({ place }) => place[2] !== "_bootstrap"));
    if (!main) return [];
    const thread = { name: "MainThread", process: "", waits: "", other: "", file: "", number: 0, function: "", line: main.line };
    for (const { place } of [...main.frames].reverse())
      inward(thread, [`File "${place[0]}", line ${place[1]}, in ${place[2]}`, ...place], "?", rules);
    return ["", "?", "idle"].includes(thread.waits) ? [] : [thread];
  };

  // --- places ---

  const passedBy = (lines, rules) => {
    const is = (key, [file]) => compiled(rules.passed[key]).test(file);
    const shown = ([file, number, name, line], library) => ({ file, number, function: name, line, library });
    const launches = (frames, { place }) => {
      const inner = frames[frames.findIndex((other) => other.place === place) + 1];
      const small = place[2] === "<module>" && place[1] <= LAST_OF_LAUNCHER;
      return small && inner !== undefined && !inner.carrier && is("launcher", place) && is("package", inner.place);
    };
    const places = new Map();
    const blocks = split(lines, rules);
    for (const { frames } of blocks) {
      const frame = frames.findLast((frame) => frame.user);
      if (!frame || launches(frames, frame)) continue;
      const key = JSON.stringify(frame.place.slice(0, 3));
      if (!places.has(key)) places.set(key, shown(frame.place, false));
    }
    if (places.size) return [...places.values()].slice(0, MOST_PLACES);
    const calls = ({ frames }) =>
      frames.findLast(({ place, carrier }, at) => is("package", place) && !carrier && at + 1 < frames.length && is("pool", frames[at + 1].place));
    const library = blocks.map(calls).find((frame) => frame);
    return library ? [shown(library.place, true)] : [];
  };

  const ended = (seen) =>
    seen
      .filter(({ waits, file }) => waits === ENDED && file)
      .map(({ file, number, function: name, line }) => ({ file, number, function: name, line, library: false }));

  const ofCoroutines = (lines, rules) => {
    const [coroutine, library] = ["coroutine", "library"].map((key) => compiled(rules.passed[key]));
    const named = lines.map((line) => [coroutine.exec(line.text), line.number]);
    return named
      .filter(([found]) => found && !library.test(found[2]))
      .map(([[, name, file, number], line]) => ({ file, number: +number, function: name.split(".").at(-1), line, library: false }));
  };

  const places = (lines, seen, rules) => {
    const passed = passedBy(lines, rules);
    const mine = new Map();
    for (const place of [...ended(seen), ...passed, ...ofCoroutines(lines, rules)]) {
      const key = JSON.stringify([place.file, place.number, place.function]);
      if (!place.library && !mine.has(key)) mine.set(key, place);
    }
    return mine.size ? [...mine.values()].slice(0, MOST_PLACES) : passed;
  };

  return { threads, interrupted, places };
})();
if (typeof module !== "undefined") module.exports = DoctorDumps;
