"""The failures named below a page are those that its reader may have instead."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from clinic import catalog
from clinic.records import Failure
from clinic.site import surroundings
from clinic.site.related import MOST, related, said, score, sharing
from clinic.site.surroundings import links
from conftest import FAILURES
from docutils.nodes import literal_block
from docutils.utils import new_document

ALL = tuple(FAILURES)
LOADED = ("css_files", "script_files")


@pytest.mark.parametrize("failure", FAILURES, ids=lambda failure: failure.slug)
def test_related_failures_are_few_and_others(failure: Failure) -> None:
    found = related(failure, ALL, {})
    assert len(set(found)) == len(found) <= MOST
    assert failure not in found


def test_a_link_weighs_more_than_a_family() -> None:
    one, near, far = ALL[0], next(each for each in ALL[1:] if each.family == ALL[0].family), ALL[-1]
    pages = {one.slug: f"see {{ref}}`{far.slug}`", far.slug: f"see {{ref}}`the other <{one.slug}>`"}
    assert far.family != one.family
    assert related(one, (one, near, far), pages) == [far, near]
    assert related(one, (one, near, far), {}) == [near]


def test_a_message_that_few_print_counts_more() -> None:
    named = {each.slug: each for each in catalog.load(only=["returned_future", "unpicklable_result"])}
    one, other = named.values()
    same, both = bool({one.family, *one.also} & {other.family, *other.also}), len(said(one) & said(other))
    assert both
    assert score(one, other, sharing((one, other)), {}) == same + both / 2
    assert (
        score(one, other, sharing((one, other, *(replace(one, folder=Path(slug)) for slug in ("a", "b")))), {})
        == same + both / 4
    )
    pages = {one.slug: f"{{ref}}`{other.slug}`", other.slug: f"{{ref}}`{one.slug}`"}
    assert score(one, other, sharing((one, other)), pages) == 4 + same + both / 2


def test_links_to_the_repository_only_where_it_is_known() -> None:
    assert links("failures/lost_umbrella", "ja", repository="") == []
    known = {link["key"]: link["address"] for link in links("failures/lost_umbrella", "ja", "https://github.com/a/b")}
    assert known["edit-page"] == "https://github.com/a/b/edit/main/docs/ja/failures/lost_umbrella.md"
    assert known["view-source"] == "https://github.com/a/b/blob/main/docs/ja/failures/lost_umbrella.md?plain=1"
    assert known["report-page"].startswith("https://github.com/a/b/issues/new?title=failures%2Flost_umbrella+%28ja%29")


class App:
    """What the hooks ask of Sphinx."""

    def __init__(self) -> None:
        self.config = SimpleNamespace(language="ja")
        self.connected: dict[str, Any] = {}

    def connect(self, event: str, hook: object) -> None:
        """Note a hook."""
        self.connected[event] = hook


def test_page_has_the_links_to_where_it_is_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    """And no page that was made up by Sphinx has any."""
    edit = [{"key": "edit-page", "address": "there"}]
    asked: list[tuple[str, str]] = []

    def links_to(pagename: str, language: str) -> list[dict[str, str]]:
        asked.append((pagename, language))
        return edit

    monkeypatch.setattr(surroundings, "links", links_to)
    shown = []
    for document in (new_document("testing"), None):
        context: dict[str, Any] = {"css_files": [], "script_files": []}
        app: Any = App()
        surroundings.surround(app, "testing", "page.html", context, document)  # type: ignore[arg-type]  # as Sphinx does
        shown.append(context["clinic_links"])
    assert shown == [edit, []]
    assert asked == [("testing", "ja")]


def test_code_in_a_text_is_set_as_code() -> None:
    assert surroundings.code('"a" `b < c`, `d`') == '"a" <code>b &lt; c</code>, <code>d</code>'


def test_page_without_code_needs_no_script_that_copies_it() -> None:
    """Nor does any page need what is left out everywhere."""
    names = ("_static/site.js", "_static/copybutton.js", "_static/design-tabs.js")
    loaded: list[list[str]] = []
    for document in (new_document("testing"), new_document("testing"), None):
        if document and not loaded:
            document += literal_block("", "tea")
        context: dict[str, Any] = {kind: [SimpleNamespace(filename=name) for name in names] for kind in LOADED}
        context |= {"pathto": lambda *_: "", "sourcename": ""}
        app: Any = App()
        surroundings.surround(app, "testing", "page.html", context, document)  # type: ignore[arg-type]  # as Sphinx does
        assert context["css_files"] == context["script_files"]
        loaded.append([file.filename for file in context["script_files"]])
    assert loaded == [[*names[:2]], [names[0]], [*names[:2]]]


def test_pages_are_read_anew_for_each_build() -> None:
    app: Any = App()
    surroundings.setup(app)
    surroundings.SOURCES[app] = {"lost_umbrella": "as it was"}
    app.connected["env-before-read-docs"](app, None, [])
    assert app not in surroundings.SOURCES
