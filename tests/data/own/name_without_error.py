"""The name of a task's exception does not end in Error."""

import queue
from concurrent.futures import ThreadPoolExecutor


def first(waiting: "queue.Queue[str]") -> str:
    return waiting.get_nowait()  # raised here


def main() -> None:
    with ThreadPoolExecutor(max_workers=1) as pool:
        print(pool.submit(first, queue.Queue()).result())


if __name__ == "__main__":
    main()
