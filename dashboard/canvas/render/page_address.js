// Page address: where the page is, as readers can pass it on.

/**
 * Return the address of the page without a query: the one that it names as its own, else the one from which
 * it was opened.
 */
export function pageAddress() {
  const own = /** @type {HTMLLinkElement | null} */ (document.querySelector('link[rel="canonical"]'));
  return (own?.href ?? document.baseURI).split(/[?#]/, 1)[0];
}

/** Return an address for paper: of a file only its name, as its folder concerns nobody else. */
export function addressOnPaper(address) {
  return address.startsWith("file:")
    ? decodeURIComponent(address.slice(address.lastIndexOf("/") + 1))
    : address;
}
