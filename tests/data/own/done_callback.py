"""A callback of a Future raises."""

from concurrent.futures import Future, ThreadPoolExecutor


def report(future: "Future[int]") -> None:
    print({0: "no"}[future.result()])  # raised here


def main() -> None:
    with ThreadPoolExecutor(max_workers=1) as pool:
        pool.submit(abs, -1).add_done_callback(report)


if __name__ == "__main__":
    main()
