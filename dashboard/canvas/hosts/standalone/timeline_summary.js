// Timeline summary: the timeline in one sentence, for readers who cannot see it.

/** @import { Messages } from "../../story/types.d.ts" */
/** @import { StandaloneData } from "./standalone_data.d.ts" */

/**
 * Return the sentence for a timeline of which `count` events are in full colour.
 *
 * @param {StandaloneData} data
 * @param {number} count
 * @param {Messages} messages
 */
export function timelineSummary({ payload: { title }, summaryEvents, summarySpan }, count, messages) {
  if (summarySpan === null) return messages.gettext("Timeline of %(title)s: no dated events.", { title });
  return messages.ngettext(
    "Timeline of %(title)s: %(events)s, %(span)s; %(count)s shown in full colour. Arrow keys go from " +
      "event to event, L shows them as a list, a question mark tells all keys.",
    "Timeline of %(title)s: %(events)s, %(span)s; %(count)s shown in full colour. Arrow keys go from " +
      "event to event, L shows them as a list, a question mark tells all keys.",
    count,
    { title, events: summaryEvents, span: summarySpan },
  );
}
