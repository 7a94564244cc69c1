"""Elk adres maal elke persoon. Een nieuw adres dat niet in de tabel staat laat deze test falen."""

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple
from uuid import uuid4

import pytest
from django.test import Client
from django.urls import URLPattern, URLResolver, get_resolver, reverse
from django_scopes import scope

from tests.mensen import Mensen
from tests.werkbank.maken import maak_dossier, opdracht_in
from weegwerk.werkbank.agenda.services import NieuweAfspraak, zet_afspraak
from weegwerk.werkbank.documenten.soort import soorten
from weegwerk.werkbank.leidraden.models import Suggestie
from weegwerk.werkbank.onderzoeken.services import start_onderzoek
from weegwerk.werkbank.partners import services as partners
from weegwerk.werkbank.partners.gegevens import Partnerfunctie, Partnergegevens
from weegwerk.werkbank.post.services import NieuwBericht, zet_klaar
from weegwerk.werkbank.stukken import services as stukken
from weegwerk.werkbank.stukken.beschrijving import Beschrijving, SoortStuk
from weegwerk.werkbank.vragenlijsten.services import stel_op

LOGIN = 302


class Rij(NamedTuple):
    """De status die iedereen krijgt: niemand is aangemeld, Anna, Bram, Chris (vreemde), Dirk (beheerder)."""

    niemand: int
    anna: int
    bram: int
    chris: int
    dirk: int
    methode: str = "get"


OPENBAAR = Rij(200, 302, 302, 302, 302)
IEDEREEN = Rij(200, 200, 200, 200, 200)
AANGEMELD = Rij(LOGIN, 200, 200, 200, 200)
# Eerst (nog eens) het wachtwoord: allauth stuurt door.
BEVESTIGEN = Rij(LOGIN, 302, 302, 302, 302)
NIET_INGESTELD = Rij(LOGIN, 404, 404, 404, 404)
BEHEER = Rij(LOGIN, 404, 404, 200, 200)
EIGEN_DOSSIER = Rij(LOGIN, 200, 200, 404, 404)
EIGEN_WERK = Rij(LOGIN, 302, 302, 404, 404, "post")
# Alleen wie in deze browser de link opende, komt bij de vragen.
ZONDER_LINK = Rij(403, 403, 403, 403, 403)
# Zonder bestand of zonder taken valt er niets te doen; de pagina zegt wat er ontbreekt.
NOG_NIET = Rij(LOGIN, 422, 422, 404, 404, "post")
# Wat er nog niet is, bestaat voor niemand.
ONBEKEND = Rij(LOGIN, 404, 404, 404, 404)

TABEL = {
    "dossiers:lijst": Rij(LOGIN, 200, 200, 200, 302),
    "dossiers:nieuw": Rij(LOGIN, 200, 200, 200, 404),
    "dossiers:dossier": EIGEN_DOSSIER,
    "dossiers:gegevens": EIGEN_DOSSIER,
    "dossiers:opdracht_nieuw": EIGEN_DOSSIER,
    # Een beheerder ziet alleen wat iemand wil laten wissen; hier vroeg niemand het.
    "dossiers:wissen": EIGEN_DOSSIER,
    "dossiers:houd_tegen": EIGEN_WERK,
    "dossiers:te_wissen": AANGEMELD,
    "opdrachten:verzenden": NOG_NIET,
    # Er is nog geen gesprek met een verslag, en nog geen rapport.
    "opdrachten:voorleggen": ONBEKEND,
    "opdrachten:verslag": ONBEKEND,
    "opdrachten:rapport_verzenden": ONBEKEND,
    "opdrachten:vaststellen": NOG_NIET,
    "opdrachten:corrigeren": NOG_NIET,
    "opdrachten:uitleg": NOG_NIET,
    "opdrachten:vervolg": NOG_NIET,
    "opdrachten:intrekken": NOG_NIET,
    "opdrachten:rapport": EIGEN_DOSSIER,
    "opdrachten:bewaard_rapport": Rij(LOGIN, 404, 404, 404, 404),
    "opdrachten:opdracht": Rij(LOGIN, 302, 302, 404, 404),
    "opdrachten:onderdelen": EIGEN_WERK,
    "opdrachten:knelpunt": EIGEN_WERK,
    "opdrachten:collega": EIGEN_WERK,
    "opdrachten:loonwaarde": EIGEN_DOSSIER,
    "opdrachten:leidraad": EIGEN_DOSSIER,
    "opdrachten:aannemen": EIGEN_WERK,
    "opdrachten:teruggeven": EIGEN_DOSSIER,
    "opdrachten:stoppen": EIGEN_DOSSIER,
    "opdrachten:hervatten": EIGEN_WERK,
    # Er is nog niet besloten, dus er zijn nog geen brieven.
    "opdrachten:brief": Rij(LOGIN, 404, 404, 404, 404),
    "opdrachten:briefbestand": Rij(LOGIN, 404, 404, 404, 404),
    "opdrachten:verzonden_brief": Rij(LOGIN, 404, 404, 404, 404),
    "herbepalingen:start": EIGEN_WERK,
    "onderzoeken:zaakbestand": EIGEN_DOSSIER,
    "onderzoeken:inlezen": NOG_NIET,
    # Zonder taken is er nog geen uitkomst, en dus geen concept.
    "onderzoeken:verzenden": NOG_NIET,
    "onderzoeken:rapport_verzenden": ONBEKEND,
    "onderzoeken:vaststellen": NOG_NIET,
    "onderzoeken:corrigeren": NOG_NIET,
    "onderzoeken:rapport": Rij(LOGIN, 422, 422, 404, 404),
    "onderzoeken:rapport_voor": Rij(LOGIN, 422, 422, 404, 404),
    "onderzoeken:bewaard_rapport": Rij(LOGIN, 404, 404, 404, 404),
    "onderzoeken:gesprek": EIGEN_DOSSIER,
    "onderzoeken:gesprek_pdf": EIGEN_DOSSIER,
    "onderzoeken:methode": AANGEMELD,
    "portefeuille:portefeuille": Rij(LOGIN, 200, 200, 200, 404),
    "portefeuille:csv": Rij(LOGIN, 200, 200, 200, 404),
    "herbepalingen:begin": EIGEN_DOSSIER,
    "onderhandelingen:begin": EIGEN_DOSSIER,
    "onderhandelingen:afspraak": ONBEKEND,
    "onderhandelingen:afsluiten": ONBEKEND._replace(methode="post"),
    "post:lijst": Rij(LOGIN, 200, 200, 200, 404),
    "post:bericht": EIGEN_DOSSIER,
    "post:bestand": EIGEN_DOSSIER,
    "post:stap": EIGEN_WERK,
    "post:dossier": EIGEN_DOSSIER,
    "post:noteren": EIGEN_DOSSIER,
    "agenda:lijst": Rij(LOGIN, 200, 200, 200, 404),
    "agenda:team": Rij(LOGIN, 200, 200, 200, 404),
    "agenda:instellingen": Rij(LOGIN, 200, 200, 200, 404),
    "agenda:kalender": Rij(404, 404, 404, 404, 404),
    "agenda:afspraak": EIGEN_DOSSIER,
    "agenda:dossier": EIGEN_DOSSIER,
    "agenda:feiten": EIGEN_DOSSIER,
    "agenda:nieuw": EIGEN_DOSSIER,
    "vragenlijsten:openen": Rij(404, 404, 404, 404, 404, "post"),
    "vragenlijsten:welkom": Rij(404, 404, 404, 404, 404),
    "vragenlijsten:begin": ZONDER_LINK,
    "vragenlijsten:blad": ZONDER_LINK,
    "vragenlijsten:inleveren": ZONDER_LINK,
    "vragenlijsten:stoppen": ZONDER_LINK._replace(methode="post"),
    "vragenlijsten:overzicht": EIGEN_DOSSIER,
    "vragenlijsten:vergelijking": EIGEN_DOSSIER,
    # Een onderwerp of een deel dat niet op de lijst staat; wat er wel staat, toetst test_deskundige.
    "vragenlijsten:punt": Rij(LOGIN, 404, 404, 404, 404, "post"),
    "vragenlijsten:afdrukken": EIGEN_DOSSIER,
    "vragenlijsten:antwoorden": EIGEN_DOSSIER,
    "vragenlijsten:versturen": Rij(LOGIN, 200, 200, 404, 404, "post"),
    "vragenlijsten:intrekken": EIGEN_WERK,
    "vragenlijsten:teruggeven": EIGEN_WERK,
    "vragenlijsten:bron": EIGEN_WERK,
    "vragenlijsten:pdf": EIGEN_DOSSIER,
    "vragenlijsten:papier_begin": EIGEN_WERK,
    "vragenlijsten:papier": EIGEN_DOSSIER,
    "stukken:lijst": EIGEN_DOSSIER,
    "stukken:nieuw": EIGEN_DOSSIER,
    "stukken:bestand": EIGEN_DOSSIER,
    "stukken:wijzigen": EIGEN_DOSSIER,
    "stukken:verwijderen": EIGEN_DOSSIER,
    "partners:lijst": EIGEN_DOSSIER,
    "partners:nieuw": EIGEN_DOSSIER,
    "partners:wijzigen": EIGEN_DOSSIER,
    "tijdlijn:dossier": EIGEN_DOSSIER,
    "handleiding:begin": IEDEREEN,
    "handleiding:alles": IEDEREEN,
    "handleiding:hoofdstuk": IEDEREEN,
    "handleiding:beeld": IEDEREEN,
    "eerste_start": Rij(LOGIN, 302, 302, 302, 302),
    "eerste_start_waar": Rij(LOGIN, 302, 302, 302, 302),
    "sleutelkopie": Rij(LOGIN, 404, 404, 404, 404),
    "sleutelbestand": Rij(LOGIN, 404, 404, 404, 404),
    "leden": BEHEER,
    "lid_toegang": Rij(LOGIN, 404, 404, 404, 302, "post"),
    "leidraden:lijst": IEDEREEN,
    "leidraden:zoeken": IEDEREEN,
    "leidraden:leidraad": IEDEREEN,
    "leidraden:schema": IEDEREEN,
    "leidraden:opdracht": IEDEREEN,
    "leidraden:suggestie": IEDEREEN,
    "leidraden:suggesties": BEHEER,
    "leidraden:suggestie_behandelen": Rij(LOGIN, 404, 404, 302, 302, "post"),
    "wie": IEDEREEN,
    "account_login": OPENBAAR,
    "account_logout": AANGEMELD,
    "account_inactive": IEDEREEN,
    "account_reauthenticate": AANGEMELD,
    "account_change_password": AANGEMELD,
    "account_reset_password": IEDEREEN,
    "account_reset_password_done": IEDEREEN,
    "account_reset_password_from_key": IEDEREEN,
    "account_reset_password_from_key_done": IEDEREEN,
    "mfa_index": AANGEMELD,
    "mfa_authenticate": BEVESTIGEN,
    "mfa_reauthenticate": BEVESTIGEN,
    "mfa_activate_totp": BEVESTIGEN,
    "mfa_deactivate_totp": NIET_INGESTELD,
    "mfa_view_recovery_codes": NIET_INGESTELD,
    "mfa_generate_recovery_codes": BEVESTIGEN,
    "mfa_download_recovery_codes": NIET_INGESTELD,
    "mfa_list_webauthn": AANGEMELD,
    "mfa_add_webauthn": BEVESTIGEN,
    "mfa_reauthenticate_webauthn": BEVESTIGEN,
    "mfa_remove_webauthn": BEVESTIGEN,
    "mfa_edit_webauthn": BEVESTIGEN,
    "mfa_login_webauthn": BEVESTIGEN,
}


BESCHRIJVING = Beschrijving(titel="Brief", soort=SoortStuk.BRIEF, op=date(2026, 3, 2))
JOBCOACH = Partnergegevens(naam="Joost Verzonnen", functie=Partnerfunctie.JOBCOACH)

OVERIG = {
    "lezer": "client",
    "adres": "geheim",
    "partij": "werknemer",
    "gesprek": "client",
    "model": "wettelijk",
    "soort": "pdf",
    "rapport_id": uuid4(),
    "brief_id": uuid4(),
    "code": "arbeidsparticipatie-2011-5",
    "vorm": "pdf",
    "onderhandeling_id": uuid4(),
    "stap_id": "opdracht",
    "groep_id": "vraag",
    "methode_id": "ulm-2021",
    "leidraad_id": "arbeidsparticipatie-2011",
    "nummer": 14,
    "plek": "opdracht-14-centrale-vraag",
    "sleutel": "geraden",
    "vragenlijst_id": uuid4(),
    "blad_id": "werk",
    "hoofdstuk_id": "beginnen",
    "naam": "dossier.png",
    "taal": "nl",
    "uidb36": "0",
    "key": "0",
    "pk": 1,
}


# Waar een stuk werk van elke soort te vinden is; een onderhandeling is er hier nog niet.
HOUDER = {
    "onderzoeken": "onderzoek_id",
    "opdrachten": "opdracht_id",
    "bezoeklijst": "onderzoek_id",
    "notities": "dossier_id",
}
EIGEN = {
    "opdrachten": {"stap_id": "aanpak", "groep_id": "behoefte"},
    "bezoeklijst": {"stap_id": "punten", "groep_id": "eigen"},
    "notities": {"stap_id": "notitie", "groep_id": "punten"},
}
TABEL |= {
    f"{soort.ruimte}:{naam}": EIGEN_DOSSIER if soort.ruimte in HOUDER else ONBEKEND
    for soort in soorten()
    for naam in ("document", "geschiedenis", "stap", "groep")
}


def adressen(delen: list[URLPattern | URLResolver], ruimte: str = "") -> Iterator[tuple[str, list[str]]]:
    """Naam en parameters van elk adres dat de werkbank kent."""
    for deel in delen:
        parameters = list(deel.pattern.regex.groupindex)
        if isinstance(deel, URLResolver):
            binnen = f"{ruimte}{deel.namespace}:" if deel.namespace else ruimte
            yield from ((naam, parameters + meer) for naam, meer in adressen(deel.url_patterns, binnen))
        else:
            yield f"{ruimte}{deel.name}", parameters


ADRESSEN = dict(adressen(get_resolver().url_patterns))


def test_elk_adres_staat_in_de_tabel() -> None:
    assert set(TABEL) == set(ADRESSEN)


@pytest.mark.parametrize("naam", sorted(TABEL))
def test_wie_mag_wat(naam: str, mensen: Mensen) -> None:
    dossier = maak_dossier(mensen.anna)
    opdracht = opdracht_in(dossier)
    with scope(organisatie=mensen.anna.organisatie):
        onderzoek = start_onderzoek(mensen.anna, opdracht.pk)
        bericht = zet_klaar(mensen.anna, NieuwBericht(dossier, "kim@weegwerk.example", "Brief", "Tekst", "brief"))
        afspraak = zet_afspraak(mensen.anna, dossier, NieuweAfspraak("Bezoek", date(2026, 3, 2)))
        stel_op(mensen.anna, onderzoek.pk, "werknemer")
        stuk = stukken.voeg_toe(mensen.anna, dossier.pk, BESCHRIJVING, "brief.txt", b"Geachte")
        partner = partners.voeg_toe(mensen.anna, dossier.pk, JOBCOACH)
    waarden = {
        "dossier_id": dossier.pk,
        "opdracht_id": opdracht.pk,
        "onderzoek_id": onderzoek.pk,
        "lid_id": mensen.bram.pk,
        "bericht_id": bericht.pk,
        "afspraak_id": afspraak.pk,
        "stuk_id": stuk.pk,
        "partner_id": partner.pk,
        "suggestie_id": Suggestie.objects.create().pk,
    } | OVERIG
    ruimte = naam.partition(":")[0]
    waarden["houder_id"] = waarden.get(HOUDER.get(ruimte, ""), uuid4())
    waarden |= EIGEN.get(ruimte, {})
    adres = reverse(naam, kwargs={parameter: waarden[parameter] for parameter in ADRESSEN[naam]})
    rij = TABEL[naam]
    gevonden: dict[str, int] = {}
    for wie in ("niemand", "anna", "bram", "chris", "dirk"):
        client = Client()
        if wie != "niemand":
            client.force_login(getattr(mensen, wie))
        antwoord = getattr(client, rij.methode)(
            adres, {"status": "ingetrokken", "toegang": "aan", "actie": "afgehandeld", "stap": "opnieuw"}
        )
        gevonden[wie] = antwoord.status_code
        if rij.methode == "get":
            assert client.head(adres).status_code == antwoord.status_code
        if wie == "niemand" and rij.niemand == LOGIN:
            assert antwoord.headers["Location"].startswith(reverse("account_login"))
    assert gevonden == {wie: getattr(rij, wie) for wie in gevonden}


@pytest.mark.parametrize(
    "naam",
    sorted(
        naam
        for naam, delen in ADRESSEN.items()
        if {
            "dossier_id",
            "opdracht_id",
            "onderzoek_id",
            "lid_id",
            "bericht_id",
            "afspraak_id",
            "stuk_id",
            "partner_id",
            "houder_id",
        }
        & set(delen)
    ),
)
def test_wat_niet_bestaat_geeft_404(naam: str, mensen: Mensen) -> None:
    client = Client()
    client.force_login(mensen.dirk if naam == "lid_toegang" else mensen.anna)
    adres = reverse(naam, kwargs={parameter: OVERIG.get(parameter, uuid4()) for parameter in ADRESSEN[naam]})
    assert getattr(client, TABEL[naam].methode)(adres).status_code == 404
