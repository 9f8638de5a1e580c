"""Begin a failure: programs that run, both pages, a line of the changelog; what is left to be written is marked."""

from __future__ import annotations

import keyword
import re
from pathlib import Path

from clinic.faults import DataError, meant
from clinic.places import LANGUAGES, ROOT
from clinic.schema import FAMILIES
from clinic.template import new_page

HOW = "how"
TITLES = {"en": "‹write: the title›", "ja": "‹write: 題名›"}
BROKEN = '''"""‹write: one true sentence: what the program wants, and how it fails.›"""

from concurrent.futures import ThreadPoolExecutor


def share(price: float, friends: int) -> float:
    """‹write: one sentence.›"""
    return price / friends


def main() -> None:
    """‹write: one sentence.›"""
    with ThreadPoolExecutor() as pool:
        future = pool.submit(share, 12.0, 0)
        print(future.result())  # raises ZeroDivisionError


if __name__ == "__main__":
    main()
'''
FIXED = BROKEN.replace("share, 12.0, 0", "share, 12.0, 3").replace("  # raises ZeroDivisionError", "")
DATA = """family = "{family}"
executors = ["thread"]         # ‹write: process, thread, interpreter›
expect = "raises"              # ‹write: raises, hangs or silent›

[words]                        # ‹write: what people type who have it and do not know its name›
en = ["‹write: words›"]
ja = ["‹write: 言葉›"]

[en]
title = "{en}"
short = "‹write: a few words›"  # in the navigation: 30 columns
cause = "‹write: one sentence.›"
fix = "‹write: one sentence.›"

[ja]
title = "{ja}"
short = "‹write: 短い題名›"       # ナビゲーション用：全角15文字まで
cause = "‹write: 一文。›"
fix = "‹write: 一文。›"

[[signature]]                  # ‹write: how the doctor recognizes it; leave out where nothing is printed›
error = '''‹write: a regular expression of the message›'''
"""
CHANGES = "### Added\n\n"


def new(slug: str, family: str, root: Path = ROOT) -> list[Path]:
    """Write what a failure begins with; return the files, those that only changed last.

    Raises :exc:`~clinic.faults.DataError` if the slug or the family cannot be used, and then writes nothing.
    """
    folder = root / "examples" / "failures" / slug
    if not re.fullmatch(r"[a-z][a-z0-9]*(_[a-z0-9]+)*", slug) or keyword.iskeyword(slug):
        remedy = "Say what happened in a few words, such as returned_future"
        raise DataError(folder, "SLUG", f"{slug!r} is not words in small letters with underscores between", remedy)
    if folder.exists():
        raise DataError(folder, "SLUG", "this failure is there already", "Choose another name, or go on writing it")
    if family not in FAMILIES:
        raise DataError(folder, "FAMILY", f"{family!r} is not known", meant(family, FAMILIES))
    files = {
        folder / "broken.py": BROKEN,
        folder / f"fixed_{HOW}.py": FIXED,
        folder / "failure.toml": DATA.format(family=family, **TITLES),
    }
    for language in LANGUAGES:
        docs = root / "docs" / language
        files[docs / "failures" / f"{slug}.md"] = new_page(slug, TITLES[language], HOW, language)
        if not (docs / "families" / f"{family}.md").exists():
            files[docs / "families" / f"{family}.md"] = new_family(family)
    changes = root / "CHANGELOG.md"
    text = changes.read_text(encoding="utf-8")
    files[changes] = text.replace(CHANGES, f"{CHANGES}- ‹write: what readers get: {slug}.›\n", 1)
    for path, content in files.items():
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(content, encoding="utf-8")
    return list(files)


def new_family(family: str) -> str:
    """Return the page of a family that had no failure yet."""
    body = "‹write: what its failures have in common, for somebody who does not know the cause.›"
    return f"(family-{family})=\n# ‹write: the family in the reader's words›\n\n{body}\n\n```{{family}} {family}\n```\n"
