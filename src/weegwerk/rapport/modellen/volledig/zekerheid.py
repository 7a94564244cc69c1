"""Chapter Zekerheid: the interval, what moves it, and the thresholds. Only where something says how sure it is."""

from collections.abc import Iterator

from weegwerk.kern.getallen import procent_tekst
from weegwerk.kern.zekerheid import zekerheid_van
from weegwerk.kern.zekerheid.model import Grenskans, kans_tekst
from weegwerk.rapport import blokken as b
from weegwerk.rapport.modellen.gedeeld import Stof
from weegwerk.rapport.zekerheid import MEESTE_INVLOEDEN, invloeden, zekerheidsbalk

_UITLEG = (
    "Bij elke factor staat waartussen de ware waarde in 19 van 20 gevallen ligt: gemeten, of geschat door de deskundige. "
    "Daaruit volgt het bereik van de loonwaarde. De factoren zijn als onafhankelijk geteld."
)


def zekerheid(stof: Stof) -> Iterator[b.Blok]:
    beeld = zekerheid_van(stof.onderzoek, stof.uitkomst)
    gevonden, nu = beeld.zekerheid, stof.uitkomst.onafgerond
    if gevonden is None or nu is None:
        return
    if not gevonden.dekking.genoeg:
        yield from map(b.Alinea, gevonden.zinnen)
        yield from _eigen_bereiken(stof)
        return
    interval, norm, *_ = gevonden.zinnen
    yield b.Alinea(interval)
    yield b.Alinea(norm)
    yield zekerheidsbalk(gevonden)
    yield _grenzen(gevonden.grenzen)
    yield invloeden(gevonden, nu)
    yield b.Tabel(
        "Dezelfde factoren in getallen",
        (b.Kolom("Factor", 6), b.Kolom("Bereik", 4), b.Kolom("Uit", 3), b.Kolom("Loonwaarde", 4)),
        tuple(
            (
                een.naam,
                f"{procent_tekst(bereik.laag, 1)} tot {procent_tekst(bereik.hoog, 1)}",
                "metingen" if uit == "gemeten" else "eigen schatting",
                f"{procent_tekst(een.bij_laag, 1)} tot {procent_tekst(een.bij_hoog, 1)}",
            )
            for een in gevonden.invloeden[:MEESTE_INVLOEDEN]
            for bereik, uit in [beeld.bereiken[een.code, een.factor.veld]]
        ),
    )
    if gevonden.rest:
        yield b.Alinea(gevonden.rest, klein=True)
    yield b.Alinea(_UITLEG, klein=True)
    yield from (b.Melding(signaal.ernst, signaal.tekst) for signaal in beeld.signalen)
    yield from _eigen_bereiken(stof)


def _grenzen(grenzen: tuple[Grenskans, ...]) -> b.Tabel:
    """The thresholds beside each other: there are few, and their words are short."""
    return b.Tabel(
        "De kans dat de loonwaarde in werkelijkheid aan de andere kant van een grens ligt",
        (b.Kolom("Grens", 0), *(b.Kolom(f"{grens.grens}%", 3) for grens in grenzen)),
        (
            ("Andere kant", *(f"onder {g.grens}%" if g.eronder else f"{g.grens}% of hoger" for g in grenzen)),
            ("Kans", *(kans_tekst(grens.kans) for grens in grenzen)),
        ),
    )


def _eigen_bereiken(stof: Stof) -> Iterator[b.Blok]:
    """One row per reason: often several ranges rest on the same."""
    redenen: dict[str, list[str]] = {}
    for taak, uit in zip(stof.onderzoek.taken, stof.uitkomst.taken, strict=True):
        for factor in uit.factoren:
            waarneming = getattr(taak, factor.factor.veld)
            if waarneming is not None and waarneming.motivering_bereik:
                namen = redenen.setdefault(waarneming.motivering_bereik, [])
                namen.append(f"{factor.factor.naam.lower()} {uit.code}")
    if redenen:
        kolommen = (b.Kolom("Factor en taak", 5), b.Kolom("Waarom", 8))
        rijen = tuple((", ".join(namen), reden) for reden, namen in redenen.items())
        yield b.Tabel("Waar het eigen bereik op rust", kolommen, rijen)
