// Raster: a picture, as an SVG element that contains its fonts, as the pixels of a PNG.

import { html, svg } from "./dom.js";

const LEAST_SCALE = 2; // pixels of a PNG for each px of the page, so that it is sharp on paper
const MOST_PX = 16_000; // of a side of a PNG; browsers draw no larger canvas
const SAMPLE_PX = 24; // the side of the square with a letter of a font
const LONGEST_MS = 5_000; // after which browsers show another font instead of one that they could not read

/**
 * Return `picture` as the content of a PNG; `picture` changes.
 *
 * It has a whole number of pixels for each pixel of the screen, on which the edges of boxes are. The image
 * that is drawn has the size of the PNG itself, because browsers place letters for the size of an image. They
 * adapt letters of the system's fonts to the pixels of an image, but not to those of a screen with as many.
 *
 * @param {SVGSVGElement} picture
 * @param {import("./font_rules.js").Sample[]} samples of its fonts
 * @param {Element[]} systemTexts its texts with letters of the system's fonts
 */
export async function rasterOf(picture, samples, systemTexts) {
  const [width, height] = ["width", "height"].map((name) => Number(picture.getAttribute(name)));
  const whole = Math.max(width, samples.length * SAMPLE_PX);
  const wanted = devicePixelRatio * Math.ceil(LEAST_SCALE / devicePixelRatio);
  const scale = Math.min(wanted, MOST_PX / whole, MOST_PX / (height + SAMPLE_PX));
  for (const text of systemTexts) text.setAttribute("text-rendering", "geometricPrecision");
  picture.append(...samples.map((sample, index) => drawnSample(sample, index * SAMPLE_PX, height)));
  const size = { width: whole * scale, height: (height + SAMPLE_PX) * scale };
  setSize(picture, size, `0 0 ${whole} ${height + SAMPLE_PX}`);
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(textOf(picture))}`;
  await image.decode();
  await seen(image, samples.length, height * scale, SAMPLE_PX * scale);
  const drawn = contextOf(width * scale, height * scale);
  drawn.drawImage(image, 0, 0);
  /** @type {Blob | null} */
  const content = await new Promise((resolve) => drawn.canvas.toBlob(resolve));
  if (!content) throw new Error("the browser makes no PNG of this size");
  return new Uint8Array(await content.arrayBuffer());
}

export const textOf = (picture) => new XMLSerializer().serializeToString(picture);

function setSize(picture, { width, height }, viewBox) {
  for (const [name, value] of Object.entries({ width, height, viewBox }))
    picture.setAttribute(name, String(value));
}

function drawnSample({ letter, font }, x, y) {
  const size = SAMPLE_PX / 2;
  return svg(
    "text",
    { x: x + size, y: y + 1.5 * size, "font-size": size, "text-anchor": "middle", ...font },
    letter,
  );
}

/** Wait until each of `count` samples of `image` has ink. They are in squares of `side`, below `top`. */
async function seen(image, count, top, side) {
  const samples = contextOf(count * side, side);
  const isSeen = (index) => samples.getImageData(index * side, 0, side, side).data.some((value) => value > 0);
  const start = performance.now();
  do {
    await new Promise(requestAnimationFrame);
    samples.drawImage(image, 0, -Math.round(top));
  } while (performance.now() - start < LONGEST_MS && ![...Array(count).keys()].every(isSeen));
}

function contextOf(width, height) {
  const canvas = html("canvas", { width: Math.round(width), height: Math.round(height) });
  return /** @type {CanvasRenderingContext2D} */ (canvas.getContext("2d"));
}
