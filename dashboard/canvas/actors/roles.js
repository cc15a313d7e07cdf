// Roles: who has which role in each event, and how often each actor takes part.
//
// Pure. The roles are those of the index; an actor with several roles in an event has the mark of the first.

/** @import { MatchIndex } from "../query/query_index.d.ts" */

import { memo } from "../story/memo.js";

/** The roles in the precedence of their marks: an accused actor never has the mark of one that acted. */
export const ROLES = ["acted", "accused", "affected", "spoke", "hosted", "mentioned"];

/**
 * Return for each event a map from its actors to the role of their mark, an index in `ROLES`.
 *
 * @type {(index: MatchIndex) => Map<number, number>[]}
 */
export const rolesOf = memo((/** @type {MatchIndex} */ { events }) =>
  events.roles.map((byRole) => {
    const roles = new Map();
    ROLES.forEach((name, role) => {
      for (const actor of byRole[name] ?? []) if (!roles.has(actor)) roles.set(actor, role);
    });
    return roles;
  }),
);

/**
 * Return for each actor the number of events with a role of its own among those that `counts(event)`.
 *
 * @param {MatchIndex} index
 * @param {(event: number) => boolean | number} counts
 */
export function eventCounts(index, counts) {
  const numbers = new Uint32Array(index.actors.id.length);
  rolesOf(index).forEach((roles, event) => {
    if (counts(event)) for (const actor of roles.keys()) numbers[actor] += 1;
  });
  return numbers;
}

/**
 * Return for each actor the number of events in which it or one of its parts has a role or is quoted, among
 * those that `counts(event)`: as many as the filter shows.
 *
 * @param {MatchIndex} index
 * @param {(event: number) => boolean | number} counts
 */
export function takenPartCounts(index, counts) {
  const wholes = wholesOf(index.actors);
  const numbers = new Uint32Array(index.actors.id.length);
  index.events.involved.forEach((involved, event) => {
    if (!counts(event)) return;
    const own = [...involved, ...index.events.speakers[event]];
    for (const actor of new Set(own.flatMap((one) => wholes[one]))) numbers[actor] += 1;
  });
  return numbers;
}

/** Return for each actor itself and what it belongs to. */
const wholesOf = memo((/** @type {MatchIndex["actors"]} */ { id, parts }) => {
  /** @type {number[][]} */
  const wholes = id.map((_, actor) => [actor]);
  for (const [whole, members] of Object.entries(parts))
    for (const member of members) if (member !== Number(whole)) wholes[member].push(Number(whole));
  return wholes;
});

/**
 * Return how often an actor has each role in the events that `counts(event)`, in the order of `ROLES`. An
 * actor with several roles in an event has each of them there.
 *
 * @param {MatchIndex} index
 * @param {(event: number) => boolean | number} counts
 * @returns {Uint32Array[]} by actor
 */
export function countsByRole({ actors, events }, counts) {
  const numbers = actors.id.map(() => new Uint32Array(ROLES.length));
  events.roles.forEach((byRole, event) => {
    if (!counts(event)) return;
    ROLES.forEach((name, role) => {
      for (const actor of new Set(byRole[name] ?? [])) numbers[actor][role] += 1;
    });
  });
  return numbers;
}
