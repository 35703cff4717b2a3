import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { GALLERY_PROMPTS } from '../../src/main/cli/gallery/prompts.ts'
import { vulkanEnvironment } from '../../src/main/simulator/picture/vulkanDriver.ts'
import type { Inspection } from '../../src/main/simulator/take/inspection.ts'
import { simulatorContract } from '../../src/main/workers/contracts/simulator.ts'
import { forkProcessHost } from '../../src/main/workers/forkProcessHost.ts'
import type { WorkerProcess } from '../../src/main/workers/processHost.ts'
import { createWorkerClient, type WorkerClient } from '../../src/main/workers/workerClient.ts'

/** One prompt of each kind of work; the slow tests look at all of them. */
const SAMPLE = [
  'bouncing-ball',
  'domino',
  'marble-tower',
  'piramida-kaleng',
  'stated-numbers',
  'angka-lereng',
  'spinning-top',
  'kotak-meluncur',
  'fruit',
  'noir',
]
const PROMPTS =
  process.env.DALANG_GALLERY === 'all' ? GALLERY_PROMPTS : GALLERY_PROMPTS.filter(({ name }) => SAMPLE.includes(name))
const SMALL = { width: 160, height: 90, frameRate: { num: 24, den: 1 }, quality: 'draft' } as const

describe('the pictures of the gallery', () => {
  let folder: string
  let worker: WorkerProcess
  let client: WorkerClient<typeof simulatorContract>
  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'gallery-'))
    worker = forkProcessHost().start('simulator', { environment: await vulkanEnvironment(), label: 'simulator' })
    client = createWorkerClient(worker, simulatorContract)
  })
  afterAll(async () => {
    await worker.kill()
    await rm(folder, { recursive: true })
  })

  async function inspected(name: string, prompt: string): Promise<Inspection> {
    const events = await client.inspectShot({
      request: { prompt, seed: 7, ...SMALL },
      sheetFile: path.join(folder, `${name}.jpg`),
      pictures: 4,
      columns: 4,
      cellWidth: 160,
    })
    for await (const event of events) {
      if (event.kind !== 'done') continue
      if (!event.result.ok) throw new Error(JSON.stringify(event.result.refusal))
      return event.result.value
    }
    throw new Error('The simulator ended without a result')
  }

  it.each(PROMPTS.map(({ name, words }) => ({ name, words })))(
    'of "$name" are lit, show their subject, and nothing floats',
    async ({ name, words }) => {
      const { faults, floating } = await inspected(name, words)
      expect({ faults, floating }).toEqual({ faults: [], floating: [] })
    },
    600_000,
  )
})
