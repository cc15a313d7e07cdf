// Disconnect signal: removes the listeners of an element when the element has left the document.

/**
 * Return an AbortSignal that is aborted after `node`, which is in the document, has been removed from it, for
 * example because the reader opened another view. Pass it to listeners on the document or the window.
 *
 * @param {Element} node
 */
export function disconnectSignal(node) {
  const controller = new AbortController();
  // An element that is removed loses its size, so the observer is called then.
  const observer = new ResizeObserver(() => {
    if (node.isConnected) return;
    controller.abort();
    observer.disconnect();
  });
  observer.observe(node);
  return controller.signal;
}
