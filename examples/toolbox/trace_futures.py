"""Run a program and tell what its executors did: what ran where, what never began, and who waits for whom.

    python trace_futures.py [options] SCRIPT [arguments]
    python trace_futures.py [options] -m MODULE [arguments]

The program runs as always: the same output, exit status and exceptions. When it has ended, or at Ctrl-C, or after
``--limit SECONDS``, what was seen is printed to standard error; ``-o trace`` also writes ``trace.svg``, a picture,
and ``trace.json``, which Perfetto and chrome://tracing open. Around a part of a program:

    with trace_futures.recording("trace.svg"):
        ...

Python 3.9 or newer, standard library only. It adds lines to functions of ``concurrent.futures``, ``asyncio``,
``multiprocessing`` and a few others while they are loaded (``RULES``); each line writes one record into a file of its
process. The program's processes find this file through ``PYTHONPATH``. Nothing of the program is written down but names,
lines, arguments that are short numbers or texts, and checksums of what the first tasks of a process use.
"""

from __future__ import annotations

import _thread
import ast
import binascii
import contextvars
import gc
import itertools
import json
import mmap
import os
import signal
import struct
import sys
import time
from contextlib import contextmanager, suppress
from functools import lru_cache, partial
from pathlib import Path
from types import BuiltinFunctionType, CodeType, FrameType, FunctionType, MethodType, ModuleType
from typing import Any, Callable, Iterable, Iterator, List, Mapping, NamedTuple, Optional, Sequence, Tuple

SITE = "https://futures-clinic.readthedocs.io/{language}/latest/{page}.html"
FOLDER = "TRACE_FUTURES_FOLDER"  # the variable that tells a process where to write its records
EVERYTHING = "TRACE_FUTURES_EVERYTHING"  # set it to record what a picture of causes and effects needs besides
EVENTS = 200_000  # records of one process; of more, the first half and the last half are kept

# ---- Records: 40 bytes each, in a file that the system writes even if the process is killed -------------------------
# Room is made by writing zeros: a full disk is met there, and not by the map of the file, which would be a signal.

RECORD = struct.Struct("qqqqii")  # time, thread, task, value, kind, word
SEGMENT = 4096  # records; as many bytes as fit every system's pages
encode = json.JSONEncoder(default=str).encode
pack_into, now, thread = RECORD.pack_into, time.perf_counter_ns, _thread.get_ident  # called for every record
getframe, modules = sys._getframe, sys.modules  # and these for most tasks
NAMES = """none pool submit link begin end cancel wait waited asked shut shut_end works rests take give
    pickled cpu args child foreign stop looks sets woken fact"""
KINDS = NAMES.split()
POOL, SUBMIT, LINK, BEGIN, END, CANCEL, WAIT, WAITED, ASKED, SHUT, SHUT_END, WORKS, RESTS, TAKE, GIVE = range(1, 16)
PICKLED, CPU, ARGS, CHILD, FOREIGN, STOP, LOOKS, SETS, WOKEN, FACT = range(16, 26)
# A value that tells of pickling: as many bits hold bytes, the others hold microseconds, at most so many.
SIZE, LONGEST = 36, (1 << 27) - 1


class Recorder:
    """Writes the records of this process; it never raises, and stops writing if it cannot."""

    def __init__(self, folder: str, limit: int) -> None:
        self.folder, self.limit = folder, max(2 * SEGMENT, limit // (2 * SEGMENT) * 2 * SEGMENT)
        self.open()

    def open(self, forked: bool = False) -> None:
        """Begin new files: at the start, and in a child after a fork."""
        self.pid, self.forked = os.getpid(), forked
        self.base = str(Path(self.folder, f"{self.pid}-{time.perf_counter_ns()}"))
        self.words = {"": 0}
        self.next_word = itertools.count(1).__next__
        self.lock = _thread.allocate_lock()
        self.broken = False
        self.offsets: Iterator[int] = iter(())  # where the next records go
        self.room = 0  # records that fit
        self.file, self.map = self.space()
        command = getattr(sys, "orig_argv", sys.argv)
        about = {"parent": os.getppid(), "main": _thread.get_ident(), "command": list(command)[:8], "forked": forked}
        self.write([-1, about])

    def write(self, line: object) -> None:
        """Append a line to the file of words."""
        try:
            # The quickest way; and the file is not kept open, because a program may close what it does not know.
            file = os.open(self.base + ".words", os.O_WRONLY | os.O_APPEND | os.O_CREAT, 0o600)
            try:
                os.write(file, f"{encode(line)}\n".encode())
            finally:
                os.close(file)
        except Exception:
            self.broken = True

    def word(self, text: str) -> int:
        """Return the number of a text, and write it down when it is new."""
        known = self.words.get(text)
        if known is None:
            number = self.next_word()
            known = self.words.setdefault(text, number)
            if known == number:  # no other thread was earlier
                self.write([known, text])
        return known

    def space(self) -> Tuple[str, Any]:
        """Make the file of records, as long as it may become, and map it; the system gives it no place as yet."""
        name = self.base + ".events"
        try:
            with open(name, "w+b", 0) as file:  # noqa: PTH123  # pathlib is slower to import than all of this
                file.truncate(self.limit * RECORD.size)
                return name, mmap.mmap(file.fileno(), self.limit * RECORD.size)
        except Exception as error:
            self.gives_up(error)
            return name, bytearray()

    def gives_up(self, error: Exception) -> None:
        """Write no more, and say why."""
        self.broken = True
        self.write([-3, f"{type(error).__name__}: {error}"])

    def record(self, kind: int, task: int = 0, value: int = 0, word: int = 0) -> int:
        """Write a record, and return when that was."""
        while True:
            try:
                at = next(self.offsets)
                break
            except StopIteration:
                if not self.grow():
                    return now()
        moment = now()
        pack_into(self.map, at, moment, thread(), task, value, kind, word)
        return moment

    def grow(self) -> bool:
        """Make room for more records, in a full file in its second half; False if there is none."""
        with self.lock:
            if self.broken:
                return False
            with suppress(StopIteration):
                next(self.offsets)  # another thread has made room; one record stays empty
                return True
            if self.room >= self.limit:
                first = self.limit // 2
                self.write([-2, self.limit - first])
            else:
                first = self.room
                try:
                    with open(self.file, "r+b", 0) as file:  # noqa: PTH123  # as above
                        file.seek(first * RECORD.size)
                        if file.write(bytes(SEGMENT * RECORD.size)) != SEGMENT * RECORD.size:  # a full disk
                            raise OSError("no space")
                except Exception as error:
                    self.gives_up(error)
                    return False
                self.room += SEGMENT
            self.offsets = iter(range(first * RECORD.size, self.room * RECORD.size, RECORD.size))
        return True


# ---- What is called from the library: see RULES ---------------------------------------------------------------------

LIBRARY = os.path.dirname(os.__file__) + os.sep  # noqa: PTH120  # as the frames spell it
MARK = "_trace_futures"  # the name of the hooks in the library's modules, and of a task's number in its Future
EVENT_LOOPS = "asyncio.events"  # the module that knows which loop runs
CLOCK, IDENT, PACK = (f"{MARK}_{name}" for name in ("clock", "ident", "pack"))  # what QUICK calls, beside the hooks
THROUGH = frozenset({"map", "run_in_executor", "result_iterator", "__exit__"})
SHORT = (int, float, str, bool, type(None))
REMEMBERED = 10_000  # places of which the word is kept at hand
SHOWN_ARGUMENTS = 200  # tasks of a process of which the arguments are written down
# A task for a process has the number by which its pool knows it, from here on: so the pool itself carries it to a worker.
AWAY = 1 << 62
PLAIN_ERRORS = ("builtins", "pickle", "_pickle", "concurrent.futures.process", "concurrent.futures._base")


class Hooks:
    """Each method is called by a line that RULES adds to a function of the library.

    What is called for each task is cheap: QUICK writes the usual record without a call of Python code.
    """

    def __init__(self, recorder: Recorder) -> None:
        self.recorder = recorder
        self.of_library: dict[str, bool] = {}
        self.messages = 0
        self.call: type | None = None  # what carries a task to a process
        self.result: type | None = None  # and its result back
        self.everything = EVERYTHING in os.environ
        self.reset()

    def reset(self) -> None:
        """Begin anew in a child that was forked."""
        # Both by the id of what a task calls; the values hold it, so that no other object gets that id.
        self.names: dict[int, tuple[str, object]] = {}
        self.places: dict[tuple[Any, int, int, str], tuple[int, object, CodeType]] = {}
        self.numbers = itertools.count((os.getpid() << 32) + 1)  # numbers that no other process has
        self.out: dict[int, int] = {}  # task → what its END record says of how it was pickled
        self.open: dict[int, list[int]] = {}  # thread → its waits
        self.current = 0
        self.due = 0  # when the next sample of CPU time is
        self.shows = SHOWN_ARGUMENTS
        # What was submitted, or how it was waited for, and where, the last time, with the word for it: mostly the same.
        self.last_submit: tuple[object, object, int, int] = (None, None, -1, 0)
        self.last_wait: tuple[str, object, int, int] = ("", None, -1, 0)
        self.called: tuple[Any, Any] = (None, ())  # what this worker process runs, and its arguments
        self.scans, self.sends_left, self.looks_left = 3, LOOKED, LOOKED
        self.resident = memory("statm")
        self.watched: dict[int, list[tuple[str, Any, int]]] = {}  # task → context variables that its function uses
        self.map, self.offsets = self.recorder.map, self.recorder.offsets  # as QUICK uses them

    def again(self, kind: int, task: int, value: int, word: int = 0) -> None:
        """Write a record for which there was no room at hand."""
        self.recorder.record(kind, task, value, word)
        self.offsets = self.recorder.offsets

    def fails(self) -> None:
        """A call from the library has failed: say so once, and write no more than there is room for."""
        if not self.recorder.broken:
            self.recorder.broken = True
            self.recorder.write([-3, f"{sys.exc_info()[1]!r:.200}"])

    def place(self, extra: str, key: Any = None, held: object = None) -> int:
        """Return the word for ``extra`` and for the line of the program that led here.

        A ``key`` stands for ``extra``, and is the same as long as ``held`` lives; it makes the next time quicker.
        """
        try:
            frame: Optional[FrameType] = sys._getframe(3)  # who called the function with the added line
        except ValueError:
            frame = None
        through = ""
        if key is not None and frame is not None:
            known_word = self.places.get((key, id(frame.f_code), frame.f_lasti, ""))
            if known_word is not None:
                return known_word[0]
        known_files = self.of_library
        while frame is not None:
            code = frame.f_code
            library = known_files.get(code.co_filename)
            if not (self.is_library(code.co_filename) if library is None else library):
                break
            if code.co_name in THROUGH:
                through = code.co_name
            frame = frame.f_back
        if frame is None:
            return self.recorder.word(f"{extra}\t\t0\t\t{through}")
        code, at = frame.f_code, (key, id(frame.f_code), frame.f_lasti, through)
        known = self.places.get(at) if key is not None else None
        if known is not None:
            return known[0]
        word = self.recorder.word(f"{extra}\t{code.co_filename}\t{frame.f_lineno}\t{code.co_name}\t{through}")
        if key is not None:
            if len(self.places) >= REMEMBERED:
                self.places.clear()
                self.names.clear()
            self.places[at] = word, held, code
        return word

    def is_library(self, file: str) -> bool:
        """Tell the library's files, and this one, from the program's."""
        known = self.of_library.get(file)
        if known is None:
            known = (file.startswith(LIBRARY) and "-packages" not in file) or file.startswith("<frozen")
            known = self.of_library.setdefault(file, known or file == __file__)
        return known

    def fact(self, what: str, task: int = 0, value: int = 0, detail: str = "") -> None:
        """Write down something that is rare, and the line of the program that led to it."""
        try:
            self.recorder.record(FACT, task, value, self.place(f"{what}\t{detail}"))
        except Exception:
            self.recorder.broken = True

    def pool(self, pool: Any, workers: int, kind: str = "") -> None:
        """A pool was made."""
        try:
            number = next(self.numbers)
            setattr(pool, MARK, number)
            kind = kind or next((c.__name__ for c in type(pool).__mro__ if c.__module__.startswith("conc")), "?")
            loop = "loop" if on_a_loop() else ""
            self.recorder.record(POOL, number, workers, self.place(f"{kind}\t{loop}"))
            cpus = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 0
            self.recorder.record(CPU, os.cpu_count() or 1, cpus)
        except Exception:
            self.recorder.broken = True

    def numbered(self, pool: Any) -> int:
        """Let a pool of processes go on with numbers that no other one has, and return the first.

        They begin with the process and the microsecond: only with a task in each one would it come to another's.
        """
        first: int = AWAY + (self.recorder.pid << 40) + (now() // 1000 & (1 << 40) - 1)
        pool._queue_count = first
        return first

    def copied(self, pool: Any) -> None:
        """A task is submitted in a child: a pool that came with the fork has the numbers of the original."""
        if pool._queue_count >= AWAY and (pool._queue_count - AWAY) >> 40 != self.recorder.pid:
            self.numbered(pool)

    def enters(self, pool: Any) -> None:
        """A task is about to be submitted; the pool may be a copy that came with a fork."""
        number = getattr(pool, MARK, 0)
        if number and number >> 32 != self.recorder.pid:
            self.recorder.record(FOREIGN, 0, number, self.place(type(pool).__name__))

    def submitted(self, pool: Any, future: Any, function: Any, arguments: tuple[Any, ...], task: int = 0) -> None:
        """A task was put into the queue of its pool."""
        try:
            if task < AWAY:  # 0 is for a thread; with another number, a pool of processes has not begun with its own
                task = self.numbered(pool) if task else next(self.numbers)
            future._trace_futures = task
            if self.shows <= 0 and type(function) is FunctionType:  # the quick way
                caller = getframe(2)
                code, at = caller.f_code, caller.f_lasti
                held, by, when, word = self.last_submit
                if at != when or code is not by or function.__code__ is not held:
                    seen = self.places.get((id(function.__code__), id(code), at, ""))
                    word = seen[0] if seen is not None else 0
                    self.last_submit = function.__code__, code, at if word else -1, word
                if word:
                    try:
                        pack_into(
                            self.map, next(self.offsets), now(), thread(), task, pool._trace_futures, SUBMIT, word
                        )
                    except StopIteration:
                        self.again(SUBMIT, task, pool._trace_futures, word)
                    return
            held = function.__code__ if type(function) is FunctionType else lasting(function)
            known = self.names.get(id(held)) if held is not None else None
            name = known[0] if known else function_name(function, arguments)
            if held is None:
                word = self.place(name)
            else:
                word = self.place(name, id(held), held)
                if known is None:
                    self.names[id(held)] = name, held
            self.recorder.record(SUBMIT, task, getattr(pool, MARK, 0), word)
            if known is None and type(held) is CodeType:
                self.meets(pool, function, task)
            if self.shows <= 0:
                return
            self.shows -= 1
            if isinstance(function, partial):  # as to_thread hands it over
                arguments = function.args[1:] if type(getattr(function.func, "__self__", 0)) is Context else arguments
            if arguments and all(type(each) in SHORT for each in arguments):
                text = ", ".join(map(repr, arguments))
                if len(text) <= 24:
                    self.recorder.record(ARGS, task, 0, self.recorder.word(text))
        except Exception:
            self.recorder.broken = True

    def children(self, pool: Any) -> None:
        """A process pool may have started workers."""
        try:
            known = pool.__dict__.setdefault(MARK + "_children", set())
            for pid in [pid for pid in list(pool._processes or ()) if pid not in known]:
                known.add(pid)
                self.recorder.record(CHILD, getattr(pool, MARK, 0), pid)
        except Exception:
            self.recorder.broken = True

    def begun(self, future: Any) -> None:
        """A Future begins to run, unless it was cancelled before."""
        try:
            task = future._trace_futures
            if task and future._state == "RUNNING":
                if self.recorder.record(BEGIN, task) > self.due:
                    self.samples()
                if self.watched and task in self.watched:
                    self.misses(task)
        except Exception:
            self.recorder.broken = True

    def done(self, future: Any) -> None:
        """A Future has a result or an exception."""
        try:
            task, error = future._trace_futures, future._exception
            if task:
                word = 0
                if error is not None:
                    word = self.error(error)
                if self.recorder.record(END, task, self.out.pop(task, 0), word) > self.due:
                    self.samples()
                if error is not None and type(error.__cause__).__name__ == "_RemoteTraceback":
                    self.shape("came", task, error)
        except Exception:
            self.recorder.broken = True

    def cancelled(self, future: Any) -> None:
        """A Future was cancelled."""
        try:
            if future._trace_futures:
                self.recorder.record(CANCEL, future._trace_futures, 0, self.place("cancel"))
        except Exception:
            self.recorder.broken = True

    def samples(self) -> None:
        """Note how long the processors have worked for this process."""
        self.due = self.recorder.record(CPU, 0, time.process_time_ns()) + 20_000_000

    def error(self, error: BaseException) -> int:
        """Return the word for an exception; a message only if that runs no code of the program."""
        kind = type(error)
        if kind.__module__ in PLAIN_ERRORS and self.messages < SHOWN_ARGUMENTS:
            self.messages += 1
            return self.recorder.word(f"{kind.__name__}: {str(error)[:120]}")
        return self.recorder.word(kind.__name__)

    def asks(self, future: Any) -> None:
        """Somebody asks for a result or an exception that may be there."""
        if self.everything:
            self.looks((future,), "result")
        if future._trace_futures:
            future._trace_futures_read = True
            if future._exception is not None:
                self.recorder.record(ASKED, future._trace_futures)
            elif future._state.startswith("CANCELLED"):
                self.fact("asks", future._trace_futures)

    def looks(self, futures: Iterable[Any], how: str, until: str = "all") -> None:
        """Somebody asks for Futures, whether they are done or not; recorded only if everything is."""
        if self.everything:
            look, word = next(self.numbers), self.place(f"{how}\t{until}")
            for future in futures:
                self.recorder.record(LOOKS, future._trace_futures, look, word)

    def sets(self, event: object, parties: int = 0) -> None:
        """The program sets an Event of its own, or comes to a Barrier; recorded only if everything is."""
        if not self.is_library(sys._getframe(2).f_code.co_filename):
            self.recorder.record(SETS, parties, id(event), 0)

    def woken(self, event: object) -> None:
        """The program has waited for an Event or a Barrier of its own; recorded only if everything is."""
        if not self.is_library(sys._getframe(2).f_code.co_filename):
            self.recorder.record(WOKEN, 0, id(event), 0)

    def waits_for(self, future: Any, how: str) -> None:
        """A thread is about to wait for one Future."""
        try:
            task = future._trace_futures or self.adopted(future)
            if EVENT_LOOPS in modules and on_a_loop():
                how += "loop"
            caller = getframe(2)  # the quick way, as above
            code, at = caller.f_code, caller.f_lasti
            before, by, when, word = self.last_wait
            if at != when or code is not by or how != before:
                seen = self.places.get((how, id(code), at, ""))
                word = seen[0] if seen is not None else 0
                self.last_wait = how, code, at if word else -1, word
                if not word:
                    self.recorder.record(WAIT, task, 0, self.place(how, how))
                    return
            try:
                pack_into(self.map, next(self.offsets), now(), thread(), task, 0, WAIT, word)
            except StopIteration:
                self.again(WAIT, task, 0, word)
        except Exception:
            self.recorder.broken = True

    def waited_for(self, future: Any) -> None:
        """That wait has ended, with or without a result."""
        try:
            self.recorder.record(WAITED, future._trace_futures, future._state in ("PENDING", "RUNNING"))
        except Exception:
            self.recorder.broken = True

    def adopted(self, future: Any) -> int:
        """Give a number to a Future that no pool made."""
        task: int = next(self.numbers)
        setattr(future, MARK, task)
        self.recorder.record(SUBMIT, task, 0, self.place("Future"))
        return task

    def waits(self, futures: Iterable[Any], how: str, until: str = "all") -> None:
        """A thread is about to wait for Futures, or for results of multiprocessing.Pool."""
        try:
            wait, loop = next(self.numbers), "loop" if on_a_loop() else ""
            self.open.setdefault(thread(), []).append(wait)
            word = self.place(f"{how}\t{until}\t{loop}", (how, until, loop))
            for future in itertools.islice(futures, 64):
                self.recorder.record(WAIT, getattr(future, MARK, 0) or self.adopted(future), wait, word)
        except Exception:
            self.recorder.broken = True

    def waited(self, futures: Iterable[Any] = (), waiter: Any = None) -> None:
        """The wait has ended, with or without what was waited for."""
        try:
            done = all(getattr(each, "_state", "FINISHED") not in ("PENDING", "RUNNING") for each in futures)
            done = done or bool(getattr(waiter, "finished_futures", False))
            self.recorder.record(WAITED, 0 if done else 1, self.open[thread()].pop())
        except Exception:
            self.recorder.broken = True

    def coroutine(self, future: Any, coroutine: Any, loop: Any) -> None:
        """A coroutine was handed to an event loop, perhaps of this thread, or of one that a fork left behind."""
        future._trace_futures = task = next(self.numbers)
        self.recorder.record(SUBMIT, task, 0, self.place(getattr(coroutine, "__qualname__", "coroutine")))
        runs = getattr(loop, "_thread_id", None)
        if runs == thread():
            self.fact("own-loop", task)
        elif self.recorder.forked and runs is not None and runs not in sys._current_frames():
            self.fact("loop-gone", task)

    def breaks(self, what: str) -> None:
        """A thread that serves a pool ends with an exception."""
        error = sys.exc_info()[1]
        self.fact(what, detail=type(error).__name__)

    def cancels(self, future: Any) -> None:
        """A Future is to be cancelled; if its task runs, that does nothing."""
        if future._state == "RUNNING" and future._trace_futures:
            self.fact("cancels", future._trace_futures, detail="loop" if on_a_loop() else "")

    # What is rare, or looked at a few times only.

    def meets(self, pool: Any, function: Any, task: int) -> None:
        """A function is submitted for the first time: is it a coroutine function, which context variables does it use?"""
        if function.__code__.co_flags & 128:
            self.fact("coroutine", task)
        if hasattr(pool, "_work_queue"):  # of threads
            used = {name: function.__globals__.get(name) for name in function.__code__.co_names}
            there = contextvars.copy_context()
            found = [
                (name, each, id(there[each])) for name, each in used.items() if type(each) is Variable and each in there
            ]
            if found:
                self.watched[task] = found

    def misses(self, task: int) -> None:
        """A worker thread begins a task: does it have the context variables that the task was submitted with?"""
        lost = [name for name, variable, value in self.watched.pop(task) if id(variable.get(None)) != value]
        if lost:
            self.fact("context", task, 0, ", ".join(lost))

    def escapes(self, what: str, future: Any) -> None:
        """A callback of a Future has raised an exception."""
        self.fact(what, future.__dict__.get(MARK, 0), 0, type(sys.exc_info()[1]).__name__)

    def maps(self, iterables: Sequence[Any]) -> None:
        """A map begins: are its inputs equally long?"""
        sizes = {len(each) for each in iterables if type(each) in (list, tuple, str)}
        if len(sizes) > 1:
            self.fact("map-sizes", 0, max(sizes) - min(sizes), f"{max(sizes)}")

    def mapped(self, futures: Any, buffersize: Optional[int]) -> None:
        """A map has submitted its first tasks."""
        if buffersize and futures:
            self.fact("buffered", futures[0].__dict__.get(MARK, 0), buffersize)

    def reads(self, futures: Any) -> None:
        """The first result of a map is asked for."""
        if futures:
            self.fact("reads", futures[0].__dict__.get(MARK, 0))

    def ordered(self, how: str, futures: Iterable[Any]) -> None:
        """Results are asked for in the order in which they come."""
        self.fact("ordered", min((each.__dict__.get(MARK, 0) for each in futures), default=0), 0, how)

    def iterates(self, iterator: Any) -> None:
        """multiprocessing.Pool got an input that it reads in a thread of its own."""
        iterator.__dict__[MARK] = next(self.numbers)
        self.fact("imap", 0, 0, str(iterator.__dict__[MARK]))

    def iterated(self, iterator: Any, length: int) -> None:
        """It has read all of that."""
        self.fact("read", 0, length - iterator._index, str(iterator.__dict__.get(MARK, 0)))

    def rolls(self, handler: Any) -> None:
        """A log file is rotated."""
        name = str(handler.baseFilename)
        self.fact("rolls", 0, checksum(name), os.path.basename(name))  # noqa: PTH119  # no class of the program

    def discards(self, pool: Any) -> None:
        """A connection of urllib3 is closed, because its pool is full."""
        self.fact("discards", -1, getattr(pool.pool, "maxsize", 0))

    def shape(self, way: str, task: int, error: BaseException) -> None:
        """Note the arguments of an exception, as a checksum, where it is sent and where it arrives."""
        if all(type(each) in SHORT for each in error.args):
            self.recorder.record(FACT, task, checksum(error.args), self.recorder.word(f"{way}\t{type(error).__name__}"))

    def keeps_method(self, context: Any, method: str) -> None:
        """The start method was to be set when it was set already."""
        kept = context.get_start_method()
        if method != kept:
            self.fact("method", 0, 0, f"{method} {kept}")

    def forces(self, pool: Any) -> None:
        """The program ends the workers of a pool itself."""
        self.fact("forced", 0, getattr(pool, MARK, 0))

    def keeps(self) -> None:
        """A pool is shut down: how many Futures are kept that have been read, with results that nobody else has?"""
        if self.scans and self.shows <= SHOWN_ARGUMENTS - KEPT:  # so many tasks were submitted
            self.scans -= 1
            kind = sys.modules["concurrent.futures._base"].Future
            there = [each for each in gc.get_objects() if type(each) is kind and MARK in each.__dict__]
            count = size = 0
            for each in [each for each in there if each._state == "FINISHED"]:
                result, read = each._result, MARK + "_read" in each.__dict__
                if (read and type(result) not in SHORT and sys.getrefcount(result) <= 3) or each._exception is not None:
                    count += 1
                    size += sys.getsizeof(result) if type(result).__module__ == "builtins" else 0
            if there:
                task = there[0].__dict__[MARK]
                self.fact("kept", task, count, str(size)) if count >= KEPT else None
                self.fact("outstanding", task, len(there)) if len(there) >= 9 * KEPT else None

    def sends(self, future: Any, function: Any, arguments: tuple[Any, ...]) -> None:
        """A task for a process is submitted: what does its function find here?"""
        if self.sends_left > 0:
            self.sends_left -= 1
            self.looked("sent", future.__dict__.get(MARK, 0), function, arguments)

    def looked(self, when: str, task: int, function: Any, arguments: tuple[Any, ...], result: Any = MARK) -> None:
        """Note what a function finds in its globals, its object and its arguments: kinds and checksums."""
        try:
            for name, kind, value in looks_of(function, arguments, result):
                self.recorder.record(FACT, task, value, self.recorder.word(f"{when} {kind}\t{name}"))
        except Exception:
            self.recorder.broken = True

    def shuts(self, pool: Any, wait: bool) -> None:
        """A pool is shut down, or the program ends and every pool with it."""
        try:
            if getattr(pool, "_processes", None):
                self.children(pool)
            error = sys.exc_info()[0]
            extra = f"{error.__name__ if error else ''}\t{'loop' if on_a_loop() else ''}"
            self.recorder.record(SHUT, getattr(pool, MARK, 0), int(wait), self.place(extra))
        except Exception:
            self.recorder.broken = True

    def shut(self, pool: Any) -> None:
        """The shutdown has returned."""
        self.recorder.record(SHUT_END, getattr(pool, MARK, 0))

    def works(self, reference: Any = None) -> None:
        """A worker begins: a thread of the pool that is referred to, or a process."""
        try:
            pool = getattr(reference() if reference else None, MARK, 0)
            self.recorder.record(WORKS, 0, pool, self.recorder.word("thread" if reference else "process"))
            if not reference and not self.recorder.forked:
                self.fact("resident", 0, memory("statm"), str(self.resident))
        except Exception:
            self.recorder.broken = True

    def rests(self) -> None:
        """A worker ends, perhaps with an exception."""
        error = sys.exc_info()[1]
        self.recorder.record(FACT, 0, time.thread_time_ns(), self.recorder.word("spent\t"))
        self.recorder.record(RESTS, self.current, 0, 0 if error is None else self.error(error))

    def takes(self, item: Any) -> None:
        """A worker process has received a task."""
        if item is not None:
            self.current = item.work_id
            self.recorder.record(TAKE, self.current)
            if self.looks_left > 0:
                self.called = item.fn, item.args
                self.looked("found", self.current, *self.called)
                if self.looks_left == LOOKED:
                    self.fact(
                        "cpus", self.current, len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else 0
                    )
                    self.resident = memory("smaps_rollup") if self.recorder.forked else 0

    def gives(self, error: Any, result: Any) -> None:
        """A worker process has run its task."""
        inner = getattr(error, "exc", error)
        self.recorder.record(GIVE, self.current, 0, 0 if inner is None else self.error(inner))
        if inner is not None:
            self.shape("raised", self.current, inner)
        elif isinstance(result, BaseException):
            self.fact("returned", self.current, 0, type(result).__name__)
        if self.looks_left > 0:
            if self.looks_left == LOOKED and self.recorder.forked:
                self.fact("copied", self.current, self.resident - memory("smaps_rollup"))
            self.looked("left", self.current, *self.called, result if inner is None else self)
            self.called = None, ()
            self.looks_left -= 1

    def pickled(self, thing: Any, since: int, buffer: Any) -> None:
        """A task or a result was pickled, or it was not."""
        error = sys.exc_info()[1] if buffer is None else None
        value = min((now() - since) // 1000, LONGEST) << SIZE | (buffer.tell() if buffer is not None else 0)
        word = self.error(error) if error is not None else 0
        self.recorder.record(PICKLED, thing.work_id, value, word)

    def loads(self, size: int) -> None:
        """Something large that was received is about to be rebuilt; what is small takes no time that counts."""
        self.recorder.record(FACT, 0, size, self.recorder.word("loads\t"))

    def job(self, job: Any, pool: Any) -> None:
        """multiprocessing.Pool got work: a call, or all the calls of a map."""
        try:
            task = job.__dict__[MARK] = next(self.numbers)
            frame: Optional[FrameType] = sys._getframe(2)
            while frame is not None and "func" not in frame.f_locals:
                frame = frame.f_back
            name = function_name(frame.f_locals["func"], ()) if frame is not None else "?"
            self.recorder.record(SUBMIT, task, getattr(pool, MARK, 0), self.place(name))
            self.recorder.record(LINK, task, job._job)
            for worker in list(pool._pool):
                self.recorder.record(CHILD, getattr(pool, MARK, 0), worker.pid)
        except Exception:
            self.recorder.broken = True

    def job_asked(self, job: Any) -> None:
        """Somebody asks for a result of multiprocessing.Pool."""
        self.recorder.record(ASKED, job.__dict__.get(MARK, 0))

    def job_done(self, job: Any) -> None:
        """All results of a job are there."""
        if job.ready():
            error = None if job._success else job._value
            self.recorder.record(END, job.__dict__.get(MARK, 0), 0, 0 if error is None else self.error(error))

    def takes_job(self, number: int, part: Any, function: Any) -> None:
        """A worker of multiprocessing.Pool has received a task."""
        name = function_name(function, ())
        if function.__module__ == "multiprocessing.pool":
            name = ""
        self.recorder.record(TAKE, -1 - number, part or 0, self.recorder.word(name))
        self.current = -1 - number

    def gives_job(self, result: Any) -> None:
        """A worker of multiprocessing.Pool has run its task."""
        error = None if result[0] else result[1]
        self.recorder.record(GIVE, self.current, 0, 0 if error is None else self.error(getattr(error, "exc", error)))
        self.current = 0

    def stops(self, pool: Any) -> None:
        """multiprocessing.Pool is terminated."""
        self.recorder.record(STOP, getattr(pool, MARK, 0), len(pool._cache), self.place("terminate"))


def lasting(function: Any) -> object:
    """Return what names a function, and may be held for ever without keeping alive what is the program's; or None."""
    function = function.__func__ if type(function) is MethodType else function
    if type(function) is FunctionType:
        return function.__code__
    return function if type(function) is BuiltinFunctionType and type(function.__self__) is ModuleType else None


def function_name(function: Any, arguments: tuple[Any, ...]) -> str:
    """Return the name of what a task calls, below what others wrapped around it."""
    chunk = ""
    while isinstance(function, partial):
        inner = function.func
        if getattr(inner, "__name__", "") == "_process_chunk" and function.args:
            many = bool(arguments) and len(arguments[0]) > 1
            function, chunk = function.args[0], " (chunk)" if many else ""
        elif getattr(inner, "__name__", "") == "run" and type(getattr(inner, "__self__", 0)).__name__ == "Context":
            function = function.args[0] if function.args else inner
            break
        else:
            function = inner
    if type(getattr(function, "__self__", 0)).__name__ == "Context" and arguments:
        function = arguments[0]
    if not callable(function):
        return f"!{type(function).__name__}"
    name = getattr(function, "__qualname__", "") or type(function).__name__
    return str(name).replace("<locals>.", "") + chunk


LOOKED = 50  # tasks that a process submits, or runs, and that are looked at more closely
KEPT = 100  # Futures that are many
LARGE = 50_000  # bytes
Variable, Context = contextvars.ContextVar, contextvars.Context
CONTAINERS = ("list", "dict", "set", "bytearray", "deque")


def memory(file: str) -> int:
    """Return kilobytes of memory, on Linux: resident ones (``statm``), or shared with another process and changed since."""
    try:
        text = Path("/proc/self", file).read_text(encoding="ascii")
        return (
            int(text.split()[1]) * mmap.PAGESIZE // 1024
            if file == "statm"
            else int(text.split("Shared_Dirty:")[1].split()[0])
        )
    except Exception:
        return 0


def checksum(thing: object) -> int:
    """Return a number that tells two plain values apart."""
    return binascii.crc32(repr(thing).encode("utf-8", "replace"))


def looks_of(function: Any, arguments: tuple[Any, ...], result: Any) -> Iterator[tuple[str, str, int]]:
    """Yield what a function uses: its code, globals, lists that it is given, attributes of its object; name, kind, checksum."""
    while isinstance(function, partial):
        if getattr(function.func, "__name__", "") == "_process_chunk":
            arguments = tuple(each for items in arguments[0][:1] for each in items) if arguments else ()
            function = function.args[0]
        else:
            function = function.func
    code, names = getattr(function, "__code__", None), getattr(function, "__globals__", {})
    if code is None:
        return
    yield "", "code", checksum([code.co_code, [each for each in code.co_consts if type(each) in SHORT]])
    inner = [each for each in code.co_consts if isinstance(each, CodeType)]
    things = {name: names[name] for each in [code, *inner] for name in each.co_names if name in names}
    things |= {f"self.{name}": each for name, each in getattr(getattr(function, "__self__", 0), "__dict__", {}).items()}
    things |= {f"argument {n}": each for n, each in enumerate(arguments, 1) if type(each).__name__ in CONTAINERS}
    for name, thing in things.items():
        kind, value = look_at(thing)
        if kind and not name.startswith("__"):
            yield name, kind, value
        if thing is result and kind == "inside":
            yield name, "returned", 0
    if result is None:
        yield "", "none", 0


def look_at(thing: Any) -> tuple[str, int]:
    """Return what kind of thing it is, and a number that changes with it; no kind if that cannot be said cheaply."""
    kind, name = type(thing), type(thing).__name__
    module = kind.__module__
    if kind in SHORT and len(str(thing)) < 200:
        return "value", checksum(thing)
    if name in CONTAINERS and module in ("builtins", "collections"):
        plain = len(thing) <= 100 and all(type(each) in SHORT for each in (thing.values() if name == "dict" else thing))
        return "inside", checksum(thing) if plain else len(thing)
    if (module == "random" and name == "Random") or (isinstance(thing, ModuleType) and thing.__name__ == "random"):
        return "random", checksum(thing.getstate())
    if module == "logging" and name in ("Logger", "RootLogger"):
        return "logger", int(thing.hasHandlers())
    if module == "socket" and thing.fileno() >= 0:
        return "socket", os.fstat(thing.fileno()).st_ino
    if module == "ctypes" and hasattr(thing, "value"):
        return "shared", checksum(thing.value)
    return ("module", 0) if isinstance(thing, ModuleType) else ("", 0)


def on_a_loop() -> bool:
    """Tell whether an event loop runs in this thread."""
    events = modules.get(EVENT_LOOPS)
    return events is not None and events._get_running_loop() is not None


# ---- The lines that are added to the library ------------------------------------------------------------------------

ENTERS = f"enters(self) if {MARK}.recorder.forked else None"  # conditions that are cheaper than a call
COPIED = f"copied(self) if {MARK}.recorder.forked else None"
SENDS = f"sends(f, fn, args) if {MARK}.sends_left > 0 else None"
BEGUN = f"begun(self) if self.{MARK} < {AWAY} else None"  # what is for a process begins there, and that says so
SINCE = f"{MARK}_since"  # a name in the function: when it was called
MOMENT = f"{MARK}_now"  # another: what the clock has just said
TOOK, BYTES = f"{MARK}_took", f"{MARK}_bytes"  # two more: how long pickling took, and how much came of it
IS_CALL, IS_RESULT = f"type(obj) is {MARK}.call", f"type(obj) is {MARK}.result"
CALL_PICKLED, RESULT_PICKLED = (f"pickled(obj, {SINCE}, buf) if {kind} else None" for kind in (IS_CALL, IS_RESULT))
NOT_PICKLED = f"pickled(obj, {SINCE}, None) if {IS_CALL} or {IS_RESULT} else None"
USUAL = ("PENDING", "RUNNING", "FINISHED")  # states of a Future of which a result may be asked
# Function; first, last, finally, except, since, before, after, around or return; what; call.
Rule = Tuple[str, str, str, str]
RULES: dict[str, Sequence[Rule]] = {
    "concurrent.futures._base": (
        ("Future.__init__", "last", "", "unnumbered(self)"),
        ("Future.cancel", "first", "", "cancels(self)"),
        ("Future.cancel", "after", "self._state", "cancelled(self)"),
        ("Future.set_running_or_notify_cancel", "after", "self._state", BEGUN),
        ("Future.set_result", "after", "self._state", "done(self)"),
        ("Future.set_exception", "after", "self._state", "done(self)"),
        ("Future.result", "first", "", "asks(self)"),
        ("Future.result", "around", "self._condition.wait", "waits_for(self, 'result\\tall\\t') waited_for(self)"),
        ("Future.exception", "first", "", "asks(self)"),
        ("Future._invoke_callbacks", "before", "LOGGER.exception", "escapes('logged', self)"),
        ("Future._invoke_callbacks", "except", "", "escapes('escapes', self)"),
        ("Executor.map", "first", "", "maps(iterables)"),
        ("Executor.map", "after", "fs", "mapped(fs, locals().get('buffersize'))"),
        ("Executor.map", "before", "fs.reverse", "reads(fs)"),
        ("as_completed", "after", "fs", "ordered('as_completed', fs)"),
        ("Future._get_snapshot", "first", "", "asks(self)"),  # asyncio, since 3.14
        (
            "Future.exception",
            "around",
            "self._condition.wait",
            "waits_for(self, 'exception\\tall\\t') waited_for(self)",
        ),
        ("wait", "after", "fs", "looks(fs, 'wait', return_when)"),
        ("wait", "around", "waiter.event.wait", "waits(fs - done, 'wait', return_when) waited(fs)"),
        ("as_completed", "after", "fs", "looks(fs, 'as_completed')"),
        (
            "as_completed",
            "around",
            "waiter.event.wait",
            "waits(pending, 'as_completed', 'any') waited(pending, waiter)",
        ),
    ),
    "concurrent.futures.thread": (
        ("ThreadPoolExecutor.__init__", "last", "", "pool(self, self._max_workers)"),
        ("ThreadPoolExecutor.submit", "first", "", ENTERS),
        ("ThreadPoolExecutor.submit", "after", "w", "submitted(self, f, fn, args)"),
        ("ThreadPoolExecutor._adjust_thread_count", "except", "", "breaks('no-thread')"),
        ("ThreadPoolExecutor.shutdown", "first", "", "keeps()"),
        ("ThreadPoolExecutor.shutdown", "first", "", "shuts(self, wait)"),
        ("ThreadPoolExecutor.shutdown", "finally", "", "shut(self)"),
        ("_worker", "first", "", "works(executor_reference)"),
        ("_worker", "finally", "", "rests()"),
        ("_python_exit", "first", "", "shuts(None, True)"),
        ("_python_exit", "finally", "", "shut(None)"),
    ),
    "concurrent.futures.process": (
        ("ProcessPoolExecutor.__init__", "last", "", "pool(self, self._max_workers)"),
        ("ProcessPoolExecutor.submit", "first", "", ENTERS),
        ("ProcessPoolExecutor.submit", "after", "w", SENDS),  # what is added later stands before it
        ("ProcessPoolExecutor.submit", "after", "w", "submitted(self, f, fn, args, self._queue_count or 1)"),
        ("ProcessPoolExecutor.submit", "after", "w", COPIED),
        ("ProcessPoolExecutor._spawn_process", "last", "", "children(self)"),
        ("ProcessPoolExecutor.map", "first", "", "maps(iterables)"),
        ("ProcessPoolExecutor._force_shutdown", "first", "", "forces(self)"),
        ("ProcessPoolExecutor.shutdown", "first", "", "keeps()"),
        ("ProcessPoolExecutor.shutdown", "first", "", "shuts(self, wait)"),
        ("ProcessPoolExecutor.shutdown", "finally", "", "shut(self)"),
        ("_process_worker", "first", "", "works()"),
        ("_process_worker", "after", "call_item", "takes(call_item)"),
        ("_process_worker", "finally", "", "rests()"),
        ("_sendback_result", "first", "", "gives(exception, result)"),
        ("_ExecutorManagerThread.run", "except", "", "breaks('manager')"),
        ("_python_exit", "first", "", "shuts(None, True)"),
        ("_python_exit", "finally", "", "shut(None)"),
    ),
    "multiprocessing.reduction": (
        ("ForkingPickler.dumps", "return", "", CALL_PICKLED),
        ("ForkingPickler.dumps", "return", "", RESULT_PICKLED),
        ("ForkingPickler.dumps", "except", "", NOT_PICKLED),
        ("ForkingPickler.dumps", "since", "", ""),
    ),
    "asyncio.tasks": (("run_coroutine_threadsafe", "after", "future", "coroutine(future, coro, loop)"),),
    "multiprocessing.pool": (
        ("Pool.__init__", "last", "", "pool(self, self._processes, 'multiprocessing.Pool')"),
        ("Pool.terminate", "first", "", "stops(self)"),
        ("ApplyResult.__init__", "last", "", "job(self, pool)"),
        ("ApplyResult.wait", "around", "self._event.wait", "waits((self,), 'get') waited()"),
        ("ApplyResult.get", "first", "", "job_asked(self)"),
        ("ApplyResult._set", "after", "self._pool", "job_done(self)"),
        ("MapResult._set", "after", "self._pool", "job_done(self)"),
        ("worker", "first", "", "works()"),
        ("worker", "after", "(job, i, func, args, kwds)", "takes_job(job, i, func)"),
        ("worker", "after", "result", "gives_job(result)"),
        ("worker", "finally", "", "rests()"),
        ("Pool._handle_results", "except", "", "breaks('results')"),
        ("Pool.imap_unordered", "first", "", "ordered('imap_unordered', ())"),
        ("IMapIterator.__init__", "last", "", "iterates(self)"),
        ("IMapIterator._set_length", "first", "", "iterated(self, length)"),
    ),
    "multiprocessing.queues": (("Queue.get", "return", "", f"loads(len(res)) if len(res) > {LARGE} else None"),),
    "multiprocessing.connection": (
        ("_ConnectionBase.recv", "return", "", f"loads(buf.tell()) if buf.tell() > {LARGE} else None"),
    ),
    "multiprocessing.context": (("DefaultContext.set_start_method", "except", "", "keeps_method(self, method)"),),
    "logging.handlers": (
        ("RotatingFileHandler.doRollover", "first", "", "rolls(self)"),
        ("TimedRotatingFileHandler.doRollover", "first", "", "rolls(self)"),
    ),
    "urllib3.connectionpool": (("HTTPConnectionPool._put_conn", "before", "log.warning", "discards(self)"),),
}


class Quick(NamedTuple):
    """The usual case of a call: when it is one, the record that is written then, if one is, and what is done before."""

    when: str
    kind: int
    task: str = "0"
    value: str = "0"
    first: str = "pass"
    moment: str = f"{CLOCK}()"  # when


AT_ONCE = f"({TOOK} := ({MOMENT} := {CLOCK}()) - {SINCE}) < 1_000_000_000"
PICKLED_SO = f"{TOOK} // 1000 << {SIZE} | {BYTES}"  # as :meth:`Hooks.pickled` writes it
QUICK = {
    BEGUN: Quick(
        f"self.{MARK} and self._state == 'RUNNING' and not {MARK}.watched and ({MOMENT} := {CLOCK}()) < {MARK}.due",
        BEGIN,
        f"self.{MARK}",
        moment=MOMENT,
    ),
    "done(self)": Quick(
        f"self._exception is None and ({MOMENT} := {CLOCK}()) < {MARK}.due",
        END,
        f"self.{MARK}",
        f"{MARK}.out.pop(self.{MARK}, 0)",
        moment=MOMENT,
    ),
    "asks(self)": Quick(
        f"self.{MARK} and self._exception is None and self._state in {USUAL} and not {MARK}.everything",
        0,
        first=f"self.{MARK}_read = True",
    ),
    "waited_for(self)": Quick(f"self._state == 'FINISHED' and not {MARK}.everything", 0),  # its END record says it
    # In itself, not in its class, from where all that is read for each task would be read slowly.
    "unnumbered(self)": Quick("True", 0, first=f"self.{MARK} = 0"),
    CALL_PICKLED: Quick(
        f"({BYTES} := buf.tell()) <= {LARGE} and {AT_ONCE}",  # what is large is recorded now: its task may never end
        0,
        first=f"{MARK}.out[obj.work_id] = {PICKLED_SO}",
    ),
    RESULT_PICKLED: Quick(
        f"({BYTES} := buf.tell()) <= {LARGE} and {AT_ONCE}",
        PICKLED,
        f"{MARK}.current",
        PICKLED_SO,
        moment=MOMENT,
    ),
    "takes(call_item)": Quick(
        f"call_item is not None and {MARK}.looks_left <= 0",
        TAKE,
        f"{MARK}.current",
        first=f"{MARK}.current = call_item.work_id",
    ),
    # When the result was pickled, and how long that took, says when the task had run.
    "gives(exception, result)": Quick(
        f"exception is None and {MARK}.looks_left <= 0 and not {MARK}.everything"
        " and not isinstance(result, BaseException)",
        0,
    ),
}


RULES_FOR_EVERYTHING: dict[str, Sequence[Rule]] = {
    "threading": (
        ("Event.set", "first", "", "sets(self)"),
        ("Event.wait", "finally", "", "woken(self)"),
        ("Barrier.wait", "first", "", "sets(self, self._parties)"),
        ("Barrier.wait", "return", "", "woken(self)"),
    ),
}


def install(module: ModuleType, hooks: Hooks, late: bool = False) -> list[tuple[FunctionType, CodeType]]:
    """Add the lines of RULES to a module; return the functions with the code that they had.

    If it is ``late``, there may be objects of the module that have no number. Lines, columns and frames stay as they
    were, so tracebacks do too.
    """
    for name, value in ((MARK, hooks), (CLOCK, now), (IDENT, thread), (PACK, pack_into)):
        setattr(module, name, value)
    if module.__name__ == "concurrent.futures.process":
        hooks.call, hooks.result = module._CallItem, module._ResultItem
    before, done = [], set()
    for name in dict.fromkeys(rule[0] for rule in RULES[module.__name__]):
        holder: Any = module
        for part in name.split("."):
            holder = vars(holder).get(part) if holder is not None else None
        function = getattr(holder, "__func__", holder)
        if function is None:  # not in this version
            continue
        rules = [rule for rule in RULES[module.__name__] if rule[0] == name]
        code = rewritten(function, rules) if isinstance(function, FunctionType) else None
        if code is None and module.__name__ != "urllib3.connectionpool":  # whose versions differ
            hooks.recorder.write([-4, f"{module.__name__}.{name}"])
        elif code is not None:
            before.append((function, function.__code__))
            function.__code__ = code
            done.add(name)
    if module.__name__ == "concurrent.futures._base" and (late or "Future.__init__" not in done):
        setattr(module.Future, MARK, 0)
    return before


def rewritten(function: FunctionType, rules: Sequence[Rule]) -> CodeType | None:
    """Return the code of a function with lines added; None if its source is not what runs, or has no such place."""
    code = function.__code__
    *owner, name = function.__qualname__.split(".")
    try:
        lines = lines_of(code.co_filename)
        start = code.co_firstlineno - 1
        names = [each for each, value in function.__globals__.items() if imported(value, function)]
        modules = [each for each in names if isinstance(function.__globals__[each], ModuleType)]
        for known in (names, modules):  # a class of another module may have been assigned to its name
            head = [f"import {', '.join(known)}", f"class {owner[0]}:" if owner else ""]
            tree = ast.increment_lineno(ast.parse("\n".join([*head, *block(lines, start)])), start - 2)
            if code_of(tree, code.co_filename, [*owner, name]).co_code == code.co_code:
                break
        else:
            return None
        node = next(each for each in ast.walk(tree) if isinstance(each, ast.FunctionDef) and each.name == name)
        for rule in rules:
            if not add(node, rule):
                return None
        return code_of(tree, code.co_filename, [*owner, name])
    except (OSError, UnicodeError, SyntaxError, ValueError, IndexError, StopIteration):
        return None


@lru_cache(maxsize=1)
def lines_of(file: str) -> list[str]:
    """Return the lines of a file; those of the last one are kept, because its functions come one after the other."""
    return Path(file).read_text(encoding="utf-8").splitlines()


def block(lines: Sequence[str], start: int) -> Sequence[str]:
    """Return the lines of the function that begins, with its decorators, at a line."""
    indent = len(lines[start]) - len(lines[start].lstrip())
    first = next(n for n in range(start, len(lines)) if lines[n].lstrip().startswith("def "))
    shallow = (n for n in range(first + 1, len(lines)) if lines[n].strip() and not lines[n][: indent + 1].isspace())
    return lines[start : next((n for n in shallow if lines[n].strip()[0] != ")"), len(lines))]


def imported(value: object, function: FunctionType) -> bool:
    """Tell whether a name of a module was imported; the compiler treats a call through such a name in its own way."""
    of = value.__module__ if isinstance(value, (type, FunctionType)) else function.__module__
    return isinstance(value, ModuleType) or of != function.__module__


def code_of(tree: ast.Module, file: str, names: Sequence[str]) -> CodeType:
    """Compile a tree; return the code of the function of that name, in the class before it if there is one."""
    code = compile(tree, file, "exec", dont_inherit=True)
    for name in names:
        code = next(each for each in code.co_consts if isinstance(each, CodeType) and each.co_name == name)
    return code


def call(text: str, beside: ast.stmt) -> ast.stmt:
    """Return the call of a hook, as a statement on the line of another one; what goes wrong in it ends there."""
    return placed(ast.parse(f"try:\n {code_for(text)}\nexcept Exception:\n {MARK}.fails()").body[0], beside)


def code_for(text: str) -> str:
    """Return the code for the call of a hook: in the usual case what QUICK says instead."""
    quick = QUICK.get(text)
    if quick is None:
        return f"{MARK}.{text}"
    hook, _, guard = text[: -len(" else None")].partition(" if ") if " if " in text else (text, "", "True")
    when, kind, task, value, first, moment = quick
    pack = f"{PACK}({MARK}.map, next({MARK}.offsets), {moment}, {IDENT}(), {task}, {value}, {kind}, 0)"
    record = f"   try: {pack}\n   except StopIteration: {MARK}.again({kind}, {task}, {value})\n" if kind else ""
    return f"if {guard}:\n  if {when}:\n   {first}\n{record}  else: {MARK}.{hook}"


def placed(node: ast.stmt, beside: ast.stmt) -> ast.stmt:
    """Put a statement on the line of another one."""
    for each in ast.walk(node):
        if isinstance(each, (ast.expr, ast.stmt, ast.keyword, ast.excepthandler)):
            ast.copy_location(each, beside)
    return node


def add(function: ast.FunctionDef, rule: Rule) -> bool:
    """Add the calls of a rule to a function; False if it has no such place."""
    _, how, _, text = rule
    documented = isinstance(function.body[0], ast.Expr) and isinstance(function.body[0].value, ast.Constant)
    rest = function.body[int(documented) :]
    if how == "first":
        function.body[int(documented) : int(documented)] = [call(text, rest[0])]
    elif how == "since":
        now = ast.parse(f"{SINCE} = {CLOCK}()").body[0]
        function.body[int(documented) : int(documented)] = [placed(now, rest[0])]
    elif how == "last":
        function.body.append(call(text, rest[-1]))
    elif how in ("finally", "except"):
        body = [*rest]
        again = ast.copy_location(ast.Raise(), rest[-1])
        handler = ast.ExceptHandler(body=[call(text, rest[-1]), again])
        closing: dict[str, Any] = {"finalbody": [call(text, rest[-1])], "handlers": []}
        if how == "except":
            closing = {"finalbody": [], "handlers": [ast.copy_location(handler, rest[-1])]}
        function.body[int(documented) :] = [ast.copy_location(ast.Try(body=body, orelse=[], **closing), rest[0])]
    else:
        return sum(add_inside(body, rule) for body in bodies(function)) > 0
    return True


def bodies(node: ast.AST) -> list[list[ast.stmt]]:
    """Return every block of statements inside a function."""
    found = []
    for each in ast.walk(node):
        for name in ("body", "orelse", "finalbody"):
            block = getattr(each, name, None)
            if isinstance(block, list) and block and isinstance(block[0], ast.stmt):
                found.append(block)
    return found


def add_inside(body: list[ast.stmt], rule: Rule) -> int:
    """Add the calls of a rule to the statements that it names; return how many there were."""
    _, how, what, text = rule
    count = 0
    for statement in [*body]:
        index = next(n for n, each in enumerate(body) if each is statement)
        if how == "return" and isinstance(statement, ast.Return):
            body[index:index] = [call(text, statement)]
        elif how == "before" and isinstance(statement, ast.Expr) and isinstance(statement.value, ast.Call):
            if ast.unparse(statement.value.func) != what:
                continue
            body[index:index] = [call(text, statement)]
        elif how == "after" and isinstance(statement, ast.Assign) and ast.unparse(statement.targets[0]) == what:
            body[index + 1 : index + 1] = [call(text, statement)]
        elif how == "around" and isinstance(statement, ast.Expr) and isinstance(statement.value, ast.Call):
            if ast.unparse(statement.value.func) != what:
                continue
            before, after = text.split(") ")
            guarded = ast.Try(body=[statement], handlers=[], orelse=[], finalbody=[call(after, statement)])
            body[index : index + 1] = [call(before + ")", statement), ast.copy_location(guarded, statement)]
        else:
            continue
        count += 1
    return count


class Watcher:
    """Adds the lines as soon as the program imports a module of RULES; stands first among ``sys.meta_path``."""

    def __init__(self, hooks: Hooks) -> None:
        self.hooks = hooks
        self.before: list[tuple[FunctionType, CodeType]] = []

    def start(self) -> None:
        """Begin with what is imported already."""
        for name in RULES:
            if name in sys.modules:
                self.before += install(sys.modules[name], self.hooks, late=True)
        sys.meta_path.insert(0, self)
        if hasattr(os, "register_at_fork"):
            os.register_at_fork(after_in_child=self.forked)

    def forked(self) -> None:
        """Write into files of its own in a child."""
        with suppress(Exception):
            self.hooks.recorder.open(forked=True)
            self.hooks.reset()
            dump_stacks(self.hooks.recorder)

    def stop(self) -> None:
        """Take the lines away again."""
        sys.meta_path.remove(self)
        for function, code in reversed(self.before):
            function.__code__ = code

    def find_spec(self, name: str, path: Any = None, target: Any = None) -> Any:
        """Let the others find a module, and add the lines when it was executed."""
        if name not in RULES:
            return None
        for finder in sys.meta_path:
            spec = None if finder is self else finder.find_spec(name, path, target)
            if spec is not None:
                # It has a loader, which may be changed.
                execute: Callable[[ModuleType], None] = spec.loader.exec_module  # type: ignore[union-attr]
                # As above.
                spec.loader.exec_module = partial(self.executed, execute)  # type: ignore[union-attr, method-assign]
                return spec
        return None

    def executed(self, execute: Callable[[ModuleType], None], module: ModuleType) -> None:
        """Execute a module as always, then add the lines."""
        execute(module)
        with suppress(Exception):
            module.__spec__.loader.__dict__.pop("exec_module", None)  # type: ignore[union-attr]  # it has one
        with suppress(Exception):
            self.before += install(module, self.hooks)


# ---- How it gets into the program's processes -----------------------------------------------------------------------

START = """\
import importlib.machinery, importlib.util, os, sys
here = os.path.dirname(os.path.abspath(__file__))
sys.path[:] = [each for each in sys.path if each != here]
try:
    if sys.version_info >= (3, 9) and os.environ.get({folder!r}) == here:
        spec = importlib.util.spec_from_file_location("_trace_futures", os.path.join(here, "_trace_futures.py"))
        module = sys.modules["_trace_futures"] = importlib.util.module_from_spec(spec)
        spec.loader.exec_module(module)
        module.enter(here, {events})
except Exception:
    pass
spec = importlib.machinery.PathFinder.find_spec("sitecustomize", sys.path)
if spec:
    module = sys.modules["sitecustomize"] = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
"""


def prepare(folder: str, events: int = EVENTS, path: str | None = os.environ.get("PYTHONPATH")) -> dict[str, str]:
    """Fill a new folder; return the environment in which Python programs write their records there."""
    import py_compile

    whole = Path(__file__).read_text(encoding="utf-8")
    Path(folder, "sitecustomize.py").write_text(START.format(folder=FOLDER, events=events), encoding="utf-8")
    Path(folder, "_trace_futures.py").write_text(whole.partition("\n# ---- Reading")[0], encoding="utf-8")
    py_compile.compile(os.path.join(folder, "_trace_futures.py"))  # noqa: PTH118  # a plain name
    return {"PYTHONPATH": os.pathsep.join([folder, path] if path else [folder]), FOLDER: folder}


def enter(folder: str, events: int) -> None:
    """Begin to write in this process; called before its program starts. Other interpreters of it are left alone."""
    interpreters = sys.modules.get("_interpreters") or sys.modules.get("_xxsubinterpreters")
    if interpreters is None:
        with suppress(ImportError):
            # Which of them is there depends on the version.
            import _interpreters as interpreters  # type: ignore[import-not-found, no-redef, unused-ignore]
    if interpreters is not None:
        current = interpreters.get_current()
        if (current[0] if isinstance(current, tuple) else int(current)) != 0:
            return
    recorder = Recorder(folder, events)
    RULES.update(RULES_FOR_EVERYTHING if EVERYTHING in os.environ else {})
    Watcher(Hooks(recorder)).start()
    dump_stacks(recorder)


def dump_stacks(recorder: Recorder) -> None:
    """Let this process write where its threads stand, when SIGUSR1 comes."""
    if hasattr(signal, "SIGUSR1"):
        import faulthandler

        dump = open(recorder.base + ".stacks", "a")  # noqa: PTH123, SIM115  # stays open for the signal
        faulthandler.register(signal.SIGUSR1, dump, all_threads=True)


# ---- Reading the records --------------------------------------------------------------------------------------------

# The processes of the program get what stands above this line, and need not wait for what only reads.
import re  # noqa: E402  # see above
import subprocess  # noqa: E402  # see above
import tempfile  # noqa: E402  # see above
from bisect import bisect_left  # noqa: E402  # see above
from collections import Counter, defaultdict  # noqa: E402  # see above
from dataclasses import dataclass, field  # noqa: E402  # see above
from html import escape  # noqa: E402  # see above


@dataclass(eq=False)
class Lane:
    """A thread or a process that did something; ``pool`` is the pool that it works for."""

    pid: int
    kind: str  # main, thread, worker
    pool: int = 0
    name: str = ""
    running: Optional[Task] = None
    waits: List[Wait] = field(default_factory=list)
    ended: Optional[int] = None
    error: str = ""


@dataclass(eq=False)
class Pool:
    """A pool; times are in nanoseconds."""

    number: int
    kind: str
    workers: int
    place: Place
    made: int
    on_loop: bool
    inside: Optional[Task]
    lane: Lane
    ended: Optional[int] = None
    tasks: List[Task] = field(default_factory=list)
    children: set[int] = field(default_factory=set)

    @property
    def processes(self) -> bool:
        """Whether its workers are processes."""
        return "Process" in self.kind or "multi" in self.kind


@dataclass(frozen=True)
class Place:
    """A line of the program, and the function of the library through which it got into the library."""

    file: str = ""
    line: int = 0
    function: str = ""
    through: str = ""

    def __str__(self) -> str:
        return f"{Path(self.file).name}:{self.line}" if self.file else "?"


@dataclass(eq=False)
class Task:
    """A task, or a Future that no pool made."""

    number: int
    name: str
    place: Place
    pool: Optional[Pool]
    by: Lane
    submitted: int
    title: str = ""
    arguments: Optional[str] = None
    begun: Optional[int] = None
    ran: Optional[int] = None  # when its function had ended
    done: Optional[int] = None  # when its Future was
    lane: Optional[Lane] = None
    error: str = ""
    raised: str = ""  # by its function, in a process
    asked: bool = False
    cancelled: str = ""
    out: Tuple[int, int] = (0, 0)  # bytes, nanoseconds
    back: Tuple[int, int] = (0, 0)
    rebuilt: Tuple[int, int] = (0, 0)  # nanoseconds that it took to rebuild what was sent out and back, if it was large
    refused: str = ""  # "out" or "back" if it could not be pickled
    job: Optional[Task] = None  # of multiprocessing.Pool: what it is a part of

    @property
    def took(self) -> int:
        """How long its function ran, in nanoseconds; 0 while it has not ended."""
        return self.ran - self.begun if self.begun and self.ran else 0


@dataclass(eq=False)
class Wait:
    """A thread waits: for Futures, or for the end of a pool."""

    lane: Lane
    how: str
    place: Place
    begun: int
    inside: Optional[Task]
    until: str = "all"
    on_loop: bool = False
    error: str = ""
    pool: Optional[Pool] = None
    tasks: List[Task] = field(default_factory=list)
    ended: Optional[int] = None
    in_vain: bool = False


@dataclass(eq=False)
class Fact:
    """Something that is rare: what it was, where, and what is to be said of it."""

    what: str
    lane: Lane
    time: int
    task: Optional[Task]
    value: int
    detail: str
    place: Place


@dataclass(frozen=True)
class Stack:
    """Where a thread stood when the program was stopped: file, line and function of its frames, the innermost first."""

    pid: int
    frames: Tuple[Place, ...]

    @property
    def place(self) -> Place:
        """The line of the program that it had come to."""
        return next((each for each in self.frames if not each.file.startswith((LIBRARY, "<frozen"))), Place())

    def has(self, file: str, *functions: str, top: int = 1000) -> bool:
        """Tell whether it was in one of these functions of a file of the library."""
        return any(each.file.endswith(file) and each.function in functions for each in self.frames[:top])


@dataclass(frozen=True)
class Native:
    """What the system says of a process that was there at the end: its threads, and the call that its first one waits in."""

    threads: int = 0
    call: str = ""

    @property
    def for_ever(self) -> bool:
        """Whether its only thread waits, without a limit, for another thread of the same process: Linux on x86-64, ARM."""
        number, _, how, _, limit, *_ = [*self.call.split(), "", "", "", "", ""]
        return number in ("202", "98") and self.threads == 1 and bool(int(how, 16) & 128) and limit == "0x0"


@dataclass(eq=False)
class Trace:
    """All that was seen."""

    why: str  # how it ended: "ended", "limit", "interrupt"
    status: int = 0
    start: int = 0
    stop: int = 0
    lanes: List[Lane] = field(default_factory=list)
    pools: dict[int, Pool] = field(default_factory=dict)
    tasks: dict[int, Task] = field(default_factory=dict)
    parts: List[Task] = field(default_factory=list)  # of multiprocessing.Pool
    waits: List[Wait] = field(default_factory=list)
    foreign: List[Tuple[Lane, Pool, Place]] = field(default_factory=list)
    terminated: List[Tuple[Pool, Place, int]] = field(default_factory=list)
    cpu: List[Tuple[int, int, int]] = field(default_factory=list)  # process, time, CPU time
    cpus: Tuple[int, int] = (0, 0)  # of the machine, and those that the program may use
    lost: int = 0
    problems: List[str] = field(default_factory=list)
    commands: dict[int, List[str]] = field(default_factory=dict)
    parents: dict[int, int] = field(default_factory=dict)  # of the processes that were forked
    stacks: List[Stack] = field(default_factory=list)
    facts: List[Fact] = field(default_factory=list)
    alive: dict[int, Native] = field(default_factory=dict)

    @property
    def first(self) -> int:
        """The process of the program itself."""
        return next(iter(self.commands), 0)


Row = Tuple[int, int, int, int, int, int, str]


def rows_of(folder: Path, trace: Trace) -> Iterator[Row]:
    """Read every process's files: time, process, thread, task, value, kind, word; note what is missing."""
    for file in sorted(folder.glob("*.words"), key=lambda path: int(path.stem.split("-")[1])):
        words, pid, main, again = {0: ""}, int(file.stem.split("-")[0]), 0, []
        for line in file.read_text(encoding="utf-8", errors="replace").splitlines():
            with suppress(ValueError):
                number, said = json.loads(line)
                if number >= 0:
                    words[number] = said
                elif number == -1:
                    trace.commands[pid], main = said["command"], said["main"]
                    if said["forked"]:
                        trace.parents[pid] = said["parent"]
                elif number == -2:
                    again.append(said)  # so many records have been written over, or will have been
                else:
                    trace.problems.append(str(said))
        stacks = file.with_suffix(".stacks")
        if stacks.exists():
            trace.stacks += stacks_of(pid, stacks.read_text(encoding="utf-8", errors="replace"))
        records = file.with_suffix(".events")
        rows = [*RECORD.iter_unpack(whole(records) if records.exists() else b"")]
        if again:
            newest = max(range(len(rows)), key=rows.__getitem__)
            trace.lost += sum(again) - (len(rows) - 1 - newest)
        for moment, thread, task, value, kind, word in rows:
            if kind:
                yield moment, pid, 0 if thread == main else thread, task, value, kind, words.get(word, "")


def stacks_of(pid: int, text: str) -> Iterator[Stack]:
    """Read what faulthandler wrote of a process."""
    for thread in text.split("most recent call first):")[1:]:
        frames = re.findall(r'^  File "(.*)", line (\d+) in (.*)$', thread, re.M)
        yield Stack(pid, tuple(Place(file, int(line), function) for file, line, function in frames))


def whole(file: Path) -> bytes:
    """Return the records of a file, without the room behind the last one, which is most of it."""
    data = file.read_bytes()
    used = len(data.rstrip(b"\0"))
    return data[: (used + RECORD.size - 1) // RECORD.size * RECORD.size]


def read(
    folder: Path,
    why: str = "ended",
    status: int = 0,
    stop: int = 0,
    alive: Mapping[int, Native] | None = None,
    reading: Callable[[Trace], Reader] | None = None,
) -> Trace:
    """Put the records of all processes together."""
    trace = Trace(why, status, alive=dict(alive or {}))
    rows = sorted(row for row in rows_of(folder, trace) if not stop or row[0] <= stop)
    if rows:
        trace.start, trace.stop = rows[0][0], stop or rows[-1][0]
    reader = (reading or Reader)(trace)
    for row in rows:
        reader.read(*row)
    for task in trace.tasks.values():
        task.title = f"{task.name}({task.arguments})" if task.arguments is not None else task.title
    trace.lanes = [lane for lane in trace.lanes if lane.kind != "thread" or lane.waits or lane.pool]
    return trace


class Reader:
    """Follows the records in the order of time."""

    def __init__(self, trace: Trace) -> None:
        self.trace = trace
        self.now: dict[Tuple[int, int], Lane] = {}
        self.opened: dict[object, Wait] = {}
        self.jobs: dict[int, Task] = {}
        self.loading: dict[Lane, int] = {}
        self.waiting: dict[int, List[Wait]] = {}  # task → waits for it alone
        self.named: Counter[str] = Counter()

    def lane(self, pid: int, thread: int) -> Lane:
        """Return the lane of a thread."""
        lane = self.now.get((pid, thread))
        if lane is None:
            lane = self.now[pid, thread] = Lane(pid, "thread" if thread else "main")
            self.trace.lanes.append(lane)
        return lane

    def read(self, time: int, pid: int, thread: int, task: int, value: int, kind: int, word: str) -> None:
        """Take in one record."""
        if kind == WORKS:
            self.now.pop((pid, thread), None) if word == "thread" else None
            lane = self.lane(pid, thread)
            lane.kind, lane.pool = "worker", value
            return
        method = getattr(self, KINDS[kind], None) if 0 < kind < len(KINDS) else None
        if method is not None:
            method(time, self.lane(pid, thread), task, value, word)

    def pool(self, time: int, lane: Lane, number: int, workers: int, word: str) -> None:
        kind, loop, *place = word.split("\t")
        pool = Pool(number, kind, workers, place_of(place), time, bool(loop), lane.running, lane)
        self.trace.pools[number] = pool

    def cpu(self, time: int, lane: Lane, machine: int, value: int, word: str) -> None:
        if machine:
            self.trace.cpus = (machine, value)
        else:
            self.trace.cpu.append((lane.pid, time, value))

    def submit(self, time: int, lane: Lane, number: int, pool: int, word: str) -> None:
        name, *place = word.split("\t")
        task = Task(number, name, place_of(place), self.trace.pools.get(pool), lane, time)
        self.named[name] += 1
        task.title = f"{name} #{self.named[name]}"
        self.trace.tasks[number] = task
        if task.pool:
            task.pool.tasks.append(task)

    def args(self, time: int, lane: Lane, number: int, value: int, word: str) -> None:
        self.trace.tasks[number].arguments = word

    def link(self, time: int, lane: Lane, number: int, job: int, word: str) -> None:
        self.jobs[job] = self.trace.tasks[number]

    def child(self, time: int, lane: Lane, number: int, pid: int, word: str) -> None:
        if number in self.trace.pools:
            self.trace.pools[number].children.add(pid)

    def begin(self, time: int, lane: Lane, number: int, value: int, word: str) -> None:
        task = self.trace.tasks.get(number)
        if task and task.pool and not task.pool.processes:
            self.run(time, lane, task)

    def run(self, time: int, lane: Lane, task: Task) -> None:
        task.begun, task.lane, lane.running = time, lane, task
        lane.pool = lane.pool or (task.pool.number if task.pool else 0)

    def take(self, time: int, lane: Lane, number: int, part: int, word: str) -> None:
        task = self.trace.tasks.get(number)
        if number < 0 and -1 - number in self.jobs:
            job = self.jobs[-1 - number]
            task = Task(number, word or job.name, job.place, job.pool, job.by, job.submitted, job=job)
            task.title = f"{task.name} #{part + 1}"
            self.trace.parts.append(task)
        if task:
            self.run(time, lane, task)
            task.rebuilt = (time - self.loading.pop(lane, time), 0)

    def give(self, time: int, lane: Lane, number: int, value: int, word: str) -> None:
        if lane.running:
            lane.running.ran, lane.running.raised = time, word
            if lane.running.job:
                lane.running.done, lane.running = time, None

    def pickled(self, time: int, lane: Lane, number: int, value: int, word: str) -> None:
        task = self.trace.tasks.get(number)
        if task:
            way = "back" if lane is task.lane else "out"
            setattr(task, way, pickled_so(value))
            if way == "back" and task.ran is None:
                task.ran = time - task.back[1]
            if word:
                task.refused = way
            if lane is task.lane and not word:
                lane.running = None

    def end(self, time: int, lane: Lane, number: int, value: int, word: str) -> None:
        task = self.trace.tasks.get(number)
        if task:
            task.done, task.error = time, word
            task.out = pickled_so(value) if value else task.out
            for wait in self.waiting.pop(number, ()):
                if wait.ended is None:  # a record of its own may follow, and says the time better
                    self.leave(time, wait, False)
            task.rebuilt = (task.rebuilt[0], time - self.loading.pop(lane, time))
            if task.pool and not task.pool.processes:
                task.ran = time if task.begun else None
                if task.lane and task.lane.running is task:
                    task.lane.running = None

    def cancel(self, time: int, lane: Lane, number: int, value: int, word: str) -> None:
        task = self.trace.tasks.get(number)
        if task:
            task.done, task.cancelled = time, place_of(word.split("\t")[1:]).through or "cancel"

    def wait(self, time: int, lane: Lane, number: int, wait: int, word: str) -> None:
        how, until, loop, *place = word.split("\t")
        key = wait or (lane, number)  # for one Future there is no number
        if key not in self.opened or self.opened[key].ended:
            until = "any" if until in ("any", "FIRST_COMPLETED") else "all"
            self.open(key, Wait(lane, how, place_of(place), time, lane.running, until, bool(loop)))
            if not wait:
                self.waiting.setdefault(number, []).append(self.opened[key])
        if number in self.trace.tasks:
            self.opened[key].tasks.append(self.trace.tasks[number])

    def open(self, key: object, wait: Wait) -> None:
        self.opened[key] = wait
        wait.lane.waits.append(wait)
        self.trace.waits.append(wait)

    def waited(self, time: int, lane: Lane, number: int, wait: int, word: str) -> None:
        one = wait < 2  # for one Future, which has its number; the wait says whether it was in vain
        found = self.opened.pop((lane, number) if one else wait, None)
        if found:
            self.leave(time, found, bool(wait if one else number))

    def leave(self, time: int, wait: Wait, in_vain: bool) -> None:
        wait.ended, wait.in_vain = time, in_vain
        if wait.how in ("result", "exception", "get") and not in_vain:
            for task in wait.tasks:
                task.asked = True

    def asked(self, time: int, lane: Lane, number: int, value: int, word: str) -> None:
        if number in self.trace.tasks:
            self.trace.tasks[number].asked = True

    def shut(self, time: int, lane: Lane, number: int, wait: int, word: str) -> None:
        error, loop, *place = word.split("\t")
        pool = self.trace.pools.get(number)
        how = "shutdown" if number else "exit"
        self.open((lane, number), Wait(lane, how, place_of(place), time, lane.running, "all", bool(loop), error, pool))
        if not wait:
            self.opened[(lane, number)].ended = time

    def shut_end(self, time: int, lane: Lane, number: int, value: int, word: str) -> None:
        wait = self.opened.get((lane, number))
        if wait:
            wait.ended = wait.ended or time
            if wait.pool:
                wait.pool.ended = time

    def rests(self, time: int, lane: Lane, number: int, value: int, word: str) -> None:
        lane.ended, lane.error = time, word

    def foreign(self, time: int, lane: Lane, number: int, pool: int, word: str) -> None:
        if pool in self.trace.pools:
            self.trace.foreign.append((lane, self.trace.pools[pool], place_of(word.split("\t")[1:])))

    def fact(self, time: int, lane: Lane, number: int, value: int, word: str) -> None:
        what, detail, *place = word.split("\t")
        if what == "loads":
            self.loading[lane] = time
            return
        task = self.trace.tasks.get(number) or (lane.running if number < 0 else None)
        self.trace.facts.append(Fact(what, lane, time, task, value, detail, place_of(place)))

    def stop(self, time: int, lane: Lane, number: int, open_jobs: int, word: str) -> None:
        if number in self.trace.pools and open_jobs:
            self.trace.terminated.append((self.trace.pools[number], place_of(word.split("\t")[1:]), time))


def pickled_so(value: int) -> Tuple[int, int]:
    """Return the bytes and the nanoseconds that a record says of pickling."""
    return value & ((1 << SIZE) - 1), (value >> SIZE) * 1000


def place_of(parts: Sequence[str]) -> Place:
    """Return the place that a word names."""
    file, line, function, through = [*parts, "", "0", "", ""][:4]
    return Place(file, int(line or 0), function, through)


# ---- What can still end, and what cannot ----------------------------------------------------------------------------


def busy(trace: Trace, pool: Pool) -> list[Task]:
    """Return the tasks that the workers of a pool have at the end."""
    return [lane.running for lane in trace.lanes if lane.running and lane.running.pool is pool]


def open_waits(trace: Trace, lane: Lane | None = None) -> list[Wait]:
    """Return the waits that have not ended, of one lane or of all."""
    return [wait for wait in trace.waits if wait.ended is None and lane in (None, wait.lane)]


def can_end(trace: Trace, task: Task, above: tuple[object, ...] = ()) -> bool:
    """Tell whether a task may still end; False only where the records prove that it cannot."""
    if task.done or task.ran:
        return True
    if task in above:
        return False
    above = (*above, task)
    if task.lane and task.lane.kind == "worker" and has_gone(trace, task.lane.pid):
        return False
    if task.lane:
        return all(can_return(trace, wait, above) for wait in open_waits(trace, task.lane))
    if fact_of(trace, "loop-gone", task):
        return False
    if task.pool is None:  # for an event loop, which may stand still
        loops = [wait for wait in open_waits(trace) if wait.on_loop]
        return all(can_return(trace, wait, above) for wait in loops)
    if "multi" in task.pool.kind:
        parts = [part for part in trace.parts if part.job is task and not part.done]
        return not any(part.lane and has_gone(trace, part.lane.pid) for part in parts)
    if task.by.pid != task.pool.number >> 32:
        return False
    inside = busy(trace, task.pool)
    return len(inside) < task.pool.workers or any(can_end(trace, other, above) for other in inside)


def has_gone(trace: Trace, pid: int) -> bool:
    """Tell whether a process had ended when the program was stopped."""
    return bool(trace.alive) and pid not in trace.alive


def fact_of(trace: Trace, what: str, task: Task) -> Fact | None:
    """Return a fact of a task."""
    return next((fact for fact in trace.facts if fact.what == what and fact.task is task), None)


def can_return(trace: Trace, wait: Wait, above: tuple[object, ...] = ()) -> bool:
    """Tell whether a wait may still end."""
    if wait in above:
        return False
    if any(task.cancelled == "cancel" for task in wait.tasks if wait.how in ("wait", "as_completed")):
        return False  # a cancelled Future tells those who wait only when its worker meets it
    tasks = pending(wait)
    ends = [can_end(trace, task, (*above, wait)) for task in tasks]
    return not ends or (any(ends) if wait.until == "any" else all(ends))


# ---- Findings -------------------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Finding:
    """Something that was found: its words, the page that explains it, and lines below it."""

    key: str
    page: str
    values: dict[str, object]
    lines: tuple[tuple[str, dict[str, object]], ...] = ()


ONCE = ("lock-copied", "thread-left", "future-lock", "unread-queue", "manager")  # one stands for all of its kind


def findings(trace: Trace) -> list[Finding]:
    """Return what was found, the gravest first."""
    finders = (
        served, standing, hangs, at_a_loop, foreign, dead_workers, called, late_lambdas, coroutines, callbacks, lost, unread, terminated,
        timeouts, late, broken_off, no_thread, again, contexts, inputs, chunks, unordered, copies, found_otherwise,
        repeated, other_exceptions, cancelled, logs, connections, one_by_one, pools_again, big_arguments, small_tasks,
        computing, too_many, kept_method, idle, behind_others, queued, kept, memories,
    )  # fmt: skip
    found = [finding for finder in finders for finding in finder(trace)]
    found = [each for n, each in enumerate(found) if each.key not in ONCE or each.key not in (f.key for f in found[:n])]
    if any(finding.key in ("hangs", "foreign") for finding in found):
        found = [finding for finding in found if finding.key not in ("idle", "queued", "computing", "behind")]
    if any(finding.key == "small" for finding in found):
        found = [finding for finding in found if finding.key not in ("queued", "first")]
    if any(finding.key in ("queued", "first") for finding in found):
        found = [finding for finding in found if finding.key != "outstanding"]
    return found


def share(part: int, trace: Trace) -> int:
    """Return a part of the whole time, in per cent."""
    return round(100 * part / max(1, trace.stop - trace.start))


def hangs(trace: Trace) -> Iterator[Finding]:
    """Waits that cannot end: a circle, a pool without a free worker, a worker that has gone."""
    if trace.why == "ended":
        return
    waits = [wait for wait in open_waits(trace) if not can_return(trace, wait)]
    waits.sort(key=lambda wait: trace.lanes.index(wait.lane))  # the same each time, whichever began first
    if not waits:
        return
    tasks = [task for wait in waits for task in (wait.pool.tasks if wait.pool else wait.tasks)]
    lines = [
        ("waits", {"lane": wait.lane, "tasks": pending(wait), "place": wait.place, "how": wait.how}) for wait in waits
    ]
    page, why = "failures/nested_submit_same_threads", "circle"
    if any(task.cancelled for task in tasks):
        page, why = "failures/cancelled_future", "cancelled"
    for task in dict.fromkeys(task for task in tasks if not task.done and not task.lane and task.pool):
        assert task.pool
        inside, other = busy(trace, task.pool), task.by.pid != task.pool.number >> 32
        if "multi" in task.pool.kind:
            gone = [part for part in trace.parts if part.job is task and part.lane and part.lane.pid not in trace.alive]
            lines += [("gone", {"lane": part.lane, "task": part}) for part in gone if not part.done]
            page, why = "failures/mp_pool_loses_a_task", "gone"
        elif other:
            why = "copy"
            lines.append(("copied", {"task": task, "pool": task.pool.place}))
        else:
            why = "queue" if len(inside) >= task.pool.workers else why
            lines.append(("queued", {"task": task, "workers": task.pool.workers, "place": task.place}))
    if any(wait.on_loop for wait in waits):
        page, why = "failures/blocking_call_on_the_loop", "loop"
    if any(fact_of(trace, "own-loop", task) for wait in waits if wait.on_loop for task in wait.tasks):
        page, why = "failures/no_event_loop_in_thread", "own-loop"
    if any(fact_of(trace, "loop-gone", task) for task in tasks):
        page, why = forked_page(trace, waits[-1].lane.pid), "loop-gone"
    dead = [task for task in tasks if task.lane and not task.ran and has_gone(trace, task.lane.pid)]
    if dead and why == "circle":
        page, why = "failures/worker_killed", "dead"
        lines += [("gone", {"lane": task.lane, "task": task}) for task in dead]
    if why == "copy" and trace.foreign:
        page = foreign_page(trace)
    yield Finding("hangs", page, {"why": f"hang-{why}"}, tuple(lines))


def at_a_loop(trace: Trace) -> Iterator[Finding]:
    """Stopped while the pool of an event loop was full, or while the loop's end waited for one of its tasks."""
    if trace.why == "ended":
        return
    for pool in trace.pools.values():
        running = [task for task in busy(trace, pool) if task.place.through == "run_in_executor"]
        queue = [task for task in pool.tasks if not task.begun and not task.done]
        closing = any(wait.pool is pool or wait.how == "exit" for wait in open_waits(trace))
        values = {"tasks": queue, "workers": pool.workers, "place": pool.place}
        if queue and len(running) >= pool.workers:
            yield Finding("full", "failures/default_executor_exhausted", values)
        elif running and closing:
            values = {"task": running[0], "place": running[0].place}
            yield Finding("closing", "failures/asyncio_cancel_leaves_thread", values)


def served(trace: Trace) -> Iterator[Finding]:
    """A thread that serves a pool has ended with an exception, or a worker has while it received a task."""
    for fact in trace.facts if trace.why != "ended" else ():
        if fact.what == "manager":
            yield Finding("manager", "failures/lost_exception", {"error": fact.detail})
        if fact.what == "results":
            raised = any(part.raised and part.ran and part.ran < fact.time for part in trace.parts)
            page = f"failures/{'exception_with_arguments' if raised else 'result_cannot_be_rebuilt'}"
            yield Finding("results", page, {"error": fact.detail})
    for task in trace.tasks.values() if trace.why != "ended" else ():
        if task.pool and "multi" in task.pool.kind and not task.done:
            failed = [lane for lane in trace.lanes if lane.error and lane.kind == "worker" and not lane.running]
            if failed:
                yield Finding(
                    "refused-in", rebuilding_page(failed[0].error), {"lane": failed[0], "error": failed[0].error}
                )
                return


def rebuilding_page(error: str) -> str:
    """Return the page about a worker that could not rebuild what it was sent."""
    if error.startswith(("ModuleNotFoundError", "ImportError")):
        return "failures/import_fails_in_the_child"
    return f"failures/{'function_defined_after_the_pool' if 'main__' in error else 'argument_cannot_be_rebuilt'}"


IMPORTING = "<frozen importlib._bootstrap>"


def standing(trace: Trace) -> Iterator[Finding]:
    """What the stacks show: waits for an import, for a queue, or for a lock, that cannot end."""
    by_process: dict[int, list[Stack]] = defaultdict(list)
    for stack in trace.stacks:
        if stack.frames:
            by_process[stack.pid].append(stack)
    others = [pid for pid in trace.commands if pid != trace.first and not helps(trace, pid)]
    alone = bool(others) and not any(pid in trace.alive for pid in others)
    for pid, stacks in by_process.items():
        yield from imports(stacks)
        yield from queues(stacks, trace)
        for stack in stacks:
            if stack.has("futures/_base.py", "result", top=2) and not stack.has("threading.py", "wait", top=1):
                yield Finding("future-lock", "failures/returned_future", {"place": stack.place})
        for stack in stacks if alone and pid == trace.first and len(stacks) == 1 else ():
            if stack.has("multiprocessing/queues.py", "get") and stack.has("connection.py", "_recv", top=1):
                yield Finding("nobody-puts", "failures/join_before_queue_is_empty", {"place": stack.place})
            if stack.has("multiprocessing/synchronize.py", "__enter__", top=1):
                yield Finding("nobody-releases", "failures/join_before_queue_is_empty", {"place": stack.place})
        if pid in trace.parents and len(stacks) == 1 and trace.alive.get(pid, Native()).for_ever:
            yield from after_a_fork(trace, stacks[0])


def helps(trace: Trace, pid: int) -> bool:
    """Tell whether a process belongs to multiprocessing: a fork server, or a resource tracker."""
    return pid not in trace.parents and any(
        f"multiprocessing.{name}" in word for word in trace.commands[pid] for name in ("forkserver", "resource_tracker")
    )


def imports(stacks: Sequence[Stack]) -> Iterator[Finding]:
    """A thread waits until a module is imported, and the thread that imports it waits."""
    for stack in stacks:
        for other in stacks if stack.has(IMPORTING, "acquire", "__enter__", top=1) else ():
            if other.has(IMPORTING, "_load_unlocked") and not other.has(IMPORTING, "acquire", "__enter__", top=1):
                yield Finding("imports", "failures/import_time_pool", {"place": other.place, "other": stack.place})
                return


def queues(stacks: Sequence[Stack], trace: Trace) -> Iterator[Finding]:
    """A process cannot end, because nobody reads what it has put into a queue."""
    file = "multiprocessing/queues.py"
    leaving = any(stack.has(file, "_finalize_join") for stack in stacks)
    sending = any(stack.has(file, "_feed") and stack.has("connection.py", "_send", top=1) for stack in stacks)
    managing = any(stack.has("futures/process.py", "run") and stack.has(file, "_finalize_join") for stack in stacks)
    broken = any(task.error.startswith("BrokenProcessPool") for task in trace.tasks.values())
    if managing and sending and broken:
        yield Finding("unsent", "failures/worker_killed", {})
    elif leaving and sending:
        joining = [stack.place for stack in trace.stacks if stack.has("multiprocessing/process.py", "join")]
        values: dict[str, object] = {"place": next(iter(joining), Place())}
        yield Finding(
            "unread-queue" if joining else "unread-queue-alone", "failures/join_before_queue_is_empty", values
        )


def after_a_fork(trace: Trace, stack: Stack) -> Iterator[Finding]:
    """The only thread of a forked process waits for a thread of the same process, and there is no other one."""
    lane = next((lane for lane in trace.lanes if lane.pid == stack.pid and lane.running), None)
    if lane is None or open_waits(trace, lane) or any(user.pid == stack.pid for user, _, _ in trace.foreign):
        return
    top, parent = stack.frames[0], trace.parents[stack.pid]
    values: dict[str, object] = {"lane": lane, "task": lane.running, "place": stack.place}
    if top.file.endswith(("threading.py", "queue.py", "logging/__init__.py")) or re.search(
        r"\bwith\b|\.(acquire|get|join|wait)\(", line_of(top)
    ):
        yield Finding("lock-copied", forked_page(trace, parent), values)
        return
    own = sum(each.pid == parent for each in trace.stacks)
    more = trace.alive.get(parent, Native()).threads - own
    if own and more > 0:
        yield Finding("thread-left", "failures/c_threads_after_fork", {**values, "count": more})


def line_of(place: Place) -> str:
    """Return the text of a line of the program; nothing if it cannot be read."""
    with suppress(OSError, IndexError, UnicodeError):
        return Path(place.file).read_text(encoding="utf-8").splitlines()[place.line - 1]
    return ""


def pending(wait: Wait) -> list[Task]:
    """Return what a wait still waits for."""
    return [task for task in (wait.pool.tasks if wait.pool else wait.tasks) if not task.done]


def foreign_page(trace: Trace) -> str:
    """Return the page about a pool that came into another process by a fork."""
    _, pool, _ = trace.foreign[0]
    if pool.processes:
        return "failures/nested_submit_same_processes"
    return forked_page(trace, pool.number >> 32)


def forked_page(trace: Trace, pid: int) -> str:
    """Return the page about a process that was forked: from the fork server, or from another one."""
    server = any("forkserver" in word for word in trace.commands.get(pid, []))
    return "failures/forkserver_copies_main" if server else "failures/fork_with_threads"


def foreign(trace: Trace) -> Iterator[Finding]:
    """A pool is used in a process that was forked from the one that made it: its workers are not there."""
    for lane, pool, place in trace.foreign:
        if pool.processes and pool.children and lane.pid in pool.children:
            yield Finding("foreign", foreign_page(trace), {"lane": lane, "place": place, "pool": pool.place})
            return


def dead_workers(trace: Trace) -> Iterator[Finding]:
    """A worker process ended while it had a task, or while it received one."""
    forced = {fact.value for fact in facts(trace, "forced")}
    for pool in [pool for pool in trace.pools.values() if pool.number not in forced]:
        failed_so = [task for task in pool.tasks if task.error.startswith("BrokenProcessPool")]
        skipped = [task for task in failed_so if task.place.through != "map" and not task.begun and task.asked]
        again = {(task.name, task.arguments) for task in trace.tasks.values() if task.begun}
        skipped = [task for task in skipped if (task.name, task.arguments) not in again]
        if skipped and not trace.status:
            yield Finding("skipped", "failures/worker_killed", {"tasks": skipped, "place": skipped[0].place})
        if not failed_so or (not trace.status and any(task.asked for task in failed_so)):
            continue  # nothing broke, or the program coped with it
        lanes = [lane for lane in trace.lanes if lane.kind == "worker" and lane.pid in pool.children]
        sent = [task for task in pool.tasks if task.ran and task.back[0] and task.error.startswith("Broken")]
        running = [lane.running for lane in lanes if lane.running and not lane.running.ran and not lane.error]
        failed = [lane for lane in lanes if lane.error]
        if running:
            yield Finding("died", "failures/worker_killed", {"task": running[0], "lane": running[0].lane})
        elif failed:
            page = rebuilding_page(failed[0].error)
            yield Finding("refused-in", page, {"lane": failed[0], "error": failed[0].error})
        elif sent:
            page = f"failures/{'exception_with_arguments' if sent[0].raised else 'result_cannot_be_rebuilt'}"
            yield Finding("refused-back", page, {"task": sent[0]})


def called(trace: Trace) -> Iterator[Finding]:
    """What was submitted is no function."""
    wrong = [task for task in trace.tasks.values() if task.name.startswith("!")]
    if wrong:
        page = "failures/called_instead_of_submitted"
        yield Finding("called", page, {"count": len(wrong), "type": wrong[0].name[1:], "place": wrong[0].place})


def lost(trace: Trace) -> Iterator[Finding]:
    """Exceptions that nobody asked for."""
    failed = [
        task for task in trace.tasks.values() if task.error and not task.cancelled and not task.name.startswith("!")
    ]
    if trace.status and any(task.asked for task in failed):
        return  # the program ended with one of them
    groups: dict[tuple[bool, str], list[Task]] = defaultdict(list)
    for task in failed:
        if task.place.through == "run_in_executor":
            continue  # asyncio tells of these itself
        if not task.asked and task.error.split(":")[0] not in ("CancelledError", "BrokenProcessPool"):
            groups[task.place.through == "map", task.name].append(task)
    for (mapped, name), tasks in groups.items():
        page = "failures/map_hides_errors" if mapped else "failures/lost_exception"
        kinds = ", ".join(dict.fromkeys(task.error for task in tasks[:3]))
        everything = sum(1 for task in trace.tasks.values() if task.name == name)
        values = {"count": len(tasks), "of": everything, "name": name, "errors": kinds, "place": tasks[0].place}
        yield Finding("lost-map" if mapped else "lost", page, values)


def facts(trace: Trace, *what: str) -> list[Fact]:
    """Return the facts of some kinds."""
    return [fact for fact in trace.facts if fact.what in what]


def coroutines(trace: Trace) -> Iterator[Finding]:
    """What was submitted is a coroutine function, which a pool only calls."""
    for fact in facts(trace, "coroutine")[:1]:
        if fact.task:
            values: dict[str, object] = {"name": fact.task.name, "place": fact.task.place}
            yield Finding("coroutine", "failures/no_event_loop_in_thread", values)


def callbacks(trace: Trace) -> Iterator[Finding]:
    """A callback of a Future raised an exception, which nobody gets; it may end a worker."""
    for fact in facts(trace, "escapes")[:1] if trace.why == "ended" else ():
        pool = fact.task.pool if fact.task else None
        never = [task for task in pool.tasks if not task.begun and not task.done] if pool else []
        if never and fact.task:
            values: dict[str, object] = {"task": fact.task, "error": fact.detail, "tasks": never}
            yield Finding("escaped", "failures/lost_exception", values)
    logged = [fact for fact in facts(trace, "logged") if fact.task and fact.task.error]
    if logged:
        values = {
            "count": len(logged),
            "name": logged[0].task.name if logged[0].task else "?",
            "error": logged[0].detail,
        }
        yield Finding("logged", "failures/lost_exception", values)


def late_lambdas(trace: Trace) -> Iterator[Finding]:
    """A lambda of a loop uses the loop's variables, and began when the loop had gone on."""
    before: dict[Place, Task] = {}
    for task in [task for task in trace.tasks.values() if "<lambda>" in task.name]:
        last = before.get(task.place)
        before[task.place] = task
        if last and last.begun and last.begun > task.submitted and (names := loop_variables(task.place)):
            values: dict[str, object] = {"task": last, "names": ", ".join(names), "place": task.place}
            yield Finding("late-lambda", "failures/called_instead_of_submitted", values)
            return


def loop_variables(place: Place) -> list[str]:
    """Return the variables of a loop around a line that a lambda in this line uses, and does not keep as defaults."""
    for loop in ast.walk(tree_of(place.file)):
        if isinstance(loop, (ast.For, ast.AsyncFor)) and loop.lineno <= place.line <= (loop.end_lineno or 0):
            targets = {node.id for node in ast.walk(loop.target) if isinstance(node, ast.Name)}
            lambdas = [node for node in ast.walk(loop) if isinstance(node, ast.Lambda) and node.lineno == place.line]
            for each in lambdas:
                own = {argument.arg for argument in [*each.args.args, *each.args.kwonlyargs]}
                used = {node.id for node in ast.walk(each.body) if isinstance(node, ast.Name)}
                return sorted(targets & used - own)
    return []


def no_thread(trace: Trace) -> Iterator[Finding]:
    """A submit raised an exception because no thread could be started, and its task ran all the same."""
    failed = facts(trace, "no-thread")
    tasks = [last for fact in failed if (last := last_submitted(trace, fact)) and last.begun]
    if tasks and not trace.status:
        values: dict[str, object] = {"count": len(tasks), "error": failed[0].detail, "place": failed[0].place}
        yield Finding("no-thread", "failures/too_many_workers", values)


def last_submitted(trace: Trace, fact: Fact) -> Task | None:
    """Return the task that the thread of a fact had submitted last."""
    tasks = (task for task in trace.tasks.values() if task.by is fact.lane and task.submitted <= fact.time)
    return max(tasks, key=lambda task: task.submitted, default=None)


def again(trace: Trace) -> Iterator[Finding]:
    """An event loop gave up a task that ran on to its end, and the same was submitted again."""
    for fact in facts(trace, "cancels"):
        given_up = fact.task
        for task in trace.tasks.values() if given_up and fact.detail == "loop" else ():
            same = (
                given_up and task is not given_up and (task.name, task.arguments) == (given_up.name, given_up.arguments)
            )
            if (
                same
                and given_up
                and task.submitted > fact.time
                and task.arguments
                and given_up.ran
                and not given_up.error
            ):
                yield Finding("again", "failures/asyncio_cancel_leaves_thread", {"task": given_up, "place": task.place})
                return


def contexts(trace: Trace) -> Iterator[Finding]:
    """A task uses a context variable that was set where it was submitted, and not in its thread."""
    for fact in facts(trace, "context")[:1]:
        if fact.task:
            values: dict[str, object] = {"task": fact.task, "names": fact.detail, "place": fact.task.place}
            yield Finding("context", "failures/contextvars_lost", values)


def inputs(trace: Trace) -> Iterator[Finding]:
    """A map drops what has no partner, or does not even begin what nobody reads."""
    for fact in facts(trace, "map-sizes")[:1]:
        values: dict[str, object] = {"count": fact.value, "of": int(fact.detail), "place": fact.place}
        yield Finding("dropped", "failures/called_instead_of_submitted", values)
    read = {fact.task for fact in facts(trace, "reads")}
    for fact in [fact for fact in facts(trace, "buffered") if fact.task not in read][:1]:
        if fact.task:
            values = {"name": fact.task.name, "count": fact.value, "place": fact.place}
            yield Finding("buffered", "failures/map_hides_errors", values)


def chunks(trace: Trace) -> Iterator[Finding]:
    """A task of a chunk failed, and the results of the others are lost with it."""
    failed = [task for task in trace.tasks.values() if task.name.endswith(" (chunk)") and task.error and task.asked]
    if failed and not trace.status:
        values: dict[str, object] = {"task": failed[0], "error": failed[0].error, "place": failed[0].place}
        yield Finding("chunk", "failures/map_hides_errors", values)


def unordered(trace: Trace) -> Iterator[Finding]:
    """Results that come in the order in which they end are paired with something else, as with the inputs."""
    for fact in facts(trace, "ordered"):
        if not is_zipped(fact.place, fact.detail):
            continue
        tasks = (
            [task for task in fact.task.pool.tasks if task.place == fact.task.place]
            if fact.task and fact.task.pool
            else []
        )
        ends = [task.done or trace.stop for task in tasks]
        if ends != sorted(ends) or not tasks:
            yield Finding("unordered", "failures/order_of_results", {"how": fact.detail, "place": fact.place})
            return


def is_zipped(place: Place, name: str) -> bool:
    """Tell whether a line of the program gives what a function returns to zip(), together with something else."""
    for node in ast.walk(tree_of(place.file)):
        if (
            isinstance(node, ast.Call)
            and ast.unparse(node.func) == "zip"
            and node.lineno <= place.line <= (node.end_lineno or 0)
        ):
            calls = [each for each in node.args if isinstance(each, ast.Call)]
            if len(node.args) > 1 and any(ast.unparse(each.func).rpartition(".")[2] == name for each in calls):
                return True
    return False


def tree_of(file: str) -> ast.Module:
    """Read a file of the program; an empty one if it cannot be read."""
    with suppress(OSError, SyntaxError, ValueError):
        return ast.parse(Path(file).read_text(encoding="utf-8"))
    return ast.Module([], [])


Looked = dict[str, Tuple[str, int]]


def looked(trace: Trace, when: str) -> dict[Task, Looked]:
    """Return what tasks found in their globals, objects and arguments: ``sent``, ``found`` or ``left``."""
    seen: dict[Task, Looked] = defaultdict(dict)
    for fact in trace.facts:
        first, _, kind = fact.what.partition(" ")
        if first == when and fact.task and kind not in ("returned", "none"):
            seen[fact.task][fact.detail] = kind, fact.value
    return seen


def is_copied(trace: Trace, task: Task) -> bool:
    """Tell whether the worker of a task was forked from the process that submitted it."""
    return bool(task.lane) and trace.parents.get(task.lane.pid if task.lane else 0) == task.by.pid


def copies(trace: Trace) -> Iterator[Finding]:
    """A task of a process changed what is a copy there, and returned nothing; or it found what an earlier one had left."""
    found, left = looked(trace, "found"), looked(trace, "left")
    nothing = {fact.task for fact in facts(trace, "left none")}
    changed: dict[str, list[Task]] = defaultdict(list)
    for task, names in left.items():
        for name, (kind, value) in names.items():
            if (
                kind in ("inside", "value", "shared")
                and found[task].get(name, (kind, value))[1] != value
                and task in nothing
            ):
                changed[name].append(task)
    for name, tasks in [*changed.items()][:1]:
        shared = left[tasks[0]][name][0] == "shared"
        page = f"failures/{'default_start_method_changed' if shared else 'globals_not_shared'}"
        if not (shared and is_copied(trace, tasks[0])):
            yield Finding(
                "changed", page, {"count": len(tasks), "task": tasks[0], "name": name, "place": tasks[0].place}
            )
    firsts: dict[tuple[Optional[Lane], str], Task] = {}
    for fact in facts(trace, "left returned"):
        if fact.task:
            first = firsts.setdefault((fact.task.lane, fact.detail), fact.task)
            if first is not fact.task and found[fact.task].get(fact.detail) != found[first].get(fact.detail):
                values: dict[str, object] = {"task": fact.task, "name": fact.detail, "place": fact.task.place}
                yield Finding("leftover", "failures/globals_not_shared", values)
                return


def found_otherwise(trace: Trace) -> Iterator[Finding]:
    """A task found something else in its process than there was where it was submitted."""
    sent, found = looked(trace, "sent"), looked(trace, "found")
    same: set[str] = set()
    told: set[str] = set()
    for task in [task for task in sent if task in found]:
        for name, (kind, value) in sent[task].items():
            other, there = found[task].get(name, ("", 0))
            values: dict[str, object] = {"task": task, "name": name, "place": task.place}
            page = ""
            if kind == "code" and other == "code" and value != there:
                key, page, values["name"] = "old-code", "function_defined_after_the_pool", task.name
            elif kind == "value" and value != there and is_rebound(task, name):
                page = (
                    "globals_not_shared" if name in same or is_copied(trace, task) else "default_start_method_changed"
                )
                key = "old-value" if page == "globals_not_shared" else "never-set"
            elif kind == "logger" and value > there and not is_copied(trace, task):
                key, page = "no-handler", "lost_log_lines"
            elif kind == "socket" and (other, there) == (kind, value) and is_copied(trace, task):
                key, page = "same-socket", "connection_shared_by_forked_workers"
            elif not other and task.error == f"NameError: name {name!r} is not defined":
                module = kind == "module"
                key, page = "absent", "import_fails_in_the_child" if module else "default_start_method_changed"
            elif (kind, value) == (other, there):
                same.add(name)
            if page and page not in told:
                told.add(page)
                yield Finding(key, f"failures/{page}", values)


def is_rebound(task: Task, name: str) -> bool:
    """Tell whether a program gives a global another value under its main guard, or in a function."""
    tree = tree_of(task.place.file)
    guarded = [node for node in tree.body if isinstance(node, ast.If) and "__name__" in ast.unparse(node.test)]
    bound = [each for node in guarded for each in ast.walk(node) if isinstance(each, ast.Name)]
    declared = [each for each in ast.walk(tree) if isinstance(each, ast.Global) and name in each.names]
    return bool(declared) or any(each.id == name and isinstance(each.ctx, ast.Store) for each in bound)


def repeated(trace: Trace) -> Iterator[Finding]:
    """Tasks of two worker processes drew from random number generators in the same state."""
    found, left = looked(trace, "found"), looked(trace, "left")
    states: dict[tuple[str, int], Task] = {}
    for task, names in found.items():
        for name, (kind, value) in names.items():
            if kind == "random" and left[task].get(name, (kind, value))[1] != value:
                other = states.setdefault((name, value), task)
                if task.lane and other.lane and other.lane.pid != task.lane.pid:
                    values: dict[str, object] = {"task": other, "other": task, "name": name, "place": task.place}
                    yield Finding("repeated", "failures/repeated_random_numbers", values)
                    return


def other_exceptions(trace: Trace) -> Iterator[Finding]:
    """An exception came back from a process with other arguments, or was returned instead of raised."""
    sent = {fact.task: fact for fact in facts(trace, "raised")}
    for fact in facts(trace, "came"):
        if fact.task in sent and fact.task and fact.value != sent[fact.task].value:
            values: dict[str, object] = {"task": fact.task, "error": fact.detail, "place": fact.task.place}
            yield Finding("other-error", "failures/exception_with_arguments", values)
            break
    returned = facts(trace, "returned")
    for fact in returned[:1]:
        if fact.task:
            values = {"count": len(returned), "name": fact.task.name, "error": fact.detail, "place": fact.task.place}
            yield Finding("returned", "failures/remote_traceback", values)


def cancelled(trace: Trace) -> Iterator[Finding]:
    """The result of a cancelled Future was asked for, and what was raised has no message."""
    for fact in facts(trace, "asks") if not trace.status else ():
        if fact.task and is_caught_blindly(fact.place):
            yield Finding("cancelled", "failures/cancelled_future", {"task": fact.task, "place": fact.place})
            return


def is_caught_blindly(place: Place) -> bool:
    """Tell whether the innermost ``try`` around a line catches every exception, and names no CancelledError."""
    tries = [
        node for node in ast.walk(tree_of(place.file))
        if isinstance(node, ast.Try) and node.body[0].lineno <= place.line <= (node.body[-1].end_lineno or 0)
    ]  # fmt: skip
    for node in sorted(tries, key=lambda node: -node.lineno)[:1]:
        names = [ast.unparse(handler.type) if handler.type else "Exception" for handler in node.handlers]
        return any("Exception" in name for name in names) and not any("Cancelled" in name for name in names)
    return False


def logs(trace: Trace) -> Iterator[Finding]:
    """Several processes rotated one log file."""
    rolled: dict[int, list[Fact]] = defaultdict(list)
    for fact in facts(trace, "rolls"):
        rolled[fact.value].append(fact)
    for found in rolled.values():
        processes = {fact.lane.pid for fact in found}
        if len(processes) > 1:
            yield Finding("rolls", "failures/rotating_log_file", {"count": len(processes), "file": found[0].detail})


def connections(trace: Trace) -> Iterator[Finding]:
    """Connections were closed, because urllib3 keeps fewer than there are threads that use them."""
    closed = facts(trace, "discards")
    if closed and closed[0].task:
        values: dict[str, object] = {"count": len(closed), "keeps": closed[0].value, "place": closed[0].task.place}
        yield Finding("discards", "failures/connection_pool_full", values)


def kept(trace: Trace) -> Iterator[Finding]:
    """Futures are kept when the pool ends, with results that nobody else has."""
    for fact in sorted(facts(trace, "kept"), key=lambda fact: -fact.value)[:1]:
        if fact.task:
            values: dict[str, object] = {"count": fact.value, "size": int(fact.detail) / 1e6, "place": fact.task.place}
            yield Finding("kept", "failures/futures_keep_results", values)
            return
    for fact in facts(trace, "outstanding")[:1]:
        if fact.task:
            values = {"count": fact.value, "place": fact.task.place}
            yield Finding("outstanding", "failures/unbounded_submit", values)
            return
    made = {fact.detail: fact for fact in facts(trace, "imap")}
    for fact in facts(trace, "read"):
        if fact.value >= 900 and fact.detail in made:
            values = {"count": fact.value, "place": made[fact.detail].place}
            yield Finding("read", "failures/unbounded_submit", values)
            return


def memories(trace: Trace) -> Iterator[Finding]:
    """Workers that were not forked import a lot, or forked ones copy what they only read."""
    grown = [fact.value - int(fact.detail) for fact in facts(trace, "resident")]
    large = [each for each in grown if each >= 64_000]
    if large:
        yield Finding(
            "imported", "failures/spawn_imports_cost_memory", {"count": len(large), "size": middle(large) / 1000}
        )
    for fact in [fact for fact in facts(trace, "copied") if fact.value >= 30_000][:1]:
        if fact.task:
            values: dict[str, object] = {"task": fact.task, "size": fact.value / 1000, "place": fact.task.place}
            yield Finding("copied-pages", "failures/copy_on_write_lost", values)


def unread(trace: Trace) -> Iterator[Finding]:
    """Tasks that were cancelled because nobody read the rest of a map."""
    rest = [task for task in trace.tasks.values() if task.cancelled == "result_iterator"]
    if rest:
        failed = any(task.error for task in trace.tasks.values() if task.place == rest[0].place)
        page = "failures/map_hides_errors" if failed else "failures/map_stops_at_break"
        yield Finding("unread", page, {"count": len(rest), "name": rest[0].name, "place": rest[0].place})


def terminated(trace: Trace) -> Iterator[Finding]:
    """multiprocessing.Pool was terminated with work in it."""
    for pool, place, moment in trace.terminated:
        waiting = [task for task in pool.tasks if not task.done or task.done > moment]
        if waiting and not trace.status:
            page = "failures/mp_pool_with_block_terminates"
            yield Finding("terminated", page, {"count": len(waiting), "name": waiting[0].name, "place": place})


def timeouts(trace: Trace) -> Iterator[Finding]:
    """A wait was given up, and the task went on."""
    for wait in trace.waits:
        if not wait.in_vain or wait.how == "wait" or not wait.ended:
            continue
        later = [other for other in trace.waits if other.begun >= wait.ended and set(other.tasks) & set(wait.tasks)]
        for task in wait.tasks:
            on = (task.ran or trace.stop) - wait.ended
            if task.begun and not later and on > 300_000_000:
                values = {"task": task, "place": wait.place, "seconds": on / 1e9}
                yield Finding("timeout", "failures/timeout_does_not_stop", values)
                return


def late(trace: Trace) -> Iterator[Finding]:
    """Ctrl-C had to wait for the tasks of a pool."""
    for wait in trace.waits:
        took = (wait.ended or trace.stop) - wait.begun
        tasks = wait.pool.tasks if wait.pool else []
        began = [task for task in tasks if task.begun and task.begun > wait.begun]
        if wait.error == "KeyboardInterrupt" and began and not any(task.cancelled for task in tasks):
            yield Finding("late", "failures/ctrl_c_is_late", {"place": wait.place, "seconds": took / 1e9})
            return


def broken_off(trace: Trace) -> Iterator[Finding]:
    """The event loop stood still, because a coroutine waited in a thread's way."""
    if trace.why != "ended" and any(wait.on_loop for wait in open_waits(trace)):
        return
    stood = [wait for wait in trace.waits if wait.on_loop and (wait.ended or trace.stop) - wait.begun > 50_000_000]
    if stood:
        took = sum((wait.ended or trace.stop) - wait.begun for wait in stood)
        values = {"count": len(stood), "place": stood[0].place, "share": share(took, trace)}
        yield Finding("loop", "failures/blocking_call_on_the_loop", values)


def one_by_one(trace: Trace) -> Iterator[Finding]:
    """Each task was waited for before the next one was submitted."""
    waited = {task: wait for wait in trace.waits if wait.how in ("result", "get") for task in wait.tasks}
    for pool in trace.pools.values():
        runs: dict[Place, list[Task]] = defaultdict(list)
        last: Task | None = None
        for task in pool.tasks:
            if last and last.place == task.place and last.done and last.done < task.submitted:
                runs[task.place] += [task] if runs[task.place] else [last, task]
            last = task
        for place, tasks in runs.items():
            work = sum(task.took for task in tasks)
            if len(tasks) < 3 or work < 50_000_000 or pool.workers < 2:
                continue
            # A result that was there when it was asked for leaves no wait: what counts is the time, not each task.
            awaited = sum(task.took for task in tasks[:-1] if task in waited)
            whole = sum(task.took for task in tasks[:-1])
            if awaited and awaited >= 0.9 * whole and len(tasks) >= 0.9 * len(pool.tasks):
                took = sum(wait.ended - wait.begun for task, wait in waited.items() if task in tasks and wait.ended)
                values = {"count": len(tasks), "workers": pool.workers, "place": place, "share": share(took, trace)}
                yield Finding("one", "failures/waits_after_each_submit", values)


def pools_again(trace: Trace) -> Iterator[Finding]:
    """Pools are made again and again, at one line."""
    groups: dict[Place, list[Pool]] = defaultdict(list)
    for pool in trace.pools.values():
        groups[pool.place].append(pool)
    for place, pools in groups.items():
        ended = sum(1 for n in range(1, len(pools)) if 0 < (pools[n - 1].ended or 0) <= pools[n].made)
        inside = sum(1 for pool in pools if pool.lane.kind == "worker")
        ran = [task for pool in pools for task in pool.tasks if task.begun and task.ran]
        work = sum(task.took for task in ran)
        if len(pools) >= 3 and (pools[0].processes or work > 100_000_000) and (ended >= len(pools) - 1 or inside >= 3):
            begun = [min((t.begun for t in pool.tasks if t.begun), default=pool.made) - pool.made for pool in pools]
            children = sum(len(pool.children) for pool in pools)
            values = {"count": len(pools), "place": place, "share": share(sum(begun), trace), "children": children}
            yield Finding("pools-inside" if inside >= 3 else "pools", "failures/pool_per_call", values)


def middle(numbers: Iterable[int]) -> int:
    """Return the median."""
    ordered = sorted(numbers)
    return ordered[len(ordered) // 2] if ordered else 0


def big_arguments(trace: Trace) -> Iterator[Finding]:
    """The same large arguments are pickled for each task."""
    for pool in trace.pools.values():
        sizes = [task.out[0] for task in pool.tasks if task.out[0]]
        size = middle(sizes)
        if len(sizes) >= 4 and size >= 200_000 and sum(abs(each - size) < size / 20 for each in sizes) > len(sizes) / 2:
            took = sum(task.out[1] for task in pool.tasks)
            values = {"count": len(sizes), "size": size / 1e6, "total": sum(sizes) / 1e6, "share": share(took, trace),
                      "name": pool.tasks[0].name, "place": pool.tasks[0].place}  # fmt: skip
            yield Finding("big", "failures/big_argument_every_task", values)


def in_flight(tasks: Iterable[Task], trace: Trace) -> int:
    """Return how long at least one task was under way, from its submit to its end, without the start of workers."""
    total = reached = 0
    spans = sorted((task.submitted, task.done or trace.stop) for task in tasks if task.begun)
    for begun, done in spans:
        total += max(0, done - max(begun, reached))
        reached = max(reached, done)
    return total


def small_tasks(trace: Trace) -> Iterator[Finding]:
    """Tasks so small that a plain loop had been done earlier."""
    for pool in trace.pools.values():
        ran = [task for task in pool.tasks if task.begun and task.ran]
        if len(ran) < 1500:
            continue
        first = min(task.begun or 0 for task in ran)
        loop = sum(task.took for task in ran)
        start = max(0, first - ran[0].submitted)
        took = in_flight(ran, trace) - start
        if took > 2 * loop and loop / len(ran) < 1_000_000:
            times = max(step for step in (2, 5, 10, 20, 50, 100) if took >= step * loop)
            values = {"count": len(ran), "name": ran[0].name, "place": ran[0].place, "took": took / 1e9,
                      "loop": loop / 1e9, "each": loop / len(ran) / 1e3, "times": times}  # fmt: skip
            yield Finding("small", "failures/tasks_too_small", values)


def computing(trace: Trace) -> Iterator[Finding]:
    """Several tasks of threads are there at the same time, and compute, and one core is busy."""
    for pool in trace.pools.values():
        ran = [task for task in pool.tasks if task.begun and task.ran]
        if pool.kind != "ThreadPoolExecutor" or len({task.lane for task in ran}) < 2:
            continue
        spans = spans_of_two([(task.submitted, task.ran or 0) for task in ran])
        together = sum(end - start for start, end in spans)
        if together < 10_000_000 or share(together, trace) < 10:
            continue
        work = sum(task.took for task in ran)
        used = sum(cpu_at(trace, pool.lane.pid, end) - cpu_at(trace, pool.lane.pid, start) for start, end in spans)
        alone = 0.75 * together < used < 1.25 * together
        if alone and work > 0.6 * together and spent(trace, pool) > 0.6 * used:
            name = max(ran, key=lambda task: task.took).name
            values: dict[str, object] = {"name": name, "seconds": together / 1e9, "cores": used / together}
            yield Finding("computing", "failures/threads_do_not_speed_up", {**values, "share": share(together, trace)})


def spans_of_two(lives: Iterable[Tuple[int, int]]) -> list[Tuple[int, int]]:
    """Return when two or more of some things were there."""
    spans, there, begun = [], 0, 0
    for moment, step in sorted(each for start, end in lives for each in ((start, 1), (end, -1))):
        if there < 2 <= there + step:
            begun = moment
        if there + step < 2 <= there:
            spans.append((begun, moment))
        there += step
    return spans


def spent(trace: Trace, pool: Pool) -> int:
    """Return how long the threads of a pool computed, by the CPU's clock; 0 while they have not ended."""
    return sum(fact.value for fact in facts(trace, "spent") if fact.lane.pool == pool.number)


def cpu_at(trace: Trace, pid: int, moment: int) -> float:
    """Return the CPU time of a process at a moment, between two samples as on a line."""
    samples = [(time, cpu) for process, time, cpu in trace.cpu if process == pid]
    before = max((each for each in samples if each[0] <= moment), default=None)
    after = min((each for each in samples if each[0] > moment), default=None)
    if before is None or after is None:
        near = before or after
        return near[1] if near else 0.0
    return before[1] + (after[1] - before[1]) * (moment - before[0]) / (after[0] - before[0])


def too_many(trace: Trace) -> Iterator[Finding]:
    """More worker processes than CPUs that the program may use, where these are fewer than the machine's."""
    machine, allowed = trace.cpus
    for pool in trace.pools.values():
        own = [fact.value for fact in facts(trace, "cpus") if fact.task and fact.task.pool is pool]
        if pool.processes and allowed < machine <= pool.workers and max(own, default=allowed) <= allowed:
            values = {"workers": pool.workers, "place": pool.place, "machine": machine, "allowed": allowed}
            yield Finding("many", "failures/cpu_count_in_a_container", values)
            return


def kept_method(trace: Trace) -> Iterator[Finding]:
    """A start method could not be set, and the program went on with another."""
    for fact in facts(trace, "method")[:1] if not trace.status else ():
        wanted, kept = fact.detail.split()
        values: dict[str, object] = {"wanted": wanted, "kept": kept, "place": fact.place}
        yield Finding("kept-method", "failures/start_method_set_twice", values)


def idle(trace: Trace) -> Iterator[Finding]:
    """Workers had nothing to do, because one task was long."""
    for pool in trace.pools.values():
        ran = [task for task in pool.tasks if task.begun and task.ran]
        if len(ran) < 3 or pool.workers < 2:
            continue
        longest = max(ran, key=lambda task: task.took)
        took = max(task.ran or 0 for task in ran) - min(task.begun or 0 for task in ran)
        work = sum(task.took for task in ran)
        used = min(pool.workers, len(ran))
        alone = longest.took
        if took > 500_000_000 and alone > 0.7 * took and work < 0.4 * used * took:
            values = {
                "task": longest,
                "workers": used,
                "share": round(100 - 100 * work / used / took),
                "place": pool.place,
            }
            yield Finding("idle", "guides/which_executor", values)


def behind_others(trace: Trace) -> Iterator[Finding]:
    """Short tasks of an event loop wait in the queue behind long ones of another kind."""
    for pool in trace.pools.values():
        slow = [
            task for task in pool.tasks if task.begun and task.ran and task.place.through in ("run_in_executor", "to_thread")
            and task.begun - task.submitted > max(300_000_000, 10 * (task.ran - task.begun))
        ]  # fmt: skip
        for task in slow:
            others = {
                other.name
                for other in pool.tasks
                if other.begun and other.begun < (task.begun or 0) < (other.ran or 0) + 10**8
            }
            if others - {task.name}:
                values = {"task": task, "others": ", ".join(sorted(others - {task.name})), "workers": pool.workers,
                          "seconds": ((task.begun or 0) - task.submitted) / 1e9}  # fmt: skip
                yield Finding("behind", "failures/default_executor_exhausted", values)
                return


def queued(trace: Trace) -> Iterator[Finding]:
    """Very many tasks stood in a queue at once."""
    for pool in trace.pools.values():
        steps = [(task.submitted, 1) for task in pool.tasks]
        steps += [(task.begun or task.done or trace.stop, -1) for task in pool.tasks]
        depth = max(itertools.accumulate(step for _, step in sorted(steps)), default=0)
        if depth >= 900:
            values = {"count": depth, "place": pool.tasks[0].place}
            yield Finding("queued", "failures/unbounded_submit", values)
            return
    for pool in [pool for pool in trace.pools.values() if len(pool.tasks) >= 900]:
        moments = [task.submitted for task in pool.tasks]
        for fact in [fact for fact in facts(trace, "reads") if fact.task and fact.task.pool is pool]:
            assert fact.task
            tasks = pool.tasks[bisect_left(moments, fact.task.submitted) : bisect_left(moments, fact.time)]
            count = sum(task.place == fact.task.place for task in tasks) if len(tasks) >= 900 else 0
            if count >= 900:
                yield Finding("first", "failures/unbounded_submit", {"count": count, "place": fact.task.place})
                return


# ---- Words ----------------------------------------------------------------------------------------------------------

WORDS = {
    "en": {
        "ended": "{command} ended with status {status}.",
        "limit": "{command} was stopped after {seconds:g} s.",
        "interrupt": "{command} was stopped with Ctrl-C.",
        "nothing": "Nothing wrong is seen.",
        "still": "Still at work when it was stopped: {lane}, {task}.",
        "no-pool": "No pool was made in what was recorded.",
        "page": "{page}",
        "main": "main thread", "thread": "a thread", "worker": "worker {number}", "process": "worker process {number}",
        "other": "main thread of process {number}", "queue": "queue", "more": "and {count} more",
        "hangs": "It hangs: {why}",
        "hang-circle": "tasks wait for each other.",
        "hang-queue": "every worker waits for a task that stands in the queue behind it.",
        "hang-gone": "a worker of multiprocessing.Pool has gone, and its task with it.",
        "hang-loop": "the event loop waits for a task that needs the event loop.",
        "hang-cancelled": "wait() does not notice that a Future was cancelled before its task began.",
        "hang-copy": "tasks were submitted to a copy of a pool, and a copy has no workers.",
        "hang-own-loop": "the thread of the event loop waits for a coroutine that only this thread could run.",
        "hang-loop-gone": "a coroutine was handed to an event loop whose thread was not copied by the fork.",
        "hang-dead": "a worker process has gone, and nobody was told.",
        "manager": "The thread that manages a process pool has ended with {error}, as in a callback of a Future: no task "
        "of this pool ends any more.",
        "results": "The thread that receives the results of multiprocessing.Pool has ended with {error}: something that a "
        "task sent back could not be rebuilt.",
        "imports": "A thread waits until a module is imported ({other}), and the import waits for that ({place}).",
        "unread-queue": "A process has done its work and cannot end: nobody reads what it has put into a "
        "multiprocessing.Queue. {place} waits for its end.",
        "unread-queue-alone": "A process has done its work and cannot end: nobody reads what it has put into a "
        "multiprocessing.Queue.",
        "unsent": "A process pool cannot end: an argument is on its way to a worker process that has gone, and does not fit "
        "into the pipe.",
        "future-lock": "{place} asks a Future for its result, and waits for the lock of the Future, which is held for moments "
        "only: it looks like a copy, made by another pickler than the pool's.",
        "nobody-puts": "{place} waits for something in a multiprocessing.Queue, and every other process has ended.",
        "nobody-releases": "{place} waits for a lock of multiprocessing, and every other process has ended: whoever held it "
        "never released it.",
        "lock-copied": "{lane} waits in {task} for a lock ({place}), and has no other thread that could release it. It was "
        "forked: a lock that is held at that moment stays held in the copy.",
        "thread-left": "{lane} waits in {task} for another thread of its process ({place}), and has no other. It was forked "
        "from a process with threads that Python did not start, {count} in all; a fork does not copy them.",
        "waits": "{lane} waits for {tasks} ({how}, {place})",
        "queued-line": "{task} stands in the queue and never begins: the workers, {workers} in all, are waiting "
        "(submitted at {place})",
        "copied": "{task} never begins: the pool of {pool} was made in another process, and its threads are there",
        "gone": "{lane} had {task}, and has ended",
        "foreign": "A pool that another process made is used after a fork: {lane} at {place}; the pool was made at {pool}.",
        "full": "{tasks} never began: the workers of the event loop's pool, {workers} in all, are busy ({place}).",
        "closing": "The event loop ends, and that waits for {task}, which still runs (submitted at {place}).",
        "died": "{lane} ended while it ran {task}; with it, all tasks of its pool fail.",
        "refused-in": "{lane} ended while it received a task: {error}. An argument could not be rebuilt there.",
        "refused-back": "What {task} sent back could not be rebuilt, and the pool broke.",
        "skipped": "A worker process died, and {tasks} failed with it before they began; nobody submitted them again ({place}).",
        "coroutine": "{name} is a coroutine function ({place}): a pool calls it, which makes a coroutine and does not run it.",
        "escaped": "A callback of {task} raised {error}, and that ended its worker: {tasks} never began.",
        "logged": "{count} tasks {name} failed, and a callback raised {error} again: it is logged, and nobody gets it.",
        "no-thread": "submit() raised {error} ({place}), and its task was in the queue all the same: {count} such tasks ran.",
        "again": "The event loop gave up {task}, which ran on to its end in its thread; the same was submitted again ({place}).",
        "context": "{task} uses {names}, which was set where it was submitted ({place}), and not in its thread.",
        "late-lambda": "{task} began when the loop had gone on ({place}): its lambda reads {names} only then, and gets later values.",
        "dropped": "The inputs of a map are not equally long ({place}): {count} of {of} items have no partner and got no task.",
        "buffered": "Nobody read the results of a map with a buffersize ({place}): of {name}, {count} tasks were submitted, and "
        "no other will be.",
        "chunk": "An item of {task} failed with {error}, and the results of its whole chunk are lost ({place}).",
        "unordered": "zip() pairs the results of {how}, which come in the order in which they end, with something else ({place}).",
        "changed": "{count} tasks such as {task} changed {name}, which is a copy in their process, and returned nothing ({place}).",
        "leftover": "{task} returned {name}, a global of its process that had something of an earlier task in it ({place}).",
        "old-code": "The worker of {task} has an older definition of {name} ({place}).",
        "old-value": "{task} found an older value of {name} in its process than there was where it was submitted ({place}).",
        "never-set": "{task} found another value of {name} in its process ({place}): the main process sets it under its guard, or "
        "in a function, and a worker that is not forked does not run that.",
        "no-handler": "{name} has a handler where {task} was submitted ({place}), and none in its process: most of what is "
        "logged there is lost.",
        "same-socket": "{task} uses {name}, the same open socket that the main process has ({place}).",
        "absent": "{task} uses {name}, which is there where it was submitted ({place}), and not in its process.",
        "repeated": "{task} and {other} drew from {name} in the same state, in two processes: they got the same numbers ({place}).",
        "other-error": "The exception {error} of {task} came back with other arguments than it was raised with ({place}).",
        "returned": "{count} tasks {name} returned an exception ({error}) instead of raising it: its traceback stays in the "
        "worker process ({place}).",
        "cancelled": "{task} was cancelled; who asked for its result ({place}) got an error without a message.",
        "rolls": "{count} processes rotated one log file, {file}: each renames what the others write to.",
        "discards": "{count} connections were closed after one request ({place}): urllib3 keeps {keeps} for each server, and more "
        "threads use them at the same time.",
        "kept": "{count} Futures were kept that had been read or had failed, with results that nobody else uses ({place}).",
        "kept-times": "{size:.2g} MB, not counting what these objects refer to",
        "outstanding": "{count} Futures were there at once ({place}); submit() never waits.",
        "read": "{count} items of an imap were read before their results came ({place}).",
        "imported": "{count} worker processes were large before their first task: each imported the main file, and what that "
        "imports.",
        "imported-times": "{size:.0f} MB each",
        "copied-pages": "While it ran {task}, a forked worker copied memory that it had shared with its parent ({place}).",
        "copied-pages-times": "{size:.0f} MB",
        "called": "{count} times, what was submitted is no function but {type} ({place}): it was called before.",
        "lost": "{count} of {of} tasks {name} failed, and nobody asked: {errors} (submitted at {place}).",
        "lost-map": "{count} of {of} tasks {name} of a map failed, and nobody read their results: {errors} ({place}).",
        "unread": "{count} tasks {name} were cancelled before they began: the rest of a map was not read ({place}).",
        "terminated": "multiprocessing.Pool was terminated ({place}) with {count} jobs in it: {name}.",
        "timeout": "The wait for {task} was given up ({place}); the task ran on.",
        "timeout-times": "{seconds:.1f} s",
        "late": "Ctrl-C came, and the end of the pool waited for tasks that had not even begun ({place}).",
        "late-times": "{seconds:.1f} s",
        "loop": "An event loop stood still, {count} times: a coroutine waited as a thread does ({place}).",
        "loop-times": "{share} % of the time",
        "one": "Results were asked for one by one: {count} tasks of a pool of {workers} never overlapped ({place}).",
        "one-times": "{share} % of the time",
        "pools": "{count} pools were made one after the other at {place}, with {children} processes.",
        "pools-times": "{share} % of the time went by before their first tasks began",
        "pools-inside": "{count} pools were made at {place}, in tasks of other pools, with {children} processes.",
        "big": "{count} tasks {name} were each sent {size:.1f} MB, {total:.0f} MB in all ({place}).",
        "big-times": "pickling took {share} % of the time",
        "small": "{count} tasks {name} are too small for a pool ({place}): a plain loop is faster.",
        "small-times": "more than {times} times faster: {took:.2g} s in the pool, {loop:.2g} s for the tasks themselves, {each:.2g} µs each",
        "computing": "Several threads had tasks such as {name} to compute, and one core was busy: in one process, one thread runs "
        "Python at a time.",
        "computing-times": "{seconds:.2g} s, {share} % of the time, {cores:.1f} cores",
        "many": "{workers} worker processes ({place}), and the program may use {allowed} of the machine's {machine} CPUs.",
        "kept-method": "set_start_method({wanted!r}) raised an exception ({place}), and the start method is still {kept}.",
        "idle": "Most of {workers} workers were idle most of the time: {task} took longest ({place}).",
        "idle-times": "{share} % of their time",
        "behind": "{task} stood in the queue behind {others}: the workers, {workers} in all, were busy.",
        "behind-times": "{seconds:.1f} s",
        "queued": "{count} tasks stood in the queue at once ({place}), each with its arguments.",
        "first": "{count} tasks of a map were submitted, each with its arguments, before its first result was asked for ({place}).",
        "seen": "{count} × {kind}, {workers} workers ({place}): {tasks} tasks, {failed} failed; in all {queue:.2g} s in the "
        "queue, {ran:.2g} s running{sent}",
        "sent": "; pickled {out:.2g} MB out in {out_s:.2g} s, {back:.2g} MB back in {back_s:.2g} s",
        "rebuilt": "; large ones unpickled in {there:.2g} s in the workers and {here:.2g} s here",
        "lost-records": "{lost} records of the middle were not kept; --events takes more.",
        "problem": "Not recorded: {problem}",
        "picture": "What ran where, and who waited for whom", "never": "never begins", "waiting": "waits for {tasks}",
        "shutdown": "waits for the end of the pool", "exit": "waits for the end of all pools", "failed": "failed",
    },
    "ja": {
        "ended": "{command}は終了コード{status}で終わりました。",
        "limit": "{command}を{seconds:g}秒後に止めました。",
        "interrupt": "{command}はCtrl-Cで止められました。",
        "nothing": "おかしなところは見当たりません。",
        "still": "止めたときに実行中でした：{lane}、{task}。",
        "no-pool": "記録した範囲では、プールは作られていません。",
        "page": "{page}",
        "main": "メインスレッド", "thread": "スレッド", "worker": "ワーカー{number}", "process": "ワーカープロセス{number}",
        "other": "プロセス{number}のメインスレッド", "queue": "キュー", "more": "ほか{count}件",
        "hangs": "ハングしています：{why}",
        "hang-circle": "タスクが互いを待っています。",
        "hang-queue": "どのワーカーも、自分より後ろでキューに並ぶタスクを待っています。",
        "hang-gone": "multiprocessing.Poolのワーカーが、タスクを持ったまま終了しました。",
        "hang-loop": "イベントループが、イベントループを必要とするタスクを待っています。",
        "hang-cancelled": "始まる前にキャンセルされたFutureに、wait()は気づきません。",
        "hang-copy": "プールのコピーにタスクを渡しています。コピーにワーカーはいません。",
        "hang-own-loop": "イベントループのスレッドが、自分にしか実行できないコルーチンを待っています。",
        "hang-loop-gone": "コルーチンを渡したイベントループのスレッドは、forkでコピーされていません。",
        "hang-dead": "ワーカープロセスが終了しましたが、プールはそれに気づいていません。",
        "manager": "プロセスプールを管理するスレッドが、Futureのコールバックなどの{error}で終了しました。このプールのタスクは、もう終わりません。",
        "results": "multiprocessing.Poolの結果を受け取るスレッドが{error}で終了しました。タスクが送り返したものを復元できませんでした。",
        "imports": "モジュールのインポートが終わるのを待つスレッドがあり（{other}）、そのインポートはスレッドを待っています（{place}）。",
        "unread-queue": "仕事を終えたプロセスが終了できません。multiprocessing.Queueに入れたものが読まれていないためです。"
        "{place}はその終了を待っています。",
        "unread-queue-alone": "仕事を終えたプロセスが終了できません。multiprocessing.Queueに入れたものが読まれていないためです。",
        "unsent": "プロセスプールが終了できません。終了したワーカーへ送る途中の引数が、パイプに入りきらないためです。",
        "future-lock": "{place}はFutureの結果を求め、Future自身のロックを待っています。ふつうは一瞬しか取得されないロックなので、pickleなどで作られたコピーと考えられます。",
        "nobody-puts": "{place}はmultiprocessing.Queueに何かが入るのを待っていますが、ほかのプロセスはすべて終了しています。",
        "nobody-releases": "{place}はmultiprocessingのロックを待っていますが、ほかのプロセスはすべて終了しています。ロックは取得されたままです。",
        "lock-copied": "{lane}は{task}の中でロックを待っています（{place}）。このプロセスに、ロックを解放できる別のスレッドはありません。"
        "forkのときに取得されていたロックは、コピーの中では取得されたままになります。",
        "thread-left": "{lane}は{task}の中で、同じプロセスの別のスレッドを待っています（{place}）が、ほかにスレッドはありません。"
        "fork元には、Pythonの起動したものではないスレッドが{count}個あります。forkではコピーされません。",
        "waits": "{lane}は{tasks}を待っています（{how}、{place}）",
        "queued-line": "{task}はキューに並んだまま始まりません。{workers}個のワーカーがすべて待っているためです（submitは{place}）",
        "copied": "{task}は始まりません。{pool}のプールは別のプロセスで作られ、スレッドはそちらにあります",
        "gone": "{lane}は{task}の途中で終了しました",
        "foreign": "別のプロセスが作ったプールを、forkのあとで使っています：{lane}、{place}（プールは{pool}）。",
        "full": "{tasks}は始まっていません。イベントループのプールのワーカー{workers}個がすべて使われています（{place}）。",
        "closing": "イベントループの終了が、まだ実行中の{task}を待っています（submitは{place}）。",
        "died": "{lane}が{task}の実行中に終了し、そのプールのタスクはすべて失敗しました。",
        "refused-in": "{lane}がタスクを受け取る途中で終了しました：{error}。引数を復元できませんでした。",
        "refused-back": "{task}が送り返したものを復元できず、プールが壊れました。",
        "skipped": "ワーカープロセスが終了し、{tasks}は始まる前に失敗しました。投入し直されていません（{place}）。",
        "coroutine": "{name}はコルーチン関数です（{place}）。プールが呼び出すと、コルーチンが作られるだけで、実行はされません。",
        "escaped": "{task}のコールバックが{error}を送出し、ワーカーが終了しました。{tasks}は始まっていません。",
        "logged": "{name}の{count}件が失敗し、コールバックが{error}を送出し直しました。ログに出るだけで、誰にも届きません。",
        "no-thread": "submit()が{error}を送出しましたが（{place}）、タスクはキューに入っていました。そのうち{count}件が実行されています。",
        "again": "イベントループが待つのをやめた{task}は、スレッドで最後まで実行されました。そのあとに同じものが投入されています（{place}）。",
        "context": "{task}が使う{names}は、投入した側（{place}）では設定されていますが、そのスレッドでは設定されていません。",
        "late-lambda": "{task}が始まったとき、ループは先に進んでいました（{place}）。ラムダが{names}を読むのはそのときなので、あとの値になります。",
        "dropped": "mapに渡した入力の長さが違います（{place}）。{of}件のうち{count}件は相手がなく、タスクになっていません。",
        "buffered": "buffersize付きのmapの結果が読まれていません（{place}）。{name}は{count}件だけ投入され、残りは投入されません。",
        "chunk": "{task}の1件が{error}で失敗し、チャンク全体の結果が失われました（{place}）。",
        "unordered": "{how}の結果は終わった順に来ますが、zip()で別のものと組にしています（{place}）。",
        "changed": "{task}など{count}件のタスクは{name}を変更し、何も返していません。変更したのは、そのプロセスのコピーです（{place}）。",
        "leftover": "{task}は、前のタスクが入れたものの残っているグローバル変数{name}を返しました（{place}）。",
        "old-code": "{task}のワーカーにあるのは、{name}の古い定義です（{place}）。",
        "old-value": "{task}のプロセスにある{name}は、投入した側より古い値です（{place}）。",
        "never-set": "{task}のプロセスにある{name}は、投入した側と値が違います（{place}）。値の設定がガードや関数の中にあり、"
        "forkされていないワーカーでは実行されません。",
        "no-handler": "{name}のハンドラは、{task}を投入した側（{place}）にはありますが、そのプロセスにはありません。そこで出したログの多くは失われます。",
        "same-socket": "{task}が使う{name}は、親プロセスの開いているソケットと同じものです（{place}）。",
        "absent": "{task}が使う{name}は、投入した側（{place}）にはありますが、そのプロセスにはありません。",
        "repeated": "{task}と{other}は、別々のプロセスで、同じ状態の{name}から乱数を引きました。値は同じです（{place}）。",
        "other-error": "{task}の例外{error}は、送出されたときと違う引数で返ってきました（{place}）。",
        "returned": "{name}の{count}件が、例外（{error}）を送出せずに返しました。トレースバックはワーカープロセスに残ります（{place}）。",
        "cancelled": "{task}はキャンセルされています。結果を求めると（{place}）、メッセージのない例外が送出されます。",
        "rolls": "{count}個のプロセスが、1つのログファイル{file}をローテートしました。ほかのプロセスが書いているファイルの名前を変えています。",
        "discards": "{count}個の接続が、1回のリクエストで閉じられました（{place}）。urllib3が保つ接続はサーバーごとに{keeps}個で、"
        "同時に使うスレッドのほうが多くなっています。",
        "kept": "読み終わったか失敗したFutureが{count}個残っています。その結果は、ほかでは使われていません（{place}）。",
        "kept-times": "{size:.2g}MB（参照先のオブジェクトを除く）",
        "outstanding": "{count}個のFutureが同時にありました（{place}）。submit()は待ちません。",
        "read": "imapの{count}件が、結果を受け取る前に読み込まれました（{place}）。",
        "imported": "{count}個のワーカープロセスが、最初のタスクの前に大きくなっています。それぞれがメインファイルと、そこからインポートされるものを"
        "インポートしました。",
        "imported-times": "それぞれ{size:.0f}MB",
        "copied-pages": "forkされたワーカーが、{task}の実行中に、親と共有していたメモリをコピーしました（{place}）。",
        "copied-pages-times": "{size:.0f}MB",
        "called": "関数ではなく{type}がsubmitされています（{count}回、{place}）。関数を先に呼び出しています。",
        "lost": "{name}の{of}件のうち{count}件が失敗し、結果は誰にも調べられていません：{errors}（submitは{place}）。",
        "lost-map": "mapに渡した{name}の{of}件のうち{count}件が失敗し、結果は読まれていません：{errors}（{place}）。",
        "unread": "{name}の{count}件が、始まる前にキャンセルされました。mapの残りが読まれなかったためです（{place}）。",
        "terminated": "multiprocessing.Poolが、{count}件の仕事を残したままterminateされました（{place}）：{name}。",
        "timeout": "{task}を待つのをやめましたが（{place}）、タスクはそのまま続きました。",
        "timeout-times": "{seconds:.1f}秒",
        "late": "Ctrl-Cのあと、プールの終了が、まだ始まっていなかったタスクまで待ちました（{place}）。",
        "late-times": "{seconds:.1f}秒",
        "loop": "イベントループが{count}回止まりました。コルーチンの中でスレッドと同じ待ち方をしています"
        "（{place}）。",
        "loop-times": "時間の{share}%",
        "one": "結果を1件ずつ待っています。ワーカー{workers}個のプールで、{count}件のタスクが一度も重なっていません"
        "（{place}）。",
        "one-times": "時間の{share}%",
        "pools": "{place}でプールが{count}回続けて作られ、プロセスは合わせて{children}個です。",
        "pools-times": "最初のタスクが始まるまでに、時間の{share}%がかかっています",
        "pools-inside": "{place}で、ほかのプールのタスクの中からプールが{count}個作られ、プロセスは合わせて{children}個です。",
        "big": "{name}の{count}件のタスクに、それぞれ{size:.1f}MB、合わせて{total:.0f}MBが送られました"
        "（{place}）。",
        "big-times": "pickle化に時間の{share}%",
        "small": "{name}の{count}件のタスクは、プールに渡すには小さすぎます（{place}）。forループのほうが速くなります。",
        "small-times": "{times}倍以上：プールでは{took:.2g}秒、タスクそのものは{loop:.2g}秒、1件あたり{each:.2g}マイクロ秒",
        "computing": "{name}などを複数のスレッドで計算しましたが、使われたコアは1つです。"
        "1つのプロセスでは、Pythonのコードを同時に実行できるスレッドは1つです。",
        "computing-times": "{seconds:.2g}秒、時間の{share}%、コア{cores:.1f}個",
        "many": "ワーカープロセスが{workers}個あります（{place}）。使えるCPUは{machine}個のうち{allowed}個です。",
        "kept-method": "set_start_method({wanted!r})は例外を送出し（{place}）、開始方式は{kept}のままです。",
        "idle": "{workers}個のワーカーの多くが、ほとんどの時間を何もせずに過ごしました。{task}が最も長くかかりました（{place}）。",
        "idle-times": "ワーカーの時間の{share}%",
        "behind": "{task}は{others}の後ろでキューに並びました。{workers}個のワーカーがすべて使われていました。",
        "behind-times": "{seconds:.1f}秒",
        "queued": "{count}件のタスクが、引数とともに同時にキューに並びました（{place}）。",
        "first": "mapの最初の結果を求める前に、{count}件のタスクが引数とともに投入されました（{place}）。",
        "seen": "{kind}×{count}、ワーカー{workers}個（{place}）：タスク{tasks}件、失敗{failed}件、キューに延べ{queue:.2g}秒、"
        "実行に延べ{ran:.2g}秒{sent}",
        "sent": "、送るpickle化{out:.2g}MB・{out_s:.2g}秒、返すpickle化{back:.2g}MB・{back_s:.2g}秒",
        "rebuilt": "、大きなものの復元はワーカーで{there:.2g}秒・手元で{here:.2g}秒",
        "lost-records": "途中の記録{lost}件は残っていません。--eventsで増やせます。",
        "problem": "記録できなかったもの：{problem}",
        "picture": "何がどこで動き、何が何を待っているか", "never": "始まらない", "waiting": "{tasks}を待つ",
        "shutdown": "プールの終了を待つ", "exit": "すべてのプールの終了を待つ", "failed": "失敗",
    },
}  # fmt: skip


class Teller:
    """Says what was found, in a language."""

    def __init__(self, trace: Trace, language: str) -> None:
        self.trace, self.words, self.language = trace, WORDS[language], language
        self.names: dict[Lane, str] = {}
        numbers: Counter[str] = Counter()
        for lane in trace.lanes:
            kind = lane.kind
            if kind == "worker":
                kind = "worker" if not lane.pool or not self.of_processes(lane) else "process"
            elif kind == "main" and lane.pid != trace.first:
                kind = "other"
            numbers[kind] += 1
            self.names[lane] = self.words[kind].format(number=numbers[kind])

    def of_processes(self, lane: Lane) -> bool:
        """Tell whether a worker is a process."""
        pool = self.trace.pools.get(lane.pool)
        return pool.processes if pool else True

    def say(self, key: str, values: dict[str, object]) -> str:
        """Fill in the words of a key."""
        shown = {name: self.show(value) for name, value in values.items()}
        return self.words["queued-line" if key == "queued" and "task" in values else key].format(**shown)

    def show(self, value: object) -> object:
        """Return a value as it stands in a sentence."""
        if isinstance(value, Lane):
            return self.names.get(value, "?")
        if isinstance(value, Task):
            return value.title
        if isinstance(value, Place):
            return str(value)
        if isinstance(value, list):
            more = [self.words["more"].format(count=len(value) - 3)] if len(value) > 3 else []
            return ", ".join([task.title for task in value[:3]] + more)
        return self.words.get(value, value) if isinstance(value, str) else value

    def findings(self, times: bool) -> Iterator[str]:
        """Say what was found, each with its page."""
        found = findings(self.trace)
        for finding in found:
            yield self.say(finding.key, finding.values)
            yield from ("  " + self.say(key, values) for key, values in finding.lines)
            if times and finding.key + "-times" in self.words:
                yield "  " + self.say(finding.key + "-times", finding.values)
            yield "  " + SITE.format(language=self.language, page=finding.page)
        if not found and self.trace.pools:
            yield self.words["nothing"]
            if self.trace.why != "ended":
                running = [lane for lane in self.trace.lanes if lane.running]
                yield from (self.say("still", {"lane": lane, "task": lane.running}) for lane in running[:8])
        if not found and not self.trace.pools:
            yield self.words["no-pool"]

    def pools(self) -> Iterator[str]:
        """Say what each line that made pools did, in numbers."""
        groups: dict[tuple[str, Place, int], list[Task]] = defaultdict(list)
        counts: Counter[tuple[str, Place, int]] = Counter()
        for pool in self.trace.pools.values():
            groups[pool.kind, pool.place, pool.workers] += pool.tasks
            counts[pool.kind, pool.place, pool.workers] += 1
        for (kind, place, workers), tasks in groups.items():
            out, back = [
                tuple(map(sum, zip(*(getattr(task, way) for task in tasks)))) or (0, 0) for way in ("out", "back")
            ]
            rebuilt = [sum(task.rebuilt[way] for task in tasks) / 1e9 for way in (0, 1)]
            sent = {"out": out[0] / 1e6, "out_s": out[1] / 1e9, "back": back[0] / 1e6, "back_s": back[1] / 1e9}
            yield self.say("seen", {
                "count": counts[kind, place, workers], "kind": kind, "workers": workers, "place": place,
                "tasks": len(tasks), "failed": sum(1 for task in tasks if task.error),
                "queue": sum((task.begun or task.done or self.trace.stop) - task.submitted for task in tasks) / 1e9,
                "ran": sum((task.ran or self.trace.stop) - task.begun for task in tasks if task.begun) / 1e9,
                "sent": (self.words["sent"].format(**sent) if out[0] else "")
                + (self.words["rebuilt"].format(there=rebuilt[0], here=rebuilt[1]) if any(rebuilt) else ""),
            })  # fmt: skip

    def missing(self) -> Iterator[str]:
        """Say what the records do not tell."""
        if self.trace.lost:
            yield self.say("lost-records", {"lost": self.trace.lost})
        yield from (self.say("problem", {"problem": problem}) for problem in dict.fromkeys(self.trace.problems))

    def summary(self, command: str, seconds: float = 0, times: bool = True) -> str:
        """Return all that is printed."""
        head = self.words[self.trace.why].format(command=command, status=self.trace.status, seconds=seconds)
        lines = [*self.findings(times), *(self.pools() if times else ()), *self.missing()]
        return "\n".join(["", f"trace_futures: {head}", *("  " + line for line in lines)]) + "\n"


# ---- Files: trace.json and trace.svg --------------------------------------------------------------------------------


def chrome(trace: Trace, teller: Teller) -> dict[str, object]:
    """Return the trace in Chrome's format, for Perfetto and chrome://tracing."""
    drawn, queue = bars(trace, teller), len(trace.lanes)
    names = [(lane.pid, number, teller.names[lane]) for number, lane in enumerate(trace.lanes)]
    names += [(trace.first, queue, teller.words["queue"])] if any(bar.lane is None for bar in drawn) else []
    events: list[dict[str, object]] = [
        {"name": "thread_name", "ph": "M", "pid": pid, "tid": number, "args": {"name": name}}
        for pid, number, name in names
    ]
    for pid in dict.fromkeys(pid for pid, _, _ in names):
        python, *rest = trace.commands.get(pid) or [""]
        about = {"name": " ".join([Path(python).name, *rest])}
        events.append({"name": "process_name", "ph": "M", "pid": pid, "tid": 0, "args": about})
    for bar in drawn:
        number = trace.lanes.index(bar.lane) if bar.lane else queue
        pid = bar.lane.pid if bar.lane else trace.first
        span = {"ts": (bar.begun - trace.start) / 1e3, "dur": max(1, bar.ended - bar.begun) / 1e3}
        more = {"line": str(bar.place), "error": bar.error}
        events.append({"name": bar.text, "cat": bar.kind, "ph": "X", "pid": pid, "tid": number, **span, "args": more})
    return {"traceEvents": events, "displayTimeUnit": "ms", "otherData": {"findings": list(teller.findings(True))}}


@dataclass(frozen=True)
class Bar:
    """Something that took time on a lane; without a lane it stands in the queue."""

    kind: str  # task, wait, stuck, queued
    lane: Optional[Lane]
    begun: int
    ended: int
    text: str
    place: Place
    error: str = ""


def bars(trace: Trace, teller: Teller) -> list[Bar]:
    """Return what is drawn: tasks, waits, and tasks that never began."""
    found = []
    for task in [*trace.tasks.values(), *trace.parts]:
        if task.begun and task.lane:
            ended = task.ran or task.lane.ended or trace.stop
            found.append(Bar("task", task.lane, task.begun, ended, task.title, task.place, task.error))
        elif task.pool and not task.lane and not task.done and "multi" not in task.pool.kind:
            found.append(Bar("queued", None, task.submitted, trace.stop, task.title, task.place))
    for wait in trace.waits:
        ended, key = wait.ended or trace.stop, wait.how if wait.how in ("shutdown", "exit") else "waiting"
        if ended - wait.begun > (trace.stop - trace.start) / 500:
            kind = "wait" if wait.ended or can_return(trace, wait) else "stuck"
            found.append(Bar(kind, wait.lane, wait.begun, ended, teller.say(key, {"tasks": wait.tasks}), wait.place))
    return found


STYLE = """
svg{font:12px system-ui,sans-serif;background:#fff;color:#1b1b1b}text{fill:currentColor}
.tall{display:none}.lane{stroke:#8888;stroke-width:1}.task{fill:#dbe7ff;stroke:#5f8ad8}.wait{fill:#fff3c9;stroke:#c69a1e}
.stuck{fill:#ffdfe1;stroke:#b3202c}.queued{fill:none;stroke:#b3202c;stroke-dasharray:4 3}.failed{fill:#ffdfe1;stroke:#b3202c}
@media (prefers-color-scheme:dark){svg{background:#131416;color:#e8e8e8}.task{fill:#22375e}.wait{fill:#4a3d12}
.stuck,.failed{fill:#5a1a20;stroke:#f08a92}.queued{stroke:#f08a92}}
@media (max-width:500px){.wide{display:none}.tall{display:block}}
"""
SHOWN_LANES, SHOWN_BARS = 24, 600


def picture(trace: Trace, teller: Teller) -> str:
    """Return a drawing that needs nothing else: time runs to the right, on a narrow screen down."""
    lanes = [*dict.fromkeys(bar.lane for bar in bars(trace, teller) if bar.lane)][:SHOWN_LANES]
    drawn = [bar for bar in bars(trace, teller) if bar.lane in lanes or not bar.lane][:SHOWN_BARS]
    queue = [bar for bar in drawn if not bar.lane][:8]
    drawn = [bar for bar in drawn if bar.lane] + queue
    rows = len(lanes) + len(queue)
    height, low = 60 + 38 * rows, max(420, 40 * len(drawn[:40]) + 80)
    title, text = teller.words["picture"], " ".join(teller.findings(True))
    wide = f'<svg class="wide" viewBox="0 0 960 {height}" width="100%">{across(trace, teller, lanes, drawn)}</svg>'
    tall = f'<svg class="tall" viewBox="0 0 360 {low}" width="100%">{down(trace, teller, lanes, drawn[:40], low)}</svg>'
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" role="img" width="100%" height="{max(height, low)}"'
        f' aria-labelledby="t d" lang="{teller.language}"><title id="t">{escape(title)}</title>'
        f'<desc id="d">{escape(text)}</desc><style>{STYLE}</style>{wide}{tall}</svg>\n'
    )


def across(trace: Trace, teller: Teller, lanes: Sequence[Lane], drawn: Sequence[Bar]) -> str:
    """Draw lanes as rows."""
    scale = 760 / max(1, trace.stop - trace.start)
    parts, queued_rows = [], 0
    for row, lane in enumerate(lanes):
        y = 40 + 38 * row
        parts.append(
            f'<text x="8" y="{y + 4}">{escape(teller.names[lane])}</text><path class="lane" d="M180 {y}H950"/>'
        )
    for bar in sorted(drawn, key=lambda bar: bar.kind != "task"):
        if bar.lane:
            row, inset = lanes.index(bar.lane), 0 if bar.kind == "task" else 4
        else:
            row, inset = len(lanes) + queued_rows, 0
            queued_rows += 1
        x, width = 180 + (bar.begun - trace.start) * scale, max(2, (bar.ended - bar.begun) * scale)
        parts.append(box(bar, x, 26 + 38 * row + inset, width, 28 - 2 * inset, teller))
    if queued_rows:
        parts.append(f'<text x="8" y="{44 + 38 * len(lanes)}">{escape(teller.words["queue"])}</text>')
    seconds = (trace.stop - trace.start) / 1e9
    parts.append(f'<text x="180" y="14">0</text><text x="950" y="14" text-anchor="end">{seconds:.2g} s</text>')
    return "".join(parts)


def down(trace: Trace, teller: Teller, lanes: Sequence[Lane], drawn: Sequence[Bar], low: int) -> str:
    """Draw lanes as columns; the words of each bar stand beside it, in a line of their own."""
    scale = (low - 60) / max(1, trace.stop - trace.start)
    columns = [*lanes, None]
    parts, free = [], 0.0
    for bar in sorted(drawn, key=lambda bar: bar.begun):
        column = columns.index(bar.lane)
        y, height = 40 + (bar.begun - trace.start) * scale, max(3, (bar.ended - bar.begun) * scale)
        parts.append(box(bar, 6 + 11 * column, y, 9, height, None))
        free = max(free + 14, y + 9)
        where = teller.names[bar.lane] if bar.lane else teller.words["queue"]
        x = 22 + 11 * len(columns)
        text = escape(f"{where}: {bar.text}"[:44])
        parts.append(f'<path class="lane" d="M{15 + 11 * column} {y:.1f}L{x - 4} {free - 4:.1f}"/>')
        parts.append(f'<text x="{x}" y="{free:.1f}" font-size="11">{text}</text>')
    return "".join(parts)


def box(bar: Bar, x: float, y: float, width: float, height: float, teller: Teller | None) -> str:
    """Draw a bar; its words stand in it if there is room, and always in its title."""
    kind = "failed" if bar.error and bar.kind == "task" else bar.kind
    room = int(width / 6.4)
    never = f" ({teller.words['never']})" if teller and bar.kind == "queued" else ""
    text = escape((bar.text + never)[:room]) if teller and room > 3 else ""
    label = f'<text x="{x + 4:.1f}" y="{y + height / 2 + 4:.1f}">{text}</text>' if text else ""
    shape = f'<rect class="{kind}" x="{x:.1f}" y="{y:.1f}" width="{width:.1f}" height="{height:.1f}" rx="3"/>'
    return f"<g><title>{escape(f'{bar.text} {bar.place} {bar.error}'.strip())}</title>{shape}{label}</g>"


def write(trace: Trace, teller: Teller, output: Path) -> None:
    """Write ``trace.svg`` and ``trace.json``; say so on standard error if that cannot be done."""
    try:
        output.with_suffix(".json").write_text(json.dumps(chrome(trace, teller), ensure_ascii=False), encoding="utf-8")
        output.with_suffix(".svg").write_text(picture(trace, teller), encoding="utf-8")
    except OSError as error:
        tell(f"trace_futures: {output} is not written: {error}. Give -o another place\n")


def tell(text: str) -> None:
    """Print to standard error, which the program may have closed."""
    with suppress(OSError, ValueError, AttributeError):
        sys.stderr.buffer.write(text.encode(errors="replace"))
        sys.stderr.flush()


# ---- Around a part of a program -------------------------------------------------------------------------------------


@contextmanager
def recording(
    output: str | None = None, *, lang: str = "en", events: int = EVENTS, times: bool = True
) -> Iterator[None]:
    """Record what happens in a ``with`` block, and tell it at its end; ``output`` names the picture.

    Workers that were started before the block are not seen. Raises :exc:`ValueError` for an unknown language.
    """
    if lang not in WORDS:
        raise ValueError(f"lang is {lang!r}. Use one of {', '.join(WORDS)}")
    with tempfile.TemporaryDirectory(prefix="trace_futures-") as folder:
        before = {name: os.environ.get(name) for name in ("PYTHONPATH", FOLDER)}
        os.environ.update(prepare(folder, events))
        watcher = Watcher(Hooks(Recorder(folder, events)))
        watcher.start()
        why = "ended"
        try:
            yield
        except KeyboardInterrupt:
            why = "interrupt"
            raise
        finally:
            watcher.stop()
            for name, value in before.items():
                os.environ.pop(name, None) if value is None else os.environ.__setitem__(name, value)
            trace = read(Path(folder), why, 0)
            teller = Teller(trace, lang)
            tell(teller.summary("recording()", times=times))
            if output:
                write(trace, teller, Path(output))


# ---- The command line -----------------------------------------------------------------------------------------------


@dataclass
class Options:
    """What was asked for on the command line."""

    command: List[str]
    limit: float = 0
    events: int = EVENTS
    lang: str = "en"
    output: Optional[Path] = None
    times: bool = True


def options_of(arguments: Sequence[str]) -> Options:
    """Read the command line; raises SystemExit with status 2 if it says nothing that can be run."""
    import argparse

    parser = argparse.ArgumentParser(prog="trace_futures.py", description="Tell what a program's executors did.")
    parser.add_argument("-m", dest="module", action="store_true", help="run a module, as python -m does")
    parser.add_argument("--limit", type=float, default=0, metavar="SECONDS", help="stop the program after that time")
    parser.add_argument("--events", type=int, default=EVENTS, metavar="N", help=f"records of each process ({EVENTS})")
    parser.add_argument("--lang", choices=list(WORDS), default="en", help="language of what is told")
    parser.add_argument("-o", dest="output", type=Path, metavar="FILE", help="write FILE.svg and FILE.json")
    parser.add_argument("--no-times", action="store_true", help="tell nothing that was measured")
    parser.add_argument("command", nargs=argparse.REMAINDER, metavar="SCRIPT|MODULE [arguments]", help="what is run")
    read = parser.parse_args(arguments)
    if not read.command:
        parser.error("no SCRIPT and no -m MODULE was given")
    if not read.module and not Path(read.command[0]).exists():
        parser.error(f"there is no file {read.command[0]!r}")
    if read.limit < 0 or read.events < 1:
        parser.error(f"--limit is {read.limit:g} and --events {read.events}. Give positive numbers")
    if read.output and not (read.output.parent.is_dir() and os.access(read.output.parent, os.W_OK)):
        parser.error(f"{str(read.output.parent)!r} is no folder that can be written to. Give -o another place")
    command = ["-m", *read.command] if read.module else read.command
    return Options(command, read.limit, read.events, read.lang, read.output, not read.no_times)


def main(arguments: Sequence[str]) -> int:
    """Run the program, tell what was seen, and return its exit status; 124 if it was stopped at the limit."""
    options = options_of(arguments)
    with tempfile.TemporaryDirectory(prefix="trace_futures-", ignore_cleanup_errors=True) if sys.version_info >= (
        3, 10) else tempfile.TemporaryDirectory(prefix="trace_futures-") as folder:  # fmt: skip
        flags = subprocess._args_from_interpreter_flags()  # type: ignore[attr-defined]  # as multiprocessing does
        environment = {**os.environ, **prepare(folder, options.events)}
        status, why, stop = run([sys.executable, *flags, *options.command], environment, options.limit, Path(folder))
        try:
            alive = seen(Path(folder), why) if why != "ended" else {}
            finish(Path(folder)) if why == "limit" else None
            trace = read(Path(folder), why, status if why == "ended" else 0, stop, alive)
            teller = Teller(trace, options.lang)
            tell(teller.summary(" ".join(["python", *options.command]), options.limit, options.times))
            if options.output:
                write(trace, teller, options.output)
        except Exception as error:  # what the program did counts, and its status
            tell(f"trace_futures: the records could not be read: {type(error).__name__}: {error}\n")
    return 124 if why == "limit" else status


def run(command: list[str], environment: dict[str, str], limit: float, folder: Path) -> tuple[int, str, int]:
    """Run a program to its end, to the limit, or to Ctrl-C; return its status, why it ended, and when."""
    moments: list[int] = []
    if signal.getsignal(signal.SIGINT) is not signal.SIG_IGN:  # the program inherits that
        signal.signal(signal.SIGINT, lambda *_: moments.append(time.perf_counter_ns()))
    program = subprocess.Popen(command, env=environment)
    signal.signal(signal.SIGTERM, lambda *_: program.terminate())
    try:
        status = program.wait(limit or None)
    except subprocess.TimeoutExpired:
        return 124, "limit", time.perf_counter_ns()
    if moments:
        return status, "interrupt", moments[0]
    return status, "ended", 0


def recorded(folder: Path) -> list[int]:
    """Return the processes that wrote records."""
    return list(dict.fromkeys(int(file.stem.split("-")[0]) for file in folder.glob("*.words")))


def is_alive(pid: int) -> bool:
    """Tell whether a process runs; one that has ended and was not waited for does not."""
    with suppress(OSError):
        os.kill(pid, 0)
        with suppress(OSError):
            return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] not in "ZX"
        return True
    return False


def seen(folder: Path, why: str) -> dict[int, Native]:
    """Return what the system says of the processes that are there; let those that are to be ended write where they stand."""
    alive = {}
    for pid in filter(is_alive, recorded(folder)):
        with suppress(OSError):
            alive[pid] = Native()
            call = Path(f"/proc/{pid}/syscall").read_text()
            alive[pid] = Native(len(os.listdir(f"/proc/{pid}/task")), call)  # noqa: PTH208  # names alone
    for pid in alive if why == "limit" else ():
        with suppress(OSError, AttributeError):
            os.kill(pid, signal.SIGUSR1)
    sizes: dict[int, int] = {}
    for _ in range(60 if why == "limit" else 0):  # on a busy machine a process comes to its turn late
        time.sleep(0.05)
        files = sorted(folder.glob("*.stacks"), key=lambda file: int(file.stem.split("-")[1]))
        newest = {int(file.stem.split("-")[0]): file for file in files}
        before, sizes = sizes, {pid: newest[pid].stat().st_size for pid in alive if pid in newest}
        if sizes == before and all(sizes.values()):
            break
    return alive


def finish(folder: Path) -> None:
    """End the processes that were recorded, those that were started last first, and those that are started meanwhile."""
    for sent in [signal.SIGTERM, *[signal.SIGKILL] * 10]:
        alive = [pid for pid in recorded(folder) if is_alive(pid)]
        for pid in reversed(alive):
            with suppress(OSError):
                os.kill(pid, sent)
        if not alive:
            return
        time.sleep(0.2)


if __name__ == "__main__":
    ended = main(sys.argv[1:])
    if ended < 0:  # end as the program did
        with suppress(OSError, ValueError):
            import resource

            resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
        signal.signal(-ended, signal.SIG_DFL) if -ended not in (signal.SIGKILL, signal.SIGSTOP) else None
        os.kill(os.getpid(), -ended)
    sys.exit(ended)
