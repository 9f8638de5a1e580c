"""The handler returns at once, and the loop looks ten times a second whether the task is done."""

from __future__ import annotations

import threading
import tkinter
from concurrent.futures import Future, ThreadPoolExecutor

app = tkinter.Tcl()  # tkinter.Tk() without its window
pool = ThreadPoolExecutor(max_workers=1)
redrawn = threading.Event()


def clicked() -> None:
    """Give a task to a thread, and look for its result later."""
    app.after(0, redrawn.set)  # what the loop has to do meanwhile
    look(pool.submit(redrawn.wait, 60))


def look(future: Future[bool]) -> None:
    """Show the result if it is there; otherwise look again in a tenth of a second."""
    if not future.done():
        app.after(100, look, future)
        return
    print(f"redrawn while the task ran: {future.result()}")
    app.quit()


def main() -> None:
    """Run the loop; somebody clicks the button."""
    app.after(0, clicked)
    app.mainloop(-1)  # with a window: app.mainloop()


if __name__ == "__main__":
    main()
