// Switch: the host of a switch in Streamlit's page.

/** @import { Component, SetTrigger } from "./component.d.ts" */
/** @import { FilterTriggers, SwitchData } from "./component_types.d.ts" */

import { addressOf, changed } from "../../query/address.js";
import { Switch } from "../../widgets/switch.js";
import { filterSession } from "./filter_session.js";

class Host {
  /**
   * @param {HTMLElement} parent
   * @param {SwitchData} data
   */
  constructor(parent, data) {
    /** @type {SetTrigger<FilterTriggers>} */
    this.trigger = () => {}; // Streamlit's newest setTriggerValue
    this.data = data;
    this.switch = new Switch(data.switch, (change) => this.change(change));
    parent.append(this.switch.node);
    filterSession.onChange(this.switch.node, () => this.show());
  }

  get base() {
    return filterSession.baseOver(this.data.base, this.data);
  }

  change(change) {
    const { base } = this;
    filterSession.follow(addressOf(changed(base.query, change), base), true, this.trigger);
  }

  /** @param {SwitchData} data */
  update(data) {
    this.data = data;
    filterSession.receive(data, data.base);
    this.show();
  }

  show() {
    this.switch.show(this.base.query);
  }
}

/** @type {WeakMap<HTMLElement, Host>} */
const hosts = new WeakMap();

/**
 * Draw a switch. Streamlit calls this at the first drawing and at every change.
 *
 * @param {Component<SwitchData, FilterTriggers>} component
 */
export default function draw({ parentElement, data, setTriggerValue }) {
  const host = hosts.get(parentElement) ?? new Host(parentElement, data);
  hosts.set(parentElement, host);
  host.trigger = setTriggerValue;
  host.update(data);
}
