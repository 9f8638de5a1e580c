"""Each worker loads a model that cannot be pickled from its path, once, and the tasks use it."""

from __future__ import annotations

import threading
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

model: Model


class Model:
    """Stands for a model that takes long to load; it cannot be pickled."""

    loaded = 0

    def __init__(self, path: Path) -> None:
        Model.loaded += 1
        self.weights, self.lock = path.read_bytes(), threading.Lock()


def load(path: Path) -> None:
    """Load the model into this worker."""
    global model
    model = Model(path)


def predict(item: int) -> tuple[int, int]:
    """Return a prediction, and how often the model was loaded in this worker."""
    return model.weights[item], Model.loaded


def main() -> None:
    """Predict twenty items."""
    with ProcessPoolExecutor(max_workers=2, initializer=load, initargs=(Path(__file__),)) as pool:
        print("loads in each worker:", {loads for _, loads in pool.map(predict, range(20))})


if __name__ == "__main__":
    main()
