"""An outline of a built page: what it says, a line for each block, short enough to be read in a comparison."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping

from bs4 import BeautifulSoup
from bs4.element import NavigableString, Tag

# fmt: off
BLOCKS = (
    "h1", "h2", "p", "li", "dt", "dd", "td", "th", "tr", "pre", "div", "section", "table", "ul", "ol", "dl",
    "summary", "details", "figcaption", "nav", "form", "template", "svg", "noscript", "script",
)
PLAIN = {
    "align-default", "align-left", "docutils", "download", "field-even", "field-odd", "head", "internal",
    "literal", "notranslate", "pre", "reference", "row-even", "row-odd", "sd-d-none", "simple", "std",
    "std-ref", "stub", "table-wrapper", "xref",
}
SHOWN = (
    "id", "data-note", "data-program", "data-done", "data-count", "data-one", "data-pages", "data-doctor", "data-index",
    "data-map", "data-report", "data-scripts",
    "aria-label", "aria-current", "role", "lang", "action", "name", "value", "for", "checked", "src", "download",
)
UNTOLD = {
    "dd", "div", "div.container", "div.highlight", "div.highlight-python",
    "div.literal-block-wrapper.container", "div.program.container", "dl", "section", "tbody", "thead", "ul",
}
# fmt: on
AROUND = (".languages", ".sidebar-tree")
MARKS = ("kind", "external", "here", "legend", "verdict", "changes", "fixed", "surfaces")


def page(html: str, files: Mapping[str, str], whole: bool) -> str:
    """Return the outline of a page; ``files`` are the names of the texts that it may show.

    What stands around the text is left out if the page is not to be shown ``whole``.
    """
    tree = BeautifulSoup(html, "html.parser")
    lines = [f"title: {tree.title.get_text() if tree.title else ''}"]
    lines += [f"description: {tag['content']}" for tag in tree.select("meta[name=description]")]
    lines += head(tree) if whole else []
    for part in (*(AROUND if whole else ()), "article"):
        for found in tree.select(part):
            lines += ["", *blocks(found, files, "")]
    return "\n".join(lines) + "\n"


def head(tree: BeautifulSoup) -> Iterator[str]:
    """Yield the other meta tags, the links to other languages, what the page says it is, and text beside all that."""
    for tag in tree.select("meta[property], meta[name=robots], meta[name^=twitter], base"):
        yield " ".join(f"{key}={value!r}" for key, value in tag.attrs.items())
    for tag in tree.select("link[rel=alternate], link[rel=canonical]"):
        yield " ".join([str(tag.get(key)) for key in ("hreflang", "href") if tag.get(key)])
    for tag in tree.select('script[type="application/ld+json"]'):
        for item in json.loads(tag.get_text())["@graph"]:
            yield json.dumps(item, ensure_ascii=False)
    yield from loose([text for text in tree.select("head")[0].children if isinstance(text, NavigableString)], "")


def blocks(tag: Tag, files: Mapping[str, str], indent: str) -> Iterator[str]:
    """Yield a line for each block, those inside it indented."""
    if tag.name == "pre":
        yield from program(tag, files, indent)
    elif tag.name == "template":
        yield f"{indent}{signed(tag)}: {known(tag.get_text(), files)}"
    elif tag.name == "tr":
        yield f"{indent}| " + " | ".join(inline(cell) for cell in tag.find_all(["td", "th"], recursive=False))
    elif not has_blocks(tag):
        yield f"{indent}{signed(tag)}: {inline(tag)}".rstrip()
    else:
        name = signed(tag)
        if telling := name not in UNTOLD:
            yield f"{indent}{name}"
        inner: list[NavigableString | Tag] = []
        deeper = indent + "  " * telling
        for child in tag.children:
            if isinstance(child, Tag) and (child.name in BLOCKS or has_blocks(child)):
                yield from loose(inner, deeper)
                inner = []
                yield from blocks(child, files, deeper)
            elif isinstance(child, Tag) or type(child) is NavigableString:
                inner.append(child)
        yield from loose(inner, deeper)


def has_blocks(tag: Tag) -> bool:
    """Tell whether a block lies in this tag."""
    return any(isinstance(node, Tag) and node.name in BLOCKS for node in tag.descendants)


def loose(found: list[NavigableString | Tag], indent: str) -> Iterator[str]:
    """Yield the text that stands beside blocks."""
    if text := " ".join("".join(map(one, found)).split()):
        yield f"{indent}- {text}"


def signed(tag: Tag) -> str:
    """Return a tag with its classes and the attributes that matter."""
    classes = [name for name in tag.get_attribute_list("class") if name and name not in PLAIN]
    shown = [f"{key}={tag[key]}" for key in SHOWN if key in tag.attrs]
    return " ".join([".".join([tag.name, *classes]), *shown])


def inline(tag: Tag) -> str:
    """Return the text of a block in one line, with its links, code and signs."""
    return " ".join("".join(map(one, tag.children)).split())


def one(node: object) -> str:
    """Return a piece of a line."""
    if not isinstance(node, Tag):
        return str(node) if type(node) is NavigableString else ""
    text = "".join(map(one, node.children))
    title = f" ({node['title']})" if "title" in node.attrs else ""
    if node.name == "a":
        classes, address = node.get_attribute_list("class"), str(node["href"])
        address = address.rpartition("#")[2] if "verdict" in classes else address
        return "" if "headerlink" in classes else f"[{text}{title}]({address}){kinds(node)}"
    if node.name == "code":
        return f"`{text}`"
    if node.name in ("button", "input", "label"):
        return f"<{signed(node)}>{text}"
    return f"{text}{title}{kinds(node)}"


def kinds(tag: Tag) -> str:
    """Return the classes that say something of a piece."""
    told = [name for name in tag.get_attribute_list("class") if name and name.startswith(MARKS)]
    return f"<{' '.join(told)}>" if told else ""


def known(text: str, files: Mapping[str, str]) -> str:
    """Return the name of a text that is shown whole."""
    return next((f"the text of {name}" for name, known in files.items() if known.strip() == text.strip()), repr(text))


def program(tag: Tag, files: Mapping[str, str], indent: str) -> Iterator[str]:
    """Yield what a program or output is, and of its lines those that are marked."""
    text = tag.get_text()
    around = [parent.get("id") for parent in tag.parents if parent.name == "div"][:3]
    name = next((f" id={each}" for each in around if each), "")
    said = known(text, files)
    told = said.startswith("the text")
    yield f"{indent}pre{name}: {said if told else ''}".rstrip()
    yield from (f"{indent}  | {line}" for line in marked(tag) or ([] if told else text.splitlines()))


def marked(tag: Tag) -> list[str]:
    """Return the marked lines of a program, with their numbers, and why they are marked."""
    found, number = [], 1
    for node in tag.descendants:
        if isinstance(node, Tag) and "hll" in node.get_attribute_list("class"):
            classes = " ".join(name for name in node.get_attribute_list("class") if name and name != "hll")
            note = f" {node['data-note']}" if "data-note" in node.attrs else ""
            found.append(f"{number} {node.name} ({classes}) {node.get_text().rstrip()}{note}")
        elif isinstance(node, NavigableString):
            number += node.count("\n")
    return found
