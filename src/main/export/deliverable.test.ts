import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { makeSound, makeVideo } from '../../../test/golden/madeMedia.ts'
import { readPictures, readSound } from '../../../test/golden/readFilm.ts'
import { createLoudnessMeter } from '../../shared/audio/loudness.ts'
import { type MadeFilm, makeFilm, SEQUENCE_ID } from '../../shared/compositor/fixtures/madeFilm.ts'
import { type ExportCodec, type ExportPlan, type ExportProblem, planExport } from '../../shared/export/index.ts'
import { type DeliverableOrder, writeDeliverable } from './deliverable.ts'
import { ExportFailed } from './exportProblem.ts'
import { partialPath, sweepPartials } from './partialFile.ts'
import { verifyFilm } from './verifyFilm.ts'

const A = 'asset_a' as never

let media: string
let folder: string
let mediaFiles: Record<string, string>

beforeAll(async () => {
  media = await mkdtemp(join(tmpdir(), 'dalang-media-'))
  mediaFiles = Object.fromEntries(
    ['a.mp4', 'speech.wav', 'click.wav', 'harsh.wav', 'silent.wav'].map((name) => [
      `asset_${name.slice(0, name.indexOf('.'))}`,
      join(media, name),
    ]),
  )
  await makeVideo(mediaFiles.asset_a!, { width: 128, height: 72, framesPerSecond: 30, frames: 90, hue: 200 })
  const sound = { sampleRate: 44_100, channels: 1, seconds: 3 }
  const speech = (t: number) => 0.05 * Math.sin(1700 * t) * (0.5 + 0.5 * Math.sin(20 * t))
  await makeSound(mediaFiles.asset_speech!, { ...sound, amplitudeAt: speech })
  await makeSound(mediaFiles.asset_click!, {
    ...sound,
    sampleRate: 48_000,
    amplitudeAt: (t) => (Math.round(t * 48_000) === 48_000 ? 0.9 : 0),
  })
  // Quiet for most of the time with blows near full scale: it cannot be lifted without a limiter.
  const blows = (t: number) => Math.sin(900 * t) * (t % 0.5 < 0.02 ? 0.9 : 0.03)
  await makeSound(mediaFiles.asset_harsh!, { ...sound, amplitudeAt: blows })
  await makeSound(mediaFiles.asset_silent!, { ...sound, amplitudeAt: () => 0 })
})
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dalang-export-'))
  return () => rm(folder, { recursive: true, force: true })
})
afterAll(() => rm(media, { recursive: true }))

const picture: MadeFilm = { width: 128, height: 72, tracks: [{ video: [{ assetId: A, from: 0, to: 1 }] }] }
const withSound = (assetId: string, to = 1): MadeFilm => ({
  ...picture,
  tracks: [...picture.tracks, { audio: [{ assetId: assetId as never, from: 0, to }] }],
})

function planOf(film: MadeFilm, codec: ExportCodec = 'h264'): ExportPlan {
  const planned = planExport(makeFilm(film), { sequenceId: SEQUENCE_ID, preset: 'sequence', codec })
  if (!planned.ok) throw new Error(planned.refusal.code)
  return planned.value
}

const deliver = (film: MadeFilm, order: Partial<DeliverableOrder> = {}) =>
  writeDeliverable({ plan: planOf(film), mediaFiles, destination: join(folder, 'film.mp4'), jobId: 'job-1', ...order })

async function problemOf(work: Promise<unknown>): Promise<ExportProblem> {
  const error = await work.then(
    () => undefined,
    (reason: unknown) => reason,
  )
  if (!(error instanceof ExportFailed)) throw new Error(`It failed otherwise: ${error}`)
  return error.problem
}

describe('a deliverable', () => {
  it('is a whole film under its own name, with nothing beside it', async () => {
    const report = await deliver(picture)
    expect(await readdir(folder)).toEqual(['film.mp4'])
    expect(report).toMatchObject({ path: join(folder, 'film.mp4'), frameCount: 30, durationSeconds: 1 })
    expect(await readPictures(report.path)).toHaveLength(30)
  })

  it('may have any name that a file can have', async () => {
    const destination = join(folder, `Si Kancil – 皮影 ${'é'.repeat(90)}.mp4`)
    await deliver(picture, { destination })
    expect(existsSync(destination)).toBe(true)
  })

  it('replaces an older film only when it is complete', async () => {
    const destination = join(folder, 'film.mp4')
    await writeFile(destination, 'the older film')
    const seen: string[] = []
    await deliver(picture, {
      onProgress: ({ stage }) => {
        seen.push(`${stage}: ${spawnSync('head', ['-c', '14', destination]).stdout.toString()}`)
      },
    })
    expect(seen.filter((line) => !line.startsWith('publish'))).not.toHaveLength(0)
    for (const line of seen) expect(line).toMatch(/: the older film$/)
    expect((await readFile(destination)).subarray(4, 8).toString()).toBe('ftyp')
  })

  it('tells how far it is, stage after stage', async () => {
    const stages: string[] = []
    await deliver(picture, { onProgress: ({ stage }) => stages.push(stage) })
    expect([...new Set(stages)]).toEqual(['audio', 'picture', 'verify', 'publish'])
  })

  it('can be free of royalties', async () => {
    const report = await deliver(picture, { plan: planOf(picture, 'av1') })
    expect(await readPictures(report.path)).toHaveLength(30)
  })
})

describe('the sound of a deliverable', () => {
  it('is lifted to -14 LUFS and resampled to 48 kHz stereo', async () => {
    const report = await deliver(withSound('asset_speech'))
    expect(report.integratedLufs).toBeCloseTo(-14, 0)
    const { sampleRate, left, right } = await readSound(report.path)
    expect(sampleRate).toBe(48_000)
    expect(Math.max(...left.map((sample, index) => Math.abs(sample - right[index]!)))).toBeLessThan(0.001)
  })

  it('keeps its true peaks below -1 dB and its loudness where blows stand out', async () => {
    const report = await deliver(withSound('asset_harsh', 2))
    expect(report.truePeakDb).toBeLessThan(-1)
    expect(Math.abs(report.integratedLufs! + 14)).toBeLessThan(1)
  })

  it('stays silent when it is silent, or when there is none', async () => {
    for (const film of [withSound('asset_silent'), picture]) {
      const report = await deliver(film)
      expect(report.integratedLufs).toBeNull()
      const { left } = await readSound(report.path)
      expect(Math.max(...left.map(Math.abs))).toBeLessThan(1e-4)
    }
  })

  it('is on its sample: a click that is a second into the source is heard where the clip puts it', async () => {
    const film: MadeFilm = {
      ...picture,
      tracks: [...picture.tracks, { audio: [{ assetId: 'asset_click' as never, from: 0.25, to: 1, sourceIn: 0.75 }] }],
    }
    const { left } = await readSound((await deliver(film)).path)
    const loudest = left.reduce((best, sample, index) => (Math.abs(sample) > Math.abs(left[best]!) ? index : best), 0)
    expect(Math.abs(loudest - 24_000)).toBeLessThanOrEqual(1)
  })

  it('stays on its sample when a film is taken into a film', async () => {
    const first = await deliver(withSound('asset_click', 2), { destination: join(folder, 'first.mp4') })
    const again = await deliver(withSound('asset_click', 2), { mediaFiles: { ...mediaFiles, asset_click: first.path } })
    const { left } = await readSound(again.path)
    const loudest = left.reduce((best, sample, index) => (Math.abs(sample) > Math.abs(left[best]!) ? index : best), 0)
    expect(Math.abs(loudest - 48_000)).toBeLessThanOrEqual(1)
  })

  it('is measured as it was delivered', async () => {
    const report = await deliver(withSound('asset_speech'))
    const { left, right } = await readSound(report.path)
    const meter = createLoudnessMeter(48_000, 2)
    meter.push([left, right])
    expect(meter.integratedLufs()).toBeCloseTo(report.integratedLufs!, 1)
  })
})

describe('an export that fails', () => {
  const leavesNothing = async () => expect(await readdir(folder)).toEqual([])

  it('says that the folder is missing', async () => {
    const destination = join(folder, 'gone', 'film.mp4')
    expect(await problemOf(deliver(picture, { destination }))).toEqual({ code: 'folderMissing' })
    await leavesNothing()
  })

  it('says before the work that the film cannot have this place', async () => {
    for (const name of ['x'.repeat(300), '.']) {
      const stages: string[] = []
      const onProgress: DeliverableOrder['onProgress'] = ({ stage }) => stages.push(stage)
      const refused = deliver(picture, { destination: join(folder, name), onProgress })
      expect(await problemOf(refused)).toEqual({ code: 'notWritable' })
      expect(stages).toEqual([])
    }
    await leavesNothing()
  })

  it('names the media that cannot be read', async () => {
    const broken = { ...mediaFiles, asset_a: mediaFiles.asset_speech! }
    expect(await problemOf(deliver(picture, { mediaFiles: broken }))).toEqual({
      code: 'unreadableMedia',
      assetId: 'asset_a',
    })
    await leavesNothing()
  })

  it.skipIf(process.platform !== 'linux')('says that the disk is full', async () => {
    // What is written to /dev/full is refused as by a full disk.
    await symlink('/dev/full', partialPath(join(folder, 'film.mp4'), 'job-1'))
    expect(await problemOf(deliver(picture))).toEqual({ code: 'diskFull' })
    await leavesNothing()
  })

  it('stops when it is cancelled, at whatever stage', async () => {
    for (const stage of ['audio', 'picture', 'verify']) {
      const controller = new AbortController()
      const onProgress: DeliverableOrder['onProgress'] = (progress) => {
        if (progress.stage === stage) controller.abort()
      }
      const stopped = deliver(withSound('asset_speech'), { signal: controller.signal, onProgress })
      expect(await problemOf(stopped)).toEqual({ code: 'cancelled' })
      await leavesNothing()
    }
  })

  it('keeps the older film', async () => {
    await writeFile(join(folder, 'film.mp4'), 'the older film')
    await problemOf(deliver(picture, { mediaFiles: {} }))
    expect(await readFile(join(folder, 'film.mp4'), 'utf8')).toBe('the older film')
  })
})

describe('reading a film back', () => {
  const checkOf = async (film: MadeFilm, changed: Partial<ExportPlan>) => {
    const { path } = await deliver(film)
    const problem = await problemOf(verifyFilm(path, { ...planOf(film), ...changed }, null))
    return problem.code === 'verificationFailed' ? problem.check : problem.code
  }

  it('finds another size, another length and a mark that is not where the plan puts it', async () => {
    expect(await checkOf(picture, { width: 130 })).toBe('streams')
    expect(await checkOf(picture, { frameCount: 31 })).toBe('frameCount')
    expect(await checkOf(picture, { frameRate: { num: 25, den: 1 } })).toBe('duration')
    const otherPath = planOf(picture).records.map((record) =>
      record.type === 'sequence' ? { ...record, id: 'sequence_moved' as never } : record,
    )
    const moved = { sequenceId: 'sequence_moved' as never, records: otherPath }
    expect(await checkOf(picture, moved)).toBe('watermark')
  })

  it('finds sound that is not as loud as it was made', async () => {
    const { path } = await deliver(withSound('asset_speech'))
    const plan = planOf(withSound('asset_speech'))
    expect(await problemOf(verifyFilm(path, plan, -20))).toMatchObject({ check: 'loudness' })
  })
})

describe('what a crashed export left behind', () => {
  it('is swept by its job and by no other', async () => {
    const destination = join(folder, 'film.mp4')
    await mkdir(join(folder, 'sub'))
    for (const job of ['job-1', 'job-12']) await writeFile(partialPath(destination, job), 'half a film')
    await writeFile(destination, 'the film')
    await sweepPartials(destination, 'job-1')
    expect((await readdir(folder)).sort()).toEqual(['.film.partial-job-12.mp4', 'film.mp4', 'sub'])
  })
})
