// Links: those of our own markup lead to another view of the same page; an ordinary click tells Python of it.

/** The link of ours that a click is meant to follow here, or null: with a key held it opens elsewhere. */
export function followedLink(event) {
  const link = event.target.closest('a[href^="?"]');
  if (!link || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey)
    return null;
  event.preventDefault();
  return link;
}

/** Let Space press a link that is a switch, as it presses a button. */
export function pressWithSpace(event) {
  if (event.key !== " " || !event.target.matches('a[role="button"]')) return;
  event.preventDefault();
  event.target.click();
}
