"""What a stack dump shows: where a process crashed, and what each thread waits for."""

from __future__ import annotations

import pytest
from clinic import rules
from clinic.doctor import diagnose
from clinic.doctor.dumps import Thread
from ideas import FUTURES, LIBRARY, MULTI, SITE, USER
from test_doctor_says import VARIANTS, answered
from whole import FAILURES, RULES

BROKEN = (
    f'Traceback (most recent call last):\n  File "{USER}", line 30, in main\n    future.result()\n'
    "concurrent.futures.process.BrokenProcessPool: A process in the process pool was terminated abruptly while the "
    "future was running or pending."
)


def dumped(*places: str, title: str = "Thread 0x7f01") -> str:
    """Write a thread as faulthandler does: each place is ``file:line:function``, the innermost first."""
    lines = [f"{title} (most recent call first):"]
    for place in places:
        file, number, function = place.rsplit(":", 2)
        lines.append(f'  File "{file}", line {number} in {function}')
    return "\n".join(lines)


IN_C = (f"{SITE}scipy/fft/_backend.py:88:fft", f"{USER}:12:spectrum", f"{USER}:19:work")
IN_A_WORKER = (*IN_C, f"{FUTURES}process.py:261:_process_worker", f"{MULTI}process.py:108:run")
OTHER = dumped(f"{LIBRARY}threading.py:327:wait", f"{USER}:40:watch", title="Thread 0x7f02")
CRASHED = "Current thread 0x7f01"
DUMPS = {
    "a worker crashes": f"Fatal Python error: Segmentation fault\n\n{dumped(*IN_A_WORKER, title=CRASHED)}\n{BROKEN}",
    "another thread is dumped first": f"ok Fatal Python error: Aborted\n\n{OTHER}\n\n"
    f"{dumped(*IN_A_WORKER, title=CRASHED)}\n{BROKEN}",
    "a crash on Windows": "Windows fatal exception: access violation\n\n"
    f"{dumped(*IN_A_WORKER, title=CRASHED)}\n{BROKEN}",
}

FORKED = (f"{MULTI}process.py:314:_bootstrap", f"{MULTI}popen_fork.py:71:_launch", f"{USER}:60:main")
IN_A_POOL = (f"{MULTI}pool.py:48:mapstar", f"{MULTI}pool.py:125:worker", f"{MULTI}process.py:108:run", *FORKED)
PARENT = """Process 7: python job.py

Thread 7 (idle): "MainThread"
    result (concurrent/futures/_base.py:451)
    main (job.py:60)
Thread 8 (idle): "{0}"
    watch (job.py:5)
    run (threading.py:982)
"""
FORKED_BY_PY_SPY = """
Process 9: python job.py

Thread 9 (idle): "MainThread"
    price (job.py:12)
    order (job.py:19)
    run (multiprocessing/process.py:108)
    _bootstrap (multiprocessing/process.py:314)
    _launch (multiprocessing/popen_fork.py:71)
"""
FORKS = {
    "a worker of multiprocessing.Pool": dumped(f"{USER}:12:price", *IN_A_POOL),
    "a process with a target": dumped(f"{USER}:12:price", f"{USER}:19:order", f"{MULTI}process.py:108:run", *FORKED),
    "a process with a target, by py-spy": PARENT.format("Thread-1 (watch)") + FORKED_BY_PY_SPY,
    "a pool of threads beside it": PARENT.format("ThreadPoolExecutor-0_0") + FORKED_BY_PY_SPY,
}


@pytest.mark.parametrize("idea", DUMPS)
def test_dump_of_a_crash_shows_where_it_was(idea: str) -> None:
    """It is no dump of a hang: the thread neither runs nor waits, and its line comes before that of ``result``."""
    diagnosis = diagnose(DUMPS[idea], RULES)
    assert diagnosis.found[0].variant == "crash_shown"
    assert [place.number for place in diagnosis.places] == [12, 30]
    (crashed,) = (thread for thread in diagnosis.threads if thread.number == 12)
    assert crashed.waits == "fatal"
    assert "faulthandler" not in answered(DUMPS[idea])


TITLES = {
    "Thread 0x7f01 (most recent call first):": ("0x7f01", "", "?"),
    'Thread 2 (idle): "MainThread"': ('2 "MainThread"', "", "still"),
    "~~~~~ Stack of X (1396) ~~~~~": ("X (1396)", "", "?"),
    "Stack dump for PID 5, thread 6 (active; most recent call last):": ("6", "5", "active"),
}


@pytest.mark.parametrize("title", TITLES)
def test_title_of_a_dump_says_which_thread_it_is_and_what_it_does(title: str) -> None:
    name, process, does = TITLES[title]
    dump = f"{title}\n" + dumped(f"{USER}:30:pack").partition("\n")[2]
    assert diagnose(dump, RULES).threads == (Thread(name, process, does, "", USER, 30, "pack", 1),)
    waits = f"{title}\n" + dumped(f"{FUTURES}_base.py:451:result").partition("\n")[2]
    assert diagnose(waits, RULES).threads == (Thread(name, process, "result", "", "", 0, "", 1),)


def test_dump_after_a_crash_is_one_of_a_hang() -> None:
    """Only one thread has crashed; what is asked for later shows who waits."""
    text = f"{DUMPS['a worker crashes']}\nTimeout (0:00:05)!\n" + dumped(f"{USER}:50:main", title=CRASHED)
    assert [thread.waits for thread in diagnose(text, RULES).threads] == ["fatal", "?"]
    assert diagnose(dumped(*IN_C, title=CRASHED), RULES).threads[0].waits == "?"


def test_dump_below_a_traceback_that_lost_its_end_is_what_is_said() -> None:
    """The error is not in the text, and what a program waits for is."""
    diagnosis = diagnose(f"{BROKEN.partition('concurrent')[0]}\n{WAITING['result']}", RULES)
    assert (diagnosis.answer, diagnosis.error) == ("unknown", None)
    assert [thread.number for thread in diagnosis.threads] == [7]


def test_crash_under_pytest_xdist_names_the_test() -> None:
    diagnosis = diagnose(VARIANTS["test_worker_crash"], RULES)
    assert diagnosis.culprit == ("name", "tests/test_tea.py::test_cups")
    assert [place.number for place in diagnosis.places] == [12]
    assert "without `-n`: pytest prints" not in answered(VARIANTS["test_worker_crash"])


WAITS = {
    "pipe": (f"{MULTI}connection.py:384:_send", f"{MULTI}connection.py:421:_send_bytes", f"{MULTI}queues.py:250:_feed"),
    "task_done": (f"{LIBRARY}threading.py:327:wait", f"{LIBRARY}queue.py:90:join"),
    "room": (f"{LIBRARY}threading.py:327:wait", f"{LIBRARY}queue.py:140:put"),
    "pool": (f"{LIBRARY}threading.py:327:wait", f"{LIBRARY}threading.py:629:wait", f"{MULTI}pool.py:765:wait"),
    "program": (f"{LIBRARY}subprocess.py:1959:_try_wait", f"{LIBRARY}subprocess.py:2020:_wait"),
    "sign": (f"{LIBRARY}threading.py:327:wait", f"{LIBRARY}threading.py:629:wait"),
    "lock": (f"{LIBRARY}threading.py:327:wait", f"{LIBRARY}threading.py:488:acquire"),
    "result": (f"{LIBRARY}threading.py:327:wait", f"{FUTURES}_base.py:451:result"),
    "idle": (f"{LIBRARY}threading.py:327:wait", f"{LIBRARY}queue.py:171:get"),
}


WAITING = {waits: dumped(*places, f"{USER}:7:work") for waits, places in WAITS.items()}


@pytest.mark.parametrize("waits", WAITING)
def test_wait_that_a_dump_shows_is_said(waits: str) -> None:
    text = WAITING[waits]
    words = rules.words(FAILURES, "en")
    assert diagnose(text, RULES).threads[0].waits == waits
    assert words["waits"][waits] in answered(text)
    assert words["stands"] not in answered(text)


@pytest.mark.parametrize("idea", FORKS)
def test_forked_worker_in_its_own_code_may_wait_for_a_lock(idea: str) -> None:
    """A busy one looks the same."""
    diagnosis = diagnose(FORKS[idea], RULES)
    assert diagnosis.answer == "possible"
    assert {found.slug for found in diagnosis.found} == {"fork_with_threads", "c_threads_after_fork"}
    assert (diagnosis.found[0].slug == "fork_with_threads") == ("by py-spy" in idea or "beside" in idea)


def test_forked_worker_that_waits_for_a_task_is_no_candidate() -> None:
    waits = (f"{MULTI}synchronize.py:95:__enter__", f"{MULTI}queues.py:364:get", f"{MULTI}pool.py:114:worker")
    assert diagnose(dumped(*waits, *FORKED), RULES).answer == "unknown"
    short = FORKED_BY_PY_SPY.replace("price (job.py:12)", "get (multiprocessing/queues.py:103)")
    assert diagnose(short, RULES).answer == "unknown"


def test_forked_process_does_not_stand_where_its_parent_has_started_it() -> None:
    """The frames of its parent are below its own."""
    forked = FORKED_BY_PY_SPY + "    start (multiprocessing/process.py:121)\n    main (job.py:60)\n"
    (own,) = diagnose(forked, RULES).threads
    assert (own.file, own.number) == ("job.py", 12)
    library = forked.replace(
        "    price (job.py:12)\n    order (job.py:19)\n", "    get (multiprocessing/queues.py:103)\n"
    )
    (idle,) = diagnose(library, RULES).threads
    assert (idle.waits, idle.file) == ("idle", "")
    (still,) = diagnose(library.replace("get (multiprocessing/queues.py", "dump (json/x.py"), RULES).threads
    assert (still.waits, still.file) == ("still", "json/x.py")
    (other,) = diagnose(library.replace("get (multiprocessing/queues.py", "f (numpy/x.py"), RULES).threads
    assert (other.waits, other.file) == ("still", "")


def test_feeder_that_nobody_reads_from_is_not_idle() -> None:
    waits = diagnose(
        dumped(*WAITS["pipe"]) + "\n" + dumped(f"{LIBRARY}threading.py:327:wait", WAITS["pipe"][-1]), RULES
    )
    assert [thread.waits for thread in waits.threads] == ["pipe", "idle"]


def test_consumers_are_shown_beside_who_waits_for_them() -> None:
    """That of a JoinableQueue is no wait for a thread."""
    joins = dumped(f"{MULTI}synchronize.py:268:wait", f"{MULTI}queues.py:331:join", f"{USER}:13:main")
    diagnosis = diagnose(f"{joins}\n{dumped(f'{MULTI}queues.py:103:get', f'{USER}:4:drink')}", RULES)
    assert (diagnosis.mechanism, [thread.waits for thread in diagnosis.threads]) == (
        "waits_for_task_done",
        ["task_done", "idle"],
    )
    joined = dumped(f"{LIBRARY}threading.py:1119:join", f"{USER}:13:main")
    assert diagnose(joined, RULES).threads[0].waits == "shutdown"


def test_several_processes_are_not_asked_for_again() -> None:
    words = rules.words(FAILURES, "en")
    dump = 'Process {0}: python job.py\n\nThread {0} (idle): "MainThread"\n    watch (job.py:5)\n'
    assert words["dump_next"] in answered(dump.format(7))
    assert words["dump_others"] in answered(dump.format(7) + dump.format(8))


def test_forked_worker_that_crashed_does_not_hang() -> None:
    text = "Fatal Python error: Segmentation fault\n\n" + dumped(f"{USER}:12:price", *IN_A_POOL, title=CRASHED)
    diagnosis = diagnose(text, RULES)
    assert (diagnosis.answer, diagnosis.found) == ("unknown", ())
    assert diagnosis.error is not None
    assert (diagnosis.error.kind, diagnosis.threads[0].number) == ("crash", 12)
