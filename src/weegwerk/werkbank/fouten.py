"""Refusals that the command line must know without loading Django."""


class SleutelFout(Exception):
    """Something cannot be unlocked; the message says to a person why and what to do."""
