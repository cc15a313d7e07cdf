// Memo: values that are derived from an object, computed once for each object.

/**
 * The function `make` of one object, which computes its value only once for each object.
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
