// The types of what Python and browser send each other. Written by tests/browser_types.py.

/** How a language lists words: {0} is what comes before, {1} what comes next. */
export interface ListPatterns {
  /** two words */
  pair: string;
  /** the first two of several */
  start: string;
  middle: string;
  end: string;
}

/** The translations of one language, as the browser receives them. */
export interface Catalogue {
  /** BCP 47 */
  language: string;
  /** from 0 to 9 */
  digits: string;
  /** separates groups of three digits */
  thousands: string;
  lists: ListPatterns;
  /** the plural categories of Unicode's locale data */
  forms: string[];
  /** by identifier; for a plural one text for each of `forms` */
  texts: Record<string, string | string[]>;
}
