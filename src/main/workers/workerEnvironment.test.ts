import { describe, expect, it } from 'vitest'
import { ownMemoryLimitMb, workerEnvironment } from './workerEnvironment.ts'

describe('the environment of a worker', () => {
  it('has what programs need, no secrets and no options of the parent, and what is added', () => {
    const parent = {
      PATH: '/bin',
      HOME: '/home/dalang',
      GEMINI_API_KEY: 'x',
      DALANG_TOKEN: 'x',
      AWS_SECRET_ACCESS: 'x',
      NODE_OPTIONS: '--inspect',
      EMPTY: undefined,
    }
    const { MALLOC_MMAP_THRESHOLD_: _, ...environment } = workerEnvironment(parent, {
      environment: { VK_DRIVER_FILES: '/icd.json' },
      memoryLimitMb: 512,
    })
    expect(environment).toEqual({
      PATH: '/bin',
      HOME: '/home/dalang',
      VK_DRIVER_FILES: '/icd.json',
      DALANG_WORKER_MEMORY_MB: '512',
    })
  })

  it('gives large blocks back to the system, unless the person chose otherwise', () => {
    expect(Number(workerEnvironment({}, {}).MALLOC_MMAP_THRESHOLD_)).toBeGreaterThan(0)
    expect(workerEnvironment({ MALLOC_MMAP_THRESHOLD_: '5' }, {}).MALLOC_MMAP_THRESHOLD_).toBe('5')
  })

  it('tells the worker its memory limit', () => {
    expect(ownMemoryLimitMb(workerEnvironment({}, { memoryLimitMb: 512 }))).toBe(512)
    expect(ownMemoryLimitMb(workerEnvironment({}, {}))).toBe(Number.POSITIVE_INFINITY)
  })
})
