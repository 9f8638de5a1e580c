"""What is said of a failure besides its title: the variant that the text shows, warnings, routes, the user's lines."""

from __future__ import annotations

import pytest
from clinic import rules
from clinic.doctor import diagnose
from clinic.doctor.answer import answer
from clinic.doctor.cleaning import clean
from clinic.doctor.diagnosis import Error
from clinic.knowledge import known
from clinic.places import LANGUAGES, ROOT
from ideas import (
    CELERY,
    CYTHON,
    FORK_SAFETY,
    FUTURES,
    IMPORTED_AGAIN,
    IN_A_POOL,
    KNOWN,
    LIBRARY,
    MECHANISMS,
    MULTI,
    POSSIBLE,
    RECEIVED,
    SITE,
    USER,
    WINDOWS,
)
from test_doctor_ideas import said
from test_doctor_interrupts import AFTER_ALL, AT_THE_END
from test_doctor_own import frames
from whole import FAILURES, RULES


def answered(text: str) -> str:
    """Return what a terminal shows of an answer in English."""
    return answer(diagnose(text, RULES), text, rules.words(FAILURES, "en"), "{0}")


def test_what_could_have_been_is_no_finding() -> None:
    """The message of loky names a segmentation fault whatever has ended the worker; the exit codes tell."""
    text = KNOWN["a worker of joblib that was killed, below the frames of a Future"][0]
    assert [found.variant for found in diagnose(text, RULES).found] == ["sigkill"]
    ended = diagnose(text.replace("SIGKILL(-9)", "EXIT(1), EXIT(0)"), RULES)
    assert [found.variant for found in ended.found] == ["exit_status"]
    assert [found.variant for found in diagnose(text.replace("KILL(-9)", "SEGV(-11)"), RULES).found] == ["segfault"]


def test_reason_beside_an_aftershock_stands_without_a_warning() -> None:
    """Who sees that memory was short need not look further up."""
    warning = rules.words(FAILURES, "en")["aftershock"]
    broken = "concurrent.futures.process.BrokenProcessPool: A process in the process pool was terminated abruptly"
    assert answered(broken).startswith(warning)
    assert warning not in answered(f"kernel: Out of memory: Killed process 7 (python)\n{broken}")


def test_reason_of_a_task_that_was_given_up() -> None:
    """It stands elsewhere in the text, above or below."""
    warning = rules.words(FAILURES, "en")["aftershock"]
    given_up = VARIANTS["task_given_up"]
    assert answered(given_up).startswith(warning)
    nanny = "distributed.nanny - "
    for reason, variant in (
        (
            f"{nanny}memory - WARNING - Worker tcp://10.0.0.7:4321 (pid=73) exceeded 95% memory budget",
            "given_up_for_memory",
        ),
        (f"{nanny}INFO - Worker process 73 was killed by signal 9", "sigkill"),
        (f"{nanny}INFO - Worker process 73 was killed by signal 11\nSegmentation fault (core dumped)", "segfault"),
    ):
        for text in (f"{given_up}\n{reason}", f"{reason}\n{given_up}"):
            assert diagnose(text, RULES).found[0].variant == variant
            assert warning not in answered(text)


REFUSED = (
    frames(f"{FUTURES}process.py:424:wait_result_broken_or_wakeup", f"{MULTI}connection.py:251:recv")
    + "\nTypeError: Refused.__init__() missing 1 required positional argument: 'page'\n"
    "concurrent.futures.process.BrokenProcessPool: A process in the process pool was terminated abruptly"
)
IN_FEED = frames(f"{MULTI}queues.py:262:_feed", f"{MULTI}reduction.py:51:dumps")
NOT_WRAPPED = (
    IN_FEED + "\nAttributeError: Can't get local object '{0}'\n\n" + frames(f"{USER}:9:main").replace("call()", "{1}")
)
MULTITHREADED = "DeprecationWarning: This process (pid=7) is multi-threaded, use of fork() may lead to deadlocks"
VARIANTS = {
    "bus_error": "DataLoader worker (pid 7) is killed by signal: Bus error. It is possible that it is out of memory.",
    "task_lost": f"{CELERY}WorkerLostError('Worker exited prematurely: signal 9 (SIGKILL) Job: 7.')",
    "crash_on_macos": f"objc[7]: {FORK_SAFETY} Crashing instead.",
    "fork_of_loky": f"{SITE}joblib/externals/loky/backend/fork_exec.py:38: {MULTITHREADED}",
    "fork_warning": f"{MULTI}popen_fork.py:66: {MULTITHREADED}",
    "child_of_a_framework": frames(f"{SITE}celery/app/trace.py:451:trace_task", f"{USER}:4:fetch")
    + "\nAssertionError: daemonic processes are not allowed to have children",
    "set_by_a_worker": IMPORTED_AGAIN.removesuffix("call()") + "multiprocessing.set_start_method('spawn')\n"
    "RuntimeError: context has already been set",
    "pool_not_running": frames(
        f"{USER}:7:main", f"{MULTI}pool.py:455:apply_async", f"{MULTI}pool.py:350:_check_running"
    )
    + "\nValueError: Pool not running",
    "exception_hangs_pool": frames(f"{MULTI}pool.py:579:_handle_results", f"{MULTI}connection.py:251:recv")
    + "\nTypeError: Refused.__init__() missing 1 required positional argument: 'page'",
    "handles_of_a_pool": frames(f"{WINDOWS}pool.py:519:_handle_workers", f"{WINDOWS}connection.py:816:_exhaustive_wait")
    + "\nValueError: need at most 63 handles, got a sequence of length 70",
    "worker_could_not_read": "Process SpawnPoolWorker-3:\n"
    + frames(f"{MULTI}pool.py:114:worker").replace("call()", "task = get()")
    + f'\n  File "{MULTI}queues.py", line 367, in get\n    return loads(res)\nMemoryError',
    "told_twice": frames(f"{SITE}joblib/externals/loky/backend/resource_tracker.py:289:main")
    + "\nKeyError: '/dev/shm/joblib_memmapping_folder_7_3f_81'",
    "left_by_a_crash": "zsh: segmentation fault  python job.py\nresource_tracker.py:224: UserWarning: "
    "resource_tracker: There appear to be 3 leaked semaphore objects to clean up at shutdown",
    "interrupted_while_idle": "Process SpawnProcess-2:\n"
    + frames(f"{FUTURES}process.py:249:_process_worker").replace("call()", "call_item = call_queue.get(block=True)")
    + f'\n  File "{MULTI}queues.py", line 103, in get\n    res = self._recv_bytes()\nKeyboardInterrupt',
    "left_by_a_kill": "[1]    7507 killed     python job.py\nresource_tracker.py:224: UserWarning: "
    "resource_tracker: There appear to be 3 leaked semaphore objects to clean up at shutdown",
    "process_target": "TypeError: cannot pickle 'select.epoll' object\nwhen serializing dict item '_target'\n"
    "when serializing multiprocessing.context.Process state\nwhen serializing multiprocessing.context.Process object",
    "ray_memory": "(raylet) 2 Workers (tasks / actors) killed due to memory pressure (OOM), 0 for other reasons",
    "at_exit": "RuntimeError: cannot schedule new futures afterinterpreter shutdown",
    "streamlit_context": "Thread 'ThreadPoolExecutor-7_2': missing ScriptRunContext! This warning can be ignored",
    "run_on_the_loop": frames(f"{USER}:4:load", "/usr/lib/python3.11/asyncio/runners.py:186:run")
    + "\nRuntimeError: asyncio.run() cannot be called from a running event loop",
    "crash_shown": "Fatal Python error: Aborted\n\nCurrent thread 0x7f01 (most recent call first):\n"
    f'  File "{USER}", line 12 in spectrum\n'
    "concurrent.futures.process.BrokenProcessPool: A process in the process pool was terminated abruptly",
    "test_worker_crash": "Fatal Python error: Segmentation fault\n\nCurrent thread 0x7f01 (most recent call first):\n"
    f'  File "{SITE}scipy/fft/_backend.py", line 88 in fft\n  File "{USER}", line 12 in spectrum\n'
    "[gw1] node down: Not properly terminated\nworker 'gw1' crashed while running 'tests/test_tea.py::test_cups'",
    "exit_status": "The exit codes of the workers are {EXIT(1), EXIT(1)}\n"
    "loky.process_executor.TerminatedWorkerError: A worker process managed by the executor was unexpectedly terminated",
    "worker_had_started": "ForkProcess-2 - order 7 begins\nBrokenProcessPool: A process in the process pool was "
    "terminated abruptly while the future was running or pending.",
    "pool_stays_broken": "BrokenProcessPool: A process in the process pool was terminated abruptly while the future "
    "was running or pending.\nBrokenProcessPool: A child process terminated abruptly, the process pool is not usable "
    "anymore",
    "coroutine_sent": KNOWN["a coroutine is an argument of a task"][0],
    "wrapper_sent": NOT_WRAPPED.format("logged.<locals>.wrapper", "pool.submit(price, 3)"),
    "waits_for_a_pool": frames(f"{USER}:7:main", f"{MULTI}pool.py:861:next").removesuffix("call()")
    + "self._cond.wait(timeout)\nKeyboardInterrupt",
    "lock_passed": IN_FEED
    + "\nTypeError: cannot pickle '_thread.lock' object\n\n"
    + frames(f"{USER}:9:main").replace("call()", "pool.submit(price, order, lock)"),
    "rebuilding_broke_the_pool": REFUSED,
    "took_long": "asyncio: Executing <Task finished name='Task-2' coro=<Shop.sum() done, defined at "
    "/home/user/shop/job.py:7> result=None created at /usr/lib/python3.11/asyncio/tasks.py:680> took 0.700 seconds",
    "task_of_asyncio": "Task exception was never retrieved\nfuture: <Task finished name='Task-3' coro=<late() done, "
    f"defined at {USER}:21> exception=RuntimeError('cannot schedule new futures after shutdown')>\n"
    + frames(
        f"{USER}:23:late", f"{LIBRARY}asyncio/base_events.py:829:run_in_executor", f"{FUTURES}thread.py:167:submit"
    )
    + "\nRuntimeError: cannot schedule new futures after shutdown",
    "tokenizers_forked": KNOWN["tokenizers after a fork"][0],
    "test_worker": "[gw1] node down: Not properly terminated\nreplacing crashed worker gw1",
    "initializer_of_threads": frames(f"{USER}:21:main", f"{FUTURES}thread.py:165:submit")
    + "\nconcurrent.futures.thread.BrokenThreadPool: A thread initializer failed, the thread pool is not usable "
    "anymore",
    "initializer_of_interpreters": f"Exception in initializer:\n{frames(f'{FUTURES}interpreter.py:67:initialize')}\n"
    "KeyError: 'tea'\nconcurrent.futures.interpreter.BrokenInterpreterPool: A thread initializer failed, the thread "
    "pool is not usable anymore",
    "initializer_of_a_pool": "Process ForkPoolWorker-7:\n"
    + frames(f"{MULTI}pool.py:109:worker").replace("call()", "initializer(*initargs)")
    + f'\n  File "{USER}", line 2, in connect\n    raise KeyError(dsn)\nKeyError: 1',
    "future_awaited": f"{frames(f'{USER}:3:main')}\nTypeError: 'Future' object can't be awaited",
    "coroutine_submitted": frames(f"{FUTURES}thread.py:59:run") + "\nTypeError: 'coroutine' object is not callable",
    "keyword_of_run_in_executor": frames(f"{USER}:8:main")
    + "\nTypeError: BaseEventLoop.run_in_executor() got an unexpected keyword argument 'cups'",
    "local_wrapper": frames(f"{MULTI}queues.py:244:_feed", f"{MULTI}reduction.py:51:dumps")
    + "\nAttributeError: Can't get local object 'count_calls.<locals>.wrapper'",
    "stop_iteration": "TypeError: StopIteration interacts badly with generators and cannot be raised into a Future",
    "set_after_cancel": frames(f"{USER}:8:answer", f"{FUTURES}_base.py:561:set_exception")
    + "\nconcurrent.futures._base.InvalidStateError: CANCELLED: <Future at 0x7f state=cancelled>",
    "future_done_twice": frames(f"{USER}:8:answer", f"{FUTURES}_base.py:546:set_result")
    + "\nconcurrent.futures._base.InvalidStateError: FINISHED: <Future at 0x7f state=finished returned int>",
    "arguments_missing": frames(f"{FUTURES}thread.py:59:run").replace(
        "call()", "result = self.fn(*self.args, **self.kwargs)"
    )
    + "\nTypeError: Shop.sell() missing 2 required positional arguments: 'tea' and 'cups'",
    "arguments_of_a_thread": frames(f"{FUTURES}thread.py:59:run").replace(
        "call()", "result = self.fn(*self.args, **self.kwargs)"
    )
    + "\nTypeError: sell() got an unexpected keyword argument 'kwargs'",
    "not_iterable": frames(f"{USER}:8:main", f"{FUTURES}_base.py:602:map")
    + "\nTypeError: 'int' object is not iterable",
    "no_futures": frames(f"{USER}:8:main", f"{FUTURES}_base.py:294:wait").removesuffix("\n    call()")
    + "\nAttributeError: 'str' object has no attribute '_condition'",
    "second_iterable": frames(f"{MULTI}pool.py:475:_map_async").removesuffix("call()")
    + "if len(iterable) < chunksize:\nTypeError: '<=' not supported between instances of 'list' and 'int'",
    "never_unlinked": "epoch 3\n/usr/lib/python3.13/multiprocessing/resource_tracker.py:301: UserWarning: "
    "resource_tracker: There appear to be 1 leaked shared_memory objects to clean up at shutdown: {'/psm_3f81'}",
    "worker_of_ray": "ray.exceptions.ActorDiedError: The actor died unexpectedly before finishing this task.\n"
    "There are some potential root causes. (1) The process is killed by SIGKILL by OOM killer due to high memory. "
    "(2) ray stop --force is called. (3) The worker is crashed unexpectedly due to SIGSEGV.",
    "task_given_up": "distributed.scheduler.KilledWorker: Attempted to run task 'sum-7' on 4 different workers, but "
    "all those workers died while running it.",
    "worker_of_a_loader": "RuntimeError: DataLoader worker (pid 73) is killed by signal: Killed.",
    "process_expired": "pebble.common.types.ProcessExpired: Abnormal termination",
    "loop_of_another_thread": KNOWN["a timer of a loop is set from a thread"][0],
    "never_awaited": POSSIBLE["the results of an async def are added"][0],
    "half_imported": POSSIBLE["a circular import, in a thread"][0],
    "thread_goes_on": KNOWN["a timeout of asyncio around a thread, handled by code that fails"][0],
    "given_up_for_memory": "distributed.nanny.memory - WARNING - Worker tcp://10.0.0.7:4321 (pid=73) exceeded 95% "
    "memory budget. Restarting...\ndistributed.scheduler.KilledWorker: Attempted to run task 'sum-7' on 4 different "
    "workers, but all those workers died while running it.",
    "interrupted_at_the_end": f"{AT_THE_END}\nKeyboardInterrupt\n{AFTER_ALL}\nKeyboardInterrupt: ",
    "process_object": frames(
        f"{USER}:9:main", f"{MULTI}process.py:121:start", f"{MULTI}popen_spawn_posix.py:32:_launch"
    )
    + "\nTypeError: cannot pickle '_io.TextIOWrapper' object\nwhen serializing dict item 'log'\n"
    "when serializing Reader state\nwhen serializing Reader object",
    "connection_sent": IN_FEED + "\nTypeError: cannot pickle 'psycopg2.extensions.connection' object",
    "no_loop_in_this_thread": KNOWN["a library calls back in a thread of its own, and that starts a coroutine"][0],
    "target_called": frames(f"{LIBRARY}threading.py:982:run").removesuffix("call()")
    + "self._target(*self._args, **self._kwargs)\nTypeError: 'list' object is not callable",
    "target_arguments": KNOWN["the tuple of a thread lacks its comma"][0],
    "arguments_without_comma": frames(f"{MULTI}pool.py:125:worker").removesuffix("call()")
    + "result = (True, func(*args, **kwds))\nTypeError: brew() argument after * must be an iterable, not float",
    "arguments_too_many": KNOWN["the tuple of apply_async lacks its comma"][0],
    "name_under_the_guard": KNOWN["a spawned worker of ProcessPoolExecutor lacks what stands under the main guard"][0],
    "name_under_the_guard_of_a_pool": "Process SpawnPoolWorker-3:\n"
    + frames(f"{MULTI}pool.py:114:worker").removesuffix("call()")
    + "task = get()\nAttributeError: Can't get attribute 'brew' on <module '__mp_main__' from 'job.py'>",
    "arguments_missing_in_a_pool": KNOWN["map of multiprocessing.Pool gives one argument to a function of two"][0],
    "removed_by_a_tracker": KNOWN["the tracker of a reader has removed shared memory"][0],
    "no_lock_copied": frames("/usr/lib/python3.11/copy.py:161:deepcopy")
    + "\nTypeError: cannot pickle 'generator' object",
}


@pytest.mark.parametrize("variant", VARIANTS)
def test_what_the_text_shows_of_a_failure(variant: str) -> None:
    """The title of the page would be wrong, or say less."""
    assert diagnose(VARIANTS[variant], RULES).found[0].variant == variant


@pytest.mark.parametrize(
    ("inner", "call", "first"),
    [
        ("logged.<locals>.wrapper", "pool.map(price, rows)", "decorated_function"),
        ("logged.<locals>.inner", "await loop.run_in_executor(pool, price, 3)", "decorated_function"),
        ("logged.<locals>._wrapped", "p = Process(target=price, args=(3,))", "decorated_function"),
        ("main.<locals>.wrapper", "pool.map(wrapper, rows)", "lambda_submitted"),
        ("main.<locals>.inner", "await loop.run_in_executor(pool, inner, rows)", "lambda_submitted"),
        ("main.<locals>.price", "pool.submit(work, 3)", "lambda_submitted"),
        ("main.<locals>.wrapper", "executor.submit(func, *args), loop=self)", "lambda_submitted"),
    ],
)
def test_name_that_is_submitted_tells_a_decorator_from_a_local_function(inner: str, call: str, first: str) -> None:
    """The message alone may be that of either."""
    assert diagnose(NOT_WRAPPED.format(inner, call), RULES).found[0].slug == first


def test_coroutine_is_not_told_to_be_a_list() -> None:
    """What would help a generator does not help what was never awaited."""
    for idea in ("a process pool is given an async def function", "a coroutine is an argument of a task"):
        assert "rows instead of a cursor" not in answered(KNOWN[idea][0])
        assert "`await fetch(url)`" in answered(KNOWN[idea][0])
    copied = frames("/usr/lib/python3.11/copy.py:161:deepcopy") + "\nTypeError: cannot pickle 'coroutine' object"
    assert said(copied) == ("known", "same_message_no_pool")


@pytest.mark.parametrize(
    ("call", "variant"),
    [
        ("pool.submit(price, order, threading.Lock())", "lock_passed"),
        ("price.remote(self._lock)", "lock_passed"),
        ("Process(target=price, args=(self.file_lock,))", "lock_passed"),
        ("pool.map(price_with_lock, rows)", "lock_sent"),
        ("pool.submit(price, block)", "lock_sent"),
        ("pool.submit(price, shop)", "lock_sent"),
        ("pool.submit(self.price, lock)", "lock_in_method"),
    ],
)
def test_lock_itself_is_told_from_an_object_that_holds_one(call: str, variant: str) -> None:
    text = IN_FEED + "\nTypeError: cannot pickle '_thread.lock' object\n\n" + frames(f"{USER}:9:main")
    assert diagnose(text.replace("call()", call), RULES).found[0].variant == variant


@pytest.mark.parametrize(
    ("file", "mine"),
    [
        ("/home/me/src/ray/python/ray/cloudpickle/cloudpickle_fast.py", False),
        ("/home/me/src/ray/python/ray/remote_function.py", False),
        ("vendor/joblib/externals/loky/process_executor.py", False),
        ("/home/me/pytorch/torch/utils/data/dataloader.py", False),
        ("/home/ray/worker.py", True),
        ("/home/me/ray/data/load.py", True),
        ("/srv/distributed/jobs.py", True),
        ("/srv/torch/train.py", True),
    ],
)
def test_library_is_none_of_the_users_code_wherever_it_lies(file: str, mine: bool) -> None:
    """A checkout of its sources, or a copy in another project, is in no ``site-packages``."""
    text = frames(f"{USER}:9:main", f"{file}:60:dump") + "\nTypeError: cannot pickle '_thread.lock' object"
    assert [place.file for place in diagnose(text, RULES).places] == [file if mine else USER]


def test_coroutine_that_is_left_behind_is_not_the_reason() -> None:
    """A loop was missing, and then nobody could await it any more."""
    error = "RuntimeError: There is no current event loop in thread 'ThreadPoolExecutor-0_0'."
    text = f"{error}\nsys:1: RuntimeWarning: coroutine 'price' was never awaited"
    assert diagnose(text, RULES).found[0].variant == ""


RAISED_AGAIN = (f"{FUTURES}_base.py:449:result", f"{FUTURES}_base.py:401:__get_result")
IN_A_CALLBACK = (f"{FUTURES}_base.py:340:_invoke_callbacks", f"{USER}:6:note")
CALLING = "exception calling callback for <Future at 0x7f54 state=finished raised ZeroDivisionError>\n"
LOST_BY_ASYNCIO = " exception was never retrieved\nfuture: <Task finished name='Task-2' coro=<ask() done>>\n"
DIVIDED = "\nZeroDivisionError: integer division or modulo by zero"
IN_A_PROCESS = frames(f"{FUTURES}process.py:261:_process_worker", f"{USER}:4:price")
QUOTED = f'concurrent.futures.process._RemoteTraceback:\n"""\n{IN_A_PROCESS}{DIVIDED}\n"""\n\n'
QUOTED += "The above exception was the direct cause of the following exception:\n\n"
SHOWN_OF_GROUP = "  | ExceptionGroup: unhandled errors in a TaskGroup (1 sub-exception)\n"
IN_A_GROUP = "  + Exception Group " + frames(f"{USER}:9:main", f"{LIBRARY}asyncio/taskgroups.py:145:__aexit__") + "\n"
IN_A_GROUP += f"{SHOWN_OF_GROUP}  +-+---------------- 1 ----------------\n{frames(f'{USER}:4:price')}{DIVIDED}\n"
IN_A_GROUP += "    +------------------------------------\n"
WHO_GETS_IT = {  # what a task or a callback raised
    "a callback asks for the result of a thread's task": (
        CALLING + frames(*IN_A_CALLBACK, *RAISED_AGAIN, f"{FUTURES}thread.py:58:run", f"{USER}:4:price") + DIVIDED,
        "yours_asked",
    ),
    "a callback asks at once for the result of a thread's task": (
        frames(
            f"{FUTURES}_base.py:424:add_done_callback",
            f"{USER}:6:note",
            *RAISED_AGAIN,
            f"{FUTURES}thread.py:58:run",
            f"{USER}:4:price",
        )
        + DIVIDED,
        "yours_asked",
    ),
    "a callback asks for the result of a process's task": (
        CALLING + QUOTED + frames(*IN_A_CALLBACK, *RAISED_AGAIN) + DIVIDED,
        "yours_asked",
    ),
    "a callback raises": (CALLING + frames(*IN_A_CALLBACK) + "\nKeyError: 'tea'", "yours_logged"),
    "a callback asks, and the main thread too": (
        CALLING
        + QUOTED
        + frames(*IN_A_CALLBACK, *RAISED_AGAIN)
        + f"{DIVIDED}\n"
        + QUOTED
        + frames(f"{USER}:9:main", *RAISED_AGAIN)
        + DIVIDED,
        "yours_carried",
    ),
    "nobody awaits the Future of run_in_executor": (
        "ERROR:asyncio:Future" + LOST_BY_ASYNCIO + frames(f"{FUTURES}thread.py:58:run", f"{USER}:4:price") + DIVIDED,
        "yours_unasked",
    ),
    "nobody awaits a task that calls to_thread": (
        "Task"
        + LOST_BY_ASYNCIO
        + frames(
            f"{USER}:3:ask",
            f"{LIBRARY}asyncio/threads.py:25:to_thread",
            f"{FUTURES}thread.py:58:run",
            f"{USER}:4:price",
        )
        + DIVIDED,
        "yours_unasked",
    ),
    "nobody awaits the Future of a process's task": (
        "Future" + LOST_BY_ASYNCIO + QUOTED.partition("\n\nThe above")[0] + DIVIDED,
        "yours_unasked",
    ),
    "nobody awaits the Future of a process's task, and both tracebacks are shown": (
        "Future" + LOST_BY_ASYNCIO + QUOTED + frames(*RAISED_AGAIN) + DIVIDED,
        "yours_unasked",
    ),
    "nobody awaits a task that no pool has": (
        "Task" + LOST_BY_ASYNCIO + frames(f"{USER}:3:ask", f"{USER}:4:price") + DIVIDED,
        "yours_unasked",
    ),
    "a task of a TaskGroup": (IN_A_GROUP, "yours_grouped"),
    "a group that holds another one": (
        IN_A_GROUP.replace(SHOWN_OF_GROUP, f"{SHOWN_OF_GROUP}  +-+---------------- 1 ----------------\n" + IN_A_GROUP),
        "yours_grouped",
    ),
    "a TaskGroup, and then an error of a pool": (
        IN_A_GROUP.replace("ZeroDivision", "Key")
        + frames(f"{USER}:9:main", *RAISED_AGAIN, f"{FUTURES}thread.py:58:run", f"{USER}:4:price")
        + DIVIDED,
        "yours_carried",
    ),
    "a task that is lost, and then an error that is not": (
        "Task"
        + LOST_BY_ASYNCIO
        + frames(f"{USER}:3:ask")
        + "\nValueError: no tea\n"
        + frames(f"{USER}:9:main", *RAISED_AGAIN, f"{FUTURES}thread.py:58:run", f"{USER}:4:price")
        + DIVIDED,
        "yours_carried",
    ),
}


@pytest.mark.parametrize("idea", WHO_GETS_IT)
@pytest.mark.parametrize("language", LANGUAGES)
def test_who_gets_the_exception(idea: str, language: str) -> None:
    """That a pool carried it to the caller is not true of what was only logged."""
    text, ending = WHO_GETS_IT[idea]
    words = rules.words(FAILURES, language)
    said = answer(diagnose(text, RULES), text, words, "{0}")
    endings = ("yours_asked", "yours_logged", "yours_unasked", "yours_grouped", "yours_alone", "yours_carried")
    assert [name for name in endings if words[name].split("{0}")[-1] in said] == [ending]
    assert (words["yours_look"] in said) == (ending == "yours_carried")
    asked = words["yours_asked"].format(words["place"].format(USER, 6, "note"))
    assert (asked in said) == (ending == "yours_asked")
    assert ("lost_exception" in said) == (ending == "yours_unasked")


def test_what_the_users_code_called_is_not_what_it_raised() -> None:
    """A call of the standard library or of a package may refuse what it is given."""
    text = frames(f"{FUTURES}thread.py:58:run", f"{USER}:4:price")
    assert answered(f"{text}\nKeyError: 'tea'").startswith("Your own code raised")
    text += frames(f"{SITE}requests/models.py:1021:raise_for_status").partition("\n")[2]
    called = answered(f"{text}\nrequests.exceptions.HTTPError: 404")
    assert called.startswith("What your own code called raised `requests.exceptions.HTTPError`")
    assert f"`{USER}`, line 4, in `price`" in called


FORGOTTEN = "\nNameError: name 'rates' is not defined"
NEVER_FORKED = [
    "C:/Program Files/Python313/Lib",
    "/Library/Frameworks/Python.framework/Versions/3.14/lib/python3.14",
    "/opt/homebrew/Cellar/python@3.12/3.12.4/Frameworks/Python.framework/Versions/3.12/lib/python3.12",
    "/Users/lea/.local/share/uv/python/cpython-3.14.0-macos-aarch64-none/lib/python3.14",
]


@pytest.mark.parametrize("library", NEVER_FORKED)
@pytest.mark.parametrize("language", LANGUAGES)
def test_name_that_a_worker_lacks_where_workers_were_never_forked(library: str, language: str) -> None:
    """What has changed in Python 3.14 is not the reason on Windows and macOS."""
    text = frames(f"{library}/concurrent/futures/process.py:254:_process_worker", "job.py:4:price") + FORGOTTEN
    (found,) = diagnose(text, RULES).found
    assert (found.slug, found.variant) == ("default_start_method_changed", "never_forked")
    said = answer(diagnose(text, RULES), text, rules.words(FAILURES, language), "{0}")
    assert "3.13" not in said.partition("\n")[0]
    assert "forkserver" not in said


def test_name_that_a_worker_lacks_since_python_3_14() -> None:
    text = (
        frames("/usr/lib/python3.14/concurrent/futures/process.py:254:_process_worker", f"{USER}:4:price") + FORGOTTEN
    )
    (found,) = diagnose(text, RULES).found
    assert (found.slug, found.variant) == ("default_start_method_changed", "")


# The cause and the fix of their page hold under these headlines, too.
AS_ON_THE_PAGE = {
    "lambda_sent", "lock_in_method", "lock_sent", "future_returned", "name_leads_nowhere", "module_not_found",
    "file_limit", "at_exit", "exception_hangs_pool", "left_by_a_kill", "left_by_a_crash", "crash_on_macos",
    "fork_warning", "sigkill", "segfault", "initializer_of_threads", "initializer_of_interpreters", "never_forked",
    "idle_workers", "thread_goes_on", "rebuilding_broke_the_pool",
}  # fmt: skip


@pytest.mark.parametrize("language", LANGUAGES)
def test_headline_of_its_own_has_its_own_cause_and_fix(language: str) -> None:
    """Those of the page explain something else."""
    variants = rules.words(FAILURES, language)["variants"]
    assert {name for name, said in variants.items() if not {"cause", "fix"} <= set(said)} == AS_ON_THE_PAGE


def test_no_map_of_processes_where_only_threads_are() -> None:
    """A pool of threads or of interpreters has no boundary between processes."""
    for variant in ("initializer_of_threads", "initializer_of_interpreters"):
        assert diagnose(VARIANTS[variant], RULES).station == ""
        assert "BrokenProcessPool" not in answered(VARIANTS[variant])
    log = "Exception in initializer:\n" + frames(f"{FUTURES}process.py:240:_process_worker") + "\nKeyError: 1"
    assert diagnose(log, RULES).station == "_process_worker"
    both = f"{frames(f'{FUTURES}thread.py:59:run')}\n{log}"
    assert (diagnose(both, RULES).station, diagnose(both, RULES).found[0].variant) == ("_process_worker", "")


def test_an_unexplained_end_of_a_worker_keeps_the_warning() -> None:
    """An exit status is not yet a reason, and nothing is said of what ended it."""
    warning = rules.words(FAILURES, "en")["aftershock"]
    text = KNOWN["a worker of joblib that was killed, below the frames of a Future"][0]
    assert answered(text.replace("SIGKILL(-9)", "EXIT(1)")).startswith(warning)
    assert diagnose("concurrent.futures.process.BrokenProcessPool", RULES).found[0].variant == "nothing_else_shown"


def test_one_candidate_is_not_one_of_several() -> None:
    words = rules.words(FAILURES, "en")
    assert answered("FileNotFoundError: [Errno 2] No such file or directory: '/home/u/<stdin>'").startswith(
        words["perhaps"]
    )
    assert answered("TypeError: cannot pickle '_thread.RLock' object").startswith(words["possible"])


def test_title_says_what_a_worker_could_not_import() -> None:
    """The title of the page speaks of a module that is not found."""
    variants = {idea: diagnose(KNOWN[idea][0], RULES).found[0].variant for idea in KNOWN}
    assert variants["a module of the task fails in the worker with an error of its own"] == "module_fails"
    lost = f"{RECEIVED}\nModuleNotFoundError: No module named 'plugins'"
    assert diagnose(lost, RULES).found[0].variant == "module_not_found"


def test_exception_of_a_library_is_not_called_the_users() -> None:
    """What a pool quotes of its worker is a task's, even if the text shows no line of it."""
    text = f'multiprocessing.pool.RemoteTraceback:\n"""\n{CYTHON}\nKeyError: \'price\'\n'
    diagnosis = diagnose(text, RULES)
    assert diagnosis.raised
    assert (diagnosis.answer, diagnosis.raised.library) == ("yours", True)
    assert answered(text).startswith("A library that your task called raised `KeyError`")


def test_no_pool_is_said_to_work_where_there_is_none() -> None:
    words = rules.words(FAILURES, "en")
    for carrier in (f"{MULTI}process.py:108:run", "/usr/lib/python3.11/threading.py:982:run"):
        text = frames(carrier, f"{USER}:9:scan") + "\n_queue.Empty"
        assert words["yours_alone"] in answered(text)
        assert words["yours_carried"] not in answered(text)
    assert words["yours_carried"] in answered(f"{IN_A_POOL}\nKeyError: 'price'")


def test_text_that_ends_before_its_error_is_said_to() -> None:
    """That there is no error would not be true."""
    text = frames(f"{USER}:18:main", f"{SITE}gradio/blocks.py:1299:process_api")
    words = rules.words(FAILURES, "en")
    assert answered(text).startswith(words["cut_off"])
    assert f'File "{SITE}gradio/blocks.py", line 1299, in process_api' in answered(text)
    assert diagnose(f"{text}\nValueError: no", RULES).error == Error("ValueError: no", "value", 6)


def test_known_failure_shows_the_users_lines() -> None:
    """Which call it is: the innermost line of the user's code in each traceback."""
    text = frames(f"{USER}:4:later", f"{USER}:9:save", f"{FUTURES}thread.py:169:submit")
    text += f"\nRuntimeError: cannot schedule new futures after shutdown\n{frames(f'{USER}:21:main')}\nSystemExit: 1"
    diagnosis = diagnose(text, RULES)
    assert [(place.number, place.function) for place in diagnosis.places] == [(9, "save"), (21, "main")]
    assert f"`{USER}`, line 9, in `save`" in answered(text)


def test_packed_program_that_reads_the_arguments_of_a_worker() -> None:
    """The command line of a worker alone is no sign of it: Windows shows it of every one."""
    usage = "main.exe: error: unrecognized arguments: --multiprocessing-fork\nparent_pid=7056 pipe_handle=1188"
    for text in (usage, "Error: No such option: --multiprocessing-fork"):
        assert said(text) == ("known", "missing_main_guard")
        assert diagnose(text, RULES).found[0].variant == "packed"
    guard = "RuntimeError: An attempt has been made to start a new process before the current process has finished its"
    command = '"python.exe" "-c" "from multiprocessing.spawn import spawn_main; spawn_main()" "--multiprocessing-fork"'
    assert diagnose(f"{command}\n{guard} bootstrapping phase.", RULES).found[0].variant == ""


def test_memory_limit_of_dask() -> None:
    text = "distributed.nanny - WARNING - Worker exceeded 95% memory budget. Restarting"
    assert said(text) == ("known", "worker_killed")
    assert diagnose(text, RULES).found[0].variant == "memory_budget"
    assert said("distributed.nanny - INFO - Worker process 7 was killed by unknown signal")[1] == "worker_killed"


def test_way_of_an_object_is_told_where_a_failure_is_known_by_it() -> None:
    """The frames of a pool that refuses a task, or whose worker was killed, say nothing of a way."""
    way = rules.words(FAILURES, "en")["routes"]["task"]
    assert way not in answered(VARIANTS["pool_not_running"])
    bus = f"{VARIANTS['bus_error']}\n{frames(f'{MULTI}queues.py:244:_feed')}\nRuntimeError: unable to write"
    assert way not in answered(bus)
    sent = frames(f"{MULTI}queues.py:244:_feed", f"{MULTI}reduction.py:51:dumps")
    assert way in answered(f"{sent}\nTypeError: cannot pickle '_thread.lock' object")


@pytest.mark.parametrize(
    "line",
    [
        "OMP: Error #15: Initializing libiomp5.so, but found libgomp already initialized.",
        "Error [ERR_WORKER_OUT_OF_MEMORY]: Worker terminated due to reaching memory limit",
        "Terminating: fork() called from a process already using GNU OpenMP, this is unsafe.",
        "allocation failed for block 7 of 9: Cannot allocate memory",
    ],
)
def test_error_that_no_python_wrote_is_quoted(line: str) -> None:
    """Never that there is none: nobody knows the messages of all libraries."""
    assert line in answered(f"starting up\n{line}\ndone")


@pytest.mark.parametrize("name", [item.name for item in known().mechanisms if item.page])
def test_page_that_tells_more_is_linked(name: str) -> None:
    page = next(item.page for item in known().mechanisms if item.name == name)
    assert all((ROOT / f"docs/{language}/{page}.md").exists() for language in LANGUAGES)
    assert f"  {page}\n" in answered(MECHANISMS[name])


def test_a_harmless_warning_does_not_close_the_case() -> None:
    """A traceback in the same text tells more."""
    warning = MECHANISMS["worker_replaced"]
    assert diagnose(f"{warning}\n{frames(f'{USER}:4:price')}\nValueError: no price", RULES).mechanism == ""


def test_python_that_ended_itself_has_not_crashed() -> None:
    line = "Fatal Python error: could not acquire lock for <_io.BufferedWriter name='<stdout>'> at interpreter shutdown"
    assert diagnose(line, RULES).error == Error(line, "fatal", 1)
    assert diagnose("Fatal Python error: Segmentation fault", RULES).error == Error(
        "Fatal Python error: Segmentation fault", "crash", 1
    )


def test_starter_of_a_program_is_not_the_users_code() -> None:
    text = frames("/opt/venv/bin/pytest:8:<module>", f"{USER}:4:main", f"{FUTURES}thread.py:169:submit")
    text += "\nRuntimeError: cannot schedule new futures after shutdown"
    assert [place.file for place in diagnose(text, RULES).places] == [USER]
    alone = text.replace(f'File "{USER}", line 4, in main', f'File "{SITE}shop.py", line 4, in main')
    assert [(place.file, place.library) for place in diagnose(alone, RULES).places] == [(f"{SITE}shop.py", True)]
    words = rules.words(FAILURES, "en")
    assert (words["places"] in answered(text), words["places_of_library"] in answered(alone)) == (True, True)
    assert words["places"] not in answered(alone)


def test_installed_program_is_the_users_code_if_it_calls_the_pool() -> None:
    """What an installer wrote into ``bin`` only calls ``main``; a script of the user's may lie there, too."""
    error = "\nRuntimeError: cannot schedule new futures after shutdown"
    launcher, package = (
        "/home/user/conda/bin/align.py:8:<module>",
        (f"{SITE}align/main.py:40:main", f"{SITE}align/run.py:7:go"),
    )
    installed = diagnose(frames(launcher, *package, f"{FUTURES}thread.py:169:submit") + error, RULES)
    assert [(place.number, place.library) for place in installed.places] == [(7, True)]
    script = "/home/user/bin/align.py:8:<module>"
    for inner in (f"{FUTURES}thread.py:169:submit", f"{SITE}joblib/parallel.py:1952:__call__"):
        assert [place.number for place in diagnose(frames(script, inner) + error, RULES).places] == [8]
    far = frames("/home/user/bin/align.py:70:<module>", *package) + error
    assert [place.number for place in diagnose(far, RULES).places] == [70]


def test_name_of_the_coroutine_that_took_long() -> None:
    text = "Executing <Task finished name='Task-9' coro=<Shop.sell() done, defined at /srv/shop.py:3> result=None> took"
    assert "`Shop.sell`" in answered(f"{text} 0.731 seconds")


def test_exception_of_a_callback_reaches_nobody() -> None:
    """No pool carries it to whoever asks for the result."""
    words = rules.words(FAILURES, "en")
    text = "exception calling callback for <Future at 0x7f state=finished returned NoneType>\n"
    text += frames(f"{FUTURES}_base.py:340:_invoke_callbacks", f"{USER}:9:forget") + "\nKeyError: 'tea'"
    assert words["yours_logged"] in answered(text)
    assert words["yours_carried"] not in answered(text)


def test_workers_of_other_libraries_are_in_no_pool_of_python() -> None:
    """What their messages guess is no finding, and their tasks fare otherwise."""
    for variant in ("worker_of_ray", "task_given_up", "worker_of_a_loader", "process_expired"):
        said_of_it = answered(VARIANTS[variant])
        assert diagnose(VARIANTS[variant], RULES).station == ""
        assert not [word for word in ("BrokenProcessPool", "new pool", "unfinished tasks") if word in said_of_it]
    assert "was killed with SIGKILL" not in answered(VARIANTS["worker_of_ray"])


def test_shared_memory_that_is_left_may_be_all_that_went_wrong() -> None:
    warning = rules.words(FAILURES, "en")["aftershock"]
    text = VARIANTS["never_unlinked"]
    assert warning not in answered(text)
    for before in (
        f"{frames(f'{USER}:3:main')}\nOSError: no",
        "Segmentation fault (core dumped)",
        "shop.PriceError: none",
    ):
        assert diagnose(f"{before}\n{text}", RULES).found[0].variant != "never_unlinked"
    assert answered(f"shop.PriceError: none\n{text}").startswith(warning)


def test_dump_without_states_does_not_say_that_a_thread_runs() -> None:
    """Only a tool that has looked knows; the dump of faulthandler shows the same of a thread that waits for a lock."""
    words = rules.words(FAILURES, "en")
    dump = 'Thread 0x7e (most recent call first):\n  File "/srv/pack.py", line 30 in pack'
    assert words["stands"] in answered(dump)
    for state in ('Thread 7 (active): "MainThread"', 'Thread 7 (active+gil): "worker"'):
        assert diagnose(f"{state}\n    pack (/srv/pack.py:30)", RULES).threads[0].waits == "active"
    sampled = 'Stack dump for PID 1, thread 2 (has GIL, on CPU; most recent call last):\n  File "/srv/pack.py", '
    assert ": runs, at `/srv/pack.py`" in answered(f"{sampled}line 30, in pack")


@pytest.mark.parametrize(
    ("cell", "place"),
    [
        ("Cell In[7], line 3", ("Cell In[7]", 3, "<module>")),
        ("Cell In[7], line 3, in score(x)", ("Cell In[7]", 3, "score")),
        ("Input In [7], in <cell line: 3>()", ("Cell In[7]", 3, "<module>")),
        ("Input In [7], in score(x)", ("Cell In[7]", 3, "score")),
        ("<ipython-input-7-42bad1a6fe80> in <module>", ("<ipython-input-7-42bad1a6fe80>", 3, "<module>")),
        ("Cell \x1b[1;32mIn[7], line 3\x1b[0m", ("Cell In[7]", 3, "<module>")),
    ],
)
def test_cell_of_a_notebook_is_the_users_code(cell: str, place: tuple[str, int, str]) -> None:
    head = "RuntimeError                              Traceback (most recent call last)\n"
    inner = (
        "\n----> 3 pool.submit(work)\n\nFile /usr/lib/python3.11/concurrent/futures/thread.py:169, in submit(self)\n"
    )
    text = f"{head}{cell}{inner}    169 raise\n\nRuntimeError: cannot schedule new futures after shutdown"
    assert [(each.file, each.number, each.function) for each in diagnose(text, RULES).places] == [place]


def test_task_of_a_notebook_that_raises() -> None:
    text = "ZeroDivisionError                         Traceback (most recent call last)\n"
    text += "Cell In[2], line 4\n----> 4 go()\n"
    text += "\nFile /usr/lib/python3.11/concurrent/futures/thread.py:58, in _WorkItem.run(self)\n---> 58 result\n\n"
    raised = diagnose(
        f"{text}Cell In[1], line 2, in ratio(x)\n----> 2 1 / x\n\nZeroDivisionError: division by zero", RULES
    ).raised
    assert raised is not None
    assert (raised.file, raised.number, raised.function) == ("Cell In[1]", 2, "ratio")


def test_quoted_lines_have_no_codes_of_a_terminal() -> None:
    error = "RuntimeError: cannot schedule new futures after shutdown"
    for codes in (("\x1b[1;31m", "\x1b[0m"), ("[1;31m", "[0m"), ("\x1b]0;title\x07", "")):
        assert f"     1  {error}\n" in answered(error.join(codes))


def test_address_in_an_error_keeps_its_slashes() -> None:
    address = "https://pip.pypa.io/errors and http://shop.example/a"
    assert diagnose(f"ValueError: see {address}", RULES).error == Error(f"ValueError: see {address}", "value", 1)


@pytest.mark.parametrize(
    "trailer",
    [
        "##[error]Process completed with exit code 1.",
        "Error: Process completed with exit code 2.",
        "ERROR: Job failed: exit code 1",
        "error Command failed with exit code 1.",
        "make: *** [Makefile:4: test] Error 1",
    ],
)
def test_trailer_of_a_runner_is_not_the_error(trailer: str) -> None:
    for line in ("ERROR: ResolutionImpossible: for help visit the manual", "fatal: not a git repository"):
        error = diagnose(f"Run the tests\n{line}\n{trailer}", RULES).error
        assert error is not None
        assert error.line == 2
    alone = diagnose(f"Run the tests\n{trailer}", RULES).error
    assert alone is not None
    assert alone.line == 2


def test_dump_of_c_code_gets_no_list_of_silent_failures() -> None:
    words = rules.words(FAILURES, "en")
    stack = "Thread 2 (Thread 0x7f5f (LWP 7)):\n#0  0x00007f in __futex_wait () from libc.so\n"
    stack += (
        "#1  0x00007f in PyThread_acquire_lock_timed (lock=0x7f) at thread.h:1\n#2  _PyEval_Vector (t=0x5) at ceval.c:6"
    )
    assert said(stack) == ("mechanism", "stack_of_c_code")
    assert words["silence"] not in answered(stack)
    assert said(f"Program received signal SIGSEGV, Segmentation fault.\n{stack}")[0] == "unknown"


def test_lines_of_a_log_that_are_equally_long_stay_apart() -> None:
    lines = [
        f"2026-11-03 09:14:2{at} web2 app[7]: INFO order {at} of the morning was sold for 3.2{at} to somebody"
        for at in range(3)
    ]
    assert not diagnose("\n".join([*lines, "KeyError: 'tea'"]), RULES).cut
    cleaned = clean("\n".join(lines), RULES)
    assert [line.number for line in cleaned.lines] == [1, 2, 3]


def test_second_page_is_named_by_what_the_text_shows() -> None:
    """Its own title may speak of a message that the text does not have."""
    text = NOT_WRAPPED.format("logged.<locals>.wrapper", "pool.submit(price, 3)")
    assert "A function inside a function is sent to a worker" in answered(text)


def test_exception_that_cannot_be_rebuilt_is_named() -> None:
    """Its class is what has to be mended; the pool's message speaks of a process that has not died."""
    assert diagnose(REFUSED, RULES).culprit == ("name", "Refused")
    assert "No worker has to have died" in answered(REFUSED)


def test_error_of_the_initializer_is_repeated() -> None:
    log = "Exception in initializer:\n" + frames(f"{FUTURES}process.py:240:_process_worker", f"{USER}:3:load")
    text = f"{log}\nshop.errors.PriceError: no tea\n{frames(f'{USER}:9:main')}\nBrokenProcessPool: A child process"
    assert diagnose(text, RULES).culprit == ("initializer", "shop.errors.PriceError: no tea")
    assert diagnose(f"{log}\n{frames(f'{USER}:9:main')}\nBrokenProcessPool: A child", RULES).culprit == ("", "")


NOT_CALLABLE = frames(f"{USER}:9:main", f"{FUTURES}_base.py:449:result", f"{FUTURES}thread.py:58:run")
NOT_CALLABLE = NOT_CALLABLE.removesuffix("call()") + "result = self.fn(*self.args, **self.kwargs)\n"
NOT_CALLABLE += "TypeError: 'str' object is not callable"
TOO_MANY = KNOWN["the tuple of apply_async lacks its comma"][0]


@pytest.mark.parametrize(
    ("code", "error", "culprit"),
    [
        ("jobs = [pool.submit(brew(cup), 3) for cup in cups]", NOT_CALLABLE, ("call", "brew(cup)")),
        ("await loop.run_in_executor(None, shop.brew())", NOT_CALLABLE, ("call", "shop.brew()")),
        ("t = Thread(target=brew(cup))", VARIANTS["target_called"], ("call", "brew(cup)")),
        ("pool.submit(functools.partial(brew, cup))", NOT_CALLABLE, ("", "")),
        ("pool.submit(brew, cup)", NOT_CALLABLE, ("", "")),
        ('t = Thread(target=brew, args=("tea"))', VARIANTS["target_arguments"], ("no_comma", '("tea")')),
        ("pool.apply_async(brew, (cup))", TOO_MANY, ("no_comma", "(cup)")),
        ("pool.apply_async(brew, (cup,))", TOO_MANY, ("", "")),
    ],
)
def test_call_in_the_code_that_is_pasted_too_is_quoted(code: str, error: str, culprit: tuple[str, str]) -> None:
    """The traceback shows only who asked for the result."""
    diagnosis = diagnose(f"{code}\n\n{error}", RULES)
    assert diagnosis.culprit == culprit
    assert (1 in diagnosis.lines) == (culprit != ("", ""))


def test_error_after_a_group_is_not_of_it() -> None:
    text = f"{IN_A_GROUP}{frames(f'{USER}:9:main')}\nKeyError: 'tea'"
    raised = diagnose(text, RULES).raised
    assert raised is not None
    assert (raised.type, raised.fate) == ("ZeroDivisionError", "grouped")


def test_exception_that_only_the_name_of_a_task_shows_is_named() -> None:
    assert diagnose(MECHANISMS["never_retrieved"], RULES).culprit == ("unasked", "KeyError('tea')")


def test_object_that_cannot_go_to_another_interpreter_is_named() -> None:
    error = "concurrent.interpreters.NotShareableError: <{0} at 0x7f55> does not support cross-interpreter data"
    for shown, name in (("unlocked _thread.lock object", "_thread.lock"), ("shop.Order object", "shop.Order")):
        assert diagnose(error.replace("{0}", shown), RULES).culprit == ("unshared", name)
    assert diagnose(MECHANISMS["not_shareable"], RULES).culprit == ("", "")


def test_test_that_forks_is_named() -> None:
    warned = f"tests/test_tea.py::test_cups[3]\ntests/test_tea.py::test_pots\n  {VARIANTS['fork_warning']}"
    assert diagnose(warned, RULES).culprit == ("name", "tests/test_tea.py::test_cups[3]")


PYTEST = """    def test_prices():
        def price(kind):
            return TEA[kind]
>       assert list(pool.map(price, kinds)) == [3]

tests/test_tea.py:12:\x20
_ _ _ _ _ _ _ _ _ _
{0}
E       AttributeError: Can't pickle local object 'test_prices.<locals>.price'

/usr/lib/python3.11/multiprocessing/reduction.py:51: AttributeError"""


def test_line_of_a_test_is_shown_as_pytest_writes_it() -> None:
    """Whole functions stand above their places, and the name at the first line alone."""
    feed = f"{MULTI}queues.py:244: in _feed\n    obj = _ForkingPickler.dumps(obj)"
    (place,) = diagnose(PYTEST.replace("{0}", feed), RULES).places
    assert (place.file, place.number, place.function) == ("tests/test_tea.py", 12, "test_prices")
    helper = f"    async def brew(kind):\n>       await asyncio.sleep(0)\n\ntests/tea.py:4: \n_ _ _\n{feed}"
    inner = diagnose(PYTEST.replace("{0}", helper), RULES).places
    assert [(each.file, each.function) for each in inner] == [("tests/tea.py", "brew")]


def test_error_that_is_not_known_shows_the_users_lines_too() -> None:
    """More is asked for only where the text does not begin with the traceback, or a pool stands in it."""
    words = rules.words(FAILURES, "en")
    error = frames(f"{USER}:3:main", f"{USER}:9:price", f"{LIBRARY}json/encoder.py:180:default") + "\nTypeError: no"
    for text, asks in (
        (error, False),
        (error.partition("\n")[2], True),
        (error.replace("json/encoder", "concurrent/futures/process"), True),
        ("TypeError: no", True),
    ):
        said = answered(text)
        assert (words["unknown_more"] in said) == asks
        assert (f"`{USER}`, line 9, in `price`" in said) == (text != "TypeError: no")


def test_notes_of_pickle_below_an_error_of_another_kind_name_no_object() -> None:
    """They say how pickle came to what raised, not what could not be pickled."""
    noted = frames(f"{USER}:3:__getstate__") + "\nValueError: not now\nwhen serializing dict item 'tea'"
    diagnosis = diagnose(noted, RULES)
    assert (diagnosis.answer, diagnosis.culprit, diagnosis.path) == ("unknown", ("", ""), "")


@pytest.mark.parametrize(
    ("place", "ran"),
    [
        ("/usr/lib/python3.9/queue.py", ["3.9", "Linux"]),
        ("C:/Python312/Lib/queue.py", ["3.12", "Windows"]),
        ("/Library/Frameworks/Python.framework/Versions/3.13/queue.py", ["3.13", "macOS"]),
    ],
)
def test_folders_show_where_it_ran(place: str, ran: list[str]) -> None:
    assert list(dict(diagnose(frames(f"{place}:9:get") + "\nValueError: no", RULES).facts).values()) == ran


def test_callback_is_not_called_a_task() -> None:
    text = WHO_GETS_IT["a callback raises"][0]
    title = answer(diagnose(text, RULES), text, rules.words(FAILURES, "ja"), "{0}").partition("\n")[0]
    assert title == "自分のコードで例外`KeyError`が発生した"


def test_line_that_runs_is_not_the_one_that_has_blocked() -> None:
    assert "`running at` is where the task stood after that step" in answered(VARIANTS["took_long"])


def test_coroutine_that_asyncio_names_is_one_of_the_users_lines() -> None:
    """Where it is defined, or where it waits; what a library defines is not the user's."""
    for text, number, function in (
        (VARIANTS["took_long"], 7, "sum"),
        (MECHANISMS["pending_task_destroyed"], 7, "watch"),
    ):
        (place,) = diagnose(text, RULES).places
        assert (place.file, place.number, place.function) == ("/home/user/shop/job.py", number, function)
        assert f"job.py:{number}" in text.splitlines()[place.line - 1]
    both = diagnose(VARIANTS["task_of_asyncio"], RULES).places
    assert [place.number for place in both] == [23, 21]
    library = VARIANTS["took_long"].replace("/home/user/shop/job.py", f"{SITE}aiohttp/web.py")
    assert diagnose(library, RULES).places == ()


def test_warning_of_tokenizers_is_no_hang() -> None:
    text = answered(VARIANTS["tokenizers_forked"])
    assert "Nothing has to be done" in text
    assert "hangs" not in text


def test_messages_of_gunicorn_are_spoken_of_where_they_stand() -> None:
    """Only some of its versions guess at the memory."""
    assert "out of memory" in answered(MECHANISMS["worker_timeout_kill"]).partition("\n\n")[0]
    assert "out of memory" not in answered(MECHANISMS["worker_timeout"])


def test_queued_task_of_interpreters_may_come_too_late() -> None:
    """The messages are those of a missing main guard: both are said. An argument of a wrong kind has others."""
    for mechanism in ("interpreter_without_guard", "arguments_not_rebuilt"):
        text = answered(MECHANISMS[mechanism])
        assert "main guard" in text
        assert "come to its end" in text
    assert "come to its end" not in answered(MECHANISMS["not_shareable"])
    alone = "NotShareableError: (<unlocked _thread.lock object at 0x7f>,) does not support cross-interpreter data"
    assert said(alone) == ("mechanism", "not_shareable")


def test_name_that_a_worker_of_a_pool_lacks_since_python_3_14() -> None:
    for folder, slug in (
        ("/usr/lib/python3.14/", "default_start_method_changed"),
        ("C:/Users/user/Python311/Lib/", "default_start_method_changed"),
        ("/usr/lib/python3.13/", None),
    ):
        at = f"{folder}multiprocessing/pool.py"
        text = frames(f"{at}:125:worker", f"{at}:48:mapstar", f"{USER}:4:price") + FORGOTTEN
        assert next((found.slug for found in diagnose(text, RULES).found), None) == slug
    forked = "Process ForkPoolWorker-1:\n" + frames(f"{at.replace('3.13', '3.14')}:125:worker", f"{USER}:4:price")
    assert "default_start_method_changed" not in said(forked + FORGOTTEN)


def test_call_on_a_running_loop_is_certain() -> None:
    assert said(VARIANTS["run_on_the_loop"]) == ("known", "no_event_loop_in_thread")
