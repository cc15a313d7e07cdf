"""Page script: `dashboard/page.py` as Streamlit's AppTest runs it, without a server and without a browser."""

from functools import cache

from conftest import ROOT
from streamlit.components.v2 import manifest_scanner
from streamlit.testing.v1 import AppTest

PAGE = str(ROOT / "dashboard" / "page.py")

# Each AppTest reads the metadata of every installed package, which takes longer than our page.
manifest_scanner.scan_component_manifests = cache(manifest_scanner.scan_component_manifests)


def page_script() -> AppTest:
    """Return a page that has not run yet."""
    return AppTest.from_file(PAGE, default_timeout=20)
