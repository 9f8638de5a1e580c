"""The command that builds a language with Sphinx; the Makefile's is the same."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path

QUIET = ("-q",)
STRICT = ("-W", "--keep-going", "-n")
CONFIGURED = ("-c", "conf")


def sphinx(
    language: str,
    out: Path,
    doctrees: Path,
    options: Sequence[str] = (*QUIET, *STRICT),
    python: str = sys.executable,
) -> list[str]:
    """Return the command, to be run in the project's folder."""
    source = f"docs/{language}"
    trees = ("-d", str(doctrees), "-D", f"language={language}")
    return [python, "-m", "sphinx", *options, *CONFIGURED, *trees, source, str(out)]
