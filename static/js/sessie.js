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

  // Logging in elsewhere changes the token that a form carries.
  const verversToken = async () => {
    const pagina = new DOMParser().parseFromString(await (await fetch(location.href)).text(), "text/html");
    const nieuw = pagina.querySelector("form[data-verslag] [name='csrfmiddlewaretoken']");
    if (nieuw) formulier.querySelector("[name='csrfmiddlewaretoken']").value = nieuw.value;
  };

  const verstuur = async () => {
    let antwoord = await stuur();
    if (antwoord.status === 403) {
      await verversToken();
      antwoord = await stuur();
    }
    if (antwoord.status >= 500) throw new Error("server");
    if (antwoord.status === 204) {
      formulier.dispatchEvent(new Event("bewaard", { bubbles: true }));
      location.assign(antwoord.headers.get("X-Ga-Naar"));
    } else if (antwoord.redirected) {
      zeg("Je bent uitgelogd. Log in een nieuw tabblad weer in en druk dan hier opnieuw op de knop. Je tekst blijft staan.", true);
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
    } catch (fout) {
      const oorzaak = fout.message === "server" ? "Er ging iets mis bij ons." : "Geen verbinding.";
      zeg(`${oorzaak} Je tekst staat er nog; probeer het opnieuw.`, true);
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
