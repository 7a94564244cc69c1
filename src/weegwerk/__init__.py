"""Weegwerk: werkbank van de arbeidsdeskundige."""

VERSIE = "0.2.0"
