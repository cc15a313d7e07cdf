"""Tab: a page of the browser that tests use one after the other."""

from playwright.sync_api import Page

MOST_ENTRIES = 20  # of a history, which holds 50 at most; some tests count those that they add


class Tab:
    """A page that tests use one after the other; it opens an address in half the time of a new page."""

    def __init__(self, page: Page) -> None:
        """Use `page`, which nobody has used before."""
        self._page = page
        self._size = page.viewport_size
        self._is_free = True

    def new_page(self) -> Page:
        """Return the page, which a test may ask for once."""
        assert self._is_free, "a test that opens two pages of one reader needs the mark own_tab"
        self._is_free = False
        return self._page

    def close(self) -> None:
        """Leave the address, forget what the page has stored and where its mouse is, and restore its size."""
        if self._page.url != "about:blank":  # which has no storage
            self._page.evaluate("() => { localStorage.clear(); sessionStorage.clear(); }")
        self._page.context.clear_cookies()
        if self._page.evaluate("() => history.length") > MOST_ENTRIES:
            context = self._page.context
            self._page.close()
            self._page = context.new_page()
        self._page.goto("about:blank")
        self._page.mouse.move(0, 0)
        if self._size:
            self._page.set_viewport_size(self._size)
        self._is_free = True
