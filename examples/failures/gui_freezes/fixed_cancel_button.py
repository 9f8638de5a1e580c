"""The Cancel button sets an Event, and the task asks it between two steps."""

import threading
import tkinter
from concurrent.futures import Future, ThreadPoolExecutor

app = tkinter.Tcl()  # tkinter.Tk() without its window
pool = ThreadPoolExecutor(max_workers=1)
cancel = threading.Event()


def work() -> str:
    """Work for a minute, or until the click."""
    for _ in range(6000):
        if cancel.wait(0.01):  # after a step that does not sleep: if cancel.is_set():
            return "cancelled"
    return "done"


def look(future: Future[str]) -> None:
    """Show the result if it is there; otherwise look again in a tenth of a second."""
    if future.done():
        print(future.result())
        app.quit()
    else:
        app.after(100, look, future)


def main() -> None:
    """Run the loop; somebody clicks the button, and then Cancel."""
    app.after(0, lambda: look(pool.submit(work)))
    app.after(300, cancel.set)  # in a window: Button(app, text="Cancel", command=cancel.set)
    app.mainloop(-1)  # with a window: app.mainloop()
    cancel.set()  # the window is closed, and the task is to end too


if __name__ == "__main__":
    main()
