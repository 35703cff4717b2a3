import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { workerEntryFile } from './forkProcessHost.ts'

describe('the file of a worker', () => {
  it('lies beside the code when it runs from source', () => {
    const file = workerEntryFile('media', join(import.meta.dirname, 'forkProcessHost.ts'))
    expect(existsSync(file)).toBe(true)
  })

  it('lies in the bundle, wherever the bundler put the host', () => {
    const places = ['main.js', 'chunks/forkProcessHost-x1.js', 'workers/forkProcessHost.js']
    const files = places.map((place) => workerEntryFile('media', join('/app/out/main', place)))
    expect(new Set(files)).toEqual(new Set([join('/app/out/main/workers/media.js')]))
  })
})
