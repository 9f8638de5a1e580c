"""Requires pytest, pytest-timeout: a test that hangs, what each option prints of it, and whether pytest ends."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor

FRAME = re.compile(r"hanging_test\.py\", line \d+,? in (\w+)")
RUNS = (  # the options, the test, and what is printed last where pytest does not end
    ("-s --timeout=1 --timeout-method=signal", "test_in_a_block", "in ask"),
    ("-s --timeout=1 --timeout-method=signal", "test_without_block", "failed in"),
    ("--timeout=1 --timeout-method=thread", "test_in_a_block", None),
    ("-o faulthandler_timeout=1", "test_in_a_block", "in _run_module_as_main"),
    ("-o faulthandler_timeout=1 -o faulthandler_exit_on_timeout=true", "test_in_a_block", None),
)


def ask(pool: ThreadPoolExecutor) -> int:
    """Wait for a second task, in the only thread that could run it."""
    return pool.submit(len, "tea").result()


def test_in_a_block() -> None:
    """Hang in the block, and at its end."""
    with ThreadPoolExecutor(max_workers=1) as pool:
        assert pool.submit(ask, pool).result() == 3


def test_without_block() -> None:
    """Hang in the test only; the thread stays."""
    pool = ThreadPoolExecutor(max_workers=1)
    assert pool.submit(ask, pool).result() == 3


def run(options: str, test: str, last: str | None) -> str:
    """Run a test with pytest, read up to what comes last, and say what was printed and how it ended."""
    command = [sys.executable, "-m", "pytest", "-q", "-p", "pytest_timeout", "-p", "no:cacheprovider", *options.split()]
    environment = {**os.environ, "PYTEST_DISABLE_PLUGIN_AUTOLOAD": "1", "PYTHONUNBUFFERED": "1"}
    pytest = subprocess.Popen(
        [*command, f"{__file__}::{test}"], env=environment, text=True, stdout=subprocess.PIPE, stderr=subprocess.STDOUT
    )
    assert pytest.stdout
    text = ""
    for line in pytest.stdout:
        text += line
        if last and last in line:
            break
    try:
        end = f"ends with status {pytest.wait(timeout=2)}"
    except subprocess.TimeoutExpired:
        end = "does not end"
        pytest.kill()
        pytest.wait()
    shown = ", ".join(sorted(set(FRAME.findall(text)))) or "-"
    return f"lines of {shown}; {'1 failed' if '1 failed' in text else 'no summary'}; {end}"


def main() -> None:
    """Run each of them."""
    for options, test, last in RUNS:
        print(f"pytest {options} ({test})\n    {run(options, test, last)}")


if __name__ == "__main__":
    main()
