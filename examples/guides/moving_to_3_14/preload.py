"""The fork server is told to import a module that does not exist; since Python 3.15 it can be asked to say so."""

from __future__ import annotations

import multiprocessing
import warnings
from concurrent.futures import ProcessPoolExecutor

main_process = __name__ == "__main__"
if not main_process:  # the fork server imports this module first, and ignores an ImportWarning by default
    warnings.simplefilter("always", ImportWarning)
    warnings.formatwarning = lambda message, category, *place: f"{category.__name__}: {message}\n"


def main() -> None:
    """Preload a misspelled module, and run a task all the same."""
    context = multiprocessing.get_context("forkserver")
    modules = ["__main__", "jsno"]
    try:
        context.set_forkserver_preload(modules, on_error="warn")  # type: ignore[call-arg]  # new in 3.15
    except TypeError:
        print("set_forkserver_preload() knows no on_error")
        context.set_forkserver_preload(modules)
    with ProcessPoolExecutor(max_workers=1, mp_context=context) as pool:
        print("result:", pool.submit(abs, -1).result(), flush=True)


if __name__ == "__main__":
    main()
