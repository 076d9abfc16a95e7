/* Passkeys: asks the browser to make or use one (data-passkey="maken" or "gebruiken") and sends its answer with the form.
   The question stands in the page (#passkey-vraag), or is fetched from where the form goes. */
(() => {
  "use strict";

  const alsBytes = (tekst) => Uint8Array.from(atob(tekst.replace(/-/g, "+").replace(/_/g, "/")), (teken) => teken.charCodeAt(0));
  const alsTekst = (buffer) => btoa(String.fromCharCode(...new Uint8Array(buffer))).replace(/\+/g, "-").replace(/\//g, "_").replace(/=+$/, "");
  const sleutels = (lijst) => (lijst || []).map((sleutel) => ({ ...sleutel, id: alsBytes(sleutel.id) }));

  const FOUTEN = {
    InvalidStateError: "Op dit apparaat staat al een passkey voor dit account.",
    NotSupportedError: "Dit apparaat kan geen passkey maken. Kies een andere manier.",
    SecurityError: "Een passkey werkt alleen op het eigen adres van het portaal.",
  };
  const NIET_GELUKT = "Dat is niet gelukt. Probeer het nog eens, of kies een andere manier.";

  const vraagVan = async (formulier) => {
    const inPagina = document.getElementById("passkey-vraag");
    if (inPagina) return JSON.parse(inPagina.textContent);
    const antwoord = await fetch(formulier.action, { headers: { Accept: "application/json" } });
    if (!antwoord.ok) throw new Error("Geen vraag gekregen");
    return antwoord.json();
  };

  const maak = ({ creation_options: { publicKey } }) =>
    navigator.credentials.create({
      publicKey: {
        ...publicKey,
        challenge: alsBytes(publicKey.challenge),
        user: { ...publicKey.user, id: alsBytes(publicKey.user.id) },
        excludeCredentials: sleutels(publicKey.excludeCredentials),
      },
    });

  const gebruik = ({ request_options: { publicKey } }) =>
    navigator.credentials.get({
      publicKey: { ...publicKey, challenge: alsBytes(publicKey.challenge), allowCredentials: sleutels(publicKey.allowCredentials) },
    });

  const antwoordVan = ({ response }) => {
    const delen = { clientDataJSON: alsTekst(response.clientDataJSON) };
    for (const deel of ["attestationObject", "authenticatorData", "signature", "userHandle"]) {
      if (response[deel]) delen[deel] = alsTekst(response[deel]);
    }
    if (response.getTransports) delen.transports = response.getTransports();
    return delen;
  };

  const alsJson = (passkey) => ({
    id: passkey.id,
    rawId: alsTekst(passkey.rawId),
    type: passkey.type,
    authenticatorAttachment: passkey.authenticatorAttachment,
    clientExtensionResults: passkey.getClientExtensionResults(),
    response: antwoordVan(passkey),
  });

  const meld = (formulier, tekst) => {
    const regel = formulier.querySelector(".passkey-fout");
    regel.textContent = tekst;
    regel.hidden = !tekst;
  };

  const ga = async (knop) => {
    const formulier = knop.form;
    knop.disabled = true;
    meld(formulier, "");
    try {
      const vraag = await vraagVan(formulier);
      const passkey = await (knop.dataset.passkey === "maken" ? maak(vraag) : gebruik(vraag));
      formulier.elements.credential.value = JSON.stringify(alsJson(passkey));
      formulier.submit();
    } catch (fout) {
      meld(formulier, FOUTEN[fout.name] || NIET_GELUKT);
      knop.disabled = false;
    }
  };

  if (!window.PublicKeyCredential) {
    document.querySelectorAll("[data-passkey]").forEach((knop) => {
      knop.disabled = true;
      meld(knop.form, "Deze browser kent geen passkeys. Kies een andere manier.");
    });
  }
  document.addEventListener("click", ({ target }) => {
    const knop = target.closest("[data-passkey]");
    if (knop) ga(knop);
  });
})();
