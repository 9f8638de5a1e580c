"""The card on a failure's page: its diff is the fix, and its words say where the program fails and no more."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from clinic.places import LANGUAGES, ROOT
from clinic.records import MARKER, Failure, Recording, Script, Transcript
from clinic.site.card import difference_block
from clinic.site.changes import Line, changed, hunks, imports_last, opening
from clinic.site.endings import ended, failing, how, kinds, recorded, without_message
from clinic.site.examples import best_fix, guilty
from clinic.site.reach import reach
from conftest import FAILURES
from packaging.specifiers import SpecifierSet

ALL = ("fork", "forkserver", "spawn")


def page(failure: Failure, language: str) -> str:
    """Return the source of a failure's page."""
    return (ROOT / "docs" / language / "failures" / f"{failure.slug}.md").read_text(encoding="utf-8")


def apply(broken: str, found: list[list[Line]]) -> list[str]:
    """Do to a program what a diff says, as a reader would."""
    lines = [line for hunk in found for line in hunk]
    removed = {line.at for line in lines if line.kind == "removed"}
    result: list[str] = []
    for number, text in enumerate([*broken.splitlines(), ""], 1):
        result += [line.text for line in lines if line.kind == "added" and line.at == number]
        if number not in removed:
            result.append(MARKER.sub("", text).rstrip() if MARKER.search(text) else text)
    return result[:-1]


@pytest.mark.parametrize("failure", FAILURES, ids=lambda failure: failure.slug)
def test_diff_makes_the_fixed_program(failure: Failure) -> None:
    """The sentence on top of each program is its own, everything else comes from the diff."""
    fix = best_fix(page(failure, "en"), failure.scripts)
    assert fix is not None, f"{failure.slug} shows no fix"
    broken, fixed = (script.path.read_text(encoding="utf-8") for script in (failure.broken, fix))
    done = apply(broken, hunks(broken, fixed))
    assert done[opening(broken) :] == fixed.splitlines()[opening(fixed) :]


@pytest.mark.parametrize("failure", FAILURES, ids=lambda failure: failure.slug)
def test_languages_show_the_same_fix(failure: Failure) -> None:
    assert len({best_fix(page(failure, language), failure.scripts) for language in LANGUAGES}) == 1


def test_a_page_may_show_no_fix_yet() -> None:
    assert best_fix("# Milk is missing\n", FAILURES[0].scripts) is None


BROKEN = '''"""It fails."""

import os


def main() -> None:
    """Do it."""
    print(os.sep)  # raises TypeError
'''
FIXED = '''"""It works."""

import sys


def main() -> None:
    """Do it."""
    print(sys.path)
'''


def test_diff_shows_the_line_that_surfaces_and_not_the_docstring() -> None:
    assert hunks(BROKEN, FIXED) == [
        [Line("removed", 3, 3, "import os"), Line("added", 3, 4, "import sys")],
        [Line("removed", 8, 8, "    print(os.sep)  # raises TypeError"), Line("added", 8, 9, "    print(sys.path)")],
    ]
    assert changed(BROKEN, FIXED, "removed") == [3, 8]
    assert guilty(BROKEN, [3, 8]) == 8
    assert guilty("@cache\ndef tea():\n    import cup\n    cup()\n", [1, 2, 3, 4]) == 4
    assert guilty("class Tea:\n    from cup import lid\n    lid.close()\n", [1, 2, 3]) == 3
    assert guilty("import cup\n", [1]) == 1
    assert guilty("import cup\n", []) == 0
    assert [opening(BROKEN), opening("import cup\n")] == [1, 0]


def test_a_gap_is_marked_between_what_is_apart() -> None:
    block = difference_block(hunks(BROKEN, FIXED))
    classes = [mark.classes for mark in block["marks"]]
    assert classes == [("removed",), ("added",), ("removed", "apart"), ("added",)]
    assert block.astext() == ("import os\nimport sys\n    print(os.sep)  # raises TypeError\n    print(sys.path)")


def test_what_is_done_otherwise_comes_before_what_is_imported() -> None:
    """And what belongs to an import stays with it: it is one change."""
    imports, does = hunks(BROKEN, FIXED)
    assert imports_last([imports, does]) == imports_last([does, imports]) == [does, imports]
    one = [*imports, Line("added", 5, 4, "LIMIT = 3")]
    assert imports_last([one, does]) == [one, does]
    beside = [Line("same", 4, 4, "LIMIT = 3"), Line("added", 5, 5, "from os import sep"), Line("added", 6, 6, "")]
    assert imports_last([beside, does]) == [does, beside]


def test_the_comment_alone_is_no_change() -> None:
    assert hunks(BROKEN, BROKEN.replace("  # raises TypeError", "")) == []


def script(*endings: tuple[str, dict[str, tuple[str, ...]]], expect: str = "raises") -> Script:
    """Make a program that ended in these ways."""
    made = [Transcript(Path("broken.txt"), verdict, "3.13.5", "fork", runs) for verdict, runs in endings]
    return Script(
        Path("a/b/c/broken.py"), "broken", expect, SpecifierSet(">=3.9"), ALL, recording=Recording("", {}, tuple(made))
    )


@pytest.mark.parametrize(
    ("program", "english", "japanese"),
    [
        (
            script(("E: no", {"3.14": ALL, "3.13": ALL})),
            "3.13–3.14, with every start method",
            "3.13–3.14（開始方式を問わない）",
        ),
        (script(("E: no", {"3.14": ("default",), "3.12": ("default",)})), "3.12, 3.14", "3.12、3.14"),
        (
            script(("E: no", {"3.14": ("forkserver",)})),
            "3.14 with `forkserver`; not run with `fork` or `spawn`, which does not rule it out",
            "3.14（開始方式が`forkserver`のとき）。`fork`か`spawn`では未確認（起こらないとは限らない）",
        ),
        (
            script(("hangs", {"3.14": ("fork",)}), ("ok", {"3.14": ("forkserver", "spawn")}), expect="hangs"),
            "3.14 with `fork`; works with `forkserver` or `spawn`",
            "3.14（開始方式が`fork`のとき）。開始方式が`forkserver`か`spawn`のときは動く",
        ),
        (
            script(("E: no", {"3.12": ALL}), ("ok", {"3.13": ALL})),
            "3.12, with every start method; works on 3.13, with every start method",
            "3.12（開始方式を問わない）。3.13（開始方式を問わない）では動く",
        ),
        (
            script(("E: no", {"3.12": ("default",)}), ("ok", {"3.14": ("default",), "3.13": ("default",)})),
            "3.12; works on 3.13–3.14",
            "3.12。3.13–3.14では動く",
        ),
        (
            script(("E: no", {"3.12": ("fork", "spawn")}), ("ok", {"3.13": ("forkserver", "spawn")})),
            "3.12 with `fork` or `spawn`; works on 3.13 with `forkserver` or `spawn`",
            "3.12（開始方式が`fork`か`spawn`のとき）。3.13で開始方式が`forkserver`か`spawn`のときは動く",
        ),
        (
            script(("ok", {"3.12": ("fork",)}), ("E: no", {"3.12": ("forkserver", "spawn")}), expect="silent"),
            "3.12 with `fork`; ends in another way with `forkserver` or `spawn`",
            "3.12（開始方式が`fork`のとき）。開始方式が`forkserver`か`spawn`のときは別の終わり方をする",
        ),
        (
            script(("E: no", {"3.14": ALL, "3.13": ALL, "3.13.5": ALL})),
            "3.13–3.14, with every start method",
            "3.13–3.14（開始方式を問わない）",
        ),
        (
            script(
                ("E: no", {"3.13": ("fork", "spawn"), "3.12": ("fork", "spawn"), "3.13.5": ("fork",)}),
                ("ok", {"3.13": ("forkserver",), "3.12": ("forkserver",), "3.13.5": ("forkserver", "spawn")}),
            ),
            "3.12–3.13 with `fork` or `spawn`; works with `forkserver`; "
            "but 3.13.5 fails with `fork` and works with `forkserver` or `spawn`",
            "3.12–3.13（開始方式が`fork`か`spawn`のとき）。開始方式が`forkserver`のときは動く。"
            "ただし3.13.5は`fork`で失敗、`forkserver`か`spawn`で動く",
        ),
        (
            script(("E: no", {"3.13.5": ALL, "3.12": ALL}), ("ok", {"3.13": ALL, "3.13.9": ALL})),
            "3.12, with every start method; works on 3.13, with every start method; "
            "but 3.13.5 fails with every start method",
            "3.12（開始方式を問わない）。3.13（開始方式を問わない）では動く。ただし3.13.5はどの開始方式でも失敗",
        ),
        (
            script(("E: no", {"3.13": ("default",)}), ("ok", {"3.13.5": ("default",)})),
            "3.13; but 3.13.5 works",
            "3.13。ただし3.13.5は動く",
        ),
        (
            script(("E: no", {"3.13": ALL}), ("ok", {"3.13.10": ("spawn",), "3.13.9": ("fork",)})),
            "3.13, with every start method; but 3.13.9 works with `fork`; but 3.13.10 works with `spawn`",
            "3.13（開始方式を問わない）。ただし3.13.9は`fork`で動く。ただし3.13.10は`spawn`で動く",
        ),
        (
            script(("ok", {"3.13": ALL, "3.13.5": ALL}), ("E: no", {"3.13.4": ("fork",)}), expect="silent"),
            "3.13, with every start method; but 3.13.4 ends in another way with `fork`",
            "3.13（開始方式を問わない）。ただし3.13.4は`fork`で別の終わり方",
        ),
    ],
)  # fmt: skip
def test_versions_are_said_so_that_nobody_misreads_them(program: Script, english: str, japanese: str) -> None:
    assert (reach(program, "en"), reach(program, "ja")) == (english, japanese)


def test_another_failing_program_stands_for_a_start_method() -> None:
    """Who works on Windows must not read that spawn was not run, if the program below was run with it."""
    first = script(("E: no", {"3.14": ("forkserver",)}))
    other = replace(script(("E: no", {"3.14": ("spawn",)})), path=Path("a/b/c/broken_tea.py"))
    assert reach(first, "en", [first, other]) == (
        "3.14 with `forkserver`; with `spawn`, `broken_tea.py` fails; not run with `fork`, which does not rule it out"
    )
    assert reach(first, "ja", [first, other]) == (
        "3.14（開始方式が`forkserver`のとき）。`spawn`では`broken_tea.py`が失敗する。`fork`では未確認（起こらないとは限らない）"
    )
    compares = replace(script(("ok", {"3.14": ("fork", "spawn")})), path=Path("a/b/c/shows_start_methods.py"))
    assert reach(first, "en", [first, compares]) == (
        "3.14 with `forkserver`; for `fork` or `spawn` see `shows_start_methods.py`"
    )
    assert reach(first, "ja", [first, compares]) == (
        "3.14（開始方式が`forkserver`のとき）。`fork`か`spawn`については`shows_start_methods.py`を参照"
    )
    works = replace(script(("ok", {"3.14": ("spawn",)})), path=Path("a/b/c/broken_tea.py"))
    fixed = replace(other, path=Path("a/b/c/fixed_tea.py"))
    for stranger in (works, fixed):
        assert reach(first, "en", [first, stranger]) == reach(first, "en")


def test_usual_way_to_fail_is_named_first() -> None:
    """A newer Python may fail in another way; none may fail in the usual one."""
    hangs = script(("E: no", {"3.14": ALL}), ("hangs", {"3.12": ALL, "3.9": ALL}), expect="hangs")
    assert kinds(replace(FAILURES[0], scripts=(hangs,))) == ["hangs", "raises"]
    raises = script(("E: no", {"3.14": ALL}), expect="hangs")
    assert kinds(replace(FAILURES[0], scripts=(raises,))) == ["raises"]
    without = replace(raises, recording=None)
    assert (failing(without), list(recorded(without))) == ([], [])


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_is_slow_is_not_called_wrong(language: str) -> None:
    """Where no message is printed, the page says what the reader sees instead."""
    said = {
        failure.family if failure.family in ("slow", "memory") else how(failure.broken, transcript): ended(
            failure, transcript, language
        )
        for failure in FAILURES
        for transcript in failing(failure.broken)
        if how(failure.broken, transcript) != "raises"
    }
    assert said == {kind: without_message(language)[kind] for kind in said}  # a selection may lack some kinds
    assert len(set(said.values())) == len(said) > 0
