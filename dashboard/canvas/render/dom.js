// DOM: how the canvas creates its elements. Strings become text nodes, so they are never parsed as markup.

const SVG = "http://www.w3.org/2000/svg";

/**
 * The attributes of an element by name. An attribute that is null, undefined or false is left out.
 *
 * @typedef {Record<string, string | number | boolean | null | undefined>} Attributes
 */

/**
 * @template {Element} E
 * @param {E} node
 * @param {Attributes} attributes
 * @param {(Node | string)[]} children
 * @returns {E}
 */
function filled(node, attributes, children) {
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== undefined && value !== null && value !== false) node.setAttribute(name, String(value));
  }
  node.append(...children);
  return node;
}

/**
 * Return a new SVG element; children are nodes or texts.
 *
 * @template {keyof SVGElementTagNameMap} Tag
 * @param {Tag} tag
 * @param {Attributes} attributes
 * @param {...(Node | string)} children
 * @returns {SVGElementTagNameMap[Tag]}
 */
export function svg(tag, attributes = {}, ...children) {
  return filled(document.createElementNS(SVG, tag), attributes, children);
}

/**
 * Return a new HTML element. In `style` a number means px; children are nodes or texts.
 *
 * @template {keyof HTMLElementTagNameMap} Tag
 * @param {Tag} tag
 * @param {Attributes | {style?: Record<string, string | number>}} options
 * @param {...(Node | string)} children
 * @returns {HTMLElementTagNameMap[Tag]}
 */
export function html(tag, { style = {}, ...attributes } = {}, ...children) {
  const node = filled(document.createElement(tag), attributes, children);
  for (const [name, value] of Object.entries(style ?? {})) {
    node.style[name] = typeof value === "number" ? `${value}px` : value;
  }
  return node;
}
