"""A second Ctrl-C ends asyncio.run() while it waits for a thread, and then the interpreter waits for that thread."""

from __future__ import annotations

import asyncio
import signal
from concurrent.futures import ThreadPoolExecutor
from threading import Event


def press_ctrl_c(loop: asyncio.AbstractEventLoop, which: str) -> None:
    """Send the signal of Ctrl-C, as soon as the loop runs this."""
    loop.call_soon_threadsafe(print, f"{which} Ctrl-C")
    loop.call_soon_threadsafe(signal.raise_signal, signal.SIGINT)


class Pool(ThreadPoolExecutor):
    """The default pool of the loop, where somebody presses Ctrl-C again while asyncio.run() waits for its end."""

    loop: asyncio.AbstractEventLoop

    def shutdown(self, wait: bool = True, *, cancel_futures: bool = False) -> None:
        """Wait for the threads."""
        if wait:
            press_ctrl_c(self.loop, "second")
        super().shutdown(wait, cancel_futures=cancel_futures)


def work(loop: asyncio.AbstractEventLoop, last_line: Event) -> None:
    """Work in a thread until the program has come to its last line, and a little longer."""
    press_ctrl_c(loop, "first")
    last_line.wait()
    print("the thread is still at work")


async def main(last_line: Event) -> None:
    """Await the work."""
    loop = asyncio.get_running_loop()
    pool = Pool()
    pool.loop = loop
    loop.set_default_executor(pool)
    try:
        await asyncio.to_thread(work, loop, last_line)
    finally:
        print("main() has ended")


if __name__ == "__main__":
    last_line = Event()
    try:
        asyncio.run(main(last_line))
    except KeyboardInterrupt:
        print("asyncio.run() has ended")
    last_line.set()
