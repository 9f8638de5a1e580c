"""Requires matplotlib: a lock lets one task at a time use pyplot, from the new figure to its close."""

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier, Lock

import matplotlib.pyplot as plt
from matplotlib.figure import Figure

both_begun = Barrier(2)
one_at_a_time = Lock()


def draw(city: str) -> Figure:
    """Draw the temperatures of a city in a figure of its own."""
    both_begun.wait()
    with one_at_a_time:
        figure = plt.figure()
        plt.plot([-4, 17], label=city)
        plt.close(figure)
    return figure


def main() -> None:
    """Draw two cities, and print the lines of each figure."""
    plt.switch_backend("Agg")
    with ThreadPoolExecutor(max_workers=2) as pool:
        figures = pool.map(draw, ["Oslo", "Rome"])
    lines = [sorted(f"{line.get_label()}" for axes in figure.axes for line in axes.lines) for figure in figures]
    print(sorted(lines))


if __name__ == "__main__":
    main()
