"""Measure what the project promises: builds beside their peers, weight, the suite's time. Run: make bench."""

from __future__ import annotations

import gzip
import os
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from pathlib import Path

from clinic import building, catalog
from clinic.doctor import diagnose
from clinic.interpreters import current
from clinic.places import ROOT
from clinic.transcribing import cells
from clinic.verifying import verify
from conftest import CHROMIUM, QUIET
from plain_site import write_grown, write_plain
from playwright.sync_api import sync_playwright
from test_doctor import FIELD, LARGE, first
from whole import RULES

ROUNDS = 3
LIMIT = 600
SPHINX = [sys.executable, "-m", "sphinx", "-q"]


def main() -> None:
    """Print every number, beside its target; those named on the command line only, if any are."""
    parts: dict[str, Callable[[Path], None]] = {
        "builds": builds, "growth": growth, "peer": peer, "check": check, "test": test,
    }  # fmt: skip
    for name in sys.argv[1:] or parts:
        with tempfile.TemporaryDirectory(prefix="clinic-bench-") as folder:
            parts[name](Path(folder))


def builds(work: Path) -> None:
    """Build the English pages beside the same pages with plain Sphinx; then what an author waits for."""
    pages = write_plain(work / "plain")
    ours, theirs = [], []
    for number in range(ROUNDS):  # interleaved, so that a busy moment hits both
        ours.append(seconds(partial(build, work / f"ours{number}")))
        theirs.append(seconds(partial(build_plain, work / "plain" / "docs" / "en", work / f"theirs{number}")))
    print(f"cold builds of {pages} pages, seconds: ours {shown(ours)}, plain {shown(theirs)}")
    ratio = statistics.median(mine / other for mine, other in zip(ours, theirs, strict=True))
    show("cold build, beside the same pages with plain Sphinx", ratio, 1.0, "x")
    site = work / "ours0"
    show("nothing changed", median(lambda: build(site)), 3.0)
    page = ROOT / "docs" / "en" / "failures" / "returned_future.md"
    show("one page edited", median(lambda: build(site), before=lambda: os.utime(page)), 4.0)
    show("first visit of a failure's page", weigh(site / "out", "failures/returned_future.html"), 60.0, "KB")
    doctor(site / "out")


def growth(work: Path) -> None:
    """Build a project of 160 pages, most of them copies, beside one of 71."""
    small, large = work / "small", work / "large"
    few = write_grown(small, 71)
    many = write_grown(large, 160 * few // 71)
    ratios = []
    for number in range(ROUNDS):
        short = seconds(partial(build, work / f"small{number}", small))
        ratios.append(seconds(partial(build, work / f"large{number}", large)) / short)
    show(f"cold build of {many} pages, beside {few}", statistics.median(ratios), 2.4, "x")


def check(work: Path) -> None:
    """Run the quick check of one failure."""
    show("make check ONLY=returned_future", median(lambda: run(["make", "check", "ONLY=returned_future"])), 10.0)


def test(work: Path) -> None:
    """Run the suite, with what changed and a sample of the programs; then with all of them, which has no limit.

    What a further failure may cost is counted from 42.
    """
    failures = len(catalog.load())
    limit = 240 + 2 * max(0, failures - 42)
    show(f"make test, {failures} failures", seconds(lambda: run(["make", "test"])), limit)
    show(f"make test WHOLE=yes, {failures} failures", seconds(lambda: run(["make", "test", "WHOLE=yes"])))


def shown(times: Sequence[float]) -> str:
    """Write several times in one line."""
    return ", ".join(f"{time:.1f}" for time in times)


def doctor(pages: Path) -> None:
    """Read the worst megabytes in Python and in the browser, and the reports from the field."""
    worst = max(min(seconds(partial(diagnose, text, RULES)) for _ in range(ROUNDS)) for text in LARGE.values())
    show("the doctor: a megabyte, in Python", 1000 * worst, 100, "ms")
    call = """([text, rules]) => { const start = performance.now(); Doctor.diagnose(text, rules);
      return performance.now() - start; }"""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=QUIET)
        page = browser.new_page()
        page.goto(f"file://{pages}/doctor.html")
        worst = max(min(page.evaluate(call, [text, RULES]) for _ in range(ROUNDS)) for text in LARGE.values())
        browser.close()
    show("the same in the browser", worst, 100, "ms")
    decidable = [report for report in FIELD if report["decidable"] and not report["label"].startswith("negative")]
    right = sum(first(diagnose(report["text"], RULES)) in report["slugs"] for report in decidable)
    show("wrong first answers, decidable reports from the field", 100 * (1 - right / len(decidable)), 5, "%")


def show(what: str, value: float, target: float | None = None, unit: str = "s") -> None:
    """Print one number, and whether it keeps its target if it has one."""
    kept = "" if target is None else f"  target {target:7.2f}  {'ok' if value <= target else 'MISSED'}"
    print(f"{what:52} {value:8.2f} {unit:2}{kept}", flush=True)


def run(command: Sequence[str], folder: Path = ROOT) -> None:
    """Run a command quietly; its output appears only if it fails. What ``make bench`` was given is not for others."""
    environment = {name: value for name, value in os.environ.items() if name not in ("MAKEFLAGS", "ONLY")}
    done = subprocess.run(
        command, cwd=folder, env=environment, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True,
        timeout=LIMIT, check=False,
    )  # fmt: skip
    if done.returncode:
        sys.exit(f"{' '.join(command)}\n{done.stdout[-3000:]}")


def seconds(work: Callable[[], object]) -> float:
    """Return how long something takes, in seconds."""
    started = time.perf_counter()
    work()
    return time.perf_counter() - started


def median(work: Callable[[], None], before: Callable[[], None] = lambda: None) -> float:
    """Return the median time of several rounds, in seconds."""
    times = []
    for _ in range(ROUNDS):
        before()
        times.append(seconds(work))
    return statistics.median(times)


def build(folder: Path, root: Path = ROOT) -> None:
    """Build the English pages of a checkout."""
    command = building.sphinx("en", Path(f"{folder}/out"), Path(f"{folder}/tree"))
    run(command, root)


def build_plain(source: Path, folder: Path) -> None:
    """Build pages with plain Sphinx."""
    run([*SPHINX, "-d", f"{folder}/tree", str(source), f"{folder}/out"])


def weigh(out: Path, name: str) -> float:
    """Return the compressed size of a page with all that it loads, in KB."""
    page = out / name
    text = page.read_text(encoding="utf-8")
    loaded = {page}
    for address in re.findall(
        r'<(?:link[^>]+rel="(?:stylesheet|shortcut icon)"[^>]+href|script[^>]+src)="([^"]+)"', text
    ):
        loaded.add((page.parent / address.partition("?")[0]).resolve())
    return sum(len(gzip.compress(path.read_bytes(), 9)) for path in loaded if path.is_file()) / 1024


def peer(work: Path) -> None:
    """Build and prove every output, beside sphinxcontrib-programoutput on the same scripts."""
    here = current()
    scripts = [script for example in catalog.load_all() for script in example.scripts if not script.group]
    ends = [script for script in scripts if script.pythons.contains(here.version) and not script.requires]
    ends = [script for script in ends if script.expect != "hangs" and not script.may_hang and script.via == "file"]
    # The peer runs programs in its own process group: what interrupts its group would end the build.
    ends = [script for script in ends if "SIGINT" not in script.path.read_text(encoding="utf-8")]
    theirs = work / "peer"
    theirs.mkdir()
    (theirs / "conf.py").write_text(
        'html_theme = "furo"\nextensions = ["myst_parser", "sphinxcontrib.programoutput"]\n', encoding="utf-8"
    )
    (theirs / "index.md").write_text("# Peer\n\n```{toctree}\n:glob:\n\n*\n```\n", encoding="utf-8")
    for number, script in enumerate(ends):
        (theirs / f"page{number}.md").write_text(
            f"# {script.path.stem} {number}\n\n````{{program-output}} {here.path} {script.path.name}\n"
            f":cwd: {os.path.relpath(script.path.parent, theirs)}\n````\n",
            encoding="utf-8",
        )
    one_each = [cells(script, [here.version])[0] for script in ends]

    def ours() -> None:
        run(
            building.sphinx(
                "en", Path(f"{work}/own-out"), Path(f"{work}/own-tree"), (*building.QUIET, *building.STRICT, "-E")
            )
        )
        with ThreadPoolExecutor(2) as pool:
            wrong = [line for lines in pool.map(lambda cell: verify(cell, here), one_each) for line in lines]
        if wrong:
            sys.exit("\n".join(wrong))

    def other() -> None:
        done = subprocess.run(
            [*SPHINX, "-E", "-d", f"{work}/peer-tree", str(theirs), f"{work}/peer-out"],
            cwd=ROOT, capture_output=True, text=True, timeout=LIMIT, check=False,
        )  # fmt: skip
        if re.search(r"^\S+ ERROR: Command .+ failed: ", done.stderr, re.MULTILINE):
            sys.exit(f"the peer did not run the programs:\n{done.stderr[-2000:]}")

    own, peers = [], []
    for _ in range(ROUNDS):
        own.append(seconds(ours))
        peers.append(seconds(other))
    shutil.rmtree(theirs)
    ratio = statistics.median(mine / yours for mine, yours in zip(own, peers, strict=True))
    show(f"build and {len(ends)} programs run, beside programoutput", ratio, 0.5, "x")


if __name__ == "__main__":
    main()
