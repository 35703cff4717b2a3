import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createCanvas } from '@napi-rs/canvas'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { writeDeliverable } from '../../src/main/export/deliverable.ts'
import { markContrast } from '../../src/main/export/verifyFilm.ts'
import { type MadeFilm, makeFilm, SEQUENCE_ID } from '../../src/shared/compositor/fixtures/madeFilm.ts'
import { framePlanner } from '../../src/shared/compositor/index.ts'
import { type ExportPath, planExport } from '../../src/shared/export/index.ts'
import { frameStart, rate } from '../../src/shared/time/index.ts'
import { makeVideo, readNumber } from './madeMedia.ts'
import { readPictures } from './readFilm.ts'
import { ssim } from './ssim.ts'

const A = 'asset_a' as never
const B = 'asset_b' as never
const UPRIGHT = 'asset_upright' as never
const TURNED = 'asset_turned' as never
const STILL = 'asset_still' as never

let folder: string
let mediaFiles: Record<string, string>

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dalang-golden-'))
  mediaFiles = Object.fromEntries(
    ['asset_a.mp4', 'asset_b.mp4', 'asset_upright.mp4', 'asset_turned.mp4', 'asset_still.png'].map((name) => [
      name.slice(0, name.indexOf('.')),
      join(folder, name),
    ]),
  )
  await makeVideo(mediaFiles.asset_a!, { width: 320, height: 180, framesPerSecond: 30, frames: 60, hue: 200 })
  await makeVideo(mediaFiles.asset_b!, { width: 320, height: 180, framesPerSecond: 30, frames: 60, hue: 20 })
  await makeVideo(mediaFiles.asset_upright!, { width: 180, height: 320, framesPerSecond: 25, frames: 25, hue: 120 })
  const turned = { width: 320, height: 180, framesPerSecond: 30, frames: 15, hue: 300, rotation: 90 } as const
  await makeVideo(mediaFiles.asset_turned!, turned)
  const canvas = createCanvas(200, 100)
  const context = canvas.getContext('2d')
  context.fillStyle = '#ff4400'
  context.fillRect(0, 0, 200, 100)
  context.fillStyle = '#ffffff'
  context.fillRect(20, 20, 60, 60)
  await writeFile(mediaFiles.asset_still!, canvas.toBuffer('image/png'))
})

afterAll(() => rm(folder, { recursive: true }))

async function exportBy(path: ExportPath | 'planned', film: MadeFilm, size?: { width: number; height: number }) {
  const planned = planExport(makeFilm(film), { sequenceId: SEQUENCE_ID, preset: 'sequence', codec: 'h264' })
  if (!planned.ok) throw new Error(planned.refusal.code)
  const segments = planned.value.segments.map((segment) => (path === 'planned' ? segment : { ...segment, path }))
  const destination = join(folder, `${path}.mp4`)
  await writeDeliverable({ plan: { ...planned.value, ...size, segments }, mediaFiles, destination, jobId: path })
  return readPictures(destination)
}

const lumaOf = (picture: { data: ArrayLike<number> }) => Uint8Array.from(picture.data)

const films: Record<string, MadeFilm> = {
  'a cut': {
    tracks: [
      {
        video: [
          { assetId: A, from: 0, to: 0.2 },
          { assetId: B, from: 0.2, to: 0.4 },
        ],
      },
    ],
  },
  'a small picture away from the middle': {
    tracks: [{ video: [{ assetId: A, from: 0, to: 0.3, transform: { x: 0.2, y: -0.1, scale: 0.5 } }] }],
  },
  'an enlarged picture that leaves the frame': {
    tracks: [{ video: [{ assetId: A, from: 0, to: 0.3, transform: { x: 0.13, y: 0.21, scale: 1.7 } }] }],
  },
  'a picture that is out of sight': {
    tracks: [{ video: [{ assetId: A, from: 0, to: 0.2, transform: { x: 3, y: 0, scale: 0.5 } }] }],
  },
  'an upright picture': { tracks: [{ video: [{ assetId: UPRIGHT, from: 0, to: 0.3 }] }] },
  'a picture that a telephone has turned': { tracks: [{ video: [{ assetId: TURNED, from: 0, to: 0.2 }] }] },
  'a still with a faint title': {
    tracks: [{ image: [{ assetId: STILL, from: 0, to: 0.2 }] }, { title: [{ from: 0, to: 0.2, opacity: 0.7 }] }],
  },
  'a title and a faint still over a video': {
    tracks: [
      { video: [{ assetId: A, from: 0, to: 0.3 }] },
      { image: [{ assetId: STILL, from: 0, to: 0.3, opacity: 0.6, transform: { x: -0.25, y: 0.2, scale: 0.4 } }] },
      { title: [{ from: 0.1, to: 0.3, text: 'Judul panjang untuk dua baris', lineHeight: 0.14 }] },
    ],
  },
  'a gap before the first clip': { tracks: [{ video: [{ assetId: A, from: 0.1, to: 0.3 }] }] },
  'a film at 23.976 from a source at 30': {
    frameRate: rate(24_000, 1001),
    tracks: [{ video: [{ assetId: A, from: 0, to: 0.4, sourceIn: 1.01 }] }],
  },
}

describe('the graph path and the canvas path', () => {
  it.each(Object.keys(films))('make the same film of %s', async (name) => {
    const byGraph = await exportBy('graph', films[name]!)
    const byCanvas = await exportBy('canvas', films[name]!)
    expect(byGraph).toHaveLength(byCanvas.length)
    for (const [index, picture] of byGraph.entries()) {
      expect(ssim(picture, byCanvas[index]!)).toBeGreaterThan(0.985)
      expect(picture.timestamp).toBeCloseTo(byCanvas[index]!.timestamp, 9)
    }
  })
})

describe('a film in another shape than its sequence', () => {
  it('is the same by both paths: the whole composition between black bars', async () => {
    const film: MadeFilm = {
      tracks: [
        { video: [{ assetId: A, from: 0, to: 0.2, transform: { x: 0.1, y: 0.3, scale: 1.2 } }] },
        { title: [{ from: 0, to: 0.2, lineHeight: 0.4, transform: { x: 0, y: 0.45, scale: 1 } }] },
      ],
    }
    const upright = { width: 180, height: 320 }
    const byGraph = await exportBy('graph', film, upright)
    const byCanvas = await exportBy('canvas', film, upright)
    for (const [index, picture] of byGraph.entries()) {
      expect(ssim(picture, byCanvas[index]!)).toBeGreaterThan(0.985)
      const below = picture.data.slice(230 * 180, 250 * 180)
      expect(Math.max(...below)).toBeLessThan(12)
    }
  })
})

describe('a film', () => {
  it('shows on each frame the picture of the source that the plan names', async () => {
    const pictures = await exportBy('planned', {
      tracks: [
        {
          video: [
            { assetId: A, from: 0, to: 0.5, sourceIn: 0.5 },
            { assetId: B, from: 0.5, to: 1 },
          ],
        },
      ],
    })
    const shown = pictures.map((picture) => readNumber(lumaOf(picture), picture.width, picture.height))
    const fifteen = Array.from({ length: 15 }, (_, index) => index)
    expect(shown).toEqual([...fifteen.map((index) => 15 + index), ...fifteen])
  })

  it('changes its path where two videos meet, without a seam', async () => {
    const pictures = await exportBy('planned', {
      tracks: [
        { video: [{ assetId: A, from: 0, to: 0.6 }] },
        { video: [{ assetId: B, from: 0.2, to: 0.4, transform: { x: 0.3, y: 0.3, scale: 0.3 } }] },
      ],
    })
    expect(pictures).toHaveLength(18)
    const shown = pictures.map((picture) => readNumber(lumaOf(picture), picture.width, picture.height))
    expect(shown).toEqual(Array.from({ length: 18 }, (_, index) => index))
  })

  it('turns a picture upright as its file says', async () => {
    const [picture] = await exportBy('planned', { tracks: [{ video: [{ assetId: TURNED, from: 0, to: 0.1 }] }] })
    // The row of bits along the top edge stands along the right edge now; its first bits are black.
    const { data, width } = picture!
    expect(data[90 * width + 206]).toBeLessThan(20)
    expect(data[90 * width + 120]).toBeGreaterThan(40)
    expect(data[90 * width + 230]).toBeLessThan(2)
  })

  it('keeps its colours', async () => {
    const pictures = await exportBy('planned', { tracks: [{ image: [{ assetId: STILL, from: 0, to: 0.1 }] }] })
    const { rgba, width } = pictures[0]!
    const colourAt = (x: number, y: number) => [...rgba.slice((y * width + x) * 4, (y * width + x) * 4 + 3)]
    for (const [index, value] of colourAt(250, 60).entries()) expect(value).toBeCloseTo([255, 68, 0][index]!, -1)
    expect(Math.min(...colourAt(60, 70))).toBeGreaterThan(252)
  })

  it('carries the mark from the first frame to the last by either path, also while it moves', async () => {
    const film: MadeFilm = { tracks: [{ video: [{ assetId: A, from: 0, to: 4.2 }] }], frameRate: rate(24_000, 1001) }
    const planAt = framePlanner(makeFilm(film), SEQUENCE_ID)
    for (const path of ['graph', 'canvas'] as const) {
      const pictures = await exportBy(path, film)
      for (const [index, picture] of pictures.entries()) {
        if (index % 5 !== 0) continue
        const { watermark } = planAt(frameStart(index, rate(24_000, 1001)))
        expect(markContrast(lumaOf(picture), picture.width, watermark)).toBeGreaterThan(110)
      }
    }
  })

  it('is told from one without the mark', async () => {
    const [unmarked] = await readPictures(mediaFiles.asset_a!, [30])
    const planAt = framePlanner(makeFilm(films['a cut']!), SEQUENCE_ID)
    for (let second = 0; second < 30; second += 1) {
      const { watermark } = planAt((second * 705_600_000) as never)
      expect(Math.abs(markContrast(lumaOf(unmarked!), unmarked!.width, watermark))).toBeLessThan(40)
    }
  })
})
