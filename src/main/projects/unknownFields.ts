/**
 * The fields of a stored value that its parsed form has lost, each as a path (`clip.transform.z`): what some other
 * program wrote and this one would throw away with the next edit.
 */
export function unknownFields(stored: unknown, parsed: unknown, at = ''): string[] {
  if (typeof stored !== 'object' || stored === null || typeof parsed !== 'object' || parsed === null) return []
  return Object.entries(stored).flatMap(([field, value]) => {
    const path = at === '' ? field : `${at}.${field}`
    return Object.hasOwn(parsed, field) ? unknownFields(value, parsed[field as never], path) : [path]
  })
}
