"""Requires matplotlib: each task in a worker process opens, saves and closes its figure, and returns the PNG."""

from __future__ import annotations

import io
from concurrent.futures import ProcessPoolExecutor

import matplotlib
import matplotlib.pyplot as plt

matplotlib.use("Agg")


def draw(city: str) -> tuple[list[str], bytes]:
    """Draw the temperatures of a city; return its lines, and the picture."""
    figure, axes = plt.subplots()
    axes.plot([-4, 17], label=city)
    with io.BytesIO() as file:
        figure.savefig(file, format="png")
        picture = file.getvalue()
    plt.close(figure)
    return [f"{line.get_label()}" for line in axes.lines], picture


def main() -> None:
    """Draw two cities in one worker, and print what came back."""
    with ProcessPoolExecutor(max_workers=1) as pool:
        for lines, picture in pool.map(draw, ["Oslo", "Rome"]):
            print(lines, picture[1:4])


if __name__ == "__main__":
    main()
