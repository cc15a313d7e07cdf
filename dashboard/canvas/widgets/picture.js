// Picture: the chart that the page shows as a file, SVG or PNG, with what it is and where it is from.
//
// The browser makes it of what is drawn, with the fonts of the page, without a request to another host.

import { svg } from "../render/dom.js";
import { fontsOf } from "../render/font_rules.js";
import { withTexts } from "../render/png_texts.js";
import { rasterOf, textOf } from "../render/raster.js";
import { vectorOf } from "../render/vector.js";

const CHARTS = ".fl-appearances, .fl-plot-area, .fl-acts-chart, .fl-ring-area";
const OWN_MARKS = "fl-marks-in-svg"; // the class of a chart that does not show Plotly's marks
const MARGIN_PX = 24;
const GAP_PX = 12;
const DC = "http://purl.org/dc/elements/1.1/";

/**
 * What a picture says about itself: the title and the citation of the dossier, and the events that are shown,
 * one in each line of the description.
 *
 * @typedef {{title: string, source: string, description: string}} About
 */

/**
 * Return the picture of the chart that is shown, as a file of this `type`; null if no chart is shown.
 *
 * @param {"png" | "svg"} type
 * @param {HTMLElement} words the element with the words above and below the chart
 * @param {About} about
 */
export async function pictureOf(type, words, about) {
  const made = await vectorPicture(words, about);
  if (!made) return null;
  const { picture, samples, systemTexts } = made;
  if (type === "svg") return new Blob([textOf(picture)], { type: "image/svg+xml" });
  const texts = { Title: about.title, Source: about.source, Description: about.description };
  return withTexts(await rasterOf(picture, samples, systemTexts), texts);
}

/**
 * Return the chart that is shown as an SVG element with its fonts, samples of these, and the texts with
 * letters of other fonts; null if no chart is shown.
 *
 * @param {HTMLElement} words as for `pictureOf`
 * @param {About} about
 */
export async function vectorPicture(words, about) {
  const picture = drawn(words);
  if (!picture) return null;
  const { rules, ...fonts } = await fontsOf(picture);
  picture.prepend(
    svg("title", {}, about.title),
    svg("desc", {}, about.description),
    svg("metadata", {}, citation(about.source)),
    svg("style", {}, rules),
  );
  return { picture, ...fonts };
}

function citation(text) {
  const node = document.createElementNS(DC, "dc:source");
  node.textContent = text;
  return node;
}

/** Return the chart that the page shows; undefined if it shows none. */
export function shownChart() {
  return [...document.querySelectorAll(CHARTS)].find((node) => node.checkVisibility());
}

/** Return the chart with its words as one SVG element. */
function drawn(words) {
  const chart = shownChart();
  if (!chart) return null;
  const { width, height } = chart.getBoundingClientRect();
  const { backgroundColor } = getComputedStyle(words);
  words.hidden = false;
  words.style.width = `${width}px`;
  const [head, foot] = [...words.children].map((node) => ({
    group: vectorOf(node),
    height: node.getBoundingClientRect().height,
  }));
  words.hidden = true;
  const chartY = Math.ceil(MARGIN_PX + head.height + GAP_PX);
  const footY = chartY + height + GAP_PX;
  const size = {
    width: Math.ceil(width) + 2 * MARGIN_PX,
    height: Math.ceil(footY + foot.height) + MARGIN_PX,
  };
  const at = (group, y) => {
    group.setAttribute("transform", `translate(${MARGIN_PX} ${y})`);
    return group;
  };
  return svg(
    "svg",
    { xmlns: "http://www.w3.org/2000/svg", ...size, viewBox: `0 0 ${size.width} ${size.height}` },
    svg("rect", { ...size, fill: backgroundColor }),
    at(head.group, MARGIN_PX),
    at(withOwnMarks(chart), chartY),
    at(foot.group, footY),
  );
}

/** Return what `chart` shows, with its marks as its own SVG instead of Plotly's, which may be pixels. */
function withOwnMarks(chart) {
  const isChanged = !chart.classList.contains(OWN_MARKS);
  chart.classList.add(OWN_MARKS);
  const group = vectorOf(chart);
  if (isChanged) chart.classList.remove(OWN_MARKS);
  return group;
}
