import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { MpegTsOutputFormat, WebMOutputFormat } from 'mediabunny'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makeFilm, makeImage, makeTone } from '../../../test/fixtures/media/makeMedia.ts'
import { randomBetween, seededRandom } from '../../shared/random/seeded.ts'
import { forkProcessHost } from '../workers/forkProcessHost.ts'
import { createMediaService, type MediaService } from './mediaService.ts'

/** Raise to hunt (`HOSTILE_SEEDS=500`); a failure names its seed. */
const SEEDS_PER_FORM = Number(process.env.HOSTILE_SEEDS ?? 12)

let folder: string
let media: MediaService
const at = (name: string) => join(folder, name)

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dalang-hostile-'))
  media = createMediaService(forkProcessHost(), { answerTimeoutMs: 3_000 })
  await makeFilm(at('film.mp4'), { frames: 24 })
  await makeFilm(at('film.webm'), { frames: 24, format: new WebMOutputFormat(), codec: 'vp8' })
  await makeFilm(at('film.ts'), { frames: 24, format: new MpegTsOutputFormat() })
  await makeTone(at('tone.wav'), { seconds: 0.2 })
  for (const format of ['jpeg', 'webp', 'gif', 'avif'] as const) {
    await writeFile(at(`picture.${format}`), await makeImage(format, 200, 100))
  }
})
afterAll(async () => {
  await media.close()
  await rm(folder, { recursive: true })
})

/** Overwrites a few bytes; half of the time only near an end, where indexes and headers are. */
function spoil(whole: Buffer, seed: number): Buffer {
  const random = seededRandom(seed)
  const spoilt = Buffer.from(whole)
  const index = Math.min(whole.length, 2_500)
  const [low, high] =
    random() < 0.5 ? [0, whole.length] : random() < 0.5 ? [0, index] : [whole.length - index, whole.length]
  for (let left = randomBetween(random, 1, 20); left > 0; left--) {
    spoilt[Math.floor(randomBetween(random, low, high))] = Math.floor(randomBetween(random, 0, 256))
  }
  return spoilt
}

describe('a spoilt file', () => {
  it.each([
    'film.mp4',
    'film.webm',
    'film.ts',
    'tone.wav',
    'picture.jpeg',
    'picture.webp',
    'picture.gif',
    'picture.avif',
  ])('made of %s is read or refused, and takes no reader down', async (name) => {
    const whole = await readFile(at(name))
    for (let seed = 1; seed <= SEEDS_PER_FORM; seed++) {
      await writeFile(at('spoilt'), spoil(whole, seed))
      const result = await media.probe(at('spoilt'))
      const outcome = result.ok ? 'read' : result.refusal.kind
      expect(outcome, `seed ${seed}`).not.toBe('workerCrashed')
      if (result.ok && result.value.kind !== 'audio') {
        const made = await media.makeThumbnail({ file: at('spoilt'), output: at('spoilt.jpg'), height: 20 })
        expect(made.ok || made.refusal.kind, `seed ${seed}`).not.toBe('workerCrashed')
      }
    }
    expect(await media.probe(at(name))).toMatchObject({ ok: true })
  })
})
