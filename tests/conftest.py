"""What several tests use: the catalog, and the rule that nothing is skipped in silence."""

from __future__ import annotations

import gc
import os
import shutil
import subprocess
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from functools import cache
from itertools import chain
from pathlib import Path

import pytest
from clinic import building, history, interpreters, proving, selection
from clinic.faults import DataError
from clinic.places import LANGUAGES, ROOT
from clinic.records import Failure, Script
from clinic.transcribing import Cell, execute, transcribe
from filelock import FileLock
from playwright.sync_api import Browser, Playwright, sync_playwright
from serving import serving
from whole import EXAMPLES

# The headless shell is the same engine without a window, and a fifth cheaper.
BROWSERS = ("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome")
CHROMIUM = next((path for name in BROWSERS if (path := shutil.which(name))), None)
QUIET = ("--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking", "--disable-sync")
# Layout, styles, scripts and the buttons of the mouse are as always; but no frame comes, so nothing may wait for one.
UNDRAWN = "--disable-threaded-compositing"
ONLY = os.environ.get("CLINIC_ONLY", "").split()  # make test ONLY=slug
CHECK = "CLINIC_CHECK" in os.environ  # make check: no site, no browser
WHOLE = bool(ONLY) or "CLINIC_WHOLE" in os.environ  # make test WHOLE=yes; what is asked for by name is run anyway
try:
    SELECTED = selection.select(ONLY, EXAMPLES)
except DataError as fault:
    pytest.exit(str(fault), returncode=2)
ALL = SELECTED.examples
FAILURES = [example for example in ALL if isinstance(example, Failure)]
SCRIPTS = [script for example in ALL for script in example.scripts]
HERE = interpreters.current()
WAITING_AT_ONCE = 6
# What is collected lives as long as the tests; to look through it again and again takes a twentieth of their time.
gc.set_threshold(50_000, 20, 100)
# The root hides what is too wide, and on a phone Furo's content takes it as its own: look at each element instead.
TOO_WIDE = """() => {
  const edge = document.documentElement.clientWidth + 1;
  const isKept = (box) => {
    if (box.matches(":root, body, .content")) return false;
    const { overflowX, position } = getComputedStyle(box);
    return position === "fixed" || (overflowX !== "visible" && box.getBoundingClientRect().right <= edge);
  };
  const isOut = (element) => {
    if (!element.checkVisibility() || element.getBoundingClientRect().right <= edge) return false;
    for (let box = element; box; box = box.parentElement) if (isKept(box)) return false;
    return true;
  };
  return [...document.body.querySelectorAll("*")].filter(isOut).map((element) => element.outerHTML.slice(0, 99));
}"""


@cache
def choice() -> proving.Choice:
    """Return which of the recorded runs are done again: what changed since the proof, and a sample; or all."""
    proof = None if WHOLE or not history.known() else proving.load()
    return proving.choose(ALL, {HERE.version: HERE}, proof, history.head() if proof else "")


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Say how many programs were not run, and how they are, after some were."""
    reports = chain.from_iterable(terminalreporter.stats.values())
    if choice().left_out and any("test_examples.py::" in getattr(report, "nodeid", "") for report in reports):
        number = len(choice().run) + len(choice().left_out)
        terminalreporter.write_line(f"{number} runs are recorded for Python {HERE.patch}: {choice()}")
        terminalreporter.write_line("All of them: make test WHOLE=yes")


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Of a selection, keep the tests that are about it; for a check, those that need no site."""
    kept = [item for item in items if not ONLY or any(name in item.name for name in SELECTED.names)]
    if CHECK:
        kept = [item for item in kept if not {"site", "browser"} & set(getattr(item, "fixturenames", ()))]
    chosen = set(kept)
    config.hook.pytest_deselected(items=[item for item in items if item not in chosen])
    items[:] = long_ones_first(kept, int(os.environ.get("PYTEST_XDIST_WORKER_COUNT", "1")))


def long_ones_first(items: Sequence[pytest.Item], processes: int) -> list[pytest.Item]:
    """Put each test that takes long at the beginning of what a process gets, or one of them would be the last.

    ``--dist worksteal`` gives every process as many tests in a row.
    """
    long = [item for item in items if item.get_closest_marker("long")]
    others = [item for item in items if not item.get_closest_marker("long")]
    ordered: list[pytest.Item] = []
    for number in range(processes):
        size = (len(items) - len(ordered)) // (processes - number)
        begins = long[number::processes]
        left = max(0, size - len(begins))
        ordered += begins + others[:left]
        del others[:left]
    return ordered + others


def skip(reason: str) -> None:
    """Skip a test by name; under ``CLINIC_NO_SKIP``, which CI sets, fail instead."""
    if os.environ.get("CLINIC_NO_SKIP"):
        pytest.fail(f"CLINIC_NO_SKIP is set, but: {reason}")
    pytest.skip(reason)


def report(faults: Iterable[str]) -> None:
    """Fail with all faults at once, one a line.

    A test for each of thousands of trifles would take longer than the trifle.
    """
    if found := list(dict.fromkeys(faults)):
        pytest.fail("\n".join(found))


@dataclass(frozen=True)
class Site:
    """The built pages of both languages, and what Sphinx said while building."""

    folder: Path
    messages: str


@dataclass(frozen=True)
class Runs:
    """What the programs print on this Python; each is run once, whichever test comes first."""

    folder: Path

    def text(self, cell: Cell) -> str:
        """Return the transcript of a cell."""
        file = self.folder / f"{cell.script.name.replace('/', '-')}-{cell.start_method}.txt"
        with FileLock(f"{file}.lock"):
            if not file.exists():
                file.write_text(transcribe(cell.script, execute(cell, HERE)), encoding="utf-8")
        return file.read_text(encoding="utf-8")


@pytest.fixture(scope="session")
def runs(tmp_path_factory: pytest.TempPathFactory, request: pytest.FixtureRequest) -> Iterator[Runs]:
    """Share the runs between the processes of a test run; what merely waits, as a hang does, is begun at once."""
    root = tmp_path_factory.getbasetemp()
    folder = (root.parent if os.environ.get("PYTEST_XDIST_WORKER") else root) / "runs"
    folder.mkdir(exist_ok=True)
    shared = Runs(folder)
    with ThreadPoolExecutor(WAITING_AT_ONCE) as pool:
        if first_here(folder / "begun"):
            for cell in wanted(request.session.items):
                pool.submit(shared.text, cell)  # what goes wrong here goes wrong in its test again
        yield shared
        pool.shutdown(cancel_futures=True)


def wanted(items: Iterable[pytest.Item]) -> list[Cell]:
    """Return the runs of the chosen tests that may hang, and need nothing but this Python."""
    cells = [
        item.callspec.params.get("cell")
        for item in items
        if isinstance(item, pytest.Function) and hasattr(item, "callspec")
    ]
    return [cell for cell in cells if isinstance(cell, Cell) and may_hang(cell.script)]


def may_hang(script: Script) -> bool:
    """Tell a program that is watched for standing still."""
    return (script.may_hang or script.expect == "hangs") and not script.group


def first_here(mark: Path) -> bool:
    """Tell the first of several processes."""
    try:
        mark.touch(exist_ok=False)
    except FileExistsError:
        return False
    return True


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Site:
    """Build both languages once for all tests of a run, whichever of its processes comes first.

    A run of a selection keeps the site, so that the next one builds only what has changed.
    """
    root = tmp_path_factory.getbasetemp()
    root = root.parent if os.environ.get("PYTEST_XDIST_WORKER") else root
    folder, log = ROOT / "build" / "only" if ONLY else root / "site", root / "site.log"
    with FileLock(root / "site.lock"):
        if not log.exists():
            log.write_text(build(folder), encoding="utf-8")
    return Site(folder, log.read_text(encoding="utf-8"))


@pytest.fixture(scope="session")
def address(site: Site) -> Iterator[str]:
    """Serve the built site; yield its address."""
    with serving(site.folder) as started:
        yield started


@pytest.fixture(scope="session")
def playwright() -> Iterator[Playwright]:
    """Start what talks to browsers."""
    if CHROMIUM is None:
        skip("no Chromium on this machine: the browser tests need one (Debian: apt install chromium)")
    with sync_playwright() as started:
        yield started


@pytest.fixture(scope="session")
def browser(playwright: Playwright) -> Iterator[Browser]:
    """Start the system's Chromium."""
    with playwright.chromium.launch(executable_path=CHROMIUM, args=QUIET) as chromium:
        yield chromium


@pytest.fixture(scope="session")
def undrawn_browser(playwright: Playwright) -> Iterator[Browser]:
    """Start a Chromium that draws nothing: who only asks for texts, places and colors waits a quarter less."""
    with playwright.chromium.launch(executable_path=CHROMIUM, args=[*QUIET, UNDRAWN]) as chromium:
        yield chromium


def doctrees(folder: Path, language: str) -> Path:
    """Return where Sphinx keeps what it read of a language."""
    return Path(f"{folder}-doctrees-{language}")


def build(folder: Path) -> str:
    """Build both languages at the same time, as ``make html`` does; return every message."""
    running = [
        subprocess.Popen(
            building.sphinx(code, folder / code, doctrees(folder, code)),
            cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True,
        )
        for code in LANGUAGES
    ]  # fmt: skip
    try:
        messages = "".join(process.communicate(timeout=400)[0] for process in running)
    finally:
        for process in running:
            process.kill()
    shutil.copy(ROOT / "conf" / "templates" / "root.html", folder / "index.html")
    return messages
