"""What two patch releases do differently: which differences are found, in which order, and how each is told."""

from __future__ import annotations

from dataclasses import replace
from types import SimpleNamespace

import pytest
from clinic.records import Failure, Script
from clinic.schema import NO_START_METHOD
from clinic.site.patches import Change, PatchesDirective, changes, newest_first
from clinic.site.words import WORDS
from conftest import FAILURES
from docutils import nodes
from test_card import script

PYTHONS = {"3.13": "3.13.15", "3.13.5": "3.13.5", "3.13.10": "3.13.10", "3.12": "3.12.8"}
RAISES = script(
    ("tea.LidError: open: wide", {"3.13.5": ("fork", "spawn"), "3.13.10": ("fork",)}),
    ("hangs", {"3.13": ("fork",)}),
    ("ok", {"3.13.10": ("spawn",), "3.13": ("spawn",)}),
)
RAISES = replace(RAISES, start_methods=("fork", "spawn"), patches=("3.13.10", "3.13.5", "3.12.1"))


def failure(*scripts: Script, family: str = "silence") -> Failure:
    """Make a failure of some programs."""
    return replace(FAILURES[0], family=family, scripts=scripts, pythons=PYTHONS)


def test_each_release_that_was_recorded_besides_is_compared_with_the_newest() -> None:
    """With each start method; one that was not run, or ended alike, is no difference."""
    found = changes(failure(replace(RAISES, recording=None), RAISES))
    assert [(each.start_method, each.before[0], each.before[1].verdict, *each.after[:1]) for each in found] == [
        ("fork", "3.13.5", "tea.LidError: open: wide", "3.13.15"),
        ("spawn", "3.13.5", "tea.LidError: open: wide", "3.13.15"),
        ("fork", "3.13.10", "tea.LidError: open: wide", "3.13.15"),
    ]


def test_newest_difference_comes_first() -> None:
    (change, *_) = changes(failure(RAISES))
    made = [replace(change, after=(python, change.after[1])) for python in ("3.9.18", "3.13.5", "3.13.10")]
    assert [each.after[0] for each in newest_first(made)] == ["3.13.10", "3.13.5", "3.9.18"]


class Patches(PatchesDirective):
    """The directive on a page, without a site."""

    language = "en"
    env = SimpleNamespace(docname="patch_releases")  # type: ignore[assignment]  # all that is asked for


def told(change: Change) -> list[str]:
    """Return the words of a row, and the kinds of its endings."""
    cells = Patches.__new__(Patches).row(change)
    links = [node for cell in cells[3:] for node in cell if isinstance(node, nodes.reference)]
    kinds = [str(link["classes"][-1]) for link in links]
    return [*("".join(node.astext() for node in cell) for cell in cells[1:]), *kinds]


@pytest.mark.parametrize(("page", "up"), [("patch_releases", ""), ("failures/tea", "../")])
def test_ending_links_to_its_output(page: str, up: str, monkeypatch: pytest.MonkeyPatch) -> None:
    (change, *_) = changes(failure(RAISES))
    monkeypatch.setattr(Patches, "env", SimpleNamespace(docname=page))
    link = Patches.__new__(Patches).output_link("LidError", "", change.failure, change.before[1])
    assert str(link["refuri"]).startswith(f"{up}failures/{change.failure.slug}.html#")


@pytest.mark.parametrize(("family", "kind"), [("silence", "silent"), ("slow", "slow")])
def test_row_says_how_both_ended(family: str, kind: str) -> None:
    (change, *_) = changes(failure(RAISES))
    ends = ["3.13.5: LidError", f"3.13.15: {WORDS['en']['hangs']}"]
    assert told(change) == ["broken.py", "fork", *ends, "kind-raises", "kind-hangs"]
    silent = script(("ok", {"3.13.5": (NO_START_METHOD,)}), expect="silent")
    quiet = replace(
        change, failure=failure(silent, family=family), script=silent, start_method=NO_START_METHOD,
        before=("3.13.5", silent.recording.transcripts[0] if silent.recording else change.before[1]),
    )  # fmt: skip
    assert told(quiet)[:3] == ["broken.py", "–", f"3.13.5: {WORDS['en'][kind]}"]
