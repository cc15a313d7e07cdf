"""Tab: a page of the browser that tests use one after the other."""

from playwright.sync_api import BrowserContext, Page

MOST_ENTRIES = 20  # of a history, which holds 50 at most; some tests count those that they add


class Tab:
    """A page that tests use one after the other; it opens an address in half the time of a new page."""

    def __init__(self, context: BrowserContext) -> None:
        """Make the page in `context`, which nothing else uses."""
        self._context = context
        self._page = context.new_page()
        self._size = self._page.viewport_size
        self._is_free = True

    def new_page(self) -> Page:
        """Return the page the first time that a test asks for one, then new pages of the same context."""
        if not self._is_free:
            return self._context.new_page()
        self._is_free = False
        return self._page

    def close(self) -> None:
        """Close other pages, forget what they stored, and make the page as if it was new."""
        for page in self._context.pages:
            if page.url != "about:blank":  # which has no storage
                page.evaluate("() => { localStorage.clear(); sessionStorage.clear(); }")
            if page != self._page:
                page.close()
        self._context.clear_cookies()
        if self._page.evaluate("() => history.length") > MOST_ENTRIES:
            self._page.close()
            self._page = self._context.new_page()
        self._page.goto("about:blank")
        self._page.mouse.move(0, 0)
        self._page.emulate_media(media="null")
        if self._size:
            self._page.set_viewport_size(self._size)
        self._is_free = True
