"""The parts of which the site is made, each without a site: texts, tables, titles, the sidebar, the index."""

from __future__ import annotations

from dataclasses import replace
from itertools import islice
from pathlib import Path
from types import SimpleNamespace
from typing import cast
from unittest.mock import Mock
from urllib.parse import parse_qs, urlsplit

import pytest
from clinic import catalog, measured, site
from clinic.site import languages, nodes, pictures, search
from clinic.site.charts import BreakEvenDirective, Sheet, cell, shown
from clinic.site.endings import newest_first
from clinic.site.errors import first_letter, identifiers
from clinic.site.navigation import navigation, way_up
from clinic.site.reading import Said, code, own, sentence
from clinic.site.strip import station
from clinic.site.surroundings import links, page_address
from clinic.site.titles import WholeCode
from clinic.site.words import runs_label
from docutils.nodes import Element, Text, inline, literal, literal_block, paragraph, section, strong, title
from docutils.statemachine import StringList
from docutils.utils import new_document
from sphinx.addnodes import toctree
from sphinx.environment import BuildEnvironment


@pytest.mark.parametrize(("version", "address"), [(None, "../../ja/"), ("latest", "../../../ja/latest/")])
def test_other_language_lies_beside_this_one(
    version: str | None, address: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Read the Docs has each language in a folder of its own, and the version below it."""
    monkeypatch.delenv("READTHEDOCS_VERSION", raising=False)
    if version:
        monkeypatch.setenv("READTHEDOCS_VERSION", version)
    assert languages.page_address("ja", "guides/brewing") == f"{address}guides/brewing.html"


class Here(nodes.ClinicDirective):
    """A directive on a page of its own."""

    env = SimpleNamespace(docname="guides/tea")  # type: ignore[assignment]  # what a link asks of it

    def __init__(self) -> None:
        pass


def test_link_shows_all_of_its_name_and_is_missed_if_it_leads_nowhere() -> None:
    named, plain = Here().link("`stir()` in a cup", "cups"), Here().link_to_page("cups")
    shown = named.children[0]
    assert [type(part).__name__ for part in shown.children] == ["literal", "Text"]
    assert shown.astext() == "stir() in a cup"
    for link, explicit in ((named, True), (plain, False)):
        assert (link["reftarget"], link["refdoc"], link["refexplicit"]) == ("cups", "guides/tea", explicit)
        assert (link["refdomain"], link["reftype"], link["refwarn"]) == ("std", "ref", True)


def test_page_that_is_gone_is_forgotten() -> None:
    env = cast(BuildEnvironment, SimpleNamespace(clinic_said={"tea": Said("Tea"), "cup": Said("Cup")}))
    search.SearchCollector().clear_doc(Mock(), env, "tea")
    assert [*search.kept(env)] == ["cup"]


def test_only_what_another_process_read_is_taken_from_it() -> None:
    mine, other = (cast(BuildEnvironment, SimpleNamespace(clinic_said=said)) for said in ({}, dict.fromkeys("abc")))
    search.SearchCollector().merge_other(Mock(), mine, {"a", "c"}, other)
    assert [*search.kept(mine)] == ["a", "c"]


@pytest.mark.parametrize(("builder", "error"), [("gettext", None), ("html", OSError("the disk is full"))])
def test_no_index_is_written_without_a_site(builder: str, error: Exception | None, tmp_path: Path) -> None:
    search.write(Mock(builder=SimpleNamespace(name=builder), outdir=tmp_path), error)
    assert not [*tmp_path.iterdir()]


def test_version_changes_with_code_and_data(tmp_path: Path) -> None:
    seen = [site.version(tmp_path)]
    for name in ("one.py", "deep/words.toml", "deep/notes.txt", "one.pyc"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("tea", encoding="utf-8")
        seen.append(site.version(tmp_path))
    assert len(set(seen)) == 3
    assert seen[2:] == [seen[2]] * 3


def test_report_names_the_page_and_its_language() -> None:
    report, source, edit = (link["address"] for link in links("guides/brewing", "ja", "https://github.com/tea/house"))
    asked = {key: value for key, [value] in parse_qs(urlsplit(report).query).items()}
    assert asked == {"title": "guides/brewing (ja): ", "body": page_address("guides/brewing", "ja")}
    assert [source.partition("/docs/")[2], edit.partition("/docs/")[2]] == [
        "ja/guides/brewing.md?plain=1",
        "ja/guides/brewing.md",
    ]


def full_width(label: str) -> str:
    """Return a label with Japanese brackets and commas."""
    return label.replace(" (", "（").replace(")", "）").replace(", ", "、")


@pytest.mark.parametrize(
    ("runs", "label"),
    [
        ({"3.15": ("default",)}, "3.15"),
        ({"3.7": ("default",), "3.8": ("default",)}, "3.7–3.8"),
        ({f"3.{minor}": ("default",) for minor in (12, 11, 10, 9)}, "3.9–3.12"),
        ({"3.15": ("default",), "3.9": ("default",), "3.10": ("default",), "3.7": ("default",)}, "3.7, 3.9–3.10, 3.15"),
        ({"3.13": ("fork", "forkserver", "spawn"), "3.12": ("fork", "forkserver", "spawn")}, "3.12–3.13"),
        ({"3.13": ("fork",), "3.12": ("fork", "spawn")}, "3.13 (fork); 3.12 (fork, spawn)"),
        ({"3.13.10": ("default",), "3.13.9": ("default",), "3.13": ("default",)}, "3.13"),
        ({"3.13.10": ("default",), "3.13.9": ("default",), "3.12": ("default",)}, "3.12, 3.13.9, 3.13.10"),
    ],
)
def test_label_of_runs(runs: dict[str, tuple[str, ...]], label: str) -> None:
    assert runs_label(runs, "en") == label
    assert runs_label(runs, "ja") == full_width(label).replace("; ", "／")


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("a" * 140, "a" * 140),
        ("a" * 141, "a" * 126 + "…"),
        ("お" * 56, "お" * 56),
        ("お" * 57, "お" * 50 + "…"),
        (f"It is. {'b' * 60}. {'c' * 200}", f"It is. {'b' * 60}."),
        (f"{'a' * 42}. {'b' * 10}. {'c' * 200}", f"{'a' * 42}."),
        (f"{'a' * 41}. {'b' * 10}. {'c' * 200}", f"{'a' * 41}. {'b' * 10}."),
        (f"{'a' * 139}. {'b' * 10}", f"{'a' * 139}."),
        (f"{'a' * 140}. {'b' * 10}", f"{'a' * 126}…"),
        (f"{'お' * 40}。{'か' * 40}。{'き' * 40}", f"{'お' * 40}。"),
        (f"{'お' * 15}。{'か' * 20}. {'き' * 70}", f"{'お' * 15}。{'か' * 20}."),
        (f"{'a' * 125} {'b' * 40}", f"{'a' * 125}…"),
        (f"{'a' * 120} {'b' * 40}", f"{'a' * 120}…"),
        (f"{'a' * 20} {'b' * 140}", f"{'a' * 20} {'b' * 105}…"),
        (f"{'お' * 45}{'a' * 20}", f"{'お' * 45}…"),
        (f"{'a' * 41} {'b' * 140}", f"{'a' * 41} {'b' * 84}…"),
    ],
)
def test_first_sentences_of_a_paragraph(text: str, first: str) -> None:
    assert sentence(text) == first


@pytest.mark.parametrize(
    ("parts", "joined"),
    [
        (["Tea (", "`brew()", "), and ", "`pour()"], ["Tea ", "(brew()),", " and ", "pour()"]),
        (["`brew()", ", not ("], ["brew(),", " not ("]),
        (["Tea"], ["Tea"]),
    ],
)
def test_code_of_a_title_is_joined_with_its_brackets(parts: list[str], joined: list[str]) -> None:
    """What stands at the edge of the text beside it goes with it, and no more."""
    document = new_document("tea")
    first = title("", "", *(literal("", part[1:]) if part[0] == "`" else Text(part) for part in parts))
    document += section("", first, section("", title("", "", Text("Cup ("), literal("", "cup()"))))
    WholeCode(document).run()
    assert [part.astext() for part in first] == joined
    whole = [part["classes"] for part in first if isinstance(part, inline)]
    assert whole == [["whole"]] * sum(part[0] == "`" for part in parts)
    assert len([*document.findall(literal)]) == sum(part[0] == "`" for part in parts) + 1
    WholeCode(new_document("empty")).run()


def test_picture_without_one_for_phones_is_shown_everywhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "lid.svg").write_text("<svg></svg>", encoding="utf-8")
    monkeypatch.setattr(pictures, "PICTURES", tmp_path)
    directive = pictures.PictureDirective.__new__(pictures.PictureDirective)
    directive.arguments, directive.options, directive.content = ["lid"], {"alt": "A lid"}, StringList()
    directive.state = Mock(document=Mock(settings=Mock(env=Mock(config=Mock(language="en")))))
    (picture,) = directive.run()
    assert picture.astext() == '<div class="picture"><svg role="img" aria-label="A lid"></svg></div>'


def test_axis_of_the_chart_has_each_tenfold() -> None:
    chart = BreakEvenDirective.__new__(BreakEvenDirective)
    chart.state = Mock(document=Mock(settings=Mock(env=Mock(config=Mock(language="en")))))
    drawn = "".join(chart.ground(Sheet(700, 400, 60, 30, 1, 5000.0)))
    assert all(f">{shown(length)}<" in drawn for length in (1, 10, 100, 1000))
    assert f">{shown(10_000)}<" not in drawn


def test_last_cell_of_a_short_row_takes_the_rest() -> None:
    short, whole = (nodes.row([[Text("tea")], [Text("cup")]], columns) for columns in (4, 2))
    ends = [each for each in (short[-1], whole[-1]) if isinstance(each, Element)]
    assert [each.get("morecols") for each in ends] == [2, None]


def test_ratio_that_pays_stands_out() -> None:
    assert [type(cell(measured.PAYS + more)) for more in (-0.01, 0, 1)] == [Text, strong, strong]


def test_all_of_a_section_is_read() -> None:
    """Every message that it quotes, and lines of a paragraph as words that stand apart."""
    found = Said()
    quotes = [paragraph("", "", Text("It says\n"), literal("", f"TeaError: {what}")) for what in ("no lid", "no cup")]
    own(section("", title("", "Tea"), *quotes, ids=["tea"]), found, "Tea", "tea")
    assert found.quoted == ["TeaError: no lid", "TeaError: no cup"]
    assert found.text == "It says TeaError: no lid\nIt says TeaError: no cup\n"
    assert code(section("", *(literal_block("", text) for text in ("brew()", "pour()")))) == "brew()\npour()"


@pytest.mark.parametrize(
    ("page", "branch"),
    [
        ("tea", ["tea", "cups"]),
        ("cups", ["cups"]),
        ("index", ["index"]),
        ("404", ["404"]),
        ("lid", ["lid", "pot"]),  # two tables of contents that name each other
    ],
)
def test_sidebar_opens_what_a_page_lies_below(page: str, branch: list[str]) -> None:
    trees = {"index": ["cups"], "cups": ["tea"], "pot": ["lid"], "lid": ["pot"]}
    env = SimpleNamespace(toctree_includes=trees, config=SimpleNamespace(root_doc="index"))
    assert list(islice(way_up(cast(BuildEnvironment, env), page), 9)) == branch


def test_sidebar_shows_all_that_lies_around_the_page() -> None:
    """Two tables of contents below a page are one after the other, and a page without a short title has its own."""
    around, near, below = [("Cups", "cups"), ("Not there", "pots")], [(None, "tea")], [("Lid", "lid")]
    env = SimpleNamespace(
        tocs={
            "index": paragraph("", "", toctree(caption=None, entries=around)),
            "cups": paragraph("", "", toctree(entries=near), toctree(entries=below)),
            "tea": paragraph(),
        },
        titles={
            "cups": title(),
            "tea": title("", "", Text("A "), literal("", "lock"), Text(" & a key")),
            "lid": title(),
        },
        toctree_includes={"index": ["cups"], "cups": ["tea", "lid"]},
        config=SimpleNamespace(root_doc="index"),
    )
    addresses = {"cups": "../cups.html", "tea": "", "lid": "lid.html"}
    shown = navigation(cast(BuildEnvironment, env), "tea", addresses)
    assert shown.replace("\n", "") == (
        '<ul><li class="toctree-l1 current"><a class="reference internal" href="../cups.html">Cups</a>'
        '<ul><li class="toctree-l2 current current-page"><a class="reference internal" href="#" aria-current="page">'
        "A <code>lock</code> &amp; a key</a></li></ul>"
        '<ul><li class="toctree-l2"><a class="reference internal" href="lid.html">Lid</a></li></ul></li></ul>'
    )


def test_newest_python_comes_first() -> None:
    assert list(newest_first({"3.9": (), "3.14": (), "3.13.5": (), "3.10": (), "3.13": ()})) == [
        "3.14",
        "3.13",
        "3.13.5",
        "3.10",
        "3.9",
    ]


def test_station_is_that_of_the_first_way_that_a_signature_needs() -> None:
    (failure,) = catalog.load(only=["returned_future"])
    assert not failure.station
    assert station(failure) == "_sendback_result"
    assert station(replace(failure, station="fn")) == "fn"
    assert station(replace(failure, signatures=())) == ""


def test_addresses_of_messages_are_their_words_and_differ() -> None:
    long, other, cut = (f"ValueError: {word * 30}" for word in ("milk ", "no ", "leaves "))
    texts = ["ValueError: a-b", "ValueError: a b", "ValueError: c", "ValueError: a  b!", long, other, cut]
    assert identifiers(texts) == {
        "ValueError: a  b!": "error-valueerror-a-b",
        "ValueError: a b": "error-valueerror-a-b--2",
        "ValueError: a-b": "error-valueerror-a-b--3",
        "ValueError: c": "error-valueerror-c",
        long: f"error-valueerror-{'milk-' * 12}mil",
        other: f"error-valueerror-{'no-' * 20}no",
        cut: f"error-valueerror-{'leaves-' * 8}leaves",
    }


def test_message_stands_under_the_letter_of_its_exception() -> None:
    said = ["tea.LidError: no lid", "KettleError", "ValueError: tea.Cup: no cup", "Exception in initializer:"]
    assert [first_letter(text) for text in said] == ["L", "K", "V", "E"]
