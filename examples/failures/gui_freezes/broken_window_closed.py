"""A task changes the window from its thread after the main loop has ended."""

import threading
import tkinter
from concurrent.futures import ThreadPoolExecutor

app = tkinter.Tcl()  # tkinter.Tk() without its window
status = tkinter.StringVar(app)  # the text of a label
closed = threading.Event()


def work() -> None:
    """Be done when the window is closed, and say so in the window."""
    closed.wait()
    status.set("done")  # raises RuntimeError


def main() -> None:
    """Run the loop; somebody closes the window while the task runs."""
    with ThreadPoolExecutor(max_workers=1) as pool:
        future = pool.submit(work)
        app.after(0, app.quit)
        app.mainloop(-1)  # with a window: app.mainloop()
        closed.set()
        future.result()


if __name__ == "__main__":
    main()
