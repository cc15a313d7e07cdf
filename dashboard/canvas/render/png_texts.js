// PNG texts: what a PNG says about itself, as international text chunks (PNG specification, 11.3.3.4). Pure.

const HEAD_BYTES = 33; // of the signature and the first chunk, after which other chunks may follow
const POLYNOMIAL = 0xedb88320; // of the checksum of a chunk

/**
 * Return a PNG with the texts, by keyword.
 *
 * @param {Uint8Array} png
 * @param {Record<string, string>} texts
 */
export function withTexts(png, texts) {
  const chunks = Object.entries(texts).map(([keyword, text]) => chunk(`iTXt${keyword}\0\0\0\0\0${text}`));
  return new Blob([png.slice(0, HEAD_BYTES), ...chunks, png.slice(HEAD_BYTES)], { type: "image/png" });
}

/** Return a chunk with this type and content. */
function chunk(text) {
  const content = new TextEncoder().encode(text);
  const bytes = new Uint8Array(content.length + 8);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, content.length - 4); // without the type
  bytes.set(content, 4);
  view.setUint32(content.length + 4, checksum(content));
  return bytes;
}

function checksum(bytes) {
  let sum = 0xffffffff;
  for (const byte of bytes) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit += 1) sum = (sum >>> 1) ^ (sum & 1 ? POLYNOMIAL : 0);
  }
  return ~sum >>> 0;
}
