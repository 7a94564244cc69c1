"""Checking a report: calculate it again, make it again, and compare that with the file, page by page.

The file is compared with itself: its pages with what its own attachments say. Who replaces everything has made another
report; that only shows beside the seal in the log of the workbench.
"""

from collections.abc import Iterator
from datetime import date
from typing import Any

from weegwerk.kern import bewijs as bewijzen
from weegwerk.kern.document import als_json, uit_json
from weegwerk.kern.fouten import KernFout
from weegwerk.kern.getallen import procent_tekst
from weegwerk.kern.methoden import Uitkomst
from weegwerk.kern.onderhandeling import Onderhandeling
from weegwerk.kern.onderzoek import Onderzoek, ZaakFout
from weegwerk.kern.onderzoek import lees as lees_zaak
from weegwerk.kern.onderzoek.lezers import Inzage
from weegwerk.kern.onderzoek.lezers import uit_json as uit_json_inzage
from weegwerk.kern.opdracht.rapportstuk import Opdrachtrapport
from weegwerk.rapport import Rapportoordeel, afspraak, opdracht
from weegwerk.rapport.bouw import opmaak
from weegwerk.rapport.lees_pdf import GelezenPdf, Leesfout, lees
from weegwerk.rapport.maken import BEWIJS, ONDERZOEK, Opzet, stel_op
from weegwerk.rapport.vergelijken import LIJM, Veranderd, lees_bewijs, verschillen

# The day of an agreement that names none stands in the file only, not on its pages.
_ONGEDATEERD = date(2000, 1, 1)
_CITAAT = 100
_ONLEESBAAR_HIER = (
    "Dit rapport is gemaakt door een andere versie van Weegwerk ({}). Deze versie kan de gegevens erin niet lezen;"
    " controleer het met de versie waarmee het is gemaakt."
)


def oordeel(pdf: bytes) -> Rapportoordeel:
    try:
        gelezen = lees(pdf)
        if not gelezen.van_weegwerk and not {ONDERZOEK, BEWIJS} & set(gelezen.bijlagen):
            return Rapportoordeel(2, ("Dit is een PDF, maar geen rapport van Weegwerk.",))
        if opdracht.OPDRACHT in gelezen.bijlagen:
            return Rapportoordeel(0, tuple(_zelfde_opdracht(pdf, gelezen)))
        if afspraak.ONDERHANDELING in gelezen.bijlagen:
            return Rapportoordeel(0, tuple(_zelfde_afspraak(pdf, gelezen)))
        return Rapportoordeel(0, tuple(_gelijk(pdf, gelezen)))
    except Leesfout as fout:
        return Rapportoordeel(2, (str(fout),))
    except Veranderd as verschil:
        return Rapportoordeel(1, verschil.regels)


def _zelfde_afspraak(pdf: bytes, gelezen: GelezenPdf) -> Iterator[str]:
    """An agreement has no outcome to calculate again; its pages can be made again from the data inside it."""
    document, bewijs = _lees_afspraak(gelezen)
    anders = verschillen(pdf, gelezen, afspraak.pdf(document, _ONGEDATEERD))
    if anders and _zelfde_bouw(bewijs):
        raise Veranderd(*anders)
    yield "Dit is een afspraak over voorwaarden, geen bepaling; er valt niets na te rekenen."
    if not anders:
        yield "De tekst en het beeld van elke bladzijde zijn gelijk aan de afspraak die bij deze gegevens hoort."
        return
    tekst = "".join(gelezen.bladzijden).translate(LIJM)
    for cijfer in afspraak.cijfers(document):
        if cijfer.translate(LIJM) not in tekst:
            raise Veranderd(f"Op de bladzijden staat niet {cijfer}, zoals in de gegevens.")
    yield from _andere_versie(bewijs)
    yield "De loonwaarde en het afgesproken percentage staan zo op de bladzijden; de andere woorden en het beeld zijn niet vergeleken."


def _lees_afspraak(gelezen: GelezenPdf) -> tuple[Onderhandeling, dict[str, Any]]:
    """The agreement and its receipt; the first version of Weegwerk gave it none."""
    inhoud = gelezen.bijlagen[afspraak.ONDERHANDELING]
    bewijs = lees_bewijs(gelezen.bijlagen[BEWIJS]) if BEWIJS in gelezen.bijlagen else {"rapport": {}}
    van_ander = _van_ander(inhoud, bewijs, "onderhandeling_sha256")
    try:
        document = uit_json(Onderhandeling, inhoud)
    except ValueError:
        if van_ander:
            raise Leesfout(_ONLEESBAAR_HIER.format(_gemaakt_met(bewijs))) from None
        raise Veranderd(f"{afspraak.ONDERHANDELING} is veranderd en niet meer te lezen.") from None
    vreemd = set(gelezen.bijlagen) - {afspraak.ONDERHANDELING, BEWIJS}
    klopt = BEWIJS not in gelezen.bijlagen or bewijs.get("onderhandeling_sha256") == bewijzen.vingerafdruk(inhoud)
    if vreemd or not klopt or (not van_ander and als_json(document) != inhoud):
        raise Veranderd("De bestanden in deze afspraak zijn veranderd.")
    return document, bewijs


def _zelfde_opdracht(pdf: bytes, gelezen: GelezenPdf) -> Iterator[str]:
    """A report of an opdracht has no number to calculate; its chain and its pages are made again."""
    stuk, bewijs = _lees_opdracht(gelezen)
    if anders := opdracht.controleer(stuk, bewijs, gelezen.bijlagen[opdracht.OPDRACHT]):
        raise Veranderd(*anders)
    yield "Dit is het rapport van een opdracht; er valt geen loonwaarde na te rekenen."
    yield "De gegevens en de keten van antwoord naar feit zijn die waarmee het rapport is gemaakt."
    anders = verschillen(pdf, gelezen, opdracht.pdf(stuk))
    if not anders:
        yield "De tekst en het beeld van elke bladzijde zijn gelijk aan het rapport dat bij deze gegevens hoort."
    elif _zelfde_bouw(bewijs):
        raise Veranderd(*anders)
    else:
        yield from _andere_versie(bewijs)
        yield "De woorden en het beeld van de bladzijden zijn niet vergeleken."


def _lees_opdracht(gelezen: GelezenPdf) -> tuple[Opdrachtrapport, dict[str, Any]]:
    if set(gelezen.bijlagen) != {opdracht.OPDRACHT, BEWIJS}:
        raise Veranderd("De bestanden in dit rapport zijn veranderd: er is er een weg of bij.")
    inhoud, bewijs = gelezen.bijlagen[opdracht.OPDRACHT], lees_bewijs(gelezen.bijlagen[BEWIJS])
    van_ander = _van_ander(inhoud, bewijs, "opdracht_sha256")
    try:
        stuk = uit_json(Opdrachtrapport, inhoud)
    except ValueError:
        if van_ander:
            raise Leesfout(_ONLEESBAAR_HIER.format(_gemaakt_met(bewijs))) from None
        raise Veranderd(f"{opdracht.OPDRACHT} is veranderd en niet meer te lezen.") from None
    if not van_ander and als_json(stuk) != inhoud:
        raise Veranderd(
            f"{opdracht.OPDRACHT} is opnieuw geschreven en niet meer het bestand dat bij het rapport hoort."
        )
    return stuk, bewijs


def lees_zegel(pdf: bytes) -> str | None:
    """The seal that stands in the receipt of a report of ours."""
    try:
        zegel = lees_bewijs(lees(pdf).bijlagen[BEWIJS])["zegel"]
    except (Leesfout, Veranderd, KeyError):
        return None
    return str(zegel)


def lees_inzage(pdf: bytes) -> Inzage | None:
    """For whom the receipt of a report of ours says that it was made."""
    try:
        return _inzage(lees_bewijs(lees(pdf).bijlagen[BEWIJS]))
    except (Leesfout, Veranderd, KeyError):
        return None


def _gelijk(pdf: bytes, gelezen: GelezenPdf) -> Iterator[str]:
    onderzoek, bewijs = _lees_bijlagen(gelezen)
    opzet = _doe_opnieuw(onderzoek, bewijs, gelezen.bijlagen[ONDERZOEK])
    yield f"De loonwaarde is {opzet.uitkomst.loonwaarde}%; narekenen geeft dezelfde uitkomst."
    if opzet.uitkomst.eigen_werk is not None:
        yield opzet.uitkomst.eigen_werk.zin_over("De werknemer")
    anders = verschillen(pdf, gelezen, opzet.pdf())
    if not anders:
        yield "De tekst en het beeld van elke bladzijde zijn gelijk aan het rapport dat bij deze gegevens hoort."
    elif _zelfde_bouw(bewijs):
        raise Veranderd(*anders)
    else:
        _vergelijk_uitkomst(gelezen, opzet.uitkomst)
        yield from _andere_versie(bewijs)
        yield "De cijfers zijn opnieuw uitgerekend en zijn gelijk; zij staan zo op de bladzijden."
        yield "De andere woorden en het beeld van de bladzijden zijn niet vergeleken."


def _zelfde_bouw(bewijs: dict[str, Any]) -> bool:
    """A receipt from before the fingerprint of the build names none, so it is of another one."""
    return bool(bewijs["rapport"].get("opmaak") == opmaak())


def _andere_versie(bewijs: dict[str, Any]) -> Iterator[str]:
    yield f"Dit rapport is gemaakt door een andere versie van Weegwerk ({_gemaakt_met(bewijs)}; dit is {opmaak()})."


def _gemaakt_met(bewijs: dict[str, Any]) -> str:
    return str(bewijs["rapport"].get("opmaak", "een versie die haar nummer niet opschreef"))[:_CITAAT]


def _lees_bijlagen(gelezen: GelezenPdf) -> tuple[Onderzoek, dict[str, Any]]:
    """The document and the receipt, exactly as they were written."""
    weg = [
        f"Het bestand {naam} is uit het rapport gehaald."
        for naam in (ONDERZOEK, BEWIJS)
        if naam not in gelezen.bijlagen
    ]
    vreemd = [
        f"Er zit een onbekend bestand in: {naam[:60]}." for naam in gelezen.bijlagen if naam not in (ONDERZOEK, BEWIJS)
    ]
    if weg or vreemd:
        raise Veranderd(*weg, *vreemd)
    inhoud, bewijs = gelezen.bijlagen[ONDERZOEK], lees_bewijs(gelezen.bijlagen[BEWIJS])
    van_ander = _van_ander(inhoud, bewijs, "onderzoek_sha256")
    try:
        onderzoek = lees_zaak(inhoud).onderzoek
    except ZaakFout as fout:
        if van_ander:
            raise Leesfout(_ONLEESBAAR_HIER.format(_gemaakt_met(bewijs))) from None
        raise Veranderd(f"{ONDERZOEK} is veranderd: {fout.problemen[0].tekst}") from None
    if not van_ander and als_json(onderzoek) != inhoud:
        raise Veranderd(f"{ONDERZOEK} is opnieuw geschreven en niet meer het bestand dat bij het rapport hoort.")
    return onderzoek, bewijs


def _van_ander(inhoud: bytes, bewijs: dict[str, Any], veld: str) -> bool:
    """Written by another build, and since then not by anybody: its bytes are those that the receipt names."""
    return not _zelfde_bouw(bewijs) and bool(bewijs.get(veld) == bewijzen.vingerafdruk(inhoud))


def _inzage(bewijs: dict[str, Any]) -> Inzage | None:
    try:
        return uit_json_inzage(bewijs["rapport"].get("voor"))
    except ValueError:
        raise Veranderd(f"{BEWIJS} is veranderd: voor wie het rapport is, klopt niet.") from None


def _doe_opnieuw(onderzoek: Onderzoek, bewijs: dict[str, Any], inhoud: bytes) -> Opzet:
    zelfde_bouw = _zelfde_bouw(bewijs)
    try:
        verschillen = bewijzen.controleer(onderzoek, bewijs, inhoud, zelfde_bouw=zelfde_bouw)
        opzet = stel_op(onderzoek, str(bewijs["rapport"].get("model")), _inzage(bewijs))
    except KernFout as fout:
        raise Veranderd(str(fout)) from None
    if zelfde_bouw and als_json(opzet.onderzoek) != als_json(onderzoek):
        verschillen.append(f"{ONDERZOEK} bevat meer dan bij dit model hoort.")
    if verschillen:
        raise Veranderd(*verschillen)
    return opzet


def _vergelijk_uitkomst(gelezen: GelezenPdf, uitkomst: Uitkomst) -> None:
    """The numbers of every task and then the loonwaarde must stand in the pages, in that order."""
    rest = "".join(gelezen.bladzijden).translate(LIJM)
    for naam, getallen in _uitkomstregels(uitkomst):
        _, gevonden, rest = rest.partition("".join(getallen).translate(LIJM))
        if not gevonden:
            raise Veranderd(f"De getallen van {naam} staan niet zo in het rapport: {', '.join(getallen)}.")


def _uitkomstregels(uitkomst: Uitkomst) -> Iterator[tuple[str, list[str]]]:
    for taak in uitkomst.gedane_taken:
        factoren = [procent_tekst(factor.geteld) for factor in taak.factoren]
        yield f"taak {taak.code}", [procent_tekst(taak.aandeel), *factoren, procent_tekst(taak.prestatie)]
    yield "de loonwaarde", [f"{uitkomst.loonwaarde}%"]
