"""Tables to which rows are only ever added: the database itself refuses to change or remove one."""

from django.db import migrations
from django.db.backends.base.schema import BaseDatabaseSchemaEditor

TABELLEN = (
    "logboek_regel",
    "onderzoeken_onderzoekversie",
    "opdrachten_opdrachtmapversie",
    "rapporten_rapport",
    "post_verzending",
    "onderhandelingen_onderhandelingversie",
    "agenda_afspraakstap",
    "vragenlijsten_antwoordversie",
    "vragenlijsten_bezoekversie",
    "stukken_stuk",
    "stukken_stukbeschrijving",
    "partners_partner",
    "partners_partnerversie",
    "dossiers_gegevensversie",
    "agenda_feitenversie",
    # These refer to what `post` keeps, so they go first when a test empties the tables from the end.
    "opdrachten_brief",
    "rapporten_zending",
)


def alleen_toevoegen(tabel: str) -> migrations.RunPython:
    """The migration step that makes `tabel` append-only."""
    return migrations.RunPython(
        lambda _apps, schema_editor: zet_op_slot(schema_editor, tabel),
        lambda _apps, schema_editor: haal_van_slot(schema_editor, tabel),
    )


def even_open(tabel: str) -> migrations.RunPython:
    """The migration step before a table changes its form: SQLite makes it anew, without its lock."""
    return migrations.RunPython(
        lambda _apps, schema_editor: haal_van_slot(schema_editor, tabel),
        lambda _apps, schema_editor: zet_op_slot(schema_editor, tabel),
    )


def zet_op_slot(schema_editor: BaseDatabaseSchemaEditor, tabel: str) -> None:
    _voer_uit(schema_editor, _SQLITE_SLOT, _POSTGRESQL_SLOT, tabel)


def haal_van_slot(schema_editor: BaseDatabaseSchemaEditor, tabel: str) -> None:
    _voer_uit(schema_editor, _SQLITE_OPEN, _POSTGRESQL_OPEN, tabel)


_SQLITE_SLOT = [
    f"CREATE TRIGGER {{tabel}}_geen_{actie} BEFORE {actie} ON {{tabel}} BEGIN SELECT RAISE(ABORT, 'Deze rij kan niet worden gewijzigd of verwijderd.'); END"
    for actie in ("update", "delete")
]
_SQLITE_OPEN = [f"DROP TRIGGER IF EXISTS {{tabel}}_geen_{actie}" for actie in ("update", "delete")]
_POSTGRESQL_SLOT = [
    """
    CREATE OR REPLACE FUNCTION {tabel}_weiger() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
        IF TG_OP <> 'TRUNCATE' OR EXISTS (SELECT 1 FROM {tabel}) THEN
            RAISE EXCEPTION 'Deze rij kan niet worden gewijzigd of verwijderd.' USING ERRCODE = 'integrity_constraint_violation';
        END IF;
        RETURN NULL;
    END $$
    """,
    "CREATE TRIGGER {tabel}_slot BEFORE UPDATE OR DELETE ON {tabel} FOR EACH ROW EXECUTE FUNCTION {tabel}_weiger()",
    "CREATE TRIGGER {tabel}_slot_alles BEFORE TRUNCATE ON {tabel} FOR EACH STATEMENT EXECUTE FUNCTION {tabel}_weiger()",
]
_POSTGRESQL_OPEN = [
    "DROP TRIGGER IF EXISTS {tabel}_slot ON {tabel}",
    "DROP TRIGGER IF EXISTS {tabel}_slot_alles ON {tabel}",
]


def _voer_uit(schema_editor: BaseDatabaseSchemaEditor, sqlite: list[str], postgresql: list[str], tabel: str) -> None:
    for regel in postgresql if schema_editor.connection.vendor == "postgresql" else sqlite:
        schema_editor.execute(regel.format(tabel=tabel))
