"""What cannot be unlocked is not shown, and the person reads why instead of a general error."""

import logging

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.deprecation import MiddlewareMixin

from weegwerk.werkbank.versleuteling.services import Onleesbaar, SleutelFout

logger = logging.getLogger(__name__)


class SleutelFoutMiddleware(MiddlewareMixin):
    def process_exception(self, request: HttpRequest, exception: Exception) -> HttpResponse | None:
        if not isinstance(exception, SleutelFout):
            return None
        logger.error("Iets kon niet worden ontsleuteld.", exc_info=exception)
        return render(
            request,
            "dossiers/onleesbaar.html",
            {"uitleg": exception},
            status=422 if isinstance(exception, Onleesbaar) else 500,
        )
