// Boxes: bars and soft bands as the boxes they are filled with. Pure; our SVG and Plotly draw the same.

const BAR_TINT = 0.3;
const GHOST_TINT = 0.16;
const BAND_TINT = 0.22;
const FOOT_PX = 2; // a bar's full-strength line
const CAP_PX = 2.5;
const BAND_PX = 5; // half the height of the band of an uncertain date

/** Whether a box fades at an end. */
export const fades = (box) => box.fadesLeft > 0 || box.fadesRight > 0;

/** The boxes of a bar, each {left, right, top, bottom, fadesLeft, fadesRight, tint}, tint from 0 to 1. */
export function barBoxes(bar) {
  const body = { ...bar, tint: bar.matched ? BAR_TINT : GHOST_TINT };
  // An end that is open goes on in the line along the foot; one that is not known fades whole.
  const foot = {
    ...bar,
    top: bar.bottom - FOOT_PX,
    fadesLeft: bar.opening === "open" ? 0 : bar.fadesLeft,
    fadesRight: bar.closing === "open" ? 0 : bar.fadesRight,
    tint: 1,
  };
  const ends = [
    [bar.opening === "known" && !bar.cutLeft, bar.left],
    [bar.closing === "known" && !bar.cutRight, bar.right],
  ];
  const caps = ends
    .filter(([known]) => known)
    .map(([, x]) => ({
      left: x - CAP_PX / 2,
      right: x + CAP_PX / 2,
      top: bar.top,
      bottom: bar.bottom,
      fadesLeft: 0,
      fadesRight: 0,
      tint: 1,
    }));
  return [body, foot, ...caps];
}

/** The box of a band. */
export function bandBox(band) {
  return { ...band, top: band.y - BAND_PX, bottom: band.y + BAND_PX, tint: BAND_TINT };
}

/** Offsets 0..1 of a box's four stops and how strong it is at each, from 0 to 1. */
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
