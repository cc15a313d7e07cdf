// The types of what Python and browser send each other. Written by tests/browser_types.py.

/** What is before the first entry of a section, between its entries and after the last one. */
export interface Frame {
  before: string;
  between: string;
  after: string;
}

/** An entry of a section, which is in a file if one event of `needs`, an index of `sets`, is selected. */
export interface Item {
  /** null for always */
  needs: number | null;
  json: [string, number[]][];
  yaml: [string, number[]][];
  /** of an event: its lines in the tables of events and of claims */
  rows?: string[];
}

/** Entries of a dossier; if none of them is in a file, its frame is not either. */
export interface Section {
  json: Frame;
  yaml: Frame;
  items: Item[];
}

/** The files of which the browser joins a selection. */
export interface Downloads {
  /** the first lines of the tables of events and of claims */
  heads: string[];
  /** the items of events are in the order of the dossier's file */
  dossier: Section[];
  /** of indices of events */
  sets: number[][];
  /** of the JSON and the YAML file */
  schema: string;
}
