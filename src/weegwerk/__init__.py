"""Weegwerk: werkbank van de arbeidsdeskundige."""

VERSIE = "0.1.0"
