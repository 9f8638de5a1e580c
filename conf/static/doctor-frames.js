// Tracebacks and stack dumps: what conf/clinic/doctor/blocks.py and dumps.py do in Python. Needs doctor-text.js.
const DoctorFrames = (() => {
  const { compiled, sorted } = typeof require === "undefined" ? DoctorText : require("./doctor-text.js");
  const FRAME = /File "([^"]*)", line (\d{1,9}), in (.*)$/;
  const DUMPED = /\(most recent call first\)|^(?:Current thread|Thread|Stack dump)\b/;
  const HEADER = /\bTraceback \(most recent call last\)/;
  const CHAINED = /^(?:During handling of the above|The above exception was the direct cause)/;
  const LOGGED = /^Call stack:/;
  const LOGGED_END = /^(?:Message|Arguments): /;
  const THREAD = /^(?:Current thread|Thread|Stack dump(?: for PID \d+)?, thread) (.*)$/;
  const PROCESS = /^(?:Process|Stack dump for PID) (\d{1,9})\b/;
  const FATAL = /\b(?:Fatal Python error|Windows fatal exception): /;
  const WEAK = ["", "sign", "data", "shutdown", "lock"];
  const WEAKEST = ["", "sign"];
  const ENDED = "fatal";
  const IDLE = /\((?:idle|sleeping)\b/;
  const ACTIVE = /\([^()]{0,60}\b(?:active|GIL|CPU)\b|\((?:active|GIL|CPU)\b/;
  const CALLBACKS = ["_invoke_callbacks", "add_done_callback"]; // what calls them only logs what they raise
  const STATE = / ?\((?:idle|sleeping|active)\b[^)]*\):?/g;
  const ORDER = /\(most recent call first\)|; most recent call last/g;
  const LONGEST_ERROR = 300;
  const MOST_PLACES = 4;
  const LAST_OF_LAUNCHER = 12; // line of a program that an installer wrote

  // --- the user's own exception ---------------------------------------------------------------------------------

  const frameOf = ([whole, file, number, name], line, passed) => {
    const is = (key, text) => compiled(passed[key]).test(text);
    const carrier = is("carrier", whole);
    const user = !carrier && !is("library", file);
    const callsBack = carrier && CALLBACKS.includes(name);
    return { place: [file, +number, name, line, user], user, carrier, callsBack, raises: is("raises", whole), sends: is("sends", whole), alone: is("alone", whole) };
  };

  const split = (lines, rules) => {
    const [named, other, lost] = ["exception", "other", "unasked"].map((key) => compiled(rules.passed[key]));
    const empty = () => ({ frames: [], type: "", message: "", line: 0, unasked: false });
    const blocks = [];
    let block = empty();
    let code = 0;
    let dumped = false;
    let logged = false;
    let unasked = false;
    let chained = false;
    for (const line of lines) {
      const frame = FRAME.exec(line.text);
      dumped = DUMPED.test(line.text) || (dumped && frame !== null);
      const ends = HEADER.test(line.text) || LOGGED_END.test(line.text);
      logged = LOGGED.test(line.text) || (logged && !ends);
      if (dumped || logged) continue;
      if (lost.test(line.text)) unasked = chained = true;
      else if (CHAINED.test(line.text)) chained = true;
      else if (HEADER.test(line.text)) [unasked, chained] = [unasked && chained, false];
      code = frame ? 0 : code + 1;
      const error = named.exec(line.text) || (block.frames.length && code > 1 ? other.exec(line.text) : null);
      if (frame) block.frames.push(frameOf(frame, line.number, rules.passed));
      else if (error) {
        blocks.push({ ...block, type: error[1], message: error[2] || "", line: line.number, unasked });
        block = empty();
      } else if (HEADER.test(line.text)) {
        if (block.frames.length) blocks.push(block);
        block = empty();
      }
    }
    return block.frames.length ? [...blocks, block] : blocks;
  };

  const where = (frames) => {
    let last = frames.length - 1;
    while (last >= 0 && !frames[last].carrier) last--;
    const task = frames.slice(last + 1);
    if (!task.length) return frames.at(-1).raises ? ["", 0, "", 0, false] : null;
    const first = task.findIndex((frame) => frame.user);
    if (task.slice(0, first === -1 ? task.length : first).some((frame) => frame.sends)) return null;
    return (task.findLast((frame) => frame.user) || task[0]).place;
  };

  const alike = (one, other) => {
    const name = (block) => block.type.split(".").at(-1);
    const [mine, theirs] = [one, other].map(({ message }) => message.replace(/[\])}"'\\ ,]+$/, ""));
    const cut = Math.min(mine.length, theirs.length);
    return name(one) === name(other) && !mine === !theirs && mine.slice(0, cut) === theirs.slice(0, cut);
  };

  const ownException = (lines, rules) => {
    const never = compiled(rules.passed.never);
    const blocks = split(lines, rules);
    const remote = lines.some((line) => compiled(rules.passed.remote).test(line.text));
    const backwards = [...blocks].reverse();
    for (const block of [...backwards.filter(({ type }) => type), ...backwards.filter(({ type }) => !type)]) {
      if (block.type && never.test(block.type)) continue;
      const same = blocks.filter((other) => other.frames.length && alike(other, block));
      const frames = same.flatMap((other) => other.frames);
      const carriers = frames.filter((frame) => frame.carrier);
      const own = frames.some((frame) => frame.user);
      if (!(carriers.length && own) && !(remote && frames.length && !own)) continue;
      let place = where(same[0].frames);
      if (place && !place[4]) place = same.slice(1).map((other) => where(other.frames)).find((other) => other && other[4]) || place;
      if (!place || !(block.type || place[4])) continue;
      const [file, number, name, line] = place;
      const numbers = sorted([same[0].line, line].filter(Boolean));
      const alone = !remote && carriers.every((frame) => frame.alone);
      const library = file !== "" && !place[4];
      const called = file !== "" && same[0].frames.at(-1).place !== place && !library;
      const told = same.filter(({ frames }) => frames.some((frame) => frame.raises || frame.callsBack));
      const logged = told.length > 0 && told.every(({ frames }) => frames.some(({ callsBack }) => callsBack));
      const asked = logged ? askedByACallback(told.at(-1).frames) : null;
      const unasked = same.every((other) => other.unasked);
      return { type: block.type, message: block.message, file, number, function: name, lines: numbers, alone, library, called, logged, asked, unasked };
    }
    return null;
  };

  const askedByACallback = (frames) => {
    const first = frames.findLastIndex(({ callsBack }) => callsBack) + 1;
    const last = frames.findIndex(({ raises }, at) => at >= first && raises);
    const frame = frames.slice(first, last === -1 ? first : last).findLast(({ user }) => user);
    if (!frame) return null;
    const [file, number, name, line] = frame.place;
    return { file, number, function: name, line, library: false };
  };

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

  // Of a thread that ended its process, of tracebacks, of the coroutines that are named.
  const places = (lines, seen, rules) => {
    const passed = passedBy(lines, rules);
    const mine = new Map();
    for (const place of [...ended(seen), ...passed, ...ofCoroutines(lines, rules)]) {
      const key = JSON.stringify([place.file, place.number, place.function]);
      if (!place.library && !mine.has(key)) mine.set(key, place);
    }
    return mine.size ? [...mine.values()].slice(0, MOST_PLACES) : passed;
  };

  const lastError = (lines, rules) => {
    const fatal = compiled(rules.passed.fatal);
    const weak = compiled(rules.passed.weak);
    const blocks = split(lines, rules);
    let said = blocks
      .filter(({ type }) => type)
      .map(({ type, message, line }) => [message ? `${type}: ${message}` : type, line]);
    const typed = said.length > 0;
    const matching = (pattern) => lines.filter((line) => pattern.test(line.text)).map((line) => [line.text, line.number]);
    if (!typed) said = matching(fatal);
    const trailer = compiled(rules.passed.trailer);
    const below = typed ? [] : matching(trailer);
    if (below.length && said.every(([text]) => trailer.test(text))) {
      said = matching(compiled(rules.passed.spoken));
      if (!said.length) said = below;
    }
    if (!said.length) {
      const last = blocks.length ? blocks.at(-1).frames.at(-1).place[3] : 0;
      const cut = lines.find((line) => line.number === last);
      return cut ? { text: cut.text.slice(0, LONGEST_ERROR), kind: "cut", line: last } : null;
    }
    const [text, line] = said.findLast(([text]) => !weak.test(text) && (typed || !trailer.test(text))) || said.at(-1);
    const kind = rules.kinds.find(([, pattern]) => compiled(pattern).test(text));
    return { text: text.slice(0, LONGEST_ERROR), kind: kind ? kind[0] : "other", line };
  };

  // --- dumps ----------------------------------------------------------------------------------------------------

  const inward = (thread, frame, still, rules) => {
    const found = thread.file || !WEAK.includes(thread.waits) ? null : rules.waits.find(([, pattern]) => compiled(pattern).test(frame[0]));
    if (found && (!WEAK.includes(found[0]) || WEAKEST.includes(thread.waits))) thread.waits = found[0];
    if (thread.file || compiled(rules.passed.library).test(frame[1])) return;
    Object.assign(thread, { file: frame[1], number: +frame[2], function: frame[3], waits: thread.waits || still });
  };

  const threads = (lines, rules) => {
    const result = [];
    let process = "";
    let still = "";
    let opened = false;
    let fatal = false;
    for (const line of lines) {
      fatal = fatal || FATAL.test(line.text);
      const number = PROCESS.exec(line.text);
      const title = THREAD.exec(line.text);
      const frame = FRAME.exec(line.text);
      if (number) process = number[1];
      if (title) {
        const name = title[1].replace(ORDER, "").replace(STATE, "").replace(/^[ :]+|[ :]+$/g, "");
        still = IDLE.test(title[1]) ? "still" : ACTIVE.test(title[1]) ? "active" : "?";
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

  return { FRAME, ownException, places, lastError, threads, interrupted };
})();
if (typeof module !== "undefined") module.exports = DoctorFrames;
