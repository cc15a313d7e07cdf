// Fetch: JSON from an address of the server, and the catalogue of the language of the interface.

/** @import { Catalogue } from "./catalogue.d.ts" */

/**
 * Return the JSON at `address`. Reject if the server does not answer with status 200 to 299.
 *
 * @param {string} address
 * @returns {Promise<any>}
 */
export async function fetchJson(address) {
  const answer = await fetch(new URL(address, document.baseURI));
  if (!answer.ok) throw new Error(`${address} did not come: ${answer.status}`);
  return answer.json();
}

/** @type {Map<string, Promise<Catalogue>>} */
const catalogues = new Map(); // by address

/**
 * Return the catalogue at `address`, fetched once; undefined, which means English, if `address` is null.
 *
 * @param {string | null} address
 */
export async function fetchCatalogue(address) {
  if (address === null) return undefined;
  if (!catalogues.has(address)) {
    const catalogue = fetchJson(address);
    catalogues.set(address, catalogue);
    catalogue.catch(() => catalogues.delete(address));
  }
  return catalogues.get(address);
}
