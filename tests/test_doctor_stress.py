"""What tools do to a text before it is pasted changes few answers; ``tests/stress.py`` prints the table of all."""

from __future__ import annotations

import pytest
from stress import CHANGES, Sample, of_failures, of_tasks, wrong

RIGHT = 0.95


@pytest.fixture(scope="module")
def failures() -> list[Sample]:
    """Every fourth recording of a failure."""
    return list(of_failures())[::4]


@pytest.fixture(scope="module")
def own() -> list[Sample]:
    """Every fourth exception of a task's own."""
    return list(of_tasks())[::4]


@pytest.mark.parametrize("name", CHANGES)
def test_answer_stays_right(name: str, failures: list[Sample]) -> None:
    """At least 95 of 100 texts still lead to the same failure."""
    bad = wrong(CHANGES[name], failures)
    assert len(bad) <= (1 - RIGHT) * len(failures), bad


@pytest.mark.parametrize("name", CHANGES)
def test_own_exceptions_stay_the_users(name: str, own: list[Sample]) -> None:
    """At least 95 of 100 still name the line, and none is taken for a failure of an executor."""
    bad = wrong(CHANGES[name], own)
    assert len(bad) <= (1 - RIGHT) * len(own), bad
    assert all(answer == "unknown" or answer.startswith("yours") for _, answer in bad)


def test_many_texts_are_tried(failures: list[Sample], own: list[Sample]) -> None:
    assert min(len(failures), len(own)) > 30
