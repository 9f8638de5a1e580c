"""The caller collects the exceptions of its tasks in a group."""

from concurrent.futures import ThreadPoolExecutor


def half(number: int) -> int:
    if number % 2:
        raise ValueError(f"odd: {number}")  # raised here
    return number // 2


def main() -> None:
    with ThreadPoolExecutor(max_workers=1) as pool:
        futures = [pool.submit(half, number) for number in (3, 5)]
        raise ExceptionGroup("some failed", [e for f in futures if isinstance(e := f.exception(), Exception)])


if __name__ == "__main__":
    main()
