// Draw page: draws a page without a server, in the language that its address asks for.

import { listenForShortcuts } from "../../input/page_shortcuts.js";
import { valuesOf } from "../../query/address.js";
import { fontsLoaded } from "../../render/measure.js";
import { Page } from "./page.js";
import { dataIn, indexOf, readData } from "./page_data.js";
import { describePlainPage } from "./plain_page.js";
import { QueryState } from "./query_state.js";

/**
 * Draw the page, once, from the data that it contains. `drawings` is what draws each folder of the canvas.
 *
 * @param {Record<string, Function>} drawings
 */
export default async function drawPage(drawings) {
  const root = /** @type {Element} */ (document.getElementById("root"));
  const [read] = await Promise.all([readData(), fontsLoaded()]);
  const usual = read[0].index.language;
  const first = dataIn(read, usual);
  const state = new QueryState(first.story, indexOf(first.data, first.story));
  const inLanguage = (language) => {
    const own = language === usual ? first : dataIn(read, language);
    Object.assign(document.documentElement, own.root);
    return new Page(root, own, state, drawings);
  };
  const languageNow = () => valuesOf(state.query, "lang")[0] ?? usual;
  let language = languageNow();
  let page = inLanguage(language);
  const show = () => {
    if (language !== languageNow()) page = inLanguage((language = languageNow()));
    page.show();
  };
  listenForShortcuts();
  state.addEventListener("change", show);
  show();
  describePlainPage(root, page.pane("share"));
}
