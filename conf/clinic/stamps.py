"""Know which English text each Japanese page was checked against, and what has changed in it since.

A stamp is the id that git gives to the English file's content, so that the old text can be had again.
"""

from __future__ import annotations

import difflib
import hashlib
import re
import subprocess
from pathlib import Path

from clinic.faults import DataError
from clinic.places import ROOT

ENGLISH, JAPANESE = ROOT / "docs" / "en", ROOT / "docs" / "ja"
LENGTH = 12
STAMP = re.compile(r"\A(?:---\nchecked-against: (?P<md>\w+)\n---\n|\.\. checked-against: (?P<rst>\w+)\n\n)")


def pages(folder: Path) -> list[Path]:
    """Return the pages below a language's folder, as relative paths in order."""
    return sorted(path.relative_to(folder) for kind in ("md", "rst") for path in folder.rglob(f"*.{kind}"))


def digest(page: Path) -> str:
    """Return the first :data:`LENGTH` hexadecimal digits of git's id of an English page's content."""
    content = (ENGLISH / page).read_bytes()
    return hashlib.sha1(b"blob %d\0%b" % (len(content), content), usedforsecurity=False).hexdigest()[:LENGTH]


def fresh(page: Path) -> bool:
    """Tell whether the Japanese page was checked against the English text as it is now."""
    return read(page) == digest(page)


def read(page: Path) -> str | None:
    """Return the id that a Japanese page carries, None if it carries none."""
    match = STAMP.match((JAPANESE / page).read_text(encoding="utf-8"))
    return (match["md"] or match["rst"]) if match else None


def changed(page: Path) -> list[str]:
    """Return what changed in the English page since the Japanese one was stamped, as the lines of a diff."""
    mark = read(page)
    if fresh(page):
        return []
    old = known_to_git(mark) if mark else None
    if old is None:
        return [f"docs/ja/{page} is stamped with {mark}, which git does not know: compare the whole page"]
    new = (ENGLISH / page).read_text(encoding="utf-8")
    name = f"docs/en/{page}"
    return list(difflib.unified_diff(old.splitlines(), new.splitlines(), f"{name} ({mark})", name, lineterm="", n=1))


def known_to_git(mark: str) -> str | None:
    """Return the content that git keeps under an id, None if there is no such content or no git."""
    try:
        done = subprocess.run(["git", "cat-file", "blob", mark], cwd=ROOT, capture_output=True, timeout=20)
    except OSError:
        return None
    return done.stdout.decode("utf-8") if done.returncode == 0 else None


def stamp(page: Path) -> bool:
    """Write the id of the English page as it is now into the Japanese page; return whether it changed.

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
