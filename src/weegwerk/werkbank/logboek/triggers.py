"""The database itself refuses to change or remove a log row, whatever the program asks."""

from django.db.backends.base.schema import BaseDatabaseSchemaEditor

_SQLITE_ZET = [
    f"CREATE TRIGGER logboek_regel_geen_{actie} BEFORE {actie} ON logboek_regel "
    "BEGIN SELECT RAISE(ABORT, 'Een logregel kan niet worden gewijzigd of verwijderd.'); END"
    for actie in ("update", "delete")
]
_SQLITE_HAAL_WEG = [f"DROP TRIGGER IF EXISTS logboek_regel_geen_{actie}" for actie in ("update", "delete")]

_POSTGRESQL_ZET = [
    """
    CREATE OR REPLACE FUNCTION logboek_weiger() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
        IF TG_OP <> 'TRUNCATE' OR EXISTS (SELECT 1 FROM logboek_regel) THEN
            RAISE EXCEPTION 'Een logregel kan niet worden gewijzigd of verwijderd.'
                USING ERRCODE = 'integrity_constraint_violation';
        END IF;
        RETURN NULL;
    END $$
    """,
    "CREATE TRIGGER logboek_regel_weiger BEFORE UPDATE OR DELETE ON logboek_regel "
    "FOR EACH ROW EXECUTE FUNCTION logboek_weiger()",
    "CREATE TRIGGER logboek_regel_weiger_alles BEFORE TRUNCATE ON logboek_regel "
    "FOR EACH STATEMENT EXECUTE FUNCTION logboek_weiger()",
]
_POSTGRESQL_HAAL_WEG = [
    "DROP TRIGGER IF EXISTS logboek_regel_weiger ON logboek_regel",
    "DROP TRIGGER IF EXISTS logboek_regel_weiger_alles ON logboek_regel",
]


def zet_triggers(_apps: object, schema_editor: BaseDatabaseSchemaEditor) -> None:
    _voer_uit(schema_editor, _SQLITE_ZET, _POSTGRESQL_ZET)


def haal_triggers_weg(_apps: object, schema_editor: BaseDatabaseSchemaEditor) -> None:
    _voer_uit(schema_editor, _SQLITE_HAAL_WEG, _POSTGRESQL_HAAL_WEG)


def _voer_uit(schema_editor: BaseDatabaseSchemaEditor, sqlite: list[str], postgresql: list[str]) -> None:
    for regel in postgresql if schema_editor.connection.vendor == "postgresql" else sqlite:
        schema_editor.execute(regel)
