"""The notice to who asked or pays, but does not receive what was written: that it is done, and nothing else."""

from weegwerk.rapport.blokken import Alinea, Rapportdocument
from weegwerk.rapport.brieven.stof import Briefstof, aanhef, brief, groet
from weegwerk.tekst import datum_tekst


def afgerond(stof: Briefstof) -> Rapportdocument:
    return brief(
        stof,
        "Uw opdracht is afgerond",
        (stof.opdrachtgever, stof.contactpersoon and f"t.a.v. {stof.contactpersoon}"),
        (
            aanhef(stof.contactpersoon),
            Alinea(f"Op {datum_tekst(stof.ontvangen)} ontving ik uw opdracht over {stof.client}. Mijn werk is klaar."),
            Alinea("Wat ik opschreef, is voor de cliënt. U krijgt het daarom niet van mij."),
            Alinea("Hebt u een vraag over hoe ik werk? Stel die mij gerust. Over de inhoud zeg ik niets."),
            *groet(stof),
        ),
    )
