"""A worker keeps the sys.path that it got when it started; one that starts later gets the later one."""

import sys
from concurrent.futures import ProcessPoolExecutor

PATH = "__import__('sys').path"


def main() -> None:
    """Put a folder on sys.path, and ask two workers for theirs."""
    with ProcessPoolExecutor(max_workers=1) as pool:
        pool.submit(abs, -3).result()
        sys.path.insert(0, "/opt/plugins")
        path = pool.submit(eval, PATH).result()
        print("a worker that had started before has it:", "/opt/plugins" in path)
    with ProcessPoolExecutor(max_workers=1) as pool:
        path = pool.submit(eval, PATH).result()
        print("a worker that starts afterwards has it:", "/opt/plugins" in path)


if __name__ == "__main__":
    main()
