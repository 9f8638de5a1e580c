// The doctor in the browser: the same rules and the same answers as conf/clinic/doctor/, which says more about each step.
// tests/test_doctor_in_browser.py holds the two together. Needs doctor-text.js, -frames.js and -dumps.js.
const Doctor = (() => {
  const { basic, clean, compiled, count, sorted } = typeof require === "undefined" ? DoctorText : require("./doctor-text.js");
  const { FRAME, split, ownException, lastError } = typeof require === "undefined" ? DoctorFrames : require("./doctor-frames.js");
  const { threads, interrupted, places } = typeof require === "undefined" ? DoctorDumps : require("./doctor-dumps.js");
  const NOTE = /^when serializing (.+?) (?:item (.+)|object|state|reconstructor arguments)$/;
  const PRINTABLE = /[!-~\u00a1-\u1fff\u2070-\u2fff\u3001-\ufefe\uff01-\uffff]/;
  const UNPRINTABLE = /[\x00-\x08\x0e-\x1a\x1c-\x1f]/g;

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
    match(pattern, own = false, needed = [""]) {
      const text = own ? this.own : this.text;
      const found = needed.some((word) => text.includes(word)) && compiled(pattern).exec(text);
      if (!found) return null;
      const end = found.index + found[0].length;
      const first = count(text, "\n", 0, found.index);
      const last = first + count(text, "\n", found.index, end);
      const groups = found.slice(1).filter((group) => group !== undefined);
      return [groups.join(".") || found[0], this.numbers.slice(first, last + 1)];
    }
    search(pattern, own, needed) {
      const found = this.match(pattern, own, needed);
      return found ? found[1] : [];
    }
  }

  const taken = (pasted, rules) => {
    const routes = rules.routes
      .map(([name, pattern, hides, own, , , needed]) => ({ name, lines: pasted.search(pattern, own, needed), hides }))
      .filter(({ lines }) => lines.length);
    const hidden = new Set(routes.flatMap(({ hides }) => hides));
    return routes.filter(({ name }) => !hidden.has(name)).map(({ name, lines }) => [name, lines]);
  };

  const named = (pasted, rules) => {
    for (const [name, pattern, seen, unless, needed] of rules.mechanisms) {
      const lines = pasted.search(pattern, false, needed);
      if (lines.length && (!seen || pasted.search(seen).length) && !(unless && pasted.search(unless).length))
        return [name, lines.slice(0, 12)];
    }
    return ["", []];
  };

  const rank = (pasted, routes, rules) => {
    const unsure = rules.routes.filter((route) => route[5] && pasted.search(route[5]).length).map(([name]) => name);
    const settled = routes.filter((route) => !unsure.includes(route));
    const ranked = [];
    for (const signature of rules.signatures) {
      const error = pasted.search(signature.error, false, signature.needed);
      const ways = signature.route;
      const here = ways.some((route) => routes.includes(route));
      if (!error.length || (ways.length && routes.length && !here)) continue;
      const seen = signature.seen ? pasted.search(signature.seen) : [];
      if (signature.seen && !seen.length) continue;
      if (signature.unless && pasted.search(signature.unless).length) continue;
      const sure = (!ways.length || ways.some((route) => settled.includes(route))) && !signature.possible;
      const points = 2 * here + 2 * (seen.length > 0) + (sure && signature.unless ? 1 : 0);
      const lines = sorted([...error.slice(0, 12), ...seen.slice(0, 1)]);
      const shown = rules.variants.find(([slug, , pattern]) => slug === signature.slug && pasted.search(pattern).length);
      const variant = shown ? shown[1] : "";
      const place = signature.stations.find(([way]) => !way || routes.includes(way)) || signature.stations[0];
      const station = place ? place[1] : "";
      const item = { slug: signature.slug, sure, aftershock: signature.aftershock, lines, variant, station, by_way: ways.length > 0 };
      ranked.push({ key: 20 * item.aftershock + 10 * !sure - points, item }); // at most 5 points
    }
    ranked.sort((a, b) => a.key - b.key);
    const best = new Map();
    for (const { item } of ranked) if (!best.has(item.slug)) best.set(item.slug, item);
    const found = [...best.values()];
    const besides = (item) => item.sure && item.aftershock <= found[0].aftershock; // not what it may have left behind
    return found.filter((item) => (found[0].sure ? besides(item) : item.aftershock === found[0].aftershock));
  };

  const stopped = (kind, found, routes, error, pasted, rules) => {
    const has = (key) => pasted.search(rules.passed[key]).length > 0;
    if (has("elsewhere") || (has("threads") && !has("processes"))) return "";
    let places = found.slice(0, kind === "possible" ? found.length : 1).map(({ station }) => station);
    if (kind === "yours") places = [pasted.search(rules.passed.worker).length ? "fn" : ""];
    else if (error && error.kind === "pickle") {
      const ways = new Map(rules.routes.map((route) => [route[0], route[4]]));
      places = routes.filter((name) => name !== "child").map((name) => ways.get(name));
    }
    return new Set(places).size === 1 && kind !== "mechanism" ? places[0] : "";
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

  const nothing = (answer) => ({
    answer, found: [], routes: [], culprit: ["", ""], path: "", mechanism: "", raised: null, error: null, threads: [],
    facts: {}, lines: [], cut: false, station: "", places: [], whole: false,
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
    const blocks = split(lines, rules);
    const raised = found.length || mechanism ? null : ownException(lines, blocks, rules);
    let waiting = threads(lines, rules);
    const last = found.length || mechanism || raised ? null : lastError(lines, blocks, rules);
    const error = last && last.kind === "cut" && waiting.length ? null : last; // a dump has no error
    if (error && error.kind === "interrupt" && !waiting.length) waiting = interrupted(blocks, rules);
    const tells = found.length || mechanism;
    const [culprit, culpritLines] = tells ? blame(pasted, rules) : [["", ""], []];
    if (found.length && !mechanism) shown = [...found[0].lines, ...culpritLines, ...routes.map(([, at]) => at[0])];
    shown = shown.concat(raised ? raised.lines : [], error ? [error.line] : []);
    const whose = found.length ? (found[0].sure ? "known" : "possible") : raised ? "yours" : "unknown";
    const kind = mechanism ? "mechanism" : whose;
    return {
      answer: kind,
      found,
      routes: routes.map(([name]) => name),
      culprit,
      path: found.length ? attributePath(lines) : "",
      mechanism,
      raised,
      error,
      threads: waiting,
      facts: facts(pasted, rules),
      lines: sorted(shown),
      cut,
      station: stopped(kind, found, routes.map(([name]) => name), error, pasted, rules),
      places: tells || (error && !waiting.length) ? places(lines, blocks, waiting, rules) : [],
      whole: error !== null && pasted.search(rules.passed.whole).length > 0,
    };
  };

  return { diagnose, nothing };
})();
if (typeof module !== "undefined") module.exports = Doctor;
