"""Know which English text each Japanese page was checked against."""

from __future__ import annotations

import hashlib
import re
from pathlib import Path

from clinic.faults import DataError
from clinic.places import ROOT

ENGLISH, JAPANESE = ROOT / "docs" / "en", ROOT / "docs" / "ja"
STAMP = re.compile(r"\A(?:---\nchecked-against: (?P<md>\w+)\n---\n|\.\. checked-against: (?P<rst>\w+)\n\n)")


def pages(folder: Path) -> list[Path]:
    """Return the pages below a language's folder, as relative paths in order."""
    return sorted(path.relative_to(folder) for kind in ("md", "rst") for path in folder.rglob(f"*.{kind}"))


def digest(page: Path) -> str:
    """Return the hash of an English page, 12 hexadecimal digits."""
    return hashlib.sha256((ENGLISH / page).read_bytes()).hexdigest()[:12]


def read(page: Path) -> str | None:
    """Return the hash that a Japanese page carries, None if it carries none."""
    match = STAMP.match((JAPANESE / page).read_text(encoding="utf-8"))
    return (match["md"] or match["rst"]) if match else None


def stamp(page: Path) -> bool:
    """Write the English page's present hash into the Japanese page; return whether it changed.

    Raises :exc:`~clinic.faults.DataError` if one of the two does not exist.
    """
    for folder in (ENGLISH, JAPANESE):
        if not (folder / page).exists():
            raise DataError(folder / page, str(page), "there is no such page", "Write it, then stamp")
    path = JAPANESE / page
    text = path.read_text(encoding="utf-8")
    mark = digest(page)
    head = f"---\nchecked-against: {mark}\n---\n" if page.suffix == ".md" else f".. checked-against: {mark}\n\n"
    stamped = head + STAMP.sub("", text)
    path.write_text(stamped, encoding="utf-8")
    return stamped != text
