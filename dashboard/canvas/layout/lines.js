// Lines: the height of a line of text on the chart. Pure.

export const LINE_PX = 16; // of the label font in the stylesheet

/** The real line height divided by that of the stylesheet, 1 or more; 1 for a `measure` that does not say. */
export const lineScaleOf = (measure) => measure.lineScale ?? 1;
