// Legend: what the marks mean, with the real marks drawn, and what could not be labelled.

import { dateSpan } from "./datewords.js";
import { html, svg } from "./dom.js";
import { freshIcon } from "./fresh.js";
import { HOLLOW, SOLID, WORKED_OUT } from "./forms.js";

const TRAY_MOST = 40; // more are found in the list

const icon = (...shapes) => svg("svg", { viewBox: "0 0 22 12", class: "fl-key-icon", "aria-hidden": "true" }, ...shapes);

const ICONS = {
  exact: () => icon(svg("circle", { cx: 11, cy: 6, r: 4.5, class: "fl-fill" })),
  hollow: () => icon(svg("circle", { cx: 11, cy: 6, r: 4, class: "fl-line" })),
  workedOut: () => icon(svg("line", { x1: 11, x2: 11, y1: 0, y2: 12, class: "fl-line fl-dotted" })),
  fading: () => icon(...[0.15, 0.4, 0.65, 0.9].map((o, i) => svg("rect", { x: i * 5.5, y: 2, width: 5.5, height: 8, class: "fl-fill", opacity: o }))),
  disputed: () => html("span", { class: "fl-key-sign", "aria-hidden": "true" }, "≠"),
  folded: () => icon(svg("polyline", { points: "0,6 3,2 6,10 9,2 12,10 15,2 18,10 22,6", class: "fl-line" })),
  counted: () => html("span", { class: "fl-key-pill", "aria-hidden": "true" }, "12"),
  step: () => icon(svg("line", { x1: 8, x2: 11, y1: 12, y2: 0, class: "fl-line" }), svg("line", { x1: 12, x2: 15, y1: 12, y2: 0, class: "fl-line" })),
};

/** Events that cannot be placed, each to be picked. */
function tray(undated, words, pick) {
  const buttons = undated.slice(0, TRAY_MOST).map((event) => {
    const button = html("button", { type: "button", dir: "auto", "aria-current": event.picked ? "true" : null },
      html("span", { class: "fl-date", ...dateSpan(words) }, event.dated), " ", html("b", {}, event.title));
    button.addEventListener("click", () => pick(event.id, button));
    return html("li", {}, button);
  });
  return html("div", { class: "fl-tray" }, html("span", {}, html("bdi", dateSpan(words), words.undated), ` (${undated.length})`), html("ul", {}, ...buttons),
    ...(undated.length > TRAY_MOST ? [words.moreInList.replace("{}", String(undated.length - TRAY_MOST))] : []));
}

/** Fill `layer` with the keys that this picture needs, and with the events that have no place in it. */
export function paintLegend(layer, picture, story, pick) {
  const { words } = story;
  const has = (test) => picture.marks.some(test);
  const needed = {
    exact: has((mark) => mark.mark === SOLID),
    hollow: has((mark) => mark.mark === HOLLOW),
    workedOut: has((mark) => mark.mark === WORKED_OUT),
    fading: picture.bars.some((bar) => bar.fadesLeft || bar.fadesRight),
    disputed: has((mark) => mark.disputed),
    counted: picture.crowds.length + picture.folded.length > 0,
    folded: picture.folds.length > 0,
    step: picture.steps.length > 0,
  };
  const keys = Object.keys(ICONS).filter((name) => needed[name]);
  const unlabelled = picture.marks.filter((mark) => mark.matched && !mark.labelled).length;
  const [one, many] = words.unlabelled;
  const notes = [
    ...(unlabelled ? [unlabelled === 1 ? one : many.replace("{}", String(unlabelled))] : []),
    ...(story.spread ? [words.spread] : []),
    ...story.notes,
  ];
  layer.replaceChildren(
    html("ul", { class: "fl-keys" }, ...keys.map((name) => html("li", {}, ICONS[name](), words[name])),
      ...(picture.fresh ? [html("li", {}, freshIcon(), picture.fresh)] : [])),
    ...notes.map((note) => html("p", {}, note)),
    ...(picture.undated.length ? [tray(picture.undated, words, pick)] : []),
  );
}
