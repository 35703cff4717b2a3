import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makeVideo } from '../../../test/golden/madeMedia.ts'
import { makeFilm, SEQUENCE_ID } from '../../shared/compositor/fixtures/madeFilm.ts'
import { type ExportProgress, planExport } from '../../shared/export/index.ts'
import { forkProcessHost } from '../workers/forkProcessHost.ts'
import type { ProcessHost, WorkerProcess } from '../workers/processHost.ts'
import { type ExportFilmOrder, exportFilm } from './exportFilm.ts'

let folder: string
let source: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dalang-film-'))
  source = join(folder, 'source.mp4')
  await makeVideo(source, { width: 128, height: 72, framesPerSecond: 30, frames: 60, hue: 200 })
})
afterAll(() => rm(folder, { recursive: true }))

function orderOf(name: string, seconds: number, order: Partial<ExportFilmOrder> = {}): ExportFilmOrder {
  const doc = makeFilm({
    width: 128,
    height: 72,
    tracks: [{ video: [{ assetId: 'asset_a' as never, from: 0, to: seconds }] }],
  })
  const planned = planExport(doc, { sequenceId: SEQUENCE_ID, preset: 'sequence', codec: 'h264' })
  if (!planned.ok) throw new Error(planned.refusal.code)
  return {
    processHost: forkProcessHost(),
    plan: planned.value,
    mediaFiles: { asset_a: source },
    destination: join(folder, name),
    jobId: name.replace('.', '-'),
    ...order,
  }
}

const namesOf = async (word: string) => (await readdir(folder)).filter((name) => name.includes(word))

describe('exporting in a process of its own', () => {
  it('makes the film and tells how far it is', async () => {
    const heard: ExportProgress[] = []
    const made = await exportFilm(orderOf('whole.mp4', 2, { onProgress: (progress) => heard.push(progress) }))
    expect(made).toMatchObject({ ok: true, value: { frameCount: 60, path: join(folder, 'whole.mp4') } })
    expect(heard.at(-1)).toMatchObject({ stage: 'publish', framesDone: 60, framesTotal: 60 })
    expect(await namesOf('whole')).toEqual(['whole.mp4'])
  })

  it('gives back the problem of the worker', async () => {
    const made = await exportFilm(orderOf('unread.mp4', 1, { mediaFiles: {} }))
    expect(made).toEqual({ ok: false, refusal: { code: 'unreadableMedia', assetId: 'asset_a' } })
  })

  it('leaves the older film and nothing else when the process dies', async () => {
    await writeFile(join(folder, 'killed.mp4'), 'the older film')
    const host = forkProcessHost()
    let worker: WorkerProcess | undefined
    const processHost: ProcessHost = {
      start: (...args) => {
        worker = host.start(...args)
        return worker
      },
    }
    const onProgress = ({ stage }: ExportProgress) => {
      if (stage === 'picture' && worker?.pid) process.kill(worker.pid, 'SIGKILL')
    }
    const made = await exportFilm(orderOf('killed.mp4', 60, { processHost, onProgress }))
    expect(made).toEqual({ ok: false, refusal: { code: 'workerCrashed' } })
    expect(await namesOf('killed')).toEqual(['killed.mp4'])
  })

  it('stops when it is cancelled', async () => {
    const controller = new AbortController()
    const onProgress = ({ stage }: ExportProgress) => {
      if (stage === 'picture') controller.abort()
    }
    const made = await exportFilm(orderOf('cancelled.mp4', 60, { signal: controller.signal, onProgress }))
    expect(made).toEqual({ ok: false, refusal: { code: 'cancelled' } })
    expect(await namesOf('cancelled')).toEqual([])
  })
})
