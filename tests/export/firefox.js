// Firefox: opens an exported page in Debian's Firefox over WebDriver BiDi, and prints what a reader sees.
//
//     node tests/export/firefox.js FIREFOX PAGE FRAGMENT...
//
// It prints one JSON document with a list for each fragment. Nothing but the file can be fetched.

import { pathToFileURL } from "node:url";
import { launch } from "puppeteer-core";

const [firefox, file, ...fragments] = process.argv.slice(2);
const NOWHERE = { "network.proxy.type": 1, "network.proxy.http": "127.0.0.1", "network.proxy.http_port": 9 };
const SECURE = { "network.proxy.ssl": "127.0.0.1", "network.proxy.ssl_port": 9 };
const READY = '[data-view][data-state="ready"]';

/**
 * Return the pictures that the share dialog saves: an SVG as its text, a PNG as a data URL; null if there are
 * none, as in old files.
 */
async function pictures() {
  if (!document.querySelector("[data-picture]")) return null;
  /** @type {HTMLElement} */ (document.querySelector(".fl-share-button")).click();
  const found = {};
  for (const type of ["svg", "png"]) {
    const button = /** @type {HTMLElement} */ (document.querySelector(`[data-picture="${type}"]`));
    await new Promise(requestAnimationFrame);
    if (!button.checkVisibility()) return null;
    const saved = new Promise((resolve) => (URL.createObjectURL = (blob) => (resolve(blob), "#")));
    button.click();
    const reader = new FileReader();
    const read = new Promise((resolve) => (reader.onload = () => resolve(reader.result)));
    if (type === "svg") reader.readAsText(await saved);
    else reader.readAsDataURL(await saved);
    found[type] = await read;
  }
  return found;
}

const browser = await launch({
  browser: "firefox",
  executablePath: firefox,
  headless: true,
  extraPrefsFirefox: { ...NOWHERE, ...SECURE },
});
const results = [];
for (const fragment of fragments) {
  const page = await browser.newPage();
  const problems = [];
  page.on("pageerror", (error) => problems.push(String(error)));
  page.on("dialog", async (dialog) => {
    problems.push(`dialog: ${dialog.message()}`);
    await dialog.dismiss();
  });
  page.on("request", (request) => {
    if (!/^(file|data|about):/.test(request.url())) problems.push(request.url());
  });
  await page.setViewport({ width: 1440, height: 900 });
  await page.goto(pathToFileURL(file).href + fragment);
  await page.waitForSelector(READY, { timeout: 60_000 });
  const seen = await page.evaluate(() => {
    const text = (selector) => document.querySelector(selector)?.innerText ?? null;
    const chart = document.querySelector('[data-foldline="chart"]');
    return {
      count: text('[data-foldline="count"]'),
      picked: chart?.dataset.picked,
      matched: chart?.dataset.matched,
      labels: chart?.foldline.labels().length,
      event: document.querySelector('[data-foldline="card"]')?.dataset.event,
      fonts: [...document.fonts].filter((font) => font.status === "loaded").length,
      text: document.body.innerText,
    };
  });
  const next = await page.$("[rel=next][href]");
  if (next) {
    await next.click();
    await page.waitForFunction(
      (event) => document.querySelector('[data-foldline="card"]')?.dataset.event !== event,
      {},
      seen.event,
    );
    seen.next = await page.evaluate(() => location.hash);
  }
  seen.pictures = await page.evaluate(pictures);
  results.push({ ...seen, problems });
  await page.close();
}
console.log(JSON.stringify(results));
await browser.close();
