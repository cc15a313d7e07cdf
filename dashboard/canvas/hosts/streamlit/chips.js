// Chips: the host of the chips of actors in Streamlit's page.

/** @import { Component, SetTrigger } from "./component.d.ts" */
/** @import { ChipsData, FilterTriggers } from "./component_types.d.ts" */

import { addressOf, changed, valuesOf } from "../../query/address.js";
import { Buttons, chipContent } from "../../widgets/buttons.js";
import { filterSession } from "./filter_session.js";

class Host {
  /**
   * @param {HTMLElement} parent
   * @param {ChipsData} data
   */
  constructor(parent, data) {
    /** @type {SetTrigger<FilterTriggers>} */
    this.trigger = () => {}; // Streamlit's newest setTriggerValue
    this.data = data;
    this.buttons = new Buttons(data.label, (actor) => this.toggle(actor));
    this.buttons.node.classList.add("fl-chips");
    parent.append(this.buttons.node);
    filterSession.onChange(this.buttons.node, () => this.show());
  }

  get base() {
    return filterSession.baseOver(this.data.base, this.data);
  }

  /** Include `actor`, or no longer include it. */
  toggle(actor) {
    const { base } = this;
    const chosen = valuesOf(base.query, "actor");
    const others = chosen.filter((one) => one !== actor);
    const actors = others.length < chosen.length ? others : [...chosen, actor];
    filterSession.follow(addressOf(changed(base.query, { actor: actors }), base), true, this.trigger);
  }

  /** @param {ChipsData} data */
  update(data) {
    this.data = data;
    filterSession.receive(data, data.base);
    this.show();
  }

  show() {
    const chips = this.data.chips.map(({ id, words, type }) => ({
      value: id,
      content: chipContent(type, words),
    }));
    this.buttons.show(chips, new Set(valuesOf(this.base.query, "actor")));
  }
}

/** @type {WeakMap<HTMLElement, Host>} */
const hosts = new WeakMap();

/**
 * Draw the chips. Streamlit calls this at the first drawing and at every change.
 *
 * @param {Component<ChipsData, FilterTriggers>} component
 */
export default function draw({ parentElement, data, setTriggerValue }) {
  const host = hosts.get(parentElement) ?? new Host(parentElement, data);
  hosts.set(parentElement, host);
  host.trigger = setTriggerValue;
  host.update(data);
}
