"""Refusals that the command line must know without loading Django."""


class StartFout(Exception):
    """The workbench cannot start; the message says to a person why and what to do."""


class SleutelFout(StartFout):
    """Something cannot be unlocked; the message says to a person why and what to do."""
