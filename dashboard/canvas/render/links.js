// Links: the links of our own markup lead to another selection on the same page. An ordinary click is handled
// without loading the page again.

/**
 * Return the link that a click follows on this page, and prevent the browser from following it. Return null
 * for any other click, for example one with Ctrl, which opens another tab.
 */
export function followedLink(event) {
  const link = event.target.closest(':is(a[href^="?"], a[href^="#"])');
  if (!link || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey)
    return null;
  event.preventDefault();
  return link;
}

/** Make Space press a link that is a switch, as it presses a button. */
export function pressWithSpace(event) {
  if (event.key !== " " || !event.target.matches('a[role="button"]')) return;
  event.preventDefault();
  event.target.click();
}
