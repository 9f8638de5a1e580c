"""A task changes the window while the handler waits for the task: each waits for the other."""

import tkinter
from concurrent.futures import ThreadPoolExecutor

app = tkinter.Tcl()  # tkinter.Tk() without its window
pool = ThreadPoolExecutor(max_workers=1)
status = tkinter.StringVar(app)  # the text of a label


def work() -> str:
    """Show how far it is."""
    status.set("50 %")  # hangs
    return "done"


def clicked() -> None:
    """Give a task to a thread, and show its result."""
    print(pool.submit(work).result())  # hangs
    app.quit()


def main() -> None:
    """Run the loop; somebody clicks the button."""
    app.after(0, clicked)
    app.mainloop(-1)  # with a window: app.mainloop()


if __name__ == "__main__":
    main()
