// Story: what Python tells of a dossier, fetched once by its address and kept as rows.

const kept = new Map();

function rowsOf(columns) {
  const names = Object.keys(columns);
  const length = names.length ? columns[names[0]].length : 0;
  return Array.from({ length }, (_, i) => Object.fromEntries(names.map((name) => [name, columns[name][i]])));
}

/** The story at `address`, with `events` as rows. Rejects if the server does not answer. */
export function fetchStory(address) {
  if (!kept.has(address)) {
    const asked = fetch(new URL(address, document.baseURI)).then((answer) => {
      if (!answer.ok) throw new Error(`the story did not come: ${answer.status}`);
      return answer.json();
    });
    kept.set(address, asked.then((story) => ({ ...story, events: rowsOf(story.events) })));
    kept.get(address).catch(() => kept.delete(address));
  }
  return kept.get(address);
}

/** Booleans from packed bits (most significant first) in base64. */
export function unpacked(text, length) {
  const bytes = Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
  return Array.from({ length }, (_, i) => Boolean(bytes[i >> 3] & (128 >> (i & 7))));
}

let plotly = null;

/** Plotly, fetched and evaluated once; it takes most of a second, so words are drawn before it is asked for. */
export function loadPlotly(address) {
  plotly ??= new Promise((resolve, reject) => {
    const script = document.createElement("script");
    script.src = new URL(address, document.baseURI).href;
    script.onload = () => resolve(window.Plotly);
    script.onerror = () => {
      plotly = null; // the server may be back when it is asked for next
      reject(new Error("plotly did not come"));
    };
    document.head.append(script);
  });
  return plotly;
}
