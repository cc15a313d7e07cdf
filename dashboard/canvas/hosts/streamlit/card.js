// Card: the host of the card in Streamlit's page.
//
// When the reader picks an event, its card is fetched and shown before Python has answered the pick.

/** @import { CardData } from "./component_types.d.ts" */

import { fetchJson } from "../../messages/fetch.js";
import { surroundingsIn } from "../../selection/facts.js";
import { fetchStory, unpacked } from "../../story/story.js";
import { drawnBy } from "./drawn_by.js";
import { filterSession } from "./filter_session.js";
import { PaneHost } from "./pane.js";

/** @extends {PaneHost<CardData>} */
class CardHost extends PaneHost {
  /** @param {HTMLElement} parent */
  constructor(parent) {
    super(parent);
    filterSession.on("pick", this.pane.node, () => this.data && this.showNewest(this.data));
  }

  /**
   * Show the event that the reader picked last, which Python's newest data may not contain yet.
   *
   * @param {CardData} data
   */
  async showNewest(data) {
    const id = pickedInChart() ?? data.picked;
    if (id === data.picked) return this.show(data);
    const card = await cardOf(id, data).catch(() => null); // if it does not come, Python's answer has it
    if (card && this.data === data && pickedInChart() === id) return this.show(card);
  }
}

/** The event that the reader has picked in the chart, undefined if Python has answered the pick. */
const pickedInChart = () => filterSession.placeChanges().event?.[0];

/**
 * Return what Python will send for the event `id`, for the query that the reader expects.
 *
 * @param {string} id
 * @param {CardData} data
 * @returns {Promise<CardData>}
 */
async function cardOf(id, data) {
  const [story, html] = await Promise.all([
    fetchStory(/** @type {string} */ (data.story), data.catalogue),
    fetchJson(`${data.cards}/${encodeURIComponent(id)}`),
  ]);
  const matched = unpacked(data.matched, story.size);
  const picked = /** @type {number} */ (story.indexOf.get(id));
  const around = surroundingsIn({ matched, picked }, story);
  return { ...data, html, picked: id, shown: { ...data.shown, query: filterSession.query, around } };
}

const drawCard = drawnBy((parent) => new CardHost(parent));

/** Draw the card. Streamlit calls this at the first drawing and at every change. */
export default function draw(component) {
  drawCard(component);
}
