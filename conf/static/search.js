// The site's search: it adds up the weights of search-index.js. conf/clinic/search is its twin in Python, and a
// test compares both, so change them together.
const Search = (() => {
  const TOKEN = /[\u3005\u3007\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff]+|[0-9]+(?:\.[0-9]+)+|[A-Za-z0-9_]+/g;
  const GRAMMAR = /^(?:[\u3041-\u309f]{2}|.[をはがにのともへやでさしすせ]|[をはがにのともへやで].)$/;
  const KATAKANA = /[\u30a1-\u30fa\u30fc]{3,}/g;
  const NAME_PART = /[A-Z]+(?![a-z])|[A-Z]?[a-z]+|[0-9]+/g;
  const STOP = new Set(
    ("a an and are as at be by do does for from has have how i if in is it its me my of on or so that the their them " +
    "then there this to was what when which why will with wo you your").split(" "));
  const LONGEST = 4000, PART = 0.35, ALIKE = 0.6, BEGINS = 0.5, JOINED = 0.1, EXACT = 400, BLANK = 150, NEAR = 50, SHARED = 1.5, FEW = 1 / 3;

  // Text → terms.
  const fold = (text) => text.normalize("NFKC")
    .replace(/[‘’‚‛`´]/g, "'").replace(/[“”„]/g, '"')
    .replaceAll("ません", "ない")
    .replace(/\b(can)(?:'?t| ?not)\b/gi, "$1not").replace(/\b(are|could|did|do|does|has|have|is|should|was|wo|would)n'?t\b/gi, "$1 not");
  const stem = (given) => {
    let word = given;
    if (word.length < 4 || !/^[a-z]+$/.test(word)) return word;
    if (word.endsWith("ies") && word.length > 4) word = `${word.slice(0, -3)}y`;
    else if (word.endsWith("s") && !/(?:ss|us|is)$/.test(word)) word = word.slice(0, -1);
    for (const [ending, least] of [["ing", 6], ["ed", 5]]) {
      if (!word.endsWith(ending) || word.length < least || word.endsWith("eed")) continue;
      const rest = word.slice(0, -ending.length);
      if (!/[aeiouy]/.test(rest)) continue;
      word = rest.replace(/([^aeiouylsz])\1$/, "$1");
      break;
    }
    return word.endsWith("e") && word.length > 3 ? word.slice(0, -1) : word;
  };
  const neighbors = (token, start) => {
    const leftOut = new Set([...token.matchAll(KATAKANA)].filter(([run]) => run.endsWith("ー")).map(({ 0: run, index }) => index + run.length - 1));
    const kept = Array.from(token, (_, at) => at).filter((at) => !leftOut.has(at));
    const ends = [...kept.slice(1), token.length].map((at) => start + at);
    return Array.from({ length: Math.max(1, kept.length - 1) }, (_, n) =>
      ({ text: kept.slice(n, n + 2).map((at) => token[at]).join(""), start: start + kept[n], end: ends[Math.min(n + 1, kept.length - 1)], part: false }));
  };
  const named = (token, start, end) => {
    if (token.includes(".")) return [{ text: token, start, end, part: false }];
    const parts = token.match(NAME_PART) || [];
    const whole = stem(token.replace(/^_+|_+$/g, "").toLowerCase());
    if (!whole || (STOP.has(whole) && parts.length < 2)) return [];
    const pieces = parts.length > 1 ? parts.filter((part) => part.length > 1) : [];
    const place = { start, end };
    return [{ text: whole, ...place, part: false }, ...pieces.map((part) => ({ text: stem(part.toLowerCase()), ...place, part: true }))];
  };
  const terms = (text) => [...text.matchAll(TOKEN)].flatMap(({ 0: token, index: start }) => {
    if (token.charCodeAt(0) < 128) return named(token, start, start + token.length);
    return neighbors(token, start);
  });
  const said = (message) => fold(message).toLowerCase().replaceAll("...", "…")
    .replace(/\b0x[0-9a-f]+|0x…/g, "0x").replace(/[0-9]+/g, "0").replace(/[ \t\n\r\f\v]+/g, " ").replace(/^[ .:'"]+|[ .:'"]+$/g, "");

  // What is worth how much: maps from the numbers of pages to weights.
  const scaled = (found, factor) => new Map([...found].map(([number, value]) => [number, value * factor]));
  const best = (all) => {
    const result = new Map();
    for (const found of all) for (const [number, value] of found) result.set(number, Math.max(result.get(number) || 0, value));
    return result;
  };
  const pairs = (flat) => {
    const found = new Map();
    for (let at = 0; at < flat.length; at += 2) found.set(flat[at], flat[at + 1]);
    return found;
  };
  const worth = (known, term) => {
    const those = (fits) => scaled(best([...known].filter(([other]) => fits(other)).map(([, on]) => pairs(on))), BEGINS);
    if (known.has(term)) return scaled(pairs(known.get(term)), GRAMMAR.test(term) ? JOINED : 1);
    if (term.length === 1 && term.charCodeAt(0) > 127) return those((other) => other.includes(term));
    return term.length < 3 ? new Map() : those((other) => other.startsWith(term));
  };
  const together = (known, phrase) => {
    const worths = phrase.split(" ").map((term) => worth(known, term));
    const shared = [...worths[0].keys()].filter((number) => worths.every((each) => each.has(number)));
    return new Map(shared.map((number) => [number, worths.reduce((sum, each) => sum + each.get(number), 0)]));
  };
  const alike = (own, other) => {
    const most = own.size ? Math.max(...own.values()) : Infinity;
    return new Map([...other].map(([number, value]) => [number, Math.min(value, most) * ALIKE]));
  };
  const begun = new WeakMap(); // for some groups, their phrases by the first term
  const begin = (groups) => {
    const found = new Map();
    for (const phrase of groups.flat()) found.set(phrase.split(" ")[0], [...found.get(phrase.split(" ")[0]) || [], phrase]);
    begun.set(groups, found);
    return found;
  };
  const meanings = (groups, words) => {
    const text = ` ${words.join(" ")} `, by = begun.get(groups) || begin(groups);
    const held = new Set(words.flatMap((word) => by.get(word) || []).filter((phrase) => text.includes(` ${phrase} `)));
    const length = (phrase) => phrase.split(" ").length;
    return [...held].sort((one, other) => length(other) - length(one) || (one < other ? -1 : 1)).map((phrase) =>
      [phrase, [...new Set(groups.filter((group) => group.includes(phrase)).flat().filter((other) => other !== phrase))]]);
  };
  const units = (index, typed) => {
    const { known } = index, seen = new Set(), found = [];
    let whole = false;
    for (const [phrase, others] of meanings(index.alike, typed.filter((term) => !term.part).map((term) => term.text))) {
      if (phrase.split(" ").every((term) => seen.has(term))) continue;
      phrase.split(" ").forEach((term) => seen.add(term));
      const own = together(known, phrase);
      found.push(best([own, ...others.map((other) => alike(own, together(known, other)))]));
    }
    for (const term of typed) {
      if (!term.part) whole = known.has(term.text);
      if (seen.has(term.text)) continue;
      seen.add(term.text);
      found.push(scaled(worth(known, term.text), term.part && whole ? PART : 1));
    }
    return found;
  };

  // Phrases of the pages that share terms with the query.
  const canonical = (groups, typed) => {
    const words = typed.filter((term) => !term.part).map((term) => term.text);
    let text = ` ${words.join(" ")} `;
    for (const [phrase] of meanings(groups, words))
      text = text.replaceAll(` ${phrase} `, ` #${groups.findIndex((group) => group.includes(phrase))} `);
    return [...new Set(text.trim().split(/ +/).filter(Boolean))];
  };
  const weigh = (words) => words.reduce((sum, word) => sum + (GRAMMAR.test(word) ? JOINED : 1), 0);
  const near = (index, typed) => {
    const found = new Map(), asked = canonical(index.alike, typed), size = weigh(asked);
    for (const [phrase, on] of index.phrases) {
      const termsOf = phrase.split(" "), common = weigh(termsOf.filter((term) => asked.includes(term)));
      const share = common ? common / (size + weigh(termsOf) - common) : 0;
      if (share) for (const number of on) found.set(number, Math.max(found.get(number) || 0, NEAR * share ** SHARED));
    }
    return found;
  };

  // Whole messages.
  const blanked = (message) => message.replace(/'[^']*'|"[^"]*"|<[^>]*>/g, "''");
  const fit = (message, query) => {
    if (message.length >= 12 && query.includes(message)) return 1;
    return query.includes(" ") && message.includes(query) ? 0.5 + (0.5 * query.length) / message.length : 0;
  };
  const exact = (index, query) => {
    const found = new Map();
    const blank = blanked(query);
    for (const [message, , on] of index.messages) {
      const fits = fit(message, query) * EXACT || fit(blanked(message), blank) * BLANK;
      if (!fits) continue;
      for (const [number, central] of pairs(on)) found.set(number, Math.max(found.get(number) || 0, (fits * central) / 100));
    }
    return found;
  };

  const short = (query) => query.length > LONGEST ? `${query.slice(0, LONGEST / 2)}\n${query.slice(-LONGEST / 2)}` : query;

  // The index as it was packed: clinic/search/packing.py says how.
  const number = (text, at = 0) => text.charCodeAt(at) - 33;
  const load = (data) => {
    const known = new Map(), places = data.on.split(" ");
    let term = "", at = 0;
    for (const [, letter, rest] of data.terms.matchAll(/([A-Z])([^A-Z]*)/g)) {
      term = term.slice(0, letter.charCodeAt(0) - 65) + rest;
      let page = -1;
      known.set(term, [...places[known.size]].flatMap((step) => [page += number(step) + 1, data.levels[number(data.worth, at++)]]));
    }
    const phrases = new Map();
    data.pages.forEach(([name, title], page) => {
      for (const phrase of [title, ...name.split("/").slice(1), ...data.phrases[page].split("|")]) {
        const asked = canonical(data.alike, terms(fold(phrase))).join(" ");
        if (asked) phrases.set(asked, new Set([...phrases.get(asked) || [], page]));
      }
    });
    const messages = data.messages.map(([shown, on]) => [said(shown), shown, on]);
    return { pages: data.pages, alike: data.alike, known, phrases, messages };
  };
  // Pairs of page number and score, best first.
  const rank = (index, given) => {
    const query = short(given), typed = terms(fold(query)), scores = new Map();
    const add = (worths) => worths.forEach((value, number) => scores.set(number, (scores.get(number) || 0) + value));
    [...units(index, typed), near(index, typed)].forEach(add);
    const told = exact(index, said(query)), least = told.size ? FEW * Math.max(0, ...scores.values()) : 0;
    const left = new Set([...scores.keys()].filter((number) => scores.get(number) >= least));
    add(told);
    return [...scores].filter(([number, score]) => score > 0 && (told.has(number) || left.has(number))).sort((one, other) => other[1] - one[1] || one[0] - other[0]);
  };
  return { load, rank, terms, fold, said, fit, blanked, short, meanings, joins: (term) => GRAMMAR.test(term) };
})();
