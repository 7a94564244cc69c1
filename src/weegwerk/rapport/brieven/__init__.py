"""The letters of an opdracht, made from its document and its guides: to the opdrachtgever and to the client.

A letter never carries a medical fact or what one party said about another: only what this module writes, the question as
it was put, and what the expert wrote for this reader.
"""

from weegwerk.rapport.brieven.aannemen import aan_client, aan_opdrachtgever
from weegwerk.rapport.brieven.afronden import afgerond
from weegwerk.rapport.brieven.stof import Briefstof, Briefvorm, maak_brief
from weegwerk.rapport.brieven.teruggeven import teruggave, teruggave_client

__all__ = ["BRIEVEN", "Briefstof", "Briefvorm", "maak_brief"]

BRIEVEN: dict[str, Briefvorm] = {
    "bevestiging": Briefvorm("opdrachtgever", aan_opdrachtgever),
    "client": Briefvorm("client", aan_client),
    "teruggave": Briefvorm("opdrachtgever", teruggave),
    "teruggave_client": Briefvorm("client", teruggave_client),
    "afgerond": Briefvorm("opdrachtgever", afgerond),
}
