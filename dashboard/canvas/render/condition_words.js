// Condition words: the words for the conditions of a query that have few possible values.

/** Return the words for `value`, one of the few that the parameter `name` can have. */
export function wordsOf(name, value, messages) {
  const words = {
    role: {
      acted: messages.gettext("Acted"),
      affected: messages.gettext("Affected"),
      spoke: messages.gettext("Spoke"),
      hosted: messages.gettext("Hosted"),
      mentioned: messages.gettext("Mentioned"),
      accused: messages.gettext("Accused"),
    },
    disputed: { 1: messages.gettext("Disputed") },
    sources: {
      one: messages.gettext("Rests on one origin"),
      none: messages.gettext("Rests on no source"),
    },
  };
  return words[name][value];
}
