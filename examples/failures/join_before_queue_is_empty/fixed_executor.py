"""A task of ProcessPoolExecutor returns its report: there is no queue to read, and no process to join."""

from concurrent.futures import ProcessPoolExecutor


def write_report() -> str:
    """Return a report of a million characters."""
    return "x" * 1_000_000


def main() -> None:
    """Print how long the report is."""
    with ProcessPoolExecutor(max_workers=1) as pool:
        report = pool.submit(write_report)
    print(f"characters: {len(report.result())}")


if __name__ == "__main__":
    main()
