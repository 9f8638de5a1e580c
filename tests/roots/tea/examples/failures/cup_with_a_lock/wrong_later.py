"""To ask later changes nothing."""

from concurrent.futures import ProcessPoolExecutor

from broken import brew


def main() -> None:
    """Brew one cup, and ask for it later."""
    with ProcessPoolExecutor() as pool:
        future = pool.submit(brew, 3)
    print(future.result())  # raises TypeError


if __name__ == "__main__":
    main()
