"""What both doctors know: a fault in it is one line, and each of its words is said somewhere."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest
from clinic.faults import DataError
from clinic.knowledge import FILE, flat, known, load
from clinic.places import LANGUAGES, ROOT

DATA, ENGLISH, JAPANESE = "doctor.toml", "words.en.toml", "words.ja.toml"
FAULTS = [
    (DATA, "arrow = ", "arow = ", "doctor.toml: arow: unknown key. Did you mean 'arrow'?"),
    (DATA, "arrow = ", "arow = ", "doctor.toml: arrow: the key is missing."),
    (DATA, "arrow = '", "arrow = '(", "doctor.toml: arrow: '(^-+> ?(?:\\\\d+ ?)?' does not compile: "),
    (DATA, "'$1$2 '", "'$1$9 '", "names the group $9, and there are 2. Correct it"),
    (DATA, "['&gt;', '>']", "['&gt;']", "doctor.toml: cleaning[3]: ['&gt;'] is not a pair. Write ['expression', "),
    (DATA, "['&gt;', '>']", "['&gt;', 1]", "doctor.toml: cleaning[3][1]: 1 is not a text."),
    (DATA, "['&gt;', '>']", "['(?i)&gt;', '>']", "doctor.toml: cleaning[3]: '(?i)&gt;' has an inline flag, '(?i)'"),
    (DATA, "[routes.copy]", "[routes.coppy]", "words.en.toml: routes.coppy: the word is missing. Add it: doctor.toml"),
    (DATA, "[routes.copy]", "[routes.coppy]", "words.ja.toml: routes.copy: doctor.toml has nothing of that name."),
    (
        DATA,
        "hides = [",
        'hides = ["nowhere", ',
        "doctor.toml: routes.result.hides: 'nowhere' is not known. Use one of ",
    ),
    (
        DATA,
        'station = "_feed"',
        'station = "_fed"',
        "routes.task.station: '_fed' is not known. Did you mean '_feed'?",
    ),
    (
        DATA,
        'get = "worker"',
        'get = "wrker"',
        "stations.get: 'wrker' is not known. Did you mean 'worker'?",
    ),
    (DATA, 'get = "worker"', 'got = "worker"', "words.en.toml: stations.got: the word is missing. Add it: doctor.toml"),
    (DATA, 'kind = "object"', 'kind = "objekt"', "doctor.toml: culprit[0].kind: 'objekt' is not known. Did you mean"),
    (DATA, 'kind = "python"', 'kind = "pyton"', "doctor.toml: fact[0].kind: 'pyton' is not known. Did you mean"),
    (
        DATA,
        "'{killed-says-the-shell}",
        "'{kiled-says-the-shell}",
        "the part {kiled-says-the-shell} is not known. Did you mean 'killed-says-the-shell'?",
    ),
    (DATA, "[passed]", "[past]", "doctor.toml: past: unknown key. Did you mean 'parts'?"),
    (DATA, "[passed]", "[passed", "doctor.toml: (syntax): this is not TOML: "),
    (ENGLISH, "cause = ", "", "words.en.toml: (syntax): this is not TOML: "),
    (ENGLISH, 'cause = "Cause"\n', "", "words.en.toml: cause: the word is missing. Add it, or remove it elsewhere"),
    (JAPANESE, 'cause = "', 'cuase = "', "words.en.toml: cuase: the word is missing."),
    (ENGLISH, 'cause = "Cause"', "cause = 1", "words.en.toml: cause: 1 is not a text."),
    (ENGLISH, 'cause = "Cause"', 'cause = "Cause {"', "words.en.toml: cause: 'Cause {' has a lone brace. Write {0}, "),
    (ENGLISH, 'cause = "Cause"', 'cause = "Cause {0}"', "cause: the languages have different places to fill in."),
]


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """A copy of ``doctor.toml`` and its words that a test may spoil."""
    for name in (DATA, ENGLISH, JAPANESE):
        shutil.copy(FILE.with_name(name), tmp_path)
    return tmp_path / DATA


@pytest.mark.parametrize(("name", "old", "new", "line"), FAULTS)
def test_fault(copy: Path, name: str, old: str, new: str, line: str) -> None:
    file = copy.with_name(name)
    text = file.read_text(encoding="utf-8")
    assert old in text, "the test spoils nothing"
    file.write_text(text.replace(old, new, 1), encoding="utf-8")
    with pytest.raises(DataError) as caught:
        load(copy)
    assert line in str(caught.value)
    assert all(str(copy.parent) in said for said in str(caught.value).splitlines())


@pytest.mark.parametrize("name", [DATA, ENGLISH, JAPANESE])
def test_file_is_gone(copy: Path, name: str) -> None:
    copy.with_name(name).unlink()
    with pytest.raises(DataError, match=rf"{re.escape(name)}: \(file\): it cannot be read: No such file"):
        load(copy)


def sources() -> str:
    """Return what both doctors are made of."""
    files = [*FILE.parent.glob("*.py"), *(ROOT / "conf" / "static").glob("doctor*.js")]
    return "\n".join(file.read_text(encoding="utf-8") for file in files)


# What the data name, not the code.
BY_NAME = {"sides", "stations", "routes", "waits", "kinds", "variants", "mechanisms", "tells"}


def words_for_code(language: str) -> set[str]:
    """Return the names of the words that code says by their names, without the tables they stand in."""
    names = {name for name, _ in flat(known().words[language]) if name.partition(".")[0] not in BY_NAME}
    return {name.rpartition(".")[2] for name in names}


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_word_is_said(language: str) -> None:
    kinds = [*(item.kind for item in known().culprits), *(item.kind for item in known().facts)]
    handed_over = [
        (ROOT / "conf" / "clinic" / name).read_text(encoding="utf-8")
        for name in ("rules.py", "exports.py", "site/doctor.py")
    ]
    text = " ".join([sources(), *handed_over, *(f"'{kind}'" for kind in kinds)])
    names = sorted(words_for_code(language) | BY_NAME)
    # Some are put together from a beginning and the reason for it: check_ and needs, yours_ and logged.
    ends = {name: name.removeprefix("check_").removeprefix("yours_") for name in names}
    ways = {name: rf"""words\.{name}\b|["'`](?:{name}|{ends[name]})["'`]""" for name in names}
    unsaid = [name for name, way in ways.items() if not re.search(way, text)]
    assert unsaid == [], "nobody says these words"


def test_every_word_that_is_said_is_there() -> None:
    found = re.findall(r"""\bwords\.(\w+)|\bwords\[["'](\w+)["']\]""", sources())
    said = {name for pair in found for name in pair if name}
    assert said - words_for_code("en") - set(known().words["en"]) == {"failures", "map", "silent", "unexplained"}, (
        "rules.words adds only these"
    )
