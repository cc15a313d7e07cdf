// Story drawing: the host in Streamlit's page of what a folder of the canvas draws from the story.

/** @import { SetTrigger } from "./component.d.ts" */
/** @import { StoryDrawingData, StoryDrawingTriggers } from "./component_types.d.ts" */
/** @import { Loaded } from "./match_loader.js" */

import { html } from "../../render/dom.js";
import { unpacked } from "../../story/story.js";
import { drawnBy } from "./drawn_by.js";
import { filterSession } from "./filter_session.js";
import { showPage } from "./first_paint.js";

/**
 * The class that a folder of the canvas exports to draw the story.
 *
 * @typedef {new (parent: HTMLElement, follow: (link: string) => void) => {show: (shown: object) => void}}
 *   StoryDrawing
 */

class Host {
  /**
   * @param {HTMLElement} parent
   * @param {StoryDrawing} Drawing
   */
  constructor(parent, Drawing) {
    /** @type {SetTrigger<StoryDrawingTriggers>} */
    this.trigger = () => {}; // Streamlit's newest setTriggerValue
    /** @type {StoryDrawingData | null} */
    this.newest = null;
    /** @type {Loaded | null} */
    this.loaded = null; // of the newest data
    this.failed = html("p", { class: "fl-empty", role: "alert", hidden: true });
    this.drawing = new Drawing(parent, (link) => this.trigger("link", link));
    parent.append(this.failed);
    filterSession.on("change", this.failed, () => this.show());
  }

  /**
   * @param {StoryDrawingData} data
   * @param {SetTrigger<StoryDrawingTriggers>} trigger
   */
  async update(data, trigger) {
    this.trigger = trigger;
    this.newest = data;
    filterSession.loader.locate(data);
    filterSession.receive(data.filter, data.base);
    try {
      const loaded = await filterSession.loader.load();
      if (this.newest !== data) return; // newer data have arrived
      this.loaded = loaded;
    } catch {
      if (this.newest === data) this.fail(data.failed);
      return;
    }
    this.show();
  }

  /** Show what Python or the newest change of the filter selects. */
  show() {
    const { newest, loaded } = this;
    if (!newest || !loaded) return;
    const { base, filter, matched, picked } = newest;
    const selected = filterSession.expectedOver(filter)?.selected;
    this.failed.hidden = true;
    this.drawing.show({
      ...loaded,
      base: selected ? filterSession.baseOver(base, filter) : base,
      matched: selected ? selected.matched : unpacked(matched, loaded.story.size),
      picked: selected ? selected.picked : (loaded.story.indexOf.get(picked ?? "") ?? null),
    });
    showPage();
  }

  fail(words) {
    this.failed.textContent = words;
    this.failed.hidden = false;
    showPage();
  }
}

const drawStory = drawnBy((parent, _, Drawing) => new Host(parent, Drawing));

/** Draw the story with the class `Drawing`. Streamlit calls this at the first drawing and at every change. */
export default function draw(component, Drawing) {
  drawStory(component, Drawing);
}
