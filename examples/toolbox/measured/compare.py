"""Requires dill and ray, and Python 3.14: measure who names the true culprit, and write it to culprits.json.

    cd examples/toolbox; python -m measured.compare

The true culprit is a part that pickle refuses even when all of its own parts are cut out, and without which the rest
travels; each kind is checked for that before anybody is asked. Every question is asked in a process of its own.
"""

from __future__ import annotations

import contextlib
import datetime
import importlib.metadata
import io
import json
import multiprocessing
import os
import pickle
import platform
import re
import sys
import types
from collections.abc import Callable, Iterator
from multiprocessing.connection import Connection
from multiprocessing.reduction import ForkingPickler
from pathlib import Path
from typing import Any

from measured.kinds import KINDS, Kind
from why_unpicklable import explain

HERE = Path(__file__).parent
PACKAGES = ("ray", "dill")
LIMIT = 60.0  # seconds for one question
STEPS = re.compile(r"when serializing (?:[\w.]+ )?((?:dict item|list item|tuple item|item) .*|set element)")


class Cut(ForkingPickler):
    """Pickles an object without some of its parts."""

    def __init__(self, file: io.BytesIO, cut: Callable[[object], bool]) -> None:
        super().__init__(file)
        self.cut = cut

    def persistent_id(self, part: object) -> int | None:
        """Replace a part by a number."""
        return 0 if self.cut(part) else None


class Uncut(pickle.Unpickler):
    """Puts None where a part was cut out."""

    def persistent_load(self, pid: object) -> None:
        """Return None."""


def error_of(obj: object, cut: Callable[[object], bool] = lambda part: False, rebuild: bool = False) -> str:
    """Pickle, perhaps unpickle; return the error or an empty text."""
    file = io.BytesIO()
    try:
        Cut(file, cut).dump(obj)
        if rebuild:
            Uncut(io.BytesIO(file.getvalue())).load()
    except Exception as error:
        return f"{type(error).__name__}: {error}"
    return ""


def culprits_in(obj: object, expressions: tuple[str, ...]) -> list[object]:
    """Return the parts; not every Python has all of them."""
    found = []
    for expression in expressions:
        with contextlib.suppress(AttributeError):
            found.append(eval(expression, {"obj": obj}))
    return [part for part in found if part is not None]


def check(obj: object, step: str, culprits: list[object]) -> None:
    """Raise AssertionError unless these are the true culprits."""
    rebuild = step != "pickle"
    assert bool(error_of(obj, rebuild=rebuild)) is bool(step), "it fails, or it does not"
    assert bool(culprits) is bool(step), "there is a culprit"
    if rebuild:
        assert not error_of(obj), "it can be pickled"
    assert not error_of(obj, lambda part: any(part is culprit for culprit in culprits), rebuild), "the rest travels"
    for culprit in culprits:
        inside = (lambda part: part is not culprit) if not rebuild else (lambda part: False)
        assert error_of(culprit, inside, rebuild), "by itself it does not"


def ask_ours(obj: object, kind: Kind, culprits: list[object]) -> tuple[bool, str]:
    """Ask why_unpicklable.explain."""
    explanation = explain(obj)
    if not explanation.findings:
        return explanation.travels is True and not culprits, "it travels"
    first = explanation.findings[0]
    named = eval(first.path, {"obj": obj})
    return any(named is culprit for culprit in culprits), f"{first.path}, {first.reason}"


def ask_ray(obj: object, kind: Kind, culprits: list[object]) -> tuple[bool, str]:
    """Ask ray.util.inspect_serializability."""
    inspect = importlib.import_module("ray.util").inspect_serializability
    good, failures = inspect(obj, name="obj", print_file=io.StringIO())
    named = ", ".join(sorted(".".join(failure.path) for failure in failures))
    right = any(failure.obj is culprit for failure in failures for culprit in culprits)
    return right or (good and not culprits), "it travels" if good else named


def ask_dill(obj: Any, kind: Kind, culprits: list[object]) -> tuple[bool, str]:
    """Ask dill.detect: errors for the whole, baditems and badobjects, three levels deep, for the parts."""
    detect: Any = importlib.import_module("dill.detect")
    error = detect.errors(obj)
    whole = "it travels" if error is None else f"obj, {type(error).__name__}: {error}"
    if any(obj is culprit or (culprit is type(obj) and repr(culprit) in whole) for culprit in culprits):
        return error is not None, whole
    calls: list[Callable[[], Any]] = [
        lambda: detect.baditems(obj),
        *(lambda depth=depth: detect.badobjects(obj, depth) for depth in (1, 2, 3)),
    ]
    for call in calls:
        with contextlib.suppress(Exception):
            for path, named in leaves(call()):
                if any(named is culprit for culprit in culprits):
                    return True, f"obj{path}"
    return error is None and not culprits, whole


def leaves(named: Any, path: str = "") -> Iterator[tuple[str, object]]:
    """Yield the objects that dill names, and where."""
    if isinstance(named, dict):
        for name, value in named.items():
            yield from leaves(value, f"{path}.{name}")
    elif isinstance(named, list):
        yield from ((f"{path}, one of its items", value) for value in named)
    else:
        yield path, named


def ask_notes(obj: object, kind: Kind, culprits: list[object]) -> tuple[bool, str]:
    """Ask pickle itself, which adds notes since Python 3.14.

    It is right if it names every key and index on the way, or where there is none, the type of the culprit.
    """
    try:
        ForkingPickler.dumps(obj)
    except Exception as error:
        notes: list[str] = getattr(error, "__notes__", [])
        steps = [match[1] for match in map(STEPS.fullmatch, reversed(notes)) if match]
        text = f"{type(error).__name__}: {error}"
        names = [name for culprit in culprits for name in names_of(culprit)]
        named = any(name in text + " ".join(notes[:1]) for name in names)
        ways = [words_of(way) for way in kind.culprits]
        right = any(all(any(word in step for step in steps) for word in words) and (words or named) for words in ways)
        return right, ", ".join([*steps, text])
    return not culprits, "it travels"


def names_of(culprit: Any) -> list[str]:
    """Return what a text may call an object."""
    if isinstance(culprit, (type, types.FunctionType)):
        return [culprit.__qualname__]
    return [type(culprit).__name__, type(culprit).__module__.partition(".")[0]]


def words_of(way: str) -> list[str]:
    """Return the keys and indexes of an expression, as notes write them."""
    for hidden in ("list(obj)[0]", ".__reduce_ex__(4)[1]", ".args", ".func", ".default_factory", ".__self__"):
        way = way.replace(hidden, "")
    return [f"item {index or repr(name)}" for name, index in re.findall(r"(?:\.|\[')(\w+)|\[(\d+)\]", way)]


ASK = {"ours": ask_ours, "ray": ask_ray, "dill": ask_dill, "notes": ask_notes}


def measure(kind: Kind, who: str, answer: Connection) -> None:
    """Ask one question, and send the answer."""
    obj = kind.make()
    culprits = culprits_in(obj, kind.culprits)
    if who == "check":
        check(obj, kind.step, culprits)
        return answer.send((True, ""))
    nowhere = os.open(os.devnull, os.O_WRONLY)
    for terminal in (1, 2):  # what others print is not asked for
        os.dup2(nowhere, terminal)
    try:
        right, said = ASK[who](obj, kind, culprits)
    except Exception as error:
        right, said = False, f"raises {type(error).__name__}: {error}"
    return answer.send((right, shortened(said)))


def shortened(text: str) -> str:
    """Drop what differs from run to run, and what is too long for a table."""
    text = " ".join(re.sub(r" at 0x[0-9a-f]+", "", text).split())
    return text if len(text) <= 200 else f"{text[:120]} … {text[-70:]}"


def ask(kind: Kind, who: str) -> tuple[bool, str]:
    """Ask in a process of its own, and wait no longer than the limit."""
    context = multiprocessing.get_context("fork")
    ours, theirs = context.Pipe(duplex=False)
    process = context.Process(target=measure, args=(kind, who, theirs))
    process.start()
    theirs.close()
    try:
        if not ours.poll(LIMIT):
            return False, f"no answer in {LIMIT:g} seconds"
        right, said = ours.recv()
    except EOFError:
        return False, "its process died"
    finally:
        process.kill()
        process.join()
    return bool(right), str(said)


def main() -> None:
    """Ask everybody about every kind."""
    for package in ("dill.detect", "ray.util"):
        importlib.import_module(package)  # once, not in every process
    rows = []
    for kind in KINDS:
        good, _ = ask(kind, "check")
        if not good:
            sys.exit(f"{kind.en}: the table is wrong about the culprit")
        answers = {who: dict(zip(("right", "said"), ask(kind, who))) for who in ASK}
        culprit = kind.culprits[0] if kind.culprits else ""
        rows.append({"kind": {"en": kind.en, "ja": kind.ja}, "step": kind.step, "culprit": culprit, **answers})
        print(kind.en, {who: answer["right"] for who, answer in answers.items()}, flush=True)
    versions = {"python": platform.python_version(), **{name: importlib.metadata.version(name) for name in PACKAGES}}
    found = {"date": datetime.date.today().isoformat(), "versions": versions, "kinds": rows}
    (HERE / "culprits.json").write_text(json.dumps(found, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
