"""Requires matplotlib: each task calls the methods of its own Figure and Axes, and nothing of pyplot."""

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

from matplotlib.figure import Figure

both_begun = Barrier(2)


def draw(city: str) -> Figure:
    """Draw the temperatures of a city in a figure of its own."""
    figure = Figure()
    axes = figure.subplots()
    both_begun.wait()
    axes.plot([-4, 17], label=city)
    return figure


def main() -> None:
    """Draw two cities, and print the lines of each figure."""
    with ThreadPoolExecutor(max_workers=2) as pool:
        figures = pool.map(draw, ["Oslo", "Rome"])
    lines = [sorted(f"{line.get_label()}" for axes in figure.axes for line in axes.lines) for figure in figures]
    print(sorted(lines))


if __name__ == "__main__":
    main()
