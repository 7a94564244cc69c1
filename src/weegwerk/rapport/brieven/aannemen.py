"""The letters with which an opdracht is accepted."""

from collections.abc import Iterator
from itertools import chain

from weegwerk.kern.opdracht.acceptatie import Toezegging
from weegwerk.kern.opdracht.gevraagd import vragen_van
from weegwerk.kern.rollen.soorten import ADVIES_CLIENT
from weegwerk.kern.vertrouwelijkheid import Bestemming, mag_ooit
from weegwerk.rapport.blokken import Alinea, Blok, Gegevens, Lijst, Rapportdocument, Tussenkop
from weegwerk.rapport.brieven.stof import REGISTER, Briefstof, aanhef, brief, eigen, groet, oneens, punten
from weegwerk.tekst import datum_tekst

_ROL_OPDRACHTGEVER = {
    "beoordelend": "Ik geef een oordeel. Dat doe ik onafhankelijk: over de uitkomst valt niet te onderhandelen. Het besluit neemt u zelf.",
    "adviserend": "Ik geef advies. U kiest zelf wat u ermee doet. Ik beoordeel de cliënt niet, en u gebruikt mijn advies niet als oordeel over de cliënt.",
    "begeleidend": "Ik begeleid. Over wat ik hier begeleid, oordeel ik later niet. Hebt u dan een oordeel nodig, dan vraagt u dat aan een ander.",
}
_ROL_CLIENT = {
    "beoordelend": "Ik geef een oordeel. {opdrachtgever} gebruikt dat bij een besluit. Dat besluit neem ik niet zelf. Ik kies geen partij.",
    "adviserend": "Ik geef advies aan {opdrachtgever}. Ik geef geen oordeel over u.",
    "begeleidend": "Ik help u een tijd. Later geef ik geen oordeel over u.",
}
_ADVIES_VOOR_CLIENT = (
    "Ik geef advies aan de cliënt. De cliënt kiest zelf wat hij ermee doet. Ik beoordeel de cliënt niet."
)
_ADVIES_AAN_CLIENT = "Ik geef u advies. U kiest zelf wat u ermee doet. Ik geef geen oordeel over u."
_ANTWOORD = {
    "ja": "Mijn rapport geeft antwoord op deze vraag.",
    "deels": "Mijn rapport geeft voor een deel antwoord op deze vraag.",
    "nee": "Mijn rapport geeft geen antwoord op deze vraag.",
}


_VOOR_CLIENT = "Deze vraag bespreek ik met de cliënt. Het antwoord is voor de cliënt."
_RECHTEN = (
    "U mag lezen wat ik over u opschrijf.",
    "Klopt een feit niet? Dan verbeter ik het.",
    "U leest het rapport voor het klaar is. U mag zeggen wat u ervan vindt. Dat komt in het rapport.",
    "U hoeft mij niet te vertellen welke ziekte u hebt. Het gaat om wat u kunt.",
    "U mag iemand meenemen naar het gesprek.",
    "U mag alles vragen. Ook waarom ik iets wil weten.",
)


def aan_opdrachtgever(stof: Briefstof) -> Rapportdocument:
    """What was agreed, in which role, what is answered and when."""
    return brief(
        stof,
        "Bevestiging van uw opdracht",
        (stof.opdrachtgever, stof.contactpersoon and f"t.a.v. {stof.contactpersoon}"),
        (
            aanhef(stof.contactpersoon),
            Alinea(
                f"Op {datum_tekst(stof.ontvangen)} ontving ik uw opdracht over {stof.client}. Ik neem de opdracht aan. In "
                "deze brief leest u wat ik ga doen en wat u van mij krijgt."
            ),
            *_rollen(stof),
            *_vragen(stof),
            *_voorwaarden(stof),
            *_tijd(stof),
            Tussenkop("Wat u krijgt"),
            punten(*_wat_u_krijgt(stof)),
            *eigen(stof.document.brieven.opdrachtgever_alinea),
            Alinea(
                "Klopt er iets niet in deze brief? Laat het mij weten voor ik begin. Hebt u een klacht, dan bespreek ik die graag "
                f"met u. Komen wij er niet uit, kijk dan op {REGISTER} waar u terechtkunt."
            ),
            *groet(stof),
        ),
    )


def _wat_u_krijgt(stof: Briefstof) -> tuple[str, ...]:
    """What is promised follows from who receives what in this assignment."""
    niveau = stof.ontvangst["opdrachtgever"]
    if niveau in ("bericht", "niets"):
        klaar = " Ik laat u wel weten wanneer het klaar is." if niveau == "bericht" else ""
        return (f"Wat ik opschrijf, is voor de cliënt. U krijgt het niet, ook niet als concept.{klaar}",)
    eerst = "U en de cliënt krijgen eerst een concept en kunnen daarop reageren. De reacties komen in het rapport."
    if niveau == "met_toestemming":
        eerst = "De cliënt leest alles eerst. U krijgt het alleen als de cliënt dat goed vindt."
    elif not stof.opdrachtgever_leest_concept:
        eerst = (
            "De cliënt en de werkgever krijgen eerst een concept en kunnen daarop reageren. De reacties komen in het rapport. "
            "U krijgt het rapport als het klaar is."
        )
    elif stof.ontvangst["client"] != "rapport":
        eerst = "U krijgt eerst een concept en kunt daarop reageren. Uw reactie komt in het rapport."
    vast = "Klopt een feit niet, dan verbeter ik het. Mijn oordeel pas ik niet aan omdat iemand dat liever ziet."
    return (eerst, vast, _gevoelig(stof.opdrachtgever_als_lezer))


def _gevoelig(opdrachtgever: Bestemming) -> str:
    """The promise follows from the rule that the report follows."""
    if not mag_ooit("medisch", opdrachtgever):
        return "Medische gegevens krijgt u niet van mij, ook niet als de cliënt mij die vertelt of u wil laten lezen."
    return "Wat medisch of vertrouwelijk is, krijgt u alleen als u het nodig hebt en de cliënt mij daarvoor toestemming gaf."


def aan_client(stof: Briefstof) -> Rapportdocument:
    """In plain words: what happens, why, in which role, what rights there are and who gets what."""
    document = stof.document
    return brief(
        stof,
        "Wat ik voor u ga doen",
        (stof.client,),
        (
            aanhef(stof.client),
            Alinea(
                f"Mijn naam is {stof.deskundige}. Ik ben arbeidsdeskundige. Dat is iemand die kijkt naar mens en werk: wat vraagt het "
                "werk, en wat kunt u?"
            ),
            Tussenkop("Waarom krijgt u deze brief?"),
            *_vraag_over_client(stof),
            Tussenkop("Wat is mijn rol?"),
            *(Alinea(zin.format(opdrachtgever=stof.opdrachtgever)) for zin in _rollen_client(stof)),
            *_eigen_rol(stof, "Ik werkte al eerder voor iemand in deze zaak. Daarom leg ik dit uit:"),
            *([Alinea(f"Ik doe dit samen met een arts: {document.rolcheck.arts}.")] if document.rolcheck.arts else []),
            Tussenkop("Wat gaat er gebeuren?"),
            Lijst(tuple(_stappen_client(stof)), genummerd=True),
            Tussenkop("Wat mag u?"),
            punten(*_RECHTEN),
            Tussenkop("Wie krijgt wat?"),
            Alinea(
                f"{_wie_krijgt(stof)} Wil ik met iemand anders over u praten? Dan vraag ik het eerst aan u. {_van_de_arts(stof)}"
            ),
            *eigen(document.brieven.client_alinea),
            *oneens(),
            *groet(stof),
        ),
    )


def _wie_krijgt(stof: Briefstof) -> str:
    werkgever = ""
    if stof.met_werkgever:
        altijd = " Uw werkgever krijgt een eigen versie. Daar staat niet in wat u mankeert."
        werkgever = altijd if stof.partijen else " Uw werkgever krijgt het alleen als dat nodig is en mag."
    return {
        "rapport": f"{stof.opdrachtgever} krijgt het rapport. U krijgt het ook.{werkgever}",
        "met_toestemming": f"U krijgt het rapport. {stof.opdrachtgever} krijgt het alleen als u dat goed vindt.",
        "bericht": f"Alleen u krijgt het rapport. {stof.opdrachtgever} hoort alleen dat het klaar is.",
    }.get(stof.ontvangst["opdrachtgever"], "Alleen u krijgt het rapport.")


def _van_de_arts(stof: Briefstof) -> str:
    """A self-employed client has no employer; then it is about who asked."""
    er_is_een = stof.werkgever or stof.opdrachtgever_als_lezer.is_werkgever
    if "werkgever" in stof.partijen or (er_is_een and not stof.partijen):
        return "Wat een arts over u weet, gaat niet naar uw werkgever."
    return f"Wat een arts over u weet, gaat alleen naar {stof.opdrachtgever} als u dat goed vindt."


def _vraag_over_client(stof: Briefstof) -> list[Blok]:
    vragen = tuple(vraag.vraag for vraag in vragen_van(stof.document) if vraag.vraag) or (stof.namen,)
    dit = "Dit is de vraag" if len(vragen) == 1 else "Dit zijn de vragen"
    return [Alinea(f"{stof.opdrachtgever} heeft mij iets gevraagd. Het gaat over u. {dit}:"), Lijst(vragen)]


def _rollen_opdrachtgever(stof: Briefstof) -> list[str]:
    """Advice to the client is none to the opdrachtgever."""
    zinnen = [
        _ADVIES_VOOR_CLIENT if onderdeel.soort in ADVIES_CLIENT else _ROL_OPDRACHTGEVER[onderdeel.aard]
        for onderdeel in sorted(stof.document.onderdelen, key=lambda een: [*_ROL_OPDRACHTGEVER].index(een.aard))
    ]
    return list(dict.fromkeys(zinnen))


def _rollen_client(stof: Briefstof) -> list[str]:
    """Advice to the client is another thing than advice about the client."""
    zinnen = [
        _ADVIES_AAN_CLIENT if onderdeel.soort in ADVIES_CLIENT else _ROL_CLIENT[onderdeel.aard]
        for onderdeel in stof.document.onderdelen
    ]
    return list(dict.fromkeys(zinnen))


def _rollen(stof: Briefstof) -> Iterator[Blok]:
    yield Tussenkop("Wat ik ga doen")
    if paren := [(("Opdracht", een.naam), ("Mijn rol", een.rol)) for een in stof.document.onderdelen]:
        yield Gegevens(tuple(chain.from_iterable(paren)))
    yield from (Alinea(zin) for zin in _rollen_opdrachtgever(stof))
    if stof.document.rolcheck.arts:
        yield Alinea(f"Ik neem de opdracht aan samen met een arts: {stof.document.rolcheck.arts}.")
    if stof.document.intake.adviestoets_waarom and "beoordelend" not in stof.aarden:
        yield Alinea("Over het verschil tussen advies en oordeel is dit afgesproken:")
        yield from eigen(stof.document.intake.adviestoets_waarom)
    yield from _eigen_rol(stof, "Ik ben eerder bij deze zaak, of bij een van de partijen, betrokken geweest.")


def _eigen_rol(stof: Briefstof, inleiding: str) -> list[Blok]:
    """Why the expert takes the opdracht although the role check found something that weighs."""
    motivatie = stof.document.rolcheck.motivatie
    besluit = stof.document.acceptatie.besluit
    zwaar = besluit and any(een.graad in ("voorwaarde", "onverenigbaar") for een in besluit.bevindingen)
    return [Alinea(inleiding), *eigen(motivatie)] if motivatie and zwaar else []


def _vragen(stof: Briefstof) -> Iterator[Blok]:
    vragen = [vraag for vraag in vragen_van(stof.document) if vraag.vraag]
    if not vragen:
        return
    paren: list[tuple[str, str]] = []
    for vraag in vragen:
        toezegging = stof.document.acceptatie.toezeggingen.get(vraag.code, Toezegging())
        voor_u = stof.ontvangst["opdrachtgever"] not in ("bericht", "niets")
        antwoord = _ANTWOORD.get(toezegging.te_beantwoorden or "", "") if voor_u else _VOOR_CLIENT
        waarom = toezegging.te_beantwoorden_waarom if toezegging.te_beantwoorden != "ja" else None
        nummer = f"Vraag {vraag.code.removeprefix('V')}" if len(vragen) > 1 else "Vraag"
        paren.append((nummer, vraag.vraag or ""))
        if antwoord := " ".join(filter(None, (antwoord, waarom))):
            paren.append(("Antwoord", antwoord))
    yield Tussenkop("Uw vragen" if len(vragen) > 1 else "Uw vraag")
    yield Gegevens(tuple(paren))


def _voorwaarden(stof: Briefstof) -> Iterator[Blok]:
    """Only what is not met yet, in the words that the expert wrote for this reader."""
    open_ = [een.toelichting for een in stof.document.acceptatie.voorwaarden.values() if een.staat == "niet_voldaan"]
    if any(open_):
        yield Tussenkop("Wat nog geregeld moet worden")
        yield punten(*open_)


def _tijd(stof: Briefstof) -> Iterator[Blok]:
    tijdpad = stof.document.acceptatie.tijdpad
    dagen = (
        ("Eerste gesprek", tijdpad.gesprek_op),
        ("Concept", tijdpad.concept_op if stof.opdrachtgever_leest_concept else None),
        ("Rapport klaar", tijdpad.gereed_op),
    )
    yield Tussenkop("Wanneer")
    bekend = tuple((naam, datum_tekst(dag)) for naam, dag in dagen if dag)
    if bekend:
        yield Gegevens(bekend)
    yield from eigen(tijdpad.tijd_afspraak)
    yield Alinea(
        "Een vast aantal uren spreek ik niet af: zorgvuldig werk bepaalt hoe lang het duurt. Duurt het langer dan verwacht, dan "
        "bel ik u en leg ik uit waarom."
    )


def _stappen_client(stof: Briefstof) -> Iterator[str]:
    tijdpad = stof.document.acceptatie.tijdpad
    op = (
        f" Dat is gepland op {datum_tekst(tijdpad.gesprek_op)}."
        if tijdpad.gesprek_op
        else " Ik spreek met u een dag af."
    )
    yield f"Ik wil graag met u praten.{op}"
    if stof.partijen:
        # The method asks for both in every investigation.
        yield from ("Ik praat ook met uw werkgever.",) if "werkgever" in stof.partijen else ()
        yield "Ik kom kijken waar u werkt."
    elif stof.ontvangst["werkgever"] != "niets":
        yield "Soms kom ik kijken waar u werkt. Dat spreek ik eerst met u af."
    op = f" Dat verwacht ik op {datum_tekst(tijdpad.concept_op)}." if tijdpad.concept_op else ""
    ook = ""
    if stof.partijen:
        wie = "Uw werkgever" if "werkgever" in stof.partijen else stof.opdrachtgever
        ook = f" {wie} krijgt dan ook een versie om te lezen."
    yield f"Ik schrijf een rapport. U krijgt het eerst om te lezen.{ook}{op}"
    op = f" Dat verwacht ik op {datum_tekst(tijdpad.gereed_op)}." if tijdpad.gereed_op else ""
    yield f"Daarna maak ik het rapport af.{op}"
