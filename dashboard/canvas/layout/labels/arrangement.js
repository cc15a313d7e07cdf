/**
 * Picture: labels standing together.
 *
 * A picture is a list of stands, `[{flag, bottom}]`, from the lowest top to the highest. In that order no
 * stem passes through the frame of a flag before it, so each finds its place beside those before it alone.
 * A flag knows its `label`, `{rank, worth, flags}`, and its `toll`, what its form costs in px of stem.
 */

import { belongsAbove, clash, lowestBottom } from "./placement.js";

export const NOTHING = { stands: [], worth: 0, cost: 0 };

/** A picture of `stands` in any order, with its worth and with its cost in px. */
export function pictureOf(stands) {
  let worth = 0;
  let cost = 0;
  for (const { flag, bottom } of stands) {
    worth += flag.label.worth;
    cost += bottom + flag.toll;
  }
  const sorted = stands.toSorted((a, b) => a.bottom + a.flag.height - b.bottom - b.flag.height);
  return { stands: sorted, worth, cost };
}

/** The stand that costs a label least beside `others`, or null where it has none. */
export function cheapestStand(label, others, zone) {
  let best = null;
  for (const flag of label.flags) {
    const bottom = lowestBottom(flag, others, zone);
    if (bottom === null) continue;
    if (best === null || bottom + flag.toll < best.bottom + best.flag.toll) best = { flag, bottom };
  }
  return best;
}

/** The picture with every flag as low as those below it allow; it stays legal. */
export function compacted(picture, zone) {
  const stands = [];
  for (const { flag } of picture.stands) stands.push({ flag, bottom: lowestBottom(flag, stands, zone) });
  return pictureOf(stands);
}

/** The picture with one label more, others lifted or lighter ones dropped for it; null without room. */
export function withLabel(picture, label, zone) {
  const stand = cheapestStand(label, picture.stands, zone);
  if (stand) return pictureOf([...picture.stands, stand]);
  let best = null;
  for (const flag of label.flags) {
    const under = picture.stands.findLastIndex((stand) => belongsAbove(flag, stand.flag)) + 1;
    if (under === picture.stands.length) continue;
    const lifted = slidUnder(picture.stands, flag, under, zone);
    if (lifted && isBetter(lifted, best ?? picture)) best = lifted;
  }
  return best;
}

/** Worth counts first, cost among equals. */
export function isBetter(picture, other) {
  return picture.worth > other.worth || (picture.worth === other.worth && picture.cost < other.cost);
}

/** `flag` above the first `under` stands; all the others that it disturbs are set up again or dropped. */
function slidUnder(stands, flag, under, zone) {
  const next = stands.slice(0, under);
  const bottom = lowestBottom(flag, next, zone);
  if (bottom === null) return null;
  const moved = [{ flag, bottom }];
  next.push(moved[0]);
  for (const stand of stands.slice(under)) {
    const again = moved.some((other) => clash(stand, other)) ? setAgain(stand, next, zone) : stand;
    if (again && again !== stand) moved.push(again);
    if (again) next.push(again);
  }
  return pictureOf(next);
}

/** A label's stand in its own form if it has one, else in the cheapest other form, or null. */
function setAgain({ flag }, others, zone) {
  const bottom = lowestBottom(flag, others, zone);
  return bottom === null ? cheapestStand(flag.label, others, zone) : { flag, bottom };
}
