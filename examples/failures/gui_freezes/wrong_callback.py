"""A callback changes the window from the worker's thread, and the window is closed before the task is done."""

from __future__ import annotations

import threading
import tkinter
from concurrent.futures import Future, ThreadPoolExecutor

app = tkinter.Tcl()  # tkinter.Tk() without its window
pool = ThreadPoolExecutor(max_workers=1)
status = tkinter.StringVar(app)  # the text of a label
closed = threading.Event()


def show(future: Future[bool]) -> None:
    """Show the result in the window."""
    print(f"callback in {threading.current_thread().name}")
    status.set(f"redrawn: {future.result()}")


def clicked() -> None:
    """Give a task to a thread, and do not wait for it."""
    pool.submit(closed.wait).add_done_callback(show)
    app.after(0, app.quit)  # somebody closes the window


def main() -> None:
    """Run the loop; somebody clicks the button."""
    app.after(0, clicked)
    app.mainloop(-1)  # with a window: app.mainloop()
    closed.set()
    pool.shutdown()
    print(f"label: {status.get()!r}")  # prints label: ''


if __name__ == "__main__":
    main()
