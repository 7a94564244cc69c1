"""The guide for a talk as PDF: the questions step by step, with lines to write on."""

from collections.abc import Iterator, Sequence
from datetime import datetime

from weegwerk.inhoud.werkvelden import Gespreksstap
from weegwerk.rapport import blokken as b
from weegwerk.rapport.pdf import maak_pdf

_UITLEG = (
    "Stel eerst de vragen die altijd nodig zijn. De andere staan daaronder: die stelt u als zij hier van belang zijn."
)
_ALS_HET_SPEELT = "Als het hier van belang is:"
# A report names who was spoken to, and when.
_WIE_EN_WANNEER = (b.Invulvraag("Wie waren erbij?", regels=1), b.Invulvraag("Op welke dag, en waar?", regels=1))


def maak_gespreksleidraad(
    titel: str, werkveld: str, kenmerk: str, stappen: Sequence[tuple[str, Gespreksstap]], tijdstip: datetime
) -> bytes:
    """PDF with every question of this talk; `stappen` gives each step its heading."""
    boom = b.Rapportdocument(
        titel=titel,
        ondertitel=werkveld,
        kenmerk=f"Kenmerk {kenmerk}",
        versie="gespreksleidraad",
        auteur="Weegwerk",
        concept=False,
        blokken=(b.Alinea(_UITLEG), *_WIE_EN_WANNEER, *_blokken(stappen)),
    )
    return maak_pdf(boom, tijdstip)


def _blokken(stappen: Sequence[tuple[str, Gespreksstap]]) -> Iterator[b.Blok]:
    for nummer, (kop, stap) in enumerate(stappen, start=1):
        yield b.Tussenkop(kop, nummer=str(nummer))
        yield from (b.Invulvraag(vraag, regels=2) for vraag in stap.altijd)
        if stap.soms:
            yield b.Alinea(_ALS_HET_SPEELT, klein=True, blijft=True)
        yield from (b.Invulvraag(vraag, regels=1) for vraag in stap.soms)
