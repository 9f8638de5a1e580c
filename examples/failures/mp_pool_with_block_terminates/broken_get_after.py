"""get() after the with block of multiprocessing.Pool waits without end: the block has ended the workers."""

import multiprocessing
from multiprocessing.synchronize import Lock


def start(lock: Lock) -> None:
    """Wait until the shop is open; as a slow task would, this takes longer than the with block."""
    with lock:
        pass


def main() -> None:
    """Price three orders in worker processes, and ask for the prices when the block has ended."""
    shop = multiprocessing.Lock()
    shop.acquire()  # stands for slow work: nobody gets it before the with block has ended
    with multiprocessing.Pool(2, initializer=start, initargs=(shop,)) as pool:
        results = [pool.apply_async(len, (order,)) for order in ["tea", "cake", "milk"]]
    shop.release()
    print("the with block has ended", flush=True)
    print([result.get() for result in results])  # hangs


if __name__ == "__main__":
    main()
