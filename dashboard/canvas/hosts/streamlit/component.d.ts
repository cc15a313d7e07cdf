// The call with which Streamlit draws a component of the page.

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
