"""Rechtstreeks bij de tabellen, langs de modellen heen: wat er letterlijk in staat, en wat de database zelf weigert."""

from typing import Any

from django.db import connection


def met_tabel(zin: str, tabel: str) -> str:
    """Een zin in SQL over een tabel die bij haar naam wordt genoemd."""
    return zin.format(connection.ops.quote_name(tabel))


def rijen(tabel: str) -> list[tuple[Any, ...]]:
    with connection.cursor() as cursor:
        cursor.execute(met_tabel("SELECT * FROM {}", tabel))
        gevonden: list[tuple[Any, ...]] = cursor.fetchall()
    return gevonden
