/** Whether two plain values (records, their parts) say the same, whatever the order of their fields. */
export function sameValue(a: unknown, b: unknown): boolean {
  if (a === b) return true
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false
  if (Array.isArray(a) !== Array.isArray(b)) return false
  const [fieldsOfA, fieldsOfB] = [Object.keys(a), Object.keys(b)]
  return (
    fieldsOfA.length === fieldsOfB.length &&
    fieldsOfA.every((field) => Object.hasOwn(b, field) && sameValue(a[field as never], b[field as never]))
  )
}
