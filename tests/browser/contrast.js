// Judges the contrast of all text on this page that axe did not pass before, here or on another page. Contrast follows
// from the look of a text and of what it lies on, so the same text in the same surroundings need not be judged twice.
async (goedgekeurd) => {
    const KLEUR = ["color", "backgroundColor", "backgroundImage", "opacity", "mixBlendMode", "filter"];
    const LETTER = ["fontSize", "fontWeight", "textShadow"];
    const LOS = ["absolute", "fixed", "sticky"];
    const bekend = new Set(goedgekeurd);
    const sleutels = new Map([[null, 0]]);

    const getal = (tekst) => {  // cyrb53: two texts out of thousands do not get the same 53 bits
        let [a, b] = [0xdeadbeef, 0x41c6ce57];
        for (let i = 0; i < tekst.length; i++) {
            a = Math.imul(a ^ tekst.charCodeAt(i), 2654435761);
            b = Math.imul(b ^ tekst.charCodeAt(i), 1597334677);
        }
        a = Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909);
        b = Math.imul(b ^ (b >>> 16), 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909);
        return 4294967296 * (2097151 & b) + (a >>> 0);
    };
    const uiterlijk = (el) => {
        const stijl = getComputedStyle(el);
        // What lies loose and lets through what is under it, is the same only in the same place.
        const zweeft = LOS.includes(stijl.position) && !stijl.backgroundColor.startsWith("rgb(");
        const plek = zweeft ? [location.href, innerWidth] : [];
        return [el.tagName, el.className, ...[...KLEUR, ...LETTER].map((naam) => stijl[naam]), ...plek];
    };
    const sleutel = (el) => {
        if (!sleutels.has(el)) sleutels.set(el, getal([sleutel(el.parentElement), ...uiterlijk(el)].join("|")));
        return sleutels.get(el);
    };
    const heeftTekst = (el) =>
        el.matches("input:not([type=checkbox], [type=radio], [type=hidden]), select, textarea")
        || [...el.childNodes].some((deel) => deel.nodeType === Node.TEXT_NODE && deel.data.trim());
    const staatEr = (el) => {
        const { width, height } = el.getBoundingClientRect();
        return width > 1 && height > 1 && el.checkVisibility({ visibilityProperty: true });
    };

    const alles = [document.body, ...document.body.querySelectorAll("*")];
    const nieuw = alles.filter((el) => heeftTekst(el) && !bekend.has(sleutel(el)) && staatEr(el));
    if (!nieuw.length) return { goed: [], violations: [] };
    const soorten = ["violations", "passes", "incomplete"];
    const opties = { runOnly: ["color-contrast"], resultTypes: soorten, elementRef: true, preload: false };
    const uitslag = await axe.run({ include: nieuw }, opties);
    const [fout, goed, open] = soorten.map((soort) => uitslag[soort].flatMap((regel) => regel.nodes));
    // On a picture, such as the arrow of a list of choices, axe never judges.
    const opBeeld = open.filter((plek) => plek.any.some((toets) => toets.data?.messageKey === "bgImage"));
    const sleutelsVan = (plekken) => new Set(plekken.map((plek) => sleutel(plek.element)));
    return {
        goed: [...sleutelsVan([...goed, ...opBeeld]).difference(sleutelsVan(fout))],
        violations: JSON.parse(JSON.stringify(uitslag.violations, (naam, waarde) => naam === "element" ? undefined : waarde)),
    };
}
