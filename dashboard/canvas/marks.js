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

/** A filled box that fades over `fadesLeft` and `fadesRight` px at its ends. */
function softBox({ left, right, top, bottom, fadesLeft, fadesRight }, hex, alpha) {
  const length = right - left;
  const stop = (px) => Math.min(1, Math.max(0, px / length));
  const trace = {
    type: "scatter", mode: "lines", hoverinfo: "skip", fill: "toself", line: { width: 0 },
    x: [left, right, right, left, left], y: [top, top, bottom, bottom, top],
    fillcolor: rgba(hex, alpha),
  };
  if (fadesLeft || fadesRight) {
    trace.fillgradient = {
      type: "horizontal", start: left, stop: right,
      colorscale: [
        [0, rgba(hex, fadesLeft ? 0 : alpha)],
        [stop(fadesLeft), rgba(hex, alpha)],
        [Math.max(stop(fadesLeft), 1 - stop(fadesRight)), rgba(hex, alpha)],
        [1, rgba(hex, fadesRight ? 0 : alpha)],
      ],
    };
  }
  return trace;
}

function caps(bar, hex) {
  const x = [];
  const y = [];
  for (const [known, at] of [[!bar.fadesLeft, bar.left], [!bar.fadesRight, bar.right]]) {
    if (known) {
      x.push(at, at, null);
      y.push(bar.top, bar.bottom, null);
    }
  }
  return { type: "scatter", mode: "lines", hoverinfo: "skip", x, y, line: { width: CAP_PX, color: hex } };
}

function barTraces(bar, hex) {
  const foot = { ...bar, top: bar.bottom - FOOT_PX };
  // An end that is open goes on in its foot line; one that is not known fades whole.
  if (bar.opening === "open") foot.fadesLeft = 0;
  if (bar.closing === "open") foot.fadesRight = 0;
  return [softBox(bar, hex, bar.matched ? BAR_TINT : GHOST_TINT), softBox(foot, hex, 1), caps(bar, hex)];
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
export function figure(picture, story, theme, height) {
  const hexOf = (event) => (event.matched ? story.kinds[event.kind] : story.ghost)[theme];
  const bands = picture.bands.map((band) =>
    softBox({ ...band, top: band.y - BAND_PX, bottom: band.y + BAND_PX }, story.band[theme], BAND_TINT));
  // Colour last, so that no faded mark covers one that was asked for.
  const points = [...picture.marks].sort((a, b) => a.matched - b.matched);
  const axis = { visible: false, fixedrange: true };
  return {
    data: [...bands, ...picture.bars.flatMap((bar) => barTraces(bar, hexOf(bar))), pointTrace(points, story, hexOf)],
    layout: {
      width: picture.width, height, margin: { l: 0, r: 0, t: 0, b: 0 }, showlegend: false,
      paper_bgcolor: "rgba(0,0,0,0)", plot_bgcolor: "rgba(0,0,0,0)",
      xaxis: { ...axis, range: [0, picture.width] }, yaxis: { ...axis, range: [height, 0] },
    },
  };
}
