// Bounds by the npm package edtf, whose folder is the first argument. Reads a text a line, as JSON, and
// answers a line: null where the package refuses it, else its first and last millisecond ("-inf" and "inf"
// where open, null where there is no number) and the sign of the year, the month and the day of a date.
const { createInterface } = require("node:readline");
const { default: edtf } = require(process.argv[2]);

const ALL_IT_READS = { level: 3 }; // its own name for qualified seasons and periods of seasons
const DIGITS = [0b1111, 0b110000, 0b11000000]; // of year, month and day in the package's masks

function bound(ms) {
  if (Math.abs(ms) === Infinity) return ms < 0 ? "-inf" : "inf";
  return Number.isFinite(ms) ? ms : null;
}

function signs(date) {
  if (date.type !== "Date") return null;
  return DIGITS.map((digits) => {
    const uncertain = date.uncertain.value & digits;
    const approximate = date.approximate.value & digits;
    return uncertain && approximate ? "%" : uncertain ? "?" : approximate ? "~" : "";
  });
}

function answer(text) {
  try {
    const date = edtf(text, ALL_IT_READS);
    return { first: bound(date.min), last: bound(date.max), signs: signs(date) };
  } catch {
    return null;
  }
}

createInterface({ input: process.stdin }).on("line", (line) => {
  console.log(JSON.stringify(answer(JSON.parse(line))));
});
