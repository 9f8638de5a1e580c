"""A callback that raises ValueError ends the thread that brings a Pool's results; an executor logs it and goes on."""

import logging
import multiprocessing
import threading
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor


def fail(argument: object) -> None:
    """Raise, as a callback with a fault does."""
    raise ValueError("a fault of the callback")


def ask(get: Callable[..., object]) -> str:
    """Return a task's result, or that it did not come."""
    try:
        return repr(get(timeout=1))
    except multiprocessing.TimeoutError:
        return "TimeoutError"


def main() -> None:
    """Run two tasks in each, the first one with a callback that raises."""
    ended = threading.Event()

    def hook(args: threading.ExceptHookArgs) -> None:
        """Print what ends a thread."""
        print(f"Pool: a thread ends with {args.exc_value!r}")
        ended.set()

    threading.excepthook = hook
    try:
        with multiprocessing.Pool(1) as pool:
            result = pool.apply_async(abs, (-1,), callback=fail)
            ended.wait()
            print("Pool: its result:", ask(result.get))
            print("Pool: the next task:", ask(pool.apply_async(abs, (-2,)).get))
    except AssertionError as error:
        print("Pool: the end of the block raises AssertionError:", error)
    logging.disable()  # the executor logs what the callback raises
    with ProcessPoolExecutor(1) as executor:
        future = executor.submit(abs, -1)
        future.add_done_callback(fail)
        print("executor: its result:", future.result())
        print("executor: the next task:", executor.submit(abs, -2).result())


if __name__ == "__main__":
    main()
