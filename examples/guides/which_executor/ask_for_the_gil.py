"""What a program can ask about the GIL at run time."""

from __future__ import annotations

import sys
import sysconfig


def main() -> None:
    """Ask how this Python was built, and whether the GIL is on now."""
    print(f"built for free threading: {bool(sysconfig.get_config_var('Py_GIL_DISABLED'))}")
    if sys.version_info >= (3, 13):
        print(f"the GIL is on: {sys._is_gil_enabled()}")
    else:
        print("the GIL is on: nobody to ask before Python 3.13, and always so")


if __name__ == "__main__":
    main()
