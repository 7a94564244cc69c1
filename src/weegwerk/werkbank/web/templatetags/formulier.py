"""`{% csrf_token %}` in elk formulier zet er ook het nummer van het verzoek bij, zodat geen formulier dat kan vergeten."""

from __future__ import annotations

from uuid import uuid4

from django import template
from django.template.base import Parser, Token
from django.template.context import Context
from django.template.defaulttags import CsrfTokenNode
from django.utils.html import format_html
from django.utils.safestring import SafeString

register = template.Library()


class _FormulierNode(CsrfTokenNode):
    def render(self, context: Context) -> SafeString:
        return format_html('{}<input type="hidden" name="_verzoek" value="{}">', super().render(context), uuid4())


@register.tag("csrf_token")
def formulier(_parser: Parser, _token: Token) -> _FormulierNode:
    return _FormulierNode()
