import { mkdtemp, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { publishFile } from './publishFile.ts'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dalang-publish-'))
})
afterEach(() => rm(folder, { recursive: true }))

describe('publishing a file', () => {
  it('shows the old one until the new one is whole', async () => {
    const target = join(folder, 'deep', 'peaks.dat')
    await publishFile(target, (partial) => writeFile(partial, 'old'))
    const seen = await publishFile(target, async (partial) => {
      await writeFile(partial, 'new')
      return readFile(target, 'utf8')
    })
    expect([seen, await readFile(target, 'utf8')]).toEqual(['old', 'new'])
    expect(await readdir(join(folder, 'deep'))).toEqual(['peaks.dat'])
  })

  it('leaves nothing when the writing fails', async () => {
    const writing = publishFile(join(folder, 'peaks.dat'), async (partial) => {
      await writeFile(partial, 'half')
      throw new Error('no space left')
    })
    await expect(writing).rejects.toThrow('no space left')
    expect(await readdir(folder)).toEqual([])
  })

  it('sweeps what a killed process left long ago, and nothing younger', async () => {
    for (const name of ['.peaks.dat.partial-old', '.peaks.dat.partial-young', '.other.dat.partial-old']) {
      await writeFile(join(folder, name), 'half')
      const hoursAgo = name.endsWith('old') ? 2 : 0
      await utimes(join(folder, name), new Date(), new Date(Date.now() - hoursAgo * 3600_000))
    }
    await publishFile(join(folder, 'peaks.dat'), (partial) => writeFile(partial, 'whole'))
    expect((await readdir(folder)).sort()).toEqual(['.other.dat.partial-old', '.peaks.dat.partial-young', 'peaks.dat'])
  })
})
