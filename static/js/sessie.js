/* A text typed in a corridor survives a lost connection: the form is sent from here and the page stays until it is kept. */
(() => {
  "use strict";

  const formulier = document.querySelector("form[data-verslag]");
  if (!formulier) return;
  const melding = formulier.querySelector("[data-melding]");
  const knop = formulier.querySelector("button[type='submit']");
  let bezig = false;
  let gewoon = false;

  const zeg = (tekst, fout = false) => {
    melding.textContent = tekst;
    melding.classList.toggle("te-laat", fout);
  };

  const stuur = () => fetch(formulier.action, {
    method: "POST",
    body: new FormData(formulier),
    headers: { "X-Requested-With": "fetch" },
  });

  // Logging in again changes the token that a form carries. False when there is nobody logged in to have one.
  const verversToken = async () => {
    const antwoord = await fetch(location.href);
    const pagina = new DOMParser().parseFromString(await antwoord.text(), "text/html");
    const nieuw = pagina.querySelector("form[data-verslag] [name='csrfmiddlewaretoken']");
    if (nieuw) formulier.querySelector("[name='csrfmiddlewaretoken']").value = nieuw.value;
    return !antwoord.redirected;
  };

  const stuurMetVersToken = async () => {
    const antwoord = await stuur();
    if (antwoord.status !== 403) return antwoord;
    return await verversToken() ? stuur() : { redirected: true };
  };

  const verstuur = async () => {
    const antwoord = await stuurMetVersToken();
    if (antwoord.redirected) {
      zeg("Je bent uitgelogd. Log in een nieuw tabblad weer in en druk dan hier opnieuw op de knop. Je tekst blijft staan.", true);
    } else if (antwoord.status === 403) {
      zeg("Dit mag je niet meer vastleggen. Kopieer je tekst als je die wilt bewaren.", true);
    } else if (antwoord.status >= 500) {
      zeg("Er ging iets mis bij ons. Je tekst staat er nog; probeer het zo opnieuw.", true);
    } else if (antwoord.status === 204) {
      formulier.dispatchEvent(new Event("bewaard", { bubbles: true }));
      location.assign(antwoord.headers.get("X-Ga-Naar"));
    } else {
      gewoon = true;
      formulier.requestSubmit(knop);
    }
  };

  formulier.addEventListener("submit", async (gebeurtenis) => {
    if (gewoon) return;
    gebeurtenis.preventDefault();
    if (bezig) return;
    bezig = true;
    knop.classList.add("bezig");
    zeg("Bezig met vastleggen…");
    try {
      await verstuur();
    } catch {
      zeg("Geen verbinding. Je tekst staat er nog; probeer het opnieuw.", true);
    }
    bezig = false;
    knop.classList.remove("bezig");
  });

  formulier.addEventListener("input", () => zeg("Nog niet vastgelegd"));
  window.addEventListener("pageshow", () => { gewoon = false; });
  window.addEventListener("online", () => {
    if (melding.classList.contains("te-laat")) zeg("Er is weer verbinding. Druk nog een keer op de knop.");
  });
})();
