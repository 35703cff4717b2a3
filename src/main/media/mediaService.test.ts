import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createCanvas, loadImage } from '@napi-rs/canvas'
import { EncodedPacketSink } from 'mediabunny'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { FILM_COLOURS, makeColourFilm } from '../../../test/fixtures/media/makeColourFilm.ts'
import { makeFilm, makeImage, makeTone } from '../../../test/fixtures/media/makeMedia.ts'
import { readPictures } from '../../../test/golden/readFilm.ts'
import { decodePeaks, peaksLevel } from '../../shared/audio/peaks.ts'
import { fromSeconds, rate, toSeconds } from '../../shared/time/index.ts'
import { forkProcessHost } from '../workers/forkProcessHost.ts'
import type { ProcessHost, WorkerProcess } from '../workers/processHost.ts'
import { createMediaService, type MediaService } from './mediaService.ts'
import { openInput } from './openInput.ts'

let folder: string
const at = (name: string) => join(folder, name)
const started: WorkerProcess[] = []
const host: ProcessHost = {
  start: (entry, options) => {
    const worker = forkProcessHost().start(entry, options)
    started.push(worker)
    return worker
  },
}

/** A pipe that nobody writes to: reading it never ends, like a network drive that is gone. */
function makeHangingFile(name: string): string {
  execFileSync('mkfifo', [at(name)])
  return at(name)
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dalang-media-'))
  await makeFilm(at('film.mp4'), { width: 640, height: 360, frames: 96, keyFrameSeconds: 10 })
  await makeTone(at('tone.wav'), { seconds: 3 })
})
afterAll(() => rm(folder, { recursive: true }))

describe('the small copies of a file', () => {
  let media: MediaService
  beforeAll(() => {
    media = createMediaService(host)
  })
  afterAll(() => media.close())

  it('include a thumbnail of a film, of the asked height', async () => {
    const made = await media.makeThumbnail({ file: at('film.mp4'), output: at('cache/film.jpg'), height: 90 })
    expect(made).toEqual({ ok: true, value: { width: 160, height: 90 } })
    expect(await loadImage(at('cache/film.jpg'))).toMatchObject({ width: 160, height: 90 })
  })

  it('include a thumbnail of an image, as WebP', async () => {
    await writeFile(at('picture.png'), await makeImage('png', 400, 200))
    await media.makeThumbnail({ file: at('picture.png'), output: at('cache/picture.webp'), height: 60 })
    expect((await readFile(at('cache/picture.webp'))).toString('latin1', 8, 12)).toBe('WEBP')
  })

  it('include a filmstrip, evenly spaced although the film has one key frame', async () => {
    const made = await media.makeFilmstrip({ file: at('film.mp4'), output: at('strip.jpg'), height: 36, count: 8 })
    if (!made.ok) return expect.unreachable(made.refusal.reason)
    const late = made.value.times.map((time, index) => index * 0.5 - toSeconds(time))
    expect(Math.min(...late)).toBeGreaterThanOrEqual(0)
    expect(Math.max(...late)).toBeLessThan(0.125)
    const strip = await loadImage(at('strip.jpg'))
    expect([strip.width, strip.height]).toEqual([8 * 64, 36])
  })

  it('walk the key frames of a film that has many', async () => {
    await makeFilm(at('many-keys.mp4'), { frames: 96, keyFrameSeconds: 0.25, sound: 'none' })
    const made = await media.makeFilmstrip({ file: at('many-keys.mp4'), output: at('keys.jpg'), height: 36, count: 4 })
    if (!made.ok) return expect.unreachable(made.refusal.reason)
    expect(made.value.times.map(toSeconds)).toEqual([0, 1, 2, 3])
  })

  it('include the waveform, to the sample', async () => {
    const progress: number[] = []
    const made = await media.makePeaks(
      { file: at('tone.wav'), output: at('tone.dat') },
      { onProgress: (fraction) => progress.push(fraction) },
    )
    expect(made).toEqual({ ok: true, value: { sampleRate: 48_000, channels: 2, length: Math.ceil(144_000 / 256) } })
    const peaks = decodePeaks(await readFile(at('tone.dat')))!
    const coarse = peaksLevel(peaks, 3)
    // A tone at half of full scale.
    expect([coarse.extremes[0], coarse.extremes[1]]).toEqual([-64, 64])
    expect(progress.at(-1)).toBeLessThanOrEqual(1)
  })

  it('include the waveform of a film whose coder warms up', async () => {
    const made = await media.makePeaks({ file: at('film.mp4'), output: at('film.dat') })
    if (!made.ok) return expect.unreachable(made.refusal.reason)
    expect((made.value.length * 256) / 48_000).toBeCloseTo(4, 1)
  })

  it('include a proxy with close key frames at the same rate', async () => {
    const progress: number[] = []
    const made = await media.makeProxy(
      { file: at('film.mp4'), output: at('proxy.mp4') },
      { onProgress: (fraction) => progress.push(fraction) },
    )
    expect(made).toEqual({ ok: true, value: { width: 640, height: 360, frameRate: rate(24) } })
    expect(await media.probe(at('proxy.mp4'))).toMatchObject({
      value: {
        durationTicks: fromSeconds(4),
        video: { width: 640, codec: 'avc', frameRate: rate(24) },
        audio: { codec: 'aac' },
      },
    })
    using input = openInput(at('proxy.mp4'))
    let sinceKey = 0
    let longest = 0
    let frames = 0
    for await (const packet of new EncodedPacketSink((await input.getPrimaryVideoTrack())!).packets()) {
      sinceKey = packet.type === 'key' ? 1 : sinceKey + 1
      longest = Math.max(longest, sinceKey)
      frames++
    }
    expect(frames).toBe(96)
    expect(longest).toBeLessThanOrEqual(15)
    expect(progress.length).toBeGreaterThan(1)
  })

  it('have the colours that the export makes of the same film', async () => {
    await makeColourFilm(at('colours.mp4'), 1280, 720)
    await media.makeThumbnail({ file: at('colours.mp4'), output: at('colours.jpg'), height: 180 })
    await media.makeFilmstrip({ file: at('colours.mp4'), output: at('colour-strip.jpg'), height: 54, count: 1 })
    await media.makeProxy({ file: at('colours.mp4'), output: at('colour-proxy.mp4') })
    const [exported] = await readPictures(at('colours.mp4'), [0])
    const [proxy] = await readPictures(at('colour-proxy.mp4'), [0])
    const small = [await picturePixels(at('colours.jpg')), await picturePixels(at('colour-strip.jpg')), proxy!]
    for (const [stripe, painted] of FILM_COLOURS.entries()) {
      const shown = colourOfStripe(exported!, stripe)
      expect(farthest(shown, painted)).toBeLessThanOrEqual(3)
      for (const picture of small) expect(farthest(colourOfStripe(picture, stripe), shown)).toBeLessThanOrEqual(3)
    }
  })

  it('keep the colours of a wide film that does not describe them', async () => {
    await makeFilm(at('wide.mp4'), { width: 1280, height: 536, frames: 3, sound: 'none' })
    const made = await media.makeProxy({ file: at('wide.mp4'), output: at('wide-proxy.mp4') })
    expect(made).toMatchObject({ value: { width: 1024, height: 428 } })
    const lateTicks = fromSeconds(2.5 / 24)
    await media.makeThumbnail({ file: at('wide.mp4'), output: at('wide.jpg'), height: 180, atTicks: lateTicks })
    const [film] = await readPictures(at('wide.mp4'), [2])
    const [proxy] = await readPictures(at('wide-proxy.mp4'), [2])
    for (const small of [proxy!, await picturePixels(at('wide.jpg'))]) {
      for (const across of [0.2, 0.5, 0.9]) {
        expect(farthest(colourAt(small, across, 0.5), colourAt(film!, across, 0.5))).toBeLessThanOrEqual(3)
      }
    }
  })

  it('stand upright when the film says that it is turned', async () => {
    await makeFilm(at('turned.mp4'), { width: 320, height: 180, rotation: 90, frames: 12 })
    const made = await media.makeProxy({ file: at('turned.mp4'), output: at('turned-proxy.mp4') })
    expect(made).toMatchObject({ value: { width: 180, height: 320 } })
    const [proxy] = await readPictures(at('turned-proxy.mp4'), [6])
    // The lit half is on the left of the film as it lies, on top once it is turned clockwise.
    expect(colourAt(proxy!, 0.5, 0.2)[0] - colourAt(proxy!, 0.5, 0.8)[0]).toBeGreaterThan(100)
  })

  it('cannot be made of what is not in the file', async () => {
    expect([
      await media.makePeaks({ file: at('picture.png'), output: at('no.dat') }),
      await media.makeThumbnail({ file: at('tone.wav'), output: at('no.jpg'), height: 90 }),
      await media.makeProxy({ file: at('gone.mp4'), output: at('no.mp4') }),
    ]).toMatchObject([
      { refusal: { kind: 'unreadable', fileName: 'picture.png' } },
      { refusal: { kind: 'empty', fileName: 'tone.wav', reason: 'There is no picture in it.' } },
      { refusal: { kind: 'missing', fileName: 'gone.mp4' } },
    ])
  })

  it('cannot be written where there is no folder to be', async () => {
    await writeFile(at('a-file'), '')
    const made = await media.makeThumbnail({ file: at('film.mp4'), output: at('a-file/film.jpg'), height: 90 })
    expect(made).toMatchObject({ refusal: { kind: 'notWritten' } })
  })

  it('leave nothing half made when they are cancelled', async () => {
    await makeFilm(at('long.mp4'), { width: 960, height: 540, frames: 120, sound: 'none' })
    const cancel = new AbortController()
    const made = media.makeProxy(
      { file: at('long.mp4'), output: at('cancelled/long.mp4') },
      { signal: cancel.signal, onProgress: (fraction) => fraction > 0.1 && cancel.abort(new Error('not now')) },
    )
    await expect(made).rejects.toThrow('not now')
    expect(await media.makeThumbnail({ file: at('long.mp4'), output: at('l.jpg'), height: 9 })).toMatchObject({
      ok: true,
    })
    for (let waited = 0; (await readdir(at('cancelled'))).length > 0 && waited < 3_000; waited += 50) {
      await new Promise((resolve) => setTimeout(resolve, 50))
    }
    expect(await readdir(at('cancelled'))).toEqual([])
  })
})

describe.skipIf(process.platform === 'win32')('a file that takes its reader down', () => {
  let media: MediaService
  afterEach(() => media.close())

  it('is refused when the reader is killed, and the next file is read', async () => {
    media = createMediaService(host)
    const hanging = media.probe(makeHangingFile('kills-its-reader.mp4'), { displayName: 'Rain.mp4' })
    await new Promise((resolve) => setTimeout(resolve, 20))
    const worker = started.at(-1)!
    await worker.ready
    process.kill(worker.pid!, 'SIGKILL')
    expect(await hanging).toEqual({
      ok: false,
      refusal: {
        kind: 'workerCrashed',
        fileName: 'Rain.mp4',
        reason: 'The media process crashed (ended by signal SIGKILL).',
      },
    })
    expect(await media.probe(at('film.mp4'))).toMatchObject({ ok: true, value: { kind: 'video' } })
    expect(started.at(-1)).not.toBe(worker)
  })

  it('is not blamed for what the file before it did to the reader', async () => {
    media = createMediaService(host)
    await media.probe(at('tone.wav'))
    const ill = started.at(-1)!
    process.kill(ill.pid!, 'SIGSTOP')
    const next = media.probe(at('film.mp4'))
    process.kill(ill.pid!, 'SIGKILL')
    expect(await next).toMatchObject({ ok: true, value: { kind: 'video' } })
  })

  it('is refused at its deadline, and the next file is read', async () => {
    media = createMediaService(host, { answerTimeoutMs: 1_000 })
    const [hung, next] = await Promise.all([
      media.probe(makeHangingFile('hangs-its-reader.mp4')),
      media.probe(at('tone.wav')),
    ])
    expect(hung).toMatchObject({ refusal: { kind: 'timedOut', fileName: 'hangs-its-reader.mp4' } })
    expect(next).toMatchObject({ ok: true, value: { kind: 'audio' } })
  })
})

describe('work that waits', () => {
  it('goes by urgency, and may be taken back', async () => {
    const media = createMediaService(host)
    const order: string[] = []
    const note = (name: string) => () => void order.push(name)
    const cancel = new AbortController()
    const film = at('film.mp4')
    const work = [
      media.probe(film).then(note('first probe')),
      media.makePeaks({ file: film, output: at('w.dat') }).then(note('peaks')),
      media.makeThumbnail({ file: film, output: at('w.jpg'), height: 20 }).then(note('thumbnail')),
      media.makePeaks({ file: film, output: at('never.dat') }, { signal: cancel.signal }).catch(note('cancelled')),
      media.probe(film).then(note('second probe')),
    ]
    cancel.abort(new Error('the project was closed'))
    await Promise.all(work)
    expect(order).toEqual(['cancelled', 'first probe', 'second probe', 'thumbnail', 'peaks'])
    expect(existsSync(at('never.dat'))).toBe(false)
    await media.close()
  })

  it('ends when the service is closed, and so do its processes', async () => {
    const media = createMediaService(host)
    await media.probe(at('film.mp4'))
    const running = media.makePeaks({ file: at('film.mp4'), output: at('late.dat') })
    const refused = expect(running).rejects.toThrow('The media service is closed')
    await media.close()
    await refused
    expect(await started.at(-1)!.exited).toEqual({ reason: 'killed' })
    await expect(media.probe(at('film.mp4'))).rejects.toThrow('closed')
  })
})

describe('memory', () => {
  it.skipIf(process.platform !== 'linux')('stays flat over a long sound', async () => {
    await makeTone(at('long.wav'), { seconds: 450 })
    const media = createMediaService(host)
    await media.probe(at('tone.wav'))
    const residentMb = async () => {
      const status = await readFile(`/proc/${started.at(-1)!.pid}/status`, 'utf8')
      return Number(/VmRSS:\s+(\d+)/.exec(status)![1]) / 1024
    }
    let mostAtFirst = 0
    let mostLater = 0
    let reading: Promise<void> = Promise.resolve()
    await media.makePeaks(
      { file: at('long.wav'), output: at('long.dat') },
      {
        onProgress: (fraction) => {
          reading = reading.then(async () => {
            if (fraction < 0.1) mostAtFirst = Math.max(mostAtFirst, await residentMb())
            else mostLater = Math.max(mostLater, await residentMb())
          })
        },
      },
    )
    await reading
    await media.close()
    // 450 s of 48 kHz stereo are 82 MiB in the file and 165 MiB decoded; the collector's own slack is about 35 MiB.
    expect(mostLater - mostAtFirst).toBeLessThan(60)
  })
})

interface Pixels {
  readonly width: number
  readonly height: number
  readonly rgba: Uint8ClampedArray
}
type Colour = readonly [red: number, green: number, blue: number]

async function picturePixels(file: string): Promise<Pixels> {
  const image = await loadImage(file)
  const context = createCanvas(image.width, image.height).getContext('2d')
  context.drawImage(image, 0, 0)
  const { data } = context.getImageData(0, 0, image.width, image.height)
  return { width: image.width, height: image.height, rgba: data }
}

/** The mean colour around a point, given as shares of the width and the height. */
function colourAt({ width, height, rgba }: Pixels, across: number, down: number): Colour {
  const sums: [number, number, number] = [0, 0, 0]
  for (const y of [-2, -1, 0, 1]) {
    for (const x of [-2, -1, 0, 1]) {
      const pixel = (Math.round(height * down) + y) * width + Math.round(width * across) + x
      for (const channel of [0, 1, 2] as const) sums[channel] += rgba[pixel * 4 + channel]! / 16
    }
  }
  return sums
}

function colourOfStripe(picture: Pixels, stripe: number): Colour {
  return colourAt(picture, (stripe + 0.5) / FILM_COLOURS.length, 0.5)
}

function farthest(a: Colour, b: Colour): number {
  return Math.max(...a.map((value, channel) => Math.abs(value - b[channel]!)))
}
