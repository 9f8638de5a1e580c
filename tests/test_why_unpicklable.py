"""The checker names the true culprit, on every Python, within its limits, and leaves everything as it was."""

from __future__ import annotations

import ast
import functools
import json
import multiprocessing
import os
import pickle
import random
import re
import socket
import subprocess
import sys
import textwrap
import threading
import time
from collections import OrderedDict, deque
from collections.abc import Callable, Iterator
from concurrent.futures import Executor, Future
from multiprocessing.reduction import ForkingPickler
from pathlib import Path
from typing import Any, NamedTuple

import pytest
from clinic import interpreters
from clinic.interpreters import Interpreter
from clinic.places import EXAMPLES
from conftest import HERE
from measured.kinds import KINDS
from why_unpicklable import ExplainingExecutor, Finding, Limits, explain

TOOL = EXAMPLES / "toolbox" / "why_unpicklable.py"
MEASURED = EXAMPLES / "toolbox" / "measured" / "culprits.json"
LIMIT = 120.0  # seconds for a program
EVERY_KIND = """
    import json
    from measured.compare import ASK, check, culprits_in, shortened
    from measured.kinds import KINDS

    if __name__ == "__main__":
        answers = {}
        for kind in KINDS:
            obj = kind.make()
            culprits = culprits_in(obj, kind.culprits)
            check(obj, kind.step, culprits)
            asked = {who: ASK[who](obj, kind, culprits) for who in ("ours", "notes")}
            answers[kind.en] = {who: {"right": right, "said": shortened(said)} for who, (right, said) in asked.items()}
        print(json.dumps(answers))
"""
# The Pythons on which the checker promises to run.
SUPPORTED = [found for version, found in interpreters.find().items() if int(version.partition(".")[2]) >= 9]
OLDEST_AND_NEWEST = SUPPORTED[:: len(SUPPORTED) - 1 or 1]


def run(folder: Path, text: str, *arguments: str, python: Interpreter = HERE, status: int = 0) -> str:
    """Write a program, run it, and return what it prints."""
    path = folder / "program.py"
    path.write_text(textwrap.dedent(text), encoding="utf-8")
    return run_file(path, *arguments, python=python, status=status)


def run_file(
    path: Path, *arguments: str, folder: Path | None = None, python: Interpreter = HERE, status: int = 0
) -> str:
    """Run a program with the checker at hand, and return what it prints."""
    done = subprocess.run(
        [str(python.path), "-X", "faulthandler", str(path), *arguments],
        cwd=folder or path.parent, env={**os.environ, "PYTHONPATH": str(TOOL.parent), "PYTHONDONTWRITEBYTECODE": "1"},
        capture_output=True, text=True, timeout=LIMIT,
    )  # fmt: skip
    assert done.returncode == status, f"exit status {done.returncode}\n{done.stdout}{done.stderr}"
    return done.stdout + done.stderr


def findings(obj: object, **limits: Any) -> tuple[Finding, ...]:
    """Return what cannot be pickled."""
    return explain(obj, rebuild=False, limits=Limits(**limits)).findings


@pytest.mark.parametrize("python", SUPPORTED, ids=lambda python: str(python.version))
def test_names_the_culprit_of_every_kind(python: Interpreter, tmp_path: Path) -> None:
    answers = json.loads(run(tmp_path, EVERY_KIND, python=python).splitlines()[0])
    assert len(answers) == len(KINDS) >= 40
    assert not {kind: answer["ours"] for kind, answer in answers.items() if not answer["ours"]["right"]}
    for kind in KINDS:
        path = re.sub(r"__reduce_ex__\(\d\)", "__reduce_ex__(4)", answers[kind.en]["ours"]["said"].partition(", ")[0])
        assert path in (*kind.culprits, "it travels") or " … " in path, "right, but not as a reader would write it"
    recorded = json.loads(MEASURED.read_text(encoding="utf-8"))
    if recorded["versions"]["python"].startswith(f"{python.version}."):
        for row in recorded["kinds"]:
            said = answers[row["kind"]["en"]]
            assert said == {who: row[who] for who in said}, "measure again: examples/toolbox/measured/compare.py"


def test_measured_comparison_has_every_kind() -> None:
    rows = json.loads(MEASURED.read_text(encoding="utf-8"))["kinds"]
    kinds = [({"en": kind.en, "ja": kind.ja}, kind.step) for kind in KINDS]
    assert kinds == [(row["kind"], row["step"]) for row in rows], "measure again: examples/toolbox/measured/compare.py"
    assert {who for row in rows for who in row} >= {"ours", "ray", "dill", "notes"}
    assert all(row["ours"]["right"] for row in rows)


def test_docstring_shows_what_is_printed() -> None:
    futures: list[Future[int]] = [Future()]
    shown = (ast.get_docstring(ast.parse(TOOL.read_text(encoding="utf-8"))) or "").split("\n\n>>> ")[1]
    assert str(explain(futures, "result")) in shown.partition("\n")[2]


def test_stands_alone() -> None:
    tree = ast.walk(ast.parse(TOOL.read_text(encoding="utf-8")))
    modules = {node.module for node in tree if isinstance(node, ast.ImportFrom)}
    tree = ast.walk(ast.parse(TOOL.read_text(encoding="utf-8")))
    modules |= {alias.name for node in tree if isinstance(node, ast.Import) for alias in node.names}
    assert {str(module).partition(".")[0] for module in modules} <= set(sys.stdlib_module_names)


class Holder:
    """Holds whatever it is given."""

    def __init__(self, **held: Any) -> None:
        vars(self).update(held)


class Entry(NamedTuple):
    """Holds something in a field."""

    number: int
    part: object


class Slot:
    """Holds one thing, in a slot."""

    __slots__ = ("held",)

    def __init__(self, held: object) -> None:
        self.held = held

    def work(self) -> None:
        """Do nothing."""


def wrapped(part: object) -> object:
    """Put an object into another one, in one of many ways."""
    keys: list[Any] = ["key", "a 'quoted' key", "x" * 200, 7, -1, None, True, b"bytes", 1.5, (1, 2), frozenset({1})]
    ways: list[Callable[[], object]] = [
        lambda: [0, part],
        lambda: (part, "text"),
        lambda: deque([1, part]),
        lambda: Entry(1, part),
        lambda: Holder(part=part),
        lambda: Holder(**{"class": part, "two words": 1}),
        lambda: Holder(**{"two words": part}),
        lambda: Slot(part),
        lambda: functools.partial(print, 1, part),
        lambda: functools.partial(print, sep=part),
        lambda: ValueError("no", part),
        lambda: {random.choice(keys): part},
        lambda: OrderedDict({random.choice(keys): part}),
        lambda: {Holder(part=part): 1},
        lambda: {1, Holder(part=part)},
        lambda: Slot(part).work,
        lambda: Holder(first=part, second=part).__repr__,
    ]
    return random.choice(ways)()


def test_every_path_leads_to_a_culprit_and_none_is_missed() -> None:
    """Nest refused objects at random, and evaluate the paths."""
    for seed in range(100):
        random.seed(seed)
        parts: list[tuple[object, set[int]]] = [(part, {id(part)}) for part in ((n for n in "") for _ in range(3))]
        for _ in range(8):
            (one, inside_one), (two, inside_two) = random.choices(parts, k=2)
            parts[random.randrange(3)] = (wrapped([wrapped(one), wrapped(two)]), inside_one | inside_two)
        obj = [part for part, _ in parts]
        paths = [finding.path for finding in findings(obj)]
        assert "__reduce" not in str(paths), "somebody would have written it in another way"
        found = [eval(path, {"obj": obj}) for path in paths]
        assert {id(part) for part in found} == set().union(*(inside for _, inside in parts)), f"seed {seed}"


def test_shortest_path_comes_first() -> None:
    lock, other = threading.Lock(), threading.RLock()
    obj = {"long": [[[[other]]]], "circle": Holder(inner=Holder(lock=lock)), "short": Holder(lock=lock)}
    obj["itself"] = obj
    assert [finding.path for finding in findings(obj)] == ["obj['short'].lock", "obj['long'][0][0][0][0]"]


class Reduced:
    """Is reduced to whatever it is given."""

    def __init__(self, *parts: Any) -> None:
        self.parts = parts

    def __reduce__(self) -> Any:
        make, args, state, items, pairs, setter = self.parts
        return make, args, state, iter(items), iter(pairs), setter


def test_everything_that_an_object_is_reduced_to_is_looked_at() -> None:
    for place in range(6):
        culprit = (n for n in "")
        parts = [Holder, (1,), [2], [3], [("key", 4)], print]
        parts[place] = [lambda: 0, (1, culprit), [2, culprit], [3, culprit], [("key", culprit)], lambda: 0][place]
        obj = Reduced(*parts)
        (finding,) = findings(obj)
        reduced = f"obj.__reduce_ex__({pickle.DEFAULT_PROTOCOL})[{place}]"
        inner = {1: "[1]", 2: "[1]", 3: ")[1]", 4: ")[0][1]"}.get(place, "")
        assert finding.path == f"{'list(' if inner.startswith(')') else ''}{reduced}{inner}"
        assert eval(finding.path, {"obj": obj}) is [parts[0], culprit, culprit, culprit, culprit, parts[5]][place]


def test_long_keys_are_not_written_out() -> None:
    (finding,) = findings({"short": 1, "x" * 1000: threading.Lock()})
    assert finding.path == "list(obj.values())[1]"


def test_one_part_of_a_known_type_is_enough() -> None:
    first, second = findings({"one": threading.Thread(), "two": threading.Thread()})
    assert first.path.startswith("obj['one'].")
    assert second.path.startswith("obj['two'].")


class Strict:
    """Refuses to be pickled, and has a harmless __getattr__."""

    def __getattr__(self, name: str) -> Any:
        raise AttributeError(name)

    def __reduce_ex__(self, protocol: Any) -> Any:
        raise ValueError("not now")


@pytest.mark.parametrize(
    ("obj", "instead"),
    [
        ([Future()], "what the Future's .result() returns, not the Future"),
        (threading.Timer(1, print), "the data that it works on"),
        (Holder(lock=threading.Lock()), "the data without it: leave it out in __getstate__"),
        ((n for n in ""), "a list of what it yields"),
        (lambda: 0, "one that is defined at module level"),
        (type("Local", (), {})(), "one that is defined at module level"),
        (Strict(), "only the data that is needed of it"),
        (Holder(), ""),
    ],
    ids=["Future", "Timer", "Lock", "generator", "lambda", "local class", "strict", "fine"],
)
def test_says_what_to_send_instead(obj: object, instead: str) -> None:
    found = findings(obj)
    assert found[0].instead.startswith(instead) if instead else not found


def test_says_what_it_could_not_look_into() -> None:
    lock = threading.Lock()

    class Refuses:
        def __init__(self) -> None:
            self.held = [1]

        def __reduce__(self) -> Any:
            raise ValueError("not now")

    unseen = [finding.unseen for finding in findings([lambda: lock, Refuses(), (n for n in [lock]), lock])]
    assert unseen == ["its closure: lock", "what it holds: its own __reduce__ came first", "what it holds", ""]


def test_too_many_levels() -> None:
    deep: list[Any] = []
    for _ in range(20_000):
        deep = [deep]
    begun = time.monotonic()
    (finding,) = findings(deep)
    assert (finding.path, finding.reason.partition(":")[0]) == ("obj", "RecursionError")
    assert "flatter" in finding.instead
    assert time.monotonic() - begun < 60


class Told(dict[Any, Any]):
    """Answers something else than pickle gets when somebody reads it."""

    def __getitem__(self, key: Any) -> Any:
        return "another"

    def __iter__(self) -> Any:
        return iter(["another"])

    def keys(self) -> Any:
        return ["another"]

    def values(self) -> Any:
        return ["another"]


class Shown(dict[Any, Any]):
    """Has an item more than it keeps."""

    def items(self) -> Any:
        return [*super().items(), ("shown", LOCK)]


class Remade(dict[Any, Any]):
    """Says itself what it is made of, under other keys."""

    def __reduce__(self) -> Any:
        return Remade, (), None, None, iter([("remade", value) for value in self.values()])


class Held(dict[Any, Any]):
    """Has a state besides."""

    def __getstate__(self) -> Any:
        return {"lock": LOCK}


class Listed(list[Any]):
    """Answers something else than pickle gets, and has an item more."""

    def __getitem__(self, index: Any) -> Any:
        return "another"

    def __iter__(self) -> Any:
        return iter([*super().__iter__(), LOCK])


class Guarded(dict[Any, Any]):
    """Lets nobody look at its values."""

    def __getattribute__(self, name: str) -> Any:
        if name == "values":
            raise RuntimeError("not for you")
        return super().__getattribute__(name)


LOCK = threading.Lock()
KEY = Holder(lock=LOCK)


@pytest.mark.parametrize(
    "obj",
    [
        Told(key=LOCK), Told({(1, 2): LOCK}), Told({KEY: 1}), Shown(key=1), Remade(key=LOCK), Held(key=1),
        Held(key=LOCK), Listed(), Listed([1, 2]), Guarded({(1, 2): LOCK}), [Told(key=Listed([Remade(key=LOCK)]))],
    ],
    ids=lambda obj: type(obj).__name__,
)  # fmt: skip
def test_path_leads_to_what_pickle_gets(obj: object) -> None:
    """A dict or a list of a class of its own may tell others something else than pickle."""
    said = findings(obj)
    assert said
    assert all(eval(finding.path, {"obj": obj}) is LOCK for finding in said), said


class Hides(dict[Any, Any]):
    """Hides its items from pickle."""

    def items(self) -> Any:
        return []


def test_what_is_hidden_from_pickle_is_not_sent() -> None:
    assert pickle.loads(pickle.dumps(Hides(key=LOCK))) == {}
    assert explain(Hides(key=LOCK), rebuild=False).travels


STEPS: dict[str, Callable[[Any], object]] = {
    "list": lambda part: [part],
    "attribute": lambda part: Holder(next=part),
    "two steps": lambda part: {"next": Holder(value=part)},
    "four steps": lambda part: {1: [Holder(value=(part,))]},
}


@pytest.mark.parametrize("kind", STEPS)
def test_path_of_thousands_of_levels_can_be_evaluated(kind: str) -> None:
    obj: object = {"lock": LOCK}
    for _ in range(5_000):
        obj = STEPS[kind](obj)
    (finding,) = findings([1, obj])
    assert len(finding.path) < 120
    assert eval(finding.path, {"obj": [1, obj], "reduce": functools.reduce}) is LOCK


class Endless:
    """Is made of another one, and so on."""

    def __reduce__(self) -> Any:
        return Endless, (Endless(),)


class Bottomless(list[int]):
    """Yields items without end."""

    def __reduce__(self) -> Any:
        return Bottomless, (), None, iter(int, 1)


LOCKS = [Holder(lock=threading.Lock()) for _ in range(9)]


@pytest.mark.parametrize(
    ("limits", "obj", "travels", "note"),
    [
        ({"seconds": 0.2}, Bottomless(), None, "more than 0.2 seconds"),
        ({"seconds": 0.2}, Endless(), False, "more than 0.2 seconds"),
        ({"objects": 1000}, Endless(), False, "more than 1,000 objects"),
        ({"megabytes": 0.5}, Bottomless(), None, "more than 0.5 megabytes"),
        ({"megabytes": 0.5}, ["x" * 1_000_000], None, "more than 0.5 megabytes"),
        ({"findings": 3}, LOCKS, False, "first 3"),
    ],
)
def test_limits(limits: dict[str, Any], obj: object, travels: bool | None, note: str) -> None:
    begun = time.monotonic()
    explanation = explain(obj, rebuild=False, limits=Limits(**limits))
    assert time.monotonic() - begun < 20
    assert note in " ".join(explanation.notes)
    assert note in str(explanation)
    assert explanation.travels is travels
    assert len(explanation.findings) == limits.get("findings", 0)


def test_huge_data() -> None:
    """What stands behind a million numbers and ten thousand rows is found; the time is for a busy machine."""
    rows: list[object] = [{"n": n, "row": [n]} for n in range(10_000)]
    obj = {"numbers": list(range(1_000_000)), "rows": [*rows, threading.Lock()]}
    assert [finding.path for finding in findings(obj, seconds=60)] == ["obj['rows'][10000]"]


def test_changes_nothing(tmp_path: Path) -> None:
    def numbers() -> Iterator[int]:
        yield from (1, 2)

    (tmp_path / "file.txt").write_text("text", encoding="utf-8")
    lock, items, running = threading.Lock(), iter([1, 2]), numbers()
    reader, writer = multiprocessing.Pipe()
    with (tmp_path / "file.txt").open(encoding="utf-8") as file, socket.socket() as line, reader, writer:
        obj = [
            lock,
            items,
            running,
            zip(running, "ab", strict=False),
            file,
            Holder(file=file),
            line,
            reader,
            {"key": [lock]},
        ]
        before = (list(obj), threading.active_count(), descriptors())
        explain(obj)
        assert (list(obj), threading.active_count(), descriptors()) == before
        assert file.read() == "text"
        writer.send(1)
        assert reader.recv() == 1
    assert (list(items), list(running)) == ([1, 2], [1, 2])
    assert lock.acquire(blocking=False)


def descriptors() -> int:
    """Count the open files of this process."""
    return len(list(Path("/proc/self/fd").iterdir())) if Path("/proc/self/fd").exists() else 0


class Watched:
    """Notes what is done to it."""

    def __init__(self, **held: Any) -> None:
        vars(self).update(held)

    def __getattribute__(self, name: str) -> Any:
        DONE.append(name)
        return super().__getattribute__(name)

    def __getattr__(self, name: str) -> Any:
        DONE.append(f"__getattr__ {name}")
        raise AttributeError(name)

    def __eq__(self, other: object) -> bool:
        DONE.append("==")
        return self is other

    def __hash__(self) -> int:
        DONE.append("hash")
        return 1

    def __repr__(self) -> str:
        DONE.append("repr")
        return "watched"

    def __len__(self) -> int:
        DONE.append("len")
        return 0

    @property
    def price(self) -> int:
        """Nobody should ask."""
        DONE.append("price")
        return 1


DONE: list[str] = []


def test_does_to_an_object_only_what_pickle_does() -> None:
    obj = [Watched(lock=threading.Lock(), inner=Watched(numbers=[1, 2])), {Watched(): 1}]
    DONE.clear()
    with pytest.raises(TypeError, match="lock"):
        ForkingPickler.dumps(obj)
    ForkingPickler.dumps([Watched(numbers=[1])])
    by_pickle = set(DONE)
    DONE.clear()
    assert [finding.path for finding in findings(obj)] == ["obj[0].lock"]
    assert set(DONE) <= by_pickle
    assert DONE


REBUILT = """
    import multiprocessing, os, sys, time, types
    from why_unpicklable import Limits, explain


    class Only:
        made = None

        def __new__(cls):
            cls.made = cls.made or super().__new__(cls)
            return cls.made


    class Ends:
        def __setstate__(self, state):
            os._exit(7)


    class Waits:
        def __setstate__(self, state):
            time.sleep(600)


    class Friend:
        def __init__(self, name):
            self.name, self.friends = name, set()

        def __hash__(self):
            return hash(self.name)


    class Twin:
        def __setstate__(self, state):
            self.size = state["other"].size
            self.other = state["other"]


    def ask(obj, seconds=100, **options):
        explanation = explain(obj, limits=Limits(seconds=seconds), **options)
        found = [(finding.path, finding.reason) for finding in explanation.findings]
        print(explanation.travels, found, explanation.notes, flush=True)


    def holding(kind):
        made = kind()
        made.x = 1
        return made


    if __name__ == "__main__":
        only = Only()
        only.cache = kept = []
        ask(only)
        print(only.cache is kept)
        bad = holding(Ends)
        ask([bad, 1, {"b": holding(Ends)}, [bad]])
        ask(holding(Waits), seconds=2)
        ask(holding(Waits), rebuild=False)
        ann, bob = Friend("Ann"), Friend("Bob")
        ann.friends.add(bob)
        bob.friends.add(ann)
        ask([ann])
        one, two = Twin(), Twin()
        one.other, two.other = two, one
        ask({"twin": one})
        place = type("Place", (), {"__module__": "maps"})
        sys.modules["maps"] = types.ModuleType("maps")
        sys.modules["maps"].Place = place
        ask([place()], mp_context=multiprocessing.get_context("spawn"))
        with multiprocessing.Pool(1) as pool:
            pool.apply(ask, ([1],))
        print(multiprocessing.active_children())
"""
DIED = "the process that rebuilt it ended with exit status 7"


@pytest.mark.parametrize("python", OLDEST_AND_NEWEST, ids=lambda python: str(python.version))
def test_rebuilds_in_a_process_of_its_own(python: Interpreter, tmp_path: Path) -> None:
    lines = run(tmp_path, REBUILT, python=python).splitlines()
    assert lines[:2] == ["True [] ()", "True"], "the original was changed"
    assert lines[2] == f"""False {[("obj[0]", DIED), ("obj[2]['b']", DIED)]} ()"""
    assert lines[3] == "None [] ('The search was given up: more than 2 seconds.',)"
    assert lines[4] == "True [] ()"
    assert lines[5] == """False [('obj[0]', "AttributeError: 'Friend' object has no attribute 'name'")] ()"""
    assert lines[6] == """False [("obj['twin']", "AttributeError: 'Twin' object has no attribute 'size'")] ()"""
    assert "[('type(obj[0])', \"ModuleNotFoundError: No module named 'maps'\")]" in lines[7]
    assert lines[8].startswith(
        "None [] ('The search was given up: no process to rebuild it in, AssertionError: daemonic"
    )
    assert lines[9:] == ["[]"]


SHOP = """
    import threading

    class Order:
        def __init__(self):
            self.lock = threading.Lock()

    class OrderError(Exception):
        def __init__(self, order, reason):
            super().__init__(reason)

    class Row:
        def __init__(self):
            self.columns = {}

        def __getattr__(self, name):
            return self.columns[name]
"""


@pytest.mark.parametrize(
    ("arguments", "status", "words"),
    [
        (["shop:[1, 2]"], 0, ["obj can travel"]),
        (["shop:[1, Order()]"], 1, ["obj cannot travel", "obj[1].lock", "inside:   list > shop.Order"]),
        (["shop: Order()", "--name", "order"], 1, ["order cannot travel", "order.lock"]),
        (["shop:OrderError(1, 2)"], 1, ["OrderError.__init__() missing", "the same, if __init__ passes all"]),
        (["shop:OrderError(1, 2)", "--no-rebuild"], 0, ["obj can travel"]),
        (["shop:[Row()]"], 1, ["obj[0] type: shop.Row", "the same, if __getattr__ raises AttributeError at once"]),
        (["shop:nobody"], 2, ["usage:", "'shop:nobody'", "NameError: name 'nobody' is not defined"]),
        (["shops:Order"], 2, ["'shops:Order'", "ModuleNotFoundError: No module named 'shops'"]),
        (["shop"], 2, ["'shop'", "SyntaxError"]),
        ([], 2, ["MODULE:EXPRESSION"]),
        (["shop:[1]", "--seconds", "0"], 3, ["obj may or may not travel", "more than 0 seconds"]),
        (["--help"], 0, ["Exit status: 0 it travels, 1 it does not, 2 bad input, 3 not known"]),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, list) else None,
)
def test_command_line(arguments: list[str], status: int, words: list[str], tmp_path: Path) -> None:
    shop, copy = tmp_path / "project" / "shop.py", tmp_path / TOOL.name
    shop.parent.mkdir()
    shop.write_text(textwrap.dedent(SHOP), encoding="utf-8")
    copy.write_bytes(TOOL.read_bytes())
    said = " ".join(run_file(copy, *arguments, folder=shop.parent, status=status).split())
    assert all(" ".join(word.split()) in said for word in words), said
    assert "Traceback" not in said


class Counting(Executor):
    """Counts what is submitted."""

    submitted = 0

    def submit(self, fn: Any, /, *args: Any, **kwargs: Any) -> Future[Any]:
        """Run nothing."""
        self.submitted += 1
        return Future()


def test_submit_explains_before_anything_is_queued() -> None:
    pool = Counting()
    with pytest.raises(TypeError, match=r"cannot pickle '_thread\.lock' object") as caught:
        ExplainingExecutor(pool).submit(print, 1, end=Holder(lock=threading.Lock()))
    assert pool.submitted == 0
    assert caught.value.__notes__[-1].startswith("The task cannot travel to another process.\n\nkwargs['end'].lock\n")
    ExplainingExecutor(pool).submit(print, 1)
    assert pool.submitted == 1
    ExplainingExecutor(pool, Limits(megabytes=0)).submit(print, "x" * 200_000, threading.Lock())
    assert pool.submitted == 2, "what exceeds the limits is for the pool"


TASKS = """
    import traceback
    from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor
    from why_unpicklable import ExplainingExecutor


    class ServerError(Exception):
        def __init__(self, status, page):
            super().__init__(f"status {status}")


    def squares():
        with ThreadPoolExecutor(1) as inner:
            return [inner.submit(abs, -2)]


    def fetch():
        raise ServerError(404, 2)


    def divide():
        return 1 / 0


    def show(submitted):
        try:
            print(submitted().result())
        except Exception as error:
            text = "".join(traceback.format_exception(type(error), error, error.__traceback__))
            print(type(error).__name__, [part for part in PARTS if part in text])


    PARTS = ["args[0]", "fn\\n", "result[0]._condition._lock", "not the Future", "exception cannot travel", "not_here"]

    if __name__ == "__main__":
        with ExplainingExecutor(ProcessPoolExecutor(1)) as pool:
            show(lambda: pool.submit(abs, -1))
            show(lambda: pool.submit(abs, lambda: 0))
            show(lambda: pool.submit(lambda: 0))
            show(lambda: pool.submit(squares))
            show(lambda: pool.submit(fetch))
            show(lambda: pool.submit(divide))
            print(list(pool.map(abs, [-1, -2])))
        show(lambda: pool.submit(abs, -1))
"""


@pytest.mark.parametrize("python", OLDEST_AND_NEWEST, ids=lambda python: str(python.version))
def test_executor_explains_both_ways(python: Interpreter, tmp_path: Path) -> None:
    lines = run(tmp_path, TASKS, python=python).splitlines()
    name = "PicklingError" if int(python.version.partition(".")[2]) >= 14 else "AttributeError"
    assert lines == [
        "1",
        f"{name} ['args[0]']",
        f"{name} ['fn\\n']",
        "TypeError ['result[0]._condition._lock', 'not the Future']",
        "PicklingError ['exception cannot travel']",
        "ZeroDivisionError []",
        "[1, 2]",
        "RuntimeError []",
    ]


class Raising:
    """Raises what it is told to when it is pickled, at the times that it is told."""

    def __init__(self, error: BaseException, times: tuple[int, ...] = (1, 2, 3, 4)) -> None:
        self.error, self.times, self.count = error, times, 0

    def __reduce__(self) -> tuple[type, tuple[()]]:
        self.count += 1
        if self.count in self.times:
            raise self.error
        return int, ()


class MuteError(Exception):
    """Ends the program when it is shown."""

    def __str__(self) -> str:
        raise SystemExit


class Hidden:
    """Ends the program when any of its attributes is asked for."""

    def __getattribute__(self, name: str) -> Any:
        raise GeneratorExit


HOSTILE: dict[str, Callable[[], object]] = {
    "SystemExit": lambda: Raising(SystemExit()),
    "KeyboardInterrupt": lambda: Raising(KeyboardInterrupt()),
    "GeneratorExit": lambda: Raising(GeneratorExit()),
    "__str__": lambda: Raising(MuteError()),
    "__getattribute__": Hidden,
}


@pytest.mark.parametrize("hook", HOSTILE)
def test_nothing_that_a_hook_raises_comes_out(hook: str) -> None:
    explanation = explain([HOSTILE[hook]()], "data", rebuild=False)
    assert explanation.travels is False
    assert [finding.path for finding in explanation.findings] == ["data[0]"]


def test_ctrl_c_ends_the_search() -> None:
    """An object that raises KeyboardInterrupt does so again; somebody at the keyboard does not."""
    with pytest.raises(KeyboardInterrupt):
        explain(Raising(KeyboardInterrupt(), times=(1,)), rebuild=False)


@pytest.mark.parametrize(
    ("times", "when"), [((1,), "the first time only"), (tuple(range(2, 9)), "from the second time on")]
)
def test_object_that_changes_its_mind(times: tuple[int, ...], when: str) -> None:
    said = explain(Raising(ValueError("not now"), times), rebuild=False)
    assert said.travels is not True
    assert f"it is refused {when}, ValueError: not now" in str(said)


class Pair(NamedTuple):
    """What pickle takes instead of a plain tuple."""

    make: Callable[..., object]
    args: tuple[object, ...]


class Named:
    """Is reduced to a tuple of a class of its own."""

    def __init__(self, *args: object) -> None:
        self.args = args

    def __reduce__(self) -> Any:
        return Pair(list, self.args)


def test_reduced_to_another_kind_of_tuple() -> None:
    assert explain(Named((1, 2)), rebuild=False).travels
    (finding,) = explain(Named([threading.Lock()]), "obj", rebuild=False).findings
    assert finding.path == "obj.__reduce_ex__(4)[1][0][0]"


class Curious(type):
    """Notes who asks for the bases of its classes."""

    asked: list[str] = []  # noqa: RUF012  # shared on purpose

    @property
    def __mro__(cls) -> tuple[type, ...]:
        Curious.asked.append("__mro__")
        return ()


class Asked(metaclass=Curious):
    """Keeps a lock."""

    def __init__(self) -> None:
        self.lock = threading.Lock()


def test_hooks_of_a_metaclass_do_not_run() -> None:
    said = explain(Asked(), "obj", rebuild=False)
    assert [finding.path for finding in said.findings] == ["obj.lock"]
    assert Curious.asked == []


def test_socket_travels_by_a_pool_only() -> None:
    ours, theirs = socket.socketpair()
    with ours, theirs:
        said = explain({"connection": ours}, rebuild=False)
    assert said.travels
    assert "reaches a worker of a pool, but not a plain pickle" in str(said)
