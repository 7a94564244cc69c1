"""Draait tests met één verandering tegelijk, op twee manieren.

Vlug: alle tests zijn eenmaal geladen; een kopie van het proces krijgt de veranderde functie en draait de tests die haar raken.
Schoon: een kopie van een leeg proces laadt alles opnieuw, met de veranderde module. Dat is trager, en het laatste woord: alleen
wat ook zo niemand merkt, telt als gebleven. Wat buiten een functie staat, kan alleen schoon.
"""

import gc
import os
import resource
import signal
import sys
import time
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from enum import StrEnum
from functools import _lru_cache_wrapper
from importlib.abc import Loader, MetaPathFinder
from importlib.machinery import ModuleSpec
from importlib.util import spec_from_file_location
from itertools import zip_longest
from pathlib import Path
from types import CodeType, FrameType, FunctionType, ModuleType
from typing import Any

import hypothesis
import pytest
from _pytest.runner import runtestprotocol

from hulpmiddelen.mutanten import Mutant

GEDULD = 30
"""Seconden rekentijd, niet van de klok: een drukke machine verandert de uitslag niet. Ruim drie keer wat alle tests samen vragen."""
# Eén voorbeeld dat faalt is genoeg: het kleinste zoeken kost tijd en kan van gemerkt te lang maken.
hypothesis.settings.register_profile(
    "mutaties", deadline=None, database=None, phases=[hypothesis.Phase.explicit, hypothesis.Phase.generate]
)
# Geen Django, geen volgorde en niets op de schijf: dat scheelt de helft van de tijd per verandering.
ZONDER_OMHAAL = (
    "-x", "-q", "-c", os.devnull, "--import-mode=importlib", "--hypothesis-seed=0", "--hypothesis-profile=mutaties",
    "-p", "no:django", "-p", "no:xdist", "-p", "no:randomly", "-p", "no:cacheprovider",
)  # fmt: skip
Plek = tuple[str, int, str]


class Afloop(StrEnum):
    """Merkte een test de verandering, of rekende hij er te lang aan om dat te zeggen?"""

    GEBLEVEN = "gebleven"
    GEMERKT = "gemerkt"
    TE_LANG = "te_lang"


class Vlug:
    """Een plugin die niet de tests draait maar de veranderingen, en per verandering opschrijft hoe het afliep."""

    def __init__(self, mutanten: Sequence[Mutant], uit: Path) -> None:
        self.mutanten, self.uit = mutanten, uit
        self.raakt: dict[Plek, dict[pytest.Item, float]] = defaultdict(dict)

    def pytest_runtestloop(self, session: pytest.Session) -> bool:
        bestanden = {str(m.pad) for m in self.mutanten}
        for item in session.items:
            self._meet(item, bestanden)
        with self.uit.open("w") as uit:
            for mutant in self.mutanten:
                print(self._probeer(mutant), file=uit, flush=True)
        return True

    def _meet(self, item: pytest.Item, bestanden: set[str]) -> None:
        """Welke functies raakt deze test, en hoe lang duurt hij?"""
        geraakt: set[Plek] = set()

        def kijk(frame: FrameType, _wat: str, _wie: object) -> None:
            if frame.f_code.co_filename in bestanden:
                geraakt.add(_plek(frame.f_code))

        begin = time.process_time()
        sys.settrace(kijk)
        goed = _slaagt(item)
        sys.settrace(None)
        if not goed:
            raise RuntimeError(f"{item.nodeid} faalt zonder verandering.")
        for plek in geraakt:
            self.raakt[plek][item] = time.process_time() - begin

    def _probeer(self, mutant: Mutant) -> Afloop:
        paren = list(_veranderd(_code_van(mutant), mutant.code))
        items = {item: duur for oud, _ in paren for item, duur in self.raakt[_plek(oud)].items()}
        if not paren:
            return Afloop.GEBLEVEN
        return in_kopie(lambda: self._merkt_niets(paren, sorted(items, key=items.__getitem__)))

    def _merkt_niets(self, paren: Sequence[tuple[CodeType, CodeType]], items: Sequence[pytest.Item]) -> bool:
        nieuw = {_plek(oud): code for oud, code in paren}
        for ding in gc.get_objects():
            if isinstance(ding, FunctionType) and _plek(ding.__code__) in nieuw:
                code = nieuw[_plek(ding.__code__)]
                if code.co_freevars != ding.__code__.co_freevars:
                    return True  # een andere omgeving past er niet in: dat oordeel is aan de schone ronde
                ding.__code__ = code
            elif isinstance(ding, _lru_cache_wrapper) and "parameters" not in ding.__module__:
                ding.cache_clear()  # een antwoord van voor de verandering telt niet
        return all(map(_slaagt, items))


def _code_van(mutant: Mutant) -> CodeType:
    return compile(mutant.pad.read_text(), str(mutant.pad), "exec")


def _veranderd(oud: CodeType, nieuw: CodeType) -> Iterator[tuple[CodeType, CodeType]]:
    """De functies die verschillen; een functie in een functie telt zelf ook mee."""
    for een, ander in zip_longest(_functies(oud), _functies(nieuw)):
        if een and ander and een != ander:
            yield een, ander
            yield from _veranderd(een, ander)


def _functies(code: CodeType) -> list[CodeType]:
    return [deel for deel in code.co_consts if isinstance(deel, CodeType)]


def _plek(code: CodeType) -> Plek:
    return code.co_filename, code.co_firstlineno, code.co_qualname


def _slaagt(item: pytest.Item) -> bool:
    return all(not verslag.failed for verslag in runtestprotocol(item, log=False, nextitem=None))


class _Lader(Loader):
    def __init__(self, code: CodeType) -> None:
        self.code = code

    def exec_module(self, module: ModuleType) -> None:
        exec(self.code, module.__dict__)  # noqa: S102 (de eigen broncode, op één plek veranderd)


class _Vinder(MetaPathFinder):
    """Geeft voor één module de veranderde."""

    def __init__(self, mutant: Mutant) -> None:
        self.mutant = mutant

    def find_spec(self, naam: str, _pad: object = None, _doel: object = None) -> ModuleSpec | None:
        if naam != self.mutant.module:
            return None
        pakket = [str(self.mutant.pad.parent)] if self.mutant.pad.stem == "__init__" else None
        lader = _Lader(self.mutant.code)
        return spec_from_file_location(naam, self.mutant.pad, loader=lader, submodule_search_locations=pakket)


def vlug(mutanten: Sequence[Mutant], tests: Sequence[str], uit: Path) -> list[Afloop]:
    """Hoe het met elke verandering afliep; buiten een functie is hier alles gebleven."""
    if in_kopie(lambda: _pytest(tests, Vlug(mutanten, uit)), geduld=resource.RLIM_INFINITY) is not Afloop.GEBLEVEN:
        sys.exit("De tests van dit pakket falen al zonder verandering.")
    return [Afloop(regel) for regel in uit.read_text().split()]


def schoon(mutanten: Sequence[Mutant], tests: Sequence[str]) -> list[Afloop]:
    """Het laatste woord over elke verandering."""
    if in_kopie(lambda: _pytest(tests)) is not Afloop.GEBLEVEN:
        sys.exit("De tests van dit pakket falen of duren te lang in een lege kopie, ook zonder verandering.")
    return [_schoon(mutant, tests) for mutant in mutanten]


def _schoon(mutant: Mutant, tests: Sequence[str]) -> Afloop:
    def draai() -> bool:
        sys.meta_path.insert(0, _Vinder(mutant))
        return _pytest(tests)

    return in_kopie(draai)


def _pytest(tests: Sequence[str], *plugins: Any) -> bool:
    return pytest.main([*ZONDER_OMHAAL, f"--rootdir={Path.cwd()}", *tests], plugins) == 0


def in_kopie(doe: Callable[[], bool], geduld: int = GEDULD) -> Afloop:
    """Doe dit in een kopie van dit proces. Wat breekt is gemerkt; wat te lang rekent, telt apart."""
    kind = os.fork()
    if not kind:
        _doe_en_stop(doe, geduld)
    uitgang = os.waitstatus_to_exitcode(os.waitpid(kind, 0)[1])
    if uitgang in {-signal.SIGKILL, -signal.SIGXCPU}:
        return Afloop.TE_LANG
    return Afloop.GEMERKT if uitgang else Afloop.GEBLEVEN


def _doe_en_stop(doe: Callable[[], bool], geduld: int) -> None:
    """Komt niet terug."""
    code = 1
    try:
        resource.setrlimit(resource.RLIMIT_CPU, (geduld, geduld))
        niets = os.open(os.devnull, os.O_WRONLY)
        os.dup2(niets, 1)
        os.dup2(niets, 2)
        code = 0 if doe() else 1
    except BaseException:  # een verandering kan alles breken; dan is zij gemerkt
        code = 1
    finally:
        os._exit(code)
