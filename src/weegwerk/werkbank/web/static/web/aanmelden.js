// Aanmelden zonder de pagina te verlaten. Wie is afgemeld, verliest geen letter: het aanmeldscherm komt in een venster op deze
// pagina, en daarna gaat het verder waar het was. Meldt zich iemand anders aan, dan beslist die zelf over de tekst die er staat.
"use strict";

const Aanmelden = {
  mogelijk: () => Boolean(document.body.dataset.wie),

  // Wie is er nu aangemeld? Ook de penning van de formulieren is dan weer van deze sessie. Zonder verbinding: niets.
  async ververs() {
    try {
      const antwoord = await fetch("/account/wie/", { headers: { Accept: "application/json" }, cache: "no-store" });
      if (!antwoord.ok || !antwoord.headers.get("Content-Type")?.startsWith("application/json")) return null;
      const wie = await antwoord.json();
      if (wie.wie === (document.body.dataset.wie ?? "")) Aanmelden.zetPenning(wie.penning);
      return wie;
    } catch {
      return null;
    }
  },

  zetPenning(penning) {
    document.body.setAttribute("hx-headers", JSON.stringify({ "X-CSRFToken": penning }));
    document.querySelectorAll("[name=csrfmiddlewaretoken]").forEach((vak) => { vak.value = penning; });
  },

  // Waar zodra dezelfde persoon is aangemeld, of een ander die de tekst overneemt; niet waar als iemand het venster sluit; null
  // als de server niet antwoordt.
  async zorgVoor() {
    const wie = await Aanmelden.ververs();
    if (!wie) return null;
    if (wie.wie === document.body.dataset.wie) return true;
    return new Promise((klaar) => {
      const venster = document.getElementById("aanmeldvenster").content.firstElementChild.cloneNode(true);
      document.body.append(venster);
      venster.addEventListener("close", () => { klaar(venster.returnValue === "verder"); venster.remove(); });
      venster.querySelector("[data-sluit]").addEventListener("click", () => venster.close(""));
      venster.showModal();
      if (wie.wie) Aanmelden.vraagAnder(venster, wie);
      else Aanmelden.haal(venster, "/account/aanmelden/?next=/account/wie/");
    });
  },

  vraagAnder(venster, wie) {
    const zin = Object.assign(document.createElement("p"), { textContent: venster.dataset.ander.replace("{naam}", wie.naam) });
    const knop = Object.assign(document.createElement("button"), { textContent: venster.dataset.overnemen.replace("{naam}", wie.naam) });
    knop.className = "utrecht-button utrecht-button--primary-action";
    knop.addEventListener("click", () => {
      document.body.dataset.wie = wie.wie;
      Aanmelden.zetPenning(wie.penning);
      venster.close("verder");
    });
    venster.querySelector("[data-inhoud]").replaceChildren(zin, knop);
    knop.focus();
  },

  async haal(venster, adres, opties = {}) {
    let antwoord;
    try {
      antwoord = await fetch(adres, opties);
    } catch {
      venster.querySelector("[data-inhoud]").prepend(document.createTextNode(venster.dataset.geenVerbinding));
      return;
    }
    if (antwoord.headers.get("Content-Type")?.startsWith("application/json")) {
      Aanmelden.binnen(venster, await antwoord.json());
      return;
    }
    const pagina = new DOMParser().parseFromString(await antwoord.text(), "text/html");
    const inhoud = pagina.querySelector("main");
    // Alleen het formulier zelf: een passkey vraagt een eigen script en gaat in een ander tabblad, en annuleren is het venster sluiten.
    inhoud.querySelectorAll("script, [form], form ~ form, form ~ hr, form ~ h2").forEach((deel) => deel.remove());
    inhoud.querySelectorAll("a").forEach((link) => { link.target = "_blank"; });
    venster.querySelector("[data-inhoud]").replaceChildren(...inhoud.childNodes);
    const form = venster.querySelector("form");
    form?.addEventListener("submit", (event) => {
      event.preventDefault();
      event.stopPropagation();
      const doel = new URL(form.getAttribute("action") || antwoord.url, location.href);
      Aanmelden.haal(venster, doel, { method: "POST", body: new URLSearchParams(new FormData(form, event.submitter)) });
    });
    (venster.querySelector("[data-inhoud] [tabindex], [data-inhoud] input:not([type=hidden])"))?.focus();
  },

  binnen(venster, wie) {
    if (wie.wie !== document.body.dataset.wie) {
      Aanmelden.vraagAnder(venster, wie);
      return;
    }
    Aanmelden.zetPenning(wie.penning);
    venster.close("verder");
  },
};

// Een gewoon formulier vertrekt pas als de server er is en deze persoon nog is aangemeld; anders blijft alles staan.
document.addEventListener("submit", async (event) => {
  const form = event.target;
  if (event.defaultPrevented || form.method !== "post" || !Aanmelden.mogelijk() || form.closest(".ww-balk, dialog")) return;
  if (form.dataset.vrij) {
    delete form.dataset.vrij;
    return;
  }
  event.preventDefault();
  const { submitter } = event;
  if (!(await Aanmelden.zorgVoor())) {
    Aanmelden.zegNietVerstuurd(form);
    return;
  }
  form.dataset.vrij = "1";
  form.requestSubmit(submitter);
});

Aanmelden.zegNietVerstuurd = (form) => {
  const { nietVerstuurd } = document.getElementById("aanmeldvenster").dataset;
  form.querySelector(".ww-nietbewaard")?.remove();
  const melding = Object.assign(document.createElement("p"), { className: "ww-nietbewaard", textContent: nietVerstuurd });
  melding.setAttribute("role", "alert");
  form.append(melding);
};
