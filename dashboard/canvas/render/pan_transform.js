// Glide: what is drawn, moved with the window until it is drawn anew.
//
// A gesture must follow the finger at every frame, and a new picture takes
// longer than one. So the ground is stretched, and marks and words keep their
// size and go where their days are.

/**
 * Move the layers of a picture from its own `view` to `to`.
 *
 * `stretched` are SVG groups in px of the canvas; `points` [{node, x, y}] in the same px; `words` nodes
 * whose `foldlineX` is the x that they belong to; `arcs` are told where each x goes.
 */
export function glide(picture, to, { stretched, points, words, arcs }) {
  const { view, plot } = picture;
  const scale = (view.high - view.low) / (to.high - to.low);
  const shift =
    plot.left * (1 - scale) + ((view.low - to.low) / (to.high - to.low)) * (plot.right - plot.left);
  for (const group of stretched) group.setAttribute("transform", `matrix(${scale} 0 0 1 ${shift} 0)`);
  for (const { node, x, y } of points) node.setAttribute("transform", `translate(${x * scale + shift},${y})`);
  arcs.move((x) => x * scale + shift);
  for (const node of words) node.style.translate = `${node.foldlineX * scale + shift - node.foldlineX}px`;
}
