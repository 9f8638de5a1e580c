"""What tools do to a text before it is pasted changes few answers; ``tests/stress.py`` prints the table of all."""

from __future__ import annotations

import pytest
from stress import CHANGES, samples, wrong

EVERY = list(samples())
FAILURES = [sample for sample in EVERY if not sample.right.startswith("yours")][::4]
OWN = [sample for sample in EVERY if sample.right.startswith("yours")][::4]
RIGHT = 0.95


@pytest.mark.parametrize("name", CHANGES)
def test_answer_stays_right(name: str) -> None:
    """At least 95 of 100 texts still lead to the same failure."""
    bad = wrong(CHANGES[name], FAILURES)
    assert len(bad) <= (1 - RIGHT) * len(FAILURES), bad


@pytest.mark.parametrize("name", CHANGES)
def test_own_exceptions_stay_the_users(name: str) -> None:
    """At least 9 of 10 still name the line, and none is taken for a failure of an executor."""
    bad = wrong(CHANGES[name], OWN)
    assert len(bad) <= 0.1 * len(OWN), bad
    assert all(answer == "unknown" or answer.startswith("yours") for _, answer in bad)


def test_many_texts_are_tried() -> None:
    assert min(len(FAILURES), len(OWN)) > 30
