"""Both doctors on texts that nobody wrote: ``PYTHONPATH=conf python tests/fuzz.py 20000`` prints how many differ.

Texts are pieces of the recordings and of the reports from the field, put together anew, with characters changed, lost
and doubled; a number gives the same texts each time. The scripts of the browser run as they lie in ``conf/static``.
"""

from __future__ import annotations

import json
import random
import sys
import time
from collections.abc import Iterator
from dataclasses import asdict
from functools import lru_cache
from typing import Any

from clinic import rules
from clinic.doctor import diagnose
from clinic.doctor.blocks import own_exception, split
from clinic.doctor.cleaning import basic, clean
from clinic.doctor.diagnosis import last_error
from clinic.doctor.parts import parts
from clinic.places import LANGUAGES, ROOT
from clinic.site.doctor import SCRIPTS
from conftest import CHROMIUM, QUIET
from playwright.sync_api import Page, sync_playwright
from stress import CHANGES
from whole import FAILURES, RULES

WORDS = {language: rules.words(FAILURES, language) for language in LANGUAGES}
FIELD = [json.loads(line)["text"] for line in (ROOT / "tests/data/field.jsonl").read_text("utf-8").splitlines()]
WHOLE = [
    item.text
    for failure in FAILURES
    for script in failure.scripts
    for item in (script.recording.transcripts if script.recording else ())
] + FIELD
KNOWN = json.dumps({"rules": RULES, "words": WORDS})
PIECES = sorted({line for text in WHOLE for line in text.splitlines()})
SIGNS = "\r\x0b\x0c\x1b\x85\u2028\u00a0\ufeff\u3000\u2019\U0001f600\\`\"'|>#*_^~ "
ODD = [*SIGNS, "\r\n", "\x1b[31m", "&lt;", "\\n", "--> 3 "]
AT_ONCE = 50
# What is handed over as one text arrives ten times as fast.
KNOW = "(text) => Object.assign(window, JSON.parse(text))"
ANSWER = """(texts) => JSON.stringify(texts.map((text) => {
    const diagnosis = Doctor.diagnose(text, window.rules);
    const said = Object.entries(window.words).map(([code, words]) => [code, DoctorAnswer.parts(diagnosis, words)]);
    const { lines, cut } = DoctorText.clean(DoctorText.basic(text), window.rules);
    const looks = [DoctorFrames.ownException, DoctorFrames.lastError];
    const [own, last] = looks.map((look) => look(lines, DoctorFrames.split(lines, window.rules), window.rules));
    return { ...diagnosis, parts: Object.fromEntries(said), cleaned: { lines, cut }, own, last };
}))"""


def texts(seed: int) -> Iterator[str]:
    """Yield texts without end: whole ones that tools have changed, and ones that are put together of lines."""
    chance = random.Random(seed)
    while True:
        if chance.random() < 0.4:
            text = chance.choice(WHOLE)
            for change in chance.sample(list(CHANGES.values()), chance.randrange(3)):
                text = change(text)
        else:
            glue = chance.choice(["\n", "\n", "\n", "", " ", "\r\n"])
            text = glue.join(chance.choices(PIECES, k=chance.randrange(1, 40)))
        for _ in range(chance.choice([0, 1, 4, 16])):
            at = chance.randrange(len(text) + 1)
            kept = at + chance.choice([0, 0, 1, 30])
            text = text[:at] + chance.choice([*ODD, "", text[at : at + 20]]) + text[kept:]
        yield text


@lru_cache(maxsize=1000)  # a test that is run again asks again
def in_python(text: str) -> dict[str, Any]:
    """Return what Python's doctor says, and what it read that an answer need not show, in what JSON has."""
    diagnosis, cleaned = diagnose(text, RULES), clean(basic(text), RULES)
    said = {code: [part.plain() for part in parts(diagnosis, words)] for code, words in WORDS.items()}
    own, last = (look(cleaned.lines, split(cleaned.lines, RULES), RULES) for look in (own_exception, last_error))
    read = {"cleaned": asdict(cleaned), "own": own and asdict(own), "last": last and asdict(last)}
    plain: dict[str, Any] = json.loads(json.dumps({**diagnosis.plain(), "parts": said, **read}))
    return plain


def opened(page: Page) -> Page:
    """Load the doctor's scripts into an empty page."""
    for name in SCRIPTS[1:-1]:
        page.add_script_tag(path=ROOT / "conf/static" / name)
    page.evaluate(KNOW, KNOWN)
    return page


def differing(page: Page, chosen: list[str]) -> list[str]:
    """Return the texts of which the two say different things."""
    answers = json.loads(page.evaluate(ANSWER, chosen))
    return [text for text, said in zip(chosen, answers, strict=True) if said != in_python(text)]


def main() -> int:
    """Compare as many texts as the first argument says; the second one chooses others."""
    many, seed = int(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else 0
    start, source, bad = time.monotonic(), texts(seed), list[str]()
    with sync_playwright() as playwright:
        page = opened(playwright.chromium.launch(executable_path=CHROMIUM, args=QUIET).new_page())
        for _ in range(many // AT_ONCE):
            bad += differing(page, [next(source) for _ in range(AT_ONCE)])
    print(f"{many // AT_ONCE * AT_ONCE} texts, {len(bad)} differ, {time.monotonic() - start:.0f} s, seed {seed}")
    for text in bad[:20]:
        print(repr(text))
    return bool(bad)


if __name__ == "__main__":
    sys.exit(main())
