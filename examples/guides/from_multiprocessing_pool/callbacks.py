"""What a callback gets, and in which thread it runs."""

import multiprocessing
from concurrent.futures import ProcessPoolExecutor
from threading import current_thread, main_thread


def show(argument: object) -> None:
    """Print what the callback gets, and whether the main thread runs it."""
    print(f"  {type(argument).__name__}, in the main thread: {current_thread() is main_thread()}")


def main() -> None:
    """Call back for a task that works, and for one that fails."""
    print("callback and error_callback of apply_async:")
    with multiprocessing.Pool(1) as pool:
        for text in ("11", "tea"):
            pool.apply_async(int, (text,), callback=show, error_callback=show).wait()

    print("add_done_callback, when the task has ended:")
    with ProcessPoolExecutor(1) as executor:
        for text in ("11", "tea"):
            future = executor.submit(int, text)
            future.exception()
            future.add_done_callback(show)


if __name__ == "__main__":
    main()
