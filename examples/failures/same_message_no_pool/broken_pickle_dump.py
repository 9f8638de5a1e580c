"""A model with a logging handler is saved to a file, and a logging handler holds a lock."""

from __future__ import annotations

import logging
import pickle
import tempfile


class Model:
    """A model that reports what it does."""

    def __init__(self, weights: list[float]) -> None:
        """Keep the weights, and make a handler."""
        self.weights = weights
        self.handler = logging.StreamHandler()


def main() -> None:
    """Save a model."""
    model = Model([0.5, 0.25])
    with tempfile.TemporaryFile() as file:
        pickle.dump(model, file)  # raises TypeError
    print("saved")


if __name__ == "__main__":
    main()
