// Paint: the layout as SVG. Marks and curves of one colour and one form are one path, as there may be
// thousands.

/** @import { Story } from "../story/types.d.ts" */
/** @import { Layout } from "./layout.js" */

import { barBoxes, fades, stopsOf } from "../layout/boxes.js";
import { svg } from "../render/dom.js";
import { dateSpan } from "../time/date_words.js";
import { pathOf } from "./marks.js";
import { CLASSES, outlineOf } from "./shapes.js";

const PICKED_SIZE = 1.3;
const ACTED_PX = 6; // the height of a band in the row of who acted
const AFFECTED_PX = 1.8; // of the line below the mark of who is affected
const ROW_AIR_PX = 5; // from the middle of a row to that line
const PICKED_COLUMN_PX = 11;
const FLAG_AIR_PX = 7;
const ZIGZAG = "m-4 5l3 -10m2 10l3 -10"; // where the axis leaves out time

const css = ({ light, dark }) => `light-dark(${light}, ${dark})`;

/**
 * Paint `layout` into the SVG element `root`.
 *
 * @param {SVGElement} root
 * @param {Layout} layout
 * @param {Story} story
 * @param {{matched: Uint8Array, picked: number | null}} selection
 * @param {import("../story/types.d.ts").Measure} measure
 */
export function paint(root, layout, story, { matched, picked }, measure) {
  const hue = (event) => hueOf(story, event, matched);
  const isOther = ({ event }) => event !== picked;
  const isPicked = ({ event }) => event === picked;
  const isFaded = ({ event }) => event !== picked && !matched[event];
  const isFull = ({ event }) => event !== picked && matched[event];
  const order = (marks) => marks.toSorted((a, b) => matched[a.event] - matched[b.event]);
  root.replaceChildren(
    ...ground(layout),
    ...column(layout, picked),
    ...bands(layout, hue),
    ...curves(layout.curves.filter(isFaded), hue, "fl-curve fl-faded"),
    ...curves(layout.curves.filter(isFull), hue, "fl-curve"),
    ...statuses(layout, story, matched),
    ...marks(order(layout.marks.filter(isOther)), hue, 1),
    ...curves(layout.curves.filter(isPicked), hue, "fl-curve fl-picked"),
    ...marks(layout.marks.filter(isPicked), hue, PICKED_SIZE),
    ...axis(layout, story),
    ...flag(layout, story, picked, measure),
  );
}

/** The colour of an event: of its kind, the ink of notes without one, and grey outside the filter. */
function hueOf({ kinds, events, band, ghost }, event, matched) {
  const kind = events.kind[event];
  const own = kind === kinds.length - 1 ? band : kinds[kind];
  return css(matched[event] ? own : ghost);
}

/** The eras, the rows and the lines between sides. */
function ground({ eras, rows, heads, width, axisY, flagY }) {
  return [
    ...eras
      .filter(({ tinted }) => tinted)
      .map(({ left, right }) =>
        svg("rect", { x: left, y: 0, width: right - left, height: axisY, class: "fl-era-band" }),
      ),
    ...eras
      .filter(({ edge }) => edge)
      .map(({ left }) => svg("line", { x1: left, x2: left, y1: 2, y2: flagY - 2, class: "fl-era-edge" })),
    ...eras.map((era) =>
      svg(
        "text",
        { x: era.at, y: 14 + era.row * 20, class: "fl-acts-era" },
        era.name,
        svg("title", {}, era.title),
      ),
    ),
    ...rows
      .filter(({ actor }) => actor === null)
      .map(({ top, bottom }) =>
        svg("rect", { x: 0, y: top, width, height: bottom - top, class: "fl-acts-others" }),
      ),
    ...rows.map(({ y }) => svg("line", { x1: 0, x2: width, y1: y, y2: y, class: "fl-acts-row" })),
    ...heads.map(({ top }) => svg("line", { x1: 0, x2: width, y1: top, y2: top, class: "fl-acts-side" })),
  ];
}

/** The white column of the picked event. */
function column({ columns, flagY, axisY }, picked) {
  const i = columns.events.indexOf(picked);
  if (i === -1) return [];
  const size = { x: columns.x[i] - PICKED_COLUMN_PX / 2, width: PICKED_COLUMN_PX };
  return [svg("rect", { ...size, y: flagY + 20, height: axisY - flagY - 20, class: "fl-acts-column" })];
}

/** A box, and the gradient with which it fades at an open or unknown end. */
function box(one, colour, key) {
  const { left, right, top, bottom, tint } = one;
  const size = { x: left, y: top, width: Math.max(0, right - left), height: bottom - top };
  const isFading = fades(one);
  const fill = isFading ? `url(#${key})` : "currentColor";
  const node = svg("rect", { ...size, fill, "fill-opacity": tint });
  node.style.color = colour;
  if (!isFading) return [node];
  const gradient = svg(
    "linearGradient",
    { id: key },
    ...stopsOf(one).map(([offset, strength]) =>
      svg("stop", { offset, "stop-color": "currentColor", "stop-opacity": strength }),
    ),
  );
  gradient.style.color = colour;
  return [gradient, node];
}

/** What lasts: a band in the rows of who acted, a thin line below the marks of others. */
function bands({ bands: all }, hue) {
  return all.flatMap((band, i) => {
    const isActed = band.role === 0;
    const top = isActed ? band.y - ACTED_PX / 2 : band.y + ROW_AIR_PX;
    const bottom = top + (isActed ? ACTED_PX : AFFECTED_PX);
    return box({ ...band, top, bottom, tint: isActed ? 0.32 : 0.8 }, hue(band.index), `fl-acts-band-${i}`);
  });
}

/** The bars of the statuses with their words. */
function statuses({ statuses: all }, story, matched) {
  return all.flatMap((status, i) => {
    const isMatched = matched[status.index] === 1;
    const colour = hueOf(story, status.index, matched);
    const boxes = barBoxes({ ...status, matched: isMatched });
    return [
      ...boxes.flatMap((one, part) => box(one, colour, `fl-acts-status-${i}-${part}`)),
      svg(
        "text",
        {
          x: status.at,
          y: status.bottom - 2,
          class: isMatched ? "fl-acts-status" : "fl-acts-status fl-faded",
        },
        status.words,
      ),
    ];
  });
}

/** `items` by colour and by `form(item)`, each group as one path with the class of its form. */
function grouped(items, hue, form, path) {
  const groups = new Map();
  for (const item of items) {
    const [colour, className] = [hue(item.event), form(item)];
    const key = `${className} ${colour}`;
    if (!groups.has(key)) groups.set(key, { colour, className, d: [] });
    groups.get(key).d.push(path(item));
  }
  return [...groups.values()].map(({ colour, className, d }) => {
    const node = svg("path", { d: d.join(""), class: className });
    node.style.color = colour;
    return node;
  });
}

function curves(all, hue, className) {
  return grouped(all, hue, ({ isBroken }) => (isBroken ? `${className} fl-broken` : className), pathOf);
}

/** The marks of less telling roles are below the others where they touch. */
function marks(all, hue, size) {
  const byRole = all.toSorted((a, b) => b.role - a.role);
  return grouped(
    byRole,
    hue,
    ({ role }) => `fl-acts-mark ${CLASSES[role]}`,
    (mark) => outlineOf(mark, size),
  );
}

function axis({ axisY, plot, ticks, columns }, story) {
  const ends = [plot.left - 6, ...columns.folds.flatMap((x) => [x - 3, x + 3]), plot.right + 6];
  const lines = ends.flatMap((x, i) => (i % 2 ? [] : [`M${x} ${axisY}H${ends[i + 1]}`]));
  return [
    svg("path", { d: lines.join(""), class: "fl-axis" }),
    ...columns.folds.map((x) => svg("path", { d: `M${x} ${axisY}${ZIGZAG}`, class: "fl-axis" })),
    ...ticks.major.map((x) => svg("line", { x1: x, x2: x, y1: axisY, y2: axisY + 5, class: "fl-axis" })),
    ...ticks.labels.map(({ x, text }) =>
      svg("text", { x, y: axisY + 19, class: "fl-acts-tick", ...dateSpan(story.words) }, text),
    ),
  ];
}

/** The date and the title of the picked event above its column. */
function flag({ columns, width, flagY }, { events, words }, picked, measure) {
  const i = columns.events.indexOf(picked);
  if (i === -1) return [];
  const date = events.date[picked];
  const title = events.short[picked] ?? events.title[picked];
  const [dateWidth, titleWidth] = [measure(date, false), measure(title, true)];
  const wide = dateWidth + titleWidth + 3 * FLAG_AIR_PX;
  const left = Math.max(0, Math.min(columns.x[i] - wide / 2, width - wide));
  const cut = Math.min(wide, width);
  return [
    svg("rect", { x: left + 0.5, y: flagY + 0.5, width: cut - 1, height: 19, class: "fl-acts-flag" }),
    svg(
      "text",
      { x: left + FLAG_AIR_PX, y: flagY + 14, class: "fl-acts-flag-date", ...dateSpan(words) },
      date,
    ),
    svg("text", { x: left + 2 * FLAG_AIR_PX + dateWidth, y: flagY + 14, class: "fl-acts-flag-title" }, title),
  ];
}
