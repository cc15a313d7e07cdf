// Window bar: the line below the strip. It describes the window and has two buttons, one that shows the whole
// story again and one for the list.

import { countInWords, spanInWords } from "../axis/spans.js";
import { isWhole } from "../axis/viewport.js";
import { html } from "../render/dom.js";

export class WindowBar {
  /** `showWhole()` and `toggleList()` are called when the reader presses the buttons. */
  constructor({ showWhole, toggleList }) {
    this.text = html("span", { class: "fl-in-window" });
    this.back = html("button", { type: "button", class: "fl-control fl-small", hidden: true });
    this.back.addEventListener("click", showWhole);
    this.asList = html("button", {
      type: "button",
      class: "fl-control fl-small fl-as-list",
      "aria-keyshortcuts": "L",
      "aria-pressed": "false",
    });
    this.asList.addEventListener("click", toggleList);
    this.node = html("div", { class: "fl-window-bar" }, this.text, this.back, this.asList);
  }

  /**
   * Describe the window of `scene`. Return the text to announce, or null. `counts` is {count, matched} of the
   * visible events; `wholeText` is shown while the whole story is visible.
   */
  draw({ story: { words, messages }, view, days, form }, { isList, counts, wholeText }) {
    const whole = isWhole(view);
    const wholeStory = messages.gettext("Whole story");
    this.asList.textContent = isList
      ? messages.gettext("Show as a chart")
      : messages.gettext("Show as a list");
    this.asList.setAttribute("aria-pressed", String(isList));
    this.asList.hidden = form === "list";
    this.back.hidden = whole;
    this.back.textContent = wholeStory;
    this.node.hidden = form === "list" && whole;
    const text = whole
      ? wholeText
      : messages.gettext("%(time)s: %(events)s", {
          time: spanInWords(days, words),
          events: countInWords(counts, messages),
        });
    const before = this.text.textContent;
    if (before === text) return null;
    this.text.textContent = text;
    return before && (whole ? wholeStory : text);
  }
}
