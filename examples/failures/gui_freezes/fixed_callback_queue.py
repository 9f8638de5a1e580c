"""The callback only puts the Future into a queue, and the loop shows the result."""

from __future__ import annotations

import threading
import tkinter
from concurrent.futures import Future, ThreadPoolExecutor
from queue import SimpleQueue

app = tkinter.Tcl()  # tkinter.Tk() without its window
pool = ThreadPoolExecutor(max_workers=1)
redrawn = threading.Event()
done: SimpleQueue[Future[bool]] = SimpleQueue()


def clicked() -> None:
    """Give a task to a thread; its Future comes into the queue when it is done."""
    app.after(0, redrawn.set)  # what the loop has to do meanwhile
    pool.submit(redrawn.wait, 60).add_done_callback(done.put)


def look() -> None:
    """Show the results that came, ten times a second."""
    app.after(100, look)
    while not done.empty():
        print(f"redrawn while the task ran: {done.get().result()}")
        app.quit()


def main() -> None:
    """Run the loop; somebody clicks the button."""
    app.after(0, clicked)
    look()
    app.mainloop(-1)  # with a window: app.mainloop()


if __name__ == "__main__":
    main()
