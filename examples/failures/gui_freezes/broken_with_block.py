"""The with block of an executor ends in a button's handler, and waits there for the task."""

from __future__ import annotations

import threading
import tkinter
from concurrent.futures import ProcessPoolExecutor

redrawn = threading.Event()


def clicked(app: tkinter.Tk) -> None:
    """Give a task to a process, and do not ask for its result."""
    app.after(0, redrawn.set)  # what the loop has to do meanwhile
    with ProcessPoolExecutor(max_workers=1) as pool:
        pool.submit(pow, 2, 10)
    print(f"redrawn before the block ended: {redrawn.is_set()}")  # prints redrawn before the block ended: False
    app.quit()


def main() -> None:
    """Run the loop; somebody clicks the button."""
    app = tkinter.Tcl()  # tkinter.Tk() without its window
    app.after(0, clicked, app)
    app.mainloop(-1)  # with a window: app.mainloop()


if __name__ == "__main__":
    main()
