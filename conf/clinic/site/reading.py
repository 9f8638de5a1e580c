"""What a page says, taken from its document: title, first paragraphs, headings, text, programs."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from docutils import nodes
from sphinx import addnodes

from clinic.search.terms import JAPANESE

GENERATED = {
    *("card", "wordings", "verdicts", "error-index", "matrix", "families", "comparison"),
    *("transcript", "example-output", "example-tabs", "legends"),
}  # classes; what a card says of the failure comes into the index from the failure's data
# A message that a page quotes: an exception with its text, or a line of five words that is neither code nor a command.
# Python's notes of the way that an object took, `when serializing …`, stand below many errors, and tell none.
MESSAGE = re.compile(
    r"[\w.]*(?:Error|Exception|Warning|Interrupt|Cancelled): \S"
    r"|(?!python |when serializing |.*\w\()[A-Za-z][\w:]+[ ,](?:.*?\b[a-z]{2,}\b){4}"
)
LINES = 40  # sentences that are kept to be shown
WIDE = 140  # characters of such a sentence; Japanese ones are twice as wide, and cost the index twice the bytes


@dataclass
class Said:
    """The texts of one page.

    ``lines`` are first sentences, each with its section's heading and anchor; ``quoted`` are messages in its text.
    """

    title: str = ""
    lead: str = ""
    headings: str = ""
    text: str = ""
    code: str = ""
    lines: list[tuple[str, str, str]] = field(default_factory=list)
    quoted: list[str] = field(default_factory=list)


def read(doctree: nodes.document) -> Said:
    """Return what a page says."""
    found = Said()
    for section in doctree.findall(nodes.section):
        title = section.next_node(nodes.title)
        heading = plain(title) if title is not None else ""
        top = not found.title
        if top:
            found.title = heading
        else:
            found.headings += f"{heading} . "
        own(section, found, heading, "" if top else section["ids"][0])
    return found


def own(section: nodes.section, found: Said, heading: str, anchor: str) -> None:
    """Add what a section says itself, sections inside it left out."""
    first = True
    for child in section.children:
        if isinstance(child, (nodes.section, nodes.title)) or skipped(child):
            continue
        found.code += code(child)
        found.quoted += quoted(child)
        text = re.sub(r"（）| \(\)(?=[ .,])", "", plain(child))  # a link that has no words yet
        if not text:
            continue
        found.text += f"{text}\n"
        if first and isinstance(child, nodes.paragraph):
            if len(found.lead) < 600 and (not anchor or anchor.endswith("-symptom")):
                found.lead += f"{text}\n"
            if len(found.lines) < LINES:
                found.lines.append((heading if anchor else "", sentence(text), anchor))
            first = not anchor


def sentence(text: str) -> str:
    """Return the first sentence or two of a paragraph, not much more than a line on a wide screen."""
    most = WIDE * 2 // 5 if re.search(f"[{JAPANESE}]", text) else WIDE
    if len(text) <= most:
        return text
    least = most * 3 // 10
    ends = [text.find(end, least) + 1 for end in (". ", "。") if least <= text.find(end, least) < most]
    if ends:
        return text[: min(ends)]
    cut = most * 9 // 10
    whole = re.sub(r"[!-~]+$", "", text[:cut]) if re.match(r"[!-~]", text[cut]) else text[:cut]  # no part of a word
    return f"{(whole if len(whole) > least else text[:cut]).rstrip()}…"


def skipped(node: nodes.Node) -> bool:
    """Tell what is made from data, or is no text."""
    if isinstance(node, (nodes.raw, nodes.target, nodes.comment, nodes.system_message, addnodes.toctree)):
        return True
    return isinstance(node, nodes.Element) and bool(GENERATED & set(node["classes"]))


def plain(node: nodes.Node) -> str:
    """Return the words of a node without programs; a link that will be named by its page has none yet."""
    if isinstance(node, nodes.Text):
        return node.astext().replace("\n", " ")
    if isinstance(node, nodes.literal_block) or skipped(node):
        return ""
    if isinstance(node, addnodes.pending_xref) and node.get("reftype") == "ref" and not node.get("refexplicit"):
        return ""
    between = "" if isinstance(node, nodes.TextElement) else " "
    return between.join(text for child in node.children if (text := plain(child)))


def quoted(node: nodes.Node) -> list[str]:
    """Return the messages that a text quotes; of one with a gap the longest part."""
    if skipped(node):
        return []
    if isinstance(node, nodes.literal):
        text = max(re.split(" ?(?:…|\\.\\.\\.) ?", node.astext()), key=len)
        return [text] if MESSAGE.match(text) else []
    return [text for child in node.children for text in quoted(child)]


def code(node: nodes.Node) -> str:
    """Return the programs in a node, recordings left out."""
    return "\n".join(
        block.astext() for block in node.findall(nodes.literal_block) if not GENERATED & set(block["classes"])
    )
