"""What is in a database, asked in the same way of the one in use, of a copy and of one that was put back."""

import hmac
from collections.abc import Sequence

from django.db import connections
from django.db.migrations.recorder import MigrationRecorder

from weegwerk.werkbank.logboek.selectors import koppen
from weegwerk.werkbank.reservekopie.manifest import Einde, Manifest
from weegwerk.werkbank.versleuteling.services import waarmerk


def rijen(alias: str) -> dict[str, int]:
    verbinding = connections[alias]
    with verbinding.cursor() as cursor:
        aantallen = {}
        for tabel in sorted(verbinding.introspection.table_names(cursor)):
            naam = verbinding.ops.quote_name(tabel)
            cursor.execute(f"SELECT count(*) FROM {naam}")  # noqa: S608 (the database gave the name itself)
            aantallen[tabel] = int(cursor.fetchone()[0])
        return aantallen


def migraties(alias: str) -> tuple[str, ...]:
    return tuple(sorted(f"{app}.{naam}" for app, naam in MigrationRecorder(connections[alias]).applied_migrations()))


def eindes(alias: str) -> tuple[Einde, ...]:
    return tuple(
        Einde(
            organisatie=kop.organisatie_id,
            volgnummer=kop.volgnummer,
            hash=bytes(kop.hash).hex(),
            zegel=bytes(kop.zegel).hex(),
        )
        for kop in koppen(alias)
    )


def versie(alias: str) -> str:
    return ".".join(map(str, connections[alias].get_database_version()))


def met_waarmerk(manifest: Manifest) -> Manifest:
    return manifest.met(waarmerk=waarmerk(b"reservekopie", manifest.te_waarmerken()).hex())


def waarmerk_klopt(manifest: Manifest) -> bool:
    return hmac.compare_digest(waarmerk(b"reservekopie", manifest.te_waarmerken()).hex(), manifest.waarmerk)


def verschillen(alias: str, manifest: Manifest) -> list[str]:
    """How this database differs from what the manifest says was copied; none of it needs the key."""
    geteld = rijen(alias)
    anders = [
        f"In de tabel {tabel} horen {aantal} rijen te staan en staan er {geteld.get(tabel, 0)}."
        for tabel, aantal in manifest.rijen.items()
        if geteld.get(tabel) != aantal
    ]
    return [*anders, *_anders_geeindigd(eindes(alias), manifest.logboek)]


def _anders_geeindigd(nu: Sequence[Einde], toen: Sequence[Einde]) -> list[str]:
    van = {einde.organisatie: einde for einde in nu}
    return [
        f"Het logboek van organisatie {einde.organisatie} hoort te eindigen bij regel {einde.volgnummer}; dat is niet zo."
        for einde in toen
        if van.get(einde.organisatie) != einde
    ]
