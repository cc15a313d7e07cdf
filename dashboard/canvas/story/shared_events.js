// Shared events: which actors have a role in the same events, and in which events. Pure.

/**
 * An actor by its index, and the events that it shares with another one, by their indices, ascending.
 *
 * @typedef {{actor: number, events: number[]}} Shared
 */

/**
 * Return who shares events with the actor `of`: those with the most events first, then in the order of the
 * file. `involved` has the actors with a role in each event, each once; `isShown(event)` says which events
 * count.
 *
 * @param {number[][]} involved
 * @param {number} of
 * @param {(event: number) => boolean} isShown
 * @returns {Shared[]}
 */
export function sharedEventsOf(involved, of, isShown) {
  /** @type {Map<number, number[]>} */
  const shared = new Map();
  involved.forEach((actors, event) => {
    if (!isShown(event) || !actors.includes(of)) return;
    for (const actor of actors) {
      if (actor === of) continue;
      const events = shared.get(actor);
      if (events) events.push(event);
      else shared.set(actor, [event]);
    }
  });
  return [...shared]
    .map(([actor, events]) => ({ actor, events }))
    .sort((a, b) => b.events.length - a.events.length || a.actor - b.actor);
}
