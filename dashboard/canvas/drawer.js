// Drawer: the card where there is no room beside the chart. Shut until the reader picks.

const root = document.documentElement;
let opener = null;

/** Open the drawer; `from` is where the focus goes back to. */
export function openDrawer(from) {
  opener = from;
  root.dataset.flDrawer = "open";
}

/** Shut the drawer and give the focus back. */
export function closeDrawer() {
  if (root.dataset.flDrawer !== "open") return;
  delete root.dataset.flDrawer;
  opener?.focus({ preventScroll: true });
  opener = null;
}

// What is gone back from was not to be read any more.
window.addEventListener("popstate", closeDrawer);

document.addEventListener("keydown", (event) => {
  // What lies over the drawer is shut first, by the browser.
  if (event.key === "Escape" && !document.querySelector(":modal, :popover-open")) closeDrawer();
});
