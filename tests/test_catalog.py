"""Bad data get one line for each fault: the file, the key, the fact and the remedy."""

from __future__ import annotations

import json
import re
import shutil
from pathlib import Path
from typing import Any

import pytest
from clinic import catalog, rules, schema
from clinic.expressions import needed
from clinic.faults import DataError
from clinic.knowledge import known
from clinic.places import EXAMPLES, ROOT
from clinic.reading import keys

SIGNATURE = "[[signature]]\n"
FAMILY = 'family = "way-back"'
TOML = """family = "way-back"
executors = ["process"]
expect = "raises"
pythons = ">=3.7"

[scripts.wrong_dill]
expect = "hangs"
requires = ["dill"]

[scripts.wrong_interpreters]
expect = "raises"
start_methods = []

[en]
title = "The umbrella is lost"
short = "A lost umbrella"
cause = "It stays at work."
fix = "Take it along."

[ja]
title = "傘をなくす"
short = "なくした傘"
cause = "職場に置いてきています。"
fix = "持って帰ります。"

[[signature]]
error = "cannot fold 'umbrella'"
route = ["result"]
"""
ENDINGS = [
    {
        "verdict": "TypeError: cannot fold 'umbrella' object",
        "transcript": "broken.3.15.txt",
        "python": "3.15.2",
        "start_method": "forkserver",
        "runs": {"3.15": "fork forkserver spawn", "3.14": "fork forkserver spawn"},
    },
    {
        "verdict": "hangs",
        "transcript": "broken.3.13.txt",
        "python": "3.13.0",
        "start_method": "fork",
        "runs": {"3.13": "fork spawn"},
    },
]
VERDICTS = {
    "pythons": {"3.13": "3.13.0", "3.14": "3.14.10", "3.15": "3.15.2"},
    "scripts": {"broken.py": {"sha256": 64 * "0", "endings": ENDINGS}},
}
AGAIN = "Delete the folder, then record again: make record ONLY=lost_umbrella"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A failure that is well, and that a test may spoil."""
    folder = tmp_path / "failures" / "lost_umbrella"
    (folder / "recorded").mkdir(parents=True)
    (folder / "failure.toml").write_text(TOML, encoding="utf-8")
    for name in ("broken", "fixed_folded", "wrong_dill", "wrong_interpreters"):
        (folder / f"{name}.py").write_text(f'"""{name}"""\n', encoding="utf-8")
    (folder / "recorded" / "verdicts.json").write_text(json.dumps(VERDICTS), encoding="utf-8")
    for name in ("broken.3.15", "broken.3.13", "wrong_dill.3.15"):
        (folder / "recorded" / f"{name}.txt").write_text("$ python broken.py\n", encoding="utf-8")
    return folder


def lines_about(folder: Path) -> list[str]:
    """Return what is wrong with a folder, a line for each fault, without the folder's own path."""
    with pytest.raises(DataError) as caught:
        catalog.load(folder.parents[1])
    return [line.replace(f"{folder}/", "") for line in str(caught.value).splitlines()]


def spoil(file: Path, old: str, new: str) -> None:
    """Replace the first text that is found."""
    text = file.read_text(encoding="utf-8")
    assert old in text, "the test spoils nothing"
    file.write_text(text.replace(old, new, 1), encoding="utf-8")


FAULTS = [
    (FAMILY, 'famly = "way-back"', "famly: unknown key. Did you mean 'family'?"),
    (FAMILY, "", "family: the key is missing. Add it: one of the families below"),
    (FAMILY, 'family = "wayback"', "family: 'wayback' is not known. Did you mean 'way-back'?"),
    (FAMILY, 'family = "umbrella"', "family: 'umbrella' is not known. Use one of way-back, "),
    (FAMILY, 'family = ["way-back"]', "family: ['way-back'] is not a text. Write \"text\""),
    (FAMILY, f'{FAMILY}\nalso = "api"', "also: 'api' is not a list. Write it in brackets: ['api']"),
    (FAMILY, f'{FAMILY}\nalso = ["way-back"]', "also: 'way-back' is its family already. Leave it out"),
    (FAMILY, f'{FAMILY}\nalso = ["api", "api"]', "also: 'api' is there twice. Write it once"),
    (FAMILY, f'{FAMILY}\nalso = ["ap"]', "also[0]: 'ap' is not known. Did you mean 'api'?"),
    (FAMILY, f'{FAMILY}\nstation = "_fed"', "station: '_fed' is not known. Did you mean '_feed'?"),
    (FAMILY, f'{FAMILY}\nbeside = ["fixed_fly.py"]', "beside: 'fixed_fly.py' is not known"),
    (FAMILY, f"{FAMILY}\ntimeline = false", "timeline: False is not a text"),
    (FAMILY, f'{FAMILY}\ntimeline = ""', "timeline: '' is not a text in one line"),
    (FAMILY, f'{FAMILY}\nmay_hang = "no"', "may_hang: 'no' is not true or false. Write true"),
    (FAMILY, f'{FAMILY}\nhelpers = ["a.py"]', "helpers: 'a.py' does not exist. Correct the name"),
    (FAMILY, f'{FAMILY}\nhelpers = "a.py"', "helpers: 'a.py' is not a list."),
    (FAMILY, f'{FAMILY}\nhelpers = ["../../../a.py"]', "helpers: '../../../a.py' is outside examples/. Put it"),
    (FAMILY, f'{FAMILY}\npatches = ["3.13"]', "patches[0]: '3.13' is not a patch release. Write it in full"),
    (FAMILY, f'{FAMILY}\npatches = ["3.99.1"]', "patches[0]: '3.99.1' is not a patch release."),
    (FAMILY, f"{FAMILY}\npatches = [3.13]", "patches[0]: 3.13 is not a text."),
    (FAMILY, f'{FAMILY}\ngroup = "engines"', "group: unknown key. Use one of "),
    ('expect = "raises"\np', 'expect = "crashes"\np', "expect: 'crashes' is not known. Did you mean 'raises'?"),
    ('["process"]', '["processes"]', "executors[0]: 'processes' is not known. Did you mean 'process'?"),
    ('["process"]', '["process", "process"]', "executors: 'process' is there twice. Write it once"),
    ('["process"]', "5", "executors: 5 is not a list. Write it in brackets: [5]"),
    ('["process"]', '"process"', "executors: 'process' is not a list."),
    ('">=3.7"', '"since 3.7"', "pythons: 'since 3.7' is not a set of versions. Write versions such as '>=3.9'"),
    ('">=3.7"', '">=3.99"', "pythons: no Python is '>=3.99'. The site knows 3.7 to "),
    ('">=3.7"', "3.7", "pythons: 3.7 is not a text."),
    ('["dill"]', '["dill"]\nextra = 1', "scripts.wrong_dill.extra: unknown key. Use one of pythons, "),
    ('["dill"]', '"dill"', "scripts.wrong_dill.requires: 'dill' is not a list. Write it in brackets: ['dill']"),
    ('["dill"]', '["dyll"]', "scripts.wrong_dill.requires: the package 'dyll' is not installed. Correct the name, or"),
    ('["dill"]', '["dill"]\ngroup = "engine"', "scripts.wrong_dill.group: there is no dependency group 'engine'. Did"),
    ('["dill"]', '["dill"]\nflags = "-W"', "scripts.wrong_dill.flags: '-W' is not a list."),
    ("[scripts.wrong_dill]", "[scripts.wrong_dil]", "scripts.wrong_dil: there is no such program. Did you mean"),
    ("[scripts.wrong_dill]", "[scripts]\nwrong_dill = 1\n[x]", "scripts.wrong_dill: 1 is not a table. Write [name]"),
    ('expect = "hangs"\n', "", "scripts.wrong_dill.expect: the key is missing. Say how the wrong fix fails: "),
    ("[en]", '[scripts.fixed_folded]\nexpect = "raises"\n[en]', ".expect: a fixed_ program works. Leave expect out"),
    ("start_methods = []", 'start_methods = ["frok"]', ".start_methods[0]: 'frok' is not known. Did you mean 'fork'"),
    ("start_methods = []", 'start_methods = ["fork", "fork"]', ".start_methods: 'fork' is there twice."),
    ("start_methods = []", 'via = "pipe"', "scripts.wrong_interpreters.via: 'pipe' is not known. Use one of file, "),
    ("[ja]", "[jp]", "jp: unknown key. Use one of "),
    ("[ja]", "[jp]", "ja: the key is missing. Add it: the same in Japanese"),
    ("fix = ", "cuase = ", "en.cuase: unknown key. Did you mean 'cause'?"),
    ("The umbrella", "The *umbrella*", "en.title: 'The *umbrella* is lost' has the markup '*'. Write plain text"),
    ("The umbrella", "The <b>", "en.title: 'The <b> is lost' has the markup '<'."),
    ("The umbrella", "The\\n", "en.title: 'The\\n is lost' is not a text in one line."),
    ("The umbrella", "The `umbrella", "en.title: 'The `umbrella is lost' has a backtick without its twin. Put code"),
    ('"The umbrella is lost"', "1", "en.title: 1 is not a text."),
    ('short = "A lost umbrella"\n', "", "en.short: the key is missing. Add it: what the navigation calls it, in one"),
    ("A lost umbrella", f"A{' long' * 6}", "takes 31 columns, and the navigation has 30. Write fewer words"),
    ("なくした傘", f"傘{'傘' * 15}", "takes 32 columns, and the navigation has 30. Write fewer words"),
    ("A lost umbrella", "A `lost` umbrella", "en.short: 'A `lost` umbrella' has a backtick. Write plain words"),
    ("A lost umbrella", "A lost\\numbrella", "en.short: 'A lost\\numbrella' is not a text in one line."),
    ("[en]", '[words]\nen = ["a"]\n\n[en]', "words: 'ja' is missing. Write en and ja"),
    ("[en]", '[words]\nen = "a"\nja = ["b"]\n\n[en]', "words.en: 'a' is not a list."),
    ("[en]", '[words]\nen = []\nja = ["b"]\n\n[en]', "words.en: the list is empty. Write at least one value"),
    ("[en]", '[words]\nen = ["a", "a"]\nja = ["b"]\n\n[en]', "words.en: 'a' is there twice. Write it once"),
    ("[en]", '[words]\nen = ["a"]\nja = ["b"]\nfr = ["c"]\n\n[en]', "words: 'fr' is not known. Use one of en, ja"),
    ("error = ", "eror = ", "signature[0].eror: unknown key. Did you mean 'error'?"),
    ("error = ", "eror = ", "signature[0].error: the key is missing. Add it: a regular expression"),
    ('["result"]', '["results"]', "signature[0].route: 'results' is not known. Did you mean 'result'?"),
    ('["result"]', '"result"', "signature[0].route: 'result' is not a list."),
    ('["result"]', '["result"]\naftershock = "no"', "signature[0].aftershock: 'no' is not true or false."),
    ('["process"]', '["process"', "(syntax): this is not TOML: "),
]
EXPRESSIONS = [
    ("(_thread", "does not compile: missing ), unterminated subpattern at position 0. Mend the regular expression"),
    ("", "the expression is empty. Write what to search for"),
    ("(?:_thread)?", "'(?:_thread)?' matches an empty text, and so every text. Write what must be there"),
    ("(?P<a>_)thread", "has a named group, '(?P', which Python and JavaScript do not share. Write it without"),
    ("(?i)thread", "has an inline flag, '(?i)'"),
    ("(?i:thread)", "has an inline flag, '(?i:'"),
    ("(?>thread)", "has an atomic group, a comment or a condition, '(?>'"),
    ("a(?#thread)", "has an atomic group, a comment or a condition, '(?#'"),
    (r"\Athread", r"has an escape that JavaScript does not have, '\\A'"),
    (r"thread\Z", r"has an escape that JavaScript does not have, '\\Z'"),
    (r"thread\a", r"has an escape that JavaScript does not have, '\\a'"),
    (r"thread\07", r"has an octal escape, '\\07'"),
    ("thre++ad", "has a possessive quantifier, '++'"),
    ("thread{,3}a", "has a repetition without its least number, '{,'"),
    ("thread[]]", "has a class that begins with its own bracket, '[]]'"),
    ("thread[^]a]", "has a class that begins with its own bracket, '[^]a]'"),
    ("{umbrellas} thread", "the part {umbrellas} is not known. "),
]
SHARED = (
    r"thread\\A",
    "thr[*?]+ead",
    r"thread\?+",
    r"[\]a]thread",
    "(?:a)(?=b)(?!c)(?<=b)x{2}y{0,8}z{2,}",
    r"\x41\u0041",
)


@pytest.mark.parametrize(("old", "new", "line"), FAULTS)
def test_fault_in_failure_toml(folder: Path, old: str, new: str, line: str) -> None:
    spoil(folder / "failure.toml", old, new)
    assert [said for said in lines_about(folder) if said.startswith("failure.toml: ") and line in said]


@pytest.mark.parametrize(("pattern", "fact"), EXPRESSIONS)
@pytest.mark.parametrize("key", ["error", "seen", "unless"])
def test_fault_in_an_expression(folder: Path, key: str, pattern: str, fact: str) -> None:
    file = folder / "failure.toml"
    begin, _, _ = file.read_text(encoding="utf-8").partition(SIGNATURE)
    keys = {"error": "Future", key: pattern}
    file.write_text(
        begin + SIGNATURE + "".join(f"{name} = '{text}'\n" for name, text in keys.items()), encoding="utf-8"
    )
    (said,) = lines_about(folder)
    assert said.startswith(f"failure.toml: signature[0].{key}: ")
    assert fact in said


@pytest.mark.parametrize("pattern", SHARED)
def test_expression_that_both_languages_read_alike(folder: Path, pattern: str) -> None:
    file = folder / "failure.toml"
    begin, _, _ = file.read_text(encoding="utf-8").partition(SIGNATURE)
    file.write_text(f"{begin}{SIGNATURE}error = '{pattern}'\n", encoding="utf-8")
    (failure,) = catalog.load(folder.parents[1])
    assert failure.signatures[0].error == pattern


def change(folder: Path, *path: str | int, value: object) -> None:
    """Change one value in a recording; None takes the key out."""
    file = folder / "recorded" / "verdicts.json"
    data = json.loads(file.read_text(encoding="utf-8"))
    here: Any = data
    for step in path[:-1]:
        here = here[step]
    here[path[-1]] = value
    if value is None:
        del here[path[-1]]
    file.write_text(json.dumps(data), encoding="utf-8")


BROKEN = ("scripts", "broken.py")
FIRST = (*BROKEN, "endings", 0)
OF_BROKEN = "scripts.broken.py: Python 3.14"
RECORDINGS: list[tuple[tuple[str | int, ...], object, str]] = [
    ((*FIRST, "verdict"), 1, ".endings[0].verdict: 1 is not a text."),
    ((*FIRST, "extra"), 1, ".endings[0].extra: unknown key. Use one of verdict, "),
    ((*FIRST, "runs"), None, ".endings[0].runs: the key is missing. Add it: the start methods that ended so"),
    ((*FIRST, "runs"), {}, ".endings[0].runs: the list is empty."),
    ((*FIRST, "runs"), [], ".endings[0].runs: [] is not a table."),
    ((*FIRST, "runs", "3.99"), "fork", ".endings[0].runs.3.99: Python '3.99' is not known. The versions are 3.7 to "),
    ((*FIRST, "runs", "3.14"), "frok", f"{OF_BROKEN}, frok: 'frok' is not a start method. {AGAIN}"),
    ((*FIRST, "runs", "3.13"), "fork", f"{OF_BROKEN.replace('14', '13')}, fork: the run ended in 2 ways. {AGAIN}"),
    ((*FIRST, "start_method"), "frok", ".endings[0].start_method: 'frok' is not known."),
    ((*FIRST, "python"), "3.15", ".endings[0].python: '3.15' is not a patch release."),
    ((*FIRST, "transcript"), "/etc/motd", ".endings[0].transcript: '/etc/motd' is not the name of a file in this"),
    ((*FIRST, "transcript"), "../broken.3.txt", ".endings[0].transcript: '../broken.3.txt' is not the name of a file"),
    ((*FIRST, "transcript"), "broken.3.99.txt", ": the transcript is missing, or is not a file."),
    ((*FIRST, "transcript"), "wrong_dill.3.15.txt", ": this is not a transcript of broken.py."),
    ((*BROKEN, "endings"), [], ".endings: the list is empty."),
    ((*BROKEN, "sha256"), "12", ".sha256: '12' is not a SHA-256."),
    (("pythons", "3.14"), None, f"{OF_BROKEN}, fork: pythons does not have that version. {AGAIN}"),
    (("pythons", "3.14"), "3.13.0", f"pythons.3.14: 3.13.0 is not a release of it. {AGAIN}"),
    (("pythons",), {}, "pythons: the list is empty."),
    (("pythons", "3.99"), "3.13.0", "pythons.3.99: Python '3.99' is not known."),
]


@pytest.mark.parametrize(("path", "value", "line"), RECORDINGS)
def test_fault_in_a_recording(folder: Path, path: tuple[str | int, ...], value: object, line: str) -> None:
    change(folder, *path, value=value)
    assert [said for said in lines_about(folder) if said.startswith("recorded/") and line in said]


def test_recording_is_read_as_it_was_written(folder: Path) -> None:
    (failure,) = catalog.load(folder.parents[1])
    written = json.loads((folder / "recorded" / "verdicts.json").read_text(encoding="utf-8"))["scripts"]["broken.py"]
    read = failure.broken.recording
    assert read
    assert (read.digest, read.requires) == (written["sha256"], written.get("requires", {}))
    for transcript, ending in zip(read.transcripts, written["endings"], strict=True):
        assert transcript.path == folder / "recorded" / ending["transcript"]
        assert (transcript.verdict, transcript.python) == (ending["verdict"], ending["python"])
        assert transcript.start_method == ending["start_method"]
        assert transcript.runs == {version: tuple(methods.split()) for version, methods in ending["runs"].items()}


TRANSCRIPT = "recorded/broken.3.15.txt"
FILES: list[tuple[str, bytes | None, str]] = [
    ("failure.toml", b"\xff\xfe", "(text): byte 0 is not UTF-8. Save the file as UTF-8"),
    ("failure.toml", bytes(range(256)), "(text): byte 128 is not UTF-8."),
    ("failure.toml", None, "(file): it cannot be read: No such file or directory. A file of this name must be there"),
    ("failure.toml", b"", "family: the key is missing. Add it: "),
    ("broken.py", b"\xff", "(text): byte 0 is not UTF-8."),
    ("broken.py", b"\ndef", "line 2: this is not Python: invalid syntax. Mend the program"),
    ("broken.py", b"a\0", "line 1: this is not Python: "),
    ("repaired.py", b"", "repaired.py: the name begins with none of broken, fixed, wrong, shows. Rename the program"),
    ("recorded/verdicts.json", b"{", "(syntax): this is not JSON: "),
    ("recorded/verdicts.json", b"[]", "(content): [] is not a table."),
    ("recorded/verdicts.json", b"\xff", "(text): byte 0 is not UTF-8."),
    (TRANSCRIPT, None, f"scripts.broken.py: the transcript is missing, or is not a file. {AGAIN}"),
    (TRANSCRIPT, b"", "scripts.broken.py: the transcript is empty."),
    (TRANSCRIPT, b"\xff", "scripts.broken.py: byte 0 is not UTF-8."),
    (TRANSCRIPT, b"$ a\r\n", "scripts.broken.py: the transcript has the control code '\\r'."),
    (TRANSCRIPT, b"$ \x1b[0m", "scripts.broken.py: the transcript has the control code '\\x1b'."),
    (TRANSCRIPT, b"$" * 100_001, "scripts.broken.py: the transcript has 100001 bytes, at most 100000."),
]


@pytest.mark.parametrize(("name", "content", "line"), FILES)
def test_fault_in_a_file(folder: Path, name: str, content: bytes | None, line: str) -> None:
    if content is None:
        (folder / name).unlink()
    else:
        (folder / name).write_bytes(content)
    assert [said for said in lines_about(folder) if said.startswith(f"{name}: ") and line in said]


def test_folder_in_the_place_of_a_file(folder: Path) -> None:
    (folder / "failure.toml").unlink()
    (folder / "failure.toml").mkdir()
    (said,) = lines_about(folder)
    assert said.startswith("failure.toml: (file): it cannot be read: Is a directory.")


def test_transcript_from_elsewhere(folder: Path) -> None:
    (folder / TRANSCRIPT).unlink()
    (folder / TRANSCRIPT).symlink_to("broken.3.13.txt")
    (said,) = lines_about(folder)
    assert said == f"{TRANSCRIPT}: scripts.broken.py: the transcript is missing, or is not a file. {AGAIN}"


def test_program_is_missing(folder: Path) -> None:
    (folder / "broken.py").unlink()
    (said,) = lines_about(folder)
    assert said.endswith("lost_umbrella: broken.py: the program that fails is missing. Add broken.py")


def test_program_that_is_gone_can_be_recorded_again(folder: Path) -> None:
    (folder / "fixed_folded.py").unlink()
    assert "fixed_folded" not in {script.path.stem for script in catalog.load(folder.parents[1])[0].scripts}


def test_all_faults_are_told_at_once(folder: Path) -> None:
    """Of one file, and of several, and of several folders."""
    shutil.copytree(folder, folder.parent / "another_umbrella")
    spoil(folder.parent / "another_umbrella" / "failure.toml", "title", "titel")
    spoil(folder / "failure.toml", FAMILY, 'family = "x"\nmay_hang = "no"')
    (folder / TRANSCRIPT).unlink()
    (folder / "broken.py").write_text("def", encoding="utf-8")
    assert [Path(line.partition(": ")[0]).name for line in lines_about(folder)] == [
        "failure.toml", "failure.toml", "broken.3.15.txt", "broken.py", "failure.toml", "failure.toml",
    ]  # fmt: skip


def test_unknown_name() -> None:
    with pytest.raises(DataError, match=r"'lost_umbrella' is not known\. Use one of .*returned_future"):
        catalog.load(only=["lost_umbrella"])
    with pytest.raises(DataError, match=r"'returned_futur' is not known\. Did you mean 'returned_future'\?"):
        catalog.load_all(only=["returned_futur"])


def test_every_failure_is_read() -> None:
    folders = {path.parent.name for path in EXAMPLES.glob("failures/*/failure.toml")}
    assert {failure.slug for failure in catalog.load()} == folders


def test_every_key_reaches_the_failure(folder: Path) -> None:
    """A key of the description is an attribute of the failure, without a word in between."""
    more = 'also = ["silence"]\nstation = "_sendback_result"\ntimeline = "It is over in one step."\n'
    spoil(folder / "failure.toml", FAMILY, f"{FAMILY}\n{more}")
    spoil(folder / "failure.toml", "[en]", '[words]\nen = ["Future in a Future"]\nja = ["入れ子"]\n\n[en]')
    (failure,) = catalog.load(folder.parents[1])
    assert (failure.also, failure.station) == (("silence",), "_sendback_result")
    assert failure.timeline == "It is over in one step."
    assert failure.words == {"en": ("Future in a Future",), "ja": ("入れ子",)}
    assert failure.texts["ja"].title == failure.ja.title == "傘をなくす"


def test_every_signature_reaches_the_doctor() -> None:
    """As it is written; what is not is empty."""
    failures = catalog.load()
    written = [(failure, signature) for failure in failures for signature in failure.signatures]
    for told, (failure, signature) in zip(rules.collect(failures)["signatures"], written, strict=True):
        assert (told["slug"], told["error"], tuple(told["route"])) == (failure.slug, signature.error, signature.route)
        assert (told["seen"], told["unless"]) == (signature.seen or "", signature.unless or "")
        assert (told["aftershock"], told["possible"]) == (signature.aftershock, signature.possible)
        assert told["needed"] == list(needed(signature.error))
        ways = signature.route or [way for each in failure.signatures for way in each.route]
        places = {way: known().routes[way].station for way in ways}
        on_the_way = [[way, place] for way, place in places.items() if place]
        assert told["stations"] == ([["", failure.station]] if failure.station else on_the_way)


def test_all_that_the_doctor_knows_reaches_it() -> None:
    """Ways, mechanisms and the rest of ``doctor.toml``, in its order."""
    data, told = known(), rules.collect([])
    for row, (name, way) in zip(told["routes"], data.routes.items(), strict=True):
        assert row[:3] == [name, way.pattern, list(way.hides)]
        assert row[3:6] == [way.own, way.station or "", way.unsure or ""]
    for row, mechanism in zip(told["mechanisms"], data.mechanisms, strict=True):
        assert row[:4] == [mechanism.name, mechanism.pattern, mechanism.seen or "", mechanism.unless or ""]
    assert dict(told["waits"]) == dict(data.waits)
    assert told["culprits"] == [[item.kind, item.pattern] for item in data.culprits]
    assert told["facts"] == [[item.kind, item.pattern, item.answer] for item in data.facts]
    assert told["variants"] == [[item.slug, item.name, item.pattern] for item in data.variants]
    assert told["kinds"] == [[item.name, item.pattern] for item in data.kinds]
    for key in ("cleaning", "arrow", "context", "noise", "telling", "layout", "passed"):
        assert told[key] == getattr(data, key), key


@pytest.fixture
def guide(tmp_path: Path) -> Path:
    """The folder of a guide that is well, with one program."""
    folder = tmp_path / "guides" / "umbrellas"
    folder.mkdir(parents=True)
    (tmp_path / "umbrella.py").write_text("", encoding="utf-8")
    (folder / "open_one.py").write_text("", encoding="utf-8")
    (folder / "guide.toml").write_text('helpers = ["../../umbrella.py"]\ngroup = "engines"\n', encoding="utf-8")
    return folder


def test_guide(guide: Path) -> None:
    """A guide's programs have any name, work unless guide.toml says otherwise, and may use what is elsewhere."""
    examples = guide.parents[1]
    (script,) = catalog.load_all(examples, only=["umbrellas"])[0].scripts
    assert (script.name, script.role, script.expect) == ("guides/umbrellas/open_one.py", "guide", "ok")
    assert (script.group, script.helpers) == ("engines", (examples / "umbrella.py",))


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ('family = "api"', "family: unknown key. Use one of "),
        ('group = "engine"', "group: there is no dependency group 'engine'. Did you mean 'engines'?"),
        ("group = 1", "group: 1 is not a text."),
        ('start_methods = "fork"', "start_methods: 'fork' is not a list."),
    ],
)
def test_fault_in_guide_toml(guide: Path, text: str, line: str) -> None:
    (guide / "guide.toml").write_text(text, encoding="utf-8")
    with pytest.raises(DataError, match=re.escape(f"guide.toml: {line}")):
        catalog.load_guides(guide.parents[1])


def test_guide_toml_is_gone(guide: Path) -> None:
    (guide / "guide.toml").unlink()
    with pytest.raises(DataError, match=r"guide\.toml: \(file\): it cannot be read: No such file"):
        catalog.load_guides(guide.parents[1])


def test_contributing_has_every_key() -> None:
    """Its tables say word for word what the description says."""
    text = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
    shapes = (schema.FailureFile, schema.GuideFile, schema.Program, schema.Signature)
    described = [*(pair for shape in shapes for pair in keys(shape).items()), *schema.FAMILIES.items()]
    lacking = [f"`{key}`: {meaning}" for key, meaning in described if not said(text, key, meaning)]
    assert lacking == [], "these rows are not in a table of CONTRIBUTING.md"
    section = text.partition("### 2. ")[2].partition("### 3. ")[0]
    rows = re.findall(r"^\| `([\w-]+)` \|", section, re.MULTILINE)
    assert sorted(set(rows)) == sorted({key for key, _ in described}), "CONTRIBUTING.md has keys that are not there"


def said(text: str, key: str, meaning: str) -> bool:
    """Tell whether a table has a row for a key that ends with its meaning."""
    return re.search(rf"^\| `{re.escape(key)}` \|.*{re.escape(meaning)} \|$", text, re.MULTILINE) is not None
