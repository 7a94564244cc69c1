"""Our own Markdown pages as HTML: headings, paragraphs, lists, tables, pictures, bold and links; nothing else."""

from collections.abc import Callable, Iterator

from django.utils.safestring import SafeString, mark_safe
from markdown_it import MarkdownIt
from markdown_it.token import Token

_LEZER = MarkdownIt("commonmark", {"html": False}).enable("table")
_KLASSEN = {
    "heading_open": "utrecht-heading-2",
    "paragraph_open": "utrecht-paragraph",
    "link_open": "utrecht-link",
    "table_open": "ww-tabel",
    "bullet_list_open": "ww-lijst",
    "ordered_list_open": "ww-lijst",
}


def lees(markdown: str) -> list[Token]:
    return _LEZER.parse(markdown)


def alle(onderdelen: list[Token]) -> Iterator[Token]:
    """Every part, with those inside a line."""
    for onderdeel in onderdelen:
        yield onderdeel
        yield from onderdeel.children or ()


def naar_html(markdown: str, bewerk: Callable[[list[Token]], None] | None = None) -> SafeString:
    """Pages that ship with the product, in our classes; raw HTML in them is shown as text.

    `bewerk` may change the parts first: give a heading an anchor, a picture another address.
    """
    onderdelen = lees(markdown)
    for deel in alle(onderdelen):
        if deel.type in _KLASSEN:
            deel.attrSet("class", _KLASSEN[deel.type])
    if bewerk:
        bewerk(onderdelen)
    html = str(_LEZER.renderer.render(onderdelen, _LEZER.options, {}))
    return mark_safe(html)  # veilig: the text comes from the package itself and HTML in it is escaped
