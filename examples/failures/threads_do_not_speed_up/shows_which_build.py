"""Has this Python a GIL? `sysconfig` knows what was built, and from Python 3.13 on `sys` knows whether it is used."""

from __future__ import annotations

import sys
import sysconfig


def main() -> None:
    """Look at the build, then at this process."""
    print(f"free-threaded build: {sysconfig.get_config_var('Py_GIL_DISABLED') == 1}")
    if sys.version_info >= (3, 13):
        print(f"sys._is_gil_enabled(): {sys._is_gil_enabled()}")


if __name__ == "__main__":
    main()
