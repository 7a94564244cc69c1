"""Making a copy and checking it, and checking what was put back."""

import shutil
from dataclasses import dataclass
from pathlib import Path

from django.db import DEFAULT_DB_ALIAS, connection
from django.utils import timezone

from weegwerk import VERSIE
from weegwerk.werkbank import omgeving
from weegwerk.werkbank.databank import momentopname
from weegwerk.werkbank.fouten import GereedschapFout, KopieFout, StartFout
from weegwerk.werkbank.logboek import services as logboek
from weegwerk.werkbank.logboek.selectors import losse_eindes
from weegwerk.werkbank.reservekopie import inhoud, pakket, postgresql, sqlite
from weegwerk.werkbank.reservekopie.manifest import DATABESTAND, SLEUTELBESTANDEN, Manifest, van_bestand
from weegwerk.werkbank.versleuteling.services import eis_sleutelbestand, heeft_sleutelbestand

SESSIES = "django_session"
_BEWAARD = 3
_ZONDER_SLEUTEL = (
    "De sleutel zat niet bij deze kopie. Zonder sleutel is het logboek niet na te lopen en is geen dossier te lezen. "
    f"Zet uw bewaarde {pakket.SLEUTEL} in {omgeving.GEGEVENS} en draai daarna: weegwerk logboek controleer"
)
_RAAD = (
    "Gebruik een oudere kopie waarvan het logboek wel klopt, en vergelijk die met deze. Hebt u alleen deze, bewaar haar dan "
    "als bewijs en zet haar terug met: weegwerk herstel MAP --ondanks-logboek"
)


@dataclass(frozen=True, slots=True)
class Kopie:
    """What was made, and what the check of it found."""

    map: Path
    manifest: Manifest

    @property
    def grootte(self) -> int:
        return sum(bestand.grootte for bestand in self.manifest.bestanden.values())

    @property
    def aantal_rijen(self) -> int:
        return sum(self.manifest.rijen.values())

    @property
    def regels(self) -> int:
        return sum(einde.volgnummer for einde in self.manifest.logboek)

    @property
    def met_sleutel(self) -> bool:
        return pakket.SLEUTEL in self.manifest.bestanden


def maak(doel: Path, *, met_sleutel: bool = False) -> Kopie:
    """Copy everything to `doel` while the workbench runs, and check the copy.

    Raises StartFout when it cannot be made there and KopieFout when what was made is not whole.
    """
    pakket.eis_doel(doel, omgeving.GEGEVENS)
    return _maak(doel, met_sleutel=met_sleutel)


def maak_voor_bijwerken() -> Path:
    """A copy beside the data, to go back to when changing the tables fails.

    Raises GereedschapFout when this machine cannot make one, and says how to do without.
    """
    doel = omgeving.KOPIEEN / f"{timezone.localtime():%Y-%m-%d-%H%M%S}"
    omgeving.KOPIEEN.mkdir(parents=True, exist_ok=True, mode=0o700)
    try:
        # The tables are those of an older program; its log is checked when this one can read it.
        return _maak(doel, keten=False).map
    except GereedschapFout as fout:
        raise StartFout(
            f"Voor het bijwerken van de database hoort een kopie. {fout} Hebt u zelf al een kopie, start dan met: "
            "weegwerk start --zonder-kopie"
        ) from None
    except KopieFout as fout:
        raise StartFout(*fout.regels) from None


def ruim_kopieen_op() -> None:
    """The copies of the last few times are enough, and older ones hold what was erased since."""
    if omgeving.KOPIEEN.is_dir():
        for oud in sorted(omgeving.KOPIEEN.iterdir())[:-_BEWAARD]:
            shutil.rmtree(oud)


def _maak(doel: Path, *, met_sleutel: bool = False, keten: bool = True) -> Kopie:
    eis_sleutelbestand()
    pakket.eis_ruimte(doel, _nodig())
    eindes = logboek.eindes_buiten() if keten else None
    with pakket.in_een_keer(doel) as werkmap:
        van = _van_sqlite if connection.vendor == "sqlite" else _van_postgresql
        manifest = van(werkmap, eindes)
        if met_sleutel:
            for naam in SLEUTELBESTANDEN:
                shutil.copyfile(omgeving.GEGEVENS / naam, werkmap / naam)
        bestanden = {pad.name: van_bestand(pad) for pad in sorted(werkmap.iterdir())}
        manifest = inhoud.met_waarmerk(manifest.met(bestanden=bestanden))
        pakket.schrijf_manifest(werkmap, manifest)
    return Kopie(doel, manifest)


def _nodig() -> int:
    if connection.vendor != "sqlite":
        return 1
    namen = (omgeving.GEGEVENS / f"{DATABESTAND['sqlite']}{achter}" for achter in ("", "-wal"))
    return sum(pad.stat().st_size for pad in namen if pad.exists())


def _van_sqlite(werkmap: Path, eindes: logboek.Eindes | None) -> Manifest:
    bestand = werkmap / DATABESTAND["sqlite"]
    sqlite.kopieer(bestand)
    with sqlite.geopend(bestand) as alias:
        if fouten := sqlite.mankementen(alias):
            raise KopieFout(*fouten)
        return _beschrijf(alias, inhoud.rijen(alias), eindes)


def _van_postgresql(werkmap: Path, eindes: logboek.Eindes | None) -> Manifest:
    postgresql.eis_gereedschap()
    bestand = werkmap / DATABESTAND["postgresql"]
    with momentopname(), connection.cursor() as cursor:
        cursor.execute("SELECT pg_export_snapshot()")
        postgresql.kopieer(bestand, cursor.fetchone()[0])
        rijen = inhoud.rijen(DEFAULT_DB_ALIAS) | {SESSIES: 0}
        manifest = _beschrijf(DEFAULT_DB_ALIAS, rijen, eindes)
    if {tabel: aantal for tabel, aantal in postgresql.rijen_in(bestand).items() if aantal} != {
        tabel: aantal for tabel, aantal in rijen.items() if aantal
    }:
        raise KopieFout("In de kopie staan niet evenveel rijen als in de database.")
    return manifest


def _beschrijf(alias: str, rijen: dict[str, int], eindes: logboek.Eindes | None) -> Manifest:
    return Manifest(
        gemaakt_op=timezone.now(),
        programma=VERSIE,
        databank="sqlite" if connection.vendor == "sqlite" else "postgresql",
        databankversie=inhoud.versie(alias),
        migraties=inhoud.migraties(alias),
        rijen=rijen,
        logboek=inhoud.eindes(alias),
        problemen=() if eindes is None else tuple(logboek.controleer(alias, eindes)),
        bestanden={},
    )


def zet_terug(bron: Path, manifest: Manifest, *, ondanks_logboek: bool) -> list[str]:
    """Finish putting back what `pakket.plaats` put in its place, and check it; what could not be checked comes back.

    Raises KopieFout when the database is not what the manifest says, or when its log does not check; with
    `ondanks_logboek` the latter comes back as well.
    """
    if connection.vendor == "sqlite":
        sqlite.geef_eigen_merk(omgeving.GEGEVENS / manifest.databestand())
        fouten = sqlite.mankementen(DEFAULT_DB_ALIAS)
    else:
        fouten = []
        postgresql.zet_terug(bron / manifest.databestand())
    fouten = fouten or inhoud.verschillen(DEFAULT_DB_ALIAS, manifest)
    if fouten:
        raise KopieFout(*fouten)
    logboek.begin_einde_opnieuw()
    met_sleutel = heeft_sleutelbestand()
    if met_sleutel and not inhoud.waarmerk_klopt(manifest):
        raise KopieFout(
            "Het manifest van deze kopie is veranderd, of de sleutel hoort er niet bij. Gebruik een andere kopie."
        )
    nu = logboek.controleer() if met_sleutel else losse_eindes()
    problemen = list(dict.fromkeys((*manifest.problemen, *nu)))
    if problemen and not ondanks_logboek:
        raise KopieFout(*problemen, _RAAD)
    return problemen if met_sleutel else [*problemen, _ZONDER_SLEUTEL]


def eis_passende_databank(manifest: Manifest) -> None:
    """Raises StartFout when the copy cannot go where the settings point."""
    if manifest.databank != connection.vendor:
        raise StartFout(
            "Deze kopie is van PostgreSQL. Noem in WEEGWERK_DATABASE een lege database om haar in terug te zetten."
            if manifest.databank == "postgresql"
            else "Deze kopie is van SQLite. Haal WEEGWERK_DATABASE weg uit de omgeving en probeer het opnieuw."
        )
    if connection.vendor == "postgresql":
        postgresql.eis_gereedschap()
        if connection.introspection.table_names():
            raise StartFout(
                "De database in WEEGWERK_DATABASE is niet leeg. Maak een nieuwe, lege database en noem die daar."
            )
