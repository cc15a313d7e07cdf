// Scales: the three scales of a story.

/** @import { Scale, Story } from "../story/types.d.ts" */

import { memo } from "../story/memo.js";
import { orderOf } from "./equal_steps.js";
import { prepared } from "./scale.js";

/**
 * Return the scales of a story by their names.
 *
 * @type {(story: Story) => Record<Scale["kind"], Scale>}
 */
export const scalesOf = memo((story) => ({
  folded: prepared("folded", story.scales.folded),
  true: prepared("true", story.scales.true),
  order: orderOf(story),
}));

/**
 * Return the first and the last instant of a story, in days.
 *
 * @param {Story} story
 * @returns {[number, number]}
 */
export function spanOf(story) {
  const { days } = scalesOf(story).true;
  return [days[0], days[days.length - 1]];
}
