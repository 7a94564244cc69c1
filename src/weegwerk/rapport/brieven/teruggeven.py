"""The letters with which an opdracht goes back. Only the opdrachtgever reads why; the client reads what it means."""

from weegwerk.rapport.blokken import Alinea, Rapportdocument, Tussenkop
from weegwerk.rapport.brieven.stof import Briefstof, aanhef, brief, eigen, groet, oneens
from weegwerk.tekst import datum_tekst


def teruggave(stof: Briefstof) -> Rapportdocument:
    besluit = stof.document.acceptatie.besluit
    reden = besluit.reden if besluit else None
    return brief(
        stof,
        "Uw opdracht gaat terug",
        (stof.opdrachtgever, stof.contactpersoon and f"t.a.v. {stof.contactpersoon}"),
        (
            aanhef(stof.contactpersoon),
            Alinea(
                f"Op {datum_tekst(stof.ontvangen)} ontving ik uw opdracht over {stof.client}"
                f"{f': {stof.namen}' if stof.namen else ''}. Ik geef u deze opdracht terug."
            ),
            Tussenkop("Waarom"),
            *(eigen(reden) or eigen("De reden licht ik graag toe.")),
            Tussenkop("Wat nu"),
            Alinea(
                "U kunt de vraag aan een andere arbeidsdeskundige stellen. Wat ik van u kreeg, gebruik ik verder niet. Van wat ik in "
                "deze zaak hoorde, geef ik niets door zonder dat de cliënt dat weet."
            ),
            *eigen(stof.document.brieven.teruggave_alinea),
            *groet(stof),
        ),
    )


def teruggave_client(stof: Briefstof) -> Rapportdocument:
    return brief(
        stof,
        "Ik stop met de vraag over u",
        (stof.client,),
        (
            aanhef(stof.client),
            Alinea(
                f"{stof.opdrachtgever} had mij een vraag gesteld. De vraag ging over u. Ik ga die vraag niet beantwoorden. Dat ligt niet "
                "aan u."
            ),
            Tussenkop("Wat betekent dit voor u?"),
            Alinea(
                f"U hoeft niets te doen. Misschien stelt {stof.opdrachtgever} de vraag aan iemand anders. Dan hoort u dat van hen, of van "
                "die persoon."
            ),
            Alinea("Wat u mij vertelde, geef ik niet door zonder dat u het weet. U mag lezen wat ik over u opschreef."),
            Alinea("Hebt u vragen? Stel ze mij gerust."),
            *oneens(),
            *groet(stof),
        ),
    )
