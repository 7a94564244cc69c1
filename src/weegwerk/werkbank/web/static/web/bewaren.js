// Bewaren terwijl iemand typt. "Bewaard" is pas waar als het antwoord dat bewijst: het noemt het nummer van dit verzoek en zegt
// dat de server het hield. Al het andere (geen verbinding, een aanmeldpagina, een vreemd antwoord) is niet bewaard: dan blijft de
// tekst staan, staat het bij het veld en gaat het vanzelf nog eens. De zinnen staan in de pagina (data-… bij #bewaarstatus).
"use strict";

const PAUZE = 800;
const OPNIEUW_NA = [2000, 5000, 15000, 30000, 60000];
const ADMINISTRATIE = new Set(["basis", "_verzoek", "_fout", "csrfmiddlewaretoken", "tijdstip", "blijf"]);
// Wat half getypt al iets anders betekent (8 van 87,5), wacht tot iemand het vak verlaat.
const HALF = ".ww-getal, [type=date], [type=time], [inputmode=decimal], [inputmode=numeric]";

const stand = {
  form: null, slot: null, blad: "", daad: "", nummer: 0, bewaard: {}, onderweg: new Map(), getypt: null, getyptSinds: [], vast: "", klok: 0, herkansing: 0, pogingen: 0,
  daarna: null, houdt: false, plek: null, onbekend: {},
};

function afdruk(form) {
  const vakken = {};
  for (const [naam, waarde] of new FormData(form)) {
    if (!ADMINISTRATIE.has(naam)) vakken[naam] = naam in vakken ? `${vakken[naam]}\n${waarde}` : waarde;
  }
  return vakken;
}

function verschil(van, naar) {
  return [...new Set([...Object.keys(van), ...Object.keys(naar)])].filter((naam) => van[naam] !== naar[naam]);
}

function onbewaard() {
  return stand.form?.isConnected ? verschil(stand.bewaard, afdruk(stand.form)) : [];
}

function begin() {
  const slot = document.querySelector(":is(form, .ww-slot)[hx-post]");
  const form = slot?.closest("form");
  if (!form || form === stand.form) return;
  clearTimeout(stand.klok);
  clearTimeout(stand.herkansing);
  const blad = form.elements._verzoek?.value ?? "";
  Object.assign(stand, { form, slot, blad, daad: `${blad}.0`, nummer: 0, bewaard: afdruk(form), getypt: null, pogingen: 0, onbekend: {} });
  stand.onderweg.clear();
}

function nieuwBlad() {
  const hex = Array.from(crypto.getRandomValues(new Uint8Array(16)), (deel) => deel.toString(16).padStart(2, "0")).join("");
  return hex.replace(/(.{8})(.{4})(.{4})(.{4})/, "$1-$2-$3-$4-");
}

// Wie met Terug op een bladzijde komt, doet iets nieuws; zij draagt dan niet meer het nummer van wat er al gedaan is. Wat zij
// bewaart, blijft wel van dezelfde bladzijde: zo is een antwoord dat zij nooit kreeg, niet van een ander.
function opnieuw(teruggehaald) {
  document.querySelectorAll("[name=_verzoek]").forEach((vak) => { vak.value = nieuwBlad(); });
  if (!stand.form?.isConnected) return;
  const blad = stand.form.elements._verzoek.value;
  stand.daad = `${blad}.0`;
  if (!stand.nummer) stand.blad = blad;
  if (!teruggehaald) return;
  stand.onderweg.clear();
  bewaarNu();
}

const regel = () => document.getElementById("bewaarstatus");
const vakVan = (naam) => document.getElementById(`vak_${naam}`) ?? stand.form?.elements[naam]?.closest?.(".ww-vak");
const halfGetypt = () => (stand.getypt?.isConnected && stand.getypt === document.activeElement && stand.getypt.matches(HALF) ? stand.getypt : null);

function volgend() {
  stand.nummer += 1;
  return `${stand.blad}.${stand.nummer}`;
}

function bewaarNu() {
  clearTimeout(stand.klok);
  clearTimeout(stand.herkansing);
  if (stand.form?.isConnected && onbewaard().length) htmx.trigger(stand.slot, "change");
}

function straks() {
  clearTimeout(stand.klok);
  stand.klok = setTimeout(() => (stand.onderweg.size ? straks() : bewaarNu()), PAUZE);
}

function zegBezig() {
  const status = regel();
  if (!status || status.dataset.staat || !onbewaard().length) return;
  status.setAttribute("aria-busy", "true");
  status.textContent = status.dataset.bezig;
}

// Bij elk veld dat niet bewaard is één zin, en één knop om het zelf nog eens te proberen; geen knop waar dat niet helpt. Een
// melding die er al staat blijft staan: wie een knop indrukt verlaat zijn vak, en dan bewaart het nog eens terwijl hij drukt.
function zegNietBewaard(tekst, knop, doe, namen = onbewaard()) {
  const status = regel();
  if (!status) return;
  status.textContent = tekst;
  status.dataset.staat = "niet-bewaard";
  status.removeAttribute("aria-busy");
  const gevonden = [...new Set(namen.map(vakVan).filter(Boolean))];
  const vakken = gevonden.length ? gevonden : [status];
  const nieuw = vakken.map((vak) => meldingBij(vak, vak === status ? "" : tekst, knop, doe));
  document.querySelectorAll(".ww-nietbewaard").forEach((oud) => { if (!nieuw.includes(oud)) oud.remove(); });
}

function meldingBij(vak, tekst, knop, doe) {
  const staatEr = vak.nextElementSibling;
  if (staatEr?.matches(".ww-nietbewaard") && staatEr.textContent === `${tekst}${knop}`) return staatEr;
  const melding = document.createElement("div");
  melding.className = "ww-nietbewaard";
  if (tekst) melding.append(Object.assign(document.createElement("p"), { textContent: tekst }));
  if (knop) {
    const opnieuw = Object.assign(document.createElement("button"), { type: "button", textContent: knop });
    opnieuw.className = "utrecht-button utrecht-button--secondary-action ww-knop-klein";
    opnieuw.addEventListener("click", doe);
    melding.append(opnieuw);
  }
  vak.after(melding);
  return melding;
}

function nietBewaard(antwoord, tekst = "") {
  const status = regel();
  stand.daarna = null;
  if (!status) return;
  const zin = status.dataset;
  if (antwoord === 401 || antwoord === 403) {
    if (Aanmelden.mogelijk()) zegNietBewaard(zin.afgemeld, zin.aanmelden, meldAanEnBewaar);
    else zegNietBewaard(zin.link, zin.opnieuw, () => Aanmelden.ververs().then(bewaarNu));
    return;
  }
  const zelf = { 0: zin.geenVerbinding, 507: zin.schijfVol }[antwoord] ?? zin.geweigerd;
  zegNietBewaard(tekst || zelf, zin.opnieuw, bewaarNu);
  if (!tekst) {
    const wacht = OPNIEUW_NA[Math.min(stand.pogingen, OPNIEUW_NA.length - 1)];
    stand.pogingen += 1;
    stand.herkansing = setTimeout(bewaarNu, wacht);
  }
}

async function meldAanEnBewaar() {
  const aangemeld = await Aanmelden.zorgVoor();
  if (aangemeld === null) nietBewaard(0);
  if (!aangemeld) return;
  stand.getypt?.focus();
  bewaarNu();
}

function isBeantwoord(verstuurd) {
  stand.bewaard = verstuurd;
  stand.pogingen = 0;
  const status = regel();
  if (status) delete status.dataset.staat;
  document.querySelectorAll(".ww-nietbewaard").forEach((oud) => oud.remove());
}

// --- wat htmx verstuurt en terugkrijgt -------------------------------------------------------------------------------

document.addEventListener("htmx:configRequest", (event) => {
  const { elt, headers, parameters } = event.detail;
  begin();
  if (!stand.form?.contains(elt) && (!stand.form || elt.form !== stand.form)) return;
  // Een knop met een eigen daad heeft het nummer van het formulier: nog eens drukken na een verloren antwoord is dezelfde daad.
  const bewaart = elt === stand.slot;
  const half = bewaart ? halfGetypt() : null;
  if (half) parameters[half.name] = stand.vast;
  const verzoek = bewaart ? volgend() : stand.daad;
  headers["Weegwerk-Verzoek"] = verzoek;
  const vakken = afdruk(stand.form);
  if (half) vakken[half.name] = stand.vast;
  stand.onderweg.set(verzoek, vakken);
});

function verzoekVan(event) {
  const verzoek = event.detail.requestConfig?.headers["Weegwerk-Verzoek"];
  const verstuurd = stand.onderweg.get(verzoek);
  return { verzoek, verstuurd };
}

document.addEventListener("htmx:beforeOnLoad", (event) => {
  const { verzoek, verstuurd } = verzoekVan(event);
  if (!verstuurd) return;
  const { xhr } = event.detail;
  const gehouden = xhr.getResponseHeader("Weegwerk-Antwoord") === verzoek ? xhr.getResponseHeader("Weegwerk-Bewaard") : null;
  // Een knop met een eigen daad mag ook antwoorden met een andere pagina.
  const daad = event.detail.elt !== stand.slot && xhr.getResponseHeader("Weegwerk-Antwoord") === verzoek && xhr.status < 400;
  if (gehouden === "ja" || gehouden === "deels" || daad) {
    // Wat de server weigerde, staat straks met zijn melding bij het veld; dat is ook een antwoord.
    stand.houdt = false;
    stand.onbekend = onbekendIn(xhr, verstuurd);
    isBeantwoord(verstuurd);
    stand.plek = plekNu();
    stand.getyptSinds = verschil(verstuurd, afdruk(stand.form));
    return;
  }
  event.preventDefault();
  stand.onderweg.delete(verzoek);
  nietBewaard(xhr.status, gehouden === "nee" ? xhr.responseText : "");
});

// Wat in een vak staat dat de server niet meer kent, is niet bewaard. Stond het er al toen de pagina kwam, dan is er niets verloren.
function onbekendIn(xhr, verstuurd) {
  const namen = JSON.parse(xhr.getResponseHeader("Weegwerk-Onbekend") ?? "[]");
  return Object.fromEntries(namen.filter((naam) => verstuurd[naam] !== stand.bewaard[naam]).map((naam) => [naam, stand.bewaard[naam]]));
}

for (const soort of ["htmx:sendError", "htmx:timeout", "htmx:sendAbort"]) {
  document.addEventListener(soort, (event) => {
    const { verzoek, verstuurd } = verzoekVan(event);
    stand.onderweg.delete(verzoek);
    if (verstuurd) nietBewaard(0);
  });
}

document.addEventListener("htmx:afterRequest", (event) => {
  const { verzoek, verstuurd } = verzoekVan(event);
  if (!event.detail.xhr?.status) return;
  stand.onderweg.delete(verzoek);
  begin();
  if (!verstuurd || !stand.form?.isConnected) return;
  // Wat het antwoord zelf in de vakken zette, is van de server en hoeft niet terug.
  stand.bewaard = afdruk(stand.form);
  for (const naam of stand.getyptSinds) {
    if (naam in verstuurd) stand.bewaard[naam] = verstuurd[naam];
    else delete stand.bewaard[naam];
  }
  stand.getyptSinds = [];
  Object.assign(stand.bewaard, stand.onbekend);
  const onbekend = Object.keys(stand.onbekend);
  if (onbekend.length) zegNietBewaard(regel()?.dataset.onbekend, "", null, onbekend);
  terugNaar(stand.plek);
  const daarna = stand.daarna;
  const gehouden = event.detail.xhr.getResponseHeader("Weegwerk-Bewaard");
  if (daarna && !stand.onderweg.size && gehouden) {
    stand.daarna = null;
    if (gehouden === "ja") daarna();
  } else if (onbewaard().some((naam) => !onbekend.includes(naam)) && (onbekend.length || !regel()?.dataset.staat)) {
    zegBezig();
    straks();
  }
});

// Waar iemand typt of net typte, vervangt een antwoord niets. De pagina blijft dan van de versie die zij al kende, zodat de server
// bij de volgende keer opnieuw zegt wat er anders is.
const typt = () => stand.getypt?.isConnected && document.activeElement === stand.getypt;

// Een vak dat zich ververst terwijl iemand erin staat, houdt de aandacht en de plek in de tekst.
function plekNu() {
  const vak = document.activeElement;
  return vak?.id && stand.form?.contains(vak) ? { id: vak.id, vak, van: vak.selectionStart, tot: vak.selectionEnd } : null;
}

function terugNaar(plek) {
  const vak = plek && !plek.vak.isConnected && document.activeElement === document.body ? document.getElementById(plek.id) : null;
  vak?.focus({ preventScroll: true });
  if (vak?.setSelectionRange && plek.van !== null) vak.setSelectionRange(plek.van, plek.tot);
}

document.addEventListener("htmx:oobBeforeSwap", (event) => {
  const { target } = event.detail;
  if (!stand.form?.isConnected) return;
  if (target.id.startsWith("vak_") && typt() && target.contains(stand.getypt)) {
    stand.houdt = true;
    event.detail.shouldSwap = false;
  } else if (target.id === "basis" && stand.houdt) {
    event.detail.shouldSwap = false;
  } else if (target.id === "bewaarstatus") {
    target.removeAttribute("aria-busy");
    if (target.dataset.staat || (typt() && onbewaard().length)) event.detail.shouldSwap = false;
  }
});

document.addEventListener("htmx:beforeSwap", (event) => {
  if (event.detail.target !== document.body || event.detail.requestConfig.elt !== stand.slot) return;
  if (typt() && onbewaard().length) event.detail.shouldSwap = false;
});

// --- wat iemand doet -------------------------------------------------------------------------------------------------

document.addEventListener("focusin", (event) => {
  stand.vast = event.target.value ?? "";
});
document.addEventListener("input", (event) => {
  begin();
  if (!stand.form?.contains(event.target)) return;
  stand.getypt = event.target;
  zegBezig();
  if (!event.target.matches(HALF) && !event.target.matches("select, [type=radio], [type=checkbox]")) straks();
});
document.addEventListener("change", (event) => {
  if (event.target === stand.slot || !stand.form?.contains(event.target)) return;
  clearTimeout(stand.klok);
  stand.vast = event.target.value ?? "";
  stand.getypt = null;
}, true);

// Weg van de pagina: eerst bewaren, dan pas verder. Lukt dat niet, dan blijft de pagina staan; de tweede keer mag het toch.
function eerstBewaren(event, verder) {
  if (regel()?.dataset.staat || !(onbewaard().length || stand.onderweg.size)) return;
  event.preventDefault();
  event.stopImmediatePropagation();
  stand.daarna = verder;
  if (!stand.onderweg.size) bewaarNu();
}

document.addEventListener("click", (event) => {
  const link = event.target.closest?.("a[href]");
  if (!link || event.defaultPrevented || event.button || event.ctrlKey || event.metaKey || event.shiftKey) return;
  if (link.target || link.hasAttribute("download") || link.getAttribute("href").startsWith("#")) return;
  eerstBewaren(event, () => location.assign(link.href));
});

document.addEventListener("submit", (event) => {
  const form = event.target;
  if (form !== stand.form || event.submitter?.name === "blijf" || form.dataset.vrij) return;
  eerstBewaren(event, () => form.requestSubmit(event.submitter));
  if (!event.defaultPrevented) form.elements._verzoek.value = volgend();
}, true);

function stuurWeg() {
  if (!stand.form?.isConnected || !(onbewaard().length || stand.onderweg.size)) return;
  const { form } = stand;
  const verzoek = volgend();
  const verstuurd = afdruk(form);
  const penning = form.elements.csrfmiddlewaretoken.value;
  fetch(stand.slot.getAttribute("hx-post"), {
    method: "POST", keepalive: true, body: new URLSearchParams(new FormData(form)),
    headers: { "HX-Request": "true", "X-CSRFToken": penning, "Weegwerk-Verzoek": verzoek },
  }).then((antwoord) => {
    const zeker = antwoord.headers.get("Weegwerk-Antwoord") === verzoek && antwoord.headers.get("Weegwerk-Bewaard") === "ja";
    if (zeker) isBeantwoord(verstuurd);
  }).catch(() => {});
}

document.addEventListener("visibilitychange", () => {
  if (document.visibilityState === "hidden") stuurWeg();
  else if (regel()?.dataset.staat) Aanmelden.ververs().then(bewaarNu);
});
window.addEventListener("pagehide", stuurWeg);
window.addEventListener("online", bewaarNu);
window.addEventListener("beforeunload", (event) => {
  if (onbewaard().length && (regel()?.dataset.staat || !navigator.onLine)) event.preventDefault();
});
document.addEventListener("DOMContentLoaded", begin);
window.addEventListener("pageshow", (event) => opnieuw(event.persisted));
