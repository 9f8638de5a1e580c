// The doctor in the browser: the same rules and the same answers as conf/clinic/doctor/, which says more about each step.
// tests/test_doctor_in_browser.py holds the two together.
const Doctor = (() => {
  const LONGEST_TEXT = 2000000;
  const LONGEST_RAW = 100000;
  const LONGEST_LINE = 400;
  const MOST_LINES = 400;
  const MOST_PARTS = 1000;
  const MOST_CHARACTERS = 40000;
  const LINE_ENDS = /\r\n?|[\x0b\x0c\u0085\u2028\u2029]/g;
  const BEYOND = /[\ud800-\udbff][\udc00-\udfff]/g;
  const BLOCK = /^(?:Stack dump|Thread |Current thread|Traceback|---)/;
  const FRAME = /File "([^"]*)", line (\d{1,9}), in (.*)$/;
  const DUMPED = /\(most recent call first\)|^(?:Current thread|Thread|Stack dump)\b/;
  const HEADER = /\bTraceback \(most recent call last\)/;
  const THREAD = /^(?:Current thread|Thread|Stack dump(?: for PID \d+)?, thread) (.*)$/;
  const PROCESS = /^(?:Process|Stack dump for PID) (\d{1,9})\b/;
  const WEAK = ["", "data", "shutdown", "lock"];
  const IDLE = /\((?:idle|sleeping)\b/;
  const STATE = / ?\((?:idle|sleeping|active)\b[^)]*\):?/g;
  const ORDER = /\(most recent call first\)|; most recent call last/g;
  const NOTE = /^when serializing (.+?) (?:item (.+)|object|state|reconstructor arguments)$/;
  const PRINTABLE = /[!-~\u00a1-\u1fff\u2070-\u2fff\u3001-\ufefe\uff01-\uffff]/;
  const UNPRINTABLE = /[\x00-\x08\x0e-\x1a\x1c-\x1f]/g;
  const LONGEST_ERROR = 300;

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
  const MOST_PREFIXES = 5;
  const LONGEST_PREFIX = 120;
  const MARK = /Traceback \(most recent call last\)|File "[^"]{1,300}", line \d/;
  const ESCAPED = /\\n[ "'|+]*(?:File|Traceback|\w{0,40}Error)/;
  const SQUASHED = new RegExp(
    "(?<!raise)(?<!except) (?=Traceback \\(most recent call last\\)|File \"[^\"]{1,300}\", line \\d|During handling of the |" +
      "The above exception was |\"\"\" ?|(?:[A-Za-z_]\\w{0,40}\\.){0,5}[A-Z]\\w{0,40}(?:Error|Exception|Interrupt|Exit|Warning)" +
      "(?:: |:?$| \"\"\"| During handling| The above)|_?[a-z]\\w{0,40}\\.[A-Z]\\w{0,40}(?:: |$))",
    "g",
  );
  const CODE = /(File "[^"]{1,300}", line \d{1,9}, in (?:<[\w :]{1,40}>|[\w.]{1,80})) /g;
  const MARKDOWN = /\\_\\_|in \\_|\\</;
  const UNFINISHED = /^ *File "(?:[^"]{0,300}|[^"]{1,300}",(?: line(?: \d{1,9},? ?(?:in)?)?)?)$/;
  const WORD = /^\w+$/;
  const SPECIAL = /[\\^$.*+?()[\]{}|/-]/g;
  const UNBROKEN = /[\u2502\u2503\u256e\u256f] *$|^[~^ >|#]*$/;
  const strip = (text) => text.replace(/^ +| +$/g, "");

  const unescaped = (line) => {
    if (line.includes("\\n") && ESCAPED.test(line.replaceAll("\\\\", "\\")))
      return line.replace(/[\\\]}"' ]+$/, "").split(/\\+n/).map((part) => part.replace(/\\+(["'])/g, "$1"));
    if (line.split('File "').length > 2 || (line.includes('File "') && line.includes("Traceback (most")))
      return line.replace(SQUASHED, "\n").replace(CODE, "$1\n").split("\n");
    return [line];
  };

  const withoutMarkdown = (lines) =>
    lines.some((line) => MARKDOWN.test(line.text))
      ? lines.map(({ number, text }) => ({ number, text: text.replace(/\\([_*<>])/g, "$1") }))
      : lines;

  const shape = (prefix) => prefix.replace(SPECIAL, "\\$&").replace(/[0-9]+/g, "[0-9]+").replace(/ +/g, " +");

  const withoutPrefixes = (lines) => {
    const shapes = new Map();
    for (const { text } of lines) {
      const mark = MARK.exec(text);
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

  const unwrapped = (lines) => {
    let widest = 0;
    for (const line of lines) widest = Math.max(widest, line.text.length);
    const edge = new Set(lines.map((line) => line.text).filter((text) => text.length === widest));
    if (widest < NARROWEST || edge.size < 2) return lines;
    const joined = [];
    let broken = false;
    for (const line of lines) {
      if (broken && !line.text.startsWith("  ")) joined[joined.length - 1].text += line.text;
      else joined.push({ ...line });
      broken = line.text.length === widest && !UNBROKEN.test(line.text);
    }
    return joined;
  };

  const withWholeFrames = (lines) => {
    const joined = [];
    for (const line of lines) {
      const last = joined.at(-1);
      if (last && UNFINISHED.test(last.text)) last.text = `${last.text.replace(/ +$/, "")} ${strip(line.text)}`;
      else joined.push({ ...line });
    }
    return joined;
  };

  // --- cleaning, once more ----------------------------------------------------------------------------------------

  const withoutContext = (lines, rules) => {
    const [arrow, context, noise] = ["arrow", "context", "noise"].map((key) => new RegExp(rules[key]));
    const arrows = lines.some((line) => arrow.test(line.text));
    return lines
      .filter((line) => !noise.test(line.text) && !(arrows && context.test(line.text)))
      .map((line) => ({ number: line.number, text: line.text.replace(arrow, "") }));
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
    let chosen = raw.keys();
    let shortened;
    if (raw.length > MOST_LINES) {
      [chosen, shortened] = different(raw, new RegExp(rules.telling));
      cut = cut || shortened;
    }
    let lines = [];
    for (const index of chosen) {
      const number = index + 1 + (leftOut && index >= middle ? leftOut : 0);
      const [whole, , shortened] = halves(raw[index], LONGEST_RAW);
      cut = cut || shortened;
      for (const text of unescaped(whole)) lines.push({ number, text });
    }
    cut = cut || lines.length > MOST_PARTS;
    const replacements = rules.cleaning.map(([pattern, now]) => [new RegExp(pattern, "g"), now]);
    const laidOut = withWholeFrames(unwrapped(withoutPrefixes(withoutMarkdown(lines.slice(0, MOST_PARTS)))));
    const parts = laidOut.flatMap(({ number, text: whole }) => {
      const [kept, , shortened] = halves(whole, LONGEST_LINE);
      cut = cut || shortened;
      return kept.split("\n").map((text) => ({ number, text }));
    });
    [lines, shortened] = fitting(parts);
    cut = cut || shortened;
    lines = lines.map(({ number, text }) => {
      for (const [pattern, now] of replacements) text = text.replace(pattern, now);
      return { number, text };
    });
    lines = newestFirst(withoutContext(lines, rules));
    return { lines, cut };
  };

  // --- diagnosis ------------------------------------------------------------------------------------------------

  const withoutFrameworkCode = (lines, rules) => {
    const framework = compiled(rules.passed.framework);
    let below = false;
    return lines.map(({ text }) => {
      const frame = FRAME.exec(text);
      const kept = below && !frame ? "" : text;
      below = frame !== null && framework.test(frame[1]);
      return kept;
    });
  };

  class Pasted {
    constructor(lines, rules) {
      this.text = lines.map((line) => line.text).join("\n");
      this.numbers = lines.map((line) => line.number);
      this.own = withoutFrameworkCode(lines, rules).join("\n");
    }
    match(pattern, own = false) {
      const text = own ? this.own : this.text;
      const found = compiled(pattern).exec(text);
      if (!found) return null;
      const end = found.index + found[0].length;
      const first = count(text, "\n", 0, found.index);
      const last = first + count(text, "\n", found.index, end);
      const groups = found.slice(1).filter((group) => group !== undefined);
      return [groups.join(".") || found[0], this.numbers.slice(first, last + 1)];
    }
    search(pattern, own = false) {
      const found = this.match(pattern, own);
      return found ? found[1] : [];
    }
  }

  const taken = (pasted, rules) => {
    const routes = rules.routes
      .map(([name, pattern, hides, own]) => ({ name, lines: pasted.search(pattern, own), hides }))
      .filter(({ lines }) => lines.length);
    const hidden = new Set(routes.flatMap(({ hides }) => hides));
    return routes.filter(({ name }) => !hidden.has(name)).map(({ name, lines }) => [name, lines]);
  };

  const named = (pasted, rules) => {
    for (const [name, pattern, seen, unless] of rules.mechanisms) {
      const lines = pasted.search(pattern);
      if (lines.length && (!seen || pasted.search(seen).length) && !(unless && pasted.search(unless).length))
        return [name, lines.slice(0, 12)];
    }
    return ["", []];
  };

  const sorted = (numbers) => [...new Set(numbers)].sort((a, b) => a - b);

  const rank = (pasted, routes, rules) => {
    const ranked = [];
    rules.signatures.forEach((signature, order) => {
      const error = pasted.search(signature.error);
      const needed = signature.route;
      const here = needed.some((route) => routes.includes(route));
      if (!error.length || (needed.length && routes.length && !here)) return;
      const seen = signature.seen ? pasted.search(signature.seen) : [];
      if (signature.seen && !seen.length) return;
      if (signature.unless && pasted.search(signature.unless).length) return;
      const sure = (here || !needed.length) && !signature.possible;
      const points = 2 * here + 2 * (seen.length > 0) + (sure && signature.unless ? 1 : 0);
      const lines = sorted([...error.slice(0, 12), ...seen.slice(0, 1)]);
      const shown = rules.variants.find(([slug, , pattern]) => slug === signature.slug && pasted.search(pattern).length);
      const variant = shown ? shown[1] : "";
      const item = { slug: signature.slug, sure, aftershock: signature.aftershock, lines, variant };
      ranked.push({ key: [+item.aftershock, +!sure, -points, order], item });
    });
    ranked.sort((a, b) => {
      const at = a.key.findIndex((part, index) => part !== b.key[index]);
      return at === -1 ? 0 : a.key[at] - b.key[at];
    });
    const best = new Map();
    for (const { item } of ranked) if (!best.has(item.slug)) best.set(item.slug, item);
    const found = [...best.values()];
    return found.filter((item) => (found[0].sure ? item.sure : item.aftershock === found[0].aftershock));
  };

  const blame = (pasted, rules) => {
    for (const [kind, pattern] of rules.culprits) {
      const found = pasted.match(pattern);
      if (found) return [[kind, found[0]], found[1]];
    }
    return [["", ""], []];
  };

  const facts = (pasted, rules) => {
    const known = {};
    for (const [kind, pattern, answer] of rules.facts) {
      const found = kind in known ? null : pasted.match(pattern);
      if (found) known[kind] = answer || found[0];
    }
    return known;
  };

  const attributePath = (lines) => {
    let path = "";
    let state = false;
    const notes = [];
    for (const line of [...lines].reverse()) {
      const note = NOTE.exec(line.text);
      if (note) notes.push(note);
      else if (notes.length) break;
    }
    for (const [whole, kind, item] of notes) {
      if (item === undefined) {
        state = whole.endsWith(" state");
        continue;
      }
      const name = item.replace(/^'+|'+$/g, "");
      path += kind === "dict" && state ? (path ? "." + name : name) : `[${item}]`;
      state = false;
    }
    return path;
  };

  // --- the user's own exception ---------------------------------------------------------------------------------

  const frameOf = ([whole, file, number, name], line, passed) => {
    const is = (key, text) => compiled(passed[key]).test(text);
    const carrier = is("carrier", whole);
    const user = !carrier && !is("library", file);
    return { place: [file, +number, name, line, user], user, carrier, raises: is("raises", whole), sends: is("sends", whole) };
  };

  const split = (lines, rules) => {
    const [named, other] = ["exception", "other"].map((key) => compiled(rules.passed[key]));
    const empty = () => ({ frames: [], type: "", message: "", line: 0 });
    const blocks = [];
    let block = empty();
    let code = 0;
    let dumped = false;
    for (const line of lines) {
      const frame = FRAME.exec(line.text);
      dumped = DUMPED.test(line.text) || (dumped && frame !== null);
      if (dumped) continue;
      code = frame ? 0 : code + 1;
      const error = named.exec(line.text) || (block.frames.length && code > 1 ? other.exec(line.text) : null);
      if (frame) block.frames.push(frameOf(frame, line.number, rules.passed));
      else if (error) {
        blocks.push({ ...block, type: error[1], message: error[2] || "", line: line.number });
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
    const backwards = [...blocks].reverse();
    for (const block of [...backwards.filter(({ type }) => type), ...backwards.filter(({ type }) => !type)]) {
      if (block.type && never.test(block.type)) continue;
      const same = blocks.filter((other) => other.frames.length && alike(other, block));
      const frames = same.flatMap((other) => other.frames);
      if (!frames.some((frame) => frame.carrier) || !frames.some((frame) => frame.user)) continue;
      const place = where(same[0].frames);
      if (!place || !(block.type || place[4])) continue;
      const [file, number, name, line] = place;
      const numbers = sorted([same[0].line, line].filter(Boolean));
      return { type: block.type, message: block.message, file, number, function: name, lines: numbers };
    }
    return null;
  };

  const lastError = (lines, rules) => {
    const fatal = compiled(rules.passed.fatal);
    const weak = compiled(rules.passed.weak);
    let said = split(lines, rules)
      .filter(({ type }) => type)
      .map(({ type, message, line }) => [message ? `${type}: ${message}` : type, line]);
    if (!said.length) said = lines.filter((line) => fatal.test(line.text)).map((line) => [line.text, line.number]);
    if (!said.length) return null;
    const [text, line] = said.findLast(([text]) => !weak.test(text)) || said.at(-1);
    const kind = rules.kinds.find(([, pattern]) => compiled(pattern).test(text));
    return { text: text.slice(0, LONGEST_ERROR), kind: kind ? kind[0] : "other", line };
  };

  // --- dumps ----------------------------------------------------------------------------------------------------

  const inward = (thread, frame, still, rules) => {
    const found = thread.file || !WEAK.includes(thread.waits) ? null : rules.waits.find(([, pattern]) => compiled(pattern).test(frame[0]));
    if (found && (!WEAK.includes(found[0]) || !thread.waits)) thread.waits = found[0];
    if (thread.file || compiled(rules.passed.library).test(frame[1])) return;
    Object.assign(thread, { file: frame[1], number: +frame[2], function: frame[3], waits: thread.waits || still });
  };

  const threads = (lines, rules) => {
    const result = [];
    let process = "";
    let still = "";
    let opened = false;
    for (const line of lines) {
      const number = PROCESS.exec(line.text);
      const title = THREAD.exec(line.text);
      const frame = FRAME.exec(line.text);
      if (number) process = number[1];
      if (title) {
        const name = title[1].replace(ORDER, "").replace(STATE, "").replace(/^[ :]+|[ :]+$/g, "");
        still = IDLE.test(title[1]) ? "still" : "?";
        result.push({ name, process, waits: "", other: "", file: "", number: 0, function: "", line: line.number });
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

  const nothing = (answer) => ({
    answer, found: [], routes: [], culprit: ["", ""], path: "", mechanism: "", raised: null, error: null, threads: [],
    facts: {}, lines: [], cut: false,
  });

  const diagnose = (whole, rules) => {
    const text = basic(whole);
    if (!PRINTABLE.test(text)) return nothing("empty");
    const start = text.slice(0, 4000);
    if ((start.match(UNPRINTABLE) || []).length > start.length / 10) return nothing("binary");
    const { lines, cut } = clean(text, rules);
    const pasted = new Pasted(lines, rules);
    const routes = taken(pasted, rules);
    const found = rank(pasted, routes.map(([name]) => name), rules);
    const certain = found.length > 0 && found[0].sure && !found[0].aftershock;
    let [mechanism, shown] = certain ? ["", []] : named(pasted, rules);
    const raised = found.length || mechanism ? null : ownException(lines, rules);
    const error = found.length || mechanism || raised ? null : lastError(lines, rules);
    const [culprit, culpritLines] = found.length ? blame(pasted, rules) : [["", ""], []];
    if (found.length && !mechanism) shown = [...found[0].lines, ...culpritLines, ...routes.map(([, at]) => at[0])];
    shown = shown.concat(raised ? raised.lines : [], error ? [error.line] : []);
    const kind = found.length ? (found[0].sure ? "known" : "possible") : raised ? "yours" : "unknown";
    return {
      answer: mechanism ? "mechanism" : kind,
      found,
      routes: routes.map(([name]) => name),
      culprit,
      path: found.length ? attributePath(lines) : "",
      mechanism,
      raised,
      error,
      threads: threads(lines, rules),
      facts: facts(pasted, rules),
      lines: sorted(shown),
      cut,
    };
  };

  return { diagnose, nothing };
})();
if (typeof module !== "undefined") module.exports = Doctor;
