// Session: the numbered protocol between the browser and Python, as a state machine.
//
// Pure: each function takes a session and returns a new one; the host sends the messages.
//
// A reader's gesture is one or more changes, such as {picked: "a"} or {window: [...]}, and has the next
// number. A change is first `unsent`, then `pending` (sent, not answered), then acknowledged. A newer change
// of the same name supersedes an older one at any time. Python answers with the number of the newest gesture
// that it has applied, and with the name of its server, because a server that was restarted counts from 0
// again.
//
// These laws hold however late, often, disordered or seldom messages and answers arrive:
//
// - An answer never undoes a change that the reader made after the gesture that it answers.
// - Every change is unsent, pending, acknowledged, superseded, or discarded by Browser Back.
// - When Python has applied the newest gesture and its answer has arrived, browser and Python agree.
// - Changes that a restarted server has not answered are sent to it again under new numbers.

/**
 * Changes by name, each with the number of its gesture.
 *
 * @typedef {Record<string, {sequence: number, value: *}>} Changes
 */

/**
 * {server: the name of the server that counts, null before its first answer, sequence: the number of the
 * newest gesture, sent: the newest number that a message had, acknowledged: the newest number that was
 * answered, unsent, pending: Changes}.
 */
const START = Object.freeze({
  server: null,
  sequence: 0,
  sent: 0,
  acknowledged: 0,
  unsent: Object.freeze({}),
  pending: Object.freeze({}),
});

/** Return a session before the first answer of a server. */
export function begin() {
  return START;
}

/** Return the session after a gesture that makes `changes`, {name: value}. */
export function gesture(session, changes) {
  const sequence = session.sequence + 1;
  const numbered = Object.entries(changes).map(([name, value]) => [name, { sequence, value }]);
  return { ...session, sequence, unsent: { ...session.unsent, ...Object.fromEntries(numbered) } };
}

/**
 * Return {session, message} in which nothing is unsent any more. The message, {server, sequence, changes},
 * also repeats what is pending, because Streamlit may drop a message when a newer one follows it. Python
 * applies a change only if its number is greater than that of the newest gesture that it has applied, and
 * applies no message to another server.
 */
export function send(session) {
  const { server, sequence } = session;
  const changes = { ...session.pending, ...session.unsent };
  return {
    session: { ...session, sent: sequence, unsent: START.unsent, pending: changes },
    message: { server, sequence, changes },
  };
}

/**
 * Return {session, isLate, isRestart} after an answer, {sequence, server}.
 *
 * A late answer is older than one that has arrived, and must be ignored. (An answer of an old server cannot
 * arrive after one of the new server, because it comes through another connection.) After a restart the
 * changes that were not answered are unsent again.
 */
export function receive(session, { sequence, server }) {
  if (server !== session.server) return restarted(session, sequence, server);
  const acknowledged = Math.max(sequence, session.acknowledged);
  const pending = newerThan(acknowledged, session.pending);
  return {
    session: { ...session, acknowledged, pending },
    isLate: sequence < session.acknowledged,
    isRestart: false,
  };
}

/** Return the session with another server, which counts from `sequence`. */
function restarted(session, sequence, server) {
  const changes = unacknowledged(session);
  const empty = { ...START, server, sequence, sent: sequence, acknowledged: sequence };
  return {
    session: Object.keys(changes).length > 0 ? gesture(empty, changes) : empty,
    isLate: false,
    isRestart: session.server !== null,
  };
}

/** Return the session after Browser Back, which discards what was not sent. */
export function discard(session) {
  return { ...session, sequence: session.sent, unsent: START.unsent };
}

/**
 * Return the values, by name, that the reader set and Python has not answered. They take precedence over the
 * values of an answer.
 */
export function unacknowledged({ pending, unsent }) {
  const changes = Object.entries({ ...pending, ...unsent });
  return Object.fromEntries(changes.map(([name, { value }]) => [name, value]));
}

/** Return whether there are changes that were not sent yet. */
export function hasUnsent({ unsent }) {
  return Object.keys(unsent).length > 0;
}

function newerThan(sequence, changes) {
  return Object.fromEntries(Object.entries(changes).filter(([, change]) => change.sequence > sequence));
}
