"""The doctor in the browser answers as the one in Python does, and its page can be used by everyone."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from itertools import chain, permutations
from urllib.parse import unquote

import pytest
from clinic.doctor.parts import parts
from clinic.places import LANGUAGES
from clinic.site.surroundings import reports
from conftest import Site
from fuzz import FIELD as REPORTS
from fuzz import WORDS, differing, opened
from fuzz import texts as fuzzed
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from ideas import FUTURES, KNOWN, LIBRARY, MECHANISMS, MULTI, NOT_KNOWN, POSSIBLE, SITE, USER
from playwright.sync_api import Browser, Page
from test_doctor import ALL_TEXTS, DIRT, LARGE, PROFILER, PY_SPY, recorded
from test_doctor_answers import COLD, RARE
from test_doctor_dead_workers import DEAD_WORKERS
from test_doctor_dumps import DUMPS, FORKS, WAITING
from test_doctor_interrupts import AFTER_ALL, AGAIN, AT_THE_END, IDLE_WORKERS, IN_MAP, IN_RESULT
from test_doctor_map import TOO_DEEP, WAY
from test_doctor_own import BROKEN_BY_RICH, frames
from test_doctor_says import CALLING, LOST_BY_ASYNCIO, PYTEST, VARIANTS, WHO_GETS_IT
from whole import FAILURES


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """An empty page with the doctor's scripts, the network off."""
    with browser.new_context(offline=True) as window:
        yield opened(window.new_page())


ODD_TEXTS = [
    PROFILER,
    PY_SPY,
    'File "job.py", line 99999999999999999999999, in main\nKeyError: 1',
    "",
    " \u3000",
    "\U0001f600",
    "\x00\x01\x02",
    "\U0001f600 TypeError: cannot pickle 'x' object\r\ny",
]


def test_both_doctors_agree_on_reports(page: Page) -> None:
    assert differing(page, REPORTS + ODD_TEXTS) == []


IDEAS = [text for ideas in (KNOWN, POSSIBLE, WHO_GETS_IT, DEAD_WORKERS) for text, _ in ideas.values()]
IDEAS += [text for ideas in (MECHANISMS, NOT_KNOWN, VARIANTS) for text in ideas.values()]
IDEAS += [
    f"{IN_RESULT}\nKeyboardInterrupt",
    IDLE_WORKERS,
    PYTEST,
    f"{PYTEST}\n{PYTEST.replace('def test_prices():', '')}",
    *BROKEN_BY_RICH.values(),
    "<ipython-input-5-42bad1a6fe80> in <module>\n----> 1 future = pool.submit(price)\n"
    "RuntimeError: cannot schedule new futures after shutdown",
    *DUMPS.values(),
    *FORKS.values(),
    IN_MAP,
    f"{frames(f'{USER}:18:main')}\nKeyboardInterrupt",
    *WAITING.values(),
    f"{IN_RESULT}\nKeyboardInterrupt{AGAIN}{AT_THE_END}\nKeyboardInterrupt",
    f"{AT_THE_END}\nKeyboardInterrupt\n{AFTER_ALL}\nKeyboardInterrupt: ",
    "ERROR: ResolutionImpossible: for help visit https://pip.pypa.io/a\nError: Process completed with exit code 1.",
    "Cell \x1b[1;32mIn[7], line 3\x1b[0m\nInput In [8], in <cell line: 3>()\nKeyError: 1",
    "\n".join(
        f"2026-11-03 09:14:2{at} web2 app[7]: INFO order {at} of the morning was sold to somebody" for at in "123"
    ),
]


def test_both_doctors_agree_on_ideas(page: Page) -> None:
    assert differing(page, IDEAS) == []


ERROR = "TypeError: cannot pickle '_thread.RLock' object"
FRAME = 'File "/usr/lib/python3.12/concurrent/futures/process.py", line 20, in _sendback_result'
RAISED = f"Traceback (most recent call last):\n  {FRAME}\n    result_queue.put(x)\n{ERROR}"


def at_the_limits() -> Iterator[str]:
    """Yield texts that are just as long as is read, and a little longer, and those that somebody broke or joined."""
    for many in (198, 199, 200, 201, 399, 400, 401, 402):
        told = [f"{at} Error" for at in range(many)]
        yield "\n".join([RAISED, *told])
        yield "\n".join([*told, RAISED])
        yield "\n".join([*told[: many // 2], *(f"tea {at}" for at in range(300)), *told[many // 2 :], RAISED, ERROR])
    for many in (399, 400, 401, 402, 99_999, 100_001):
        yield f"{'x' * (many - len(ERROR) - 1)} {ERROR}"
        yield f"{ERROR} {'x' * (many - len(ERROR) - 1)}"
    for many in (58, 59, 60, 61):
        yield "\n".join(f"{at:02} Error " + "x" * 391 for at in range(many)) + f"\n{RAISED}\n{ERROR}"
    for many in (118, 119, 120, 121, 122):
        yield "\n".join(f"{'p' * many}: {line}" for line in [FRAME, "call()", FRAME, ERROR])
    for wide in (58, 59, 60, 61):
        yield "\n".join(line[at : at + wide] for line in RAISED.splitlines() for at in range(0, len(line), wide))
    for left_out in ("in _sendback_result", "20, in _sendback_result", "line 20, in _sendback_result", '", line 20'):
        cut = FRAME.index(left_out)
        for between in ("\n", " \n", "\n  ", "\n> ", " \n > "):
            yield f"{FRAME[:cut].rstrip()}{between}{FRAME[cut:]}  \n{ERROR}"
    yield json.dumps(RAISED)
    yield json.dumps({"log": {"error": RAISED, "path": "C:\\\\tea"}})
    yield json.dumps(json.dumps([f"{RAISED}\n", "it's"]))
    yield " ".join(line.strip() for line in RAISED.splitlines())
    yield f"Traceback {FRAME} call() {FRAME} call() {ERROR}"
    yield "\n".join(f"{at}Traceback (most recent call last)" for at in range(3)) + f"\n{ERROR}"
    yield f"{RAISED}\n{'tea ' * 499_990}\n{ERROR}\n" + "milk\n" * 40 + RAISED
    yield "\x01" * 10 + "x" * 90
    yield "\x01" * 10 + "x" * 89


def cut_in_the_middle() -> Iterator[str]:
    """Yield texts of which just all is read, or not quite: by their characters, lines, and parts of a line."""
    for many in (59, 60, 61):
        yield "\n".join(f"  {at:02} Error {'x' * 389}" for at in range(many))
        yield "\n".join(f"  {at:02} Error {'x' * (389 - at * 37 % 300)}" for at in range(many + 9))
    for many in (138, 159):
        yield "\n".join(f"{at:02} Error {'x' * (30 + at * 37 % 300)}" for at in range(many))
    for same in (0, 1, 2):
        yield "\n".join([*(f"{at} Error" for at in range(399)), "tea", *["0 Error"] * same])
    yield "\n".join([*(f"{at} Error" for at in range(399)), "0 Error"])
    for many in (999, 1000, 1001):
        yield json.dumps("\n".join([*map(str, range(many - 1)), "KeyError: 1"]))
    yield f"{'tea ' * 260_000}\n{RAISED}"
    yield f"\n{RAISED}\n{'tea ' * 200_000}\n{ERROR}\n{'tea ' * 75_000}\n\n\n\n{'tea ' * 300_000}\n{RAISED}"


def set_otherwise() -> Iterator[str]:
    """Yield texts as loggers, consoles and mail programs set them: with prefixes, in boxes, in one line, broken."""
    yield "\n".join(f"{letter}> {FRAME}{at}" for letter in "abcdef" for at in range(2))
    yield "\n".join(f"{before} {FRAME}{at}" for before in ("tea", "tea cup") for at in range(2))
    yield "\n".join(f"tea {at:2} | {FRAME}{at}" for at in (1, 10, 11))
    for before in ("2026-11 tea", "tea:", "KeyError"):
        yield f"{before} Traceback (most recent call last)\n{FRAME}\nKeyError: 1\n" * 2
    rows = [FRAME, FRAME.upper(), "a │ b"]
    for ending in ("│", "│ ", " "):
        yield "\n".join(f"│ {row:88}{ending}" for row in rows) + "\nend"
        yield "\n".join(f"{row:.60}{ending}" for row in (rows[0], rows[1], f"{'│ tea':60}")) + "\nend"
    yield "\n".join([FRAME, FRAME.upper()[: len(FRAME)], "~" * len(FRAME), "end"])
    for wide in (59, 60, 61):
        long = f"{FRAME}\n{FRAME.upper()}"
        yield "\n".join(line[at : at + wide] for line in long.splitlines() for at in range(0, len(line), wide))
    chained = f"{RAISED}\n\nThe above exception was the direct cause of the following exception:\n\n{RAISED}"
    yield " ".join(line.strip() for line in chained.splitlines())
    yield f'  File "/usr/lib/tea  \n> > cup.py", line 2, in brew  \n{ERROR}'


CARRIED = """Traceback (most recent call last):
  File "job.py", line 9, in <module>
    main()
  File "job.py", line 7, in main
    future.result()
  File "/usr/lib/python3.12/concurrent/futures/_base.py", line 456, in result
    return self.__get_result()
"""
RAISES = 'Traceback (most recent call last):\n  File "job.py", line 3, in task\n    raise LateError\n'


def of_tasks() -> Iterator[str]:
    """Yield tracebacks of a task's own exception: with and without the worker's, whose message may be cut."""
    for ended in ("KeyError: 1", "LateError: cup", "LateError: tea", "tea.LateError", "StopIteration", "timeout"):
        yield f"{CARRIED}{ended}"
        for raised in ("tea.LateError: cup (1", "LateError: cup)", "LateError: cup 1", "LateError: c, up", "LateError"):
            yield f"{RAISES}{raised}\n{CARRIED}{ended}"
    yield f"{RAISES}LateError: cup, (1)\n{CARRIED}LateError: cup (1"
    yield f"{RAISES}LateError: cup) 1\n{CARRIED}LateError: cup 1"
    yield f"{RAISES}LateError: cup)\n{CARRIED}LateError: cup 1"
    yield f'File "", line 3, in main\nFile "job.py", line 4, in \n{CARRIED}KeyError: 1'
    yield f"Thread 0x1 (most recent call first):\n{CARRIED.partition(':')[2]}KeyError: 1"
    yield f"Thread 0x1 (most recent call first):\n  {FRAME}\n\n{RAISES}LateError: 1\n{CARRIED}LateError: 1"


STANDING = {  # in which function of which file a thread stands
    "result": ("concurrent/futures/_base.py", "result"),
    "process": ("multiprocessing/popen_fork.py", "poll"),
    "shutdown": ("threading.py", "join"),
    "lock": ("threading.py", "acquire"),
    "data": ("selectors.py", "select"),
    "lock or data": ("multiprocessing/connection.py", "__enter__"),
    "nothing": ("json.py", "loads"),
}


def dumped() -> Iterator[str]:
    """Yield stack dumps: threads that wait in two ways, of one to three processes, more than are shown, oddly set."""
    frames = {way: f'  File "/usr/lib/python3.12/{file}", line 1, in {name}' for way, (file, name) in STANDING.items()}
    own = '  File "job.py", line 7, in main'
    for one in frames.values():
        for other in frames.values():
            yield f"Thread 0x1 (most recent call first):\n{one}\n{other}\n{own}\n{one}"
    for state in ("idle", "active", "sleeping", "active+gil"):
        yield f'Thread 7 ({state}): "Main: tea"\n{own}\nKeyError: 1\n{own}'
    for many in (1, 2, 3):
        for way in ("process", "result", "nothing"):
            threads = [f"Process {at}: python job.py\nThread {at} (idle):\n{frames[way]}\n{own}" for at in range(many)]
            yield "\n\n".join(threads)
            yield f"Thread 9 (idle):\n{frames[way]}\n{own}\n" + "\n\n".join(threads)
    for many in (50, 51):
        yield "\n".join(f"Thread {at} (most recent call first):\n{own}" for at in range(many))
    for title in (
        "Thread ",
        "see Process 12",
        "Stack dump for PID , thread 3",
        "Stack dump for PID 3, thread 4 (idle)",
        "a Thread 1",
    ):
        yield f"{title}\n{own}\n{frames['lock']}\nThread 5\n{own}"
    told = '  File "tea.py", line 1, in one\n    call("Thread 1 ---")\n  File "tea.py", line 2, in two\n    wait()\n'
    yield f"Stack dump for PID 1, thread 2 (idle; most recent call last):\n{told}" * 2


AFTER_SHUTDOWN = "\nRuntimeError: cannot schedule new futures after shutdown"
SUBMIT = f"{FUTURES}thread.py:169:submit"
RUN = f"{FUTURES}thread.py:58:run"
WORKER = "Process ForkPoolWorker-1:\n" + frames(f"{MULTI}process.py:314:_bootstrap", f"{MULTI}queues.py:364:get")
RETHROWN = "\n\nThe above exception was the direct cause of the following exception:\n\n"
LATE = "\nLateError: 1"
CTRL_C = "\nKeyboardInterrupt"


def placed() -> Iterator[str]:
    """Yield tracebacks of launchers and packages: which of several places is the user's."""
    align = (f"{SITE}align/main.py:40:main", f"{SITE}align/run.py:7:go")
    for at in (8, 12, 13):
        for name in ("<module>", "main"):
            for inner in (align, align[:1], (f"{USER}:3:main", *align), (SUBMIT,), (RUN, *align)):
                for last in ((SUBMIT,), ()):
                    yield frames(f"/home/user/bin/align.py:{at}:{name}", *inner, *last) + AFTER_SHUTDOWN
    tea, milk = f"{SITE}tea.py:3:go", f"{SITE}milk.py:4:go"
    yield "\n".join(frames(each, SUBMIT) + AFTER_SHUTDOWN for each in (tea, milk))
    yield frames(tea, SUBMIT, milk, SUBMIT, f"{SITE}cup.py:4:go") + AFTER_SHUTDOWN
    yield "\n".join(frames(f"{USER}:{at}:main") + AFTER_SHUTDOWN for at in range(6))
    for frame in ('File "", line 3, in main', 'File "job.py", line 3, in'):
        yield f"{frame}{LATE}"


def interrupted() -> Iterator[str]:
    """Yield what Ctrl-C leaves: in which of several threads and processes it came, and where these stood."""
    places = (f"{FUTURES}_base.py:451:result", f"{LIBRARY}queue.py:171:get", f"{LIBRARY}json/decoder.py:355:decode")
    for at, waits in enumerate(places):
        called, other = (frames(f"{USER}:18:main", each) for each in (waits, places[at - 1]))
        yield f"{frames(waits)}{CTRL_C}"
        yield f"{frames(waits)}{CTRL_C}{CTRL_C}"
        yield f"{called}{CTRL_C}\n{WORKER}{CTRL_C}"
        yield f"{WORKER}{CTRL_C}\n{called}{CTRL_C}"
        yield f"{called}\n{WORKER}{CTRL_C}"
        yield f"{called}{CTRL_C}\n{other}{CTRL_C}"
        yield f"{called}{CTRL_C}{AGAIN}{AT_THE_END}{CTRL_C}"
    dump = f'Current thread 0x1 (most recent call first):\n  File "{USER}", line 12 in pour\n'
    yield f"Fatal Python error: Aborted\n\n{dump}{frames(f'{USER}:30:main')}{LATE}\nTimeout (0:00:05)\n{dump}"
    launched = "    _launch (multiprocessing/popen_fork.py:71)\n    start (multiprocessing/process.py:121)"
    told = f'Thread 9 (idle): "MainThread"\n    f (numpy/x.py:103)\n{launched}\n    main (job.py:60)'
    yield f"Process 9: python job.py\n\n{told}\n\n    f (numpy/x.py:104)\n    main (job.py:61)"
    for held in ("Arguments", "Locals"):
        for name in ("text", "-> a", "self.tea", ""):
            told = f"        {held}:\n            {name}: {AFTER_SHUTDOWN.strip()}"
            yield f'Thread 1 (idle): "MainThread"\n    Future.result (concurrent/futures/_base.py:451)\n{told}'


def failed_again() -> Iterator[str]:
    """Yield tracebacks of a task that are told more than once: whose they are, and who gets them."""
    lost = "Future" + LOST_BY_ASYNCIO
    bare = frames(RUN, f"{SITE}tea.py:3:go") + LATE
    for one, other in permutations((RUN, f"{FUTURES}process.py:261:_process_worker", f"{SITE}tea.py:3:go"), 2):
        first, second = frames(one, f"{USER}:4:brew") + LATE, frames(other, f"{USER}:5:pour") + LATE
        for glue in ("\n", RETHROWN, f"\n{lost}"):
            yield f"{first}{glue}{second}"
            yield f"{lost}{first}{glue}{second}"
        yield f"{bare}\n{first}\n{second}"
        yield f"{bare}\n{bare}\n{second}\n{first}"
        yield f"{first}\n" + frames(RUN, f"{MULTI}queues.py:364:get", f"{USER}:9:put") + "\nKeyError: 1"
    again = f"{FUTURES}_base.py:449:result"
    for way in ((again, f"{USER}:6:note", again), (f"{USER}:6:note", f"{USER}:7:more", again), (f"{USER}:6:note",)):
        yield CALLING + frames(f"{FUTURES}_base.py:340:_invoke_callbacks", *way, RUN, f"{USER}:4:price") + LATE
    job = frames("index.pyx:167:get_loc", "pandas/_libs/table.pxi:7081:get_item") + LATE
    yield f'multiprocessing.pool.RemoteTraceback:\n"""\n{job}\n"""'
    yield f"{job}{RETHROWN}" + frames(f"{MULTI}pool.py:125:worker", f"{SITE}tea.py:41:go", f"{USER}:9:convert") + LATE
    stack = frames(RUN, f"{USER}:4:fetch").partition("\n")[2]
    yield "--- Logging error ---\n" + frames(f"{LIBRARY}logging/tea.py:1110:emit") + f"{LATE}\nCall stack:\n{stack}"
    killed = "distributed.nanny - INFO - Worker process 73 was killed by signal 9"
    yield f"distributed.scheduler.KilledWorker: tried 'sum-7' on 4 different workers\n{killed}"


def on_the_way() -> Iterator[str]:
    """Yield errors of pickle on the ways that an object takes, with what Python and a framework say beside them."""
    files = {
        "_feed": "queues",
        "put": "queues",
        "dump": "reduction",
        "spawn_main": "spawn",
        "_sendback_result": "process",
    }
    ways = {name: f'  File "{MULTI}{file}.py", line 244, in {name}' for name, file in files.items()}
    for some in chain.from_iterable(permutations(ways, many) for many in (1, 2)):
        for error in ("_pickle.PicklingError: odd", ERROR, TOO_DEEP):
            yield "\n".join([*(ways[name] for name in some), error])
    yield from (text for text, _ in WAY.values())
    for note in (" item 3", "dict item ", "dict state of tea", "dict item 'it's'", "dict item 'a'b''", "list item 0"):
        for above in ("", "when serializing list item 0\n", "when serializing dict item 'a'\n"):
            yield f"{ERROR}\n{above}when serializing {note}\nwhen serializing tea.Shop state"
    in_framework = f'File "{SITE}tea.py", line 3, in go\n'
    for text in [*MECHANISMS.values(), "pickle.dumps(order)"]:
        yield f"{in_framework}{text}\n{ERROR}"
    between = "\n".join(f'File "job.py", line {at}, in step' for at in range(12))
    for inner, function, outer, begins in (
        ("queue", "put", "concurrent/futures/thread", "run"),
        ("concurrent/futures/_base", "result", "asyncio/events", "_run"),
    ):
        ends = [f'File "{LIBRARY}{file}.py", line 3, in {name}' for file, name in ((inner, function), (outer, begins))]
        yield f"{ends[0]}\n{between}\n{ends[1]}"


def broken_off() -> Iterator[str]:
    """Yield lines that a narrow window broke, frames without a name, and signs that nobody can read."""
    for one, other in (("tea and milkA", "tea and milkB"), ("Aea and milk ", "Bea and milk ")):
        yield "\n".join(f"{each}{'x' * 57}" for each in (one, other, one)) + f"\n{ERROR}"
    for frame in (
        'see File "job.py", line 3, in ?',
        'File "job.py", line 3, in ?tea',
        "File  in ?",
        'File "a.py", line 1, in ?',
    ):
        for head in ("def price(x):", "undef price(x):", "def (x):", "async def price(x):"):
            yield f"{head}\n{frame}\n{ERROR}"
    yield "\x01" * 400 + "x" * 3600 + "\x01"


TOLD = [at_the_limits, cut_in_the_middle, set_otherwise, of_tasks, placed, interrupted, failed_again, dumped]
TOLD += [on_the_way, broken_off]


@pytest.mark.parametrize("texts", TOLD)
def test_both_doctors_agree_at_the_limits(page: Page, texts: Callable[[], Iterator[str]]) -> None:
    assert differing(page, list(texts())) == []


@pytest.mark.parametrize("name", RARE)
def test_both_doctors_say_the_same_of_a_rare_answer(page: Page, name: str) -> None:
    known = {**WORDS["en"], "mechanisms": {"cold": COLD}, "apart": {}}
    said = page.evaluate("([diagnosis, words]) => DoctorAnswer.parts(diagnosis, words)", [RARE[name][0].plain(), known])
    assert said == json.loads(json.dumps([part.plain() for part in parts(RARE[name][0], known)]))


@pytest.mark.long
def test_both_doctors_agree(page: Page) -> None:
    texts = ALL_TEXTS[len(REPORTS) :] + list(LARGE.values())
    texts += [change(text) for text in ALL_TEXTS[::40] for change in DIRT.values()]
    assert differing(page, texts) == []


PIECES = [line for text in ALL_TEXTS[::7] for line in text.splitlines()]
ODD = [
    "\r\n",
    "\r",
    "\x1b[31m",
    "\x1b]0;",
    "&lt;",
    "&amp;lt;",
    "\u2019",
    "`",
    "│ ❱ 12 │",
    "-> 12 ",
    "12 ",
    "\\n",
    '\\"',
]
ODD += ["\\n", '\\"', "\u2028", "\x85", "\u00a0", "\ufeff", "\U0001f600", "Stack dump, thread 1 (", "> ", "E ", "\\\\"]
TEXTS = st.lists(st.one_of(st.sampled_from(PIECES), st.sampled_from(ODD), st.text(max_size=40)), max_size=40)


@settings(max_examples=300, deadline=None, suppress_health_check=list(HealthCheck), derandomize=True)
@given(pieces=TEXTS, glue=st.sampled_from(["\n", "", " ", "\r\n"]))
def test_both_doctors_agree_on_anything(page: Page, pieces: list[str], glue: str) -> None:
    text = glue.join(pieces).encode("utf-8", "ignore").decode()
    assert differing(page, [text]) == []


def test_both_doctors_agree_on_fuzzed_texts(page: Page) -> None:
    """``tests/fuzz.py`` tries as many as one wants."""
    source = fuzzed(1)
    assert differing(page, [next(source) for _ in range(100)]) == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_page_answers(browser: Browser, site: Site, language: str) -> None:
    """By keyboard alone, from a file, without a network: paste, ask, read, share."""
    title = WORDS[language]["variants"]["future_returned"]["title"]
    with browser.new_context(offline=True) as window:
        page = window.new_page()
        problems: list[str] = []
        page.on("pageerror", lambda error: problems.append(str(error)))
        page.goto(f"file://{site.folder}/{language}/index.html")
        page.focus("#doctor-text")
        page.keyboard.insert_text(recorded("returned_future", "3.15", "spawn"))
        page.keyboard.press("Control+Enter")
        said = page.locator(".doctor-answer")
        assert said.locator("h3").inner_text() == title.replace("`", "")
        heard = page.locator('.doctor [role="status"][aria-live="polite"]').text_content() or ""
        assert title in heard
        assert "Traceback" not in heard
        assert page.evaluate("document.activeElement.tagName") == "H3"
        marked = said.locator("mark").all_inner_texts()
        assert any("_sendback_result" in line for line in marked)
        page.click(".doctor-answer > p:last-child a")
        page.wait_for_url("**/doctor.html#diagnosis=known:returned_future")
        shared = page.locator(".doctor-answer h3").inner_text()
        assert shared == WORDS[language]["failures"]["returned_future"]["title"].replace("`", "")
        page.click(".doctor-answer h3 a")
        page.wait_for_url("**/failures/returned_future.html")
        assert problems == []


def test_page_names_the_failures_that_print_no_error(browser: Browser, site: Site) -> None:
    with browser.new_context(offline=True) as window:
        page = window.new_page()
        page.goto(f"file://{site.folder}/ja/doctor.html")
        page.fill("#doctor-text", recorded("globals_not_shared", "3.15", "spawn"))
        page.click(".doctor button[type=submit]")
        page.click(".doctor-answer a[href*=globals_not_shared]")
        title = next(failure for failure in FAILURES if failure.slug == "globals_not_shared").texts["ja"].title
        assert page.locator("h1").inner_text().startswith(title.replace("`", ""))


@pytest.mark.parametrize("hash", ["#%E0%A4%A", "#diagnosis=known:constructor", "#diagnosis=known:"])
def test_page_bears_any_address(browser: Browser, site: Site, hash: str) -> None:
    with browser.new_context(offline=True) as window:
        page = window.new_page()
        problems: list[str] = []
        page.on("pageerror", lambda error: problems.append(str(error)))
        page.goto(f"file://{site.folder}/en/doctor.html{hash}")
        page.wait_for_load_state("load")
        assert page.locator(".doctor-answer > *").count() == 0
        assert problems == []


def test_answer_comes_into_view_on_a_phone(browser: Browser, site: Site) -> None:
    """An example fills the form; its answer is in view, has the focus, and is what a screen reader hears."""
    text = recorded("daemonic_children", "3.13", "fork")
    with browser.new_context(offline=True, viewport={"width": 390, "height": 664}) as window:
        page = window.new_page()
        page.goto(f"file://{site.folder}/ja/doctor.html")
        page.evaluate("text => DoctorPage.read(text)", text)
        title = page.locator(".doctor-answer > :first-child")
        place = title.bounding_box()
        assert place
        assert 0 < place["y"] < 300
        assert title.evaluate("item => item === document.activeElement")
        heard = page.locator('.doctor [aria-live="polite"]').text_content() or ""
        assert WORDS["ja"]["failures"]["daemonic_children"]["fix"] in heard
        assert "Traceback" not in heard


def test_button_with_an_example(browser: Browser, site: Site) -> None:
    with browser.new_context(offline=True) as window:
        page = window.new_page()
        page.goto(f"file://{site.folder}/en/doctor.html")
        page.evaluate("""() => {
            const button = document.createElement("button");
            button.dataset.doctorText = "RuntimeError: cannot schedule new futures after shutdown";
            document.querySelector("article").prepend(button);
        }""")
        page.click("button[data-doctor-text]")
        assert page.locator(".doctor-answer a[href*=submit_after_shutdown]").count() > 0


def test_report_holds_nothing_of_the_text(browser: Browser, site: Site) -> None:
    with browser.new_context(offline=True) as window:
        page = window.new_page()
        page.goto(f"file://{site.folder}/en/doctor.html")
        page.fill("#doctor-text", 'File "secret.py", line 1, in hidden\n  private()\nHiddenError: password')
        page.click(".doctor button[type=submit]")
        report = page.locator(".doctor-answer details pre").text_content() or ""
        assert "Answer: unknown" in report
        assert not any(word in report for word in ("secret", "hidden", "private", "Hidden", "password"))


def test_report_can_be_sent_where_the_site_is_kept(browser: Browser, site: Site) -> None:
    """The link carries the text that is shown, and nothing else; without a known place there is none."""
    assert reports("https://github.com/clinic/futures") == "https://github.com/clinic/futures/issues/new"
    assert reports("") == reports("https://git.example/clinic/futures") == ""
    with browser.new_context(offline=True) as window:
        page = window.new_page()
        page.goto(f"file://{site.folder}/en/doctor.html")
        page.evaluate("document.querySelector('.doctor').dataset.report = ''")
        page.evaluate("DoctorPage.read('HiddenError: password')")
        report = page.locator(".doctor-answer details")
        assert report.locator("a").count() == 0
        page.evaluate(
            "document.querySelector('.doctor').dataset.report = 'https://github.com/clinic/futures/issues/new'"
        )
        page.evaluate("DoctorPage.read('HiddenError: password')")
        address, _, body = (report.locator("a").get_attribute("href") or "").partition("?body=")
        assert address == "https://github.com/clinic/futures/issues/new"
        assert unquote(body) == report.locator("pre").text_content()
        assert "password" not in unquote(body)


def test_page_executes_nothing(browser: Browser, site: Site) -> None:
    hostile = (
        "<img src=x onerror='window.hacked=1'><script>window.hacked=1</script>\n"
        'File "<img src=x onerror=window.hacked=1>", line 1, in <b>\n'
        "TypeError: cannot pickle '_thread.RLock' object`<svg onload=window.hacked=1>`"
    )
    with browser.new_context() as window:
        page = window.new_page()
        page.goto(f"file://{site.folder}/en/doctor.html#diagnosis=known:<img+src=x>")
        page.fill("#doctor-text", hostile)
        page.click(".doctor button[type=submit]")
        assert page.locator(".doctor-answer").inner_text()
        assert (
            page.locator(".doctor-answer img, .doctor-answer script, .doctor-answer svg, .doctor-answer b").count() == 0
        )
        assert page.evaluate("window.hacked") is None


def test_page_without_script(browser: Browser, site: Site) -> None:
    with browser.new_context(java_script_enabled=False) as window:
        page = window.new_page()
        page.goto(f"file://{site.folder}/en/doctor.html")
        assert page.locator(".doctor li a").count() == len(FAILURES)
        assert "cannot pickle '_thread.RLock' object" in page.locator(".doctor").inner_text()
