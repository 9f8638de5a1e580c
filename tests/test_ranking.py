"""The index and the ranking of the search, on pages made for this: words, messages, phrases, and packing."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

import pytest
from clinic.search import Page as Entry
from clinic.search import build, pack, rank, unpack
from clinic.search.index import KINDS
from clinic.search.packing import telling
from clinic.search.rank import EXACT, PART, best, called, exact, fit
from clinic.search.terms import fold, said, stem, terms
from clinic.site.reading import Said
from clinic.site.reading import read as read_page
from clinic.site.search import QUOTED as WORTH_OF_QUOTED
from clinic.site.search import phrases, quoting
from docutils import nodes
from docutils.utils import new_document

Index = dict[str, Any]


def found(index: Index, query: str) -> list[str]:
    """Return the pages that a search finds, best first."""
    return [name for name, _ in rank(index, query)]


def test_message_leaves_few_pages_beside_its_own() -> None:
    """Of the others those that share a third of what its words are worth."""
    titles = ["red umbrella left behind", "An umbrella was left behind.", "We left it.", "Rain"]
    message = "E: red umbrella left behind"
    pages = [
        Entry(str(number), title, "guide", {"title": title}, {} if number else {message: 1.0})
        for number, title in enumerate(titles)
    ]
    index = build(pages)
    assert set(found(index, "behind left umbrella")) == {"0", "1", "2"}
    assert found(index, message) == ["0", "1"]


QUOTED = {
    "ValueError: no umbrella is left": "ValueError: no umbrella is left",
    "shop.RainError: no umbrella": "shop.RainError: no umbrella",
    "Umbrella objects opened in a room bring bad luck": "Umbrella objects opened in a room bring bad luck",
    "FATAL: sorry, too many umbrellas already (pid …) in Tokyo": "FATAL: sorry, too many umbrellas already (pid",
    "umbrella.open()": None,
    "with shop.open() as umbrella and raincoat or nothing": None,
    "python umbrella.py that goes on and on": None,
    "no umbrella": None,
    "ValueError: rain is near … zoo": "ValueError: rain is near",
    "RuntimeError": None,
}


def test_messages_that_a_text_quotes_are_kept() -> None:
    page = nodes.section("", nodes.title("", "Rain"), ids=["rain"])
    program = nodes.literal_block("", "raise RainError: no umbrella", classes=["transcript"])
    page += [nodes.paragraph("", "", *(nodes.literal(text, text) for text in QUOTED)), program]
    card = nodes.container("", nodes.literal("", "RainError: said by a card"), classes=["card"])
    page += nodes.container("", card)
    document = new_document("rain")
    document += page
    assert read_page(document).quoted == [text for text in QUOTED.values() if text]


def test_quoted_message_counts_where_no_program_prints_it() -> None:
    printed = Entry("printed", "Sun", "guide", {"title": "Sun"}, {"E: umbrella left in the rain": 1.0})
    quotes = Entry("quotes", "Rain", "guide", {"title": "Rain"})
    said = {"printed": Said(quoted=["E: no tea"]), "quotes": Said(quoted=["umbrella left in", "E: no sugar is left"])}
    one, other = quoting([printed, quotes], said)
    assert one.messages == {"E: umbrella left in the rain": 1.0, "E: no tea": 0.5}
    assert other.messages == {"E: no sugar is left": 0.5}


def test_phrases_of_another_language_are_names_and_messages() -> None:
    typed = {"en": ["lost umbrella", "RLock", "no such file: 3"], "ja": ["傘がない", "RLock 固まる", "OOM", "kasa"]}
    assert phrases(typed, "en") == ["lost umbrella", "RLock", "no such file: 3", "OOM"]
    assert phrases(typed, "ja") == ["傘がない", "RLock 固まる", "OOM", "kasa", "RLock", "no such file: 3"]


def test_every_word_is_optional() -> None:
    pages = [
        Entry("one", "Umbrella", "guide", {"title": "Umbrella", "text": "It rains."}),
        Entry("two", "Umbrella lost", "guide", {"title": "Umbrella lost", "text": "It rains."}),
        Entry("three", "Sun", "guide", {"title": "Sun"}),
    ]
    index = build(pages)
    assert found(index, "lost umbrella tomorrow") == ["two", "one"]
    assert found(index, "tomorrow") == []


def test_what_is_worth_least_is_found_last() -> None:
    """And nothing that is worth nothing."""
    index = build([Entry(name, name, "guide", {"title": name}) for name in ("sun", "tea", "milk")])
    index["terms"]["rain"] = [0, 1, 1, 3, 2, 0]
    assert rank(index, "rain") == [("tea", 3), ("sun", 1)]


def test_part_of_a_name_is_worth_less_than_the_name() -> None:
    index = build([Entry(name, name, "guide", {"title": name}) for name in ("sun", "tea", "milk")])
    index["terms"] |= {"raincoat": [1, 3], "rain": [0, 1]}
    assert rank(index, "RainCoat") == [("tea", 3), ("sun", PART)]


def test_message_is_worth_the_most_that_its_page_gives_it() -> None:
    """Whichever of those that are compared as one comes last; nothing if it is not central at all."""
    pages = [
        Entry("rain", "Rain", "raises", {}, {"RainError: 1 umbrella": 0.9, "RainError: 2 umbrella": 0.1}),
        Entry("snow", "Snow", "family", {}, {"RainError: 3 umbrella": 0.5, "SnowError: 4": 0.0}),
    ]
    told = {shown: on for _, shown, on in build([*pages, replace(pages[0], name="hail")])["messages"]}
    worth = round(100 * 0.9 * KINDS["raises"])
    assert told["RainError: 1 umbrella"] == [0, worth, 1, round(50 * KINDS["family"]), 2, worth]
    assert told["SnowError: 4"] == [1, 0]
    index = {"messages": [["rain falls today", "", [0, 90]], ["rain falls to", "", [0, 10, 1, 0]]]}
    assert exact(index, "rain falls today") == {0: pytest.approx(0.9 * EXACT), 1: 0}


def test_message_of_words_that_say_nothing_is_found() -> None:
    index = build([Entry("tea", "Tea", "guide", {"title": "Tea"}, {"it is what it is": 1.0})])
    assert found(index, "it is what it is") == ["tea"]


def test_short_message_is_not_sought_in_a_query() -> None:
    assert fit("twelve signs", "so twelve signs it is") == 1
    assert fit("eleven sign", "so eleven signs it is") == 0


def test_page_is_called_by_its_title_and_its_own_name() -> None:
    assert called("failures/rain", "It rains") == ["It rains", "rain"]
    assert called("reference/shop/rain", "It rains") == ["It rains", "rain"]
    assert called("index", "Home") == ["Home"]


def test_best_weight_of_each_page_counts() -> None:
    assert best([{0: 0.4, 1: 2.0}, {1: 1.5, 2: 3.0}]) == {0: 0.4, 1: 2.0, 2: 3.0}


def test_only_phrases_that_say_more_are_sent() -> None:
    """Not what the page is called anyway."""
    typed = ["wet shoes", "cold feet", "no hat"]
    index = build([Entry("guides/shoes", "Wet shoes", "guide", {"title": "Wet shoes"}, {}, typed)])
    sent = pack(index, [typed])
    assert sent["phrases"] == ["cold feet|no hat"]
    assert list(unpack(sent)["phrases"]) == ["cold feet", "no hat", "sho", "wet sho"]


def test_what_neighboring_terms_share_is_sent_once() -> None:
    index = build([Entry("tea", "Tea", "guide", {"title": "umbrella umbrellastand umbrellashop"})])
    assert len(pack(index, [[]])["terms"]) < len("".join(index["terms"]))


def test_index_is_unpacked_as_it_was_packed() -> None:
    titles = [f"{'Umbrella' * 9}{number} 傘{number}本" for number in range(120)]
    pages = [
        Entry(f"a/{title}", title, "guide", {"title": title, "text": "3.14"}, {"E: no 'tea'": 1.0}, ["rain", "雨"])
        for title in titles
    ]
    index = build(pages, [["rain", "雨"]])
    sent = json.loads(json.dumps(pack(index, [page.phrases for page in pages])))
    assert unpack(sent) == index
    assert sent["phrases"] == ["rain"] * 120, "what is compared as the same is sent once"
    assert [name for name, _ in rank(unpack(sent), "umbrella")] == [name for name, _ in rank(index, "umbrella")]


def test_grammar_does_not_tell_two_phrases_apart() -> None:
    """Unless it is all that there is."""
    assert telling("固ま まる") == {"固ま"}
    assert telling("する") == {"する"}


def test_message_that_a_text_quotes_counts_unless_a_program_prints_it() -> None:
    page = Entry("rain", "Rain", "failure", {}, {"RainError: no umbrella": 1.0})
    text = Said("Rain", quoted=["RainError: no umbrella", "SnowError: no boots"])
    (quoted,) = quoting([page], {"rain": text})
    assert quoted.messages == {"SnowError: no boots": WORTH_OF_QUOTED, "RainError: no umbrella": 1.0}


def test_words_of_the_same_meaning_find_each_other() -> None:
    pages = [Entry(str(number), title, "guide", {"title": title}) for number, title in enumerate(["It hangs", "Rain"])]
    assert found(build(pages), "freezes") == []
    assert found(build(pages, [["hang", "freeze", "固まる"]]), "freezes") == ["0"]
    assert found(build(pages, [["hang", "freeze", "固まる"]]), "固まるとき") == ["0"]


@pytest.mark.parametrize(
    ("words", "stemmed"),
    [
        ("pickle pickles pickled pickling", "pickl"),
        ("hang hangs hanging hanged", "hang"),
        ("stop stops stopped stopping", "stop"),
        ("process processes", "process"),
        ("copy copies", "copy"),
        ("speed", "speed"),
        ("string", "string"),
        ("status", "status"),
        ("analysis", "analysis"),
        ("time timing timed", "tim"),
        ("name named", "nam"),
        ("run runs running", "run"),
        ("try tries", "try"),
        ("code codes", "cod"),
        ("miss missing", "miss"),
        ("fall falling", "fall"),
        ("buzz buzzing", "buzz"),
        ("using", "using"),
        ("int8s", "int8s"),
        ("ids", "ids"),
        ("die dies", "die"),
        ("use uses", "use"),
    ],
)
def test_stem(words: str, stemmed: str) -> None:
    assert {stem(word) for word in words.split()} == {stemmed}


def test_terms() -> None:
    assert [term.text for term in terms("ProcessPoolExecutor")] == [
        "processpoolexecutor",
        "process",
        "pool",
        "executor",
    ]
    assert [term.text for term in terms("_sendback_result 3.14")] == ["sendback_result", "sendback", "result", "3.14"]
    assert [term.text for term in terms("並行処理でRLock")] == ["並行", "行処", "処理", "理で", "rlock", "lock"]
    assert [term.text for term in terms("順")] == ["順"]
    assert [(term.text, term.start, term.end, term.part) for term in terms("a RLock")] == [
        ("rlock", 2, 7, False),
        ("lock", 2, 7, True),
    ]
    assert [term.text for term in terms("ワーカーが")] == ["ワー", "ーカ", "カが"]
    assert [(term.text, term.start, term.end) for term in terms("キー メモリー")] == [
        ("キー", 0, 2),
        ("メモ", 3, 5),
        ("モリ", 4, 7),
    ]
    assert fold("ＲＬｏｃｋ　ﾒﾓﾘ") == "RLock メモリ"
    assert {fold(text) for text in ("It cannot", "It can't", "It cant", "It can not")} == {"It cannot"}
    assert fold("It doesn’t, he didnt, I want") == "It does not, he did not, I want"
    assert fold("Isn't it? はisn't") == "Is not it? はis not"
    assert fold("表示されません") == "表示されない"
    assert said("  Can’t pickle <Lock at 0x7f1b>,\n 12 times ") == "cannot pickle <lock at 0x>, 0 times"
    assert said("File ... is gone") == said("File … is gone") == "file … is gone"
