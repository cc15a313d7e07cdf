// Ticks: where the axis is marked, and with which words.
//
// Pure: a scale and a width in, ticks out. In each stretch the finest step
// whose labels have room is taken; the first label of a stretch shorter than
// a year says month and year, so that no label has to be read with another.

import { fromDay, toDay } from "./civil.js";

const LABEL_EVERY_PX = 46; // room for a year with air around it
const MINOR_EVERY_PX = 7; // closer lines read as a grey band
const GAP_PX = 6; // between two labels
const LEAN_PX = 16; // how far the first label of a stretch may stand to the right of its tick
const BOLD_NAME_PX = 8; // air around the name of a stretch that has no room for ticks

// From coarse to fine. `months` or `days` from one tick to the next.
const STEPS = [
  ...[1e8, 1e7, 1e6, 1e5, 1e4, 1000, 500, 100, 50, 20, 10, 5, 2, 1].map((years) => ({ months: years * 12 })),
  { months: 3 },
  { months: 1 },
  { days: 10 },
  { days: 5 },
  { days: 2 },
  { days: 1 },
];

// No finer than the dates themselves: a story told in years is not ticked in months.
const ALLOWED = { year: (step) => step.months >= 12, month: (step) => Boolean(step.months), day: () => true };

const lengthOf = (step) => step.days ?? step.months * 30.44;

/** Day numbers of all ticks of `step` from `start` to `end`, both inclusive. */
function daysOf(step, start, end) {
  const days = [];
  const first = fromDay(start);
  if (step.months) {
    let count = Math.floor((first.year * 12 + first.month - 1) / step.months) * step.months;
    for (;;) {
      const day = toDay(Math.floor(count / 12), (((count % 12) + 12) % 12) + 1, 1);
      if (day > end) return days;
      if (day >= start) days.push(day);
      count += step.months;
    }
  }
  for (let day = Math.ceil(start); day <= end; day += 1) {
    const date = fromDay(day);
    // Counted from the first of each month, so that every month begins with a tick; the 31st would crowd it.
    const whole = step.days === 1 || date.day === 1 || (date.day % step.days === 0 && date.day < 31);
    if (whole && !(step.days > 2 && date.day === 1)) days.push(day);
  }
  return days;
}

function yearWords(year, words) {
  return year > 0 ? String(year) : words.bce.replace("{}", String(1 - year));
}

/** Words of one label; `first` in its stretch, `before` the date of the label before it. */
function labelOf(day, step, before, words) {
  const date = fromDay(day);
  const year = yearWords(date.year, words);
  if (step.months >= 12) return year;
  const newYear = !before || before.year !== date.year;
  if (step.months) {
    const month = words.monthsShort[date.month - 1];
    if (!before) return `${month} ${year}`;
    return newYear ? year : month;
  }
  if (newYear) return `${date.day} ${words.months[date.month - 1]} ${year}`;
  if (before.month !== date.month) return `${date.day} ${words.months[date.month - 1]}`;
  return String(date.day);
}

/** What a stretch may be called in one word or two: a year, a month, or from year to year. */
function nameOf(stretch, words) {
  const start = fromDay(stretch.start);
  const end = fromDay(stretch.end - 1e-6);
  if (start.year !== end.year) return `${yearWords(start.year, words)}–${yearWords(end.year, words)}`;
  if (start.month !== end.month) return yearWords(start.year, words);
  return `${words.months[start.month - 1]} ${yearWords(start.year, words)}`;
}

/**
 * Ticks of the whole axis.
 *
 * `x(day)` gives pixels; `taken` are pixel ranges [left, right] already written on, in the same row.
 * `finest` is the finest precision of the story's dates: "year", "month" or "day".
 * Returns {minor: [x], major: [x], labels: [{x, left, right, text, bold}]}, labels never closer than GAP_PX.
 */
export function ticks(scale, x, taken, bounds, words, measure, finest) {
  const steps = STEPS.filter(ALLOWED[finest]);
  const minor = [];
  const major = [];
  const labels = [];
  const blocked = [...taken];
  const free = (left, right) =>
    left >= bounds.left && right <= bounds.right && blocked.every(([a, b]) => right + GAP_PX <= a || left >= b + GAP_PX);
  const put = (at, text, bold, lean = 0) => {
    const half = measure(text, bold) / 2;
    // A label at the rim leans inwards rather than being lost, and so does the one that names a stretch.
    const leant = (by) => Math.min(Math.max(at + by, bounds.left + half), bounds.right - half);
    const centre = [leant(0), leant(lean / 2), leant(lean)].find((x) => free(x - half, x + half));
    if (centre === undefined) return false;
    labels.push({ x: centre, left: centre - half, right: centre + half, text, bold });
    blocked.push([centre - half, centre + half]);
    return true;
  };
  for (const stretch of scale.stretches) {
    const left = x(stretch.start);
    const perDay = (x(stretch.end) - left) / (stretch.end - stretch.start);
    const roomy = (px) => steps.filter((step) => lengthOf(step) * perDay >= px).at(-1);
    const step = roomy(LABEL_EVERY_PX);
    const fine = roomy(MINOR_EVERY_PX);
    if (fine) minor.push(...daysOf(fine, stretch.start, stretch.end).map(x));
    const days = step ? daysOf(step, stretch.start, stretch.end) : [];
    const labelled = [];
    let before = null;
    for (const day of days) {
      if (put(x(day), labelOf(day, step, before, words), false, before ? 0 : LEAN_PX)) {
        before = fromDay(day);
        labelled.push(day);
      }
    }
    major.push(...labelled.map(x));
    if (labelled.length === 0) {
      const name = nameOf(stretch, words);
      const room = x(stretch.end) - left - BOLD_NAME_PX;
      if (measure(name, true) <= room) put((left + x(stretch.end)) / 2, name, true);
    }
  }
  return { minor, major, labels };
}
