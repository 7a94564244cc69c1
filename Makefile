# Weegwerk. Needs Python 3.11, git and make; every target sets up what it needs.
# Another Python: make PYTHON=/usr/bin/python3.11 test      Another port: make POORT=8001 start

PYTHON ?= python3
POORT ?= 8000
BIN := .venv/bin
CODE := $(wildcard src tests bench hulpmiddelen)
TEMPLATES = $(shell git ls-files 'src/*.html')
export WEEGWERK_BEGONNEN := $(shell date +%s)

.DEFAULT_GOAL := help
.PHONY: help start test snel install install-start check ruff sjablonen imports types fix beelden bench hardheid mutaties lock uitgave clean

help: ## deze lijst
	@awk -F ':.*## ' '/^[a-z]+:.*## / {printf "make %-8s %s\n", $$1, $$2}' Makefile

start: install-start ## de werkbank op localhost, met een oefenpraktijk van verzonnen mensen
	@$(BIN)/python hulpmiddelen/klok.py pagina $(POORT) & exec $(BIN)/weegwerk start --demo --poort $(POORT)

test: install ## alle tests, op SQLite en (waar die draait) op PostgreSQL
	@$(BIN)/python hulpmiddelen/tests.py
	@$(BIN)/python hulpmiddelen/klok.py tests

snel: install ## alles behalve de browser en PostgreSQL, in minder dan twee minuten
	@$(BIN)/python -m pytest -q -n 2 --ignore=tests/browser

install: ## alles om te ontwikkelen: omgeving, pakketten, vormgeving
	@$(PYTHON) hulpmiddelen/inrichten.py dev

install-start:
	@$(PYTHON) hulpmiddelen/inrichten.py start

check: ruff sjablonen imports types ## alle poorten: stijl, sjablonen, importregels, types

ruff: install
	$(BIN)/ruff check $(CODE)
	$(BIN)/ruff format --check $(CODE)

sjablonen: install
	@$(BIN)/djade --target-version 5.2 --check $(TEMPLATES)

imports: install
	$(BIN)/lint-imports

types: install
	WEEGWERK_GEGEVENS=.mypy_cache/gegevens $(BIN)/mypy $(CODE)

fix: install ## herstelt stijl en opmaak
	$(BIN)/ruff check --fix $(CODE)
	$(BIN)/ruff format $(CODE)
	@$(BIN)/djade --target-version 5.2 $(TEMPLATES)

beelden: install ## maakt de beelden van de handleiding opnieuw, uit de oefenpraktijk
	$(BIN)/python hulpmiddelen/beelden.py

bench: install ## metingen, als verhoudingen binnen een run
	$(BIN)/python -m bench

hardheid: install ## tweehonderd keer de stekker eruit tijdens het werk (lang; een half uur of meer)
	$(BIN)/python -m hulpmiddelen.hardheid

mutaties: install ## verander de rekenkern op één plek tegelijk en kijk of een test het merkt (lang; MODULE=kern/meting/taak voor een deel)
	$(BIN)/python -m hulpmiddelen.mutaties $(MODULE)

lock: install ## stelt de slotbestanden in requirements/ opnieuw vast
	$(BIN)/python hulpmiddelen/vergrendel.py

uitgave: install ## bouwt het pakket twee keer gelijk, doet er het echte werk mee en bewaart de rapporten als proef
	@$(BIN)/python hulpmiddelen/uitgave.py

clean: ## verwijdert alles wat make maakte, behalve uw gegevens
	git clean -fdXq -e '!/gegevens/' -e '!/gegevens-oefenpraktijk/'
