"""The statutory report: the annex of the Regeling loonkostensubsidie Participatiewet 2021, field by field, in its order."""

from collections.abc import Iterator
from itertools import zip_longest

from weegwerk.kern.document import gewijzigd
from weegwerk.kern.fouten import KernFout
from weegwerk.kern.getallen import procent_tekst
from weegwerk.kern.methoden import TaakUitkomst
from weegwerk.kern.onderzoek import (
    Conclusie,
    Normfunctie,
    Onderzoek,
    Taak,
    Vraagstelling,
    Waarneming,
    Zienswijze,
    Zienswijzen,
)
from weegwerk.rapport import blokken as b
from weegwerk.rapport.modellen import woorden
from weegwerk.rapport.modellen.gedeeld import (
    GEEN,
    LEEG,
    Stof,
    dag,
    formulier,
    geteld,
    omslag,
    ondertekening,
    punten,
    uren,
    zienswijze_tekst,
)

METHODE = "ulm-2021"
_FACTOREN = ("tempo", "kwaliteit", "netto_werktijd")
_HOOFDTAKEN = 5
_GEWOON = 100


_ELDERS = ("kader", "niet_uitvoerbaar", "tegenspraken", "begeleiding", "overig", "wat_als", "geld", "gesteld")
_LEEG = Onderzoek(weegwerk=1, soort="loonwaarde", methode=METHODE)


def beperk(onderzoek: Onderzoek) -> Onderzoek:
    """The part of the document that this model shows or calculates with; the rest may not travel along inside it."""
    if onderzoek.methode != METHODE:
        raise KernFout(
            "model_past_niet",
            f"Het wettelijke model hoort bij de uniforme methode ({METHODE}); deze zaak gebruikt {onderzoek.methode}.",
            "Kies het model volledig.",
            ("methode",),
        )
    return gewijzigd(
        onderzoek,
        kop=gewijzigd(onderzoek.kop, opdrachtgever=None),
        vraagstelling=Vraagstelling(),
        activiteiten=(),
        bronnen=(),
        functie=gewijzigd(onderzoek.functie, soort=None, omschrijving=None),
        normfunctie=Normfunctie(naam=onderzoek.normfunctie.naam),
        taken=tuple(_beperk_taak(taak) for taak in onderzoek.taken),
        zienswijzen=Zienswijzen(
            werknemer=_beperk_zienswijze(onderzoek.zienswijzen.werknemer),
            werkgever=_beperk_zienswijze(onderzoek.zienswijzen.werkgever),
            opdrachtgever=_beperk_zienswijze(onderzoek.zienswijzen.opdrachtgever),
        ),
        conclusie=Conclusie(),
        eerder=None,
        adviezen=(),
        **{veld: getattr(_LEEG, veld) for veld in _ELDERS},
    )


def _beperk_zienswijze(zienswijze: Zienswijze) -> Zienswijze:
    punten = tuple(gewijzigd(punt, toelichting=None) for punt in zienswijze.punten)
    return gewijzigd(zienswijze, verzonden_op=None, kanaal=None, punten=punten)


def _beperk_taak(taak: Taak) -> Taak:
    over = (
        "inzetbaarheid",
        "tempoverlies",
        "kwaliteitsverlies",
        "afbreukrisico",
        "belang",
        "verandering",
        "begeleiding",
        "gesteld",
        "dagen_per_week",
    )
    factoren = {veld: _zoals_getoond(getattr(taak, veld)) for veld in _FACTOREN}
    return gewijzigd(taak, **dict.fromkeys(over), **factoren, metingen=(), werktijden=())


def _zoals_getoond(waarneming: Waarneming | None) -> Waarneming | None:
    """This model has no place for a cause, nor for how sure the expert is."""
    return waarneming and gewijzigd(waarneming, **dict.fromkeys(("oorzaak", "laag", "hoog", "motivering_bereik")))


def stel_op(stof: Stof) -> b.Rapportdocument:
    blokken = (
        _kop(stof),
        b.Tussenkop("Normfunctie en uitgevoerde functie"),
        _functies(stof),
        b.Tussenkop("Arbeidsprestatie"),
        *_arbeidsprestatie(stof),
        b.Tussenkop("Toelichting per hoofdtaak"),
        *_toelichting(stof),
        b.Tussenkop("Zienswijzen"),
        *_zienswijzen(stof),
        b.Tussenkop("Ondertekening"),
        ondertekening(stof),
    )
    ondertitel = "Model van de Regeling loonkostensubsidie Participatiewet 2021"
    return omslag(stof, "Rapport Loonwaardemeting LKS", ondertitel, blokken)


def _kop(stof: Stof) -> b.Gegevens:
    onderzoek, kop, functie = stof.onderzoek, stof.onderzoek.kop, stof.onderzoek.functie
    return formulier(
        ("Naam", kop.naam),
        ("Geboortedatum", dag(kop.geboortedatum)),
        ("Datum rapportage", dag(kop.datum_rapportage)),
        ("Datum bedrijfsbezoek", dag(kop.datum_bedrijfsbezoek)),
        ("Werkgever", kop.werkgever),
        ("Contactpersoon werkgever", kop.contactpersoon),
        ("E-mail contactpersoon", kop.email_contactpersoon),
        ("Geïnterviewde (werkgever)", kop.geinterviewde),
        ("Normfunctie", onderzoek.normfunctie.naam),
        ("Uitgevoerde functie", functie.naam),
        ("Aantal uren werknemer", uren(functie.uren_per_week)),
        ("Aantal voltijdsuren", uren(functie.voltijd_uren)),
        ("Loonwaardedeskundige", kop.loonwaardedeskundige),
        ("Telefoonnummer", kop.telefoonnummer),
        dubbel=True,
    )


def _hoofdtaken(stof: Stof) -> Iterator[tuple[str, TaakUitkomst | None]]:
    """The five lines of the form, and more where there are more tasks."""
    for nummer, (_, uit) in enumerate(zip_longest(range(_HOOFDTAKEN), stof.uitkomst.gedane_taken), start=1):
        yield f"Hoofdtaak {nummer}", uit


def _functies(stof: Stof) -> b.Tabel:
    rijen = []
    for naam, uit in _hoofdtaken(stof):
        taak = stof.onderzoek.taak(uit.code) if uit else None
        rijen.append(
            (
                naam,
                (uit.omschrijving if uit else "") or LEEG,
                punten(taak.aandeel_soortgelijke) if taak else GEEN,
                procent_tekst(uit.aandeel) if uit else GEEN,
            )
        )
    kolommen = (
        b.Kolom("Hoofdtaak", 0),
        b.Kolom("Omschrijving"),
        b.Kolom("Tijd normfunctie", 0, getal=True),
        b.Kolom("Tijd uitgevoerde functie", 0, getal=True),
    )
    return b.Tabel("Hoofdtaken en de tijd die zij vragen", kolommen, tuple(rijen))


def _arbeidsprestatie(stof: Stof) -> Iterator[b.Blok]:
    uitkomst = stof.uitkomst
    antwoord = "Ja: de loonwaarde is 100%." if uitkomst.loonwaarde == _GEWOON else "Nee: de prestatie is lager."
    yield b.Alinea(f"Levert de werknemer de gewone prestatie (tempo, kwaliteit en netto werktijd)? {antwoord}")
    kolommen = tuple(b.Kolom(naam, 2, getal=True) for naam in ("Tijd", "Tempo", "Kwaliteit", "Netto werktijd"))
    yield b.Tabel(
        "Overzicht van de arbeidsprestatie",
        (b.Kolom("Hoofdtaak", 3), *kolommen, b.Kolom("Resultaat", 2, getal=True)),
        tuple(_prestatierij(naam, uit) for naam, uit in _hoofdtaken(stof)),
        ("Totale arbeidsprestatie", *("" for _ in kolommen), f"{uitkomst.loonwaarde}%"),
    )
    if uitkomst.eigen_werk is not None:
        zinnen = uitkomst.eigen_werk.zin_loonwaarde(uitkomst.loonwaarde), uitkomst.eigen_werk.zin_over("De werknemer")
        yield b.Alinea(" ".join(zinnen))


def _prestatierij(naam: str, uit: TaakUitkomst | None) -> tuple[str, ...]:
    if uit is None:
        return naam, *(GEEN for _ in range(len(_FACTOREN) + 2))
    factoren = (procent_tekst(factor.geteld) for factor in uit.factoren)
    return naam, procent_tekst(uit.aandeel), *factoren, procent_tekst(uit.prestatie)


def _toelichting(stof: Stof) -> Iterator[b.Blok]:
    for naam, uit in _hoofdtaken(stof):
        taak = stof.onderzoek.taak(uit.code) if uit else None
        if uit is None or taak is None:
            continue
        yield b.Tussenkop(f"{naam}: {uit.omschrijving or LEEG}", niveau=2)
        yield formulier(
            *(
                (f"{factor.factor.naam} {geteld(factor)}", _uitleg(getattr(taak, factor.factor.veld)))
                for factor in uit.factoren
            )
        )


def _uitleg(waarneming: Waarneming | None) -> str | None:
    if waarneming is None:
        return None
    return " ".join(_zin(tekst) for tekst in (waarneming.beschrijving, waarneming.motivering) if tekst)


def _zin(tekst: str) -> str:
    return tekst if tekst.endswith((".", "!", "?")) else f"{tekst}."


def _zienswijzen(stof: Stof) -> Iterator[b.Blok]:
    zienswijzen = stof.onderzoek.zienswijzen
    yield formulier(
        ("Zienswijze werknemer", _zienswijze(zienswijzen.werknemer)),
        ("Zienswijze werkgever", _zienswijze(zienswijzen.werkgever)),
        *((("Zienswijze opdrachtgever", eigen),) if (eigen := _zienswijze(zienswijzen.opdrachtgever)) else ()),
    )


def _zienswijze(zienswijze: Zienswijze) -> str | None:
    regels = [zienswijze_tekst(zienswijze)]
    for punt in zienswijze.punten:
        verwerking = f" ({woorden.VERWERKING[punt.verwerking]})" if punt.verwerking else ""
        regels.append(f"{punt.punt or LEEG}{verwerking}")
    return "\n".join(filter(None, regels))
