// Actor facts: which part of the actors view the query shows.

import { valuesOf } from "../query/address.js";

/** Return which part of the actors view is shown: the rows, the network, or the page of an actor. */
export function actorFacts({ query }) {
  const isNetwork = valuesOf(query, "tab").includes("network");
  return { cases: { "actor rows": !isNetwork, "actor network": isNetwork } };
}
