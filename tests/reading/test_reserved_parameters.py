"""Reserved parameters of links, which have no effect yet: each is reported in every link of a dossier."""

import pytest

from dashboard.query.parameters import PARAMETERS, WITHOUT_EFFECT
from dashboard.reading import read_text

LINKS = {
    "opens": "title: A\nopens: {}=a\nevents: [{{date: 2014, title: A}}]\n",
    "looks": "title: A\nlooks: [{{name: A, link: '{}=a'}}]\nevents: [{{date: 2014, title: A}}]\n",
}


@pytest.mark.parametrize("text", LINKS.values(), ids=LINKS)
@pytest.mark.parametrize("name", PARAMETERS)
def test_a_link_with_a_reserved_parameter_is_reported_as_not_used_yet(name: str, text: str) -> None:
    problems = read_text(text.format(name), "reserved.yaml").problems
    reported = [p.what for p in problems if p.code == "parameter-without-effect"]
    words = f"the parameter {name!r} of a link is not used yet"
    assert reported == ([words] if name in WITHOUT_EFFECT else [])
