"""Makes the end of every stream in a PDF unambiguous.

Typst ends a stream with a line feed. Where the data itself happens to end with a carriage return, the two together read
as one line end, and a strict reader finds one byte less than `/Length` says, which PDF/A forbids. A line end of two
bytes of its own takes the doubt away.
"""

import re
from bisect import bisect_left

_STROOM_OF_EIND = re.compile(rb"stream\r?\n|endobj")
_LENGTE = re.compile(rb"/Length (\d+)")
_TABEL = re.compile(rb"xref\s+0 (\d+)\s+")
_REGEL = 20


def eenduidig(pdf: bytes) -> bytes:
    """The same PDF, with a carriage return before the line end of streams that end in one."""
    begin = int(pdf[pdf.rindex(b"startxref") + 9 : pdf.rindex(b"%%EOF")])
    tabel = _TABEL.match(pdf, begin)
    if tabel is None:
        return pdf
    eerste, aantal = tabel.end(), int(tabel.group(1))
    regels = [pdf[plek : plek + _REGEL] for plek in range(eerste, eerste + aantal * _REGEL, _REGEL)]
    in_gebruik = [int(regel[:10]) for regel in regels if regel[17:18] == b"n"]
    plekken = sorted(plek for van in in_gebruik if (plek := _dubbelzinnig_einde(pdf, van)) is not None)

    def schuif(plek: int) -> int:
        return plek + bisect_left(plekken, plek)

    nieuw = [b"%010d%s" % (schuif(int(regel[:10])), regel[10:]) if regel[17:18] == b"n" else regel for regel in regels]
    delen = [pdf[van:tot] for van, tot in zip([0, *plekken], [*plekken, eerste], strict=True)]
    staart = pdf[eerste + aantal * _REGEL : pdf.rindex(b"startxref")]
    return b"\r".join(delen) + b"".join(nieuw) + staart + b"startxref\n%d\n%%%%EOF" % schuif(begin)


def _dubbelzinnig_einde(pdf: bytes, begin: int) -> int | None:
    """Where the data of the stream of the object at `begin` ends, if it ends with a carriage return."""
    gevonden = _STROOM_OF_EIND.search(pdf, begin)
    lengte = _LENGTE.search(pdf, begin, gevonden.start()) if gevonden else None
    if gevonden is None or lengte is None or gevonden.group() == b"endobj":
        return None
    einde = gevonden.end() + int(lengte.group(1))
    return einde if pdf[einde - 1 : einde + 1] == b"\r\n" else None
