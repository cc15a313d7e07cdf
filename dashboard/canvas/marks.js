// Marks: a picture as Plotly traces, in pixels of the canvas.
//
// Plotly draws points, bars with their soft ends, and the bands of dates that
// were worked out. Nothing here listens: pointing and picking are hit.js's.

const BAR_TINT = 0.3;
const GHOST_TINT = 0.16;
const FOOT_PX = 2; // a bar's full-strength line
const CAP_PX = 2.5;
const BAND_PX = 5; // half the height of the band of an uncertain date
const BAND_TINT = 0.22;
const GHOST_SIZE = 0.8; // a faded mark is smaller, too: colour alone would not do
const SOLID = 0;

function rgba(hex, alpha) {
  const [r, g, b] = [1, 3, 5].map((i) => parseInt(hex.slice(i, i + 2), 16));
  return `rgba(${r},${g},${b},${alpha})`;
}

/** Filled boxes of one colour and tint, all in one trace: a trace costs Plotly more than what is in it. */
function boxes(list, hex, alpha) {
  const trace = {
    type: "scatter", mode: "lines", hoverinfo: "skip", fill: "toself", line: { width: 0 },
    x: [], y: [], fillcolor: rgba(hex, alpha),
  };
  for (const { left, right, top, bottom } of list) {
    trace.x.push(left, right, right, left, left, null);
    trace.y.push(top, top, bottom, bottom, top, null);
  }
  return trace;
}

/** A filled box that fades over `fadesLeft` and `fadesRight` px at its ends: a trace of its own. */
function softBox(box, hex, alpha) {
  const { left, right, fadesLeft, fadesRight } = box;
  const stop = (px) => Math.min(1, Math.max(0, px / (right - left)));
  const fillgradient = {
    type: "horizontal", start: left, stop: right,
    colorscale: [
      [0, rgba(hex, fadesLeft ? 0 : alpha)],
      [stop(fadesLeft), rgba(hex, alpha)],
      [Math.max(stop(fadesLeft), 1 - stop(fadesRight)), rgba(hex, alpha)],
      [1, rgba(hex, fadesRight ? 0 : alpha)],
    ],
  };
  return { ...boxes([box], hex, alpha), fillgradient };
}

const fades = (box) => box.fadesLeft > 0 || box.fadesRight > 0;

/** As few traces as can draw `list`. */
function boxTraces(list, hex, alpha) {
  const plain = list.filter((box) => !fades(box));
  return [...list.filter(fades).map((box) => softBox(box, hex, alpha)), ...(plain.length > 0 ? [boxes(plain, hex, alpha)] : [])];
}

/** The line along the foot of a bar: an end that is open goes on in it, one that is not known fades whole. */
function footOf(bar) {
  return {
    ...bar,
    top: bar.bottom - FOOT_PX,
    fadesLeft: bar.opening === "open" ? 0 : bar.fadesLeft,
    fadesRight: bar.closing === "open" ? 0 : bar.fadesRight,
  };
}

function capsOf(bar) {
  const ends = [[bar.opening === "known" && !bar.cutLeft, bar.left], [bar.closing === "known" && !bar.cutRight, bar.right]];
  return ends
    .filter(([known]) => known)
    .map(([, x]) => ({ left: x - CAP_PX / 2, right: x + CAP_PX / 2, top: bar.top, bottom: bar.bottom, fadesLeft: 0, fadesRight: 0 }));
}

/** The bars of one colour, either all matched or all faded. */
function barTraces(bars, hex) {
  const solid = [...bars.map(footOf), ...bars.flatMap(capsOf)];
  return [...boxTraces(bars, hex, bars[0].matched ? BAR_TINT : GHOST_TINT), ...boxTraces(solid, hex, 1)];
}

function bandTraces(bands, hex) {
  return boxTraces(bands.map((band) => ({ ...band, top: band.y - BAND_PX, bottom: band.y + BAND_PX })), hex, BAND_TINT);
}

function pointTrace(points, story, hexOf) {
  const kinds = points.map((point) => story.kinds[point.kind]);
  const colours = points.map(hexOf);
  return {
    type: "scatter", mode: "markers", hoverinfo: "skip", cliponaxis: false,
    x: points.map((point) => point.x),
    y: points.map((point) => point.y),
    marker: {
      symbol: points.map((point, i) => kinds[i].symbol + (point.mark === SOLID ? "" : "-open")),
      size: points.map((point, i) => kinds[i].size * (point.matched ? 1 : GHOST_SIZE)),
      color: colours,
      opacity: 1,
      line: { width: points.map((point) => (point.mark === SOLID ? 0 : 2)), color: colours },
    },
  };
}

/** {data, layout} for Plotly; `theme` is "light" or "dark". */
export function figure(picture, story, theme) {
  const { height } = picture;
  const hexOf = (event) => (event.matched ? story.kinds[event.kind] : story.ghost)[theme];
  const bars = Map.groupBy(picture.bars, (bar) => `${hexOf(bar)} ${bar.matched}`);
  // Colour last, so that no faded mark covers one that was asked for.
  const points = [...picture.marks].sort((a, b) => a.matched - b.matched);
  const axis = { visible: false, fixedrange: true };
  return {
    data: [
      ...bandTraces(picture.bands, story.band[theme]),
      ...[...bars.values()].flatMap((alike) => barTraces(alike, hexOf(alike[0]))),
      pointTrace(points, story, hexOf),
    ],
    layout: {
      width: picture.width, height, margin: { l: 0, r: 0, t: 0, b: 0 }, showlegend: false,
      paper_bgcolor: "rgba(0,0,0,0)", plot_bgcolor: "rgba(0,0,0,0)",
      xaxis: { ...axis, range: [0, picture.width] }, yaxis: { ...axis, range: [height, 0] },
    },
  };
}
