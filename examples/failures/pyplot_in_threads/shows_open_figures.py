"""Requires matplotlib: figures of pyplot stay in memory until they are closed, those of Figure do not."""

from __future__ import annotations

import gc
import weakref
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor

import matplotlib.pyplot as plt
from matplotlib.figure import Figure


def with_pyplot(number: int) -> weakref.ref[Figure]:
    """Draw a figure, and leave it open."""
    figure, axes = plt.subplots()
    axes.plot([0, number])
    return weakref.ref(figure)


def with_pyplot_and_close(number: int) -> weakref.ref[Figure]:
    """Draw a figure, and close it."""
    figure, axes = plt.subplots()
    axes.plot([0, number])
    plt.close(figure)
    return weakref.ref(figure)


def without_pyplot(number: int) -> weakref.ref[Figure]:
    """Draw a figure that pyplot knows nothing of."""
    figure = Figure()
    figure.subplots().plot([0, number])
    return weakref.ref(figure)


def left_behind(draw: Callable[[int], weakref.ref[Figure]]) -> int:
    """Return how many of 21 figures are in memory when their tasks are done."""
    with ThreadPoolExecutor(max_workers=1) as pool:
        figures = list(pool.map(draw, range(21)))
    gc.collect()
    return sum(figure() is not None for figure in figures)


def main() -> None:
    """Print how many figures each way of drawing leaves behind."""
    plt.switch_backend("Agg")
    print(f"pyplot, closed: {left_behind(with_pyplot_and_close)}")
    print(f"Figure: {left_behind(without_pyplot)}")
    print(f"pyplot: {left_behind(with_pyplot)}")


if __name__ == "__main__":
    main()
