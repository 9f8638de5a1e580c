"""Looks through all the data, as a build needs it, and tells every fault at once."""

from __future__ import annotations

from pathlib import Path
from xml.etree import ElementTree

from clinic import catalog, docstrings, measured, stamps
from clinic.faults import DataError, Gathered
from clinic.places import LANGUAGES, PICTURES, ROOT
from clinic.reading import read_text


def check() -> None:
    """Read everything that a build reads. Raises :exc:`clinic.faults.DataError` with every fault found."""
    with Gathered() as gathered:
        gathered.later(catalog.load_all)
        gathered.later(measured.load)
        gathered.later(measured.load_break_even)
        gathered.later(docstrings.check)
        for language in LANGUAGES:
            folder = ROOT / "docs" / language
            for page in stamps.pages(folder):
                gathered.later(read_text, folder / page)
        for picture in sorted(PICTURES.glob("*.svg")):
            gathered.later(drawn, picture)


def drawn(picture: Path) -> None:
    """Refuse a drawing that is none."""
    try:
        ElementTree.fromstring(read_text(picture))
    except ElementTree.ParseError as error:
        raise DataError(picture, "(syntax)", f"this is not SVG: {error}", "Mend the drawing") from error
