// Drawings: what folders of the canvas draw in a page without a server.

/** @import { StandaloneDrawing, StandaloneStoryDrawing } from "./standalone_data.d.ts" */

export class Drawings {
  /**
   * @param {Record<string, Function>} entries what draws each folder of the canvas, by its entry
   * @param {(link: string) => void} follow
   */
  constructor(entries, follow) {
    this.entries = entries;
    this.follow = follow;
    /** @type {Map<HTMLElement, {show: (shown: object) => void}>} */
    this.drawn = new Map(); // drawings of the story, by the element that contains them
  }

  /**
   * Draw `part` in `place`: from its own data, or what `shown()` selects of the story.
   *
   * @param {HTMLElement} place
   * @param {StandaloneDrawing | StandaloneStoryDrawing} part
   * @param {() => object} shown
   */
  draw(place, part, shown) {
    if ("storyEntry" in part) this.ofStory(place, part.storyEntry).show(shown());
    else {
      const { entry, ...data } = part;
      this.entries[entry]({ parentElement: place, data, setTriggerValue: (_, link) => this.follow(link) });
    }
  }

  ofStory(place, entry) {
    const Drawing = /** @type {any} */ (this.entries[entry]);
    const drawing = this.drawn.get(place) ?? new Drawing(place, this.follow);
    this.drawn.set(place, drawing);
    return drawing;
  }
}
