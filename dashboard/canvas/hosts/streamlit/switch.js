// Switch: the host of a switch in Streamlit's page.

/** @import { SwitchData } from "./component_types.d.ts" */

import { Switch } from "../../widgets/switch.js";
import { drawnBy } from "./drawn_by.js";
import { FilterButtons } from "./filter_buttons.js";
import { filterSession } from "./filter_session.js";

/** @extends {FilterButtons<SwitchData>} */
class SwitchHost extends FilterButtons {
  /**
   * @param {HTMLElement} parent
   * @param {SwitchData} data
   */
  constructor(parent, data) {
    super(data);
    this.switch = new Switch(data.switch, (change) => this.change(change));
    parent.append(this.switch.node);
    filterSession.on("change", this.switch.node, () => this.show());
  }

  show() {
    this.switch.show(this.base.query);
  }
}

const drawSwitch = drawnBy((parent, data) => new SwitchHost(parent, data));

/** Draw a switch. Streamlit calls this at the first drawing and at every change. */
export default function draw(component) {
  drawSwitch(component);
}
