"""A button's handler waits for its task with result(), and the event loop of the window stands still."""

from __future__ import annotations

import threading
import tkinter
from concurrent.futures import ThreadPoolExecutor

app = tkinter.Tcl()  # tkinter.Tk() without its window
pool = ThreadPoolExecutor(max_workers=1)
redrawn = threading.Event()


def clicked() -> None:
    """Give a task to a thread, and show its result."""
    app.after(0, redrawn.set)  # what the loop has to do meanwhile
    future = pool.submit(redrawn.wait, 1)
    print(f"redrawn while the task ran: {future.result()}")  # prints redrawn while the task ran: False
    app.quit()


def main() -> None:
    """Run the loop; somebody clicks the button."""
    app.after(0, clicked)
    app.mainloop(-1)  # with a window: app.mainloop()


if __name__ == "__main__":
    main()
