// Scales: the three scales of a story, ready for use.

import { memo } from "../story/memo.js";
import { orderOf } from "./equal_steps.js";
import { prepared } from "./scale.js";

/** The scales of a story: {folded, true, order}. */
export const scalesOf = memo((story) => ({
  folded: prepared("folded", story.scales.folded),
  true: prepared("true", story.scales.true),
  order: orderOf(story),
}));

/** The first and the last instant of a story, in days. */
export function spanOf(story) {
  const { days } = scalesOf(story).true;
  return [days[0], days.at(-1)];
}
