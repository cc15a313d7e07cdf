// Fetch: JSON that the server keeps at an address, and the catalogue of the interface's language.

/** What is at `address`. Rejects if the server does not answer with it. */
export async function fetchJson(address) {
  const answer = await fetch(new URL(address, document.baseURI));
  if (!answer.ok) throw new Error(`${address} did not come: ${answer.status}`);
  return answer.json();
}

const catalogues = new Map(); // address -> promise of a catalogue

/** The catalogue at `address`, fetched once; undefined where there is none, which is English. */
export async function fetchCatalogue(address) {
  if (address === null) return undefined;
  if (!catalogues.has(address)) {
    const catalogue = fetchJson(address);
    catalogues.set(address, catalogue);
    catalogue.catch(() => catalogues.delete(address));
  }
  return catalogues.get(address);
}
