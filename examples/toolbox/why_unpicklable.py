"""Tell which part of an object cannot travel to another process, why, and what to send instead.

>>> print(explain(result, "result"))
result cannot travel to another process.

result[0]._condition._lock
    type:     _thread.RLock
    inside:   list > concurrent.futures._base.Future > threading.Condition
    reason:   TypeError: cannot pickle '_thread.RLock' object
    instead:  what the Future's .result() returns, not the Future

In a shell: ``python why_unpicklable.py MODULE:EXPRESSION``. Python 3.9 or newer, standard library only.
It finds out by pickling as a process pool does, so it runs what pickle runs: ``__reduce_ex__``, ``__getstate__``.
Unpickling runs code, too; that happens in a process of its own, never in yours.
"""

from __future__ import annotations

import argparse
import gc
import importlib
import itertools
import multiprocessing
import multiprocessing.connection
import os
import pickle
import socket
import sys
import time
from collections import ChainMap, deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Executor, Future
from contextlib import suppress
from dataclasses import dataclass
from keyword import iskeyword
from multiprocessing.connection import Connection
from multiprocessing.reduction import ForkingPickler
from threading import Timer
from types import FunctionType, GetSetDescriptorType, MemberDescriptorType
from typing import Any, TypeVar

T = TypeVar("T")
PLAIN = frozenset({type(None), bool, int, float, str, bytes, bytearray})  # these always travel
GETTERS = frozenset({"__dict__", "__self__", "args"})  # attributes that C code gets, without side effects
REDUCERS = ("__reduce_ex__", "__reduce__", "__getstate__")
READERS = ("__getattribute__", "__getitem__", "__iter__", "items", "keys", "values")  # what reads a list or a dict
OFTEN = 50  # steps of a path that repeat are written once: Python reads no expression of thousands of steps
HANDLES = {socket.socket, Connection, getattr(multiprocessing.connection, "PipeConnection", Connection)}
OF_CLASSES = vars(type)  # what tells about a class, whatever its metaclass says
CONTAINERS = frozenset({list, tuple, dict, set, frozenset})  # these travel if their items do
INSTEAD = {  # what to send instead of these types; a dot at the end means all types of a module
    "concurrent.futures._base.Future asyncio.futures.Future _asyncio.Future": "what the Future's .result() returns, "
    "not the Future",
    "concurrent.futures._base.Executor multiprocessing.pool.Pool": "nothing: a pool stays in the process that made it",
    "threading.Thread multiprocessing.process.BaseProcess": "the data that it works on",
    "queue.Queue _queue.SimpleQueue": "a list of its items, or a queue that a multiprocessing.Manager() made",
    "multiprocessing.synchronize. multiprocessing.queues. multiprocessing.sharedctypes.": "nothing: give it to every "
    "worker when it starts, with initializer= and initargs=",
    "subprocess.Popen": "its returncode and its output",
    "logging.Handler": "a logger, which travels as its name; set up its handlers in the worker",
    "threading. _thread.": "the data without it: leave it out in __getstate__, make a new one in __setstate__",
    "builtins.generator builtins.map builtins.filter builtins.zip builtins.enumerate builtins.callable_iterator "
    "itertools. _csv. builtins.dict_keys builtins.dict_values builtins.dict_items": "a list of what it yields",
    "builtins.coroutine builtins.async_generator": "what asyncio.run() makes of it, in a function without async",
    "re.Match": "its .group(), .groupdict() or .span()",
    "builtins.memoryview": "bytes() of it",
    "_io.": "its path, or what was read from it",
    "sqlite3.": "the path of the database, or its rows as tuples",
    "ssl. _ssl.": "nothing: make it in the process that uses it",
    "_socket. multiprocessing.connection.": "one that is still open",
    "builtins.module": "its name",
    "weakref. builtins.weakref": "the object that it refers to",
    "builtins.frame builtins.traceback builtins.code": "the text that you want to see",
    "_contextvars.": "the values in it",
    "builtins.mappingproxy os._Environ": "dict() of it",
    "posix.DirEntry nt.DirEntry": "its .path",
}


@dataclass(frozen=True)
class Limits:
    """Where a search gives up, and says so."""

    seconds: float = 10.0  # to pickle; as many to search or to rebuild
    objects: int = 1_000_000  # to search; numbers and strings do not count
    megabytes: float = 100.0  # of pickled data
    findings: int = 5


@dataclass(frozen=True)
class Finding:
    """A part that cannot travel."""

    path: str  # a Python expression; reduce in it is that of functools
    type: str
    inside: tuple[str, ...]  # the types on the way to it, outermost first
    reason: str  # the error
    instead: str  # what to send
    unseen: str = ""  # what pickle did not come to, so that more may turn up there

    def __str__(self) -> str:
        inside = self.inside if len(self.inside) < 10 else (*self.inside[:4], "...", *self.inside[-4:])
        rows = {**vars(self), "inside": " > ".join(inside), "path": ""}
        return "\n".join([self.path, *(f"    {key + ':':9} {value}" for key, value in rows.items() if value)])


@dataclass(frozen=True)
class Explanation:
    """What becomes of an object on its way to another process; ``print`` shows it."""

    name: str
    travels: bool | None  # None: not known, and the notes say why
    findings: tuple[Finding, ...]  # shortest path first
    notes: tuple[str, ...]  # what was given up

    def __str__(self) -> str:
        verdict = {True: "can travel", False: "cannot travel", None: "may or may not travel"}[self.travels]
        return "\n\n".join([f"{self.name} {verdict} to another process.", *map(str, self.findings), *self.notes])


def explain(
    obj: object, name: str = "obj", *, rebuild: bool = True, limits: Limits = Limits(), mp_context: Any = None
) -> Explanation:
    """Find the parts of an object that cannot travel to another process.

    ``name`` begins the paths. With ``rebuild``, what can be pickled is also unpickled, in a new process that starts
    as the workers of a pool with this ``mp_context`` do; like those, it needs ``if __name__ == "__main__"``.
    """
    return _explain({name: obj}, rebuild, limits, mp_context)


class ExplainingExecutor(Executor):
    """Submits to a process pool, and explains at once what cannot travel.

    The function and its arguments are tried before the task is queued, the result or the exception in the worker.
    Everything is pickled once more, and what exceeds the limits is not tried.
    """

    def __init__(self, pool: Executor, limits: Limits = Limits()) -> None:
        self._pool, self._limits = pool, limits

    def submit(self, fn: Callable[..., T], /, *args: Any, **kwargs: Any) -> Future[T]:
        """Submit a task; raises the error of pickle if the function or an argument is refused."""
        _require({"fn": fn, "args": args, "kwargs": kwargs}, self._limits)
        return self._pool.submit(_run, self._limits, fn, args, kwargs)

    def shutdown(self, wait: bool = True, *, cancel_futures: bool = False) -> None:
        """Shut down the pool."""
        self._pool.shutdown(wait, cancel_futures=cancel_futures)


def _run(limits: Limits, fn: Callable[..., T], args: tuple[Any, ...], kwargs: dict[str, Any]) -> T:
    """Run a task in the worker, and try what it returns or raises."""
    try:
        result = fn(*args, **kwargs)
    except Exception as error:
        explanation = explain(error, "exception", limits=limits)
        if explanation.travels is False:  # it would be lost, and might take the pool with it
            raise pickle.PicklingError(str(explanation)) from error
        raise
    _require({"result": result}, limits)
    return result


def _require(objects: dict[str, object], limits: Limits) -> None:
    """Raise the error of pickle, with the explanation added, if an object is refused."""
    try:
        _dumps(objects, _Budget(limits))
    except _GivenUpError:
        return  # the pool will see
    except BaseException as error:
        text = str(_explain(objects, False, limits, None))
        if hasattr(error, "add_note"):  # since Python 3.11
            error.add_note(text)
            raise
        raise error from RuntimeError(text)


def _explain(objects: dict[str, object], rebuild: bool, limits: Limits, mp_context: Any) -> Explanation:
    """Pickle the objects, then search for what was refused; or rebuild them, and search for what failed."""
    roots = [_Node(obj, "", name) for name, obj in objects.items()]
    root, error, budget = roots[0], "", _Budget(limits)
    findings: list[Finding] = []
    notes: list[str] = []
    search = _refused(roots, limits)
    try:
        for root in roots:
            _once_and_again(root.obj, budget)
        search = _not_rebuilt(roots if rebuild else [], limits, mp_context)
    except _FickleError as fickle:
        notes.append(f"Pickle does not treat it the same twice: {fickle}.")
    except _GivenUpError as limit:
        notes.append(f"Pickling was given up: {limit}.")
    except BaseException as refusal:
        error = _refusal(refusal)
    try:
        for finding in search:
            findings.append(finding)
            if len(findings) == limits.findings:
                notes.append(f"These are the first {limits.findings}; there may be more.")
                break
        if error and not findings:  # every part is good by itself; there may be too many levels of them
            findings.append(_finding(root, error, whole=True))
    except _Interrupted:
        raise
    except BaseException as limit:  # or an object that changes while it is read
        notes.append(f"The search was given up: {_reason(limit)}.")
        if error and not findings:
            notes.append(f"Pickle says: {error}")
    travels = False if findings or error else None if notes else True
    if budget.handles and travels:
        notes.append("It holds a socket or an end of a Pipe: that reaches a worker of a pool, but not a plain pickle.")
    name = root.after if len(roots) == 1 else "The task"
    return Explanation(name, travels, tuple(findings), tuple(notes))


class _GivenUpError(Exception):
    """A search cannot go on, and this is why."""


class _FickleError(_GivenUpError):
    """Pickle says one thing the first time, and another one the second time."""


def _once_and_again(obj: object, budget: _Budget) -> None:
    """Pickle an object as often as it will be: to try it, and to send it. Raises what refuses it both times."""
    refusals: list[BaseException | None] = []
    for _ in range(2):
        try:
            refusals.append(None)
            _dumps(obj, budget)
        except _GivenUpError:
            raise
        except BaseException as refusal:
            refusals[-1] = refusal
    first, second = refusals
    if first and second:
        raise first
    either = first or second
    if isinstance(either, KeyboardInterrupt):  # somebody pressed Ctrl-C
        raise _Interrupted from either
    if either:
        when = "the first time only" if first else "from the second time on"
        raise _FickleError(f"it is refused {when}, {_reason(either)}") from either


class _Interrupted(KeyboardInterrupt):
    """Ctrl-C, and not what an object raised."""


def _refusal(error: BaseException) -> str:
    """Return why pickle refused an object; raises what ended the search instead."""
    if isinstance(error, (_GivenUpError, _Interrupted)):
        raise error
    return _reason(error)


class _Budget:
    """What a search may still use; it is also the file that picklers write to."""

    def __init__(self, limits: Limits) -> None:
        self.limits, self.objects, self.end = limits, limits.objects, time.monotonic() + limits.seconds
        self.data: list[bytes] = []
        self.handles = False  # whether a socket or an end of a Pipe was met
        self.room = 0.0

    def spend(self, objects: int = 0) -> None:
        """Count objects, and look at the time."""
        self.objects -= objects
        if self.objects < 0:
            raise _GivenUpError(f"more than {self.limits.objects:,} objects")
        if time.monotonic() > self.end:
            raise _GivenUpError(f"more than {self.limits.seconds:g} seconds")

    def empty(self) -> _Budget:
        """Begin a new file."""
        self.data, self.room = [], self.limits.megabytes * 1e6
        return self

    def write(self, data: bytes) -> None:
        """Take what a pickler writes."""
        self.spend()
        self.room -= len(data)
        if self.room < 0:
            raise _GivenUpError(f"more than {self.limits.megabytes:g} megabytes")
        self.data.append(bytes(data))


class _Node:
    """An object, and what to write before and after the path of its parent to get to it."""

    __slots__ = ("after", "before", "obj", "parent")

    def __init__(self, obj: Any, before: str, after: str, parent: _Node | None = None) -> None:
        self.obj, self.before, self.after, self.parent = obj, before, after, parent

    def chain(self) -> list[_Node]:
        """Return the way to here, outermost first."""
        nodes = [self]
        while nodes[-1].parent:
            nodes.append(nodes[-1].parent)
        return nodes[::-1]

    def path(self) -> str:
        """Return the way to here as an expression."""
        steps = []
        for node in self.chain():
            owned = _attributes(node.parent.obj) if node.parent else ()
            steps.append(next((words for words, held in owned if held is node.obj), (node.before, node.after)))
        text, at = "", 0
        while at < len(steps):
            length, times = _repeated(steps, at)
            if times > 1:
                step = _written(steps[at : at + length], "part")
                text = f"reduce(lambda part, _: {step}, range({times}), {text})"
            else:
                text = _written(steps[at : at + 1], text)
            at += length * times
        return text


def _written(steps: list[tuple[str, str]], text: str) -> str:
    """Write steps around an expression."""
    for before, after in steps:
        text = before + text + after
    return text


def _repeated(steps: list[tuple[str, str]], at: int) -> tuple[int, int]:
    """Return how many steps repeat from here on, and how often; one, once, if they do not repeat often."""
    for length in range(1, 5):
        end = at + length
        while steps[end : end + length] == steps[at : at + length]:
            end += length
        if end - at >= OFTEN * length:
            return length, (end - at) // length
    return 1, 1


class _Pickler(ForkingPickler):
    """The pickler of a process pool, except that it sends no handles: to send a socket is to duplicate it."""

    def __init__(self, budget: _Budget) -> None:
        self.budget = budget
        super().__init__(budget.empty())
        self.dispatch_table: Any = ChainMap(dict.fromkeys(HANDLES, self.stand_in), self.dispatch_table)

    def stand_in(self, handle: Any) -> tuple[Callable[[], object], tuple[()]]:
        """Reduce an open socket, or an end of a Pipe, to a new one."""
        self.budget.handles = True
        if sys.platform != "win32":
            os.close(os.dup(handle.fileno()))  # raises what the pool would raise if it is closed
        return (socket.socket if type(handle) is socket.socket else _new_end), ()


def _new_end() -> object:
    """Return an end of a Pipe."""
    return multiprocessing.Pipe()[0]


def _dumps(obj: object, budget: _Budget) -> bytes:
    """Pickle an object with all its parts."""
    _Pickler(budget).dump(obj)
    return b"".join(budget.data)


class _Step(_Pickler):
    """Pickles an object without its parts, and keeps what it was reduced to."""

    begun = False
    reduced: list[Any] | None = None  # callable, arguments, state, items, keys with values, setter of the state

    def persistent_id(self, part: object) -> int | None:
        """Let pickle write a mere reference for everything but the first object."""
        self.budget.spend()
        if self.begun:
            return 0
        self.begun = True
        return None

    def reducer_override(self, obj: Any) -> Any:
        """Reduce the object as pickle does."""
        reducer = self.dispatch_table.get(type(obj))
        if not reducer and (type(obj) is FunctionType or issubclass(type(obj), type)):
            return NotImplemented  # pickled by name
        reduced = reducer(obj) if reducer else obj.__reduce_ex__(pickle.DEFAULT_PROTOCOL)
        if not issubclass(type(reduced), tuple) or not 2 <= tuple.__len__(reduced) <= 6:
            return reduced  # a name, or a mistake
        given = tuple.__len__(reduced)
        parts = [*tuple.__iter__(reduced), None, None, None, None][:6]
        self.reduced = [*parts]
        for index in (3, 4):  # pickle reads these up, and refuses what is not an iterator
            both = itertools.tee(parts[index]) if hasattr(parts[index], "__next__") else (parts[index], ())
            parts[index], self.reduced[index] = both
        return tuple(parts[:given])


def _look(node: _Node, budget: _Budget) -> tuple[str, list[_Node]]:
    """Pickle an object without its parts; return the error, or else the parts."""
    step = None
    if type(node.obj) not in CONTAINERS:
        step = _Step(budget)
        try:
            step.dump(node.obj)
        except BaseException as error:
            return _refusal(error), []
    return "", [_Node(part, before, after, node) for before, after, part in _parts(node.obj, step)]


def _parts(obj: Any, step: _Step | None) -> Iterator[tuple[str, str, Any]]:
    """Yield what an object is made of: what to write before and after the path of the object, and the part."""
    if type(obj) is dict:
        yield from _entries("", obj.items())
    elif type(obj) in CONTAINERS:
        yield from _items(obj) if type(obj) in (list, tuple) else _items(obj, "list(", ")")
    elif step and step.reduced:
        make, args, state, items, pairs, setter = step.reduced
        reduced = f".__reduce_ex__({pickle.DEFAULT_PROTOCOL})"
        yield from [("", f"{reduced}[0]", make), ("", f"{reduced}[5]", setter)]
        yield from _items(args, after=f"{reduced}[1]")
        states = [state] if type(state) is not tuple else state  # an object with slots has two
        for index, part in enumerate(states):
            where = f"{reduced}[2]" if states is not state else f"{reduced}[2][{index}]"
            yield from _entries(where, part.items()) if type(part) is dict else [("", where, part)]
        if _has_own(type(obj), (*READERS, *REDUCERS[:2])):  # obj[0] may be something else than what pickle gets
            yield from _items(items, "list(", f"{reduced}[3])")
            for index, pair in enumerate(pairs):
                yield from _items(pair, "list(", f"{reduced}[4])[{index}]")
        else:
            yield from _items(items)
            yield from _entries("", pairs)


def _items(parts: Iterable[Any], before: str = "", after: str = "") -> Iterator[tuple[str, str, Any]]:
    """Yield the items of a list."""
    return ((before, f"{after}[{index}]", part) for index, part in enumerate(parts) if type(part) not in PLAIN)


def _entries(where: str, pairs: Iterable[tuple[Any, Any]]) -> Iterator[tuple[str, str, Any]]:
    """Yield the keys and the values of a dictionary."""
    for index, (key, value) in enumerate(pairs):
        if type(key) not in PLAIN:
            yield "list(", f"{where})[{index}]", key
        if type(value) not in PLAIN:
            short = type(key) in PLAIN and key.__sizeof__() < 150
            yield ("", f"{where}[{key!r}]", value) if short else ("list(", f"{where}.values())[{index}]", value)


def _attributes(obj: Any) -> Iterator[tuple[tuple[str, str], object]]:
    """Yield what an object holds, each after what to write before and after its path; runs no code of the object."""
    yield ("type(", ")"), type(obj)
    if issubclass(type(obj), tuple):
        yield from ((("", f"[{index}]"), value) for index, value in enumerate(tuple.__iter__(obj)))
    for cls in _classes(type(obj)):
        for name, member in _held(cls).items():
            if type(member) is MemberDescriptorType or (type(member) is GetSetDescriptorType and name in GETTERS):
                with suppress(AttributeError):  # an empty slot
                    held: Any = member.__get__(obj)
                    yield ("", f".{name}"), held
                    for index, value in enumerate(held) if name == "args" else ():
                        yield ("", f".args[{index}]"), value
                    for key, value in held.items() if name == "__dict__" else ():
                        if type(key) is str:
                            simple = key.isidentifier() and not iskeyword(key)
                            yield ("", f".{key}" if simple else f".__dict__[{key!r}]"), value


def _refused(roots: list[_Node], limits: Limits) -> Iterator[Finding]:
    """Search for what pickle refuses for itself, not for one of its parts."""
    budget = _Budget(limits)
    queue, met = deque(roots), {id(root.obj): root for root in roots}
    told: set[_Node] = set()  # of a known type, such as Future: one of its parts is enough
    while queue:
        node = queue.popleft()
        if told.intersection(node.chain() if told else ()):
            continue
        error, parts = _look(node, budget)
        if error:
            told.update(itertools.islice(filter(_known, node.chain()), 1))
            yield _finding(node, error)
        for part in parts:
            if met.setdefault(id(part.obj), part) is part:
                budget.spend(objects=1)
                queue.append(part)


def _not_rebuilt(roots: list[_Node], limits: Limits, mp_context: Any) -> Iterator[Finding]:
    """Search for what can be pickled, but not unpickled, although its parts can."""
    budget = _Budget(limits)

    def failing(nodes: list[_Node]) -> list[tuple[_Node, str]]:
        errors = _rebuild([_dumps(node.obj, budget) for node in nodes], budget, mp_context)
        return [(node, error) for node, error in zip(nodes, errors) if error]

    queue, met = deque(failing(roots)), {id(root.obj): root for root in roots}
    found, circle = False, None
    while queue:
        node, error = queue.popleft()
        worse = failing(_look(node, budget)[1])
        new = [(part, why) for part, why in worse if met.setdefault(id(part.obj), part) is part]
        budget.spend(objects=len(new))
        queue.extend(new)
        if not worse:
            found = True
            yield _finding(node, error, rebuilt=True)
        elif not new:
            circle = circle or (met[id(worse[0][0].obj)], worse[0][1])
    if circle and not found:  # objects of which each can only be rebuilt after another one
        yield _finding(*circle, rebuilt=True)


def _rebuild(pickles: list[bytes], budget: _Budget, mp_context: Any) -> list[str]:
    """Unpickle in a new process; return an error for each, or an empty text."""
    if not pickles:
        return []
    context = mp_context or multiprocessing.get_context()
    ours, theirs = context.Pipe()
    process = context.Process(target=_rebuild_there, args=(theirs, ours), daemon=True)
    timer = Timer(max(0.0, budget.end - time.monotonic()), process.kill)
    ready = False
    try:
        process.start()
        theirs.close()
        timer.start()
        ready = ours.recv()
        ours.send(pickles)
        errors: list[str] = ours.recv()
        return errors
    except (OSError, EOFError, RuntimeError, AssertionError) as error:
        budget.spend()
        if not ready:
            raise _GivenUpError(f"no process to rebuild it in, {_reason(error)}") from error
        process.join(1)
    finally:
        timer.cancel()
        if process.pid:
            process.kill()
            process.join()
        if timer.is_alive():
            timer.join()
    if len(pickles) == 1:
        return [f"the process that rebuilt it ended with exit status {process.exitcode}"]
    half = len(pickles) // 2
    return _rebuild(pickles[:half], budget, mp_context) + _rebuild(pickles[half:], budget, mp_context)


def _rebuild_there(connection: Any, other_end: Any) -> None:
    """Unpickle what comes, in the new process; send an error for each, or an empty text."""
    other_end.close()
    connection.send(True)
    errors = []
    for pickled in connection.recv():
        try:
            pickle.loads(pickled)
            errors.append("")
        except BaseException as error:
            errors.append(_reason(error))
    connection.send(errors)


def _finding(node: _Node, reason: str, *, whole: bool = False, rebuilt: bool = False) -> Finding:
    """Say all about an object that cannot travel."""
    chain = node.chain()
    inside = tuple(_describe(item.obj) for item in chain[:-1])
    instead = _instead(node.obj, reason, rebuilt)
    if not rebuilt:  # outermost first: it is about the Future, not about the lock in it
        instead = next(filter(None, map(_known, chain)), instead)
    unseen = "" if rebuilt or whole else _unseen(node.obj)
    return Finding(node.path(), _describe(node.obj), inside, reason, instead, unseen)


def _classes(kind: type) -> tuple[type, ...]:
    """Return a class and its bases; runs no code of its metaclass."""
    bases: tuple[type, ...] = OF_CLASSES["__mro__"].__get__(kind)
    return bases


def _held(kind: type) -> dict[str, Any]:
    """Return what a class itself holds; runs no code of its metaclass."""
    held: dict[str, Any] = OF_CLASSES["__dict__"].__get__(kind)
    return held


def _has_own(kind: type, names: Iterable[str]) -> str:
    """Return the first of these methods that a class, or a base, has written in Python."""
    held = ((name, next((_held(cls)[name] for cls in _classes(kind) if name in _held(cls)), None)) for name in names)
    return next((name for name, member in held if type(member) is FunctionType), "")


def _describe(obj: Any) -> str:
    """Name the type of an object; a function and a class have names of their own."""
    kind = type(obj)
    if kind is FunctionType:
        return f"function {_name(obj)}"
    return f"class {_name(obj)}" if issubclass(kind, type) else _name(kind).replace("builtins.", "")


def _name(obj: Any) -> str:
    if issubclass(type(obj), type):
        return f"{OF_CLASSES['__module__'].__get__(obj)}.{OF_CLASSES['__qualname__'].__get__(obj)}"
    return f"{obj.__module__}.{obj.__qualname__}"


def _reason(error: BaseException) -> str:
    """Return the last line of a traceback."""
    try:
        text = " ".join(str(error).split())[:500]
    except BaseException as another:
        text = f"<str() raised {type(another).__name__}>"
    return text if issubclass(type(error), _GivenUpError) else f"{_describe(error)}: {text}".rstrip(": ")


def _known(node: _Node) -> str:
    """Return what to send instead of an object of a known type."""
    names = [_name(cls) for cls in _classes(type(node.obj))]
    for known, advice in INSTEAD.items():
        if any(name == item or (item[-1] == "." and name.startswith(item)) for item in known.split() for name in names):
            return advice
    return ""


def _instead(obj: Any, reason: str, rebuilt: bool) -> str:
    """Say what to send instead of an object of any other type."""
    kind = type(obj)
    if kind is FunctionType or issubclass(kind, type):
        return "one that is defined at module level, and found there under its own name"
    if rebuilt and issubclass(kind, BaseException):
        return "the same, if __init__ passes all its arguments to super().__init__(); or define __reduce__"
    lost = reason.startswith(("AttributeError", "KeyError", "RecursionError"))
    if lost and any("__getattr__" in _held(cls) for cls in _classes(kind)):
        return "the same, if __getattr__ raises AttributeError at once for names that begin with two underscores"
    if rebuilt:
        return "plain values; or define a __reduce__ that says how to make a copy"
    if reason.startswith("RecursionError"):
        return "something flatter, such as a list: pickle cannot follow so many levels"
    return "only the data that is needed of it"


def _unseen(obj: Any) -> str:
    """Say what pickle did not look into, because it had refused before."""
    if type(obj) is FunctionType:
        names = obj.__code__.co_freevars
        return f"its closure: {', '.join(names)}" if names else ""
    if issubclass(type(obj), type) or all(type(part) in PLAIN or part is type(obj) for part in gc.get_referents(obj)):
        return ""
    own = _has_own(type(obj), REDUCERS)
    return f"what it holds: its own {own} came first" if own else "what it holds"


def main() -> int:
    """Explain an expression; the exit status is 0: it travels, 1: it does not, 2: bad input, 3: not known."""
    parser = argparse.ArgumentParser(
        description="Tell which part of an object cannot travel to another process.",
        epilog="Exit status: 0 it travels, 1 it does not, 2 bad input, 3 not known. It imports the module, "
        "evaluates the expression in it, pickles the result, and unpickles it in another process.",
    )
    parser.add_argument("target", metavar="MODULE:EXPRESSION", help="such as shop.orders:Order(7)")
    parser.add_argument("--name", default="obj", help="what paths begin with (default: obj)")
    parser.add_argument("--seconds", type=float, default=10.0, help="limit for each step (default: 10)")
    parser.add_argument("--no-rebuild", action="store_true", help="do not unpickle")
    options = parser.parse_args()
    module, _, expression = options.target.partition(":")
    sys.path.insert(0, "")
    try:
        obj = eval(expression.strip(), {**vars(importlib.import_module(module))})
    except (Exception, SystemExit) as error:
        parser.error(f"{options.target!r}: {_reason(error)}")
    explanation = explain(obj, options.name, rebuild=not options.no_rebuild, limits=Limits(options.seconds))
    print(explanation)
    return {True: 0, False: 1, None: 3}[explanation.travels]


if __name__ == "__main__":
    sys.exit(main())
