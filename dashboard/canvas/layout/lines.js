// Lines: the height of a line of text on the chart. Pure.

export const LINE_PX = 16; // the line height of labels in the stylesheet

/** Return the real line height relative to the stylesheet, 1 or more; 1 if `measure` has no lineScale. */
export const lineScaleOf = (measure) => measure.lineScale ?? 1;
