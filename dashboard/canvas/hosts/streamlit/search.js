// Search: the host of the search box in Streamlit's page.
//
// After a pause in typing, the text is sent to Python without a new entry of the history; a committed text is
// written to the URL. Python's text replaces that in the box only after Python has answered everything that
// was typed.

/** @import { SetTrigger } from "./component.d.ts" */
/** @import { FilterTriggers, SearchData } from "./component_types.d.ts" */

import { disconnectSignal } from "../../render/disconnect_signal.js";
import { SearchBox } from "../../widgets/search_box.js";
import { unacknowledged } from "../session.js";
import { drawnBy } from "./drawn_by.js";
import { filterSession } from "./filter_session.js";

class Host {
  /**
   * @param {HTMLElement} parent
   * @param {SearchData} data
   */
  constructor(parent, data) {
    /** @type {SetTrigger<FilterTriggers>} */
    this.trigger = () => {}; // Streamlit's newest setTriggerValue
    this.box = new SearchBox(parent, data);
    const on = (type, listener) =>
      this.box.addEventListener(type, (event) => listener(/** @type {CustomEvent} */ (event).detail));
    on("input", ({ text }) => filterSession.type(text));
    on("type", () => filterSession.sendTyped(this.trigger));
    on("commit", ({ text }) => filterSession.commit(text, this.trigger));
    const signal = disconnectSignal(this.box.node);
    filterSession.addEventListener("restart", () => this.resend(), { signal });
    window.addEventListener("popstate", () => this.box.cancel(), { signal });
  }

  /**
   * @param {SearchData} data
   * @param {SetTrigger<FilterTriggers>} trigger
   */
  update(data, trigger) {
    this.trigger = trigger;
    filterSession.receive(data);
    const { typed, committed } = unacknowledged(filterSession.session);
    if (typed === undefined && committed === undefined) this.box.show(data.words);
    else this.box.showClear();
  }

  /**
   * Send text that is not in the URL to a restarted server, which does not know it. An unanswered commit is
   * sent as typed text, because the box may only have lost the focus when Streamlit disabled the page while
   * the server did not answer.
   */
  resend() {
    const { box } = this;
    const again = unacknowledged(filterSession.session);
    box.isTyping ||= again.committed !== undefined;
    delete again.committed;
    delete again.typed;
    filterSession.sendInstead(box.isTyping ? { ...again, typed: box.text } : again, this.trigger);
  }
}

const drawSearch = drawnBy((parent, data) => new Host(parent, data));

/** Draw the search box. Streamlit calls this at the first drawing and at every change. */
export default function draw(component) {
  drawSearch(component);
}
