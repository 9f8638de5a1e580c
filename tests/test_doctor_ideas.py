"""The ideas behind the rules hold, each with a text of its own."""

from __future__ import annotations

import pytest
from clinic.doctor import diagnose
from ideas import CYTHON, FUTURES, IN_A_POOL, KNOWN, LIBRARY, MECHANISMS, MULTI, NOT_KNOWN, POSSIBLE, SITE, USER
from test_doctor_own import frames
from whole import RULES


def said(text: str) -> tuple[str, ...]:
    """Return the kind of answer, and what it names."""
    diagnosis = diagnose(text, RULES)
    return (diagnosis.answer, *(found.slug for found in diagnosis.found), *filter(None, [diagnosis.mechanism]))


@pytest.mark.parametrize("idea", KNOWN)
def test_known(idea: str) -> None:
    text, slug = KNOWN[idea]
    assert said(text)[:2] == ("known", slug)


@pytest.mark.parametrize("idea", POSSIBLE)
def test_only_possible(idea: str) -> None:
    text, slugs = POSSIBLE[idea]
    kind, *found = said(text)
    assert kind == "possible"
    assert slugs <= set(found)


@pytest.mark.parametrize(
    ("other", "slugs"),
    [
        (
            "a timeout of wait_for around a thread, on Python 3.9",
            ("unpicklable_argument", "asyncio_cancel_leaves_thread"),
        ),
        ("a result of a module that the parent lacks", ("result_cannot_be_rebuilt", "unpicklable_argument")),
    ],
)
def test_of_two_failures_that_show_the_same_comes_first_what_is_looked_for_first(
    other: str, slugs: tuple[str, str]
) -> None:
    """A way that an object took shows as much as another sign."""
    first = KNOWN["a framework's line of code is no evidence for a file"][0]
    assert said(f"{first}\n{KNOWN[other][0]}") == ("known", *slugs)


def test_long_piece_of_a_text_is_not_shown_whole() -> None:
    steps = "\n".join(f"cup {number}" for number in range(20))
    diagnosis = diagnose(f"futures = [pool.submit(brew, cup) for cup in cups]\n{steps}\nKilled", RULES)
    assert {found.slug: found.lines for found in diagnosis.found} == {
        "unbounded_submit": (1, 22),
        "futures_keep_results": tuple(range(1, 13)),
    }
    child = KNOWN["an argument cannot be rebuilt, and only the child says so"][0]
    assert diagnose(child, RULES).found[0].lines == (1, 3), "the error, and one line of what makes it certain"


@pytest.mark.parametrize("name", MECHANISMS)
def test_mechanism(name: str) -> None:
    assert said(MECHANISMS[name]) == ("mechanism", name)


@pytest.mark.parametrize("idea", NOT_KNOWN)
def test_no_failure_of_an_executor(idea: str) -> None:
    assert said(NOT_KNOWN[idea]) in (("yours",), ("unknown",))


def test_what_a_certain_failure_left_behind_is_no_second_one() -> None:
    broken = "concurrent.futures.process.BrokenProcessPool: A process in the process pool was terminated abruptly"
    guard = "RuntimeError: An attempt has been made to start a new process before the current process has finished"
    assert said(f"{guard} its bootstrapping phase.\n{broken}") == ("known", "missing_main_guard")
    assert said(broken) == ("known", "worker_killed")


def test_no_way_is_named_where_nothing_was_to_be_sent() -> None:
    """A proxy whose Manager is gone cannot connect; that is no task which could not be pickled."""
    connect = frames(f"{USER}:4:add", f"{MULTI}managers.py:815:_callmethod").replace("call()", "self._connect()")
    assert diagnose(f"{connect}\nFileNotFoundError: [Errno 2] No such file or directory", RULES).routes == ()
    sent = connect.replace("self._connect()", "conn.send((self._id, methodname, args, kwds))")
    refused = diagnose(f"{sent}\nTypeError: cannot pickle '_io.TextIOWrapper' object", RULES)
    assert (refused.routes, refused.lines) == (("task",), (4, 6)), "the call that sends, and the error"


def test_what_an_installed_package_pickles_is_no_file_of_the_users() -> None:
    """Its code is quoted below its frame; so is the user's."""
    error, code = "TypeError: cannot pickle 'generator' object", "pickle.dumps(order)"
    for place, routes in ((f"{USER}:9:keep", ("file",)), (f"{SITE}shop/cache.py:9:keep", ())):
        text = frames(place).replace("call()", code)
        assert diagnose(f"{text}\n{error}", RULES).routes == routes
    assert diagnose(f"{code}\n{error}", RULES).routes == ("file",), "the line of code alone"
    compiled = frames(f"{SITE}shop/cache.pyx:9:keep").removesuffix("\n    call()")
    assert diagnose(f"{compiled}\n{error}", RULES).culprit == ("object", "generator"), "no line of code"


@pytest.mark.parametrize(
    "line",
    [
        "[1]    75076 killed     python job.py",
        "zsh: killed     python job.py",
        "run.sh: line 3:    12 Killed   python job.py",
    ],
)
def test_what_a_shell_says_of_a_killed_process(line: str) -> None:
    error = diagnose(line, RULES).error
    assert error is not None
    assert error.kind == "killed"


def test_what_logging_prints_of_its_own_errors_is_no_exception_of_a_task() -> None:
    """The frames below "Call stack:" belong to no exception, and "Message:" is none."""
    text = (
        "--- Logging error ---\n"
        + frames(f"{USER.replace('/home/user', '/usr/lib/python3.11/logging')}:1110:emit")
        + "\nTypeError: %d format: a real number is required, not str\nCall stack:\n"
        + frames(f"{FUTURES}thread.py:83:_worker", f"{FUTURES}thread.py:58:run", f"{USER}:4:fetch").partition("\n")[2]
        + "\nMessage: '%d orders'\nArguments: ('three',)"
    )
    diagnosis = diagnose(text, RULES)
    assert (diagnosis.answer, diagnosis.raised) == ("unknown", None)
    assert diagnosis.error is not None
    assert diagnosis.error.text.startswith("TypeError: %d format")
    own = frames(f"{FUTURES}thread.py:58:run", f"{USER}:4:fetch") + "\nKeyError: 'tea'"
    for ended in (text, text.partition("\nMessage")[0]):
        assert said(f"{ended}\n{own}") == ("yours",)


@pytest.mark.parametrize(
    "text",
    [
        "npm ERR! code ELIFECYCLE",
        "error: linker `cc` not found",
        "[2026-06-02 08:00:32 +0000] [7] [ERROR] Worker (pid:21) was sent SIGKILL! Perhaps out of memory?",
        "thread 'main' panicked at src/main.rs:4:37",
    ],
)
def test_error_of_another_language_is_quoted(text: str) -> None:
    """That there is no error would not be true."""
    diagnosis = diagnose(f"starting\n{text}", RULES)
    assert diagnosis.answer == "unknown"
    assert diagnosis.error
    assert diagnosis.error.line == 2


def test_error_of_npm_is_quoted() -> None:
    """As npm writes it since its version 10."""
    error = diagnose("npm error code ENOENT\nnpm error syscall open", RULES).error
    assert error is not None
    assert error.text == "npm error syscall open"


def test_short_names_in_a_dump() -> None:
    """py-spy leaves the folders of the library away."""
    dump = 'Thread 1 (idle): "MainThread"\n    wait (threading.py:295)\n    result (_base.py:427)\n    run (main.py:9)'
    (thread,) = diagnose(dump, RULES).threads
    assert (thread.waits, thread.file) == ("result", "main.py")


def test_variables_in_a_dump_are_not_what_happened() -> None:
    """``py-spy dump --locals`` shows them below each frame."""
    shown = "        Arguments:\n            self: <Future at 0x7f1b>\n            timeout: None\n"
    held = '        Locals:\n            text: "RuntimeError: cannot schedule new futures after shutdown"\n'
    dump = 'Thread 1 (idle): "MainThread"\n    Condition.wait (threading.py:327)\n' + shown
    dump += f"    Future.result (concurrent/futures/_base.py:451)\n{shown}{held}    main (main.py:9)\n{held}"
    diagnosis = diagnose(dump, RULES)
    (thread,) = diagnosis.threads
    assert (thread.waits, thread.file, thread.number) == ("result", "main.py", 9)
    assert not diagnosis.found
    assert not diagnosis.error


def test_code_of_a_library_is_not_the_users() -> None:
    """Cython's files have no folder of a library in their paths, nor has what py-spy shows of a library."""
    text = f"{IN_A_POOL}\n{CYTHON.partition(chr(10))[2]}\nKeyError: 'price'"
    raised = diagnose(text, RULES).raised
    assert raised
    assert (raised.file, raised.number, raised.library, raised.alone) == (USER, 9, False, False)
    dump = 'Thread 1 (idle): "MainThread"\n    get (torch/utils/data/dataloader.py:9)\n    main (shop/job.py:3)'
    assert diagnose(dump, RULES).threads[0].file == "shop/job.py"


def test_a_chain_is_searched_for_the_users_line() -> None:
    """The first traceback of an exception can be that of a library alone."""
    because = "\nKeyError: 'price'\n\nThe above exception was the direct cause of the following exception:\n\n"
    raised = diagnose(f"{CYTHON}{because}{IN_A_POOL}\nKeyError: 'price'", RULES).raised
    assert raised
    assert (raised.file, raised.number) == (USER, 9)


def test_dump_of_pytest_timeout() -> None:
    """It writes the oldest frame first, with lines of code, and waiting for results is no failure to rebuild one."""
    stack = frames(
        "/usr/lib/python3.11/threading.py:982:run", f"{MULTI}pool.py:579:_handle_results",
        f"{MULTI}connection.py:250:recv", f"{MULTI}connection.py:430:_recv_bytes",
    ).replace("call()", "buf = self._recv_bytes()").partition("\n")[2]  # fmt: skip
    text = f"+++++ Timeout +++++\n\n~~~~~ Stack of Thread-6 (139742417913600) ~~~~~\n{stack}\n\n+++++ Timeout +++++"
    diagnosis = diagnose(text, RULES)
    assert [(thread.name, thread.waits) for thread in diagnosis.threads] == [("Thread-6 (139742417913600)", "data")]
    assert (diagnosis.answer, diagnosis.found, diagnosis.error) == ("unknown", (), None)
    assert said(f"Traceback (most recent call last):\n{stack}")[1:] == ()
    hang = frames(f"{FUTURES}thread.py:81:_worker", f"{USER}:7:outer", f"{FUTURES}_base.py:451:result")
    hang = hang.partition("\n")[2] + '\n  File "/usr/lib/python3.11/threading.py", line 327, in wait'
    dump = f"~~~ Stack of pool_0 (1396) ~~~\n{hang}\n+++ Timeout +++\nFailed: Timeout >9.0s"
    assert diagnose(dump, RULES).threads[0].number == 7


def test_exception_that_cannot_be_sent_is_told_from_a_result() -> None:
    """The object in the message of multiprocessing.Pool tells; `map` only waited for it."""
    frame = frames(f"{USER}:3:main", f"{MULTI}pool.py:367:map", f"{MULTI}pool.py:774:get")
    for sent, slug in (
        ("<multiprocessing.pool.ExceptionWithTraceback object at 0x7f31>", "exception_with_a_resource"),
        ("NotFoundError()", "exception_with_a_resource"),
        ("<shop.Report object at 0x7f31>", "unpicklable_result"),
    ):
        text = f"{frame}\nmultiprocessing.pool.MaybeEncodingError: Error sending result: '{sent}'. "
        diagnosis = diagnose(text + "Reason: 'TypeError(\"can't pickle SwigPyObject objects\",)'", RULES)
        assert [found.slug for found in diagnosis.found] == [slug]
        assert diagnosis.routes == ("result",)


def test_timeout_of_the_task_is_not_that_of_the_call() -> None:
    frame = frames(f"{USER}:18:main", f"{FUTURES}_base.py:456:result", f"{FUTURES}_base.py:401:__get_result")
    frame = frame.removesuffix("call()") + "raise self._exception\nconcurrent.futures._base.TimeoutError: "
    assert said(f"{frame}('Task Timeout', 1)") == ("mechanism", "task_time_limit")
    assert "timeout_does_not_stop" not in said(f"{frame}no answer")


def test_window_changed_from_a_thread() -> None:
    error = "RuntimeError: main thread is not in main loop"
    assert said(error) == ("known", "gui_freezes")
    assert said(f"Exception ignored in: <function Variable.__del__ at 0x7f>\n{error}") == ("possible", "gui_freezes")


def test_replacement_characters_are_text() -> None:
    """A console of another encoding leaves them everywhere."""
    text = "\ufffd" * 300 + "\nRuntimeError: cannot schedule new futures after shutdown"
    assert said(text) == ("known", "submit_after_shutdown")


def test_python_2_and_json() -> None:
    assert said("<type 'exceptions.RuntimeError'>: cannot schedule new futures after shutdown")[0] == "known"
    diagnosis = diagnose("<type 'exceptions.KeyError'>: 'tea'", RULES)
    assert diagnosis.error
    assert (diagnosis.error.text, diagnosis.error.kind) == ("KeyError: 'tea'", "value")


@pytest.mark.parametrize(
    "message",
    [
        "unsupported operand type(s) for +: 'int' and 'Future'",
        "unsupported operand type(s) for ** or pow(): 'Future' and 'int'",
        "'>' not supported between instances of 'Future' and 'Future'",
        "'Future' object is not subscriptable",
        "object of type 'Future' has no len()",
        "cannot unpack non-iterable Future object",
        'can only concatenate str (not "Future") to str',
        "%d format: a real number is required, not Future",
        "unsupported format string passed to Future.__format__",
        "float() argument must be a string or a number, not 'Future'",
        "Object of type Future is not JSON serializable",
        "sequence item 0: expected str instance, Future found",
        "expected str, bytes or os.PathLike object, not Future",
        "argument of type 'Future' is not iterable",
        "unsupported type for timedelta seconds component: Future",
    ],
)
def test_future_is_used_as_its_result(message: str) -> None:
    """In whatever way Python says that the type is wrong."""
    assert said(f"{frames(f'{USER}:7:main')}\nTypeError: {message}") == ("mechanism", "future_for_its_result")
    for other in ("_asyncio.Future", "FutureResult", "MyFuture"):
        assert said(f"TypeError: {message.replace('Future', other)}")[0] == "unknown"


@pytest.mark.parametrize(
    "reason",
    [
        "error(\"'i' format requires -2147483648 <= number <= 2147483647\",)",
        "OverflowError('cannot serialize a bytes object larger than 4 GiB',)",
    ],
)
def test_result_that_is_too_large_is_not_of_a_wrong_kind(reason: str) -> None:
    text = f"multiprocessing.pool.MaybeEncodingError: Error sending result: '[array([1., 2.])]'. Reason: '{reason}'"
    assert said(text) == ("mechanism", "too_large_to_send")


def test_argument_that_is_too_large_is_not_of_a_wrong_kind() -> None:
    text = frames(f"{MULTI}queues.py:241:_feed", f"{MULTI}reduction.py:51:dumps")
    text += "\nOverflowError: cannot serialize a bytes object larger than 4 GiB"
    assert said(text) == ("mechanism", "too_large_to_send")


@pytest.mark.parametrize(
    ("status", "name"),
    [
        ("Process finished with exit code 137 (interrupted by signal 9: SIGKILL)", "status_of_a_kill"),
        ("Job failed: exit status 137", "status_of_a_kill"),
        ('"State": {"OOMKilled": false, "ExitCode": 137, "Error": ""}', "status_of_a_kill"),
        ("Exited (137) 3 minutes ago", "status_of_a_kill"),
        ("EXIT_CODE=137", "status_of_a_kill"),
        ("task returned, return code -9", "status_of_a_kill"),
        ("terminated with code 139", "status_of_a_crash"),
        ("Process finished with exit code -1073741819 (0xC0000005)", "status_of_a_crash"),
        ("worker exited with exitcode: -6", "status_of_a_crash"),
        ("command terminated with exit code 143", "status_of_an_end"),
    ],
)
def test_exit_status_stands_for_a_signal(status: str, name: str) -> None:
    assert said(f"12 orders read\n{status}") == ("mechanism", name)


def test_silent_failures_are_not_listed_where_a_process_failed() -> None:
    """They end with exit status 0."""
    for status, kind in (("Exit Code: 1", "status"), ("Exit Code: 0", "")):
        error = diagnose(f"State: Terminated\n{status}\nRestart Count: 4", RULES).error
        assert (error.kind if error else "") == kind


CIRCLE = "(most likely due to a circular import)"


@pytest.mark.parametrize(
    "error",
    [
        "ModuleNotFoundError: No module named 'multiprocessing.pool'; 'multiprocessing' is not a package",
        f"ImportError: cannot import name 'Pool' from partially initialized module 'multiprocessing' {CIRCLE} "
        "(/home/user/shop/multiprocessing.py)",
        f"AttributeError: partially initialized module 'threading' has no attribute 'Thread' {CIRCLE}",
        "AttributeError: module 'random' has no attribute 'seed' (consider renaming '/home/user/shop/random.py' since "
        "it has the same name as the standard library module named 'random' and prevents importing that standard "
        "library module)",
        "ImportError: cannot import name 'Queue' from 'queue' (C:/Users/user/shop/queue.py)",
    ],
)
def test_file_hides_a_module_of_python(error: str) -> None:
    """A failed import is no hang, even below a frame of a pool's module."""
    imported = frames(f"{USER}:1:<module>", f"{FUTURES}thread.py:10:<module>")
    assert said(f"{imported}\n{error}") == ("mechanism", "hidden_module")
    own = error.replace("multiprocessing", "shop").replace("threading", "shop").replace("random", "shop")
    own = own.replace("queue", "shop").partition(" (consider")[0]
    assert said(f"{imported}\n{own}") == ("unknown",)


@pytest.mark.parametrize(
    ("place", "module"),
    [
        (f"{LIBRARY}asyncio/base_events.py:416:BaseEventLoop", "threading"),
        ("C:/Python312/Lib/concurrent/futures/thread.py:150:__init__", "queue"),
    ],
)
def test_file_hides_what_a_module_of_python_needs(place: str, module: str) -> None:
    error = f"AttributeError: module '{module}' has no attribute 'Thing'"
    assert said(f"{frames(f'{USER}:3:main', place)}\n{error}") == ("mechanism", "hidden_module")
    assert said(f"{frames(f'{USER}:3:main')}\n{error}") == ("unknown",)


def test_root_of_a_chain_is_told_before_its_end() -> None:
    """An interpreter could not import a module: what was to be sent has been pickled."""
    root = "ImportError: module shop._fast does not support loading in subinterpreters"
    end = MECHANISMS["not_rebuilt_in_an_interpreter"].partition("KeyError: 'SHOP'")[2]
    assert said(f"Exception: {frames(f'{SITE}shop/__init__.py:1:<module>')}\n{root}{end}") == (
        "mechanism",
        "no_subinterpreters",
    )


def test_nothing_is_looked_for_above_the_timeout_that_cancelled() -> None:
    """The text has the whole chain, and no pool was shut down."""
    text, slug = KNOWN["a timeout of asyncio around a thread, handled by code that fails"]
    assert [(found.slug, found.aftershock) for found in diagnose(text, RULES).found] == [(slug, False)]


def test_thread_of_a_pool_cannot_wait_for_itself() -> None:
    """The call of the pool refused; the user's code raised nothing."""
    refused = "\nRuntimeError: cannot join current thread"
    joined = (f"{FUTURES}thread.py:235:shutdown", f"{LIBRARY}threading.py:1116:join")
    for above in (f"{FUTURES}thread.py:58:run", f"{FUTURES}_base.py:340:_invoke_callbacks"):
        assert said(frames(above, f"{USER}:4:stop", *joined) + refused) == ("mechanism", "joins_itself")
    own = frames(f"{FUTURES}thread.py:58:run", f"{USER}:4:stop", f"{LIBRARY}threading.py:1116:join") + refused
    assert said(own) == ("yours",)


IN_USE = "ERROR: [Errno 98] error while attempting to bind on address ('127.0.0.1', 8000): address already in use"


def test_a_port_in_use_alone_tells_of_no_pool() -> None:
    assert diagnose(IN_USE, RULES).found == ()
    started = f"INFO: Started server process [7]\nProcess SpawnProcess-1:\n{IN_USE}"
    assert [item.slug for item in diagnose(started, RULES).found] == ["pool_keeps_process_alive"]


def test_a_timeout_of_asyncio_is_no_cancelled_future() -> None:
    cancelled = frames(f"{USER}:7:main", "/usr/lib/python3.13/asyncio/taskgroups.py:120:_aexit")
    timeout = frames(f"{USER}:6:main", "/usr/lib/python3.13/asyncio/timeouts.py:117:__aexit__")
    text = (
        f"{cancelled}\nasyncio.exceptions.CancelledError\n\nThe above exception was the direct cause of the following"
        f" exception:\n\n{timeout.removesuffix('call()')}raise TimeoutError from exc_val\nTimeoutError"
    )
    assert "cancelled_future" in [item.slug for item in diagnose(text.partition("\n\nThe above")[0], RULES).found]
    assert "cancelled_future" not in [item.slug for item in diagnose(text, RULES).found]
