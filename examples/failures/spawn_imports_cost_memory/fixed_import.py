"""The large library is imported where it is used, in the main process only."""

from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path


def resident() -> int:
    """Return the memory of this process, in MiB."""
    return int(Path("/proc/self/statm").read_text().split()[1]) * 4096 // 2**20


def main() -> None:
    """Print whether a worker that does nothing takes more than 100 MiB."""
    from large_library import predict  # type: ignore[import-not-found]  # it stands beside this program

    print(predict(7))
    with ProcessPoolExecutor(max_workers=2, mp_context=get_context("spawn")) as pool:
        sizes = [pool.submit(resident).result() for _ in range(2)]
    print(f"more than 100 MiB each: {min(sizes) > 100}")


if __name__ == "__main__":
    main()
