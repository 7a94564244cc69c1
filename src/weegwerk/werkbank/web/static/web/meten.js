// De klok op de meetbladzijde: de tijd van dit toestel bij start en stop, en de stand die meeloopt.
// Zonder dit script werkt alles ook: dan telt de tijd van de server, of wat u zelf invult.
// Een module: ook als de bladzijde zich ververst, loopt er één klok.
const TWEE = 2;

function nu() {
  const t = new Date();
  return [t.getHours(), t.getMinutes(), t.getSeconds()].map((deel) => String(deel).padStart(TWEE, "0")).join(":");
}

function seconden(tijd) {
  return tijd.split(":").reduce((som, deel) => som * 60 + Number(deel), 0);
}

function toonStand() {
  const dag = 24 * 60 * 60;
  for (const stand of document.querySelectorAll("[data-klok]")) {
    const verstreken = (seconden(nu()) - seconden(stand.dataset.klok) + dag) % dag;
    stand.textContent = `${Math.floor(verstreken / 60)}:${String(verstreken % 60).padStart(TWEE, "0")}`;
  }
}

// Vóór de knop zelf: die stuurt de tijd mee.
document.addEventListener("click", (event) => {
  const knop = event.target.closest("[data-tijdstip]");
  const vak = document.getElementById("tijdstip");
  if (knop && vak) vak.value = nu();
}, true);
toonStand();
setInterval(toonStand, 1000);
