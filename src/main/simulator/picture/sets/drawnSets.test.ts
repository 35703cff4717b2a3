import { beforeAll, describe, expect, it } from 'vitest'
import { type StagedScene, setName } from '../../../../shared/scene/stagedScene.ts'
import { fixtureBody, fixtureGround, fixturePart, fixtureScene } from '../../physics/fixtures/scenes.ts'
import { askChild } from '../fixtures/askChild.ts'
import type { DrawnFrame, DrawRequest } from '../fixtures/drawFrames.ts'

/** One of each kind; the slow tests draw them all. */
const SETS = process.env.DALANG_ALL_SETS
  ? setName.options
  : (['kitchen', 'street', 'forest', 'beach', 'underwater'] as const)

const [WIDTH, HEIGHT] = [96, 54]
const INDOORS = ['kitchen', 'classroom', 'laboratory', 'stage']

const ball = fixtureBody('ball', fixturePart({ kind: 'ball', radius: 0.3 }, 'rubber', '#e0261a'), {
  position: [0, 0.3, 0],
})

function request(set: (typeof setName.options)[number], rest: Partial<StagedScene> = {}): DrawRequest {
  const surroundings = INDOORS.includes(set) ? 'room' : 'outdoors'
  const light = { timeOfDay: 'noon', keyAzimuthDegrees: 60, keyElevationDegrees: 50 } as const
  const scene = fixtureScene([fixtureGround('soil'), ball], { set, surroundings, light, ...rest })
  return { scene, width: WIDTH, height: HEIGHT, quality: 'draft', frames: [0] }
}

/** Red, green and blue of every pixel. */
function pixels(frame: DrawnFrame): number[][] {
  const bytes = Buffer.from(frame.pixels, 'base64')
  return Array.from({ length: WIDTH * HEIGHT }, (_, at) => [...bytes.subarray(4 * at, 4 * at + 3)])
}

describe('a drawn set', () => {
  let frames: DrawnFrame[] = []
  let again: DrawnFrame | undefined
  let looks: DrawnFrame[] = []
  beforeAll(async () => {
    const asked = [
      ...SETS.map((set) => request(set)),
      request('forest'),
      ...(['natural', 'noir'] as const).map((look) => request('park', { look })),
    ]
    const drawn = (await askChild<DrawnFrame[][]>('./drawFrames.ts', asked)).map(([frame]) => frame!)
    const count = SETS.length
    frames = drawn.slice(0, count)
    again = drawn[count]
    looks = drawn.slice(count + 1)
  }, 240_000)

  for (const [index, set] of SETS.entries()) {
    it(`is neither black, blank nor blown out, and shows the subject: ${set}`, () => {
      const colours = pixels(frames[index]!)
      const light = colours.map(([r, g, b]) => 0.2126 * r! + 0.7152 * g! + 0.0722 * b!)
      const mean = light.reduce((sum, one) => sum + one, 0) / light.length
      const spread = Math.sqrt(light.reduce((sum, one) => sum + (one - mean) ** 2, 0) / light.length)
      expect(mean).toBeGreaterThan(set === 'space' ? 4 : 30)
      expect(mean).toBeLessThan(225)
      expect(spread).toBeGreaterThan(8)
      expect(light.filter((one) => one > 252).length).toBeLessThan(0.05 * light.length)
      expect(colours.filter(([r, g, b]) => r! > 1.5 * g! && r! > 1.3 * b! && r! > 60).length).toBeGreaterThan(40)
    })
  }

  it('is the same, byte for byte, when it is drawn again', () => {
    expect(again!.hash).toBe(frames[[...SETS].indexOf('forest')]!.hash)
  })

  it('has no colour in a noir film', () => {
    const strongest = (frame: DrawnFrame) =>
      Math.max(...pixels(frame).map((colour) => Math.max(...colour) - Math.min(...colour)))
    expect(strongest(looks[0]!)).toBeGreaterThan(80)
    expect(strongest(looks[1]!)).toBeLessThan(6)
  })
})
