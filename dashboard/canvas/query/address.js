// Addresses: the address of a view, from the query that the page shows and a change of it. Pure.
//
// A query is a list of pairs, a parameter of a link and its value, in the order of PARAMETERS. A change is an
// object of parameters and the values that they get, [] for none. The rules are those of write_query in
// query/query.py; a property test compares the two.

const PARAMETERS = [
  ...["view", "actor", "match", "versus", "without", "kind", "place", "source", "q", "from", "to"],
  ...["scale", "layout", "closed", "open", "align", "within", "event", "question", "claim", "disputed"],
  ...["role", "sources", "of", "tab", "sort", "step", "since", "lang"],
];
const WHOLE = [["view", "timeline"]]; // what stands for the whole story where a dossier opens with a part of it

/** The values of parameter `name` in a query. */
export function valuesOf(query, name) {
  return query.filter(([own]) => own === name).map(([, value]) => value);
}

/** The query with a change. An actor that is included is not excluded at the same time. */
export function changed(query, change) {
  const values = (name) => change[name] ?? valuesOf(query, name);
  const included = new Set(values("actor"));
  return PARAMETERS.flatMap((name) =>
    values(name)
      .filter((value) => name !== "without" || !included.has(value))
      .map((value) => [name, value]),
  );
}

/** The address of `query`, relative to the page. `opens` is the query that the plain address stands for. */
export function addressOf(query, opens) {
  if (JSON.stringify(query) === JSON.stringify(opens)) return "?";
  const pairs = query.length > 0 ? query : WHOLE;
  return `?${pairs.map(([name, value]) => `${name}=${encoded(value)}`).join("&")}`;
}

/** A value as Python's urlencode writes it. */
function encoded(value) {
  const code = (letter) => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`;
  return encodeURIComponent(value)
    .replaceAll("%20", "+")
    .replace(/[!'()*]/g, code);
}
