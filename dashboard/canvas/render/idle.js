// Idle: waiting until the reader rests.

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
 * Wait until the page has been visible and without any input of the reader for `ms` at a stretch.
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
