// Filter buttons: the host of buttons in Streamlit's page that change parameters of the link.

/** @import { LinkBase } from "../../query/shown_query.d.ts" */
/** @import { SetTrigger } from "./component.d.ts" */
/** @import { FilterTriggers, GestureAnswer } from "./component_types.d.ts" */

import { addressOf, changed } from "../../query/address.js";
import { filterSession } from "./filter_session.js";

/** @template {GestureAnswer & {base: LinkBase}} Data */
export class FilterButtons {
  /** @param {Data} data what Python sent last */
  constructor(data) {
    /** @type {SetTrigger<FilterTriggers>} */
    this.trigger = () => {}; // Streamlit's newest setTriggerValue
    this.data = data;
  }

  /** What the links of the page lead from: the query that the reader expects. */
  get base() {
    return filterSession.baseOver(this.data.base, this.data);
  }

  /** Follow the link with other values of some parameters. */
  change(parameters) {
    const { base } = this;
    filterSession.follow(addressOf(changed(base.query, parameters), base), true, this.trigger);
  }

  /**
   * @param {Data} data
   * @param {SetTrigger<FilterTriggers>} trigger
   */
  update(data, trigger) {
    this.data = data;
    this.trigger = trigger;
    filterSession.receive(data, data.base);
    this.show();
  }

  /** Show the buttons for the query that the reader expects. Each kind of buttons has its own way. */
  show() {}
}
