// Page address: where the page is, as readers can pass it on.

/**
 * Return the address of the page without a query: the one that it names as its own, else the one from which
 * it was opened.
 */
export function pageAddress() {
  const own = /** @type {HTMLLinkElement | null} */ (document.querySelector('link[rel="canonical"]'));
  return (own?.href ?? document.baseURI).split(/[?#]/, 1)[0];
}
