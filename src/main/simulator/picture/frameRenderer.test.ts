import { beforeAll, describe, expect, it } from 'vitest'
import type { StagedScene } from '../../../shared/scene/stagedScene.ts'
import { fixtureBody, fixtureGround, fixturePart, fixtureScene } from '../physics/fixtures/scenes.ts'
import { askChild } from './fixtures/askChild.ts'
import type { DrawnFrame, DrawRequest } from './fixtures/drawFrames.ts'

const WIDTH = 96
const HEIGHT = 54

const ball = fixtureBody('ball', fixturePart({ kind: 'ball', radius: 0.2 }, 'rubber', '#c0392b'), {
  position: [0, 0.9, 0],
})
const scene = fixtureScene([fixtureGround(), ball])

function pixelAt(frame: DrawnFrame, x: number, y: number): number[] {
  const bytes = Buffer.from(frame.pixels, 'base64')
  return [...bytes.subarray((y * WIDTH + x) * 4, (y * WIDTH + x) * 4 + 4)]
}

/** The mean row of the pixels that are clearly red. */
function redRow(frame: DrawnFrame): number {
  const rows: number[] = []
  for (let y = 0; y < HEIGHT; y++) {
    for (let x = 0; x < WIDTH; x++) {
      const [r, g] = pixelAt(frame, x, y) as [number, number]
      if (r > 1.6 * g) rows.push(y)
    }
  }
  return rows.reduce((sum, row) => sum + row, 0) / rows.length
}

/** A ball on the floor with the light from one side. */
function litFrom(keyAzimuthDegrees: number): StagedScene {
  return fixtureScene([fixtureGround(), { ...ball, position: [0, 0.2, 0] }], {
    light: { timeOfDay: 'noon', keyAzimuthDegrees, keyElevationDegrees: 35 },
  })
}

/** Mean green of the ground beside the ball. */
function groundLight(frame: DrawnFrame, columns: readonly [number, number]): number {
  let [sum, count] = [0, 0]
  for (let y = 32; y < 44; y++) {
    for (let x = columns[0]; x < columns[1]; x++) {
      sum += pixelAt(frame, x, y)[1]!
      count++
    }
  }
  return sum / count
}

describe('a drawn shot', () => {
  let [first, second, litFromLeft, litFromRight]: DrawnFrame[][] = []
  beforeAll(async () => {
    const request = (scene: StagedScene, frames: number[]): DrawRequest => {
      return { scene, width: WIDTH, height: HEIGHT, quality: 'draft', frames }
    }
    ;[first, second, litFromLeft, litFromRight] = await askChild<DrawnFrame[][]>('./drawFrames.ts', [
      request(scene, [0, 6]),
      request(scene, [0, 6]),
      request(litFrom(-80), [0]),
      request(litFrom(80), [0]),
    ])
  }, 60_000)

  it('fills every pixel with opaque colour, neither black nor blown out', () => {
    for (const [x, y] of [
      [2, 2],
      [48, 50],
      [90, 30],
    ] as const) {
      const [r, g, b, alpha] = pixelAt(first![0]!, x, y) as [number, number, number, number]
      expect(Math.max(r, g, b)).toBeGreaterThan(20)
      expect(Math.min(r, g, b)).toBeLessThan(250)
      expect(alpha).toBe(255)
    }
  })

  it('shows the ball falling', () => {
    expect(redRow(first![1]!)).toBeGreaterThan(redRow(first![0]!) + 2)
  })

  it('throws the shadow away from the light', () => {
    const [left, right] = [
      [30, 44],
      [52, 66],
    ] as const
    expect(groundLight(litFromLeft![0]!, right)).toBeLessThan(groundLight(litFromLeft![0]!, left) - 5)
    expect(groundLight(litFromRight![0]!, left)).toBeLessThan(groundLight(litFromRight![0]!, right) - 5)
  })

  it('is the same, byte for byte, when it is drawn again', () => {
    expect(second!.map(({ hash }) => hash)).toEqual(first!.map(({ hash }) => hash))
  })
})
