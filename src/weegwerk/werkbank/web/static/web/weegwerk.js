// Het weinige dat zonder script niet kan: focus na een wissel en eerlijk zijn over wat niet bewaard is.
// De teksten staan in de pagina (data-…), want daar worden ze vertaald.
"use strict";

function focusOpFouten(deel) {
  const doel = deel.matches?.("[data-focus]") ? deel : deel.querySelector?.("[data-focus]");
  doel?.focus();
}

function meldNietBewaard(event) {
  const regel = document.getElementById("bewaarstatus");
  if (!regel) return;
  const antwoord = event.detail.xhr?.status;
  regel.textContent = antwoord ? regel.dataset.geweigerd : regel.dataset.geenVerbinding;
  regel.dataset.staat = "niet-bewaard";
}

document.addEventListener("DOMContentLoaded", () => focusOpFouten(document.body));
document.addEventListener("htmx:afterSwap", (event) => focusOpFouten(event.detail.elt));
for (const soort of ["htmx:sendError", "htmx:timeout", "htmx:responseError"]) {
  document.addEventListener(soort, meldNietBewaard);
}
document.addEventListener("htmx:afterRequest", (event) => {
  const regel = document.getElementById("bewaarstatus");
  if (event.detail.successful && event.detail.requestConfig.verb !== "get") delete regel?.dataset.staat;
});
window.addEventListener("beforeunload", (event) => {
  if (document.querySelector("#bewaarstatus[data-staat='niet-bewaard']")) event.preventDefault();
});
