import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makeVideo, readNumber } from '../../../test/golden/madeMedia.ts'
import { FPS_24, FPS_30, frameStart, fromSeconds, type Rate, rate } from '../../shared/time/index.ts'
import { SourceFrames, UnreadableMedia } from './sourceFrames.ts'

let folder: string
let file: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dalang-source-'))
  file = join(folder, 'numbered.mp4')
  await makeVideo(file, { width: 128, height: 72, framesPerSecond: 30, frames: 60, hue: 0 })
})
afterAll(() => rm(folder, { recursive: true }))

async function numbersAt(times: readonly number[], frameRate: Rate | null = FPS_30): Promise<number[]> {
  const frames = new SourceFrames(file, 'asset_a', frameRate)
  try {
    const numbers: number[] = []
    for (const time of times) {
      const { frame } = await frames.at(time as never)
      const luma = new Uint8Array(frame.width * frame.height)
      for (let y = 0; y < frame.height; y += 1) {
        const row = frame.data![0]!.subarray(y * frame.linesize[0]!, y * frame.linesize[0]! + frame.width)
        luma.set(row, y * frame.width)
      }
      numbers.push(readNumber(luma, frame.width, frame.height))
    }
    return numbers
  } finally {
    await frames.close()
  }
}

describe('the pictures of a source', () => {
  it('are each the last that begins at or before the time', async () => {
    const times = [0, 1, 2, 3].map((frame) => frameStart(frame, FPS_30))
    expect(await numbersAt(times)).toEqual([0, 1, 2, 3])
    expect(await numbersAt(times.map((time) => time + 23_519_999))).toEqual([0, 1, 2, 3])
  })

  it('repeat or leave out pictures where the film has another rate', async () => {
    const slower = Array.from({ length: 9 }, (_, frame) => frameStart(frame, FPS_24))
    expect(await numbersAt(slower)).toEqual([0, 1, 2, 3, 5, 6, 7, 8, 10])
    const faster = Array.from({ length: 6 }, (_, frame) => frameStart(frame, rate(60)))
    expect(await numbersAt(faster)).toEqual([0, 0, 1, 1, 2, 2])
  })

  it('begin anywhere', async () => {
    expect(await numbersAt([frameStart(41, FPS_30), frameStart(42, FPS_30)])).toEqual([41, 42])
    expect(await numbersAt([frameStart(41, FPS_30) + 1000], null)).toEqual([41])
  })

  it('stay at the last one past the end, and at the first one before the beginning', async () => {
    expect(await numbersAt([fromSeconds(1.97), fromSeconds(2.5), fromSeconds(9)])).toEqual([59, 59, 59])
    expect(await numbersAt([fromSeconds(9)])).toEqual([59])
    expect(await numbersAt([fromSeconds(-1), fromSeconds(0)])).toEqual([0, 0])
  })

  it('name the asset whose file cannot be read', async () => {
    const frames = new SourceFrames(join(folder, 'none.mp4'), 'asset_gone', null)
    await expect(frames.at(fromSeconds(0))).rejects.toThrow(UnreadableMedia)
    await expect(frames.at(fromSeconds(0))).rejects.toThrow('asset_gone')
    await frames.close()
  })
})
