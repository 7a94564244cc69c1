"""Our own Markdown pages as HTML: headings, paragraphs, lists, tables, bold and links; nothing else."""

from django.utils.safestring import SafeString, mark_safe
from markdown_it import MarkdownIt

_LEZER = MarkdownIt("commonmark", {"html": False}).enable("table")
_KLASSEN = {
    "heading_open": "utrecht-heading-2",
    "paragraph_open": "utrecht-paragraph",
    "link_open": "utrecht-link",
    "table_open": "ww-tabel",
    "bullet_list_open": "ww-lijst",
}


def naar_html(markdown: str) -> SafeString:
    """Pages that ship with the product, in our classes; raw HTML in them is shown as text."""
    onderdelen = _LEZER.parse(markdown)
    for onderdeel in onderdelen:
        for deel in (onderdeel, *(onderdeel.children or ())):
            if deel.type in _KLASSEN:
                deel.attrSet("class", _KLASSEN[deel.type])
    html = str(_LEZER.renderer.render(onderdelen, _LEZER.options, {}))
    return mark_safe(html)  # veilig: the text comes from the package itself and HTML in it is escaped
