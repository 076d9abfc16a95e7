/* Copying a text with one button. Without script the boxes can be selected by hand. */
(() => {
  "use strict";

  const status = document.querySelector("[data-gekopieerd]");
  const kopieer = async (tekst, knop) => {
    await navigator.clipboard.writeText(tekst);
    const eerst = knop.textContent;
    knop.textContent = "Gekopieerd";
    status.textContent = "Gekopieerd";
    setTimeout(() => { knop.textContent = eerst; status.textContent = ""; }, 2000);
  };

  // A browser gives the clipboard only to pages over https.
  if (!navigator.clipboard) return;
  document.querySelector("[data-zonder-script]").hidden = true;

  document.querySelectorAll("[data-kopieer]").forEach((knop) => {
    knop.hidden = false;
    knop.addEventListener("click", () => kopieer(document.getElementById(knop.dataset.kopieer).value, knop));
  });

  const alles = document.querySelector("[data-kopieer-alles]");
  alles.hidden = false;
  alles.addEventListener("click", () => {
    const delen = Array.from(document.querySelectorAll("section.uitvoer"), (deel) =>
      `${deel.querySelector("h2").textContent}\n${deel.querySelector("textarea").value}`);
    kopieer(delen.join("\n\n"), alles);
  });
})();
