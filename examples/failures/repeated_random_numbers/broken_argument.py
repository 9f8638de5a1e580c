"""Every task gets a copy of the generator in its argument, and all draw the same number."""

from __future__ import annotations

import random
from concurrent.futures import ProcessPoolExecutor


def draw(generator: random.Random) -> int:
    """Draw a lot."""
    return generator.randrange(100)


def main() -> None:
    """Print the lots that four tasks have drawn."""
    generator = random.Random(10)
    with ProcessPoolExecutor(max_workers=2) as pool:
        futures = [pool.submit(draw, generator) for _ in range(4)]
        print([future.result() for future in futures])  # prints [73, 73, 73, 73]


if __name__ == "__main__":
    main()
