// Named actors: the actors that are named with an event where there is no room for all. Pure.

const NAMED_MOST = 4; // the card names them all

/**
 * Return the actors of event `index` that are named, as indices, those that acted first, and whether
 * there are more.
 */
export function namedActors({ cast }, index) {
  const involved = cast.involved[index];
  return { actors: involved.slice(0, NAMED_MOST), isCut: involved.length > NAMED_MOST };
}
