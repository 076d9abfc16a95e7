/* Recovery codes: keep them in a file or on paper. They are on the page once, so a file is made here and not fetched. */
(() => {
  "use strict";

  const regels = () => Array.from(document.querySelectorAll("#codes code"), (code) => code.textContent);

  const slaOp = () => {
    const link = document.createElement("a");
    const tekst = `Herstelcodes voor het Key2Teach-portaal\n\n${regels().join("\n")}\n`;
    link.href = URL.createObjectURL(new Blob([tekst], { type: "text/plain" }));
    link.download = "herstelcodes.txt";
    link.click();
    // Not at once: a slow browser has yet to fetch it.
    setTimeout(() => URL.revokeObjectURL(link.href), 60000);
  };

  document.addEventListener("click", ({ target }) => {
    const knop = target.closest("[data-codes]");
    if (knop?.dataset.codes === "opslaan") slaOp();
    if (knop?.dataset.codes === "afdrukken") window.print();
  });
})();
