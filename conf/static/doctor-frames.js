// Tracebacks: what conf/clinic/doctor/blocks.py does in Python. Needs doctor-text.js.
const DoctorFrames = (() => {
  const { compiled, sorted } = typeof require === "undefined" ? DoctorText : require("./doctor-text.js");
  const FRAME = /File "([^"]*)", line (\d{1,9}), in (.*)$/;
  const CALLBACKS = ["_invoke_callbacks", "add_done_callback"]; // what calls them only logs what they raise
  const LONGEST_ERROR = 300;
  const LOST = { file: "", number: 0, function: "", line: 0, user: false };

  // --- the user's own exception ---------------------------------------------------------------------------------

  const frameOf = ([whole, file, number, name], line, passed) => {
    const is = (key, text) => compiled(passed[key]).test(text);
    const carrier = is("carrier", whole);
    const user = !carrier && !is("library", file);
    const [raises, sends, alone] = ["raises", "sends", "alone"].map((key) => is(key, whole));
    return { file, number: +number, function: name, line, user, carrier, raises, sends, alone, callsBack: carrier && CALLBACKS.includes(name) };
  };

  const placeOf = ({ file, number, function: name, line }, library = false) => ({ file, number, function: name, line, library });

  const split = (lines, rules) => {
    const keys = ["exception", "other", "unasked", "header", "chained", "dumped", "logged", "logged_end", "member"];
    const [named, other, lost, header, chain, dump, log, logEnd, member] = keys.map((key) => compiled(rules.passed[key]));
    const empty = () => ({ frames: [], type: "", message: "", line: 0, fate: "" });
    const blocks = [];
    let block = empty();
    let code = 0;
    let dumped = false;
    let logged = false;
    let unasked = false;
    let chained = false;
    let grouped = "";
    for (const line of lines) {
      const frame = FRAME.exec(line.text);
      dumped = dump.test(line.text) || (dumped && frame !== null);
      const begins = header.test(line.text);
      logged = log.test(line.text) || (logged && !begins && !logEnd.test(line.text));
      if (dumped || logged) continue;
      const mark = member.exec(line.text);
      if (mark) grouped = mark[1] ? "grouped" : "";
      if (lost.test(line.text)) unasked = chained = true;
      else if (chain.test(line.text)) chained = true;
      else if (begins) [unasked, chained] = [unasked && chained, false];
      code = frame ? 0 : code + 1;
      const error = named.exec(line.text) || (block.frames.length && code > 1 ? other.exec(line.text) : null);
      if (frame) block.frames.push(frameOf(frame, line.number, rules.passed));
      else if (error) {
        blocks.push({ ...block, type: error[1], message: error[2] || "", line: line.number, fate: unasked ? "unasked" : grouped });
        block = empty();
      } else if (begins) {
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
    if (!task.length) return frames.at(-1).raises ? LOST : null;
    const first = task.findIndex((frame) => frame.user);
    if (task.slice(0, first === -1 ? task.length : first).some((frame) => frame.sends)) return null;
    return task.findLast((frame) => frame.user) || task[0];
  };

  const alike = (one, other) => {
    const name = (block) => block.type.split(".").at(-1);
    const [mine, theirs] = [one, other].map(({ message }) => message.replace(/[\])}"'\\ ,]+$/, ""));
    const cut = Math.min(mine.length, theirs.length);
    return name(one) === name(other) && !mine === !theirs && mine.slice(0, cut) === theirs.slice(0, cut);
  };

  const ownException = (lines, blocks, rules) => {
    const never = compiled(rules.passed.never);
    const remote = lines.some((line) => compiled(rules.passed.remote).test(line.text));
    const backwards = [...blocks].reverse();
    for (const block of [...backwards.filter(({ type }) => type), ...backwards.filter(({ type }) => !type)]) {
      if (block.type && never.test(block.type)) continue;
      const same = blocks.filter((other) => other.frames.length && alike(other, block));
      const frames = same.flatMap((other) => other.frames);
      const carriers = frames.filter((frame) => frame.carrier);
      const own = frames.some((frame) => frame.user);
      const fate = same.every((other) => other.fate === block.fate) ? block.fate : "";
      if (!((carriers.length || fate) && own) && !(remote && frames.length && !own)) continue;
      let place = where(same[0].frames);
      if (place && !place.user) place = same.slice(1).map((other) => where(other.frames)).find((other) => other && other.user) || place;
      if (!place || !(block.type || place.user)) continue;
      const { file, number, function: name, line, user } = place;
      const numbers = sorted([same[0].line, line].filter(Boolean));
      const alone = !remote && carriers.every((frame) => frame.alone);
      const library = file !== "" && !user;
      const called = user && same[0].frames.at(-1) !== place;
      const told = same.filter(({ frames }) => frames.some((frame) => frame.raises || frame.callsBack));
      const logged = told.length > 0 && told.every(({ frames }) => frames.some(({ callsBack }) => callsBack));
      const asked = logged ? askedByACallback(told.at(-1).frames) : null;
      return { type: block.type, message: block.message, file, number, function: name, lines: numbers, alone, library, called, logged, asked, fate };
    }
    return null;
  };

  const askedByACallback = (frames) => {
    const first = frames.findLastIndex(({ callsBack }) => callsBack) + 1;
    const last = frames.findIndex(({ raises }, at) => at >= first && raises);
    const frame = frames.slice(first, last === -1 ? first : last).findLast(({ user }) => user);
    return frame ? placeOf(frame) : null;
  };

  const lastError = (lines, blocks, rules) => {
    const fatal = compiled(rules.passed.fatal);
    const weak = compiled(rules.passed.weak);
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
      const last = blocks.length ? blocks.at(-1).frames.at(-1).line : 0;
      const cut = lines.find((line) => line.number === last);
      return cut ? { text: cut.text.slice(0, LONGEST_ERROR), kind: "cut", line: last } : null;
    }
    const [text, line] = said.findLast(([text]) => !weak.test(text) && (typed || !trailer.test(text))) || said.at(-1);
    const kind = rules.kinds.find(([, pattern]) => compiled(pattern).test(text));
    return { text: text.slice(0, LONGEST_ERROR), kind: kind ? kind[0] : "other", line };
  };

  return { FRAME, placeOf, split, ownException, lastError };
})();
if (typeof module !== "undefined") module.exports = DoctorFrames;
