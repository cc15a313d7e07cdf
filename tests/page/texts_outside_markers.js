/**
 * Return where the page has a Latin letter outside the markers `open` and `close`, or a marker without its
 * partner, as [where, text] with the whole text of the block or attribute.
 *
 * It reads all texts, hidden ones too, the texts that CSS generates and the attributes that are read aloud.
 */
([open, close]) => {
  const ATTRIBUTES = [
    "aria-label",
    "aria-valuetext",
    "aria-description",
    "aria-roledescription",
    "aria-placeholder",
    "aria-braillelabel",
    "title",
    "placeholder",
    "alt",
    "label",
    "summary",
  ];
  // Text of the file and names of commands; a hidden sample that is measured; what Streamlit shows by itself.
  const SKIPPED = [
    "script, style, noscript, code, pre",
    ".fl-probe",
    "[data-testid=stIconMaterial], [data-testid=stHeader], [data-testid=stSkipToContent]",
  ].join(", ");
  // A message never holds such an element, so each of its markers has its partner in the same one.
  const BLOCKS =
    "html, body, main, div, section, header, footer, nav, aside, form, fieldset, legend, p, li, ul, ol, dl," +
    "dt, dd, h1, h2, h3, h4, h5, h6, table, caption, thead, tbody, tr, td, th, figure, figcaption, details," +
    "summary, option, select, svg, svg text, svg title, svg desc";
  const found = [];
  const nameOf = (element) => `${element.localName}.${element.getAttribute("class") ?? element.id}`;

  /** Return the text outside markers, and whether each marker has its partner. */
  const read = (text) => {
    let depth = 0;
    let outside = "";
    for (const letter of text) {
      depth += (letter === open) - (letter === close);
      if (depth < 0) return { outside, isBalanced: false };
      if (depth === 0) outside += letter === close ? " " : letter;
    }
    return { outside, isBalanced: depth === 0 };
  };
  const check = (where, text) => {
    const { outside, isBalanced } = read(text);
    // A time zone; an address; the names of the file and of its pictures; the letter of a position.
    const own = outside.replace(
      /\bUTC\b|(?:https?|file):\/\/\S*|\bstory\.(?:yaml|html#\S*)|\.png\b|(?<!\p{L})[A-Z](?!\p{L})/gu,
      "",
    );
    if (!isBalanced || /\p{Script=Latin}/u.test(own)) found.push([where, text.trim().slice(0, 200)]);
  };

  const checkAttributes = (node) => {
    for (const name of ATTRIBUTES)
      if (node.hasAttribute(name)) check(`${nameOf(node)} ${name}`, node.getAttribute(name));
  };
  const checkGenerated = (node) => {
    for (const pseudo of ["::before", "::after", "::marker", "::placeholder"]) {
      const { content } = getComputedStyle(node, pseudo);
      const texts = content?.match(/"(?:[^"\\]|\\.)*"/g) ?? [];
      for (const text of texts) check(`${nameOf(node)} ${pseudo}`, text);
    }
  };

  /** Return the text of `node` without its blocks, which are checked apart. */
  const checkNode = (node) => {
    if (node.nodeType === Node.TEXT_NODE) return node.data;
    if (node.nodeType !== Node.ELEMENT_NODE || node.matches(SKIPPED)) return "";
    checkAttributes(node);
    checkGenerated(node);
    const text = [...node.childNodes].map(checkNode).join("");
    if (node.id === "fl-share-frame") return ""; // the code of a frame
    if (/^[A-Z]$/.test(text)) return ""; // a key in the guide, or the letter of a position
    if (!node.matches(BLOCKS)) return text;
    check(nameOf(node), text);
    return "";
  };
  checkNode(document.body);
  check("title of the page", document.title);
  return found;
};
