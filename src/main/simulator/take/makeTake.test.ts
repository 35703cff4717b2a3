import { createHash } from 'node:crypto'
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Decoder, Demuxer } from 'node-av'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Result } from '../../../shared/result.ts'
import { eventLog } from '../../../shared/scene/simulationRecord.ts'
import { stagedScene } from '../../../shared/scene/stagedScene.ts'
import { type TakeProgress, type TakeRequest, takeProgress } from '../../../shared/scene/takeRequest.ts'
import { askChild } from '../picture/fixtures/askChild.ts'
import { type TakeFiles, type TakeProblem, takeFiles } from './takeFiles.ts'

interface Answer {
  readonly result?: Result<TakeFiles, TakeProblem>
  readonly progress?: readonly TakeProgress[]
  readonly rejected?: string
}

let root: string
let first: Answer
let second: Answer
let stopped: Answer
let silent: Answer
let shared: Answer
let crashed: Answer

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'takes-'))
  const request = (
    folder: string,
    prompt = 'A red rubber ball falls onto a stone floor and bounces.',
  ): TakeRequest => ({
    prompt,
    seed: 5,
    durationSeconds: 1,
    width: 64,
    height: 64,
    frameRate: { num: 12, den: 1 },
    quality: 'draft',
    outputFolder: join(root, folder),
  })
  ;[first, second, stopped, silent, shared, crashed] = (await askChild<Answer[]>('../../take/fixtures/makeTakes.ts', [
    { request: request('first') },
    { request: request('second') },
    { request: request('stopped'), abortAt: 2 },
    { request: request('silent', '...') },
    { request: { ...request('shared'), passes: ['depth', 'normal', 'id', 'motion'] }, processes: 2 },
    { request: { ...request('crashed'), passes: ['depth'] }, processes: 2, crashAt: 2 },
  ])) as [Answer, Answer, Answer, Answer, Answer, Answer]
}, 90_000)
afterAll(() => rm(root, { recursive: true }))

function filesOf({ result }: Answer): TakeFiles {
  if (!result?.ok) throw new Error(`No take: ${JSON.stringify(result)}`)
  return takeFiles.parse(result.value)
}

async function hashOf(file: string): Promise<string> {
  return createHash('sha256')
    .update(await readFile(file))
    .digest('hex')
}

/** The first plane of each picture of a file, rows packed. */
async function decodedPictures(file: string): Promise<Buffer[]> {
  await using input = await Demuxer.open(file)
  const stream = input.video()!
  using decoder = await Decoder.create(stream)
  const pictures: Buffer[] = []
  for await (using frame of decoder.frames(input.packets(stream.index))) {
    if (frame === null) continue
    pictures.push(Buffer.from(frame.toBuffer()))
  }
  return pictures
}

describe('a take', () => {
  it('leaves a clip, its stems, and what it was made from', async () => {
    const files = filesOf(first)
    expect(files.frameCount).toBe(12)
    expect((await readFile(files.clip)).subarray(4, 8).toString('ascii')).toBe('ftyp')
    expect(files.stems.map(({ role }) => role)).toContain('effects')
    for (const { file } of files.stems) {
      const wav = await readFile(file)
      expect(wav.length).toBe(44 + 48_000 * 2 * 3)
      expect(wav.readUInt32LE(24)).toBe(48_000)
    }
    const scene = stagedScene.parse(JSON.parse(await readFile(files.sceneFile, 'utf8')))
    expect(scene.durationSeconds).toBe(1)
    const events = eventLog.parse(JSON.parse(await readFile(files.eventsFile, 'utf8')))
    expect(events.impacts.length).toBeGreaterThan(0)
  })

  it('is the same, bit for bit, for the same words and seed', async () => {
    const [one, other] = [filesOf(first), filesOf(second)]
    expect(await hashOf(other.clip)).toBe(await hashOf(one.clip))
    for (const [index, { file }] of one.stems.entries()) {
      expect(await hashOf(other.stems[index]!.file)).toBe(await hashOf(file))
    }
  })

  it('is the same, bit for bit, when two processes draw it', async () => {
    expect(await hashOf(filesOf(shared).clip)).toBe(await hashOf(filesOf(first).clip))
  })

  it('has the passes that were asked for, lossless, with what their values mean', async () => {
    const { passes } = filesOf(shared)
    expect(filesOf(first).passes).toEqual([])
    expect(passes.map(({ pass }) => pass)).toEqual(['depth', 'normal', 'id', 'motion'])
    const explained = JSON.parse(await readFile(join(root, 'shared', 'passes', 'passes.json'), 'utf8'))
    expect(Object.keys(explained.passes)).toEqual(['depth', 'normal', 'id', 'motion'])
    const [grey] = await decodedPictures(passes[0]!.file)
    const values = new Uint16Array(grey!.buffer, grey!.byteOffset, 64 * 64)
    const metres = (pixel: number) => (values[pixel]! / 65_535) * explained.passes.depth.valueAt65535
    // The floor comes nearer toward the lower edge of the picture.
    expect(metres(60 * 64 + 2)).toBeGreaterThan(0.2)
    expect(metres(60 * 64 + 2)).toBeLessThan(metres(50 * 64 + 2))
    for (const { file } of passes) expect(await decodedPictures(file)).toHaveLength(12)
  })

  it('fails in words and leaves nothing behind when a drawing process dies', async () => {
    expect(crashed.rejected).toContain('drawing process crashed')
    expect(await readdir(join(root, 'crashed'))).toEqual([])
  })

  it('tells how far it is, and from the second frame on how long it will take', () => {
    const events = first.progress!.map((event) => takeProgress.parse(event))
    expect([...new Set(events.map(({ stage }) => stage))]).toEqual([
      'understand',
      'stage',
      'simulate',
      'sound',
      'picture',
      'encode',
    ])
    const frames = events.filter(({ stage, done }) => stage === 'picture' && done > 0)
    expect(frames.map(({ done }) => done)).toEqual(Array.from({ length: 12 }, (_, index) => index + 1))
    expect(frames[0]!.secondsLeft).toBeNull()
    expect(frames[1]!.secondsLeft).toBeGreaterThan(0)
    expect(frames.at(-1)!.secondsLeft).toBe(0)
  })

  it('leaves nothing behind when it is stopped', async () => {
    expect(stopped.rejected).toContain('stopped')
    expect(await readdir(join(root, 'stopped'))).toEqual([])
  })

  it('is refused with the words of the reader when the prompt says nothing', async () => {
    expect(silent.result).toMatchObject({ ok: false, refusal: { kind: 'promptRefused' } })
    expect(await readdir(join(root, 'silent'))).toEqual([])
  })
})
