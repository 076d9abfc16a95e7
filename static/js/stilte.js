/* Who does nothing is logged out by the server. Here is only the warning before it, and that typing counts as doing. */
(() => {
  "use strict";

  const strook = document.querySelector("[data-stilte]");
  const tekst = strook.querySelector("[data-stilte-tekst]");
  const WAARSCHUW = 120; // seconds before the end
  const OPNIEUW = 10; // seconds between two looks while the warning stands there
  const getypt = new Set();
  let bezig = false; // did something here since the server last heard of it
  let wekker = 0;

  const plan = (seconden) => {
    clearTimeout(wekker);
    wekker = setTimeout(kijk, Math.max(1, seconden) * 1000);
  };

  const vraag = async () => {
    const koppen = bezig ? {} : { "X-Achtergrond": "ja" };
    bezig = false;
    const antwoord = await fetch(strook.dataset.vraag, { headers: koppen });
    return (await antwoord.json()).seconden;
  };

  const toon = (seconden) => {
    const minuten = Math.ceil(seconden / 60);
    const nieuw = `Je deed een tijd niets. Over ${minuten === 1 ? "1 minuut" : `${minuten} minuten`} log je vanzelf uit.`;
    strook.hidden = false;
    if (tekst.textContent !== nieuw) tekst.textContent = nieuw;
  };

  // The other tabs count too: the server knows when any of them was last used.
  async function kijk() {
    try {
      const seconden = await vraag();
      if (seconden <= 0) return await voorbij();
      if (seconden <= WAARSCHUW) toon(seconden);
      else strook.hidden = true;
      plan(seconden <= WAARSCHUW ? Math.min(OPNIEUW, seconden + 1) : seconden - WAARSCHUW);
    } catch {
      plan(OPNIEUW);
    }
  }

  // What was typed waits on the server, and nobody who walks by reads this page.
  const voorbij = async () => {
    await Promise.all([...getypt].map(bewaar));
    location.replace(location.pathname + location.search);
  };

  const bewaar = async (formulier) => {
    const velden = new FormData(formulier);
    [...velden].filter(([, waarde]) => waarde instanceof File).forEach(([naam]) => velden.delete(naam));
    const pad = new URL(formulier.getAttribute("action") || "", location.href).pathname;
    await fetch(strook.dataset.kladUrl, { method: "POST", body: velden, headers: { "X-Klad-Pad": pad } });
    formulier.dispatchEvent(new Event("bewaard", { bubbles: true }));
  };

  document.addEventListener("input", ({ target }) => {
    const formulier = target.closest("form[method='post']");
    if (formulier) getypt.add(formulier);
  });
  document.addEventListener("submit", ({ target }) => getypt.delete(target));
  ["input", "keydown", "pointerdown", "wheel"].forEach((soort) => {
    document.addEventListener(soort, () => { bezig = true; }, { passive: true });
  });
  document.addEventListener("visibilitychange", () => {
    if (!document.hidden) kijk();
  });
  strook.querySelector("button").addEventListener("click", () => {
    bezig = true;
    kijk();
  });
  plan(Number(strook.dataset.stilte) - WAARSCHUW);
})();
