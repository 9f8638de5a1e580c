"""Bad data get an error that names the file, the key and the remedy."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from clinic import catalog
from clinic.faults import DataError
from clinic.places import EXAMPLES

MODEL = EXAMPLES / "failures" / "returned_future"
SIGNATURE = "[[signature]]"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A copy of a failure's folder that a test may spoil."""
    copy = tmp_path / "failures" / MODEL.name
    shutil.copytree(MODEL, copy, ignore=shutil.ignore_patterns("__pycache__"))
    return copy


@pytest.mark.parametrize(
    ("old", "new", "key", "fact", "remedy"),
    [
        ('family = "way-back"', 'famly = "way-back"', "famly", "unknown key", "Did you mean 'family'?"),
        ('family = "way-back"', 'family = "wayback"', "family", "'wayback' is not known", "Use one of way-back, "),
        ('expect = "raises"\np', 'expect = "crashes"\np', "expect", "'crashes' is not known", "Use one of raises, "),
        ('["process"]', '["processes"]', "executors", "'processes' is not known", "Use one of process, "),
        ('">=3.7"', '"since 3.7"', "pythons", "'since 3.7' is not a set of versions", "Write versions such as"),
        ('["dill"]', '["dill"]\nextra = 1', "scripts.wrong_dill.extra", "unknown key", "Known here: expect, "),
        (
            "[scripts.wrong_dill]",
            "[scripts.wrong_dil]",
            "scripts.wrong_dil",
            "unknown key",
            "Did you mean 'wrong_dill'",
        ),
        ('expect = "hangs"\n', "", "scripts.wrong_dill.expect", "None is not known", "Use one of raises, "),
        ("start_methods = []", 'start_methods = ["frok"]', ".start_methods", "'frok' is not known", "Use one of fork"),
        ("start_methods = []", 'via = "pipe"', "scripts.wrong_interpreters.via", "'pipe' is not known", "Use one of"),
        ("[ja]", "[jp]", "jp", "unknown key", "Known here: also, en, "),
        ("fix = ", "cuase = ", "en.cuase", "unknown key", "Did you mean 'cause'?"),
        ("'?_thread", "'?(_thread", "signature[0].error", "does not compile", "Mend the regular expression"),
        ("in _sendback", "in (?P<a>_)sendback", "signature[0].unless", "not in the common subset", "Do without"),
        ("in _sendback", "in (_+a)+sendback", "signature[0].unless", "quantifier inside a quantified", "Rewrite it"),
        ("error = ", "eror = ", "signature[0].eror", "unknown key", "Did you mean 'error'?"),
        ('executors = ["process"]', 'executors = ["process"', "(syntax)", "this is not TOML", "Mend the line"),
        ('family = "way-back"', 'family = "way-back"\nhelpers = ["a.py"]', "helpers", "a.py does not exist", "Correct"),
    ],
)
def test_fault_in_failure_toml(folder: Path, old: str, new: str, key: str, fact: str, remedy: str) -> None:
    file = folder / "failure.toml"
    text = file.read_text(encoding="utf-8")
    assert old in text, "the test spoils nothing"
    file.write_text(text.replace(old, new, 1), encoding="utf-8")
    with pytest.raises(DataError) as caught:
        catalog.load_failure(folder)
    message = str(caught.value)
    assert "failure.toml: " in message
    assert key in message
    assert fact in message
    assert remedy in message


def test_language_is_missing(folder: Path) -> None:
    file = folder / "failure.toml"
    text = file.read_text(encoding="utf-8")
    start, end = text.index("[ja]"), text.index(SIGNATURE)
    file.write_text(text[:start] + text[end:], encoding="utf-8")
    with pytest.raises(DataError, match=r"\[ja\]: the language is missing\. Add \[ja\] with title, cause and fix"):
        catalog.load_failure(folder)


def test_program_is_missing(folder: Path) -> None:
    (folder / "broken.py").unlink()
    with pytest.raises(DataError, match=r"broken\.py: the program that fails is missing\. Add broken\.py"):
        catalog.load_failure(folder)


def test_program_with_an_unknown_role(folder: Path) -> None:
    (folder / "repaired.py").write_text("", encoding="utf-8")
    with pytest.raises(DataError, match=r"repaired\.py: .*begins with none of broken, fixed, wrong, shows\. Rename"):
        catalog.load_failure(folder)


def test_recording_is_damaged(folder: Path) -> None:
    file = folder / "recorded" / "verdicts.json"
    file.write_text(file.read_text(encoding="utf-8")[:-20], encoding="utf-8")
    with pytest.raises(DataError, match=r"verdicts\.json: .*damaged.*Record again: make record ONLY=returned_future"):
        catalog.load_failure(folder)


def test_transcript_is_missing(folder: Path) -> None:
    transcript = next(folder.glob("recorded/broken.*.txt"))
    transcript.unlink()
    with pytest.raises(DataError, match=rf"{transcript.name}: the transcript is missing\. Record again"):
        catalog.load_failure(folder)


def test_unknown_name() -> None:
    with pytest.raises(DataError, match=r"'lost_umbrella' is not known\. Use one of .*returned_future"):
        catalog.load(only=["lost_umbrella"])


def test_every_failure_is_read() -> None:
    folders = {path.parent.name for path in EXAMPLES.glob("failures/*/failure.toml")}
    assert {failure.slug for failure in catalog.load()} == folders


def test_guide(tmp_path: Path) -> None:
    """A guide's programs have any name, work unless guide.toml says otherwise, and may use what is elsewhere."""
    folder = tmp_path / "guides" / "umbrellas"
    folder.mkdir(parents=True)
    (tmp_path / "umbrella.py").write_text("", encoding="utf-8")
    (folder / "open_one.py").write_text("", encoding="utf-8")
    (folder / "guide.toml").write_text('helpers = ["../../umbrella.py"]\ngroup = "engines"\n', encoding="utf-8")
    (script,) = catalog.load_all(tmp_path, only=["umbrellas"])[0].scripts
    assert (script.name, script.role, script.expect) == ("guides/umbrellas/open_one.py", "guide", "ok")
    assert (script.group, script.helpers) == ("engines", (tmp_path / "umbrella.py",))
    (folder / "guide.toml").write_text('family = "api"\n', encoding="utf-8")
    with pytest.raises(DataError, match=r"guide\.toml: family: unknown key\. Known here: group, helpers"):
        catalog.load_guides(tmp_path)
