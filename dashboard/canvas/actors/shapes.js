// Shapes: the outlines of the marks of the roles, as SVG paths around 0, 0.
//
// Pure. A form means a role here, not how well a date is known, so the view has a key of its own.

const circle = (r) => `m${-r} 0a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0z`;
const diamond = (r) => `m0 ${-r}l${r} ${r}l${-r} ${r}l${-r} ${-r}z`;
const square = (r) => `m${-r} ${-r}h${2 * r}v${2 * r}h${-2 * r}z`;
const triangle = (r, up) => `m0 ${-1.1 * r * up}l${r} ${1.9 * r * up}h${-2 * r}z`;

/** For each role of `ROLES` its outline, for triangles that point up (1) or down (-1), and size 1 or more. */
const OUTLINES = [
  (size) => circle(4.2 * size),
  (size) => diamond(5 * size),
  (size, up) => triangle(4.4 * size, up),
  (size) => circle(3 * size),
  (size) => square(3.3 * size),
  (size) => circle(1.7 * size),
];

/** How each role of `ROLES` is painted: the class of its marks. */
export const CLASSES = ["fl-acted", "fl-accused", "fl-affected", "fl-spoke", "fl-hosted", "fl-mentioned"];

/**
 * Return the outline of the mark of a role, an index in `ROLES`, at x, y.
 *
 * @param {{x: number, y: number, role: number, isUp: boolean}} mark
 * @param {number} size 1 as usual
 */
export function outlineOf({ x, y, role, isUp }, size = 1) {
  return `M${Math.round(x * 10) / 10} ${y}${OUTLINES[role](size, isUp ? 1 : -1)}`;
}
