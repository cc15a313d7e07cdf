"""Views: what a reader can look at. Each is one file here that holds a `VIEW`, found by discovery.

The name of the file is the slug of the view in links, so it is never changed.
"""

from dashboard.discovery import load_all
from dashboard.view import View

VIEWS: dict[str, View] = dict(sorted(load_all(__name__, "VIEW", View), key=lambda found: found[1].order))
"""The views by slug, in the order of their tabs."""
