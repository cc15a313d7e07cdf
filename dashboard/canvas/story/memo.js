// Memo: values that are derived from an object and computed once for each object.

/**
 * Return the function `make` with a cache: it computes the value of each object once.
 *
 * @template {object} K
 * @template V
 * @param {(key: K) => V} make
 * @returns {(key: K) => V}
 */
export function memo(make) {
  const values = new WeakMap();
  return (key) => {
    if (!values.has(key)) values.set(key, make(key));
    return values.get(key);
  };
}
