"""What ``ONLY=`` means: slugs of failures and guides, families, and pages."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path

from clinic.faults import DataError
from clinic.places import ROOT
from clinic.records import Example, Failure
from clinic.stamps import ENGLISH, pages

FOLDERS = ("", "failures/", "guides/", "families/", "toolbox/")


@dataclass(frozen=True)
class Selection:
    """The examples and pages that are looked at; ``pages`` are paths below a language's folder."""

    examples: tuple[Example, ...]
    pages: tuple[Path, ...]

    @property
    def names(self) -> tuple[str, ...]:
        """What stands in the name of a test that is about one of them."""
        return (*(example.slug for example in self.examples), *(page.as_posix() for page in self.pages))


def select(only: Sequence[str], examples: Sequence[Example]) -> Selection:
    """Choose what is named, with the pages whose text hangs on it; everything if nothing is named.

    A slug stands for its programs and its page, and for the family's page and the front page, which list it;
    a family for its failures and its page. Raises :exc:`~clinic.faults.DataError` for a name that is nothing.
    """
    if not only:
        return Selection(tuple(examples), tuple(pages(ENGLISH)))
    chosen = [example for example in examples if {example.slug, *families(example)} & set(only)]
    listed = [
        Path(f"{place}.md") for one in chosen for name in families(one) for place in (f"families/{name}", "index")
    ]
    others = [Path("failures", f"{one.slug}.md") for one in chosen if families(one)]
    known = [example.slug for example in examples]
    return Selection(tuple(chosen), tuple(dict.fromkeys([*others, *pages_named(only, known), *listed])))


def pages_named(only: Sequence[str], slugs: Sequence[str] = ()) -> list[Path]:
    """Return the pages named: ``returned_future``, ``failures/returned_future.md``, ``docs/ja/index.md``.

    Raises :exc:`~clinic.faults.DataError` for a name that no page has and none of the slugs is.
    """
    known = {page.with_suffix("").as_posix(): page for page in pages(ENGLISH)}
    found = []
    for name in only:
        short = (
            name.removeprefix("docs/").removeprefix("en/").removeprefix("ja/").removesuffix(".md").removesuffix(".rst")
        )
        mine = [known[folder + short] for folder in FOLDERS if folder + short in known]
        if not mine and name not in slugs:
            names = [*slugs, *known, *(path.stem for path in known.values())]
            close = get_close_matches(short, names, n=1)
            hint = f"Did you mean {close[0]!r}?" if close else "Name a failure, a guide, a family or a page"
            raise DataError(ROOT, f"ONLY={name}", "there is nothing of this name", hint)
        found += mine
    return found


def families(example: Example) -> tuple[str, ...]:
    """Return the families that list a failure; a guide has none."""
    return example.families if isinstance(example, Failure) else ()
