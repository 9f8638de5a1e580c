// Stack dumps, the user's lines: what conf/clinic/doctor/dumps.py and places.py do in Python. Needs doctor-frames.js.
const DoctorDumps = (() => {
  const { compiled } = typeof require === "undefined" ? DoctorText : require("./doctor-text.js");
  const { FRAME, placeOf } = typeof require === "undefined" ? DoctorFrames : require("./doctor-frames.js");
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
    const keys = ["process", "thread", "fatal", "forked", "idle", "active"];
    const [numbers, titles, crash, forked, idle, active] = keys.map((key) => compiled(rules.passed[`dump_${key}`]));
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
      if (!opened || !forked.test(line.text)) continue;
      result.at(-1).waits ||= still; // the frames below are those of its parent
      opened = false;
    }
    const seen = result.filter((thread) => thread.waits || thread.file).slice(0, 50);
    for (const thread of seen) {
      const others = new Set(seen.map((other) => other.process).filter((other) => other !== thread.process));
      if (thread.waits === "process" && thread.process && others.size === 1) thread.other = [...others][0];
    }
    return seen;
  };

  // Where the main thread stood when Ctrl-C came; a worker that prints the same is another process.
  const interrupted = (blocks, rules) => {
    const ended = blocks.filter(({ type, frames }) => type === "KeyboardInterrupt" && frames.length);
    const main = ended.findLast(({ frames }) => frames.every((frame) => frame.function !== "_bootstrap"));
    if (!main) return [];
    const thread = { name: "MainThread", process: "", waits: "", other: "", file: "", number: 0, function: "", line: main.line };
    for (const { file, number, function: name } of [...main.frames].reverse())
      inward(thread, FRAME.exec(`File "${file}", line ${number}, in ${name}`), "?", rules);
    return ["", "?", "idle"].includes(thread.waits) ? [] : [thread];
  };

  // --- places ---

  const launches = (frames, frame, is) => {
    const inner = frames[frames.indexOf(frame) + 1];
    const small = frame.function === "<module>" && frame.number <= LAST_OF_LAUNCHER;
    return small && inner !== undefined && !inner.carrier && is("launcher", frame) && is("package", inner);
  };

  const places = (lines, blocks, seen, rules) => {
    const is = (key, { file }) => compiled(rules.passed[key]).test(file);
    const traces = blocks.map(({ frames }) => frames);
    const passed = traces.flatMap((frames) => {
      const frame = frames.findLast(({ user }) => user);
      return frame && !launches(frames, frame, is) ? [placeOf(frame)] : [];
    });
    const coroutine = compiled(rules.passed.coroutine);
    const named = lines.flatMap(({ text, number: line }) => {
      const [, name, file, number] = coroutine.exec(text) || [];
      return name && !is("library", { file }) ? [placeOf({ file, number: +number, function: name.split(".").at(-1), line })] : [];
    });
    const ended = seen.filter(({ waits, file }) => waits === ENDED && file).map((thread) => placeOf(thread));
    const mine = new Map();
    for (const place of [...ended, ...passed, ...named]) {
      const key = JSON.stringify([place.file, place.number, place.function]);
      if (!mine.has(key)) mine.set(key, place);
    }
    if (mine.size) return [...mine.values()].slice(0, MOST_PLACES);
    const calls = (frames) =>
      frames.findLast((frame, at) => is("package", frame) && !frame.carrier && at + 1 < frames.length && is("pool", frames[at + 1]));
    const library = traces.map(calls).find((frame) => frame);
    return library ? [placeOf(library, true)] : [];
  };

  return { threads, interrupted, places };
})();
if (typeof module !== "undefined") module.exports = DoctorDumps;
