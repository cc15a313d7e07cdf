// Font rules: the fonts of the page's texts as rules of a stylesheet that contain them.

const FILE = /url\(["']?([^"')]+)["']?\)/;

/**
 * Return the rules for the fonts of `texts`, an element with texts, that the stylesheets of the page have.
 *
 * @param {Element} texts
 */
export async function fontRules(texts) {
  const letters = new Set([...(texts.textContent ?? "")].map((letter) => letter.codePointAt(0) ?? 0));
  const families = [...texts.querySelectorAll("[font-family]")].map((node) =>
    node.getAttribute("font-family"),
  );
  const isUsed = ({ style }) => {
    const family = style.getPropertyValue("font-family").replace(/["']/g, "");
    return families.some((names) => names?.includes(family)) && covers(style, letters);
  };
  const rules = [...document.styleSheets].flatMap(rulesIn).filter(isUsed);
  return (await Promise.all(rules.map(contained))).join("");
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

/** Whether the unicode range of a rule has one of `letters`. */
function covers(style, letters) {
  const ranges = style.getPropertyValue("unicode-range").matchAll(/U\+([0-9A-F]+)(?:-([0-9A-F]+))?/gi);
  const ends = [...ranges].map(([, first, last = first]) => [parseInt(first, 16), parseInt(last, 16)]);
  return [...letters].some((letter) => ends.some(([first, last]) => letter >= first && letter <= last));
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
