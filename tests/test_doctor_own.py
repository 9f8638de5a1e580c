"""A task's own exception is said to be that, at the line that raised it; what is not the task's own is not."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

import pytest
from clinic.doctor import diagnose
from clinic.places import ROOT
from conftest import report
from whole import RULES

RECORDED = [json.loads(line) for line in (ROOT / "tests/data/own/recorded.jsonl").read_text("utf-8").splitlines()]
LIBRARY = "/usr/lib/python3.12/"


def test_place_is_the_line_that_raised() -> None:
    """Whole tracebacks that ``tests/data/own/record.py`` recorded."""
    report(f"{item['program']} on Python {item['pythons'][0]}: {fault}" for item in RECORDED for fault in lost(item))


def lost(item: dict[str, Any]) -> Iterator[str]:
    """Yield what the doctor says wrongly of a recorded exception."""
    diagnosis = diagnose(item["text"], RULES)
    if (diagnosis.answer, diagnosis.found) != ("yours", ()):
        yield f"the doctor says {diagnosis.answer}, {[found.slug for found in diagnosis.found]}"
    elif not diagnosis.raised or diagnosis.raised.number != item["line"]:
        yield f"line {item['line']} raised, and the doctor says {diagnosis.raised}"
    elif diagnosis.raised.function not in (ROOT / f"tests/data/own/{item['program']}.py").read_text("utf-8"):
        yield f"the program has no function {diagnosis.raised.function!r}"


def frames(*places: str) -> str:
    """Write a traceback: each place is ``file:line:function``."""
    lines = ["Traceback (most recent call last):"]
    for place in places:
        file, number, function = place.rsplit(":", 2)
        lines += [f'  File "{file}", line {number}, in {function}', "    call()"]
    return "\n".join(lines)


USER, FUTURES, MULTI = "/home/user/shop/job.py", f"{LIBRARY}concurrent/futures/", f"{LIBRARY}multiprocessing/"
NOT_OWN = {
    "no pool": frames(f"{USER}:3:main", f"{USER}:9:price") + "\nKeyError: 'tea'",
    "submit itself": frames(f"{USER}:3:main", f"{FUTURES}thread.py:170:submit") + "\nRuntimeError: odd",
    "feeder": frames(f"{MULTI}queues.py:244:_feed", f"{MULTI}reduction.py:51:dumps", f"{USER}:9:__getstate__")
    + "\nValueError: not now",
    "received in a worker": frames(
        f"{FUTURES}process.py:253:_process_worker", f"{MULTI}queues.py:122:get", f"{USER}:9:__setstate__"
    )
    + "\nValueError: not now",
    "received in the parent": frames(
        f"{LIBRARY}threading.py:1010:run", f"{MULTI}pool.py:579:_handle_results", f"{MULTI}connection.py:251:recv"
    )
    + "\nValueError: not now",
    "pickling": frames(f"{USER}:3:main", f"{FUTURES}_base.py:449:result") + "\n_pickle.PicklingError: odd",
    "all frames are the library's": frames(f"{FUTURES}_base.py:449:result", f"{LIBRARY}json/decoder.py:355:raw_decode")
    + "\nValueError: odd",
    "Ctrl-C": frames(f"{USER}:3:main", f"{FUTURES}_base.py:449:result") + "\nKeyboardInterrupt",
}


@pytest.mark.parametrize("kind", NOT_OWN)
def test_what_is_not_the_tasks_own(kind: str) -> None:
    assert diagnose(NOT_OWN[kind], RULES).raised is None


def test_place_is_not_guessed() -> None:
    """Without the worker's traceback the line is not in the text, and the answer does not name the caller's."""
    lost = frames(f"{USER}:3:main", f"{LIBRARY}multiprocessing/pool.py:774:get") + "\nKeyError: 'tea'"
    raised = diagnose(lost, RULES).raised
    assert raised
    assert (raised.type, raised.file) == ("KeyError", "")


def test_dask_carries_what_a_task_raised() -> None:
    """Its client raises it again, with the frames of the worker below its own."""
    client = "/opt/venv/lib/python3.12/site-packages/distributed/client.py"
    raised = diagnose(
        f"{frames(f'{USER}:3:main', f'{client}:2361:_gather', f'{USER}:9:price')}\nKeyError: 1", RULES
    ).raised
    assert raised
    assert (raised.number, raised.function) == (9, "price")


def test_function_of_the_library_is_the_place() -> None:
    """A function of the library that was submitted itself."""
    text = frames(
        f"{USER}:3:main",
        f"{FUTURES}_base.py:449:result",
        f"{FUTURES}thread.py:58:run",
        f"{LIBRARY}json/__init__.py:346:loads",
    )
    raised = diagnose(f"{text}\njson.decoder.JSONDecodeError: odd", RULES).raised
    assert raised
    assert (raised.file, raised.function) == (f"{LIBRARY}json/__init__.py", "loads")


BOX = "\u2502"
BROKEN_BY_RICH = {
    "the worker's part": '_RemoteTraceback: \n"""\nTraceback (most recent call last):\n  File \n'
    f'"{LIBRARY}concurrent/futures/process.py", \nline 254, in _process_worker\n    r = call_item.fn(*call_item.args)\n'
    '  File \n"/home/user/shop/orders/prices/of/tea/and/milk.py", line 3, in\nprice\n    return TEA[kind]\n'
    "KeyError: 'milk'",
    "a box": "Traceback (most recent call last)\n"
    f"{BOX} {LIBRARY}concurrent/futures/thread.py:5 {BOX}\n{BOX} 8 in run                              {BOX}\n"
    f"{BOX} /home/user/shop/orders/prices/of/tea/ {BOX}\n{BOX} and/milk.py:3 {BOX}\n{BOX} in price              {BOX}\n"
    "KeyError: 'milk'",
}


@pytest.mark.parametrize("idea", BROKEN_BY_RICH)
def test_frame_that_a_narrow_terminal_broke_is_read(idea: str) -> None:
    raised = diagnose(BROKEN_BY_RICH[idea], RULES).raised
    assert raised is not None
    place = ("/home/user/shop/orders/prices/of/tea/and/milk.py", 3, "price")
    assert (raised.file, raised.number, raised.function) == place


def test_line_of_code_that_looks_like_an_exception_is_none() -> None:
    code = frames(f"{FUTURES}thread.py:58:run", f"{USER}:9:price").replace("call()", 'Price: cups["tea"] = 3')
    raised = diagnose(f"{code}\nKeyError: 'tea'", RULES).raised
    assert raised is not None
    assert (raised.type, raised.number) == ("KeyError", 9)


def test_word_file_alone_is_no_frame() -> None:
    diagnosis = diagnose("File\nKeyError: 'tea'", RULES)
    assert diagnosis.error is not None
    assert diagnosis.error.text == "KeyError: 'tea'"
