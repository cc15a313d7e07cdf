// Lane words: the name of a lane and what it says about its events. Pure.

import { clusterWords } from "../clusters.js";

const NAMED_MOST = 2; // lanes that are named of those that share an event; more are counted

/** Return {count, matched, shared} of a lane with these events in full and these echoes. */
export function countsIn(events, echoes) {
  const matching = (all) => all.filter(({ matched }) => matched).length;
  return { count: events.length, matched: matching(events), shared: matching(echoes) };
}

/**
 * Return a lane with its name, the numbers of its events in words, `counted`, and as its header has room
 * for them, `shown`, and `note`, what an empty lane says where its events would be.
 *
 * `counts` are those of the layout, and `lane` is as lanesOf returns it; `fits` says whether there is room
 * for a text at a depth. A lane that `isMore` shows the other actors of a side.
 */
export function laneWords(counts, lane, { messages }, { isFiltered, fits }) {
  const { id, heading, depth, isClosed, others, actor, full } = lane;
  return {
    id,
    actor,
    depth,
    isClosed,
    isMore: others !== null,
    heading: heading === "" ? messages.gettext("No side given") : heading,
    name: nameOf(lane, messages),
    ...countedIn(counts, isFiltered, (text) => fits(text, depth), messages),
    note: noteOf(counts, full.length, messages),
  };
}

/** Return in which lane event `index` is in full, and which share it: "Albania, shared with MEK". */
export function placeInLanes(lanes, index, { messages }) {
  const own = lanes.find(({ full }) => full.includes(index));
  const shared = lanes.filter(({ echoes }) => echoes.includes(index));
  const lane = nameOf(own, messages);
  if (shared.length === 0) return lane;
  if (shared.length > NAMED_MOST)
    return messages.ngettext(
      "%(lane)s, shared with %(count)s other lane",
      "%(lane)s, shared with %(count)s other lanes",
      shared.length,
      { lane },
    );
  const others = messages.list(shared.map((other) => nameOf(other, messages)));
  return messages.gettext("%(lane)s, shared with %(others)s", { lane, others });
}

function nameOf({ name, others }, messages) {
  if (others === 0) return messages.gettext("Fewer actors");
  if (others !== null) return messages.ngettext("%(count)s more", "%(count)s more", others);
  return name ?? messages.gettext("None given");
}

/** The numbers of a lane in words, and as its header has room for them. */
function countedIn({ count, matched, shared, isLow }, isFiltered, fits, messages) {
  const number =
    isFiltered && matched === 0 && count > 0
      ? messages.gettext("%(matched)s of %(total)s", {
          matched: messages.number(0),
          total: messages.number(count),
        })
      : clusterWords({ count, matched }, messages);
  const events = messages.ngettext("%(number)s event", "%(number)s events", count, { number });
  const counted = shared
    ? messages.gettext("%(events)s, %(shared)s shared", { events, shared: messages.number(shared) })
    : events;
  const wordings = isLow ? [] : [counted, events];
  return { counted, shown: wordings.find(fits) ?? number };
}

/** What a lane says that has events, but none in the window. */
function noteOf({ count, shared }, total, messages) {
  return count === 0 && shared === 0 && total > 0 ? messages.gettext("None in this time") : "";
}
