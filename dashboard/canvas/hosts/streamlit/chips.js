// Chips: the host of the chips of actors in Streamlit's page.

/** @import { ChipsData } from "./component_types.d.ts" */

import { valuesOf } from "../../query/address.js";
import { Buttons, chipContent } from "../../widgets/buttons.js";
import { drawnBy } from "./drawn_by.js";
import { FilterButtons } from "./filter_buttons.js";
import { filterSession } from "./filter_session.js";

/** @extends {FilterButtons<ChipsData>} */
class ChipsHost extends FilterButtons {
  /**
   * @param {HTMLElement} parent
   * @param {ChipsData} data
   */
  constructor(parent, data) {
    super(data);
    this.buttons = new Buttons(data.label, (actor) => this.toggle(actor));
    this.buttons.node.classList.add("fl-chips");
    parent.append(this.buttons.node);
    filterSession.on("change", this.buttons.node, () => this.show());
  }

  /** Include `actor`, or no longer include it. */
  toggle(actor) {
    const chosen = valuesOf(this.base.query, "actor");
    const others = chosen.filter((one) => one !== actor);
    this.change({ actor: others.length < chosen.length ? others : [...chosen, actor] });
  }

  show() {
    const chips = this.data.chips.map(({ id, words, type }) => ({
      value: id,
      content: chipContent(type, words),
    }));
    this.buttons.show(chips, new Set(valuesOf(this.base.query, "actor")));
  }
}

const drawChips = drawnBy((parent, data) => new ChipsHost(parent, data));

/** Draw the chips. Streamlit calls this at the first drawing and at every change. */
export default function draw(component) {
  drawChips(component);
}
