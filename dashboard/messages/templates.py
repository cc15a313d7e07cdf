"""Templates: gettext in Jinja.

Both forms of Jinja's i18n extension work, and what they fill in is escaped:

    {{ gettext("Timeline of %(title)s", title=dossier.title) }}
    {% trans count=total %}{{ count }} event{% pluralize %}{{ count }} events{% endtrans %}

The count of a plural is shown as the language writes numbers.
"""

from jinja2 import Environment
from markupsafe import Markup

from dashboard.messages.messages import Messages


def install(environment: Environment, messages: Messages) -> None:
    """Let the templates of `environment` use gettext, ngettext, pgettext and the `trans` block."""

    def gettext(message: str, /, **values: object) -> Markup:
        return _filled(messages.gettext(message), values)

    def pgettext(context: str, message: str, /, **values: object) -> Markup:
        return _filled(messages.pgettext(context, message), values)

    def ngettext(one: str, many: str, number: int, /, **values: object) -> Markup:
        return _filled(messages.template(one, many, number), {**values, "count": messages.number(number)})

    environment.add_extension("jinja2.ext.i18n")
    environment.newstyle_gettext = True  # type: ignore[attr-defined]
    environment.globals.update(gettext=gettext, ngettext=ngettext, pgettext=pgettext)


def _filled(text: str, values: dict[str, object]) -> Markup:
    return Markup(text) % values  # noqa: S704 - the text is ours, and the values are escaped as they are filled in
