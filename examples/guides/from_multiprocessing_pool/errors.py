"""What a caller gets when something goes wrong, from both kinds of pool."""

import threading
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import Pool


def price(text: str) -> int:
    """Return a price, in a worker."""
    return int(text)


def lock() -> object:
    """Return what cannot be pickled."""
    return threading.Lock()


def caught(call: Callable[[], object]) -> str:
    """Return the class of what a call raises, and that of its cause."""
    try:
        return repr(call())
    except Exception as error:
        cause = f" from {type(error.__cause__).__name__}" if error.__cause__ else ""
        return type(error).__name__ + cause


def taken(results: Iterator[int]) -> list[object]:
    """Return all that an iterator gives; after an error, go on as long as it does."""
    found: list[object] = []
    while True:
        try:
            found.append(next(results))
        except StopIteration:
            return found
        except ValueError:
            found.append("ValueError")


def main() -> None:
    """Let the same things go wrong in both."""
    prices = ["3", "1,500", "2"]
    with Pool(2) as pool, ProcessPoolExecutor(2) as executor:
        print("a task raises:", caught(pool.apply_async(price, ("1,500",)).get))
        print("             :", caught(executor.submit(price, "1,500").result))
        print("in map:", caught(lambda: pool.map(price, prices)))
        print("      :", taken(executor.map(price, prices)))
        print("in imap:", taken(pool.imap(price, prices)))
        print("an argument cannot be sent:", caught(pool.apply_async(print, (threading.Lock(),)).get))
        print("                          :", caught(executor.submit(print, threading.Lock()).result))
        print("a result cannot be sent:", caught(pool.apply_async(lock).get))
        print("                       :", caught(executor.submit(lock).result))
        timeouts = []
        for wait in (pool.apply_async(time.sleep, (1,)).get, executor.submit(time.sleep, 1).result):
            try:
                wait(timeout=0)
            except Exception as error:
                timeouts.append(f"{type(error).__name__}, the built-in one: {isinstance(error, TimeoutError)}")
        print("a timeout:", timeouts[0])
        print("         :", timeouts[1])


if __name__ == "__main__":
    main()
