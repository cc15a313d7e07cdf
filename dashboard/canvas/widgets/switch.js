// Switch: a row of buttons of which one is chosen, for a parameter of a link that has few values.

/** @import { Switch as Choices } from "../query/switch.d.ts" */

import { valuesOf } from "../query/address.js";
import { html } from "../render/dom.js";
import { Buttons } from "./buttons.js";

/** The change of a query that gives a parameter a value, "" for the one that a link leaves out. */
function changeTo(parameter, value) {
  const change = { [parameter]: value === "" ? [] : [value] };
  // Lanes of two layouts may have the same id, so none stays closed or open.
  return parameter === "layout" ? { ...change, closed: [], open: [] } : change;
}

export class Switch {
  /**
   * @param {Choices} choices
   * @param {(change: Record<string, string[]>) => void} change called with a change of the query
   */
  constructor({ parameter, label, choices }, change) {
    this.parameter = parameter;
    this.choices = Object.entries(choices).map(([value, words]) => ({
      value,
      content: [html("span", {}, words)],
    }));
    this.buttons = new Buttons(label, (value) => change(changeTo(parameter, value)), true);
    this.node = this.buttons.node;
    this.node.classList.add("fl-switch");
  }

  /**
   * Show the value that a query has.
   *
   * @param {string[][]} query
   */
  show(query) {
    const [value = ""] = valuesOf(query, this.parameter);
    this.buttons.show(this.choices, new Set([value]));
  }
}
