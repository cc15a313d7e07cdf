// Picture height: writes the height of a page without controls where the command that takes its picture reads
// it, as dashboard/export/view_picture.py does.

/** Write the height of `page` in px into the document, now and whenever it changes, if the page is a picture. */
export function writeHeight(page) {
  if (!document.body.classList.contains("fl-picture")) return;
  new ResizeObserver(() => {
    document.documentElement.dataset.flHeight = String(Math.ceil(page.getBoundingClientRect().height));
  }).observe(page);
}
