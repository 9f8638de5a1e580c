"""Requires matplotlib: a task sets a style for its own figure, and a task in another thread draws in that style."""

from concurrent.futures import ThreadPoolExecutor
from threading import Event

import matplotlib
from matplotlib.figure import Figure

style_set, report_drawn = Event(), Event()  # they make certain what otherwise happens by chance


def draw_poster() -> None:
    """Draw with thick lines, as long as the with block lasts."""
    with matplotlib.rc_context({"lines.linewidth": 9}):
        style_set.set()
        report_drawn.wait()


def main() -> None:
    """Draw a report while the poster is drawn, and print the width of its line, which is 1.5 by default."""
    with ThreadPoolExecutor(max_workers=2) as pool:
        pool.submit(draw_poster)
        style_set.wait()
        (line,) = pool.submit(Figure().subplots().plot, [-4, 17]).result()
        report_drawn.set()
    print(f"line of the report: {line.get_linewidth()}")  # prints line of the report: 9.0


if __name__ == "__main__":
    main()
