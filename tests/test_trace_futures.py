"""The tool tells what was seen, guesses nothing, and changes nothing of the program that it watches."""

from __future__ import annotations

import json
import os
import re
import shutil
import signal
import subprocess
import sys
import textwrap
import threading
from collections import Counter
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from functools import partial
from pathlib import Path
from xml.etree import ElementTree

import pytest
import trace_futures
from clinic import interpreters
from clinic.interpreters import VERSIONS
from clinic.places import EXAMPLES
from conftest import skip
from whole import FAILURES as EVERY

TOOL = EXAMPLES / "toolbox" / "trace_futures.py"
FAILURES = EXAMPLES / "failures"
SLUGS = {failure.slug for failure in EVERY}
PLAIN = {key: value for key, value in os.environ.items() if key != "PYTHONPATH"} | {"LANG": "C.UTF-8"}


def run(
    arguments: Sequence[str], folder: Path, python: str = sys.executable, **more: str
) -> subprocess.CompletedProcess[bytes]:
    """Run Python in a folder."""
    return subprocess.run([python, *arguments], capture_output=True, cwd=folder, env=PLAIN | more, timeout=120)


def traced(program: Path | str, folder: Path, *options: str, python: str = sys.executable) -> tuple[int, str, str]:
    """Run a program, or one with that text, under the tool: its status, what it printed itself, and what was told."""
    if isinstance(program, str):
        program = write(program, folder)
    copy = folder / program.name
    if copy != program:
        shutil.copy(program, copy)
    done = run([str(TOOL), *options, copy.name], folder, python)
    printed, _, told = done.stderr.decode("utf-8", "replace").rpartition("\ntrace_futures: ")
    return done.returncode, done.stdout.decode("utf-8", "replace") + printed, told


def write(text: str, folder: Path) -> Path:
    """Put a program into a folder."""
    (folder / "program.py").write_text(textwrap.dedent(text), encoding="utf-8")
    return folder / "program.py"


def pages(told: str) -> list[str]:
    """Return the pages that the tool leads to, in its order."""
    words = [line.strip() for line in told.splitlines() if "latest/" in line]
    return [word.rpartition("/")[2].removesuffix(".html") for word in words]


def test_a_deadlock_is_told_in_words(tmp_path: Path) -> None:
    program = FAILURES / "nested_submit_same_threads" / "broken.py"
    status, printed, told = traced(program, tmp_path, "--limit", "3", "--no-times")
    assert status == 124
    assert printed == "shallow: 3\n"
    lines = [line.strip() for line in told.splitlines()]
    assert lines[:2] == [
        "python broken.py was stopped after 3 s.",
        "It hangs: every worker waits for a task that stands in the queue behind it.",
    ]
    assert "main thread waits for count #4 (result, broken.py:22)" in lines
    assert sum(line.endswith("(result, broken.py:14)") for line in lines) == 2
    assert sum("stands in the queue and never begins" in line for line in lines) == 1
    assert pages(told) == ["nested_submit_same_threads"]


def test_a_circle_is_told_in_japanese(tmp_path: Path) -> None:
    program = FAILURES / "nested_submit_same_threads" / "broken_waiting_for_each_other.py"
    _, _, told = traced(program, tmp_path, "--limit", "3", "--lang", "ja")
    assert "ハングしています：タスクが互いを待っています。" in told
    assert "/ja/latest/failures/nested_submit_same_threads.html" in told


OWN = (  # programs that hang, lose something, or are slow, whatever the start method
    "lost_exception/broken.py",
    "lost_exception/broken_process.py",
    "map_hides_errors/broken.py",
    "map_stops_at_break/broken.py",
    "called_instead_of_submitted/broken_nobody_asks.py",
    "waits_after_each_submit/broken.py",
    "pool_per_call/broken.py",
    "big_argument_every_task/broken.py",
    "timeout_does_not_stop/broken.py",
    "mp_pool_with_block_terminates/broken.py",
    "worker_killed/broken.py",
    "exception_with_arguments/broken.py",
    "argument_cannot_be_rebuilt/broken.py",
)
RIGHT = (  # programs in which there is nothing to find
    "nested_submit_same_threads/fixed_level_by_level.py",
    "lost_exception/fixed_callback.py",
    "lost_exception/fixed_task_group.py",
    "map_hides_errors/fixed_outcome.py",
    "waits_after_each_submit/fixed_submit_all.py",
    "pool_per_call/fixed_pass_the_pool.py",
    "big_argument_every_task/fixed_send_the_name.py",
    "too_many_workers/fixed_one_pool.py",
    "ctrl_c_is_late/fixed_cancel_in_processes.py",
    "cancelled_future/fixed_check.py",
)


@pytest.mark.parametrize("slug", ["default_executor_exhausted", "asyncio_cancel_leaves_thread", "cancelled_future"])
def test_a_hang_at_a_loop_or_at_a_cancelled_future(slug: str, tmp_path: Path) -> None:
    name = "broken_wait.py" if slug == "cancelled_future" else "broken.py"
    _, _, told = traced(FAILURES / slug / name, tmp_path, "--limit", "4")
    assert pages(told) == [slug], told


def missed(told: str, expected: Sequence[str]) -> list[str]:
    """Return those of the expected pages to which the tool did not lead."""
    return sorted((Counter(expected) - Counter(pages(told))).elements())


def test_what_goes_wrong_in_threads_is_found(tmp_path: Path) -> None:
    program = """
        import asyncio, multiprocessing, threading
        from concurrent.futures import ThreadPoolExecutor, as_completed
        from contextvars import ContextVar
        from multiprocessing.pool import ThreadPool
        from urllib3.connectionpool import HTTPConnectionPool

        variable = ContextVar("variable", default=0)
        first, last, free, paid, left = [threading.Event() for _ in range(5)]

        async def coroutine(): ...
        def look(): return variable.get()
        def add(number, other): return number + other
        def wait_for(event): event.wait()
        def fail(): raise ValueError
        def thing(number): return [number]
        def raise_again(future): future.result()
        def leave(future): raise SystemExit
        def connect(): HTTPConnectionPool("localhost", maxsize=1)._put_conn(None)

        async def pay():
            try:
                await asyncio.wait_for(asyncio.to_thread(paid.wait, 60), 0.1)
            except asyncio.TimeoutError:
                paid.set()
                await asyncio.to_thread(paid.wait, 60)

        multiprocessing.set_start_method("spawn")
        try:
            multiprocessing.set_start_method("forkserver")
        except RuntimeError:
            pass
        with ThreadPoolExecutor(2) as pool, ThreadPoolExecutor(1) as busy, ThreadPoolExecutor(1) as short:
            pool.submit(coroutine).result().close()
            variable.set(1)
            pool.submit(look).result()
            list(pool.map(add, [1, 2, 3], [1, 2]))
            for name, future in zip("ab", as_completed([pool.submit(wait_for, event) for event in (last, first)])
                                    if not first.set() else ()):
                last.set()
            pool.submit(fail).add_done_callback(raise_again)
            pool.submit(connect).result()
            busy.submit(free.wait)
            for number in range(2):
                busy.submit(lambda: print(number))
            cancelled = busy.submit(print)
            cancelled.cancel()
            free.set()
            try:
                cancelled.result()
            except Exception:
                pass
            kept = [pool.submit(thing, number) for number in range(120)]
            for future in as_completed(kept):
                future.result()
            short.submit(left.wait)
            short.submit(abs, 1).add_done_callback(leave)
            short.submit(abs, 2)
            left.set()
        asyncio.run(pay())
        with ThreadPool(2) as threads:
            for name, answer in zip("ab", threads.imap_unordered(abs, [1, 2])):
                pass
            threads.imap(abs, range(2000))
        """
    expected = (
        "no_event_loop_in_thread", "contextvars_lost", "called_instead_of_submitted", "called_instead_of_submitted",
        "order_of_results", "lost_exception", "lost_exception", "connection_pool_full", "cancelled_future",
        "futures_keep_results", "asyncio_cancel_leaves_thread", "start_method_set_twice",
    )  # fmt: skip
    _, _, told = traced(program, tmp_path, "--limit", "60")
    assert not missed(told, expected), told


def test_what_a_task_sees_in_its_process_is_compared(tmp_path: Path) -> None:
    program = """
        import logging, multiprocessing, os, random, socket, tempfile
        from concurrent.futures import ProcessPoolExecutor
        from logging.handlers import RotatingFileHandler

        guests, order, discount, greeting = [], [], 0, "Hello"
        generator, logger = random.Random(42), logging.getLogger("shop")
        table = bytearray(range(256)) * (80 * 4096)  # a worker that imports this takes 80 MiB

        class Changed(Exception):
            def __init__(self, status, page=0):
                super().__init__(f"{status} {page}")

        def welcome(): guests.append("Ada")
        def take(): order.append("tea"); return order
        def reduced(): return discount
        def greet(): return greeting
        def say(): logger.warning("said")
        def area(): return math.pi
        def draw(): return generator.random()
        def change(): raise Changed(1, 2)
        def returns(): return ValueError("no")
        def fill(): return "x" * 100_000
        def inverse(number): return 1 / number
        def size(): return 1
        def ask(): return connection.fileno()
        def read(): return min(prices)
        def roll(path): RotatingFileHandler(path).doRollover()
        def leave(): submitted.wait(); os._exit(1)

        if __name__ == "__main__":
            import math
            discount, logger.handlers = 20, [logging.NullHandler()]
            connection, prices = socket.socket(), [float(number) for number in range(2_000_000)]
            spawn, fork = map(multiprocessing.get_context, ("spawn", "fork"))
            with ProcessPoolExecutor(1, mp_context=spawn) as pool:
                for function in (welcome, take, take, reduced, greet, say, area, draw, change, returns, fill, size):
                    pool.submit(function).exception()
                greeting = "Good night"
                def size(): return 2
                for function in (greet, size):
                    pool.submit(function).exception()
                try:
                    list(pool.map(inverse, [1, 0], chunksize=2))
                except ZeroDivisionError:
                    pass
                with tempfile.TemporaryDirectory() as folder:
                    pool.submit(roll, folder + "/log").result()
                    roll(folder + "/log")
            with ProcessPoolExecutor(1, mp_context=fork) as pool:
                for function in (read, draw, ask):
                    pool.submit(function).result()
            submitted = fork.Event()  # a pool of 3.11.7 may lose what is submitted while it breaks
            with ProcessPoolExecutor(1, mp_context=fork) as pool:
                futures = [pool.submit(draw), pool.submit(leave), pool.submit(abs, 2)]
                submitted.set()
                for future in futures:
                    future.exception()
        """
    expected = (
        "globals_not_shared", "globals_not_shared", "globals_not_shared", "default_start_method_changed",
        "lost_log_lines", "import_fails_in_the_child", "repeated_random_numbers", "exception_with_arguments",
        "remote_traceback", "map_hides_errors", "rotating_log_file", "function_defined_after_the_pool",
        "connection_shared_by_forked_workers", "spawn_imports_cost_memory", "copy_on_write_lost", "worker_killed",
    )  # fmt: skip
    _, _, told = traced(program, tmp_path, "--limit", "60")
    assert not missed(told, expected), told
    assert "; large ones unpickled in 0 s in the workers and " in told


HANGING = {  # programs that hang, each in a process of its own; where they stand tells why
    "import_time_pool": """
        from concurrent.futures import ThreadPoolExecutor
        def fetch():
            from hangs_0 import RATES
        if __name__ == "__main__":
            import hangs_0
        else:
            RATES = ThreadPoolExecutor(1).submit(fetch).result()
        """,
    "join_before_queue_is_empty": """
        import multiprocessing
        fork = multiprocessing.get_context("fork")
        queue = fork.Queue()
        writer = fork.Process(target=queue.put, args=("x" * 1_000_000,))
        writer.start()
        writer.join()
        """,
    "fork_with_threads": """
        import multiprocessing, threading
        from concurrent.futures import ProcessPoolExecutor
        lock = threading.Lock()
        def convert():
            with lock:
                return 1
        pool = ProcessPoolExecutor(1, mp_context=multiprocessing.get_context("fork"))
        with lock:
            future = pool.submit(convert)
        future.result()
        """,
    "c_threads_after_fork": """
        import faulthandler, multiprocessing
        from concurrent.futures import ProcessPoolExecutor
        def price():
            faulthandler.dump_traceback_later(60)
        faulthandler.dump_traceback_later(120)
        ProcessPoolExecutor(1, mp_context=multiprocessing.get_context("fork")).submit(price).result()
        """,
    "returned_future": """
        import threading
        from concurrent.futures import Future
        future = Future()
        threading.Thread(target=future._condition.acquire).start()
        future.result()
        """,
    "lost_exception": """
        import multiprocessing
        from concurrent.futures import ProcessPoolExecutor
        def leave(future):
            raise SystemExit
        fork = multiprocessing.get_context("fork")
        ready = fork.Event()
        pool = ProcessPoolExecutor(1, mp_context=fork, initializer=ready.wait)
        pool.submit(abs, 1).add_done_callback(leave)
        last = pool.submit(abs, 2)
        ready.set()
        last.result()
        """,
    "exception_with_arguments": """
        import multiprocessing
        class ServerError(Exception):
            def __init__(self, status, page):
                super().__init__(status)
        def fetch():
            raise ServerError(404, 2)
        multiprocessing.get_context("fork").Pool(1).apply(fetch)
        """,
    "import_fails_in_the_child": """
        import multiprocessing, sys, types
        if __name__ == "__main__":
            pool = multiprocessing.get_context("fork").Pool(1)
            module = sys.modules["plugin"] = types.ModuleType("plugin")
            exec("def numeral(): return 'I'", vars(module))
            pool.apply(module.numeral)
        """,
}


def test_hangs_are_told_apart_by_where_the_threads_stand(tmp_path: Path) -> None:
    for number, text in enumerate(HANGING.values()):
        (tmp_path / f"hangs_{number}.py").write_text(textwrap.dedent(text), encoding="utf-8")
    program = f"""
        import subprocess, sys
        programs = [subprocess.Popen([sys.executable, f"hangs_{{number}}.py"]) for number in range({len(HANGING)})]
        for each in programs:
            each.wait()
        """
    _, _, told = traced(program, tmp_path, "--limit", "12")
    assert not missed(told, tuple(HANGING)), told


def test_a_process_that_is_late_is_waited_for(tmp_path: Path) -> None:
    """On a busy machine one comes to write where it stands while the others have long done so."""
    late = """
        import signal, sys, time
        from pathlib import Path
        stacks = Path(sys.argv[1])
        stacks.touch()
        def dump(*_):
            time.sleep(float(sys.argv[2]))
            stacks.write_text("here")
        signal.signal(signal.SIGUSR1, dump)
        print("ready", flush=True)
        time.sleep(60)
        """
    write(late, tmp_path)
    processes = []
    for number, delay in enumerate(("0", "0.6")):
        name = tmp_path / f"of_{number}.stacks"
        command = [sys.executable, "program.py", str(name), delay]
        processes.append(subprocess.Popen(command, cwd=tmp_path, stdout=subprocess.PIPE))
    folder = tmp_path / "records"
    folder.mkdir()
    try:
        for number, process in enumerate(processes):
            assert process.stdout is not None
            assert process.stdout.readline() == b"ready\n"
            (folder / f"{process.pid}-1.words").touch()
            (folder / f"{process.pid}-1.stacks").symlink_to(tmp_path / f"of_{number}.stacks")
        assert sorted(trace_futures.seen(folder, "limit")) == sorted(process.pid for process in processes)
        assert [file.read_text(encoding="utf-8") for file in folder.glob("*.stacks")] == ["here", "here"]
    finally:
        for process in processes:
            process.kill()
            process.communicate()


@pytest.mark.parametrize(
    ("name", "page"),
    [
        ("no_event_loop_in_thread/wrong_threadsafe_on_the_loop.py", "no_event_loop_in_thread"),
        ("forkserver_copies_main/broken_event_loop.py", "fork_with_threads"),  # this Python forks
        ("asyncio_cancel_leaves_thread/wrong_shutdown.py", "asyncio_cancel_leaves_thread"),
        ("join_before_queue_is_empty/wrong_cancel_join_thread.py", "join_before_queue_is_empty"),
        ("join_before_queue_is_empty/broken_terminate.py", "join_before_queue_is_empty"),
        ("worker_killed/broken_large_argument.py", "worker_killed"),
        ("map_hides_errors/broken_buffersize.py", "map_hides_errors"),
        ("too_many_workers/wrong_try_again.py", "too_many_workers"),
        ("unbounded_submit/broken_submit.py", "unbounded_submit"),
        ("unbounded_submit/broken.py", "unbounded_submit"),
    ],
)
def test_a_hang_or_a_loss_leads_to_its_page_first(name: str, page: str, tmp_path: Path) -> None:
    needed = {"worker_killed/broken_large_argument.py": "3.10", "map_hides_errors/broken_buffersize.py": "3.15"}.get(
        name
    )
    known = interpreters.find()
    if needed and needed not in known:
        skip(f"Python {needed} is not here")
    python = str(known[needed].path) if needed else sys.executable
    _, _, told = traced(FAILURES / name, tmp_path, "--limit", "4", python=python)
    assert pages(told)[:1] == [page], told


@pytest.mark.parametrize("name", OWN)
def test_a_failure_leads_to_its_own_page_first(name: str, tmp_path: Path) -> None:
    _, _, told = traced(FAILURES / name, tmp_path, "--limit", "60")
    assert pages(told)[:1] == [name.partition("/")[0]], told


@pytest.mark.parametrize("again", [0.001, 0.3])
def test_a_result_that_is_there_when_it_is_asked_for_counts_only_where_it_took_no_time(
    again: float, tmp_path: Path
) -> None:
    program = f"""
        import time
        from concurrent.futures import ThreadPoolExecutor

        with ThreadPoolExecutor(3) as pool:
            for seconds in (0.3, {again}, {again}):
                future = pool.submit(time.sleep, seconds)
                if seconds == {again}:
                    time.sleep(0.1 + {again})
                future.result()
        """
    _, _, told = traced(program, tmp_path)
    assert ("waits_after_each_submit" in pages(told)) == (again < 0.1), told


@pytest.mark.parametrize("name", [name for name in RIGHT if (FAILURES / name).exists()])
def test_nothing_is_found_where_nothing_is_wrong(name: str, tmp_path: Path) -> None:
    status, _, told = traced(FAILURES / name, tmp_path, "--limit", "60")
    assert (status, pages(told)) == (0, []), told
    assert "Nothing wrong is seen." in told


def test_every_page_exists() -> None:
    text = TOOL.read_text(encoding="utf-8")
    named = {part.split('"')[0].rstrip("{'") for part in text.split('"failures/')[1:]}
    assert {name for name in named if name.isidentifier()} <= SLUGS


@pytest.mark.parametrize("version", sorted(set(VERSIONS) - {"3.7", "3.8"}))
def test_each_line_finds_its_place_in_the_library(version: str, tmp_path: Path) -> None:
    """On every version; a place that has gone would be told as not recorded."""
    found = interpreters.find()
    if version not in found:
        skip(f"Python {version} is not here")
    program = """
        import asyncio, logging.handlers, multiprocessing.pool, concurrent.futures.process, concurrent.futures.thread
        concurrent.futures.thread.ThreadPoolExecutor(1)
        """
    _, printed, told = traced(program, tmp_path, python=str(found[version].path))
    assert (printed, "Not recorded" in told) == ("", False), told
    assert "Nothing wrong is seen." in told


CHANGES_NOTHING = {
    "an exception of a task": """
        from concurrent.futures import ThreadPoolExecutor
        with ThreadPoolExecutor(1) as pool:
            future = pool.submit(int, "x")
        future.result()
        """,
    "a pool that is closed": """
        import sys
        from concurrent.futures import ThreadPoolExecutor
        pool = ThreadPoolExecutor(1)
        pool.shutdown()
        try:
            pool.submit(print)
        finally:
            sys.exit(7)
        """,
    "an argument that cannot be pickled": """
        from concurrent.futures import ProcessPoolExecutor
        if __name__ == "__main__":
            with ProcessPoolExecutor(1) as pool:
                future = pool.submit(print, lambda: 0)
            future.result()
        """,
    "an exception in a worker process": """
        from concurrent.futures import ProcessPoolExecutor
        if __name__ == "__main__":
            with ProcessPoolExecutor(1) as pool:
                numbers = pool.map(int, ["1", "x"])
            list(numbers)
        """,
    "the environment": """
        import os, sys
        print(sys.path[1:], sys.argv, __name__, __file__.rpartition("/")[2], sorted(vars(sys.modules["__main__"])))
        """,
    "killed": "import os, signal; print(1, flush=True); os.kill(os.getpid(), signal.SIGKILL)",
    "a fork": "import os; pid = os.fork(); pid and os.waitpid(pid, 0); print('both')",
    "another program": "import os, sys; os.execv(sys.executable, [sys.executable, '-c', 'print(5)'])",
    "a closed stderr": "import os, sys; sys.stderr.close(); print('on'); os.close(2) if 0 else None",
    "a hook of its own": "import sys; sys.excepthook = lambda *a: print('mine', a[0].__name__); 1 / 0",
    "binary": "import sys; sys.stdout.buffer.write(bytes(range(256)))",
    "fails while it is imported": "import no_such_module_anywhere",
    "no syntax": "def",
    "a result of input": "print(input())",
}


@pytest.mark.parametrize("what", CHANGES_NOTHING)
def test_it_changes_nothing(what: str, tmp_path: Path) -> None:
    """The same bytes, tracebacks included, and the same status; only what is told comes after them."""
    file = write(CHANGES_NOTHING[what], tmp_path)
    alone = run([file.name], tmp_path)
    under = run([str(TOOL), file.name], tmp_path)
    told = under.stderr.rpartition(b"\ntrace_futures: ")
    assert (under.returncode, under.stdout) == (alone.returncode, alone.stdout)
    assert re.sub(rb"0x\w+", b"0x", told[0]) == re.sub(rb"0x\w+", b"0x", alone.stderr)
    assert told[2].startswith(b"python program.py ended with status ")


WATCHING = """
    import os, sys, threading, time
    from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor

    def tell_when_all_wait(*threads):
        before, now = [], [frames_of(sys._current_frames()[thread]) for thread in threads]
        while before != now or not begun_somewhere() or not all("result" in dict(frames) for frames in now):
            time.sleep(0.1)  # who does not wait yet gets further
            before, now = now, [frames_of(sys._current_frames()[thread]) for thread in threads]
        print("waits", flush=True)

    def begun_somewhere():
        return begun or os.path.exists("begun")

    def frames_of(frame):
        return [(frame.f_code.co_name, frame.f_lasti), *frames_of(frame.f_back)] if frame else []

    def wait_for(event):
        begun.append(1)
        event.wait()

    begun = []

    def watch(*others):
        threads = [threading.get_ident(), *(thread.ident for thread in others)]
        threading.Thread(target=tell_when_all_wait, args=threads, daemon=True).start()
    """
INTERRUPTED = {
    "it ends": """
        never = threading.Event()
        with ThreadPoolExecutor(1) as pool:
            future = pool.submit(wait_for, never)
            watch()
            try:
                future.result()
            finally:
                never.set()
        """,
    "it hangs and ends in its own way": """
        def outer(pool):
            begun.append(1)
            return pool.submit(len, "four").result()

        with ThreadPoolExecutor(1) as pool:
            future = pool.submit(outer, pool)
            watch(*pool._threads)
            try:
                future.result()
            except KeyboardInterrupt:
                print("good night", flush=True)
                os._exit(3)
        """,
    "it goes on": """
        import signal
        often = threading.Event()
        signal.signal(signal.SIGINT, lambda *_: often.set())
        with ThreadPoolExecutor(1) as pool:
            future = pool.submit(wait_for, often)
            watch()
            print(future.result())
        """,
    "its workers are interrupted too": """
        def doze():
            open("begun", "w").close()
            time.sleep(60)

        if __name__ == "__main__":
            with ProcessPoolExecutor(1) as pool:
                future = pool.submit(doze)
                watch()
                future.result()
        """,
}


def interrupted(arguments: Sequence[str], folder: Path) -> tuple[int, str, str]:
    """Run Python in a process group of its own; when it prints, send SIGINT to all of it, as a terminal does."""
    command, pipe = [sys.executable, *arguments], subprocess.PIPE
    listens = partial(signal.signal, signal.SIGINT, signal.SIG_DFL)  # also if this test runs in the background
    with subprocess.Popen(
        command,
        stdout=pipe,
        stderr=pipe,
        cwd=folder,
        env=PLAIN,
        text=True,
        start_new_session=True,
        preexec_fn=listens,
    ) as program:
        assert program.stdout
        assert program.stdout.readline() == "waits\n"
        os.killpg(program.pid, signal.SIGINT)
        try:
            printed, complained = program.communicate(timeout=60)
        finally:
            with suppress(OSError):
                os.killpg(program.pid, signal.SIGKILL)
    (folder / "begun").unlink(missing_ok=True)
    return program.returncode, printed, complained


@pytest.mark.parametrize("how", INTERRUPTED)
def test_ctrl_c_does_what_it_does_without_the_tool(how: str, tmp_path: Path) -> None:
    """The same status and output, and the trace and what was found are there."""
    file = write(textwrap.dedent(WATCHING) + textwrap.dedent(INTERRUPTED[how]), tmp_path)
    status, printed, complained = interrupted([file.name], tmp_path)
    under = interrupted([str(TOOL), "-o", "trace", file.name], tmp_path)
    complained_under, _, told = under[2].rpartition("\ntrace_futures: ")
    assert under[:2] == (status, printed)
    assert sorted(complained_under.splitlines()) == sorted(complained.splitlines())
    assert told.startswith("python program.py was stopped with Ctrl-C.\n")
    found = "It hangs: every worker waits for a task that stands in the queue behind it."
    task = {"it hangs and ends in its own way": "outer #1", "its workers are interrupted too": "doze #1"}
    assert (found in told) == ("hangs" in how)
    events = json.loads((tmp_path / "trace.json").read_text(encoding="utf-8"))["traceEvents"]
    assert task.get(how, "wait_for #1") in {event["name"] for event in events if event.get("cat") == "task"}
    assert (tmp_path / "trace.svg").exists()


def test_a_ctrl_c_that_is_ignored_stays_so(tmp_path: Path) -> None:
    """As a shell starts what runs in the background."""
    file = write("import signal; print(signal.getsignal(signal.SIGINT) is signal.SIG_IGN)", tmp_path)
    ignores = partial(signal.signal, signal.SIGINT, signal.SIG_IGN)
    done = subprocess.run([sys.executable, str(TOOL), file], stdout=subprocess.PIPE, env=PLAIN, preexec_fn=ignores)
    assert done.stdout == b"True\n"


def test_a_module_is_run_as_python_does(tmp_path: Path) -> None:
    write("import sys; print(sys.argv[1:], __name__, __spec__.name)", tmp_path)
    done = run([str(TOOL), "-m", "program", "--own", "3"], tmp_path)
    assert done.stdout == b"['--own', '3'] __main__ program\n"


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        ([], "no SCRIPT and no -m MODULE was given"),
        (["absent.py"], "there is no file 'absent.py'"),
        (["--limit", "-1", "program.py"], "--limit is -1"),
        (["--events", "0", "program.py"], "Give positive numbers"),
        (["-o", "absent/trace", "program.py"], "'absent' is no folder that can be written to"),
        (["--lang", "fr", "program.py"], "invalid choice: 'fr'"),
    ],
)
def test_bad_input_is_refused_before_anything_runs(arguments: list[str], said: str, tmp_path: Path) -> None:
    write("print('ran')", tmp_path)
    done = run([str(TOOL), *arguments], tmp_path)
    assert (done.returncode, done.stdout) == (2, b"")
    assert said in done.stderr.decode()


def test_a_module_that_is_not_there(tmp_path: Path) -> None:
    done = run([str(TOOL), "-m", "absent_module"], tmp_path)
    assert done.returncode == 1
    assert b"No module named absent_module" in done.stderr


def test_records_that_cannot_be_written_are_told(tmp_path: Path) -> None:
    """As on a full disk: the program goes on, and what is missing is said."""
    program = """
        import resource
        resource.setrlimit(resource.RLIMIT_FSIZE, (4096, resource.getrlimit(resource.RLIMIT_FSIZE)[1]))
        import signal
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        from concurrent.futures import ThreadPoolExecutor
        with ThreadPoolExecutor(2) as pool:
            print(sum(pool.map(abs, range(10))))
        """
    status, printed, told = traced(program, tmp_path)
    assert (status, printed) == (0, "45\n")
    assert "Not recorded: OSError" in told


def test_a_failure_of_the_tool_does_not_reach_the_program(tmp_path: Path) -> None:
    """Whichever of its calls from the library fails."""
    program = f"""
        import sys
        sys.path.insert(0, {str(TOOL.parent)!r})
        import trace_futures
        from concurrent.futures import Future, ThreadPoolExecutor, as_completed, wait

        def fails(*_):
            raise RuntimeError("planted")

        def use():
            with ThreadPoolExecutor(2) as pool:
                yield sum(pool.map(abs, range(10)))
                yield str(pool.submit(int, "x").exception())
                yield len(wait([pool.submit(int), pool.submit(int)]).done)
                yield len(list(as_completed([pool.submit(int)])))
                yield Future().cancel()

        expected = [45, "invalid literal for int() with base 10: 'x'", 2, 1, True]
        for name, hook in list(vars(trace_futures.Hooks).items()):
            if callable(hook) and name not in ("__init__", "reset", "fails"):
                setattr(trace_futures.Hooks, name, fails)
                with trace_futures.recording():
                    assert list(use()) == expected, name
                setattr(trace_futures.Hooks, name, hook)
                print(name)
        """
    done = run([write(program, tmp_path).name], tmp_path)
    assert done.returncode == 0, done.stderr.decode()
    assert {b"submitted", b"begun", b"done", b"waits", b"asks", b"shuts"} <= set(done.stdout.split())


def test_of_too_many_records_the_middle_goes(tmp_path: Path) -> None:
    program = """
        from concurrent.futures import ThreadPoolExecutor
        with ThreadPoolExecutor(2) as pool:
            print(sum(1 for _ in pool.map(abs, range(9000))))
        """
    status, printed, told = traced(program, tmp_path, "--events", "9000")
    assert (status, printed) == (0, "9000\n")
    assert "records of the middle were not kept; --events takes more." in told


@pytest.mark.parametrize("written", [5, 8192, 8193, 12288, 20000])
def test_the_first_and_the_last_half_of_the_records_are_kept(written: int, tmp_path: Path) -> None:
    recorder = trace_futures.Recorder(str(tmp_path), 8192)
    for number in range(written):
        recorder.record(trace_futures.SUBMIT, number)
    trace = trace_futures.Trace("ended")
    kept = {task for _, _, _, task, *_ in trace_futures.rows_of(tmp_path, trace)}
    missing = [number for number in range(written) if number not in kept]
    assert missing == [*range(4096, written - 4096)]
    assert trace.lost == len(missing)
    assert len(trace_futures.whole(Path(recorder.file))) == len(kept) * trace_futures.RECORD.size  # not the room behind


def test_a_thread_is_not_taken_for_an_older_one_of_the_same_number(tmp_path: Path) -> None:
    """The system gives the number of a pool's thread that has ended to one of the next threads, mostly at once."""
    program = """
        import threading
        from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor
        THREADS = 20
        together = threading.Barrier(THREADS)
        def number(_):
            together.wait()
            return threading.get_ident()
        if __name__ == "__main__":
            for rounds in range(1, 100):
                with ProcessPoolExecutor(1) as pool:
                    pool.submit(abs, -1).result()
                    manager = pool._executor_manager_thread.ident
                with ThreadPoolExecutor(THREADS) as pool:
                    if manager in list(pool.map(number, range(THREADS))):
                        print(rounds)
                        break
        """
    status, printed, told = traced(program, tmp_path, "-o", "trace")
    assert status == 0, told
    assert printed, told
    events = json.loads((tmp_path / "trace.json").read_text(encoding="utf-8"))["traceEvents"]
    assert sum(event.get("cat") == "task" for event in events) == 21 * int(printed)


def test_what_is_usual_stands_in_a_rule() -> None:
    """A quick way of a call that no rule makes would never be taken."""
    made = {rule[3] for rules in trace_futures.RULES.values() for rule in rules}
    made |= {part for text in made if ") " in text for part in (text.partition(") ")[0] + ")", text.partition(") ")[2])}
    assert trace_futures.QUICK.keys() <= made


@pytest.mark.parametrize(
    ("busy", "by_workers", "found"),
    [(100, 90, 1), (100, 20, 0), (10, 10, 0), (190, 180, 0)],
    ids=["they compute", "the main thread computes", "they wait", "they compute on two cores"],
)
def test_threads_that_share_a_core_are_told_from_others(busy: int, by_workers: int, found: int) -> None:
    """Milliseconds of CPU time of the process and of its workers, in a tenth of a second; a run takes a free core."""
    ms = 1_000_000
    main, *lanes = [trace_futures.Lane(1, kind, pool) for kind, pool in (("main", 0), ("worker", 7), ("worker", 7))]
    place = trace_futures.Place("program.py", 1, "main")
    pool = trace_futures.Pool(7, "ThreadPoolExecutor", 2, place, 0, False, None, main)
    trace = trace_futures.Trace("ended", stop=100 * ms, lanes=[main, *lanes], pools={7: pool})
    for number, lane in enumerate(lanes, 1):
        task = trace_futures.Task(
            number, "count", place, pool, main, 0, begun=0, ran=100 * ms, done=100 * ms, lane=lane
        )
        task.begun = number * ms
        pool.tasks.append(task)
        spent = by_workers * ms // 2
        trace.facts.append(trace_futures.Fact("spent", lane, 100 * ms, None, spent, "", trace_futures.Place()))
    trace.cpu = [(1, 0, 0), (1, 100 * ms, busy * ms)]
    assert [finding.page for finding in trace_futures.computing(trace)] == ["failures/threads_do_not_speed_up"] * found


def test_two_threads_never_give_two_words_one_number(tmp_path: Path) -> None:
    both = threading.Barrier(2)

    class Meeting(dict[str, int]):
        """Words at which two threads meet, after they have looked and before they add one."""

        def get(self, text: str, default: int | None = None) -> int | None:  # type: ignore[override]  # as much of it as is used
            both.wait(timeout=20)
            return super().get(text, default)

        def __len__(self) -> int:
            length = super().__len__()
            both.wait(timeout=20)
            return length

    recorder = trace_futures.Recorder(str(tmp_path), 1)
    recorder.words = Meeting(recorder.words)
    with ThreadPoolExecutor(2) as pool:
        numbers = dict(zip("ab", pool.map(recorder.word, "ab"), strict=True))
    written = [json.loads(line) for line in Path(recorder.base + ".words").read_text().splitlines()[1:]]
    assert len(set(numbers.values())) == 2
    assert {text: number for number, text in written} == numbers


def test_recording_a_part(tmp_path: Path) -> None:
    program = f"""
        import sys
        sys.path.insert(0, {str(TOOL.parent)!r})
        import trace_futures
        from concurrent.futures import ThreadPoolExecutor, Future
        code = Future.result.__code__
        with ThreadPoolExecutor(1) as before, trace_futures.recording("part.svg"):
            assert Future.result.__code__ is not code
            with ThreadPoolExecutor(2) as pool:
                pool.submit(int, "x")
        assert Future.result.__code__ is code
        """
    done = run([write(program, tmp_path).name], tmp_path)
    assert done.returncode == 0, done.stderr
    assert "1 of 1 tasks int failed, and nobody asked: ValueError" in done.stderr.decode()
    assert (tmp_path / "part.svg").exists()


@pytest.mark.parametrize("language", ["en", "ja"])
def test_the_files_that_are_written(language: str, tmp_path: Path) -> None:
    """The picture is complete in itself and has words for those who cannot see it; the trace is in Chrome's format."""
    program = FAILURES / "nested_submit_same_threads" / "broken.py"
    traced(program, tmp_path, "--limit", "3", "-o", "trace", "--lang", language)
    picture = (tmp_path / "trace.svg").read_text(encoding="utf-8")
    root = ElementTree.fromstring(picture)
    assert root.get("lang") == language
    assert [each.tag.rpartition("}")[2] for each in root][:3] == ["title", "desc", "style"]
    assert "nested_submit_same_threads" in (root[1].text or "")
    assert "http" not in picture.replace("http://www.w3.org/2000/svg", "").replace((root[1].text or ""), "")
    events = json.loads((tmp_path / "trace.json").read_text(encoding="utf-8"))["traceEvents"]
    names = [event["args"]["name"] for event in events if event["name"] == "thread_name"]
    lanes = (("main", 0), ("worker", 1), ("worker", 2), ("queue", 0))
    assert names == [trace_futures.WORDS[language][key].format(number=n) for key, n in lanes]
    assert {event["cat"] for event in events if event["ph"] == "X"} >= {"task", "stuck", "queued"}
    assert all(event["dur"] > 0 for event in events if event["ph"] == "X")


@pytest.mark.parametrize(
    "name",
    [
        "nested_submit_same_threads/broken.py",
        "default_executor_exhausted/broken.py",
        "worker_killed/broken.py",
        "waits_after_each_submit/broken.py",
    ],
)
def test_each_event_is_as_the_format_wants_it(name: str, tmp_path: Path) -> None:
    """Complete events and names, each thread and process named, and what a thread did lies apart or inside."""
    traced(FAILURES / name, tmp_path, "--limit", "3", "-o", "trace")
    events = json.loads((tmp_path / "trace.json").read_text(encoding="utf-8"))["traceEvents"]
    spans = [event for event in events if event["ph"] == "X"]
    assert spans
    for event in events:
        assert (type(event["name"]), type(event["pid"]), type(event["tid"])) == (str, int, int)
        if event["ph"] == "M":
            assert event["name"] in ("thread_name", "process_name")
            assert type(event["args"]["name"]) is str
    assert {event["ph"] for event in events} == {"M", "X"}
    assert all(event["ts"] >= 0 and event["dur"] > 0 and event["name"] and event["cat"] for event in spans)
    threads = {(event["pid"], event["tid"]) for event in events if event["name"] == "thread_name"}
    assert {(event["pid"], event["tid"]) for event in spans} <= threads
    assert {event["pid"] for event in events if event["name"] == "process_name"} == {pid for pid, _ in threads}
    for thread in threads:
        open_until = [float("inf")]
        own = [event for event in spans if (event["pid"], event["tid"]) == thread]
        for event in sorted(own, key=lambda event: (event["ts"], -event["dur"])):
            while open_until[-1] <= event["ts"]:
                open_until.pop()
            assert event["ts"] + event["dur"] <= open_until[-1] + 0.001, event
            open_until.append(event["ts"] + event["dur"])


def test_both_languages_say_the_same_things() -> None:
    assert trace_futures.WORDS["en"].keys() == trace_futures.WORDS["ja"].keys()
    for key, text in trace_futures.WORDS["en"].items():
        values = {part.partition("}")[0].partition(":")[0] for part in text.split("{")[1:]}
        japanese = trace_futures.WORDS["ja"][key]
        assert {part.partition("}")[0].partition(":")[0] for part in japanese.split("{")[1:]} == values, key
