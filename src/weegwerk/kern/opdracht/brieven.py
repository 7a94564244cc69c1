"""What the expert adds to the letters of an opdracht in own words; the rest follows from document and guide."""

from pydantic import Field

from weegwerk.kern.document import Deel
from weegwerk.kern.document.velden import Tekst


class Brieven(Deel):
    """One free paragraph per letter."""

    opdrachtgever_alinea: Tekst = Field(None, description="Eigen alinea in de bevestiging aan de opdrachtgever")
    client_alinea: Tekst = Field(None, description="Eigen alinea in de brief aan de cliënt")
    teruggave_alinea: Tekst = Field(None, description="Eigen alinea in de brief waarmee de opdracht teruggaat")
