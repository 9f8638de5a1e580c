"""What was measured for the guides keeps its order, and the pages and the chart show what stands in its file."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest
from bs4 import BeautifulSoup
from clinic import measured
from clinic.faults import DataError
from clinic.measured import BREAK_EVEN, EXECUTORS, BreakEven, load_break_even
from clinic.places import EXAMPLES, LANGUAGES, ROOT
from clinic.site.charts import cell, shown
from conftest import Site
from measured.many_tasks import PROCESSES, THREADS

TEXT = BREAK_EVEN.read_text(encoding="utf-8")


def test_short_tasks_are_slower_than_a_loop_and_long_ones_faster_but_in_threads() -> None:
    rows = list(load_break_even().speed_ups.values())
    assert all(ratio < 1 for ratio in rows[0].values())
    assert rows[0]["processes"] < rows[0]["interpreters"] < rows[0]["threads"] < rows[0]["chunks"]
    assert all(ratio > 1.5 for name, ratio in rows[-1].items() if name != "threads")
    assert all(row["threads"] < measured.PAYS for row in rows)


def test_processes_pay_from_a_millisecond_and_chunks_long_before() -> None:
    data = load_break_even()
    chunks, interpreters, processes = (data.pays_from(name) for name in ("chunks", "interpreters", "processes"))
    assert chunks
    assert interpreters
    assert processes
    assert 10 * chunks < interpreters < processes < 1000


def test_a_length_is_read_between_two_points() -> None:
    data = BreakEven("2026-11-28", 2, "Linux", {"10": {"threads": 0.11}, "1000": {"threads": 11.0}})
    assert data.pays_from("threads") == pytest.approx(100)


def test_what_never_pays_has_no_length() -> None:
    assert (
        BreakEven("2026-11-28", 2, "Linux", {"1": {"threads": 0.5}, "9": {"threads": 1.0}}).pays_from("threads") is None
    )


@pytest.mark.parametrize(
    ("text", "line"),
    [
        (TEXT.replace("cores = 2", "cores = 2.5"), "cores: 2.5 is not a whole number. Write 1"),
        (
            re.sub(r"threads = [\d.]+", "threads = 1", TEXT, count=1),
            "speed_ups.1.threads: 1 is not a number with a point",
        ),
        (TEXT.replace("chunks", "chunk", 1), "speed_ups.1: 'chunks' is missing. Write chunks and threads"),
        (TEXT.replace("\n10 = ", "\n2 = "), "speed_ups: '2' is not the next length. Write microseconds, the shortest"),
        (TEXT.replace("\n1 = ", "\nlong = "), "speed_ups: 'long' is not the next length."),
    ],
)
def test_fault_in_the_measured_file(tmp_path: Path, text: str, line: str) -> None:
    file = tmp_path / "break_even.toml"
    file.write_text(text, encoding="utf-8")
    with pytest.raises(DataError) as caught:
        load_break_even(file)
    assert f"break_even.toml: {line}" in str(caught.value)


@pytest.mark.parametrize(
    ("length", "text"), [(1, "1 µs"), (94.0, "90 µs"), (764, "800 µs"), (960, "1 ms"), (30_000.0, "30 ms")]
)
def test_a_length_has_one_digit_and_a_unit(length: float, text: str) -> None:
    assert shown(length) == text.replace(" ", "\N{NO-BREAK SPACE}")


@pytest.mark.parametrize(("ratio", "text"), [(0.00442, "0.0044"), (0.99, "0.99"), (0.996, "1.0"), (1.84, "1.8")])
def test_a_ratio_has_two_digits(ratio: float, text: str) -> None:
    assert cell(ratio).astext() == text


@pytest.mark.parametrize("language", LANGUAGES)
def test_chart_and_table_show_every_number(site: Site, language: str) -> None:
    html = (site.folder / language / "guides" / "how_fast.html").read_text(encoding="utf-8")
    page, data = BeautifulSoup(html, "html.parser"), load_break_even()
    for drawing in page.select("svg.chart"):
        for name in EXECUTORS:
            assert len(drawing.select(f"g.{name} path[transform]")) == len(data.speed_ups) + 1, "one in the legend"
    assert len(page.select("svg.chart")) == 2
    rows = [[each.text for each in row.select("td")] for row in page.select("table.break-even tbody tr")]
    assert rows[:-1] == [
        [shown(float(length)), *(cell(row[name]).astext() for name in EXECUTORS)]
        for length, row in data.speed_ups.items()
    ]
    assert rows[-1][1:] == [shown(found) if (found := data.pays_from(name)) else rows[-1][2] for name in EXECUTORS]


@pytest.mark.parametrize("language", LANGUAGES)
def test_page_quotes_how_many_workers(language: str) -> None:
    data = tomllib.loads((EXAMPLES / "measured" / "how_many_workers.toml").read_text(encoding="utf-8"))
    text = (ROOT / "docs" / language / "guides" / "how_fast.md").read_text(encoding="utf-8")
    table = [line.strip("| ").split(" | ") for line in text.splitlines() if line.startswith("| ")]
    counts = table[0][1:]
    for row, found in zip(table[2:], (data["wait"], data["compute"]), strict=True):
        assert row[1:] == [f"{found[count]['speed_up']:.1f}" if count in found else "–" for count in counts]
    assert data["date"] in text
    assert data["machine"].rpartition(", ")[2] in text


def test_waiting_gains_with_each_worker_and_computing_up_to_the_cores() -> None:
    data = tomllib.loads((EXAMPLES / "measured" / "how_many_workers.toml").read_text(encoding="utf-8"))
    assert data["wait"]["32"]["speed_up"] > 16
    assert all(row["speed_up"] < 1.1 * data["cores"] for row in data["compute"].values())
    assert data["compute"][str(data["cores"])]["speed_up"] > 1.5


@pytest.mark.parametrize("language", LANGUAGES)
def test_page_quotes_five_ways(language: str) -> None:
    data = tomllib.loads((EXAMPLES / "measured" / "five_ways.toml").read_text(encoding="utf-8"))
    text = (ROOT / "docs" / language / "guides" / "large_data.md").read_text(encoding="utf-8")
    rows = re.findall(r"^\| `(\w+)`.*\| ([\d,]+) ?(?:bytes|バイト) \| ([\d.]+) ms \|$", text, re.MULTILINE)
    assert rows == [(way, f"{row['bytes']:,}", str(row["milliseconds"])) for way, row in data["ways"].items()]
    recorded = (EXAMPLES / "guides" / "large_data" / "recorded" / "five_ways.3.11.txt").read_text(encoding="utf-8")
    millions = [str(row["bytes"] // 1_000_000) for row in data["ways"].values()]
    assert millions == re.findall(r"(\d+) million bytes$", recorded, re.MULTILINE)
    assert data["date"] in text
    assert all(version in text for version in re.findall(r"(?:Python|NumPy) [\d.]+", data["machine"]))


def test_what_is_sent_decides_how_long_it_takes() -> None:
    ways = tomllib.loads((EXAMPLES / "measured" / "five_ways.toml").read_text(encoding="utf-8"))["ways"]
    times = {way: row["milliseconds"] for way, row in ways.items()}
    assert times["whole"] > 5 * times["slice"]
    assert times["slice"] > 2 * max(times[way] for way in ("initializer", "shared", "file"))


TRACERS = tomllib.loads((EXAMPLES / "measured" / "tracers.toml").read_text(encoding="utf-8"))


@pytest.mark.parametrize("language", LANGUAGES)
def test_page_quotes_what_tools_cost(language: str) -> None:
    text = (ROOT / "docs" / language / "toolbox" / "trace_futures.md").read_text(encoding="utf-8")
    quoted = r"([\d.]+) s \(([\d.]+) s\)"
    rows = re.findall(rf"^\| (\S+) \| {quoted} \| {quoted} \| ([\d.]+) / ([\d.]+) MB \|$", text, re.MULTILINE)
    names = [{"en": "none", "ja": "なし"}[language], *(f"`{tool}`" for tool in TRACERS["threads"] if tool != "none")]
    assert rows == [
        (
            name,
            *(f"{row[part]:.2f}" for row in pair for part in ("program", "together")),
            *(f"{row['megabytes']:.1f}" for row in pair),
        )
        for name, pair in zip(
            names, zip(TRACERS["threads"].values(), TRACERS["processes"].values(), strict=True), strict=True
        )
    ]
    tasks = {"threads": THREADS, "processes": PROCESSES}
    more = {
        kind: (rows["trace_futures"]["program"] - rows["none"]["program"]) / tasks[kind] * 1e6
        for kind, rows in TRACERS.items()
        if kind in tasks
    }
    unit = {"en": " µs", "ja": "マイクロ秒"}[language]
    assert f"{more['threads']:.1f}{unit}" in text
    assert f"{more['processes']:.0f}{unit}" in text
    assert TRACERS["date"] in text
    assert all(version in text for version in re.findall(r"(?:Python|viztracer|py-spy) [\d.]+", TRACERS["machine"]))


def test_the_trace_of_a_task_in_a_thread_costs_at_most_five_microseconds() -> None:
    threads = TRACERS["threads"]
    assert threads["trace_futures"]["program"] - threads["none"]["program"] <= THREADS * 5e-6
    assert threads["trace_futures"]["together"] < threads["viztracer"]["together"]
