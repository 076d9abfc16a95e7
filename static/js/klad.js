/* What was typed before a session ended goes back into its form; without script it stands there to be copied. */
// When all other scripts are ready, so that what is filled in here is saved by itself where typing would be.
document.addEventListener("DOMContentLoaded", () => {
  "use strict";

  const klad = document.querySelector("[data-klad]");
  if (!klad) return;
  const getypt = new Map();
  klad.querySelectorAll("[data-veld]").forEach((waarde) => {
    const naam = waarde.dataset.veld;
    getypt.set(naam, [...(getypt.get(naam) || []), waarde.textContent]);
  });

  const NIET_INVULLEN = ["hidden", "file", "password", "submit", "button", "image", "reset"];
  const velden = (formulier) => [...formulier.elements].filter((veld) => veld.name && !NIET_INVULLEN.includes(veld.type));
  const bekend = (formulier) => velden(formulier).filter((veld) => getypt.has(veld.name)).length;
  const hoortErbij = (formulier) => {
    const adres = new URL(formulier.getAttribute("action") || "", location.href);
    return formulier.getAttribute("method") === "post" && adres.pathname === klad.dataset.klad;
  };

  const zet = (veld) => {
    const waarden = getypt.get(veld.name) || [];
    if (["checkbox", "radio"].includes(veld.type)) veld.checked = waarden.includes(veld.value);
    else if (veld.type === "select-multiple") [...veld.options].forEach((keus) => { keus.selected = waarden.includes(keus.value); });
    else if (waarden.length) veld.value = waarden.length > 1 ? waarden.shift() : waarden[0];
    veld.dispatchEvent(new Event("input", { bubbles: true }));
    veld.dispatchEvent(new Event("change", { bubbles: true }));
  };

  const formulier = [...document.forms].filter(hoortErbij).sort((een, ander) => bekend(ander) - bekend(een))[0];
  if (!formulier || !bekend(formulier)) return;
  velden(formulier).forEach(zet);
  klad.querySelector("[data-klad-terug]").hidden = false;
  klad.querySelector("[data-klad-bewaard]").hidden = true;
  klad.querySelector("details").open = false;
});
