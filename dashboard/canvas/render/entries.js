// Entries: the list of all events of a small story, in which the picked one is its card.
//
// It changes a new copy of the markup before the copy is shown.

/**
 * Open the picked entry of the list in `root`, if it has one.
 *
 * @param {ParentNode} root
 * @param {import("../query/shown_query.d.ts").EntryFacts | undefined} entries
 */
export function showEntries(root, entries) {
  /** @type {NodeListOf<HTMLElement>} */
  const items = root.querySelectorAll("[data-entry]");
  for (const item of items) {
    const { entry = "" } = item.dataset;
    const isOpen = entry === entries?.picked;
    const matches = !entries?.unmatched.includes(entry);
    const template = /** @type {HTMLTemplateElement} */ (
      item.querySelector(`:scope > [data-when="${isOpen ? "open" : "closed"}"]`)
    );
    item.replaceChildren(template.content);
    item.classList.toggle("fl-open", isOpen);
    item.classList.toggle("fl-faded", !matches);
    if (matches) item.querySelector(".fl-other")?.remove();
  }
}
