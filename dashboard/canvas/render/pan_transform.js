// Pan transform: moves what is drawn with the window until it is laid out again.
//
// The chart must follow the finger in every frame, but a new layout takes longer than one frame. So the
// ground is stretched, while marks and text keep their size and move with their dates.

/**
 * Move the layers of a layout from its own `view` to the view `to`.
 *
 * Each of `layers` has `stretched`, SVG groups in px of the chart, `points`, [{node, x, y}], `words`, [{node,
 * x}], and `paths`, [{node, path(scale, shift)}], in the same px.
 */
export function transform({ view, plot }, to, layers) {
  const scale = (view.high - view.low) / (to.high - to.low);
  const shift =
    plot.left * (1 - scale) + ((view.low - to.low) / (to.high - to.low)) * (plot.right - plot.left);
  for (const { stretched, points, words, paths } of layers) {
    for (const group of stretched) group.setAttribute("transform", `matrix(${scale} 0 0 1 ${shift} 0)`);
    for (const { node, x, y } of points)
      node.setAttribute("transform", `translate(${x * scale + shift},${y})`);
    for (const { node, x } of words) node.style.translate = `${x * scale + shift - x}px`;
    for (const { node, path } of paths) node.setAttribute("d", path(scale, shift));
  }
}
