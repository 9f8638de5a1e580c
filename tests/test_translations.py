"""The two languages stay in step: pages, labels, headings, directives, stamps; and Japanese is set well."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path

import pytest
from clinic import stamps
from clinic.places import ROOT
from conftest import SELECTED

JA, EN = stamps.JAPANESE, stamps.ENGLISH
PAGES = SELECTED.pages
LABEL = re.compile(r"^\((?P<md>[\w-]+)\)=$|^\.\. _(?P<rst>[\w-]+):$")
FENCE = re.compile(r"^\s*(?P<fence>`{3,}|:{3,})(?P<what>\{[\w:-]+\}.*|\w+.*)$")
WIDE = "\u3000-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\uff00-\uffef"


def outline(path: Path) -> list[str]:
    """Return what must be the same in both languages: labels, heading levels, directives, code."""
    found: list[str] = []
    inside: str | None = None
    for line in path.read_text(encoding="utf-8").splitlines():
        fence = FENCE.match(line)
        if inside is not None:
            if line.strip() == inside:
                inside = None
            elif found[-1].startswith(("pycon", "python", "console", "toml", "text")):
                found[-1] += "\n" + line
        elif fence:
            found.append(fence["what"])
            inside = fence["fence"]
        elif label := LABEL.match(line):
            found.append(f"label {label['md'] or label['rst']}")
        elif heading := re.match(r"#+ ", line):
            found.append(heading[0].strip())
        elif line.startswith(".. ") and "::" in line:
            found.append(line)
    return found


def references(path: Path) -> set[str]:
    """Return the labels that a page links to."""
    return set(re.findall(r"\{ref\}`(?:[^`<]*<)?([^`>]+)>?`", path.read_text(encoding="utf-8")))


def without_twin(english: Path, japanese: Path) -> list[str]:
    """Say which page is missing, and what to do."""
    one, other = set(stamps.pages(english)), set(stamps.pages(japanese))
    lacking = [f"{japanese / page} is missing: write it in Japanese" for page in sorted(one - other)]
    return lacking + [f"{english / page} is missing: write it in English" for page in sorted(other - one)]


def test_same_pages() -> None:
    assert without_twin(EN, JA) == []


def test_message_names_the_missing_twin(tmp_path: Path) -> None:
    for name in ("en/both.md", "ja/both.md", "en/failures/alone.md", "ja/only.md"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).touch()
    ja, en = tmp_path / "ja", tmp_path / "en"
    assert without_twin(en, ja) == [
        f"{ja}/failures/alone.md is missing: write it in Japanese",
        f"{en}/only.md is missing: write it in English",
    ]


def test_changed_english_page_makes_the_stamp_stale(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for language, text in (("en", "# One\n"), ("ja", "# 一\n")):
        (tmp_path / language).mkdir()
        (tmp_path / language / "page.md").write_text(text, encoding="utf-8")
    monkeypatch.setattr(stamps, "ENGLISH", tmp_path / "en")
    monkeypatch.setattr(stamps, "JAPANESE", tmp_path / "ja")
    page = Path("page.md")
    assert stamps.read(page) is None
    assert stamps.stamp(page)
    assert stamps.read(page) == stamps.digest(page)
    assert not stamps.stamp(page)
    (tmp_path / "en" / "page.md").write_text("# Two\n", encoding="utf-8")
    assert stamps.read(page) != stamps.digest(page)
    assert (tmp_path / "ja" / "page.md").read_text(encoding="utf-8").endswith("# 一\n")


def test_stale_stamp_shows_what_changed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for language, text in (("en", "# One\n\nOld.\nKept.\n"), ("ja", "# 一\n")):
        (tmp_path / "docs" / language).mkdir(parents=True)
        (tmp_path / "docs" / language / "page.md").write_text(text, encoding="utf-8")
    for command in (["init", "-q"], ["add", "."]):
        subprocess.run(["git", *command], cwd=tmp_path, check=True)
    monkeypatch.setattr(stamps, "ROOT", tmp_path)
    monkeypatch.setattr(stamps, "ENGLISH", tmp_path / "docs" / "en")
    monkeypatch.setattr(stamps, "JAPANESE", tmp_path / "docs" / "ja")
    page = Path("page.md")
    stamps.stamp(page)
    assert stamps.changed(page) == []
    (tmp_path / "docs" / "en" / page).write_text("# One\n\nNew.\nKept.\n", encoding="utf-8")
    assert stamps.changed(page)[-4:] == [" ", "-Old.", "+New.", " Kept."]
    stamps.stamp(page)
    (tmp_path / "docs" / "en" / page).write_text("# Other\n", encoding="utf-8")
    assert "which git does not know" in stamps.changed(page)[0], "that text was never added"


@pytest.mark.parametrize("page", PAGES, ids=str)
def test_same_outline(page: Path) -> None:
    english, japanese = outline(EN / page), outline(JA / page)
    hint = "labels, heading levels, directives and code must be the same in both languages, comments in code too"
    assert english == japanese, f"docs/ja/{page}: {hint}"
    lacking = sorted(references(EN / page) ^ references(JA / page))
    assert not lacking, f"docs/ja/{page}: both languages must lead to the same places; one side only: {lacking}"


@pytest.mark.parametrize("page", PAGES, ids=str)
def test_stamp_is_fresh(page: Path) -> None:
    remedy = f"Read docs/ja/{page} against it, then: make stamp ONLY={page}"
    since = "\n".join(stamps.changed(page))
    assert stamps.fresh(page), f"The English page changed since the Japanese one was checked:\n{since}\n{remedy}"


@pytest.mark.parametrize("page", PAGES, ids=str)
def test_japanese_is_set_well(page: Path) -> None:
    text = (JA / page).read_text(encoding="utf-8")
    prose = re.sub(r"^```.*?^```$", "", text, flags=re.MULTILINE | re.DOTALL)
    where = f"docs/ja/{page}"
    broken = re.findall(rf"^.*[{WIDE}]\n[{WIDE}].*$", prose, re.MULTILINE)
    broken = [lines for lines in broken if not re.search(r"^(?:[=-]+|:|#|\(|  |- )", lines.split("\n")[1])]
    if page.suffix == ".md" and page.name != "glossary.md":
        assert not broken, f"{where}: one paragraph, one line: {broken[:1]}"
    gaps = re.findall(rf"[{WIDE}] (?=[A-Za-z0-9`])|[A-Za-z0-9`] (?=[{WIDE}])", re.sub(r"`[^`]*`", "`", prose))
    gaps = [gap for gap in gaps if page.suffix == ".md"]
    assert not gaps, f"{where}: no space between Japanese and other letters: {gaps[:3]}"
    assert not re.search(r"することができ|あなたの|我々", prose), (
        f"{where}: see the rules for Japanese in CONTRIBUTING.md"
    )
    assert not re.search(r"^#+ .*。$", prose, re.MULTILINE), f"{where}: a heading has no full stop"
    imported = re.search("メインモジュール.{0,25}インポート|インポート.{0,9}メインモジュール", prose)
    assert not imported, f"{where}: the main file is imported; the main module has its names: {imported}"


def test_docs_have_no_python() -> None:
    assert not list((ROOT / "docs").rglob("*.py"))
