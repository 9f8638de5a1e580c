"""Each worker takes a number of its own from a queue, here that of its GPU, before its first task."""

from __future__ import annotations

import multiprocessing
import os
from concurrent.futures import ProcessPoolExecutor
from multiprocessing.queues import Queue
from multiprocessing.synchronize import Barrier

GPUS = 3
CITIES = ["Kyoto", "Lima", "Oslo"]
together: Barrier  # only here, so that no worker gets two of the tasks


def own_gpu(numbers: Queue[int], barrier: Barrier) -> None:
    """Take a number; import what uses the GPU after this."""
    global together
    os.environ["CUDA_VISIBLE_DEVICES"] = str(numbers.get(timeout=10))
    together = barrier


def train(city: str) -> str:
    """Train the model of a city while every other worker does so too; return the GPU."""
    together.wait(timeout=10)
    return "GPU " + os.environ["CUDA_VISIBLE_DEVICES"]


def main() -> None:
    """Print the GPUs of three tasks at a time, in both pools."""
    numbers: Queue[int] = multiprocessing.Queue()
    barrier = multiprocessing.Barrier(GPUS)
    for number in [*range(GPUS), *range(GPUS)]:  # once for each pool
        numbers.put(number)
    with ProcessPoolExecutor(GPUS, initializer=own_gpu, initargs=(numbers, barrier)) as executor:
        print("ProcessPoolExecutor:", sorted(executor.map(train, CITIES)))
    with multiprocessing.Pool(GPUS, own_gpu, (numbers, barrier)) as pool:
        print("Pool:", sorted(pool.map(train, CITIES, chunksize=1)))


if __name__ == "__main__":
    main()
