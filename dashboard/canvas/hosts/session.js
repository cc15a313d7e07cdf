// Session: the numbered protocol between the browser and Python, as a state machine.
//
// Pure: each function takes a session and returns a new one; it sends nothing, waits for nothing and draws
// nothing.
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

/** A session before the first answer of a server. */
export function begin() {
  return START;
}

/** The session after a gesture that makes `changes`, {name: value}. */
export function gesture(session, changes) {
  const sequence = session.sequence + 1;
  const numbered = Object.entries(changes).map(([name, value]) => [name, { sequence, value }]);
  return { ...session, sequence, unsent: { ...session.unsent, ...Object.fromEntries(numbered) } };
}

/**
 * Send what is unsent: {session, message}. The message is {server, sequence, changes} and repeats what is
 * pending, because Streamlit may drop a message when a newer one follows it. Python applies a change only if
 * its number is newer than the newest one that it has applied, and nothing that was meant for another server.
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
 * Receive an answer, {sequence, server}: {session, isLate, isRestart}.
 *
 * A late answer is older than one that has arrived; it must be ignored. (No answer of an old server arrives
 * after one of its successor, because they come by different connections.) After a restart the changes that
 * were not answered are unsent again.
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

/** The session with another server, which counts from `sequence`. */
function restarted(session, sequence, server) {
  const unanswered = unacknowledged(session);
  const recent = { ...START, server, sequence, sent: sequence, acknowledged: sequence };
  return {
    session: Object.keys(unanswered).length > 0 ? gesture(recent, unanswered) : recent,
    isLate: false,
    isRestart: session.server !== null,
  };
}

/** The session after Browser Back, which discards what was not sent. */
export function discard(session) {
  return { ...session, sequence: session.sent, unsent: START.unsent };
}

/**
 * The values that the reader set and Python has not answered, by name. They take precedence over those of an
 * answer.
 */
export function unacknowledged({ pending, unsent }) {
  const changes = Object.entries({ ...pending, ...unsent });
  return Object.fromEntries(changes.map(([name, { value }]) => [name, value]));
}

/** Whether something was not sent yet. */
export function hasUnsent({ unsent }) {
  return Object.keys(unsent).length > 0;
}

function newerThan(sequence, changes) {
  return Object.fromEntries(Object.entries(changes).filter(([, change]) => change.sequence > sequence));
}
