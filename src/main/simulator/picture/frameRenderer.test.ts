import { fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { beforeAll, describe, expect, it } from 'vitest'
import type { StagedScene } from '../../../shared/scene/stagedScene.ts'
import { fixtureBody, fixtureGround, fixturePart, fixtureScene } from '../physics/fixtures/scenes.ts'
import type { DrawnFrame, DrawRequest } from './fixtures/drawFrames.ts'
import { vulkanEnvironment } from './vulkanDriver.ts'

const WIDTH = 96
const HEIGHT = 54

async function draw(scene: StagedScene, frames: readonly number[]): Promise<DrawnFrame[]> {
  const child = fork(fileURLToPath(new URL('./fixtures/drawFrames.ts', import.meta.url)), {
    env: { ...process.env, ...(await vulkanEnvironment()) },
    execArgv: [],
  })
  const request: DrawRequest = { scene, width: WIDTH, height: HEIGHT, quality: 'draft', frames }
  return new Promise((resolve, reject) => {
    child.once('message', (drawn) => resolve(drawn as DrawnFrame[]))
    child.once('error', reject)
    child.once('exit', (code) => reject(new Error(`The drawing process ended with ${code}`)))
    child.send(request)
  })
}

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

describe('a drawn shot', () => {
  let first: DrawnFrame[]
  let second: DrawnFrame[]
  beforeAll(async () => {
    ;[first, second] = await Promise.all([draw(scene, [0, 6]), draw(scene, [0, 6])])
  }, 60_000)

  it('fills every pixel with opaque colour, neither black nor blown out', () => {
    for (const [x, y] of [
      [2, 2],
      [48, 50],
      [90, 30],
    ] as const) {
      const [r, g, b, alpha] = pixelAt(first[0]!, x, y) as [number, number, number, number]
      expect(Math.max(r, g, b)).toBeGreaterThan(20)
      expect(Math.min(r, g, b)).toBeLessThan(250)
      expect(alpha).toBe(255)
    }
  })

  it('shows the ball falling', () => {
    expect(redRow(first[1]!)).toBeGreaterThan(redRow(first[0]!) + 2)
  })

  it('is the same, byte for byte, when it is drawn again', () => {
    expect(second.map(({ hash }) => hash)).toEqual(first.map(({ hash }) => hash))
  })
})
