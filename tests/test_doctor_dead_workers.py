"""A worker that ended: what the text shows of the reason, what it excludes, and what it does not tell."""

from __future__ import annotations

import pytest
from clinic import rules
from clinic.doctor import diagnose
from clinic.places import LANGUAGES
from ideas import FUTURES, USER
from test_doctor_own import frames
from test_doctor_says import answered
from whole import FAILURES, RULES

WHILE_RUNNING = (
    frames(f"{USER}:18:main", f"{FUTURES}_base.py:449:result")
    + "\nconcurrent.futures.process.BrokenProcessPool: A process in the process pool was terminated abruptly while the "
    "future was running or pending."
)
AFTERWARDS = (
    frames(f"{USER}:18:main", f"{FUTURES}process.py:791:submit")
    + "\nconcurrent.futures.process.BrokenProcessPool: A child process terminated abruptly, the process pool is not "
    "usable anymore"
)
QUOTED = "concurrent.futures.process._RemoteTraceback: \n'''\nProcess {} terminated abruptly with exit code {}'''\n\n"
QUOTED += "The above exception was the direct cause of the following exception:\n\n"
DEAD_WORKERS = {
    "it ended itself": (QUOTED.format(71, 3) + WHILE_RUNNING, "exit_status"),
    "a signal ended it": (QUOTED.format(71, -9) + WHILE_RUNNING, "sigkill"),
    "one ended itself, and one was ended": (
        QUOTED.format("71 terminated abruptly with exit code 1\nProcess 72", -15) + WHILE_RUNNING,
        "nothing_else_shown",
    ),
    "a crash on Windows": (QUOTED.format(71, 3221225477) + WHILE_RUNNING, "nothing_else_shown"),
    "workers had logged": (
        f"2026-11-30 09:14:21 INFO [SpawnProcess-2] order 7 begins\n{WHILE_RUNNING}",
        "worker_had_started",
    ),
    "workers had logged, in another form": (
        f"09:14:21 | shop | ForkProcess-1 | order 7 begins\n{WHILE_RUNNING}",
        "worker_had_started",
    ),
    "the main process speaks of a worker": (f"started ForkProcess-1 of 4\n{WHILE_RUNNING}", "nothing_else_shown"),
    "the pool is used again": (f"{WHILE_RUNNING}\nGET /tea 500\n{AFTERWARDS}", "pool_stays_broken"),
    "the pool was broken before": (AFTERWARDS, "nothing_else_shown"),
    "the pool is used again after a kill that was logged": (
        f"kernel: Out of memory: Killed process 71 (python)\n{WHILE_RUNNING}\n{AFTERWARDS}",
        "memory_kill",
    ),
}


@pytest.mark.parametrize("idea", DEAD_WORKERS)
def test_what_the_text_shows_of_a_worker_that_ended(idea: str) -> None:
    text, variant = DEAD_WORKERS[idea]
    found = diagnose(text, RULES).found
    assert [(item.slug, item.variant) for item in found] == [("worker_killed", variant)]


def test_causes_that_the_text_excludes_are_not_listed() -> None:
    """A worker that has logged did start; an exit code above 0 is that of no signal."""
    assert "main guard" in answered(DEAD_WORKERS["the pool was broken before"][0])
    assert "main guard" not in answered(DEAD_WORKERS["workers had logged"][0])
    assert "`dmesg`" not in answered(DEAD_WORKERS["it ended itself"][0])


@pytest.mark.parametrize("language", LANGUAGES)
def test_earlier_error_is_asked_for(language: str) -> None:
    """A worker that was killed leaves none: nobody can say that there is one."""
    asked = rules.words(FAILURES, language)["aftershock"]
    assert "?" in asked or "ませんか" in asked
