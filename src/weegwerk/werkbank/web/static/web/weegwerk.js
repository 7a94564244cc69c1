// Het weinige dat zonder script niet kan: rust tijdens het typen en focus na een wissel. Bewaren staat in bewaren.js.
"use strict";

function focusOpFouten(deel) {
  const doel = deel.matches?.("[data-focus]") ? deel : deel.querySelector?.("[data-focus]");
  doel?.focus();
}

document.addEventListener("DOMContentLoaded", () => focusOpFouten(document.body));
document.addEventListener("htmx:afterSwap", (event) => focusOpFouten(event.detail.elt));

// Wie een datum typt, heeft onderweg al een "datum": het jaar 0002 wacht tot het af is, of tot iemand het vak verlaat.
const DATUM_AF = "1000";
document.addEventListener("change", (event) => {
  const vak = event.target;
  if (vak.type !== "date" || vak !== document.activeElement || !vak.value || vak.value >= DATUM_AF) return;
  event.stopImmediatePropagation();
}, true);
document.addEventListener("focusout", (event) => {
  const vak = event.target;
  if (vak.type === "date" && vak.value && vak.value < DATUM_AF) vak.dispatchEvent(new Event("change", { bubbles: true }));
});

// Wat iemand openklapte, blijft open als de uitkomst zich ververst.
document.addEventListener("htmx:oobBeforeSwap", (event) => {
  const oud = event.detail.target.querySelectorAll("details");
  event.detail.fragment.querySelectorAll("details").forEach((deel, nummer) => { deel.open ||= oud[nummer]?.open ?? false; });
});

// Enter in een vak: wat er stond, is met "change" al onderweg; de bladzijde hoeft er niet voor weg.
document.addEventListener("submit", (event) => {
  if (event.submitter?.name === "blijf" && window.htmx) event.preventDefault();
});

// Verdween de knop waarop iemand drukte, en wees de nieuwe bladzijde niets aan, dan gaat hij verder bij de inhoud.
document.addEventListener("htmx:afterSettle", () => {
  if (document.activeElement === document.body) document.getElementById("inhoud")?.focus({ preventScroll: true });
});
