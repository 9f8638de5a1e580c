"""Eight settings that one thread changes are changed in another thread; the context of decimal is not."""

from __future__ import annotations

import decimal
import io
import locale
import os
import random
import socket
import sys
import time
import warnings
from concurrent.futures import ThreadPoolExecutor
from contextlib import redirect_stdout
from unittest import mock


def warning_is_an_error() -> bool:
    """Return whether a warning raises an exception."""
    try:
        warnings.warn("late", stacklevel=1)
    except UserWarning:
        return True
    return False


def look() -> dict[str, bool]:
    """Return which changes of the main thread this thread sees."""
    return {
        "os.environ": os.environ.get("CITY") == "Oslo",
        "os.umask": os.umask(0o077) == 0o077,
        "locale.setlocale": locale.setlocale(locale.LC_CTYPE) == "C",
        "socket.setdefaulttimeout": socket.getdefaulttimeout() == 9,
        "random.seed": random.random() == random.Random(1).random(),
        "redirect_stdout": sys.stdout is not sys.__stdout__,
        "warnings.catch_warnings": warning_is_an_error(),
        "unittest.mock.patch": time.time() == 0,
        "decimal.localcontext": decimal.getcontext().prec == 3,
    }


def main() -> None:
    """Change all of it here, and print what a task sees."""
    os.environ["CITY"] = "Oslo"
    os.umask(0o077)
    locale.setlocale(locale.LC_CTYPE, "C")
    socket.setdefaulttimeout(9)
    random.seed(1)
    with redirect_stdout(io.StringIO()), warnings.catch_warnings(), mock.patch("time.time", return_value=0):
        warnings.simplefilter("error")
        with decimal.localcontext() as context, ThreadPoolExecutor(max_workers=1) as pool:
            context.prec = 3
            seen = pool.submit(look).result()
    for name, sees in seen.items():
        print(f"{name}: {'seen' if sees else 'not seen'}")


if __name__ == "__main__":
    main()
