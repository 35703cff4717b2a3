const SECRET_NAME = /key|token|secret|password|credential/i

/**
 * The environment of a worker: the parent's without anything that is named like a secret (a worker reads
 * strangers' files, and has no business with anybody's account), then `added`.
 */
export function workerEnvironment(
  parent: Readonly<Record<string, string | undefined>>,
  added: Readonly<Record<string, string>> = {},
): Record<string, string> {
  const environment: Record<string, string> = {}
  for (const [name, value] of Object.entries(parent)) {
    if (value !== undefined && !SECRET_NAME.test(name) && name !== 'NODE_OPTIONS') environment[name] = value
  }
  return { ...environment, ...added }
}
