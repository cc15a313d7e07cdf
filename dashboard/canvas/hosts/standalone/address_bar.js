// Address bar: keeps the state of the page in the fragment of its address.
//
// In a sandboxed frame the history throws. Then the state is only in memory, and Back does not undo.

/**
 * The fragment of the page. It dispatches "back" when the reader went back or forward, or edited the address.
 */
export class AddressBar extends EventTarget {
  constructor() {
    super();
    this.fragment = location.hash;
    window.addEventListener("popstate", () => {
      if (location.hash === this.fragment) return;
      this.fragment = location.hash;
      this.dispatchEvent(new Event("back"));
    });
  }

  /**
   * Write `fragment`, "#actor=mek", as a new entry of the history, unless the address has it.
   *
   * @param {string} fragment
   */
  write(fragment) {
    if (fragment === this.fragment) return;
    this.fragment = fragment;
    try {
      history.pushState(null, "", fragment);
    } catch {
      // the page works without a history
    }
  }
}
