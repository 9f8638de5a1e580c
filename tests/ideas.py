"""Texts for the ideas behind the rules, one of its own for each, written from what public reports show."""

from __future__ import annotations

from test_doctor_own import frames

LIBRARY = "/usr/lib/python3.11/"
MULTI = "/usr/lib/python3.11/multiprocessing/"
FUTURES = "/usr/lib/python3.11/concurrent/futures/"
SITE = "/opt/venv/lib/python3.11/site-packages/"
USER = "/home/user/shop/job.py"
WINDOWS = "C:/Users/user/Python311/Lib/multiprocessing/"


def busy(number: int, inner: str) -> str:
    """Write so many threads of asyncio's own pool as py-spy does, each in a function."""
    frames = f"    {inner}\n    _worker (concurrent/futures/thread.py:81)\n    run (threading.py:910)"
    return "\n".join(f'Thread {at + 9} (idle): "asyncio_{at}"\n{frames}' for at in range(number))


LOOP = 'Thread 8 (idle): "MainThread"\n    select (selectors.py:468)\n    _run_once (asyncio/base_events.py:1871)\n'
IMPORTED_AGAIN = frames(
    "<string>:1:<module>",
    f"{WINDOWS}spawn.py:122:spawn_main",
    f"{WINDOWS}spawn.py:131:_main",
    f"{WINDOWS}spawn.py:246:prepare",
    f"{WINDOWS}spawn.py:297:_fixup_main_from_path",
    "C:/Users/user/shop/job.py:12:<module>",
)
RECEIVED = "Process SpawnProcess-1:\n" + frames(
    f"{FUTURES}process.py:249:_process_worker", f"{MULTI}queues.py:122:get"
).removesuffix("call()")
RECEIVED += "return _ForkingPickler.loads(res)"
FORK_SAFETY = "+[NSNumber initialize] may have been in progress in another thread when fork() was called."
BECAUSE = "\n\nThe above exception was the direct cause of the following exception:\n\n"
NO_BLOCK = frames(f"{USER}:7:look", f"{MULTI}shared_memory.py:116:__init__")
NO_BLOCK += "\nFileNotFoundError: [Errno 2] No such file or directory: '/orders'"
COUNTS = """    global cups
    cups = cups + amount

with mp.Pool(3) as pool:
    pool.map(brew, orders)
print(cups)
"""
CELERY = "[2026-11-30 10:25:29: ERROR/MainProcess] Task handler raised error: "
KNOWN = {
    "an exception that a task of Celery raised": (
        f"{CELERY}<MaybeEncodingError: Error sending result: ''(1, <ExceptionInfo: OrderError()>, None)''. Reason: "
        "''PicklingError(\"Can\\'t pickle <class \\'shop.OrderError\\'>: it\\'s not the same object\")''.>",
        "exception_with_a_resource",
    ),
    "Ctrl-C ends a worker of multiprocessing.Pool": (
        frames(f"{MULTI}pool.py:125:worker", f"{USER}:4:fetch") + "\nKeyboardInterrupt",
        "ctrl_c_is_late",
    ),
    "a TLS connection out of step in a worker": (
        frames(f"{MULTI}pool.py:125:worker", f"{USER}:4:query")
        + "\npsycopg2.OperationalError: SSL error: decryption failed or bad record mac",
        "connection_shared_by_forked_workers",
    ),
    "a token of another context": (
        frames(f"{FUTURES}thread.py:58:run", f"{USER}:4:end_request")
        + "\nValueError: <Token var=<ContextVar name='user' at 0x7f1b> at 0x7f1c> was created in a different Context",
        "contextvars_lost",
    ),
    "no descriptor is left for what is received": (
        frames(
            f"{MULTI}pool.py:579:_handle_results", f"{MULTI}connection.py:251:recv", f"{MULTI}reduction.py:164:recvfds"
        )
        + "\nRuntimeError: received 0 items of ancdata",
        "too_many_workers",
    ),
    "a worker of joblib that was killed, below the frames of a Future": (
        frames(f"{FUTURES}_base.py:456:result", f"{FUTURES}_base.py:401:__get_result").replace(
            "call()", "raise self._exception"
        )
        + "\njoblib.externals.loky.process_executor.TerminatedWorkerError: A worker process managed by the executor "
        "was unexpectedly terminated. This could be caused by a segmentation fault while calling the function or by an "
        "excessive memory usage causing the Operating System to kill the worker.\n\n"
        "The exit codes of the workers are {SIGKILL(-9)}",
        "worker_killed",
    ),
    "tokenizers after a fork": (
        "huggingface/tokenizers: The current process just got forked, after parallelism has already been used. "
        "Disabling parallelism to avoid deadlocks...",
        "c_threads_after_fork",
    ),
    "gRPC at a fork": (
        "I0000 00:00:1761 1234 fork_posix.cc:71] Other threads are currently calling into gRPC, "
        "skipping fork() handlers",
        "c_threads_after_fork",
    ),
    "a result is unpickled in the parent: no import in a child": (
        frames(f"{MULTI}pool.py:579:_handle_results", f"{MULTI}connection.py:251:recv")
        + "\nAttributeError: Can't get attribute 'Order' on <module '__main__' from 'job.py'>",
        "result_cannot_be_rebuilt",
    ),
    "a result of a module that the parent lacks": (
        frames(f"{FUTURES}process.py:387:wait_result_broken_or_wakeup", f"{MULTI}connection.py:251:recv")
        + "\nModuleNotFoundError: No module named 'plugins'\n"
        "concurrent.futures.process.BrokenProcessPool: A process in the process pool was terminated abruptly",
        "result_cannot_be_rebuilt",
    ),
    "Objective-C after fork": (
        f"objc[81]: {FORK_SAFETY} Crashing instead.\nconcurrent.futures.process.BrokenProcessPool: A process in the "
        "process pool was terminated abruptly while the future was running or pending.",
        "fork_with_threads",
    ),
    "Dask rebuilds in a worker": (
        frames(f"{SITE}distributed/worker.py:2900:loads_function", f"{SITE}distributed/protocol/pickle.py:96:loads")
        + "\nTypeError: Order.__new__() missing 1 required positional argument: 'name'",
        "argument_cannot_be_rebuilt",
    ),
    "a framework's line of code is no evidence for a file": (
        frames(f"{SITE}distributed/protocol/pickle.py:60:dumps").replace("call()", "result = pickle.dumps(x)")
        + "\nTypeError: cannot pickle 'generator' object",
        "unpicklable_argument",
    ),
    "cloudpickle: not the same object": (
        frames(f"{SITE}cloudpickle/cloudpickle.py:1479:dumps")
        + "\n_pickle.PicklingError: Can't pickle <function price at 0x7f>: it's not the same object as shop.price",
        "decorated_function",
    ),
    "a process pool is given an async def function": (
        frames(f"{FUTURES}process.py:217:_sendback_result") + "\nTypeError: cannot pickle 'coroutine' object",
        "no_event_loop_in_thread",
    ),
    "multiprocessing.Pool is given an async def function with a yield": (
        frames(f"{USER}:9:main", f"{MULTI}pool.py:774:get")
        + "\nmultiprocessing.pool.MaybeEncodingError: Error sending result: '<async_generator object pages at 0x7f>'. "
        "Reason: 'TypeError(\"cannot pickle 'async_generator' object\")'",
        "no_event_loop_in_thread",
    ),
    "a coroutine is an argument of a task": (
        frames(f"{MULTI}queues.py:262:_feed", f"{MULTI}reduction.py:51:dumps")
        + "\nTypeError: cannot pickle 'coroutine' object\nwhen serializing tuple item 0",
        "no_event_loop_in_thread",
    ),
    "SemLock frames without a message": (
        frames(f"{MULTI}context.py:68:Lock", f"{MULTI}synchronize.py:57:__init__").replace(
            "call()", "sl = self._semlock = _multiprocessing.SemLock(kind, value)"
        ),
        "no_shared_semaphores",
    ),
    "any errno at a SemLock": (
        frames(f"{MULTI}synchronize.py:57:__init__").replace("call()", "sl = self._semlock = _multiprocessing.SemLock(")
        + "\nOSError: [Errno 95] Operation not supported",
        "no_shared_semaphores",
    ),
    "leaked semaphores beside the reason": (
        frames(f"{MULTI}synchronize.py:57:__init__") + "\nOSError: [Errno 38] Function not implemented\n"
        "resource_tracker: There appear to be 4 leaked semaphore objects to clean up at shutdown",
        "no_shared_semaphores",
    ),
    "a module of the task fails in the worker with an error of its own": (
        f'{RECEIVED}\n  File "{USER}", line 5, in <module>\n    class Order(Model):\nshop.NotReady: too early',
        "import_fails_in_the_child",
    ),
    "an argument cannot be rebuilt, and only the child says so": (
        f'{RECEIVED}\n  File "{USER}", line 5, in __setstate__\n    call()\nKeyError: 1',
        "argument_cannot_be_rebuilt",
    ),
    "a shelf, and no message": (
        frames(f"{USER}:3:main", "/usr/lib/python3.13/shelve.py:124:__setitem__").replace(
            "__setitem__\n    call()", "__setitem__\n    p.dump(value)"
        ),
        "same_message_no_pool",
    ),
    "a Future of a pool is awaited, and no message": (
        frames(f"{USER}:3:main").replace("call()", "print(await self.pool.submit(report, city))"),
        "no_event_loop_in_thread",
    ),
    "next in a thread of the loop, and no message": (
        frames(f"{USER}:3:main").replace("call()", "city = await loop.run_in_executor(None, next, cities)"),
        "no_event_loop_in_thread",
    ),
    "SemLock cannot be imported": (
        "ImportError: cannot import name 'SemLock' from '_multiprocessing' (/lib-dynload/_multiprocessing.so)",
        "no_shared_semaphores",
    ),
    "Cython's message, and a copy": (
        frames("/usr/lib/python3.11/copy.py:161:deepcopy") + "\nTypeError: no default __reduce__ due to non-trivial "
        "__cinit__",
        "same_message_no_pool",
    ),
    "the main module starts a pool when it is imported again": (
        IMPORTED_AGAIN + f'\n  File "{WINDOWS}popen_spawn_win32.py", line 46, in __init__\n    prep_data = x',
        "missing_main_guard",
    ),
    "a thread reads what another one changes": (
        frames(f"{FUTURES}thread.py:58:run", f"{USER}:4:count")
        + "\nRuntimeError: dictionary changed size during iteration",
        "shared_object_changed_while_iterated",
    ),
    "a proxy's thread has no connection to the Manager, and gets none": (
        frames(f"{MULTI}managers.py:810:_callmethod")
        + "\nAttributeError: 'ForkAwareLocal' object has no attribute 'connection'",
        "manager_gone",
    ),
    "the Manager ends in the middle of a call": (
        frames(
            f"{MULTI}managers.py:818:_callmethod", f"{MULTI}connection.py:251:recv", f"{MULTI}connection.py:399:_recv"
        )
        + "\nEOFError",
        "manager_gone",
    ),
    "asyncio's debug mode names a step that took long": (
        "asyncio WARNING Executing <Handle <TaskWakeupMethWrapper object at 0x7f1b>(<Future finis...events.py:451>) "
        "created at /usr/lib/python3.12/asyncio/events.py:155> took 1.250 seconds",
        "blocking_call_on_the_loop",
    ),
    "a variable of the context, in a thread of a loop's pool": (
        frames(f"{USER}:8:main", f"{FUTURES}thread.py:59:run", f"{USER}:3:who_asks")
        + "\nLookupError: <ContextVar name='tenant' at 0x7f6086c46930>",
        "contextvars_lost",
    ),
    "a timer of a loop is set from a thread": (
        frames(
            f"{USER}:7:main",
            f"{FUTURES}thread.py:58:run",
            f"{USER}:5:remind",
            "/usr/lib/python3.11/asyncio/base_events.py:733:call_later",
            "/usr/lib/python3.11/asyncio/base_events.py:800:_check_thread",
        )
        + "\nRuntimeError: Non-thread-safe operation invoked on an event loop other than the current one",
        "no_event_loop_in_thread",
    ),
    "a timeout of asyncio around a thread, handled by code that fails": (
        frames(f"{USER}:6:main", f"{LIBRARY}asyncio/threads.py:25:to_thread").removesuffix("call()")
        + f"return await loop.run_in_executor(None, func_call)\nasyncio.exceptions.CancelledError{BECAUSE}"
        + frames(f"{USER}:5:main", f"{LIBRARY}asyncio/timeouts.py:115:__aexit__").removesuffix("call()")
        + f"raise TimeoutError from exc_val\nTimeoutError{BECAUSE}"
        + frames(f"{USER}:8:main")
        + "\nLookupError: no order",
        "asyncio_cancel_leaves_thread",
    ),
    "a timeout of wait_for around a thread, on Python 3.9": (
        frames(f"{USER}:6:main", f"{LIBRARY}asyncio/tasks.py:501:wait_for")
        .replace("call()", "await asyncio.wait_for(asyncio.to_thread(ask), 0.1)", 1)
        .replace("call()", "raise exceptions.TimeoutError()")
        + "\nasyncio.exceptions.TimeoutError",
        "asyncio_cancel_leaves_thread",
    ),
    "a library calls back in a thread of its own, and that starts a coroutine": (
        "Exception in thread Thread-4 (_poll):\n"
        + frames(
            f"{LIBRARY}threading.py:1045:_bootstrap_inner",
            f"{LIBRARY}threading.py:982:run",
            f"{SITE}gpio/bus.py:88:_poll",
            f"{USER}:14:on_press",
            f"{LIBRARY}asyncio/tasks.py:381:create_task",
        )
        + "\nRuntimeError: no running event loop",
        "no_event_loop_in_thread",
    ),
    "the tuple of a thread lacks its comma": (
        "Exception in thread Thread-2 (brew):\n"
        + frames(f"{LIBRARY}threading.py:982:run").removesuffix("call()")
        + "self._target(*self._args, **self._kwargs)\nTypeError: brew() takes from 1 to 2 positional arguments but 5 "
        "were given",
        "called_instead_of_submitted",
    ),
    "the arguments of a thread are a number": (
        frames(f"{LIBRARY}threading.py:982:run").removesuffix("call()")
        + "self._target(*self._args, **self._kwargs)\nTypeError: __main__.brew() argument after * must be an iterable, "
        "not int",
        "called_instead_of_submitted",
    ),
    "the tuple of apply_async lacks its comma": (
        frames(f"{USER}:9:main", f"{MULTI}pool.py:774:get", f"{MULTI}pool.py:125:worker").removesuffix("call()")
        + "result = (True, func(*args, **kwds))\nTypeError: Shop.brew() takes 1 positional argument but 5 were given",
        "called_instead_of_submitted",
    ),
    "map of multiprocessing.Pool gives one argument to a function of two": (
        frames(f"{USER}:9:main", f"{MULTI}pool.py:774:get", f"{MULTI}pool.py:48:mapstar").removesuffix("call()")
        + "return list(map(*args))\nTypeError: brew() missing 1 required positional argument: 'cups'",
        "called_instead_of_submitted",
    ),
    "a spawned worker of ProcessPoolExecutor lacks what stands under the main guard": (
        f"{RECEIVED}\nAttributeError: Can't get attribute 'brew' on <module '__mp_main__' from '{USER}'>",
        "import_fails_in_the_child",
    ),
    "a worker on Windows lacks what stands under the main guard": (
        frames(f"{WINDOWS}pool.py:114:worker", f"{WINDOWS}queues.py:367:get")
        + "\nAttributeError: module '__mp_main__' has no attribute 'brew'",
        "import_fails_in_the_child",
    ),
    "the tracker of a reader has removed shared memory": (
        f"{MULTI}resource_tracker.py:254: UserWarning: resource_tracker: There appear to be 1 leaked shared_memory "
        f"objects to clean up at shutdown: {{'/orders'}}\n{NO_BLOCK}",
        "leaked_semaphores",
    ),
    "two threads import what imports each other": (
        frames(f"{FUTURES}thread.py:58:run", f"{USER}:4:load")
        + "\n_frozen_importlib._DeadlockError: deadlock detected by _ModuleLock('shop') at 1",
        "import_time_pool",
    ),
}
POSSIBLE = {
    "a process of Celery in the system's log": (
        "kernel: Out of memory: Killed process 77 (celery) total-vm:91234kB\nkernel: sda1: disk error",
        {"worker_killed"},
    ),
    "all threads of the loop's own pool are busy": (
        LOOP + busy(6, "recv (socket.py:9)"),
        {"default_executor_exhausted"},
    ),
    "a TLS connection out of step, and nobody in sight": (
        "psycopg2.OperationalError: SSL error: decryption failed or bad record mac",
        {"connection_shared_by_forked_workers"},
    ),
    "the results of an async def are added": (
        frames(f"{USER}:5:<module>") + "\nTypeError: unsupported operand type(s) for +: 'int' and 'coroutine'\n"
        "sys:1: RuntimeWarning: coroutine 'price' was never awaited",
        {"no_event_loop_in_thread"},
    ),
    "a coroutine that nobody awaited, and no error": (
        "/home/user/shop/job.py:9: RuntimeWarning: coroutine 'Shop.price' was never awaited\n  pool.submit(shop.price)",
        {"no_event_loop_in_thread"},
    ),
    "a task was cancelled that awaits a thread": (
        frames(f"{USER}:9:main", f"{USER}:4:wait").removesuffix("call()")
        + "await asyncio.get_running_loop().run_in_executor(None, ask)\nasyncio.exceptions.CancelledError",
        {"asyncio_cancel_leaves_thread"},
    ),
    "a circular import, in a thread": (
        frames(f"{FUTURES}thread.py:58:run", f"{USER}:4:load")
        + "\nImportError: cannot import name 'price' from partially initialized module 'shop'",
        {"import_time_pool"},
    ),
    "a framework's context, and no frame of a pool": (
        "RuntimeError: Working outside of application context.",
        {"contextvars_lost"},
    ),
    "what Pool() sends when it starts its workers": (
        frames(f"{MULTI}pool.py:330:_repopulate_pool_static", f"{MULTI}popen_spawn_posix.py:32:__init__")
        + f'\n  File "{MULTI}reduction.py", line 60, in dump\n    ForkingPickler(file, protocol).dump(obj)\n'
        "TypeError: cannot pickle '_io.TextIOWrapper' object",
        {"unpicklable_argument", "initializer_fails"},
    ),
    "the file of a prompt, without frames": (
        "FileNotFoundError: [Errno 2] No such file or directory: '/home/user/<stdin>'",
        {"code_from_stdin"},
    ),
    "a result where a Future was meant, without frames": (
        "AttributeError: 'int' object has no attribute '_condition'",
        {"called_instead_of_submitted"},
    ),
    "a call that may have failed itself, and no message": (
        frames(f"{FUTURES}thread.py:58:run").replace("call()", "result = self.fn(*self.args, **self.kwargs)"),
        {"called_instead_of_submitted"},
    ),
    "a text that ends where a result is received": (
        "concurrent.futures.process._RemoteTraceback:\n'''\n"
        + frames(f"{FUTURES}process.py:424:wait_result_broken_or_wakeup"),
        {"result_cannot_be_rebuilt"},
    ),
    "a text that ends where main is imported again": (
        IMPORTED_AGAIN.rpartition("  File")[0],
        {"missing_main_guard", "import_fails_in_the_child"},
    ),
    "the first of two messages": (
        "AttributeError: module '__main__' has no attribute '<lambda>'\n\n"
        "During handling of the above exception, another exception occurred:\n",
        {"lambda_submitted"},
    ),
    "joblib, without the cause that it quotes": (
        frames(f"{SITE}joblib/parallel.py:763:_return_or_raise")
        + "\n_pickle.PicklingError: Could not pickle the task to send it to the workers.",
        {"unpicklable_argument"},
    ),
    "a traceback of a worker whose frames are lost": (
        "concurrent.futures.process._RemoteTraceback:\nTypeError: cannot pickle '_hashlib.HASH' object",
        {"unpicklable_argument", "unpicklable_result"},
    ),
    "a name that the spawned main module lacks": (
        frames(f"{FUTURES}process.py:249:_process_worker", f"{MULTI}queues.py:122:get")
        + "\nAttributeError: Can't get attribute 'price' on <module '__mp_main__' from '/home/user/shop/job.py'>",
        {"function_defined_after_the_pool", "import_fails_in_the_child"},
    ),
    "loky gives no cause": (
        "joblib.externals.loky.process_executor.BrokenProcessPool: A task has failed to un-serialize.",
        {"argument_cannot_be_rebuilt", "import_fails_in_the_child"},
    ),
    "the start method, while main is imported again": (
        IMPORTED_AGAIN + f'\n  File "{WINDOWS}context.py", line 247, in set_start_method\n    raise RuntimeError\n'
        "RuntimeError: context has already been set",
        {"start_method_set_twice", "missing_main_guard"},
    ),
    "main fails with something else when it is imported again": (
        IMPORTED_AGAIN + "\nFileNotFoundError: [Errno 2] No such file or directory: 'orders.csv'",
        {"missing_main_guard", "import_fails_in_the_child"},
    ),
    "a generator, and no frame of a thread": (
        "ValueError: generator already executing",
        {"shared_object_changed_while_iterated"},
    ),
    "a traceback that ends in the pool, and no worker's above it": (
        frames(f"{USER}:4:total", f"{FUTURES}_base.py:456:result", f"{FUTURES}_base.py:401:__get_result").replace(
            "call()", "raise self._exception"
        )
        + "\nKeyError: 'tea'",
        {"remote_traceback"},
    ),
    "a coroutine that cannot be pickled, without a route": (
        "TypeError: cannot pickle 'coroutine' object",
        {"no_event_loop_in_thread"},
    ),
    "all is submitted at once, and the program is killed": (
        "    jobs = {tp.submit(brew, order): order for order in orders}\n    for job in as_completed(jobs):\n"
        "        save(job.result())\n\nand after an hour\n\n[1]    4711 killed     python shop.py",
        {"unbounded_submit", "futures_keep_results"},
    ),
    "all is submitted in a loop, and the system kills the program": (
        "for order in orders:\n    waiting.append(self.pool.submit(brew, order))\n"
        "kernel: Out of memory: Killed process 77 (python3) total-vm:9kB",
        {"unbounded_submit", "futures_keep_results"},
    ),
    "nobody asks for a result, and nothing is printed": (
        "The file stays empty, and there is no error. brew(3) alone raises ValueError.\n\n"
        "with ProcessPoolExecutor() as workers:\n    for order in orders:\n        workers.submit(brew, order)",
        {"lost_exception"},
    ),
    "the Futures are kept, and nobody asks them": (
        "executor = ThreadPoolExecutor(8)\njobs = [executor.submit(brew, order) for order in orders]\n"
        "executor.shutdown()\nprint('done')",
        {"lost_exception"},
    ),
    "a task adds to a global, and prints 0": (f"Why 0?\n\ndef brew(amount):\n{COUNTS}", {"globals_not_shared"}),
    "a lambda with the variable of a loop": (
        "for cup in cups:\n    name = str(cup)\n    jobs.append(pool.submit(lambda: brew(cup, name)))\n\n"
        "It brews the last cup all the time.",
        {"loop_variable_in_lambda"},
    ),
    "recursion without a route": (
        "RecursionError: maximum recursion depth exceeded while pickling an object",
        {"deeply_nested_data"},
    ),
    "get() of a Pool, and no thread of the Pool is left": (
        f"""Thread 0x1 (most recent call first):\n  File "{MULTI}pool.py", line 765 in wait\n"""
        f"""  File "{MULTI}pool.py", line 768 in get\n  File "{USER}", line 9 in main""",
        {"mp_pool_with_block_terminates"},
    ),
    "the same, written by py-spy": (
        'Thread 9 (idle): "MainThread"\n    wait (threading.py:655)\n    wait (multiprocessing/pool.py:765)\n'
        "    get (multiprocessing/pool.py:768)\n    main (job.py:9)",
        {"mp_pool_with_block_terminates"},
    ),
}
MECHANISMS = {
    "bound_to_its_thread": "sqlite3.ProgrammingError: SQLite objects created in a thread can only be used in that "
    "same thread. The object was created in thread id 1 and this is thread id 2.",
    "hidden_module": frames(f"{LIBRARY}asyncio/base_events.py:18:<module>").replace("call()", "import socket")
    + '\n  File "/home/user/chat/socket.py", line 3, in <module>\n    import asyncio\n'
    "AttributeError: module 'asyncio' has no attribute 'run'",
    "joins_itself": "Exception in thread Thread-3 (_handle_results):\n"
    + frames(
        f"{MULTI}pool.py:579:_handle_results",
        f"{MULTI}pool.py:776:_set",
        f"{USER}:6:stop",
        f"{MULTI}pool.py:667:join",
        f"{LIBRARY}threading.py:1116:join",
    )
    + "\nRuntimeError: cannot join current thread",
    "signal_in_a_thread": "ValueError: signal only works in main thread of the main interpreter",
    "window_in_a_thread": "QObject: Cannot create children for a parent that is in a different thread.",
    "interpreter_without_guard": "Exception: AttributeError: module '__main__' has no attribute 'price'\n\nThe above "
    "exception was the direct cause of the following exception:\n\n"
    "concurrent.interpreters.NotShareableError: object could not be unpickled",
    "not_rebuilt_in_an_interpreter": "Exception: "
    + frames("/home/user/shop/orders.py:2:<module>")
    + "\nKeyError: 'SHOP'\n\nThe above exception was the direct cause of the following exception:\n\n"
    "concurrent.interpreters.NotShareableError: object could not be unpickled\n\nThe above exception was the direct "
    "cause of the following exception:\n\nconcurrent.interpreters.NotShareableError: args not shareable",
    "not_shareable": "concurrent.interpreters.NotShareableError: object does not support cross-interpreter data",
    "cuda_after_fork": "RuntimeError: Cannot re-initialize CUDA in forked subprocess. To use CUDA with multiprocessing",
    "file_in_use": "PermissionError: [WinError 32] The process cannot access the file because it is being used",
    "too_large_to_send": frames(f"{MULTI}connection.py:393:_send_bytes")
    + "\nstruct.error: 'i' format requires -2147483648 <= number <= 2147483647",
    "main_without_a_spec": frames(f"{MULTI}spawn.py:183:get_preparation_data")
    + "\nAttributeError: module '__main__' has no attribute '__spec__'",
    "worker_replaced": f"{SITE}joblib/externals/loky/process_executor.py:752: UserWarning: A worker stopped while some "
    "jobs were given to the executor. This can be caused by a too short worker timeout or by a memory leak.",
    "queue_closed": "--- Logging error ---\n"
    + frames("/usr/lib/python3.11/logging/handlers.py:1498:emit", f"{MULTI}queues.py:88:put")
    + "\nValueError: Queue <multiprocessing.queues.Queue object at 0x7f31> is closed",
    "library_threads": "OpenBLAS blas_thread_init: pthread_create failed for thread 3 of 8: Resource temporarily "
    "unavailable",
    "numba_in_threads": "Terminating: Nested parallel kernel launch detected\nNumba workqueue threading layer is "
    "terminating: Concurrent access has been detected.\nAborted (core dumped)",
    "no_subinterpreters": "ImportError: module shop._fast does not support loading in subinterpreters",
    "worker_timeout": "[2026-11-30 09:25:59 +0000] [16] [CRITICAL] WORKER TIMEOUT (pid:17)\n"
    "[2026-11-30 09:26:00 +0000] [16] [ERROR] Worker (pid:17) exited with code 1",
    "process_of_another": frames(f"{MULTI}process.py:160:is_alive") + "\nAssertionError: can only test a child process",
    "task_time_limit": "billiard.exceptions.SoftTimeLimitExceeded: SoftTimeLimitExceeded()",
    "loop_closed_before_the_thread": "exception calling callback for <Future at 0x7f state=finished returned bool>\n"
    + frames(
        f"{FUTURES}_base.py:340:_invoke_callbacks",
        f"{USER}:7:<lambda>",
        "/usr/lib/python3.11/asyncio/base_events.py:806:call_soon_threadsafe",
        "/usr/lib/python3.11/asyncio/base_events.py:520:_check_closed",
    )
    + "\nRuntimeError: Event loop is closed",
    "future_for_its_result": frames(f"{USER}:7:main") + "\nAttributeError: 'Future' object has no attribute 'split'",
    "stack_of_c_code": "#1  0x00007f5f4dea9370 in PyThread_acquire_lock_timed (lock=0x7f5f) at thread_pthread.h:497",
    "shutdown_waits_for_tasks": frames(f"{USER}:21:main", f"{FUTURES}process.py:853:shutdown") + "\nKeyboardInterrupt",
    "another_event_loop": "RuntimeError: Task got Future <Future pending> attached to a different loop",
    "status_of_a_kill": "shop-loader-1  | read 40000 orders\nshop-loader-1 exited with code 137",
    "status_of_a_crash": "orders read\nreader: exitcode=-11",
    "arguments_not_rebuilt": "concurrent.interpreters.NotShareableError: args not shareable",
    "worker_timeout_kill": "[CRITICAL] WORKER TIMEOUT (pid:17)\n[ERROR] Worker (pid:17) was sent SIGKILL! Perhaps out "
    "of memory?",
    "pending_task_destroyed": "ERROR:asyncio:Task was destroyed but it is pending!\ntask: <Task pending name='Task-2' "
    "coro=<Shop.watch() running at /home/user/shop/job.py:7> wait_for=<Future pending>>",
    "already_borrowed": frames(f"{FUTURES}thread.py:58:run", f"{USER}:4:count", f"{SITE}transformers/fast.py:5:pad")
    + "\nRuntimeError: Already borrowed",
    "queue_is_full": f'Thread 0x7f01 (most recent call first):\n  File "{LIBRARY}threading.py", line 327 in wait\n'
    f'  File "{LIBRARY}queue.py", line 140 in put\n  File "{USER}", line 8 in read\n'
    f'  File "{FUTURES}thread.py", line 58 in run',
    "waits_for_task_done": 'Thread 9 (idle): "MainThread"\n    wait (threading.py:327)\n    join (queue.py:90)\n'
    "    main (job.py:3)",
    "view_of_shared_memory": frames(f"{USER}:7:main", f"{MULTI}shared_memory.py:230:close")
    + "\nBufferError: cannot close exported pointers exist",
    "no_such_block": NO_BLOCK,
    "never_retrieved": "ERROR:asyncio:Task exception was never retrieved\nfuture: <Task finished name='Task-7' "
    f"coro=<Shop.brew() done, defined at {USER}:7> exception=KeyError('tea')>",
    "subtask_awaited": "RuntimeError: Never call result.get() within a task!",
    "no_executor_given": frames(f"{USER}:7:main", f"{LIBRARY}asyncio/base_events.py:829:run_in_executor").removesuffix(
        "call()"
    )
    + "executor.submit(func, *args), loop=self)\n"
    "AttributeError: 'builtin_function_or_method' object has no attribute 'submit'",
    "lock_of_another_loop": "RuntimeError: <asyncio.queues.Queue object at 0x7f maxsize=3 _getters[1]> is bound to a "
    "different event loop",
    "waits_for_a_server": 'Thread 9 (idle): "ThreadPoolExecutor-0_0"\n    read (ssl.py:1099)\n'
    "    recv_into (ssl.py:1251)\n    readinto (socket.py:706)\n    getresponse (http/client.py:1386)\n"
    "    price (job.py:4)\n    mapstar (multiprocessing/pool.py:48)\n    worker (multiprocessing/pool.py:125)",
    "status_of_an_end": "systemd[1]: shop.service: Main process exited, code=exited, status=15/TERM",
}
NOT_KNOWN = {
    "a module of the user's that cannot be imported": frames(f"{USER}:1:<module>").replace("call()", "import prices")
    + '\n  File "/home/user/shop/prices.py", line 2, in <module>\n    import tea\n'
    "ModuleNotFoundError: No module named 'tea'",
    "a package of the user's inside a package": frames(f"{USER}:1:<module>").replace(
        "call()", "from shop.queue import put"
    )
    + '\n  File "/home/user/shop/queue.py", line 2, in <module>\n    import tea\n'
    "ModuleNotFoundError: No module named 'tea'",
    "a fork in another language": "objc[7]: may have been in progress in another thread when fork() was called.\n"
    "/usr/lib/ruby/3.3.0/gems/pool-1.0/lib/cli.rb:88:in `fork'",
    "another program was killed for lack of memory": "kernel: Out of memory: Killed process 77 (java) total-vm:9kB",
    "a thread of the loop's own pool is free": LOOP
    + busy(6, "recv (socket.py:9)")
    + '\nThread 99 (idle): "asyncio_6"\n    _worker (concurrent/futures/thread.py:81)\n    run (threading.py:910)',
    "the loop's own pool has started two threads": LOOP + busy(2, "recv (socket.py:9)"),
    "a Manager that does not trust the caller": frames(f"{MULTI}managers.py:810:_callmethod")
    + "\nAttributeError: 'ForkAwareLocal' object has no attribute 'connection'\n"
    + frames(f"{MULTI}connection.py:960:answer_challenge")
    + "\nmultiprocessing.context.AuthenticationError: digest sent was rejected",
    "a name in another's message": "ValueError: the handler of BrokenProcessPool and CancelledError is missing",
    "a task's own recursion": frames(f"{FUTURES}process.py:256:_process_worker", f"{USER}:4:save", f"{USER}:5:save")
    + "\nRecursionError: maximum recursion depth exceeded",
    "an import that a task's own code does": frames(f"{FUTURES}thread.py:58:run", f"{USER}:4:price")
    + "\nModuleNotFoundError: No module named 'shop'",
    "a loop that changes its own dict": frames(f"{USER}:4:count")
    + "\nRuntimeError: dictionary changed size during iteration",
    "a gather was cancelled, and no Future of an executor": "_GatheringFuture exception was never retrieved\n"
    "future: <_GatheringFuture finished exception=CancelledError()>\nconcurrent.futures._base.CancelledError",
    "a variable of the context that to_thread has carried": frames(
        "/usr/lib/python3.11/asyncio/threads.py:25:to_thread", f"{FUTURES}thread.py:59:run", f"{USER}:3:who_asks"
    )
    + "\nLookupError: <ContextVar name='tenant' at 0x7f6086c46930>",
    "a variable of the context, and no thread": frames(f"{USER}:3:who_asks")
    + "\nLookupError: <ContextVar name='tenant' at 0x7f6086c46930>",
    "a slow step beside an error": "Executing <Task pending name='Task-2'> took 0.120 seconds\n"
    + frames(f"{USER}:3:price")
    + "\nValueError: no price",
    "a loop that was closed, and its own thread": frames(
        f"{USER}:3:close", "/usr/lib/python3.11/asyncio/base_events.py:761:call_soon"
    )
    + "\nRuntimeError: Event loop is closed",
    "a Future of asyncio": "TypeError: '_asyncio.Future' object is not subscriptable",
    "a class of another name": "AttributeError: 'FutureContract' object has no attribute 'price'",
    "get() of a Pool whose threads are alive, in a dump": (
        f"""Thread 0x1 (most recent call first):\n  File "{MULTI}pool.py", line 531 in _handle_tasks\n\n"""
        f"""Thread 0x2 (most recent call first):\n  File "{MULTI}pool.py", line 768 in get\n  File "{USER}", line 9"""
    ),
    "a coroutine that was left behind by an error": frames(f"{USER}:3:main")
    + "\nKeyError: 'tea'\nsys:1: RuntimeWarning: coroutine 'price' was never awaited",
    "a timeout of asyncio around a coroutine": frames(f"{USER}:6:main", f"{LIBRARY}asyncio/tasks.py:501:wait_for")
    .replace("call()", "await asyncio.wait_for(order(), 0.1)", 1)
    .replace("call()", "raise exceptions.TimeoutError()")
    + "\nasyncio.exceptions.TimeoutError",
    "an exit status of a failure": "State: Terminated\nReason: Error\nExit Code: 1",
    "a number that is no exit status": "the exit was taken by 137 guests, and the query returned 139 rows",
    "an exit status below an error": frames(f"{USER}:3:price") + "\nKeyError: 'tea'\nexited with code 137",
    "a mapped file, and no shared memory": frames(f"{USER}:7:main").replace("call()", "mapped.close()")
    + "\nBufferError: cannot close exported pointers exist",
    "a coroutine is started where no loop runs, and no thread": frames(
        f"{USER}:7:main", f"{LIBRARY}asyncio/tasks.py:381:create_task"
    )
    + "\nRuntimeError: no running event loop",
    "a task gives a function too many arguments": frames(f"{FUTURES}thread.py:58:run", f"{USER}:4:price")
    + "\nTypeError: brew() takes 1 positional argument but 2 were given",
    "code that asks for its results": "with ThreadPoolExecutor() as pool:\n    job = pool.submit(brew, order)\n"
    "print(job.result())",
    "code that submits, and a hang": "It hangs after a minute.\nwith ThreadPoolExecutor() as pool:\n"
    "    pool.submit(brew, order)",
    "a program that is killed, and what it submits": "with ThreadPoolExecutor() as pool:\n"
    "    pool.submit(brew, order)\nKilled",
    "a task adds to a global of its thread": f"def brew(amount):\n{COUNTS}".replace("mp.Pool", "ThreadPool"),
    "a task adds to a global, and something else fails": f"def brew(amount):\n{COUNTS}KeyError: 'tea'",
    "an initializer sets a global": "def begin(amount):\n    global cups\n    cups = amount\n\n"
    "with multiprocessing.Pool(3, begin, (7,)) as pool:\n    print(pool.map(brew, orders))",
    "a lambda that has the value of the loop's variable": "for cup in cups:\n"
    "    jobs.append(pool.submit(lambda cup=cup: brew(cup)))\nprint(jobs[0].result())",
    "a file that is missing, and no shared memory": f"{frames(f'{USER}:7:look')}\nFileNotFoundError: '/orders'",
    "an attribute that this system does not have": frames(f"{USER}:7:main", f"{MULTI}popen_fork.py:66:_launch")
    + "\nAttributeError: module 'os' has no attribute 'fork'",
    "a package that is older than Python": frames(f"{USER}:7:main", f"{SITE}shop/order.py:3:check")
    + "\nAttributeError: module 'collections' has no attribute 'Callable'",
    "an object without a submit of the user's": frames(f"{USER}:7:main")
    + "\nAttributeError: 'Order' object has no attribute 'submit'",
    "EOFError of a file": frames(f"{USER}:4:load").replace("call()", "state = pickle.load(file)")
    + "\nEOFError: Ran out of input",
}
CYTHON = frames(
    "pandas/core/indexes/base.py:3805:get_loc", "index.pyx:167:get_loc", "pandas/_libs/table.pxi:7081:get_item"
)
IN_A_POOL = frames(f"{MULTI}pool.py:125:worker", f"{SITE}pandas/core/frame.py:41:apply", f"{USER}:9:convert")
