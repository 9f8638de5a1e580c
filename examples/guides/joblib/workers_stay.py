"""Requires joblib: the workers of loky stay after the call and after the with block, until they are told or idle."""

from __future__ import annotations

import time
from multiprocessing import active_children

from joblib import Parallel, delayed, parallel_config
from joblib.externals.loky import get_reusable_executor


def main() -> None:
    """Count the workers after each step."""
    Parallel(n_jobs=2)(delayed(abs)(number) for number in range(4))
    print("after the call:", len(active_children()))

    with Parallel(n_jobs=2) as parallel:
        parallel(delayed(abs)(number) for number in range(4))
    print("after the with block:", len(active_children()))

    get_reusable_executor().shutdown(wait=True)
    print("after the shutdown:", len(active_children()))

    with parallel_config(backend="loky", idle_worker_timeout=2):
        Parallel(n_jobs=2)([delayed(abs)(-1)])
    while active_children():
        time.sleep(0.1)
    print("after two idle seconds:", len(active_children()))

    Parallel(n_jobs=2, backend="multiprocessing")(delayed(abs)(number) for number in range(4))
    print("after a call with multiprocessing:", len(active_children()))


if __name__ == "__main__":
    main()
