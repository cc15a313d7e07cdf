// Life: how long something may listen to the whole page: until its own node has left the document.

/**
 * A signal that is given when `node`, which stands in the document, has left it, as when another view is
 * opened.
 */
export function lifeOf(node) {
  const life = new AbortController();
  const watch = new ResizeObserver(() => {
    if (node.isConnected) return;
    life.abort();
    watch.disconnect();
  });
  watch.observe(node);
  return life.signal;
}
