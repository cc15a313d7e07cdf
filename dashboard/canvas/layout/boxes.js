// Boxes: the filled boxes of which bars and soft bands consist, drawn alike by our SVG and by Plotly. Pure.

const BAR_TINT = 0.3;
const GHOST_TINT = 0.16;
const BAND_TINT = 0.22;
const FOOT_PX = 2; // the line in full colour at the bottom of a bar
const CAP_PX = 2.5;

/** Return whether a box fades at an end. */
export const fades = (box) => box.fadesLeft > 0 || box.fadesRight > 0;

/**
 * Return the boxes of a bar, `[{left, right, top, bottom, fadesLeft, fadesRight, tint}]`, `tint` from 0 to 1.
 */
export function barBoxes(bar) {
  const { left, right, top, bottom, fadesLeft, fadesRight } = bar;
  const tint = bar.matched ? BAR_TINT : GHOST_TINT;
  const body = { left, right, top, bottom, fadesLeft, fadesRight, tint };
  // The line at the bottom continues to an open end; at an unknown end it fades like the rest of the bar.
  const foot = {
    ...body,
    top: bottom - FOOT_PX,
    fadesLeft: bar.opening === "open" ? 0 : fadesLeft,
    fadesRight: bar.closing === "open" ? 0 : fadesRight,
    tint: 1,
  };
  const ends = [
    [bar.opening === "known" && !bar.cutLeft, left],
    [bar.closing === "known" && !bar.cutRight, right],
  ];
  const caps = ends
    .filter(([known]) => known)
    .map(([, x]) => ({
      left: x - CAP_PX / 2,
      right: x + CAP_PX / 2,
      top,
      bottom,
      fadesLeft: 0,
      fadesRight: 0,
      tint: 1,
    }));
  return [body, foot, ...caps];
}

/** Return the box of a soft band. */
export function bandBox(band) {
  return { ...band, tint: BAND_TINT };
}

/** Return the four gradient stops of a box, `[[offset, opacity]]`, both from 0 to 1. */
export function stopsOf({ left, right, fadesLeft, fadesRight }) {
  const stop = (px) => Math.min(1, Math.max(0, px / (right - left)));
  const first = stop(fadesLeft);
  return [
    [0, fadesLeft ? 0 : 1],
    [first, 1],
    [Math.max(first, 1 - stop(fadesRight)), 1],
    [1, fadesRight ? 0 : 1],
  ];
}
