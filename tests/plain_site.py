"""The same pages without our extension: what plain Sphinx makes of them, and the site grown by copies of itself."""

from __future__ import annotations

import re
import shutil
from collections.abc import Mapping
from pathlib import Path

from clinic import catalog
from clinic.places import EXAMPLES, ROOT
from clinic.records import Failure, Script

CONF = """
extensions = ["myst_parser", "sphinx_copybutton", "sphinx_design"]
html_theme = "furo"
myst_enable_extensions = ["colon_fence", "deflist", "attrs_inline"]
"""
DIRECTIVE = re.compile(r"^(?P<fence>`{3,})\{(?P<name>[a-z-]+)\} ?(?P<what>[^\n]*)\n(?:.*?\n)??(?P=fence)$", re.M | re.S)
KEPT = {"glossary", "literalinclude", "table", "toctree", "term"}
GENERATED = {"reference"}  # made by autodoc: plain pages have no counterpart


def write_plain(folder: Path, language: str = "en") -> int:
    """Write a language's pages for plain Sphinx: programs and recordings by ``literalinclude``; return how many.

    They stand in ``docs/<language>``, beside a copy of the examples. What our directives compute (cards,
    tables, overviews) is left out, and what they list is in a toctree.
    """
    examples = catalog.load_all()
    shutil.copytree(ROOT / "examples", folder / "examples", ignore=shutil.ignore_patterns("__pycache__"))
    docs = folder / "docs" / language
    docs.mkdir(parents=True)
    (docs / "conf.py").write_text(CONF, encoding="utf-8")
    scripts = {script.name: script for example in examples for script in example.scripts}
    families: dict[str, list[str]] = {}
    for example in examples:
        if isinstance(example, Failure):
            families.setdefault(example.family, []).append(example.slug)
    pages = 0
    for source in sorted((ROOT / "docs" / language).rglob("*.md")):
        name = source.relative_to(ROOT / "docs" / language)
        if name.parts[0] in GENERATED:
            continue
        target = docs / name
        target.parent.mkdir(parents=True, exist_ok=True)
        text = source.read_text(encoding="utf-8").replace("\nreference/index\n", "\n")
        target.write_text(DIRECTIVE.sub(lambda match: plain(match, scripts, families), text), encoding="utf-8")
        pages += 1
    return pages


def plain(match: re.Match[str], scripts: Mapping[str, Script], families: Mapping[str, list[str]]) -> str:
    """Return what somebody without our directives would write."""
    name, what = match["name"], match["what"]
    if name in KEPT:
        return match[0]
    if name == "example":
        return "\n\n".join(included(scripts[what]))
    if name == "family":
        return toctree([f"/failures/{slug}" for slug in families.get(what, ())])
    if name == "families":
        return toctree([f"/families/{family}" for family in families])
    return ""


def included(script: Script) -> list[str]:
    """Return the directives that include a program and each of its recordings, those in tabs if there are several."""
    transcripts = script.recording.transcripts if script.recording else ()
    opening = "```{literalinclude} /../../examples/"
    parts = [f"{opening}{script.name}\n:language: python\n:caption: {script.path.name}\n```"]
    outputs = [f"{opening}{item.path.relative_to(EXAMPLES)}\n:language: text\n```" for item in transcripts]
    if len(outputs) > 1:
        tabs = [
            f":::{{tab-item}} {item.python} {item.start_method}\n{output}\n:::"
            for item, output in zip(transcripts, outputs, strict=True)
        ]
        outputs = ["\n".join(["::::{tab-set}", *tabs, "::::"])]
    return parts + outputs


def toctree(names: list[str]) -> str:
    """Return a hidden table of contents."""
    return "\n".join(["```{toctree}", ":hidden:", "", *names, "```"])


def write_grown(folder: Path, pages: int, language: str = "en") -> int:
    """Write a copy of the project with as many pages, by failures under other names; return how many pages it has."""
    for name in ("conf", "docs", "examples"):
        shutil.copytree(ROOT / name, folder / name, ignore=shutil.ignore_patterns("__pycache__"))
    for name in ("pyproject.toml", "constraints.txt"):  # the groups that programs name, and their versions
        shutil.copy(ROOT / name, folder)
    failures = catalog.load()
    docs = folder / "docs" / language
    have = sum(1 for kind in ("md", "rst") for _ in docs.rglob(f"*.{kind}"))
    for number in range(max(0, pages - have)):
        failure = failures[number % len(failures)]
        slug = f"{failure.slug}_{number // len(failures) + 2}"
        copy = folder / "examples" / "failures" / slug
        shutil.copytree(failure.folder, copy, ignore=shutil.ignore_patterns("__pycache__"))
        text = (docs / "failures" / f"{failure.slug}.md").read_text(encoding="utf-8")
        text = re.sub(rf"(?<!picture}} )\b{failure.slug}(?=[-)/\n])(?!`)", slug, text)
        (docs / "failures" / f"{slug}.md").write_text(text, encoding="utf-8")
    return max(pages, have)
