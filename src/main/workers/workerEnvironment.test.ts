import { describe, expect, it } from 'vitest'
import { ownMemoryLimitMb, workerEnvironment } from './workerEnvironment.ts'

describe('the environment of a worker', () => {
  it('holds nothing that is named like a secret, nor options of the parent', () => {
    const parent = { PATH: '/bin', SOME_API_KEY: 'k', GH_TOKEN: 't', NODE_OPTIONS: '--inspect', EMPTY: undefined }
    const environment = workerEnvironment(parent, {})
    expect(environment.PATH).toBe('/bin')
    for (const gone of ['SOME_API_KEY', 'GH_TOKEN', 'NODE_OPTIONS', 'EMPTY'])
      expect(environment).not.toHaveProperty(gone)
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
