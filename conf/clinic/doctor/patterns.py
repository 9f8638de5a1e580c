"""How both doctors read the patterns of the rules."""

from __future__ import annotations

import re
from functools import cache
from re import Pattern


@cache
def compiled(pattern: str) -> Pattern[str]:
    """Compile a pattern of the rules: a space in it also stands for the end of a line."""
    return re.compile(pattern.replace(" ", r"\s"), re.ASCII | re.MULTILINE)
