"""Requires matplotlib: two threads draw with pyplot, and one figure gets the lines of both."""

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import matplotlib.pyplot as plt
from matplotlib.figure import Figure

both_begun = Barrier(2)  # makes certain what otherwise happens by chance


def draw(city: str) -> Figure:
    """Draw the temperatures of a city in a figure of its own."""
    figure = plt.figure()
    both_begun.wait()
    plt.plot([-4, 17], label=city)
    return figure


def main() -> None:
    """Draw two cities, and print the lines of each figure."""
    plt.switch_backend("Agg")
    with ThreadPoolExecutor(max_workers=2) as pool:
        figures = pool.map(draw, ["Oslo", "Rome"])
    lines = [sorted(f"{line.get_label()}" for axes in figure.axes for line in axes.lines) for figure in figures]
    print(sorted(lines))  # prints [[], ['Oslo', 'Rome']]


if __name__ == "__main__":
    main()
