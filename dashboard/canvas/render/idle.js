// Idle: waits until the reader has made no input for some time.

const INPUTS = [
  "pointermove",
  "pointerdown",
  "pointerup",
  "wheel",
  "touchstart",
  "touchmove",
  "keydown",
  "keyup",
];

/**
 * Return a promise that is resolved once the page has been visible, and the reader has made no input, for
 * `ms` milliseconds without interruption.
 *
 * @param {number} ms
 * @returns {Promise<void>}
 */
export function whenIdle(ms) {
  return new Promise((resolve) => {
    const waiting = new AbortController();
    let timer;
    const end = () => {
      waiting.abort();
      resolve();
    };
    const restart = () => {
      clearTimeout(timer);
      if (!document.hidden) timer = setTimeout(end, ms);
    };
    const options = { capture: true, passive: true, signal: waiting.signal };
    for (const type of INPUTS) window.addEventListener(type, restart, options);
    document.addEventListener("visibilitychange", restart, options);
    restart();
  });
}
