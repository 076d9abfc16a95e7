/* What makes the portal pleasanter with script; without it everything works too. */
(() => {
  "use strict";

  const overzicht = document.querySelector(".foutoverzicht");
  if (overzicht) overzicht.focus();

  // A link of the error summary goes to the input itself, with its label in view.
  document.addEventListener("click", (klik) => {
    const link = klik.target.closest(".foutoverzicht a[href^='#']");
    const invoer = link && document.getElementById(link.hash.slice(1));
    if (!invoer) return;
    klik.preventDefault();
    (invoer.closest(".veld") || invoer).scrollIntoView({ block: "start" });
    invoer.focus({ preventScroll: true });
  });

  // The menu of the person closes on Escape and on a click beside it.
  const persoon = document.querySelector("details.persoon");
  if (persoon) {
    document.addEventListener("click", (klik) => {
      if (!persoon.contains(klik.target)) persoon.open = false;
    });
    persoon.addEventListener("keydown", (toets) => {
      if (toets.key !== "Escape" || !persoon.open) return;
      persoon.open = false;
      persoon.querySelector("summary").focus();
    });
  }

  // Unsaved text: forms with data-bewaak. An autosave that went well makes a form clean again.
  const vuil = new Set();
  document.addEventListener("input", (gebeurtenis) => {
    const formulier = gebeurtenis.target.closest("form[data-bewaak]");
    if (formulier) vuil.add(formulier);
  });
  document.addEventListener("htmx:afterRequest", (gebeurtenis) => {
    const formulier = gebeurtenis.target.closest("form[data-bewaak]");
    if (formulier && gebeurtenis.detail.successful) vuil.delete(formulier);
  });
  // Reloading a page of errors would send the old answers again, over what was kept since: then it is fetched instead.
  if (document.querySelector("form[data-bewaak][hx-post]")) history.replaceState(null, "", location.href);

  // An autosave that did not come through says why beside the buttons; what was typed stays where it is.
  // A 422 tells it itself. An answer from another address is the page to log in.
  document.addEventListener("htmx:beforeSwap", ({ detail }) => {
    if (detail.target.id !== "opgeslagen") return;
    if (detail.xhr.status === 422) detail.shouldSwap = true;
    else if (detail.pathInfo.responsePath !== detail.pathInfo.finalRequestPath) {
      detail.shouldSwap = false;
      detail.isError = true;
    }
  });
  document.addEventListener("htmx:afterRequest", ({ detail }) => {
    const regel = detail.target.id === "opgeslagen" && document.getElementById("opgeslagen");
    if (!regel || detail.successful || detail.xhr.status === 422) return;
    const uitgelogd = [200, 401, 403].includes(detail.xhr.status);
    // Her rol ended since she opened the page.
    const weg = detail.xhr.status === 404;
    regel.textContent = uitgelogd
      ? "Niet opgeslagen: je bent uitgelogd. Druk op de knop en log in, dan staat wat je typte er weer."
      : weg
        ? "Niet opgeslagen: je kunt hier niet meer bij. Kopieer eerst wat je wilt bewaren."
        : "Niet opgeslagen: er is geen verbinding. Wat je typte staat hier nog.";
  });
  document.addEventListener("bewaard", (gebeurtenis) => vuil.delete(gebeurtenis.target));
  window.addEventListener("beforeunload", (gebeurtenis) => {
    if (vuil.size) gebeurtenis.preventDefault();
  });

  // A second click sends nothing a second time, except on a form with data-meermaals (a download).
  const verstuurd = new Set();
  document.addEventListener("submit", (gebeurtenis) => {
    const formulier = gebeurtenis.target;
    if (gebeurtenis.defaultPrevented || formulier.method !== "post" || "meermaals" in formulier.dataset) return;
    if (verstuurd.has(formulier)) return gebeurtenis.preventDefault();
    verstuurd.add(formulier);
    vuil.delete(formulier);
    if (gebeurtenis.submitter) gebeurtenis.submitter.classList.add("bezig");
  });
  window.addEventListener("pageshow", () => {
    verstuurd.clear();
    document.querySelectorAll(".bezig").forEach((knop) => knop.classList.remove("bezig"));
  });

  // Chosen files by name and size; data-max-mb on the input says above which size they are refused.
  const grootte = (bytes) => (bytes < 1048576 ? `${Math.ceil(bytes / 1024)} kB` : `${(bytes / 1048576).toLocaleString("nl-NL", { maximumFractionDigits: 1 })} MB`);
  document.addEventListener("change", (gebeurtenis) => {
    const invoer = gebeurtenis.target;
    if (invoer.type !== "file") return;
    const grens = Number(invoer.dataset.maxMb || 10) * 1048576;
    const lijst = invoer.parentElement.querySelector(".bestanden") || document.createElement("ul");
    lijst.className = "bestanden";
    lijst.setAttribute("aria-live", "polite");
    lijst.replaceChildren(...Array.from(invoer.files, (bestand) => {
      const regel = document.createElement("li");
      const teGroot = bestand.size > grens;
      regel.classList.toggle("te-groot", teGroot);
      regel.textContent = `${bestand.name} (${grootte(bestand.size)})${teGroot ? " – te groot, kies een kleiner bestand" : ""}`;
      return regel;
    }));
    invoer.after(lijst);
  });
})();
