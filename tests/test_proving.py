"""What changed since the last full proof is run, a sample of the rest too, and only a full green run is a proof."""

from __future__ import annotations

import importlib.metadata
import subprocess
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from unittest.mock import Mock

import conftest
import pytest
from clinic import catalog, history, proving, runs, verifying
from clinic.__main__ import main
from clinic.proving import MACHINERY, OLDEST, SAMPLE, TOUCHED, Proof
from clinic.transcribing import claimed
from conftest import HERE, skip
from test_rooms import CLINIC, imported

FAILURE = catalog.load(only=["returned_future"])[0]
FOUND = {cell.version: replace(HERE, version=cell.version) for cell in claimed(FAILURE.broken)}
ALL = [cell for script in FAILURE.scripts for cell in claimed(script)]


def git(folder: Path, *arguments: str) -> str:
    """Run git as somebody who has no settings."""
    who = ["-c", "user.name=a", "-c", "user.email=a@example.org", "-c", "init.defaultBranch=main"]
    done = subprocess.run(["git", *who, *arguments], cwd=folder, capture_output=True, text=True, check=True, timeout=60)
    return done.stdout.strip()


def commit(folder: Path, file: str, text: str) -> str:
    """Commit a file; return the commit."""
    (folder / file).parent.mkdir(parents=True, exist_ok=True)
    (folder / file).write_text(text, encoding="utf-8")
    git(folder, "add", "-A")
    git(folder, "commit", "-q", "-m", "Change")
    return git(folder, "rev-parse", "HEAD")


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    """A repository with three commits: an example, a page, the proof."""
    folder = tmp_path / "origin"
    folder.mkdir()
    git(folder, "init", "-q")
    for file in ("examples/a.py", "docs/a.md", "examples/proof.json"):
        commit(folder, file, "1")
    return folder


@pytest.fixture
def proof() -> Proof:
    """A proof of everything as it is now."""
    return proving.make([FAILURE], FOUND, len(ALL), "c", "2026-01-01")


def number(choice: proving.Choice) -> tuple[int, int, int, int]:
    """Count each kind of runs."""
    return (len(choice.changed), len(choice.sample), len(choice.left_out), len(choice.absent))


def test_only_commits_that_touch_examples_make_a_proof_older(repository: Path) -> None:
    first = git(repository, "rev-list", "--max-parents=0", "HEAD")
    assert history.commits_since(first, repository, *TOUCHED) == 0
    commit(repository, "examples/a.py", "2")
    assert history.commits_since(first, repository, *TOUCHED) == 1


def test_shallow_clone_says_so(repository: Path, tmp_path: Path) -> None:
    first = git(repository, "rev-list", "--max-parents=0", "HEAD")
    git(tmp_path, "clone", "-q", "--depth", "1", f"file://{repository}", "shallow")
    with pytest.raises(RuntimeError, match=r"not in this clone, which is shallow\. Get all commits: git fetch --unsh"):
        history.commits_since(first, tmp_path / "shallow", *TOUCHED)


def test_commit_of_another_history(repository: Path, tmp_path: Path) -> None:
    with pytest.raises(RuntimeError, match=r"0{12} of the last full proof is no ancestor of this one\. Verify every"):
        history.commits_since("0" * 40, repository, *TOUCHED)
    (tmp_path / "none").mkdir()
    with pytest.raises(RuntimeError, match=r"has no history: .*\. Clone it with git, or verify everything"):
        history.head(tmp_path / "none")
    assert [history.known(tmp_path / "none"), history.known(repository)] == [False, True]


def test_nothing_changed_leaves_a_sample(proof: Proof) -> None:
    for turn in "abc":
        choice = proving.choose([FAILURE], FOUND, proof, turn)
        assert choice == proving.choose([FAILURE], FOUND, proof, turn)
        assert choice.sample == tuple(cell for cell in ALL if proving.drawn(cell, turn))
        assert number(choice) == (0, len(choice.sample), len(ALL) - len(choice.sample), 0)


def test_each_run_has_its_turn() -> None:
    """Other commits draw others, a few each time, and together they draw everything."""
    turns = [{cell for cell in ALL if proving.drawn(cell, str(turn))} for turn in range(20 * SAMPLE)]
    assert set().union(*turns) == set(ALL)
    assert max(map(len, turns)) < len(ALL) / 4


def test_machinery_is_all_that_a_comparison_imports() -> None:
    """What reads the data is left out: what it read is part of each program's inputs."""
    left, found = {"verifying"}, set()
    while left:
        name = left.pop()
        found.add(name)
        left |= imported(CLINIC / f"{name}.py") - found
    assert found - set(MACHINERY) == {"faults", "places", "records", "schema", "values"}


def test_without_a_proof_everything_is_run() -> None:
    assert number(proving.choose([FAILURE], FOUND, None, "c")) == (len(ALL), 0, 0, 0)


def test_another_patch_release_is_run(proof: Proof) -> None:
    newer = FOUND | {"3.12": replace(FOUND["3.12"], patch="3.12.99")}
    choice = proving.choose([FAILURE], newer, proof, "c")
    assert set(choice.changed) == {cell for cell in ALL if cell.version == "3.12"}


def test_other_machinery_runs_everything(proof: Proof) -> None:
    assert number(proving.choose([FAILURE], FOUND, replace(proof, machinery="other"), "c"))[0] == len(ALL)


def test_python_that_is_not_here_is_counted(proof: Proof) -> None:
    here = {version: found for version, found in FOUND.items() if version != "3.15"}
    choice = proving.choose([FAILURE], here, proof, "c")
    assert set(choice.absent) == {cell for cell in ALL if cell.version == "3.15"}
    assert not {cell for cell in (*choice.sample, *choice.left_out) if cell.version == "3.15"}


@pytest.mark.parametrize(
    ("file", "old", "new"),
    [
        ("broken.py", "def ", "def  "),
        ("failure.toml", 'expect = "raises"\np', 'expect = "raises"\nmay_hang = true\np'),
        ("recorded/broken.3.15.txt", "\n", "\n\n"),
        ("recorded/verdicts.json", '"3.12": "fork forkserver spawn"', '"3.12": "fork spawn"'),
    ],
)
def test_every_input_counts(tmp_path: Path, proof: Proof, file: str, old: str, new: str) -> None:
    folder = tmp_path / "failures" / "returned_future"
    for path in FAILURE.folder.rglob("*"):
        if path.is_file() and "__pycache__" not in path.parts:
            (folder / path.relative_to(FAILURE.folder)).parent.mkdir(parents=True, exist_ok=True)
            (folder / path.relative_to(FAILURE.folder)).write_bytes(path.read_bytes())
    assert not proving.choose([catalog.load_failure(folder)], FOUND, proof, "c").changed
    text = (folder / file).read_text(encoding="utf-8")
    assert old in text
    (folder / file).write_text(text.replace(old, new, 1), encoding="utf-8")
    again = catalog.load_failure(folder)
    changed = {cell.script.path.name for cell in proving.choose([again], FOUND, proof, "c").changed}
    assert changed == ({script.path.name for script in again.scripts} if "toml" in file else {"broken.py"})


def test_proof_is_of_one_system(proof: Proof, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.platform", "darwin")
    assert number(proving.choose([FAILURE], FOUND, proof, "c"))[0] == len(ALL)


def test_choice_is_told(proof: Proof) -> None:
    choice = proving.choose([FAILURE], FOUND, proof, "c")
    assert (choice.changed, choice.run) == ((), choice.sample)
    some, rest = len(choice.run), len(choice.left_out)
    assert str(choice).endswith(f"run, {some} of the others (one of {SAMPLE}) are run, {rest} are not")
    assert str(proving.choose([FAILURE], FOUND, None, "c")) == f"{len(ALL)} are run"


@pytest.mark.parametrize(("whole", "git"), [(False, True), (True, True), (False, False)])
def test_tests_leave_out_what_the_proof_has(
    whole: bool, git: bool, monkeypatch: pytest.MonkeyPatch, proof: Proof
) -> None:
    """``make test`` takes a sample and says so; with ``WHOLE=yes``, or without a history, it takes every one."""
    changed = git and not whole
    mine = [cell for cell in ALL if cell.version == HERE.version]
    commit = next(text for text in map(str, range(999)) if proving.drawn(mine[0], text))
    known = replace(proof, pythons={HERE.version: HERE.patch})
    monkeypatch.setattr(conftest, "ALL", [FAILURE])
    monkeypatch.setattr(conftest, "WHOLE", whole)
    monkeypatch.setattr(history, "known", lambda: git)
    monkeypatch.setattr(history, "head", lambda: commit)
    monkeypatch.setattr(proving, "load", lambda: known)
    made = conftest.choice.__wrapped__()
    assert mine[0] in made.run
    assert set(made.left_out) == {cell for cell in mine if changed and not proving.drawn(cell, commit)}
    assert bool(made.left_out) == changed
    monkeypatch.setattr(conftest, "choice", lambda: made)
    reporter = Mock(stats={"passed": [Mock(nodeid="tests/test_examples.py::test_ends_as_recorded[cup]")]})
    conftest.pytest_terminal_summary(reporter)
    conftest.pytest_terminal_summary(Mock(stats={"": [Mock(nodeid="tests/test_card.py::test_cup")]}, write_line=None))
    said = [call.args[0] for call in reporter.write_line.call_args_list]
    told = [f"{len(mine)} runs are recorded for Python {HERE.patch}: {made}", "All of them: make test WHOLE=yes"]
    assert said == told * changed


@pytest.mark.parametrize("name", ["dill", "pip"])
def test_version_of_a_requirement_counts(proof: Proof, name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    real = importlib.metadata.version
    monkeypatch.setattr(importlib.metadata, "version", lambda one: "99" if one == name else real(one))
    changed = {cell.script.path.name for cell in proving.choose([FAILURE], FOUND, proof, "c").changed}
    assert changed == ({"wrong_dill.py"} if name == "dill" else set())


@pytest.mark.parametrize(("name", "counts"), [("requests", True), ("idna", True), ("tblib", False)])
def test_version_of_what_its_group_installs_counts(
    name: str, counts: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """And not that of what other groups install; where the group is not installed, nothing is proved."""
    if not list(importlib.metadata.distributions(name="requests")):
        skip("the group requests is not installed")
    script = catalog.load(only=["connection_pool_full"])[0].broken
    before = proving.inputs(script)
    real = importlib.metadata.version
    with monkeypatch.context() as other:
        other.setattr(importlib.metadata, "version", lambda one: "99" if one == name else real(one))
        assert (proving.inputs(script) != before) == counts
    monkeypatch.setattr("sys.path", [str(tmp_path)])
    assert proving.inputs(script) != before


@pytest.fixture
def command(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> dict[str, list[str]]:
    """``verify`` of one failure as if that were all, with made-up runs; gives what differs."""
    answers: dict[str, list[str]] = {"first": [], "again": []}

    def differences(*_: object) -> Iterator[tuple[list[str], list[str]]]:
        if answers["first"]:
            yield answers["first"], answers["again"]

    monkeypatch.setattr(catalog, "load_all", lambda: [FAILURE])
    monkeypatch.setattr(runs, "interpreters_here", lambda _: FOUND)
    monkeypatch.setattr(verifying, "differences", differences)
    monkeypatch.setattr(history, "head", lambda: "c" * 40)
    monkeypatch.setattr(history, "changed", lambda *_: [])
    for place in (runs, proving):
        monkeypatch.setattr(place, "PROOF", tmp_path / "proof.json")
    monkeypatch.setattr(proving.load, "__defaults__", (tmp_path / "proof.json",))
    monkeypatch.setattr(proving.save, "__defaults__", (tmp_path / "proof.json",))
    monkeypatch.setattr(runs, "ROOT", tmp_path)
    return answers


def test_full_green_run_is_written_down(command: dict[str, list[str]], tmp_path: Path) -> None:
    command["first"] = ["x"]
    assert main(["verify"]) == 0, "what differs once, and not when it is run alone, is not counted"
    found = proving.load(tmp_path / "proof.json")
    assert found
    assert (found.runs, found.commit, found.pythons) == (len(ALL), "c" * 40, dict.fromkeys(FOUND, HERE.patch))
    assert found.scripts["failures/returned_future/broken.py"] == proving.inputs(FAILURE.broken)


@pytest.mark.parametrize("reason", ["a slug", "changed", "differs", "absent", "not committed"])
def test_nothing_less_is_written_down(
    reason: str, command: dict[str, list[str]], tmp_path: Path, monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:  # fmt: skip
    if reason == "differs":
        command["first"] = command["again"] = ["x"]
    if reason == "absent":
        here = {version: found for version, found in FOUND.items() if version != "3.15"}
        monkeypatch.setattr(runs, "interpreters_here", lambda _: here)
    if reason == "not committed":
        monkeypatch.setattr(history, "changed", lambda *_: [" M examples/a.py"])
    more = {"a slug": ["returned_future"], "changed": ["--changed"]}.get(reason, [])
    assert main(["verify", *more]) == (1 if reason == "differs" else 0)
    assert not (tmp_path / "proof.json").exists()
    said = capsys.readouterr().out
    expected = {
        "absent": "13 runs lack their Python",
        "not committed": "Not committed: 1 files",
        "changed": "There is no full proof yet (proof.json), so everything is run",
    }
    assert expected.get(reason, "") in said


@pytest.mark.parametrize("age", [OLDEST, OLDEST + 1])
def test_proof_grows_too_old(
    age: int, command: dict[str, list[str]], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["verify"]) == 0
    capsys.readouterr()
    monkeypatch.setattr(history, "commits_since", lambda *_: age)
    assert main(["verify", "--changed"]) == (age > OLDEST)
    said = capsys.readouterr().out
    assert ("too old. Run everything" in said) == (age > OLDEST)
    assert f"{len(ALL)} runs are recorded: 0 changed since the last full proof" in said


def test_damaged_proof(tmp_path: Path) -> None:
    (tmp_path / "proof.json").write_text('{"commit": 1}', encoding="utf-8")
    with pytest.raises(RuntimeError, match=r"proof\.json: this is no proof: .*\. Take the committed one"):
        proving.load(tmp_path / "proof.json")
