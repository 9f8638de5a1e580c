"""Requires numpy: camera frames lie in slots of shared memory, and only the number of a slot goes through a queue."""

from __future__ import annotations

import multiprocessing
import pickle
from multiprocessing.queues import Queue
from multiprocessing.shared_memory import SharedMemory

import numpy as np

SHAPE = (3, 1080, 1920, 3)  # three slots, each for a color frame
END = -1


def save(name: str, filled: Queue[int], free: Queue[int]) -> None:
    """Look at each filled slot, as somebody would who writes a file, and hand the slot back."""
    block = SharedMemory(name)
    slots: np.ndarray = np.ndarray(SHAPE, np.uint8, block.buf)
    for slot in iter(filled.get, END):
        print(f"slot {slot} has frame {slots[slot].max()}")
        free.put(slot)
    del slots
    block.close()


def main() -> None:
    """Pass five frames to another process."""
    filled: Queue[int] = multiprocessing.Queue()
    free: Queue[int] = multiprocessing.Queue()
    block = SharedMemory(create=True, size=int(np.prod(SHAPE)))
    slots: np.ndarray = np.ndarray(SHAPE, np.uint8, block.buf)
    print("more than six million bytes for a frame:", len(pickle.dumps(slots[0])) > 6_000_000)
    try:
        saver = multiprocessing.Process(target=save, args=(block.name, filled, free))
        saver.start()
        for slot in range(len(slots)):
            free.put(slot)
        for number in range(5):
            slot = free.get(timeout=60)  # queue.Empty if the other process has died
            slots[slot] = number  # with OpenCV: slots[slot] = frame
            filled.put(slot)
        filled.put(END)
        saver.join()
    finally:
        del slots
        block.close()
        block.unlink()


if __name__ == "__main__":
    main()
