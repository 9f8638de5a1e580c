"""One contract for every executor of the guide *Beyond one machine*, a cluster of separate processes included.

The tasks are functions of the standard library: a cluster's workers cannot import this file.
"""

from __future__ import annotations

import contextlib
import copyreg
import json
import operator
import os
import re
import threading
import time
import uuid
from collections.abc import Callable, Iterator
from concurrent.futures import CancelledError, Executor, Future, as_completed, wait
from contextlib import contextmanager
from pathlib import Path
from pickle import PicklingError
from types import SimpleNamespace
from typing import Any

import psutil
import pytest
from clinic.places import EXAMPLES, LANGUAGES, ROOT
from conftest import skip
from test_examples import missing

GUIDE = EXAMPLES / "guides" / "beyond_one_machine"
CLUSTER = "dask:tcp://127.0.0.1"
SPECS = ("threads", "processes", "loky", "dask", CLUSTER)
SERVICE = "resource_tracker"  # Python and loky start one each, and keep it until this process ends
PATIENCE = 120
Check = Callable[[Executor, Path], None]
CHECKS: list[Check] = []


def check(function: Check) -> Check:
    """Make a function part of the contract."""
    CHECKS.append(function)
    return function


@pytest.fixture
def pickling_as_before() -> Iterator[None]:
    """Take back what importing ``distributed`` does to every exception: tblib teaches pickle their tracebacks."""
    before = copyreg.dispatch_table.copy()
    yield
    copyreg.dispatch_table.clear()
    copyreg.dispatch_table.update(before)


@pytest.mark.usefixtures("pickling_as_before")
@pytest.mark.parametrize("spec", SPECS)
def test_contract(spec: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, subtests: pytest.Subtests) -> None:
    """Open an executor once, hold it to the contract, and close it: it waits, and leaves no process behind."""
    if absent := missing("engines"):
        skip(f"the executor {spec!r} needs {', '.join(absent)}, of the dependency group 'engines'")
    monkeypatch.syspath_prepend(GUIDE)
    before = set(psutil.Process().children(recursive=True))
    with opened(spec, monkeypatch) as executor:
        for function in CHECKS:
            folder = tmp_path / function.__name__
            folder.mkdir()
            with subtests.test(function.__name__):
                function(executor, folder)
        futures = [executor.submit(time.sleep, 0.5) for _ in range(3)]
    assert [future.result(timeout=0) for future in futures] == [None] * 3
    with pytest.raises(RuntimeError, match=r"after shutdown"):
        executor.submit(abs, -1)
    left = [command(process) for process in set(psutil.Process().children(recursive=True)) - before]
    assert [words for words in left if words and SERVICE not in words] == []


@contextmanager
def opened(spec: str, monkeypatch: pytest.MonkeyPatch) -> Iterator[Executor]:
    """Open an executor as the page does; the cluster is started by the page's commands."""
    import loopback_cluster
    import open_executor

    monkeypatch.setattr(loopback_cluster, "PATIENCE", PATIENCE)
    monkeypatch.setattr(open_executor, "PATIENCE", PATIENCE)
    started = loopback_cluster.loopback_cluster() if spec == CLUSTER else contextlib.nullcontext()
    with started as address, open_executor.open_executor(f"dask:{address}" if address else spec) as executor:
        yield executor


def command(process: psutil.Process) -> str:
    """Return what a process runs, nothing if it has just ended."""
    with contextlib.suppress(psutil.Error):
        return " ".join(process.cmdline())
    return ""


def shares_objects(executor: Executor) -> bool:
    """Tell the executor whose tasks run in this process."""
    return type(executor).__name__ == "ThreadPoolExecutor"


def pipe(folder: Path, name: str) -> Path:
    """Make a pipe; a task that reads it has begun as soon as it can be opened for writing, and ends with that."""
    path = folder / name
    os.mkfifo(path)
    return path


@check
def is_an_executor(executor: Executor, folder: Path) -> None:
    """Both classes are those of ``concurrent.futures``, so that its functions work."""
    future = executor.submit(pow, 2, 5)
    assert isinstance(executor, Executor)
    assert isinstance(future, Future)
    assert future.result(PATIENCE) == 32


@check
def arguments_arrive(executor: Executor, folder: Path) -> None:
    """Some of these names mean something to Dask's own submit."""
    words: dict[str, Any] = {"key": 1, "workers": 2, "pure": 3, "retries": 4}
    assert executor.submit(SimpleNamespace, **words).result(PATIENCE) == SimpleNamespace(**words)
    assert executor.submit(complex, 1, imag=2).result(PATIENCE) == 1 + 2j


@check
def map_keeps_the_order(executor: Executor, folder: Path) -> None:
    """Several iterables, and a timeout for all of them."""
    assert list(executor.map(pow, range(20), [2] * 20, timeout=PATIENCE)) == [number**2 for number in range(20)]


@check
def wait_and_as_completed_work(executor: Executor, folder: Path) -> None:
    """Those of ``concurrent.futures``."""
    futures = [executor.submit(abs, -number) for number in range(10)]
    assert {future.result() for future in as_completed(futures, timeout=PATIENCE)} == set(range(10))
    assert wait(futures, timeout=PATIENCE).not_done == set()


@check
def callback_is_called(executor: Executor, folder: Path) -> None:
    """Once, with the Future, which is done."""
    called: list[int] = []
    known = threading.Event()

    def note(done: Future[int]) -> None:
        called.append(done.result(timeout=0))
        known.set()

    executor.submit(pow, 3, 2).add_done_callback(note)
    assert known.wait(PATIENCE)
    assert called == [9]


@check
def exception_arrives(executor: Executor, folder: Path) -> None:
    """With its type and text, and the executor lives."""
    future = executor.submit(operator.truediv, 1, 0)
    with pytest.raises(ZeroDivisionError, match="division by zero"):
        future.result(PATIENCE)
    assert executor.submit(pow, 2, 2).result(PATIENCE) == 4


@check
def returned_future_fails_alone(executor: Executor, folder: Path) -> None:
    """The failure ``returned_future``: an error, never a hang, and none for the tasks beside it."""
    bad: list[Future[Any]] = [executor.submit(Future) for _ in range(10)]
    good = [executor.submit(abs, -number) for number in range(90)]
    for future in bad:
        if shares_objects(executor):
            assert isinstance(future.result(PATIENCE), Future)
        else:
            with pytest.raises(TypeError, match=r"cannot pickle '_thread\.RLock' object"):
                future.result(PATIENCE)
    assert [future.result(PATIENCE) for future in good] == list(range(90))


@check
def unpicklable_argument_fails_alone(executor: Executor, folder: Path) -> None:
    """An error from ``submit`` or from ``result``, and the executor lives."""
    if shares_objects(executor):
        assert executor.submit(bool, threading.Lock()).result(PATIENCE)
    else:
        with pytest.raises((TypeError, PicklingError), match=r"pickle|serialize"):
            executor.submit(bool, threading.Lock()).result(PATIENCE)
    assert executor.submit(abs, -1).result(PATIENCE) == 1


@check
def equal_calls_all_run(executor: Executor, folder: Path) -> None:
    """Nobody takes two calls for one."""
    futures = [executor.submit(uuid.uuid4) for _ in range(8)]
    assert len({future.result(PATIENCE) for future in futures}) == 8


@check
def timeout_leaves_the_task_alone(executor: Executor, folder: Path) -> None:
    """The result can be asked for again."""
    path = pipe(folder, "pipe")
    future = executor.submit(Path.read_text, path)
    with path.open("w") as gate:
        with pytest.raises(TimeoutError):
            future.result(timeout=0.05)
        gate.write("the answer")
    assert future.result(PATIENCE) == "the answer"


@check
def what_has_not_begun_can_be_cancelled(executor: Executor, folder: Path) -> None:
    """Both workers are busy, so that the last of the others has not begun."""
    paths = [pipe(folder, f"pipe{number}") for number in range(2)]
    busy: list[Future[Any]] = [executor.submit(Path.read_text, path) for path in paths]
    queued: list[Future[Any]] = [executor.submit(abs, -number) for number in range(8)]
    last = executor.submit(abs, -8)
    with paths[0].open("w"), paths[1].open("w"):
        assert last.cancel()
    assert wait([*busy, *queued, last], timeout=PATIENCE).not_done == set()
    assert [future.result() for future in queued] == list(range(8))
    with pytest.raises(CancelledError):
        last.result()


def test_unknown_executor_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.syspath_prepend(GUIDE)
    from open_executor import open_executor

    with pytest.raises(ValueError, match=r"there is no executor 'ray'\. Write one of: threads, processes, loky, dask"):
        open_executor("ray").__enter__()


@pytest.mark.parametrize("language", LANGUAGES)
def test_page_shows_the_commands_that_are_tested(language: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.syspath_prepend(GUIDE)
    import loopback_cluster

    commands = [
        loopback_cluster.SCHEDULER.format(port=8786),
        loopback_cluster.WORKER.format(address="tcp://127.0.0.1:8786"),
    ]
    assert re.findall(r"^\$ (dask .+)$", page(language), re.MULTILINE) == commands


@pytest.mark.parametrize("language", LANGUAGES)
def test_page_quotes_the_numbers_that_were_measured(language: str) -> None:
    data = json.loads((GUIDE / "costs.json").read_text(encoding="utf-8"))
    measured = {f"`{spec}`": f"{cost:.2g} ms" for spec, cost in data["costs"].items()}
    measured |= {f"{length} ms": f"{gain:.2g} ×" for length, gain in data["gains"].items()}
    rows = dict(re.findall(r"^\| (`\w+`|\d+ ms) \| ([\d.]+ (?:ms|×)) \|$", page(language), re.MULTILINE))
    assert len(rows) == 10
    assert rows == {name: measured[name] for name in rows}
    assert data["date"] in page(language)


def page(language: str) -> str:
    """Return the source of the guide's page."""
    return (ROOT / "docs" / language / "guides" / "beyond_one_machine.md").read_text(encoding="utf-8")
