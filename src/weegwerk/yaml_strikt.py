"""Strict loader for YAML and JSON: every scalar stays text, every place keeps its line number.

The ordinary loader guesses types (article 2.10 becomes 2.1), lets a second key win in silence and follows aliases into
a memory bomb. This one refuses all of that and says on which line.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import yaml

Gegevens = dict[str, "Gegevens"] | list["Gegevens"] | str | None
Pad = tuple[str | int, ...]

GROOTSTE_TEKST = 1_000_000
DIEPSTE_NESTING = 20
_LEEG = {"", "~", "null", "Null", "NULL"}
_HALF_TEKEN = re.compile("[\ud800-\udfff]")
_HALVE_TEKENS = re.compile(r"(?<!\\)((?:\\\\)*)\\u(d[89ab][0-9a-f]{2})\\u(d[c-f][0-9a-f]{2})", re.IGNORECASE)
_UITLEG = {
    "mapping values are not allowed": "een dubbele punt in een tekst vraagt om aanhalingstekens",
    "cannot start any token": "een % of @ aan het begin vraagt om aanhalingstekens, en een tab kan niet als inspringing",
    "could not find expected ':'": "er ontbreekt een dubbele punt na de sleutel",
    "did not find expected key": "de regels springen niet even ver in, of er staat te veel",
    "did not find expected '-' indicator": "de streepjes staan niet onder elkaar",
    "did not find expected ',' or": "een haakje of komma ontbreekt",
    "unexpected end of stream": "een aanhalingsteken of haakje is niet gesloten",
    "unknown escape character": "een schuine streep in een tekst vraagt om enkele aanhalingstekens",
    "invalid Unicode character escape": "een teken is half geschreven",
}
_Lezer: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


class YamlFout(Exception):
    """The text cannot be read; `regel` is the line (from 1) and `tekst` says in Dutch what is wrong."""

    def __init__(self, regel: int, tekst: str) -> None:
        super().__init__(f"regel {regel}: {tekst}")
        self.regel = regel
        self.tekst = tekst


@dataclass(frozen=True)
class GelezenYaml:
    """Plain data and the line on which each part of it stands."""

    data: Gegevens
    regels: dict[Pad, int]

    def regel(self, pad: Pad) -> int:
        """Line of `pad`, or of the nearest part above it that does exist."""
        while pad and pad not in self.regels:
            pad = pad[:-1]
        return self.regels.get(pad, 1)


def laad(tekst: str | bytes) -> GelezenYaml:
    """Read one YAML or JSON document; raises YamlFout."""
    inhoud = _als_tekst(tekst)
    try:
        return _Bouwer(yaml.parse(inhoud, Loader=_Lezer)).document()
    except yaml.MarkedYAMLError as fout:
        regel = fout.problem_mark.line + 1 if fout.problem_mark else 1
        raise YamlFout(regel, f"de opmaak klopt niet{_uitleg(str(fout.problem))}") from fout
    except yaml.reader.ReaderError as fout:
        regel = inhoud.encode()[: fout.position].count(b"\n") + 1
        raise YamlFout(regel, "de tekst bevat een teken dat niet in een zaakbestand hoort") from fout


def _uitleg(probleem: str) -> str:
    """The most common mistakes in words; what is rare is not worth an English term in a Dutch sentence."""
    return next((f" ({uitleg})" for teken, uitleg in _UITLEG.items() if teken in probleem), "")


def _als_tekst(tekst: str | bytes) -> str:
    if len(tekst) > GROOTSTE_TEKST:
        raise YamlFout(1, f"het bestand is te groot: hoogstens {GROOTSTE_TEKST // 1000} kB")
    if isinstance(tekst, bytes):
        try:
            tekst = tekst.decode("utf-8-sig")
        except UnicodeDecodeError as fout:
            regel = fout.object[: fout.start].count(b"\n") + 1
            raise YamlFout(regel, "het bestand is geen tekst in UTF-8") from fout
    if tekst.lstrip()[:1] in ("{", "["):
        # JSON may be indented with tabs and may write rare letters as two halves; YAML knows neither.
        tekst = _HALVE_TEKENS.sub(_heel_teken, tekst.replace("\t", " "))
    if _HALF_TEKEN.search(tekst):
        raise YamlFout(1, "de tekst bevat een half teken")
    return tekst


def _heel_teken(gevonden: re.Match[str]) -> str:
    hoog, laag = int(gevonden[2], 16), int(gevonden[3], 16)
    return gevonden[1] + chr(0x10000 + ((hoog - 0xD800) << 10) + (laag - 0xDC00))


class _Bouwer:
    """Builds data from parser events, so that aliases are refused before anything is expanded."""

    def __init__(self, events: Iterator[Any]) -> None:
        self._events = events
        self._regels: dict[Pad, int] = {}

    def document(self) -> GelezenYaml:
        next(self._events)  # start of stream
        event = next(self._events)
        if isinstance(event, yaml.StreamEndEvent):
            raise YamlFout(1, "het bestand is leeg")
        data = self._waarde(next(self._events), ())
        next(self._events)  # end of document
        event = next(self._events)
        if not isinstance(event, yaml.StreamEndEvent):
            raise YamlFout(_regel(event), "er staat een tweede document in het bestand")
        return GelezenYaml(data, self._regels)

    def _waarde(self, event: Any, pad: Pad) -> Gegevens:
        self._weiger_trucs(event, pad)
        self._regels.setdefault(pad, _regel(event))
        if isinstance(event, yaml.MappingStartEvent):
            return self._tabel(pad)
        if isinstance(event, yaml.SequenceStartEvent):
            return self._lijst(pad)
        return _scalar(event)

    def _weiger_trucs(self, event: Any, pad: Pad) -> None:
        if isinstance(event, yaml.AliasEvent) or getattr(event, "anchor", None):
            raise YamlFout(_regel(event), "verwijzingen met & en * zijn niet toegestaan")
        if event.tag is not None and event.tag != "!":
            raise YamlFout(_regel(event), f"de aanduiding {event.tag} is niet toegestaan")
        if len(pad) > DIEPSTE_NESTING:
            raise YamlFout(_regel(event), "de gegevens zijn te diep genest")

    def _tabel(self, pad: Pad) -> dict[str, Gegevens]:
        tabel: dict[str, Gegevens] = {}
        while not isinstance(event := next(self._events), yaml.MappingEndEvent):
            if not isinstance(event, yaml.ScalarEvent):
                raise YamlFout(_regel(event), "een sleutel moet gewone tekst zijn")
            self._weiger_trucs(event, pad)
            sleutel = event.value
            if sleutel in tabel:
                raise YamlFout(_regel(event), f"de sleutel “{sleutel}” staat er twee keer")
            self._regels[(*pad, sleutel)] = _regel(event)
            tabel[sleutel] = self._waarde(next(self._events), (*pad, sleutel))
        return tabel

    def _lijst(self, pad: Pad) -> list[Gegevens]:
        lijst: list[Gegevens] = []
        while not isinstance(event := next(self._events), yaml.SequenceEndEvent):
            lijst.append(self._waarde(event, (*pad, len(lijst))))
        return lijst


def _regel(event: Any) -> int:
    return int(event.start_mark.line) + 1


def _scalar(event: Any) -> str | None:
    if not event.style and event.value in _LEEG:
        return None
    return str(event.value)
