"""What the law asks of an organisation for safe work and absence, from what is known of it: the scan and its outcome.

An organisation has no health data here and no client; what nobody said counts as unknown, never as no.
"""

from weegwerk.kern.organisatie.boom import toets
from weegwerk.kern.organisatie.regels import Scanbevinding, Scanuitkomst
from weegwerk.kern.organisatie.scan import Organisatiescan, lees

__all__ = ["Organisatiescan", "Scanbevinding", "Scanuitkomst", "lees", "toets"]
