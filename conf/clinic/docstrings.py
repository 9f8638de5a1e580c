"""Keep the Japanese catalogues of the docstrings that autodoc shows."""

from __future__ import annotations

import json
import re
import subprocess
import tempfile
from collections.abc import Iterable, Mapping
from pathlib import Path

from babel.messages import pofile
from babel.messages.catalog import Catalog

from clinic.building import QUIET, sphinx
from clinic.faults import DataError, Gathered
from clinic.places import ROOT
from clinic.reading import read_text

CATALOGUES = ROOT / "conf" / "locale" / "ja" / "LC_MESSAGES" / "reference"
NOT_ENGLISH = re.compile("[\u3040-\u30ff\u4e00-\u9fff]|^``[^`]*``$|^:sphinx_autodoc_typehints_type:")
HEADER = """# The Japanese of the docstrings; kept by: python -m clinic translate
msgid ""
msgstr ""
"Language: ja\\n"
"Content-Type: text/plain; charset=utf-8\\n"
"Content-Transfer-Encoding: 8bit\\n"
"Plural-Forms: nplurals=1; plural=0;\\n"

"""
LIMIT = 400


def shown() -> dict[str, list[str]]:
    """Return the paragraphs of docstrings on each page of the reference, in their order.

    Sphinx collects them from the Japanese pages; what is Japanese already, a name or a type is left out.
    Raises :exc:`RuntimeError` if Sphinx fails.
    """
    with tempfile.TemporaryDirectory(prefix="clinic-") as name:
        settings = ("-D", "gettext_location=0", "-D", "include_patterns=index.md,reference/*")
        command = sphinx("ja", Path(name, "out"), Path(name, "doctrees"), (*QUIET, "-b", "gettext", *settings))
        done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=LIMIT)
        if done.returncode:
            raise RuntimeError(f"Sphinx could not collect the docstrings:\n{done.stderr}")
        pages = sorted(Path(name, "out", "reference").glob("*.pot"))
        found = {page.stem: [text for text in messages(page) if not NOT_ENGLISH.search(text)] for page in pages}
        return {page: texts for page, texts in found.items() if texts}


def messages(file: Path) -> list[str]:
    """Return the texts of a catalogue, without its header."""
    return [str(message.id) for message in read(file) if message.id]


def read(file: Path) -> Catalog:
    """Read a catalogue; an absent one is empty."""
    if not file.exists():
        return Catalog(locale="ja")
    with file.open("rb") as stream:
        return pofile.read_po(stream, locale="ja", abort_invalid=True)


def check() -> None:
    """Refuse a catalogue that cannot be read. Raises :exc:`clinic.faults.DataError`."""
    with Gathered() as gathered:
        for file in sorted(CATALOGUES.parent.rglob("*.po")):
            gathered.later(readable, file)


def readable(file: Path) -> None:
    """Refuse one catalogue."""
    read_text(file)
    try:
        read(file)
    except (pofile.PoFileError, ValueError) as error:
        fact = f"this is not a catalogue: {error}"
        raise DataError(file, "(syntax)", fact, "Mend it, or restore it and run: make translate") from error


def missing(texts: Mapping[str, Iterable[str]]) -> list[str]:
    """Return the texts that have no Japanese yet."""
    known = {page: read(CATALOGUES / f"{page}.po") for page in texts}
    return [
        text
        for page in texts
        for text in texts[page]
        if (found := known[page].get(text)) is None or not found.string or found.fuzzy
    ]


def unused(texts: Mapping[str, Iterable[str]]) -> list[str]:
    """Return the texts of the catalogues that no page shows any more."""
    return [text for page in texts for text in messages(CATALOGUES / f"{page}.po") if text not in set(texts[page])]


def translate(translations: Mapping[str, str]) -> list[str]:
    """Bring the catalogues up to date, with these translations; return what has none yet."""
    texts = shown()
    CATALOGUES.mkdir(parents=True, exist_ok=True)
    for page, wanted in texts.items():
        old, new = read(CATALOGUES / f"{page}.po"), Catalog(locale="ja")
        for text in wanted:
            known = old.get(text)
            new.add(text, translations.get(text) or (str(known.string) if known and known.string else ""))
        with (CATALOGUES / f"{page}.po").open("wb") as stream:
            stream.write(HEADER.encode())
            pofile.write_po(stream, new, omit_header=True, width=0)
    return missing(texts)


def load(files: Iterable[Path]) -> dict[str, str]:
    """Read translations: JSON objects that map an English text to a Japanese one."""
    return {text: japanese for file in files for text, japanese in json.loads(file.read_text("utf-8")).items()}
