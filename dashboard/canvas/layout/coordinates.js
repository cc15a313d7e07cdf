// Coordinates: from the axis and from heights of the stylesheet to px on a chart. Pure.

import { shareOf } from "../axis/scale.js";
import { pixelsOf } from "../axis/visible.js";
import { lineScaleOf } from "./lines.js";

/**
 * Return the coordinates of a chart whose axis takes `plot`, {left, right} in px, and shows `view` of
 * `scale`.
 *
 * `at(share)` and `x(day)` return px. `px(height)` turns a height for lines as in the stylesheet into one for
 * lines as high as `measure` finds them, `lineScale` times as much.
 */
export function coordinatesOf(scale, view, plot, measure) {
  const at = pixelsOf(view, plot);
  const lineScale = lineScaleOf(measure);
  return {
    plot,
    at,
    x: (day) => at(shareOf(scale, day)),
    px: (height) => height * lineScale,
    lineScale,
    measure,
  };
}
