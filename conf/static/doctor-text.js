// From a pasted text to the lines that tell something: what conf/clinic/doctor/cleaning.py and layout.py do in Python.
const DoctorText = (() => {
  const LONGEST_TEXT = 2000000;
  const LONGEST_RAW = 100000;
  const LONGEST_LINE = 400;
  const MOST_LINES = 400;
  const MOST_PARTS = 1000;
  const MOST_CHARACTERS = 24000;
  const LINE_ENDS = /\r\n?|[\x0b\x0c\u0085\u2028\u2029]/g;
  const BEYOND = /[\ud800-\udbff][\udc00-\udfff]/g;
  const BLOCK = /^(?:Stack dump|Thread |Current thread|Traceback|---|\+\+\+)/;
  const HELD = ["Arguments:", "Locals:"]; // above the variables of a frame, which `py-spy dump --locals` shows
  const VARIABLE = /^\w+: /;

  const cache = new Map();
  const compiled = (pattern) => {
    if (!cache.has(pattern)) cache.set(pattern, new RegExp(pattern.replace(/ /g, "\\s"), "m"));
    return cache.get(pattern);
  };
  const count = (text, part, start = 0, end = text.length) => {
    let found = 0;
    for (let at = text.indexOf(part, start); at !== -1 && at < end; at = text.indexOf(part, at + 1)) found++;
    return found;
  };
  const sorted = (numbers) => [...new Set(numbers)].sort((a, b) => a - b);

  // --- cleaning -------------------------------------------------------------------------------------------------

  const basic = (text) => text.replace(BEYOND, "?").replace(LINE_ENDS, "\n");

  const halves = (text, longest) => {
    if (text.length <= longest) return [text, 0, false];
    const half = longest / 2;
    const kept = text.slice(0, half) + "\n" + text.slice(text.length - half);
    return [kept, count(text, "\n", half, text.length - half) - 1, true];
  };

  const fitting = (lines) => {
    let head = 0;
    let tail = lines.length;
    let left = MOST_CHARACTERS / 2;
    while (head < tail && lines[head].text.length <= left) left -= lines[head++].text.length;
    left = MOST_CHARACTERS / 2;
    while (tail > head && lines[tail - 1].text.length <= left) left -= lines[--tail].text.length;
    return [lines.slice(0, head).concat(lines.slice(tail)), tail > head];
  };

  const different = (lines, telling) => {
    const firsts = new Map();
    lines.forEach((line, index) => firsts.has(line) || firsts.set(line, index));
    const unique = [...firsts.values()];
    if (unique.length <= MOST_LINES) return [unique, false];
    const head = [];
    const tail = [];
    const half = MOST_LINES / 2;
    for (let place = 0; place < unique.length && head.length < half; place++)
      if (telling.test(lines[unique[place]])) head.push(place);
    const after = head.length === half ? head[half - 1] : unique.length;
    for (let place = unique.length - 1; place > after && tail.length < half; place--)
      if (telling.test(lines[unique[place]])) tail.push(place);
    return [head.concat(tail.reverse()).map((place) => unique[place]), tail.length === half];
  };

  // --- layout ---------------------------------------------------------------------------------------------------

  const NARROWEST = 60;
  const BEGINNING = 12;
  const MOST_PREFIXES = 5;
  const LONGEST_PREFIX = 120;
  const WORD = /^\w+$/;
  const SPECIAL = /[\\^$.*+?()[\]{}|/-]/g;
  const strip = (text) => text.replace(/^ +| +$/g, "");

  const unescaped = (line, at) => {
    if (line.includes("\\n") && at.escaped.test(line))
      return line.replace(/[\\\]}"' ]+$/, "").split(/\\+n/).map((part) => part.replace(/\\+(["'])/g, "$1"));
    if (line.split('File "').length > 2 || (line.includes('File "') && line.includes("Traceback (most")))
      return line.replace(new RegExp(at.squashed, "g"), "\n").replace(new RegExp(at.code, "g"), "$1\n").split("\n");
    return [line];
  };

  const withoutMarkdown = (lines, at) =>
    lines.some((line) => at.markdown.test(line.text))
      ? lines.map(({ number, text }) => ({ number, text: text.replace(/\\([_*<>])/g, "$1") }))
      : lines;

  const shape = (prefix) => prefix.replace(SPECIAL, "\\$&").replace(/[0-9]+/g, "[0-9]+").replace(/ +/g, " +");

  const withoutPrefixes = (lines, at) => {
    const shapes = new Map();
    for (const { text } of lines) {
      const mark = at.mark.exec(text);
      const before = mark ? strip(text.slice(0, mark.index)) : "";
      if (!before || before.length > LONGEST_PREFIX || (WORD.test(before) && text[mark.index] === "T")) continue;
      const name = shape(before);
      shapes.set(name, (shapes.get(name) || 0) + 1);
    }
    const patterns = [...shapes]
      .filter(([, times]) => times > 1)
      .slice(0, MOST_PREFIXES)
      .map(([name]) => new RegExp(`^ *(?:${name})`));
    return lines.map(({ number, text }) => {
      const found = patterns.map((pattern) => pattern.exec(text)).find((found) => found);
      return { number, text: found ? text.slice(found[0].length) : text };
    });
  };

  const beginning = ({ text }) => text.slice(0, BEGINNING).replace(/[0-9]/g, "0");

  const unwrapped = (lines, at) => {
    let widest = 0;
    for (const line of lines) widest = Math.max(widest, line.text.length);
    const edge = new Set(lines.map((line) => line.text).filter((text) => text.length === widest));
    if (widest < NARROWEST || edge.size < 2) return lines;
    const joined = [];
    let broken = false;
    for (const line of lines) {
      if (broken && !line.text.startsWith("  ") && beginning(line) !== beginning(joined.at(-1))) joined[joined.length - 1].text += line.text;
      else joined.push({ ...line });
      broken = line.text.length === widest && !at.unbroken.test(line.text);
    }
    return joined;
  };

  const wholeFrame = (first, second, at) => {
    if (at.unfinished.test(first) || (at.only_file.test(first) && at.quoted.test(second)))
      return `${first.replace(/ +$/, "")} ${second.replace(/^[> ]+| +$/g, "")}`;
    const [path, rest] = [at.full.exec(first), at.rest.exec(second)];
    if (!path || !rest) return "";
    return `\u2502 ${path[1]}${rest[1].startsWith("in ") ? " " : ""}${rest[1]} \u2502`;
  };

  const withWholeFrames = (lines, at) => {
    const joined = [];
    for (const line of lines) {
      const whole = joined.length ? wholeFrame(joined.at(-1).text, line.text, at) : "";
      if (whole) joined.at(-1).text = whole;
      else joined.push({ ...line });
    }
    return joined;
  };

  // --- cleaning, once more ----------------------------------------------------------------------------------------

  const withoutVariables = (lines) => {
    let inside = false;
    return lines.filter((line) => {
      inside = HELD.includes(line.text) || (inside && VARIABLE.test(line.text));
      return !inside;
    });
  };

  const withoutContext = (lines, rules, at) => {
    const [arrow, context, noise] = ["arrow", "context", "noise"].map((key) => new RegExp(rules[key]));
    const arrows = lines.some((line) => arrow.test(line.text));
    const left = [];
    let defined;
    for (const line of lines) {
      if (noise.test(line.text) || (arrows && context.test(line.text))) continue;
      const found = arrow.test(line.text) ? at.numbered.exec(line.text) : null;
      const last = left.at(-1);
      if (found && last && last.text.startsWith("File ")) last.text = last.text.replace('", line 0, in ', `", line ${found[1]}, in `);
      const text = line.text.replace(arrow, "").replace(/^(File .* in )\?$/, `$1${defined || "?"}`);
      defined = text.startsWith("File ") ? "" : defined || /^(?:async )?def (\w+)\(/.exec(text)?.[1];
      left.push({ number: line.number, text });
    }
    return left;
  };

  const newestFirst = (lines) => {
    const result = [];
    let frames = [];
    let inside = false;
    for (const line of lines) {
      if (BLOCK.test(line.text)) {
        result.push(...frames.reverse(), line);
        frames = [];
        inside = line.text.startsWith("Stack dump");
      } else if (!inside) result.push(line);
      else if (line.text.startsWith("File ")) frames.push(line);
    }
    return result.concat(frames.reverse());
  };

  const clean = (whole, rules) => {
    let [text, leftOut, cut] = halves(whole, LONGEST_TEXT);
    const middle = count(text, "\n", 0, LONGEST_TEXT / 2) + 1;
    const raw = text.split("\n");
    let [chosen, shortened] = raw.length > MOST_LINES ? different(raw, new RegExp(rules.telling)) : [raw.keys(), false];
    cut ||= shortened;
    let lines = [];
    const at = Object.fromEntries(Object.entries(rules.layout).map(([name, pattern]) => [name, new RegExp(pattern)]));
    for (const index of chosen) {
      const number = index + 1 + (leftOut && index >= middle ? leftOut : 0);
      const [whole, , shortened] = halves(raw[index], LONGEST_RAW);
      cut ||= shortened;
      for (const text of unescaped(whole, at)) lines.push({ number, text });
    }
    cut ||= lines.length > MOST_PARTS;
    const replacements = rules.cleaning.map(([pattern, now]) => [new RegExp(pattern, "g"), now]);
    const laidOut = [withoutMarkdown, withoutPrefixes, unwrapped, withWholeFrames].reduce((now, step) => step(now, at), lines.slice(0, MOST_PARTS));
    const parts = laidOut.flatMap(({ number, text: whole }) => {
      const [kept, , shortened] = halves(whole, LONGEST_LINE);
      cut ||= shortened;
      return kept.split("\n").map((text) => ({ number, text }));
    });
    [lines, shortened] = fitting(parts);
    cut ||= shortened;
    lines = lines.map(({ number, text }) => {
      for (const [pattern, now] of replacements) text = text.replace(pattern, now);
      return { number, text };
    });
    lines = newestFirst(withoutContext(withoutVariables(lines), rules, at));
    return { lines, cut };
  };

  return { basic, clean, compiled, count, sorted };
})();
if (typeof module !== "undefined") module.exports = DoctorText;
