"""Pages are found from outside: title and description carry what the reader saw, and machines get their lists."""

from __future__ import annotations

import pytest
from clinic.catalog import load
from clinic.site.endings import deciding_message, shared

FAILURES = load()

DECIDING = {
    "returned_future": "TypeError: cannot pickle '_thread.RLock' object",
    "missing_main_guard": "RuntimeError: An attempt has been made to start a new process before the current process "
    "has finished its bootstrapping phase.",
    "initializer_fails": "Exception in initializer:",
    "import_fails_in_the_child": "ModuleNotFoundError: No module named 'roman'",
    "worker_killed": "terminated abruptly with exit code -9",
    "nested_submit_same_threads": None,
    "lost_exception": None,
}


@pytest.mark.parametrize(("slug", "message"), DECIDING.items())
def test_the_line_that_decides_is_the_one_that_few_share(slug: str, message: str | None) -> None:
    failure = next(failure for failure in FAILURES if failure.slug == slug)
    assert deciding_message(failure, FAILURES) == message


def test_no_page_is_named_by_a_sentence_that_many_share() -> None:
    for failure in FAILURES:
        message = deciding_message(failure, FAILURES)
        assert message is None or shared(FAILURES)[message] <= 3, failure.slug
