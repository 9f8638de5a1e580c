"""``make new`` begins a failure that runs and is refused until it is written; headings reach every page."""

from __future__ import annotations

import shutil
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest
from clinic import catalog, scaffold, selection, template
from clinic.faults import DataError
from clinic.places import LANGUAGES, ROOT
from test_layout import left_to_write


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A checkout with a family's pages and a changelog, and nothing else."""
    for language in LANGUAGES:
        folder = tmp_path / "docs" / language / "families"
        folder.mkdir(parents=True)
        shutil.copy(ROOT / "docs" / language / "families" / "stopping.md", folder)
    shutil.copy(ROOT / "CHANGELOG.md", tmp_path)
    return tmp_path


def test_new_failure_runs_and_says_what_is_left(root: Path) -> None:
    files = scaffold.new("lost_umbrella", "stopping", root)
    assert {path.relative_to(root).as_posix() for path in files} == {
        "examples/failures/lost_umbrella/broken.py",
        "examples/failures/lost_umbrella/fixed_how.py",
        "examples/failures/lost_umbrella/failure.toml",
        "docs/en/failures/lost_umbrella.md",
        "docs/ja/failures/lost_umbrella.md",
        "CHANGELOG.md",
    }
    marked = [path for path in files if left_to_write([path])]
    assert marked == files, "each file says what is left to be written in it"
    failure = catalog.load_failure(root / "examples" / "failures" / "lost_umbrella")
    assert [script.path.name for script in failure.scripts] == ["broken.py", "fixed_how.py"]
    broken, fixed = (
        subprocess.run([sys.executable, script.path], capture_output=True, text=True) for script in failure.scripts
    )
    assert "ZeroDivisionError" in broken.stderr
    assert fixed.stdout == "4.0\n"
    for language in LANGUAGES:
        text = (root / "docs" / language / "failures" / "lost_umbrella.md").read_text(encoding="utf-8")
        title, *others = template.sections(text)
        assert title == ("lost_umbrella", failure.texts[language].title)
        assert others == template.expected("lost_umbrella", text, language)


def test_new_family_gets_its_pages(root: Path) -> None:
    files = scaffold.new("lost_umbrella", "asyncio", root)
    assert {root / "docs" / language / "families" / "asyncio.md" for language in LANGUAGES} <= set(files)


@pytest.mark.parametrize(
    ("slug", "family", "message"),
    [
        ("Umbrella", "stopping", "SLUG: 'Umbrella' is not words in small letters"),
        ("../lost_umbrella", "stopping", "SLUG: '../lost_umbrella' is not words in small letters"),
        ("lost_umbrella", "rain", "FAMILY: 'rain' is not known. Use one of "),
    ],
)
def test_bad_name_writes_nothing(root: Path, slug: str, family: str, message: str) -> None:
    before = sorted(root.rglob("*"))
    with pytest.raises(DataError, match=message.replace(".", r"\.")):
        scaffold.new(slug, family, root)
    assert sorted(root.rglob("*")) == before


def test_failure_that_is_there_is_not_overwritten(root: Path) -> None:
    scaffold.new("lost_umbrella", "stopping", root)
    with pytest.raises(DataError, match="there already"):
        scaffold.new("lost_umbrella", "stopping", root)


def test_new_page_names_its_failure_and_its_fix() -> None:
    text = template.new_page("lost_umbrella", "Lost", "threads", "en")
    assert text.startswith("(lost_umbrella)=\n# Lost\n\n```{summary} lost_umbrella\n```\n\n(lost_umbrella-symptom)=\n")
    assert text.endswith("\n\n- ‹write: a link.›\n")
    assert "```{example} failures/lost_umbrella/fixed_threads.py\n" in text
    assert "SLUG" not in text
    assert "lost_umbrella-wrong" not in text
    assert template.expected("lost_umbrella", f"{text}\n(lost_umbrella-wrong)=\n## Other\n", "en")[5:] == [
        ("lost_umbrella-wrong", "Fixes that do not fix"),
        ("lost_umbrella-see-also", "See also"),
    ]


def test_heading_that_is_the_last_comes_last() -> None:
    whole = template.new_page("lost_umbrella", "Lost", "how", "en")
    text = f"\n{whole.partition('(lost_umbrella-see-also)=')[0]}"
    new = template.with_headings("lost_umbrella", text, "en")
    assert new == f"{text.rstrip()}\n\n(lost_umbrella-see-also)=\n## See also\n\n{template.MARK}: See also.›\n"


def test_headings_are_renamed_and_added(monkeypatch: pytest.MonkeyPatch) -> None:
    text = template.new_page("lost_umbrella", "Lost", "how", "en")
    assert template.with_headings("lost_umbrella", text, "en") == text
    renamed = template.Heading({"en": "Is it yours?", "ja": "見分け方"})
    added = template.Heading({"en": "Where it stops", "ja": "どこで止まるか"})
    headings = {**template.HEADINGS, "route": renamed, "station": added, "see-also": template.HEADINGS["see-also"]}
    order = ["symptom", "route", "station", "broken", "cause", "fix", "wrong", "confirm", "see-also"]
    monkeypatch.setattr(template, "HEADINGS", {key: headings[key] for key in order})
    new = template.with_headings("lost_umbrella", text, "en")
    assert template.sections(new)[1:] == template.expected("lost_umbrella", new, "en")
    assert f"(lost_umbrella-station)=\n## Where it stops\n\n{template.MARK}" in new


@pytest.mark.parametrize(
    ("only", "slugs", "pages"),
    [
        (["returned_future"], {"returned_future"}, {"failures/returned_future", "families/way-back", "index"}),
        (["deadlock"], {"fork_with_threads", "nested_submit_same_threads"}, {"families/deadlock", "index"}),
        (["stopping"], {"stopping", "cancelled_future"}, {"guides/stopping", "families/stopping"}),
        (["docs/ja/guides/watching.md"], set(), {"guides/watching"}),
        (["index"], set(), {"index"}),
    ],
)
def test_only_names_slugs_families_and_pages(only: list[str], slugs: set[str], pages: set[str]) -> None:
    every = catalog.load_all()
    chosen = selection.select(only, every)
    assert slugs <= {example.slug for example in chosen.examples}
    assert bool(slugs) == bool(chosen.examples)
    assert pages <= {page.with_suffix("").as_posix() for page in chosen.pages}
    assert len(chosen.examples) < len(every)


def test_a_second_family_lists_a_failure_too() -> None:
    (model,) = catalog.load(only=["returned_future"])
    chosen = selection.select(["silence"], [replace(model, also=("silence",)), *catalog.load_guides()])
    assert [example.slug for example in chosen.examples] == ["returned_future"]
    assert {Path("families/silence.md"), Path("families/way-back.md")} <= set(chosen.pages)


def test_only_suggests_what_was_meant() -> None:
    with pytest.raises(DataError, match=r"ONLY=returned_futur: .* Did you mean 'returned_future'\?"):
        selection.select(["returned_futur"], catalog.load_all())
