"""Objects that cannot travel to another process, and for each the part that is to blame."""

from __future__ import annotations

import asyncio
import collections
import contextvars
import csv
import ctypes
import functools
import io
import logging
import multiprocessing
import os
import queue
import re
import socket
import sqlite3
import ssl
import subprocess
import sys
import threading
import types
import weakref
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from enum import Enum
from pathlib import Path
from typing import Any, NamedTuple
from unittest.mock import Mock


@dataclass(frozen=True)
class Kind:
    """One kind of object."""

    en: str
    ja: str
    step: str  # where it goes wrong: "pickle", "unpickle", or "" for what travels
    make: Callable[[], Any]
    culprits: tuple[str, ...]  # expressions; one of them is a right answer


class Plain:
    """Holds whatever it is given."""

    def __init__(self, **held: Any) -> None:
        vars(self).update(held)

    def work(self) -> None:
        """Do nothing."""


class Private:
    """Keeps a lock in a private attribute."""

    def __init__(self) -> None:
        self.__lock = threading.Lock()


class Slotted:
    """Keeps what it holds in slots."""

    __slots__ = ("lock", "name")

    def __init__(self, lock: Any) -> None:
        self.name, self.lock = "slotted", lock


class CopiesState(Plain):
    """Says what to pickle with a copy of its dictionary."""

    def __getstate__(self) -> dict[str, Any]:
        return dict(vars(self))


class CallsItself(Plain):
    """Says how to make a copy."""

    def __reduce__(self) -> tuple[Any, ...]:
        return CallsItself, (), {"held": self.held}

    held: Any


class RefusesItself(Plain):
    """Does not want to be pickled."""

    def __reduce__(self) -> tuple[Any, ...]:
        raise ValueError("open transaction")


class MisunderstandsReduce(Plain):
    """Returns a list where pickle wants a tuple."""

    def __reduce__(self) -> Any:
        return [Plain, ()]


class Basket(list[Any]):
    """A list with a name of its own."""


class Entry(NamedTuple):
    """A named tuple."""

    name: str
    value: Any


class ServerError(Exception):
    """Builds its message from two arguments."""

    def __init__(self, status: int, page: int) -> None:
        super().__init__(f"status {status} for page {page}")


class Row:
    """Looks up every unknown attribute in its columns."""

    def __init__(self) -> None:
        self.columns = {"number": 7}

    def __getattr__(self, name: str) -> int:
        if name in self.columns:
            return self.columns[name]
        raise AttributeError(name)


@dataclass(frozen=True)
class Place:
    """Frozen, with slots made by hand."""

    __slots__ = ("x",)
    x: int


class Price(float):
    """Needs two arguments to be made."""

    def __new__(cls, amount: float, currency: str) -> Price:
        return super().__new__(cls, amount)


class Checked(Plain):
    """Checks the state that it gets, and finds fault with it."""

    def __setstate__(self, state: dict[str, Any]) -> None:
        raise ValueError("state of an older version")


class Shop:
    """Submits a private method."""

    def method(self) -> Callable[[], None]:
        """Return the private method."""
        return self.__label

    def __label(self) -> None:
        pass


def bare(function: Callable[..., Any]) -> Callable[..., Any]:
    """Decorate a function, and keep its name but not the function under it."""

    @functools.wraps(function)
    def wrapped(*args: Any) -> Any:
        return function(*args)

    return wrapped


def plain_function(*args: Any) -> None:
    """Do nothing."""


def local_tuple() -> Any:
    """Return an object of a namedtuple that no other process can import."""
    pair: Any = collections.namedtuple("pair", "x y")
    return pair(1, 2)


def local_enum() -> Any:
    """Return a member of an enumeration that no other process can import."""
    color: Any = Enum("color", "RED")
    return color.RED


def local_class() -> Any:
    """Return an object of a class that no other process can import."""

    class Local:
        pass

    return Local()


def closure() -> Any:
    """Return a function made inside a function."""
    count = 0

    def add() -> int:
        return count + 1

    return add


def coroutine() -> Any:
    """Return a coroutine that does not complain of never being awaited."""
    pause = asyncio.sleep(0)
    pause.close()
    return pause


def trace() -> Any:
    """Return a traceback."""
    try:
        raise ValueError
    except ValueError:
        return sys.exc_info()[2]


def cursor(row: bool = False) -> Any:
    """Return a cursor, or a row, of a database."""
    base = sqlite3.connect(":memory:", check_same_thread=False)
    base.row_factory = sqlite3.Row
    rows = base.execute("SELECT 1")
    return rows.fetchone() if row else rows


def ended_process() -> Any:
    """Return a process that has ended."""
    process = subprocess.Popen([sys.executable, "-c", ""])
    process.wait()
    return process


def pool() -> Any:
    """Return an executor that has been shut down."""
    with ThreadPoolExecutor(max_workers=1) as executor:
        pass
    return executor


def closed_socket() -> Any:
    """Return a socket that has been closed."""
    found = socket.socket()
    found.close()
    return found


def circle() -> Any:
    """Return two objects that hold each other; one holds a lock as well."""
    here, there = Plain(), Plain(lock=threading.Lock())
    here.other, there.other = there, here  # type: ignore[attr-defined]  # a Plain takes any name
    return here


def chain() -> Any:
    """Return a chain of 40 objects with a lock at its end."""
    link = Plain(lock=threading.Lock())
    for _ in range(40):
        link = Plain(next=link)
    return link


def two_ways() -> Any:
    """Return a lock that can be reached by a long way and by a short one."""
    lock = threading.Lock()
    return {"long": Plain(inner=Plain(lock=lock)), "short": Plain(lock=lock)}


def failed() -> Any:
    """Return an exception that carries what it failed with."""
    error = ValueError("no answer")
    error.response = Plain(lock=threading.Lock())  # type: ignore[attr-defined]  # as libraries do
    return error


def on_disk() -> Any:
    """Return an entry of a folder."""
    with os.scandir() as entries:
        return next(entries)


def open_file() -> Any:
    """Return an open file."""
    return Path(os.devnull).open()


def closed_buffer() -> Any:
    """Return a buffer that has been closed."""
    buffer = io.BytesIO()
    buffer.close()
    return buffer


def pipe_end() -> Any:
    """Return one end of a pipe."""
    return multiprocessing.Pipe()[0]


Lock, Held = threading.Lock, Plain
THREAD = ("_os_thread_handle", "_handle", "_tstate_lock", "_stderr", "_invoke_excepthook", "_started._cond._lock")
POOL: tuple[str, ...] = ("_work_queue", "_shutdown_lock", "_idle_semaphore._cond._lock")
POOL += ("_create_worker_context", "_resolve_work_item_task")  # since Python 3.14
REFUSED: list[tuple[Any, ...]] = [
    # refused itself
    ("generator", "ジェネレータ", lambda: (n for n in "")),
    ("coroutine", "コルーチン", coroutine),
    ("`dict.items()`", "`dict.items()`", lambda: {}.items()),
    ("`re.Match`", "`re.Match`", lambda: re.match("", "")),
    ("`memoryview`", "`memoryview`", lambda: memoryview(b"")),
    ("`csv.reader`", "`csv.reader`", lambda: csv.reader([])),
    ("`os.DirEntry`", "`os.DirEntry`", on_disk),
    ("weak reference", "弱参照", lambda: weakref.ref(Plain)),
    ("lambda", "ラムダ式", lambda: lambda: 0),
    ("function made in a function", "関数の中で作った関数", closure),
    ("decorated function under another name", "別の名前を付けたデコレート済みの関数", lambda: bare(plain_function)),
    ("`property`", "`property`", property),
    ("module", "モジュール", lambda: os),
    ("code object", "コードオブジェクト", lambda: plain_function.__code__),
    ("frame", "フレーム", sys._getframe),
    ("traceback", "トレースバックオブジェクト", trace),
    ("`mappingproxy`", "`mappingproxy`", lambda: types.MappingProxyType({})),
    ("`sqlite3` connection", "`sqlite3`の接続", lambda: sqlite3.connect(":memory:")),
    ("`sqlite3` cursor", "`sqlite3`のカーソル", cursor),
    ("`sqlite3.Row`", "`sqlite3.Row`", lambda: cursor(row=True)),
    ("open file", "開いたファイル", open_file),
    ("closed `BytesIO`", "閉じた`BytesIO`", lambda: {"body": closed_buffer()}, "obj['body']"),
    ("closed socket", "閉じたソケット", lambda: {"line": closed_socket()}, "obj['line']"),
    ("`Lock`", "`Lock`", Lock),
    ("`RLock`", "`RLock`", threading.RLock),
    ("`threading.local`", "`threading.local`", threading.local),
    ("`queue.SimpleQueue`", "`queue.SimpleQueue`", queue.SimpleQueue),
    ("`multiprocessing.Lock`", "`multiprocessing.Lock`", multiprocessing.Lock),
    ("`multiprocessing.Queue`", "`multiprocessing.Queue`", multiprocessing.Queue),
    ("`multiprocessing.Value`", "`multiprocessing.Value`", lambda: multiprocessing.Value("i", 0)),
    ("`SSLContext`", "`SSLContext`", lambda: ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)),
    ("`contextvars.Context`", "`contextvars.Context`", contextvars.copy_context),
    ("`ctypes` pointer", "`ctypes`のポインタ", lambda: ctypes.pointer(ctypes.c_int(1))),
    ("object whose `__reduce__` raises", "`__reduce__`が例外を送出するオブジェクト", lambda: [RefusesItself()],
     "obj[0]"),
    ("object whose `__reduce__` returns a list", "`__reduce__`がリストを返すオブジェクト", MisunderstandsReduce),
    # refused for their class
    ("object of a class made in a function", "関数の中で作ったクラスのオブジェクト", local_class, "type(obj)"),
    ("namedtuple made in a function", "関数の中で作ったnamedtuple", local_tuple, "type(obj)"),
    ("enum made in a function", "関数の中で作ったenum", local_enum, "type(obj)"),
    ("`Mock`", "`Mock`", Mock, "type(obj)"),
    # refused for what the standard library keeps in them
    ("`Future`", "`Future`", Future, "obj._condition._lock"),
    ("list of Futures", "Futureのリスト", lambda: [1, Future()], "obj[1]._condition._lock"),
    ("`Condition`", "`Condition`", threading.Condition, "obj._lock"),
    ("`Event`", "`Event`", threading.Event, "obj._cond._lock"),
    ("`Thread`", "`Thread`", threading.Thread, *(f"obj.{part}" for part in THREAD)),
    ("`ThreadPoolExecutor`", "`ThreadPoolExecutor`", pool, *(f"obj.{part}" for part in POOL)),
    ("`queue.Queue`", "`queue.Queue`", queue.Queue, "obj.mutex"),
    ("`Popen`", "`Popen`", ended_process, "obj._waitpid_lock"),
    ("`logging.Handler`", "`logging.Handler`", logging.Handler, "obj.lock"),
    ("`os.environ`", "`os.environ`", lambda: os.environ, "obj.encodekey", "obj.decodekey"),
    ("`WeakValueDictionary`", "`WeakValueDictionary`", weakref.WeakValueDictionary, "obj._remove"),
    # refused for what a program keeps in them
    ("attribute", "属性", lambda: Held(lock=Lock()), "obj.lock"),
    ("private attribute", "非公開の属性", Private, "obj._Private__lock"),
    ("slot", "スロット", lambda: Slotted(Lock()), "obj.lock"),
    ("bound method", "束縛メソッド", lambda: Held(lock=Lock()).work, "obj.__self__.lock"),
    ("bound method of a lock", "ロックの束縛メソッド", lambda: Lock().acquire, "obj.__self__"),
    ("lists and dicts in each other", "入れ子のリストと辞書", lambda: [1, {"rows": [2, Lock()]}], "obj[1]['rows'][1]"),
    ("key of a dict", "辞書のキー", lambda: {Held(lock=Lock()): 1}, "list(obj)[0].lock"),
    ("item of a set", "集合の要素", lambda: {Held(lock=Lock())}, "list(obj)[0].lock"),
    ("item of a deque", "dequeの要素", lambda: collections.deque([0, Lock()]), "obj[1]"),
    ("item of a subclass of list", "listのサブクラスの要素", lambda: Basket([Lock()]), "obj[0]"),
    ("value in an `OrderedDict`", "`OrderedDict`の値", lambda: collections.OrderedDict(lock=Lock()), "obj['lock']"),
    ("field of a namedtuple", "namedtupleのフィールド", lambda: Entry("lock", Lock()), "obj[1]"),
    ("`ChainMap`", "`ChainMap`", lambda: collections.ChainMap({}, {"lock": Lock()}), "obj.maps[1]['lock']"),
    ("`defaultdict(lambda: 0)`", "`defaultdict(lambda: 0)`", lambda: collections.defaultdict(lambda: 0),
     "obj.default_factory"),
    ("`partial` of a lambda", "ラムダ式の`partial`", lambda: functools.partial(lambda n: n, 1), "obj.func"),
    ("argument of a `partial`", "`partial`の引数", lambda: functools.partial(plain_function, 1, Lock()), "obj.args[1]"),
    ("`filter` with a lambda", "ラムダ式の`filter`", lambda: filter(lambda n: n, []), "obj.__reduce_ex__(4)[1][0]"),
    ("`zip` of a generator", "ジェネレータの`zip`", lambda: zip((n for n in "")), "obj.__reduce_ex__(4)[1][0]"),
    ("argument of an exception", "例外の引数", lambda: ValueError("no", Lock()), "obj.args[1]"),
    ("attribute of an exception", "例外の属性", failed, "obj.response.lock"),
    ("copy of `__dict__` by `__getstate__`", "`__getstate__`が返すコピー", lambda: CopiesState(lock=Lock()),
     "obj.lock"),
    ("state from `__reduce__`", "`__reduce__`が返す状態", lambda: CallsItself(held=Lock()), "obj.held"),
    ("circle", "循環参照", circle, "obj.other.lock"),
    ("chain of 40 objects", "40個のオブジェクトの連鎖", chain, "obj" + ".next" * 40 + ".lock"),
    ("lock with a long and a short way to it", "長い道と短い道のあるロック", two_ways, "obj['short'].lock",
     "obj['long'].inner.lock"),
]  # fmt: skip
NOT_REBUILT: list[tuple[Any, ...]] = [
    ("exception with its own `__init__`", "独自の`__init__`を持つ例外", lambda: [1, ServerError(404, 2)], "obj[1]"),
    ("`__getattr__` that calls itself", "自分を呼んでしまう`__getattr__`", lambda: {"row": Row()}, "obj['row']"),
    ("frozen dataclass with slots", "スロットを持つfrozenなdataclass", lambda: Place(1)),
    ("`__new__` with another argument", "引数を増やした`__new__`", lambda: [Price(2.5, "EUR")], "obj[0]"),
    ("private method", "非公開のメソッド", lambda: Shop().method()),
    ("`__setstate__` that raises", "例外を送出する`__setstate__`", lambda: Held(old=Checked(x=1)), "obj.old"),
]
TRAVELS: list[tuple[Any, ...]] = [
    ("open socket", "開いたソケット", socket.socket),
    ("end of a Pipe", "`Pipe`の端", pipe_end),
    ("logger", "ロガー", lambda: logging.getLogger("reports")),
    ("`partial` of a function", "関数の`partial`", lambda: functools.partial(plain_function, 1)),
    ("`zip` of lists", "リストの`zip`", lambda: zip([1], [2])),
]
KINDS = [
    Kind(en, ja, step, make, tuple(culprits) or (("obj",) if step else ()))
    for step, kinds in (("pickle", REFUSED), ("unpickle", NOT_REBUILT), ("", TRAVELS))
    for en, ja, make, *culprits in kinds
]
