// The types of what Python and browser send each other. Written by tests/browser_types.py.

/** A parameter of a link, and the words of its values; "" is the value that a link leaves out. */
export interface Switch {
  parameter: "scale" | "layout" | "match";
  label: string;
  choices: Record<string, string>;
}
