// Elements: the few ways in which the canvas makes them. Text is always set as text.

const SVG = "http://www.w3.org/2000/svg";

function filled(node, attributes, children) {
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== undefined && value !== null && value !== false) node.setAttribute(name, value);
  }
  node.append(...children);
  return node;
}

/** An SVG element. */
export function svg(tag, attributes = {}, ...children) {
  return filled(document.createElementNS(SVG, tag), attributes, children);
}

/** An HTML element; `style` is an object of px numbers or texts, children are nodes or texts. */
export function html(tag, { style = {}, ...attributes } = {}, ...children) {
  const node = filled(document.createElement(tag), attributes, children);
  for (const [name, value] of Object.entries(style)) {
    node.style[name] = typeof value === "number" ? `${value}px` : value;
  }
  return node;
}
