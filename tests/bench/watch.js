// Watch: when something is seen in a page, by the page's own clock. Run before the page's scripts.
//
// A time is that of the end of the first frame that shows the thing, so a
// script that holds up the painting counts. All times in ms.

(() => {
  const PATIENCE_MS = 120_000; // what is not there by then is not waited for
  const GIVE_UP_MS = 3000; // twenty times what a picture may take to settle
  const find = (selector) => document.querySelector(selector);
  const chart = () => find('[data-foldline="chart"]');
  const isReady = () => chart()?.dataset.state === "ready";
  const bars = () => document.querySelectorAll(".barlayer .point").length;
  const plotted = () => find(".js-plotly-plot")?.layout.xaxis.range.join("/");
  const framed = () => chart()?.dataset.window ?? plotted(); // ours, or the naive app's
  const textShown = () => find('[data-testid="stMarkdown"]')?.textContent;

  /** What a page that opens can be waited for. */
  const shown = {
    title: () => find("h1"),
    words: () =>
      find("h1") &&
      find(".st-key-people button") &&
      find('[data-foldline="card"]') &&
      find('[data-foldline="chart"] [data-label]') &&
      find(".fl-tick-words"),
    ready: isReady,
    button: () => textShown(),
    plot: () => bars() > 0,
  };

  /** What can follow a gesture. Each notes what there is before it, and gives what holds after it. */
  const followed = {
    count() {
      const before = textShown();
      return () => textShown() !== before;
    },
    filter() {
      const { matched } = chart().dataset;
      const newer = followed.settled();
      return () => newer() && chart().dataset.matched !== matched;
    },
    marks() {
      const { matched } = chart().dataset;
      return () => chart().dataset.matched !== matched;
    },
    view: (slug) => () => find(`[data-view="${slug}"][data-state="ready"]`),
    card: (event) => () => find('[data-foldline="card"]')?.dataset.event === event,
    plot() {
      const before = bars();
      return () => bars() > 0 && bars() !== before;
    },
    settled() {
      const revision = chart().foldline.revision();
      return () => isReady() && chart().foldline.revision() > revision;
    },
  };

  const frame = () => new Promise(requestAnimationFrame);

  /** The time of the end of the next frame. */
  const painted = () =>
    frame().then(
      () =>
        new Promise((done) => {
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = () => done(performance.now());
          port2.postMessage(null);
        }),
    );

  /** The time at which `holds` is first seen to hold; null if it never is within `most`. */
  const seen = (holds, most = PATIENCE_MS) =>
    new Promise((found) => {
      const observer = new MutationObserver(look);
      const patience = setTimeout(() => end(null), most);
      function end(time) {
        observer.disconnect();
        clearTimeout(patience);
        found(time);
      }
      function look() {
        if (!holds()) return;
        observer.disconnect();
        painted().then(end);
      }
      observer.observe(document, {
        subtree: true,
        childList: true,
        characterData: true,
        attributeFilter: ["data-state", "data-matched", "data-event", "data-window"],
      });
      look();
    });

  const tasks = []; // longer than 50 ms
  new PerformanceObserver((list) => tasks.push(...list.getEntries())).observe({ type: "longtask" });

  window.bench = {
    /** The bytes transferred until `time`, without the web socket's and without what had not arrived then. */
    transferred: (time) =>
      ["navigation", "resource"]
        .flatMap((type) => performance.getEntriesByType(type))
        .filter(({ responseEnd }) => responseEnd <= time)
        .reduce((sum, { transferSize }) => sum + transferSize, 0),

    /** The length of the longest task that began before Plotly's script was requested. */
    longestTask() {
      const script = performance
        .getEntriesByType("resource")
        .findLast(({ name, initiatorType }) => initiatorType === "script" && name.endsWith("/plotly.min.js"));
      const early = tasks.filter(({ startTime }) => startTime < script.startTime);
      return Math.max(0, ...early.map(({ duration }) => duration));
    },

    /** The time since the navigation at which the page shows `what`; null if it does not. */
    async opened(what) {
      const time = await seen(shown[what]);
      performance.mark(`bench-${what}`);
      return time;
    },

    /** Be ready for a gesture that begins with the trusted event `type` and that `what` follows. */
    arm(type, what, argument) {
      const holds = followed[what](argument);
      const began = new Promise((done) => {
        window.addEventListener(type, (event) => done(event.timeStamp), { capture: true, once: true });
      });
      bench.armed = began.then(async (start) => {
        const at = await seen(holds);
        return at && at - start;
      });
    },

    /** Zoom in by a few wheel notches over a point; return whether the chart shows another window. */
    async zooms(point) {
      const before = framed();
      await turn(point, FEW, () => -1);
      const end = performance.now() + GIVE_UP_MS;
      while (framed() === before || (chart() && !isReady())) {
        if (performance.now() > end) return false;
        await frame();
      }
      return true;
    },

    /**
     * Turn the wheel over a point, in and as far out again.
     *
     * Gives the lengths of the frames meanwhile and, for our own chart, how long
     * after the last notch the picture settled (null: it did not).
     */
    async wheel(point, notches) {
      const { frames, last, holds } = await turn(point, notches, (i) => (i < notches / 2 ? -1 : 1));
      const settled = holds && (await seen(holds, GIVE_UP_MS));
      return { frames, settle: settled && settled - last };
    },
  };

  const FEW = 4; // notches, enough to change the window
  const NOTCH_PX = 10; // what a trackpad reports in a frame of a pinch

  /**
   * Turn the wheel by one notch per frame over a point. Return the lengths of the frames and the time of the
   * last notch in ms, and a function that returns whether the chart has settled.
   */
  async function turn({ x, y }, notches, direction) {
    let target = document.elementFromPoint(x, y);
    let last;
    let holds;
    const stamps = [await frame()];
    for (let i = 0; i < notches; i += 1) {
      if (!target.isConnected) target = document.elementFromPoint(x, y); // drawn again meanwhile
      target.dispatchEvent(
        new WheelEvent("wheel", {
          deltaY: direction(i) * NOTCH_PX,
          clientX: x,
          clientY: y,
          ctrlKey: true,
          bubbles: true,
          cancelable: true,
        }),
      );
      last = performance.now();
      holds = chart() && followed.settled();
      stamps.push(await frame());
    }
    return { frames: stamps.slice(1).map((at, i) => at - stamps[i]), last, holds };
  }
})();
