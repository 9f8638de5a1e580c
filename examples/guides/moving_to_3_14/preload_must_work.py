"""The fork server is told to end if it cannot import a module; there is no worker then."""

from __future__ import annotations

import multiprocessing
from concurrent.futures import ProcessPoolExecutor


def main() -> None:
    """Preload a misspelled module, and insist on it (Python 3.15 or later)."""
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload(["__main__", "jsno"], on_error="fail")  # type: ignore[call-arg]  # new in 3.15
    with ProcessPoolExecutor(max_workers=1, mp_context=context) as pool:
        print("result:", pool.submit(abs, -1).result())  # raises ConnectionResetError


if __name__ == "__main__":
    main()
