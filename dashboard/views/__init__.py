"""Views: what a reader can look at, one file each, found by discovery."""

from importlib import import_module
from pkgutil import iter_modules

from dashboard.view import View

VIEWS: dict[str, View] = {
    view.slug: view
    for view in sorted(
        (import_module(f"{__name__}.{module.name}").VIEW for module in iter_modules(__path__)),
        key=lambda view: view.order,
    )
}
