"""Ctrl-C: a single one shows where a program waited, one that is pressed again comes late."""

from __future__ import annotations

import pytest
from clinic.doctor import diagnose
from clinic.doctor.dumps import Thread
from ideas import FUTURES, LIBRARY, MULTI, USER
from test_doctor_ideas import said
from test_doctor_own import frames
from whole import RULES

JOINED = ("/usr/lib/python3.11/threading.py:1119:join", "/usr/lib/python3.11/threading.py:1139:_wait_for_tstate_lock")
AT_THE_END = frames(f"{USER}:21:main", f"{FUTURES}_base.py:647:__exit__", f"{FUTURES}thread.py:235:shutdown", *JOINED)
IN_RESULT = frames(f"{USER}:18:main", f"{FUTURES}_base.py:451:result", "/usr/lib/python3.11/threading.py:327:wait")
AFTER_ALL = "Exception ignored in: <module 'threading' from '/usr/lib/python3.11/threading.py'>\n" + frames(
    "/usr/lib/python3.11/threading.py:1560:_shutdown", f"{FUTURES}thread.py:31:_python_exit", *JOINED
)
AGAIN = "\n\nDuring handling of the above exception, another exception occurred:\n\n"


def test_ctrl_c_shows_where_a_program_waits() -> None:
    """Pressed once, it ended the program; that it comes late is another matter."""
    assert said(f"{AT_THE_END}\nKeyboardInterrupt") == ("mechanism", "shutdown_waits_for_tasks")
    called = frames(f"{USER}:9:stop", f"{FUTURES}process.py:853:shutdown", *JOINED)
    assert said(f"{called}\nKeyboardInterrupt: ") == ("mechanism", "shutdown_waits_for_tasks")
    assert said(f"{AFTER_ALL}\nKeyboardInterrupt: ") == ("mechanism", "exit_waits_for_workers")
    gave_up = frames(f"{USER}:18:main", f"{FUTURES}_base.py:458:result").replace(
        "    call()", "    raise TimeoutError()"
    )
    text = f"{gave_up}\nTimeoutError{AGAIN}{AT_THE_END}\nKeyboardInterrupt"
    assert said(text) == ("known", "timeout_does_not_stop")


IDLE = "Process ForkPoolWorker-{}:\n" + frames(f"{MULTI}process.py:314:_bootstrap", f"{MULTI}pool.py:114:worker")
IDLE = IDLE.removesuffix("call()") + f'task = get()\n  File "{MULTI}queues.py", line 364, in get\nKeyboardInterrupt\n'
MAIN_WAITS = frames(f"{USER}:9:main", f"{MULTI}pool.py:861:next").removesuffix("call()")
MAIN_WAITS += f'self._cond.wait(timeout)\n  File "{LIBRARY}threading.py", line 327, in wait\nKeyboardInterrupt'
IDLE_WORKERS = IDLE.format(1) + IDLE.format(3) + MAIN_WAITS
BUSY = "Process ForkPoolWorker-2:\n" + frames(f"{MULTI}pool.py:125:worker", f"{USER}:4:draw") + "\nKeyboardInterrupt\n"


def test_worker_that_waited_for_a_task_has_lost_none() -> None:
    """Ctrl-C ends it; a main process that waits for a result then misses one that was lost before."""
    assert said(IDLE_WORKERS) == ("possible", "mp_pool_loses_a_task")
    assert diagnose(IDLE_WORKERS, RULES).found[0].variant == "idle_workers"
    waits = MAIN_WAITS.replace("in next", "in get").replace("self._cond.wait(", "self.wait(")
    assert said(IDLE.format(4) + waits) == ("possible", "mp_pool_loses_a_task")
    assert said(IDLE.format(1)) == ("unknown",)
    assert said(IDLE.format(1) + BUSY + MAIN_WAITS) == ("known", "ctrl_c_is_late")


def test_only_the_traceback_of_ctrl_c_shows_where_it_came() -> None:
    """One that was pasted without its last line may have ended in another way, whatever the workers print."""
    error_is_missing = f"{IN_RESULT}\n{IDLE.format(1)}"
    assert diagnose(error_is_missing, RULES).threads == ()


def test_ctrl_c_that_is_pressed_again_comes_late() -> None:
    late = f"{IN_RESULT}\nKeyboardInterrupt{AGAIN}{AT_THE_END}\nKeyboardInterrupt"
    assert said(late) == ("known", "ctrl_c_is_late")
    assert diagnose(late, RULES).threads == ()
    assert said(f"^C{AT_THE_END}\nKeyboardInterrupt\n^C{AFTER_ALL}\nKeyboardInterrupt: ") == ("known", "ctrl_c_is_late")
    handled = (
        f"{IN_RESULT}\nKeyboardInterrupt{AGAIN}{frames(f'{USER}:30:report')}\nNameError: name 'tea' is not defined"
    )
    assert "ctrl_c_is_late" not in said(handled)


def test_ctrl_c_at_the_end_comes_out_at_once() -> None:
    """What is inside the block does not catch it there; and then Python waits for the tasks."""
    stopped = frames(f"{USER}:9:stop", f"{FUTURES}process.py:853:shutdown", *JOINED)
    for first in (AT_THE_END, stopped):
        (found,) = diagnose(f"^C{first}\nKeyboardInterrupt\n^C{AFTER_ALL}\nKeyboardInterrupt: ", RULES).found
        assert (found.slug, found.variant) == ("ctrl_c_is_late", "interrupted_at_the_end")
    for late in (
        f"{IN_RESULT}\nKeyboardInterrupt{AGAIN}{AT_THE_END}\nKeyboardInterrupt",
        f"{IN_RESULT}\nKeyboardInterrupt{AGAIN}{AT_THE_END}\nKeyboardInterrupt\n{AFTER_ALL}\nKeyboardInterrupt: ",
        f"{IN_RESULT}\nKeyboardInterrupt\n{AFTER_ALL}\nKeyboardInterrupt: ",
    ):
        assert [found.variant for found in diagnose(late, RULES).found] == [""]


@pytest.mark.parametrize(
    "close",
    [
        ("/usr/lib/python3.9/asyncio/runners.py:47:run", "loop.run_until_complete(loop.shutdown_default_executor())"),
        ("/usr/lib/python3.12/asyncio/runners.py:71:close", "loop.run_until_complete("),
        ("/usr/lib/python3.9/asyncio/base_events.py:553:shutdown_default_executor", "thread.join()"),
    ],
)
def test_ctrl_c_where_asyncio_waits_for_its_threads(close: tuple[str, str]) -> None:
    waits = frames(f"{USER}:21:<module>", close[0]).removesuffix("call()") + close[1]
    select = frames("/usr/lib/python3.12/selectors.py:468:select").partition("\n")[2]
    for after in ("", f"\n^C{AFTER_ALL}\nKeyboardInterrupt: "):
        text = f"{waits}\n{select}\nKeyboardInterrupt{after}"
        assert said(text) == ("known", "asyncio_cancel_leaves_thread")


def test_ctrl_c_says_what_the_main_thread_waits_for() -> None:
    """The traceback is a dump of that thread; what a worker prints of the same Ctrl-C is none."""
    worker = "Process ForkPoolWorker-1:\n" + frames(
        f"{MULTI}process.py:314:_bootstrap", f"{MULTI}synchronize.py:95:__enter__"
    )
    text = f"{IN_RESULT}\nKeyboardInterrupt\n{worker}\nKeyboardInterrupt"
    diagnosis = diagnose(text, RULES)
    assert diagnosis.answer == "unknown"
    assert diagnosis.threads == (Thread("MainThread", "", "result", "", USER, 18, "main", 8),)
    busy = diagnose(f"{frames(f'{USER}:18:main', f'{USER}:4:price')}\nKeyboardInterrupt", RULES)
    assert (busy.answer, busy.threads) == ("unknown", ())
    assert [(place.file, place.number) for place in busy.places] == [(USER, 4)]
    for place, threads in (
        ("json/decoder.py:355:raw_decode", ()),
        ("queue.py:171:get", ()),
        ("concurrent/futures/_base.py:451:result", (Thread("MainThread", "", "result", "", "", 0, "", 4),)),
    ):
        assert diagnose(f"{frames(f'{LIBRARY}{place}')}\nKeyboardInterrupt", RULES).threads == threads


WAITS = frames(f"{USER}:12:main", f"{MULTI}pool.py:768:get").removesuffix("call()") + "self.wait(timeout)\n"
WAITS += f'  File "{MULTI}pool.py", line 765, in wait\n    self._event.wait(timeout)\n'
IN_MAP = f"^CProcess ForkPoolWorker-2:\n{WAITS}KeyboardInterrupt"
IN_NEXT = f"{MAIN_WAITS}\n"


def test_wait_for_a_pool_may_be_for_ever() -> None:
    """The task is slow, or lost: Ctrl-C does not show which."""
    for text in (IN_MAP, IN_NEXT):
        assert said(text) == ("possible", "mp_pool_loses_a_task")
        assert diagnose(text, RULES).found[0].variant == "waits_for_a_pool"
        assert len(diagnose(text, RULES).places) == 1
    assert said(BUSY + IN_MAP) == ("known", "ctrl_c_is_late")
    assert diagnose(IDLE.format(3) + IN_MAP, RULES).found[0].variant == "idle_workers"
    assert said(WAITS.replace("self.wait(timeout)", "raise TimeoutError") + "TimeoutError")[0] != "possible"
