"""Runs tests once, and plants the faults of each function when it is first called: the engine of ``mutants.py``.

mutmut writes the faults, each beside its function, and begins its tests anew for each. Here a process forks where a
function is called for the first time, once for each of its faults, and the copy goes on with the fault: what was read
and built before is there, and nothing is begun. The copy ends with the first test that fails, and takes part only in
tests that come to the statement with the fault, the quickest first. ``python tests/planting.py EVERY NAME...`` works
in the folder of mutmut's files.
"""

from __future__ import annotations

import fnmatch
import json
import os
import resource
import signal
import sys
import tempfile
import time
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import nullcontext
from itertools import chain
from math import inf
from pathlib import Path
from typing import Any

import coverage
import pytest
from alterations import Alteration, faults

LIMIT = 60  # seconds of CPU time in which the tests of a fault end, or never; all together take fifteen
KILLED, SURVIVED, UNREACHED, ENDLESS = 1, 0, 33, -24  # what mutmut's files call it
WARM = ("at_work",)  # fixtures that only prepare: nothing is planted while they do
PAGE = 0.5  # seconds in which a test with such a fixture comes to the first page that a fault has changed
OPTIONS = (
    "-q", "-x", "-p", "no:cacheprovider", "-p", "no:faulthandler", "--capture=no", "--rootdir=.", "--timeout=0",
    "--assert=plain",  # to say how two pages differ takes longer than to see that they do
)  # fmt: skip


class Planting:
    """A plugin for pytest: first it counts which test calls what, then it plants."""

    def __init__(self, faults: Mapping[str, Sequence[Alteration]], tell: Callable[[str, int], None]) -> None:
        self.faults, self.tell = dict(faults), tell
        self.lines = coverage.Coverage(data_file=None, config_file=False, include=["src/clinic/*"])
        self.reached: dict[str, set[str]] = defaultdict(set)  # function → tests and shared fixtures
        self.users: dict[str, set[str]] = defaultdict(set)  # shared fixture → tests
        self.known: dict[Path, Mapping[int, Sequence[str]]] = {}  # of the last file: line → tests
        self.tests: set[str] = set()  # that come to the statement that was planted
        self.took: dict[str, float] = defaultdict(float)  # test or shared fixture → seconds
        self.counting, self.planting, self.failed = True, False, False
        self.test = self.planted = ""

    def asked(self) -> str:
        """Say which fault is at work; mutmut asks at each call of a function that has some."""
        if self.planted:
            return self.planted
        function = sys._getframe(1).f_locals["orig_func"]
        name = f"{function.__module__}.{function.__name__}".removesuffix("__mutmut_orig")
        if self.counting:
            self.reached[name].add(self.test)
        elif self.planting:
            for fault in self.faults.pop(name, ()):
                tests = self.coming_to(fault)
                if not tests:
                    self.tell(fault.name, UNREACHED)
                elif self.forked(fault.name):
                    self.tests = tests
                    break
        return self.planted

    def coming_to(self, fault: Alteration) -> set[str]:
        """Return the tests that come to the statement of a fault."""
        if fault.lines is None:
            return self.with_users(self.reached[fault.function])
        if fault.source not in self.known:
            self.known = {fault.source: self.lines.get_data().contexts_by_lineno(str(fault.source.resolve()))}
        return self.with_users(test for line in fault.lines for test in self.known[fault.source].get(line, ()))

    def with_users(self, names: Iterable[str]) -> set[str]:
        """Return the tests of these names; of a fixture that several tests share, all of them."""
        return {test for name in names for test in self.users.get(name, (name,))}

    def forked(self, fault: str) -> bool:
        """Go on with a fault in a copy of this process; tell the copy, and wait for it."""
        pid = os.fork()
        if pid:
            _, status = os.waitpid(pid, 0)
            code = os.waitstatus_to_exitcode(status)
            self.tell(fault, ENDLESS if code in (-signal.SIGXCPU, -signal.SIGALRM, -signal.SIGKILL) else code)
            return False
        self.planted = fault
        resource.setrlimit(resource.RLIMIT_CPU, (LIMIT, LIMIT + 1))
        signal.alarm(20 * LIMIT)
        os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
        os.dup2(1, 2)
        return True

    @pytest.hookimpl(trylast=True)
    def pytest_collection_modifyitems(self, items: list[pytest.Item]) -> None:
        """Begin with the quickest tests: most faults are noticed by the first that reaches them.

        Those with a folder come last, as they stand: a copy of the process leaves its files there.
        """
        shared: dict[str, set[str]] = defaultdict(set)
        for item in items:
            info: Any = getattr(item, "_fixtureinfo", None)
            for fixture in chain.from_iterable(info.name2fixturedefs.values()) if info else ():
                if fixture.scope != "function":
                    self.users[named(fixture)].add(item.nodeid)
                    shared[item.nodeid].add(named(fixture))

        def seconds(item: pytest.Item) -> float:
            fixtures: Sequence[str] = vars(item).get("fixturenames", ())
            if any(name in WARM for name in fixtures):
                return PAGE
            if "tmp_path" in fixtures:
                return inf
            return sum(self.took[each] for each in (item.nodeid, *shared[item.nodeid]))

        items.sort(key=seconds)

    @pytest.hookimpl(tryfirst=True)
    def pytest_runtest_protocol(self, item: pytest.Item) -> bool | None:
        """Leave out what does not come to the fault."""
        self.count_for(item.nodeid)
        return True if self.planted and item.nodeid not in self.tests else None

    @pytest.hookimpl(wrapper=True)
    def pytest_fixture_setup(self, fixturedef: pytest.FixtureDef[object]) -> Iterator[None]:
        """Plant nothing while a fixture prepares; what one that is shared calls counts for all who use it."""
        before, self.planting = self.planting, self.planting and fixturedef.argname not in WARM
        test, start = self.test, time.monotonic()
        if fixturedef.scope != "function":
            self.count_for(named(fixturedef))
        try:
            return (yield)
        finally:
            if fixturedef.scope != "function":
                self.took[named(fixturedef)] += time.monotonic() - start
            self.planting = before
            self.count_for(test)

    def count_for(self, name: str) -> None:
        """Note what is called from here on for a test or a fixture."""
        self.test = name
        if self.counting:
            self.lines.switch_context(name)

    @pytest.hookimpl(wrapper=True, tryfirst=True)
    def pytest_runtest_setup(self, item: pytest.Item) -> Iterator[None]:
        """Plant from here on; end what the test before has left for one that a copy leaves out."""
        self.planting = not self.counting
        if self.planted:
            item.session._setupstate.teardown_exact(item)
        return (yield)

    @pytest.hookimpl(tryfirst=True)
    def pytest_runtest_makereport(self, call: pytest.CallInfo[None]) -> None:
        """End a copy of which a test has failed, before anything is said of it."""
        if self.planted and call.excinfo and not isinstance(call.excinfo.value, pytest.skip.Exception):
            os._exit(KILLED)

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        """Keep how long each test took."""
        self.took[report.nodeid] += report.duration if report.when == "call" else 0
        self.failed |= report.failed

    def pytest_internalerror(self) -> None:
        """End a copy that the fault has broken."""
        if self.planted:
            os._exit(KILLED)

    @pytest.hookimpl(tryfirst=True)
    def pytest_sessionfinish(self) -> None:
        """End a copy of which no test has failed."""
        if self.planted:
            os._exit(SURVIVED)


def named(fixture: pytest.FixtureDef[object]) -> str:
    """Return a name for a fixture that no other one has, and no test."""
    return f"{fixture.baseid}::{fixture.argname}()"


def run(every: int, names: Sequence[str], tests: Sequence[str], options: Sequence[str]) -> None:
    """Try every so many of the faults of the functions named, or of all; print how each ended, a line each."""
    from mutmut.mutation import trampoline

    known: dict[str, list[Alteration]] = defaultdict(list)
    written = (faults(spans.with_suffix("")) for spans in sorted(Path("src/clinic").rglob("*.spans")))
    for fault in list(chain.from_iterable(written))[::every]:
        if not names or any(fnmatch.fnmatch(fault.name, name) for name in names):
            known[fault.function].append(fault)

    def tell(fault: str, code: int) -> None:
        print(f"\n{json.dumps([fault, code])}", flush=True)

    plugin = Planting(known, tell)
    vars(trampoline)["get_mutant_under_test"] = plugin.asked
    with tempfile.TemporaryDirectory() as folder:
        for counting in (True, False):
            plugin.counting, plugin.planting = counting, False
            with plugin.lines.collect() if counting else nullcontext():
                pytest.main([*OPTIONS, *options, f"--basetemp={folder}/{counting}", *tests], plugins=[plugin])
            assert not plugin.failed, "the tests fail without a fault"
    for unreached in plugin.faults.values():
        for fault in unreached:
            tell(fault.name, UNREACHED)


if __name__ == "__main__":
    import tomllib

    given = tomllib.loads(Path("pyproject.toml").read_text(encoding="utf-8"))["tool"]["mutmut"]
    run(
        int(sys.argv[1]), sys.argv[2:],
        given["pytest_add_cli_args_test_selection"], given["pytest_add_cli_args"],
    )  # fmt: skip
