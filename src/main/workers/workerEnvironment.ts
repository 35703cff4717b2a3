const SECRET_NAME = /key|token|secret|password|credential/i

const MEMORY_LIMIT = 'DALANG_WORKER_MEMORY_MB'

/**
 * From this size on, in bytes, glibc takes a block from the system and gives it straight back. Left alone it learns
 * from freed pictures to keep blocks of their size, and an export then holds on to tens of megabytes that nobody
 * uses. Other systems' allocators do not read it.
 */
const KEPT_BLOCKS_BELOW = { MALLOC_MMAP_THRESHOLD_: String(256 * 1024) }

/**
 * The environment of a worker: the parent's without anything that is named like a secret (a worker reads
 * strangers' files, and has no business with anybody's account), then what it is started with.
 */
export function workerEnvironment(
  parent: Readonly<Record<string, string | undefined>>,
  start: { environment?: Readonly<Record<string, string>>; memoryLimitMb?: number },
): Record<string, string> {
  const environment: Record<string, string> = { ...KEPT_BLOCKS_BELOW }
  for (const [name, value] of Object.entries(parent)) {
    if (value !== undefined && !SECRET_NAME.test(name) && name !== 'NODE_OPTIONS') environment[name] = value
  }
  Object.assign(environment, start.environment)
  if (start.memoryLimitMb !== undefined) environment[MEMORY_LIMIT] = String(start.memoryLimitMb)
  return environment
}

/** The limit that this worker was started with, in MiB of resident memory; infinite when there is none. */
export function ownMemoryLimitMb(environment: Readonly<Record<string, string | undefined>>): number {
  const limit = Number(environment[MEMORY_LIMIT])
  return limit > 0 ? limit : Number.POSITIVE_INFINITY
}
