"""Requires matplotlib: a worker process keeps pyplot's figure from one task to the next, and from before a fork."""

from __future__ import annotations

from concurrent.futures import ProcessPoolExecutor

import matplotlib
import matplotlib.pyplot as plt

matplotlib.use("Agg")


def draw(city: str) -> list[str]:
    """Draw the temperatures of a city; return the lines that its picture would have."""
    plt.plot([-4, 17], label=city)
    return [f"{line.get_label()}" for line in plt.gca().lines]


def main() -> None:
    """Draw a draft here, then two cities in one worker, and print what is in the picture of the second."""
    plt.plot([0, 0], label="draft")
    with ProcessPoolExecutor(max_workers=1) as pool:
        _, rome = pool.map(draw, ["Oslo", "Rome"])
    for line in rome:
        print(f"in Rome's picture: {line}")  # prints in Rome's picture: Oslo


if __name__ == "__main__":
    main()
