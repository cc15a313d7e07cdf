// Away: what lies beyond the window's edges, and the way there.

import { html } from "../render/dom.js";
import { shareOf } from "../axis/scale.js";
import { holding } from "./targets.js";
import { panned, roundAbout } from "../axis/viewport.js";

/** `text` with an arrow towards an earlier or a later time. */
export function withArrow(text, isEarlier, messages) {
  return isEarlier
    ? messages.gettext("\u2039 %(text)s", { text })
    : messages.gettext("%(text)s \u203a", { text });
}

const shareIn = ({ scale, story }, index) => shareOf(scale, story.events.position[index]);

/** The window moved, as long as it is, so that event `index` stands in its middle. */
function centred(canvas, index) {
  const { view } = canvas;
  return panned(view, shareIn(canvas, index) - (view.low + view.high) / 2);
}

/** Go where an arc leads that leaves the window: pick the one event there, or frame several with the picked one. */
export function follow(canvas, members) {
  const { story, asked, face } = canvas;
  if (members.length === 1) {
    canvas.look(centred(canvas, members[0]));
    canvas.pick(story.events.id[members[0]], face.stage);
  } else {
    canvas.look(
      roundAbout(
        [story.indexOf.get(asked.picked), ...members].map((index) => shareIn(canvas, index)),
        canvas.view,
      ),
    );
    canvas.settle();
  }
  face.stage.focus({ preventScroll: true });
}

/** The picked event, when it is not in sight, at the edge beyond which it is: a button that goes there. */
export class Away {
  constructor(canvas) {
    this.canvas = canvas;
    this.node = html("button", { type: "button", class: "fl-away", hidden: true });
    this.node.addEventListener("click", () => this.go());
  }

  go() {
    const { story, asked, face } = this.canvas;
    this.canvas.look(centred(this.canvas, story.indexOf.get(asked.picked)));
    this.canvas.settle();
    face.stage.focus({ preventScroll: true });
  }

  /** Show or hide it; `targets` are what can be reached in the picture. */
  paint(targets) {
    const { story, asked } = this.canvas;
    const index = story.indexOf.get(asked.picked);
    const { position, placed, title, date } = story.events;
    const isAway = index !== undefined && placed[index] && !holding(targets, asked.picked, index);
    this.node.hidden = !isAway;
    if (!isAway) return;
    const isEarlier = position[index] < this.canvas.days()[0];
    this.node.classList.toggle("fl-earlier", isEarlier);
    this.node.textContent = withArrow(`${date[index]} ${title[index]}`, isEarlier, story.messages);
  }
}
