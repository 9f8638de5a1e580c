"""A queue of one frame, from which a full one is thrown away, gives the newest frame; a queue of three, an old one."""

from __future__ import annotations

import queue
from contextlib import suppress
from threading import Event, Thread


def put_newest(frames: queue.Queue[int], frame: int) -> None:
    """Put a frame; if the last one is still there, throw that away. For one thread that puts."""
    try:
        frames.put_nowait(frame)
    except queue.Full:
        with suppress(queue.Empty):  # the reader may just have taken it
            frames.get_nowait()
        frames.put_nowait(frame)


def film(in_order: queue.Queue[int], newest: queue.Queue[int], ten: Event) -> None:
    """Make frames for both queues, as long as each takes them."""
    for frame in range(1, 11):
        put_newest(newest, frame)
    ten.set()
    for frame in range(1, 11):
        in_order.put(frame)  # waits when three are there


def main() -> None:
    """Look into both queues after ten frames."""
    in_order: queue.Queue[int] = queue.Queue(maxsize=3)
    newest: queue.Queue[int] = queue.Queue(maxsize=1)
    ten = Event()
    camera = Thread(target=film, args=(in_order, newest, ten))
    camera.start()
    ten.wait()
    print(f"in order: frame {in_order.get()}, newest: frame {newest.get()}")
    for _ in range(9):
        in_order.get()
    camera.join()


if __name__ == "__main__":
    main()
