import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { FPS_24 } from '../../shared/time/index.ts'
import { simulatorContract } from './contracts/simulator.ts'
import { forkProcessHost } from './forkProcessHost.ts'
import { resultOf } from './progressStream.ts'
import { withWorker } from './workerClient.ts'

let outputFolder: string
beforeAll(async () => {
  outputFolder = await mkdtemp(join(tmpdir(), 'dalang-take-'))
})
afterAll(() => rm(outputFolder, { recursive: true, force: true }))

const shot = { seed: 1, width: 64, height: 64, frameRate: FPS_24, quality: 'draft', durationSeconds: 0.5 } as const

describe('the simulator process', () => {
  it('refuses a prompt that it cannot stage, with why', async () => {
    await withWorker(forkProcessHost(), 'simulator', simulatorContract, { label: 'simulator' }, async (client) => {
      const request = { ...shot, prompt: 'Democracy considers a theorem.', outputFolder }
      const result = await resultOf(await client.makeTake(request))
      expect(result).toMatchObject({ ok: false, refusal: { kind: 'promptRefused' } })
    })
  })

  it('stops in the middle of a take and leaves nothing of it', async () => {
    const cancel = new AbortController()
    const options = { label: 'simulator', signal: cancel.signal }
    const work = withWorker(forkProcessHost(), 'simulator', simulatorContract, options, async (client) => {
      const request = { ...shot, prompt: 'A red ball falls onto a wooden table.', outputFolder }
      await resultOf(await client.makeTake(request, { signal: cancel.signal }), () => {
        cancel.abort(new Error('the person thought better of it'))
      })
    })
    await expect(work).rejects.toThrow('the person thought better of it')
    expect(await readdir(outputFolder)).toEqual([])
  })
})
