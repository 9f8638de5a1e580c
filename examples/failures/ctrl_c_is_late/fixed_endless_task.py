"""A task without an end asks an Event in each round; Ctrl-C, and the failure of any task, sets it."""

import signal
import threading
import time
from concurrent.futures import ThreadPoolExecutor

STARTED = threading.Event()
STOP = threading.Event()


def watch(sensor: str) -> None:
    """Read a sensor ten times a second, until the program is to stop."""
    while not STOP.wait(0.1):  # in place of `while True` and `time.sleep(0.1)`
        STARTED.set()


def main() -> None:
    """Watch two sensors; somebody presses Ctrl-C."""
    with ThreadPoolExecutor(max_workers=2) as pool:
        tasks = [pool.submit(watch, sensor) for sensor in ("light", "sound")]
        STARTED.wait()
        try:
            while not any(task.done() for task in tasks):
                signal.raise_signal(signal.SIGINT)  # somebody presses Ctrl-C
                time.sleep(0.1)
        except KeyboardInterrupt:
            print("Ctrl-C")
        finally:
            STOP.set()
    for task in tasks:
        task.result()  # the error of a task that has failed
    print("stopped")


if __name__ == "__main__":
    main()
