"""Guessing a link is hopeless, and even so not many guesses are allowed."""

from django.core.cache import cache
from django.utils.crypto import salted_hmac

PER_UUR, UUR = 30, 60 * 60


def te_veel(adres: str) -> bool:
    """Did this address come with many links that do not exist, within the hour?"""
    return bool(cache.get(_sleutel(adres), 0) >= PER_UUR)


def tel(adres: str) -> None:
    """Counted in memory under a keyed hash, gone after an hour: the address itself stands nowhere."""
    sleutel = _sleutel(adres)
    cache.get_or_set(sleutel, 0, UUR)
    cache.incr(sleutel)


def _sleutel(adres: str) -> str:
    return f"vragenlijst:{salted_hmac('vragenlijsten.link', adres).hexdigest()}"
