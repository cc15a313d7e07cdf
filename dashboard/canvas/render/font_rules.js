// Font rules: the fonts of texts as rules of a stylesheet that contain them, and where to see each.

const FONT = ["font-family", "font-weight", "font-style"];
const SEEN = /[\p{L}\p{N}\p{P}\p{S}]/u; // what leaves ink
const FILE = /url\(["']?([^"')]+)["']?\)/;

/** @typedef {{letter: string, font: Record<string, string | null>}} Sample a letter and its font */

/**
 * Return the rules for the fonts of `texts`, an element with texts, that the stylesheets of the page have,
 * a letter of the texts for each weight and style of each of these fonts, and the texts with letters that
 * none of these fonts has.
 *
 * @param {Element} texts
 */
export async function fontsOf(texts) {
  const nodes = [...texts.querySelectorAll("[font-family]")];
  const faces = [...document.styleSheets].flatMap(rulesIn).map(({ style, base }) => {
    const family = style.getPropertyValue("font-family").replace(/["']/g, "");
    const isIn = lettersOf(style);
    /** @type {Map<string, Sample>} */
    const samples = new Map();
    for (const node of nodes) {
      const font = Object.fromEntries(FONT.map((name) => [name, node.getAttribute(name)]));
      if (!font["font-family"]?.includes(family)) continue;
      const letter = [...(node.textContent ?? "")].find((each) => SEEN.test(each) && isIn(each));
      if (letter) samples.set(Object.values(font).join(), { letter, font });
    }
    return { style, base, isIn, samples: [...samples.values()] };
  });
  const used = faces.filter(({ samples }) => samples.length > 0);
  return {
    rules: (await Promise.all(used.map(contained))).join(""),
    samples: used.flatMap(({ samples }) => samples),
    systemTexts: nodes.filter(({ textContent }) => {
      const letters = [...(textContent ?? "")].filter((each) => SEEN.test(each));
      return letters.some((each) => !faces.some(({ isIn }) => isIn(each)));
    }),
  };
}

function rulesIn(sheet) {
  try {
    return [...sheet.cssRules]
      .filter((rule) => rule.style?.getPropertyValue("src"))
      .map((rule) => ({
        style: rule.style,
        base: sheet.href ?? document.baseURI,
      }));
  } catch {
    return []; // a sheet of another origin, as extensions of a browser add
  }
}

/** Return whether a letter is in the unicode range of a rule. */
function lettersOf(style) {
  const ranges = style.getPropertyValue("unicode-range").matchAll(/U\+([0-9A-F]+)(?:-([0-9A-F]+))?/gi);
  const ends = [...ranges].map(([, first, last = first]) => [parseInt(first, 16), parseInt(last, 16)]);
  return (letter) =>
    ends.some(([first, last]) => letter.codePointAt(0) >= first && letter.codePointAt(0) <= last);
}

/** Return a rule with its file in it. */
async function contained({ style, base }) {
  const file = FILE.exec(style.getPropertyValue("src"))?.[1] ?? "";
  const address = file.startsWith("data:") ? file : await fetched(new URL(file, base));
  const of = (name) => `${name}:${style.getPropertyValue(name)};`;
  const names = ["font-family", "font-weight", "font-style", "unicode-range"].map(of).join("");
  return `@font-face{${names}src:url("${address}") format("woff2")}`;
}

/** Return the content of a file as an address. */
async function fetched(address) {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  const bytes = new Uint8Array(await response.arrayBuffer());
  const letters = Array.from(bytes, (byte) => String.fromCharCode(byte)).join("");
  return `data:font/woff2;base64,${btoa(letters)}`;
}
