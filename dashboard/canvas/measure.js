// Measure: how wide words are in the chart's font.

export const LABEL_FONT = '13px "Libre Franklin", "Helvetica Neue", Arial, sans-serif';

/** Advance widths of the label font; 13 px unless told. Remembered, for the same words come again and again. */
export function measurer() {
  const context = document.createElement("canvas").getContext("2d");
  const widths = new Map();
  return (text, bold, size = 13) => {
    const key = `${bold ? 1 : 0}${size}${text}`;
    let width = widths.get(key);
    if (width === undefined) {
      context.font = `${bold ? 600 : 400} ${LABEL_FONT.replace("13px", `${size}px`)}`;
      width = context.measureText(text).width;
      widths.set(key, width);
    }
    return width;
  };
}
