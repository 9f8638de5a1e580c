"""Three ways to let a task write into the caller's memory, without any copy."""

from __future__ import annotations

import concurrent.futures
import sys
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor
from multiprocessing.shared_memory import SharedMemory


def write(buffer: bytearray | memoryview) -> None:
    """Write the first byte."""
    buffer[0] = 7


def write_shared(name: str) -> None:
    """Write the first byte of a block that every process can open by its name."""
    block = SharedMemory(name)
    write(bytes_of(block))
    block.close()


def bytes_of(block: SharedMemory) -> memoryview:
    """Return the memory of a block that is open."""
    assert block.buf is not None
    return block.buf


def main() -> None:
    """Let a task write, and print what has arrived here."""
    buffer = bytearray(4)
    with ThreadPoolExecutor(1) as threads:
        threads.submit(write, buffer).result()
    print(f"threads, a bytearray: {list(buffer)}")

    block = SharedMemory(create=True, size=4)
    with ProcessPoolExecutor(1) as processes:
        processes.submit(write, bytearray(4)).result()
        processes.submit(write_shared, block.name).result()
    print(f"processes, a SharedMemory: {list(bytes_of(block)[:4])}")
    block.close()
    block.unlink()

    if sys.version_info >= (3, 14):
        buffer = bytearray(4)
        with concurrent.futures.InterpreterPoolExecutor(1) as interpreters:
            interpreters.submit(write, bytearray(4)).result()
            print(f"interpreters, a bytearray: {list(buffer)}")
            interpreters.submit(write, memoryview(buffer)).result()
        print(f"interpreters, a memoryview of it: {list(buffer)}")


if __name__ == "__main__":
    main()
