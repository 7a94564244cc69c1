"""Metingen van snelheid, altijd als verhouding binnen een run: `make bench`."""
