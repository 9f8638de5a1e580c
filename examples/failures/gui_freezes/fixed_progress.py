"""The task puts its progress into a queue, and the loop takes it from there."""

from __future__ import annotations

import tkinter
from concurrent.futures import Future, ThreadPoolExecutor
from queue import SimpleQueue

app = tkinter.Tcl()  # tkinter.Tk() without its window
pool = ThreadPoolExecutor(max_workers=1)
progress: SimpleQueue[str] = SimpleQueue()


def work() -> str:
    """Say how far it is."""
    progress.put("50 %")
    return "done"


def look(future: Future[str]) -> None:
    """Show what came; look again in a tenth of a second if the task is not done."""
    done = future.done()  # asked first: then all that the task said is in the queue
    while not progress.empty():
        print(progress.get())  # in a window: label.config(text=progress.get())
    if not done:
        app.after(100, look, future)
        return
    print(future.result())
    app.quit()


def main() -> None:
    """Run the loop; somebody clicks the button."""
    app.after(0, lambda: look(pool.submit(work)))
    app.mainloop(-1)  # with a window: app.mainloop()


if __name__ == "__main__":
    main()
