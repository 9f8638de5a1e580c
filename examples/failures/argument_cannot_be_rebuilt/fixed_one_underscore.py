"""A method with one leading underscore is submitted; the worker finds it."""

from __future__ import annotations

from concurrent.futures import Future, ProcessPoolExecutor


class Shop:
    """A shop that writes its price tags in a worker process."""

    def _label(self, amount: float) -> str:
        return f"{amount:.2f} EUR"

    def submit_label(self, pool: ProcessPoolExecutor) -> Future[str]:
        """Submit the private method."""
        return pool.submit(self._label, 2.5)


def main() -> None:
    """Write a price tag in a worker process."""
    with ProcessPoolExecutor(max_workers=1) as pool:
        print(Shop().submit_label(pool).result())


if __name__ == "__main__":
    main()
