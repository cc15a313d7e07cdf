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
 * Changes by name, each with the number of its gesture. `Values` has the type of each change by its name.
 *
 * @template Values
 * @typedef {{[Name in keyof Values]?: {sequence: number, value: Required<Values>[Name]}}} Changes
 */

/**
 * `server` is the name of the server that counts, null before its first answer. `sequence` is the number of
 * the newest gesture, `sent` the newest number that a message had, and `acknowledged` the newest number that
 * was answered.
 *
 * @template Values
 * @typedef {object} Session
 * @property {string | null} server
 * @property {number} sequence
 * @property {number} sent
 * @property {number} acknowledged
 * @property {Changes<Values>} unsent
 * @property {Changes<Values>} pending
 */

/** @type {Readonly<Session<{}>>} */
const START = Object.freeze({
  server: null,
  sequence: 0,
  sent: 0,
  acknowledged: 0,
  unsent: Object.freeze({}),
  pending: Object.freeze({}),
});

/**
 * Return a session before the first answer of a server.
 *
 * @template Values
 * @returns {Session<Values>}
 */
export function begin() {
  return START;
}

/**
 * Return the session after a gesture that makes `changes`, {name: value}.
 *
 * @template Values
 * @param {Session<Values>} session
 * @param {Partial<Values>} changes
 * @returns {Session<Values>}
 */
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
 *
 * @template Values
 * @param {Session<Values>} session
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
 *
 * @template Values
 * @param {Session<Values>} session
 * @param {{sequence: number, server: string}} answer
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

/**
 * Return the session with another server, which counts from `sequence`.
 *
 * @template Values
 * @param {Session<Values>} session
 * @param {number} sequence
 * @param {string} server
 */
function restarted(session, sequence, server) {
  const changes = unacknowledged(session);
  const empty = { ...START, server, sequence, sent: sequence, acknowledged: sequence };
  return {
    session: Object.keys(changes).length > 0 ? gesture(empty, changes) : empty,
    isLate: false,
    isRestart: session.server !== null,
  };
}

/**
 * Return the session after Browser Back, which discards what was not sent.
 *
 * @template Values
 * @param {Session<Values>} session
 * @returns {Session<Values>}
 */
export function discard(session) {
  return { ...session, sequence: session.sent, unsent: START.unsent };
}

/**
 * Return the values, by name, that the reader set and Python has not answered. They take precedence over the
 * values of an answer.
 *
 * @template Values
 * @param {Session<Values>} session
 * @returns {Partial<Values>}
 */
export function unacknowledged({ pending, unsent }) {
  /** @type {Partial<Values>} */
  const values = {};
  /** @type {Changes<Values>} */
  const changes = { ...pending, ...unsent };
  for (const name in changes) values[name] = changes[name]?.value;
  return values;
}

/**
 * Return whether there are changes that were not sent yet.
 *
 * @param {Session<any>} session
 */
export function hasUnsent({ unsent }) {
  return Object.keys(unsent).length > 0;
}

/**
 * @template Values
 * @param {number} sequence
 * @param {Changes<Values>} changes
 * @returns {Changes<Values>}
 */
function newerThan(sequence, changes) {
  /** @type {Changes<Values>} */
  const newer = {};
  for (const name in changes) {
    const change = changes[name];
    if (change && change.sequence > sequence) newer[name] = change;
  }
  return newer;
}
