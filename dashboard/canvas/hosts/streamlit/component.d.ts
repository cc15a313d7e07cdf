// The call with which Streamlit draws a component of the page, and what the hosts of components exchange.

import type { Selected } from "../../selection/select.js";

/** What Streamlit passes: the data that Python sends, and how to set a trigger, which Python reads. */
export interface Component<Data, Triggers> {
  parentElement: HTMLElement;
  data: Data;
  setTriggerValue: SetTrigger<Triggers>;
}

export type SetTrigger<Triggers> = <Name extends keyof Triggers>(
  name: Name,
  value: Required<Triggers>[Name],
) => void;

/** What a component keeps between its drawings. */
export interface Host<Data, Triggers> {
  update(data: Data, trigger: SetTrigger<Triggers>): void;
}

/** The query to which the newest change of the filter leads. */
export interface ExpectedQuery {
  /** the number of the change */
  sequence: number;
  query: string[][];
  /** what it selects, null if this is not known, or if it is only arranged otherwise */
  selected: Selected | null;
  /** whether it selects the same as the answer that it was compared with */
  isArranged: boolean;
  /** the number of that answer */
  answered: number;
}
