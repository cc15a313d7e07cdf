"""Templates: gettext in Jinja, in the language that each rendering asks for.

Every rendering passes its `Messages` as the variable `messages`. Then both forms of Jinja's i18n
extension work, and what they fill in is escaped:

    {{ gettext("Timeline of %(title)s", title=dossier.title) }}
    {% trans count=total %}{{ count }} event{% pluralize %}{{ count }} events{% endtrans %}
"""

from jinja2 import Environment, pass_context
from jinja2.runtime import Context
from markupsafe import Markup

from dashboard.messages.messages import Messages


def install(environment: Environment) -> None:
    """Let the templates of `environment` use gettext, ngettext, pgettext and the `trans` block."""
    environment.add_extension("jinja2.ext.i18n")
    environment.newstyle_gettext = True  # type: ignore[attr-defined]
    environment.globals.update(gettext=_gettext, ngettext=_ngettext, pgettext=_pgettext)


@pass_context
def _gettext(context: Context, message: str, /, **values: object) -> Markup:
    return _filled(_messages(context).gettext(message), values)


@pass_context
def _pgettext(context: Context, meaning: str, message: str, /, **values: object) -> Markup:
    return _filled(_messages(context).pgettext(meaning, message), values)


@pass_context
def _ngettext(context: Context, one: str, many: str, number: int, /, **values: object) -> Markup:
    messages = _messages(context)
    return _filled(messages.template(one, many, number), {**values, "count": messages.number(number)})


def _messages(context: Context) -> Messages:
    messages: Messages = context["messages"]
    return messages


def _filled(text: str, values: dict[str, object]) -> Markup:
    return Markup(text) % values  # noqa: S704 - the text is ours, and the values are escaped as they are filled in
