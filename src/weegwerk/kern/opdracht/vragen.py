"""What the opdrachtgever asks, question by question; every answer of the report belongs to one of them."""

from pydantic import Field

from weegwerk.kern.document import Deel
from weegwerk.kern.document.velden import Tekst
from weegwerk.kern.opdracht.codes import Vraagcode


class Vraag(Deel):
    """One question of the opdrachtgever."""

    code: Vraagcode
    vraag: Tekst = Field(None, description="De vraag in de woorden van de opdrachtgever")
