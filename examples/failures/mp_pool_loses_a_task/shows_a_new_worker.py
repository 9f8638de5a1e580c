"""multiprocessing.Pool replaces a worker that was killed, so other tasks go on and only its own task is lost."""

import multiprocessing
import os
import signal


def work(order: str) -> int:
    """Return the process that works on an order; the large one is the end of its process."""
    if order == "banquet":
        os.kill(os.getpid(), signal.SIGKILL)
    return os.getpid()


def main() -> None:
    """Lose a task, run another one in the same pool, and give the lost one a time limit."""
    with multiprocessing.Pool(1) as pool:
        before = pool.apply(work, ["tea"])
        lost = pool.apply_async(work, ["banquet"])
        after = pool.apply(work, ["tea"])
        print(f"the next task ran in another process: {after != before}")
        try:
            lost.get(timeout=1)
        except multiprocessing.TimeoutError:
            print("the lost task: TimeoutError")


if __name__ == "__main__":
    main()
