"""Where things are: the folders, the languages, the site's address."""

from __future__ import annotations

from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
EXAMPLES = ROOT / "examples"
PICTURES = ROOT / "docs" / "pictures"
NEWER_PYTHONS = ROOT.parent / "shared" / "tools" / "newer-pythons.sh"
LANGUAGES = ("en", "ja")
SITE = "https://futures-clinic.readthedocs.io/{language}/latest/"
PAGE = SITE + "failures/{slug}.html"
