import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ALL_PHYSICS } from './allPhysics.ts'
import { type DecodedSound, decodeSound } from './decodeFilm.ts'
import { shotOf } from './filmOf.ts'
import { straightLine } from './straightLine.ts'
import { ringSeconds, strikeDecibels, strikeTimes, strongestTone } from './strikeSound.ts'

const EARTH_GRAVITY = 9.81
/** Decibels for each decibel of speed. */
const LOUDNESS = { slope: 1, tolerance: 0.2, leastCorrelation: 0.9 }
/** Materials in the order in which they ring longer; those of the last two ring about as long as each other. */
const MATERIALS = ['rubber', 'wooden', 'plastic', 'ceramic', 'metal', 'glass']

describe.runIf(ALL_PHYSICS)('things that are struck, heard from the shots’ files alone', () => {
  let folder: string
  beforeAll(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'dalang-strikes-'))
  })
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  async function heard(name: string, what: string, seconds: number): Promise<DecodedSound> {
    const prompt = `${what} onto the floor. Static camera. No music.`
    return decodeSound(await shotOf({ prompt, folder, name, seconds, height: 64 }))
  }

  it('are louder as they are faster: 6 decibels for twice the speed', async () => {
    const sound = await heard('bounces', 'A wooden ball 10 cm wide with restitution 0.8 is dropped from 1.2 m', 4)
    const times = strikeTimes(sound)
    // Between two strikes a ball is in the air: how long tells how fast it comes down.
    const points = times.slice(1).map((time, index) => {
      const speed = (EARTH_GRAVITY * (time - (times[index] ?? 0))) / 2
      return [20 * Math.log10(speed), strikeDecibels(sound, time)] as const
    })
    const { slope, correlation } = straightLine(points)
    console.log(`${points.length} strikes: ${slope.toFixed(3)} dB for each dB of speed, r ${correlation.toFixed(3)}`)
    expect(points.length).toBeGreaterThanOrEqual(5)
    expect(Math.abs(slope - LOUDNESS.slope)).toBeLessThanOrEqual(LOUDNESS.tolerance)
    expect(correlation).toBeGreaterThanOrEqual(LOUDNESS.leastCorrelation)
    const heldBack = straightLine(points.map(([speed, level]) => [speed, level / 2] as const))
    expect(Math.abs(heldBack.slope - LOUDNESS.slope)).toBeGreaterThan(LOUDNESS.tolerance)
  }, 600_000)

  it('sound lower as they are larger', async () => {
    const tones: number[] = []
    for (const width of [5, 10, 20]) {
      const sound = await heard(`cube-${width}`, `A metal cube ${width} cm wide is dropped from 40 cm`, 1.3)
      tones.push(strongestTone(sound, strikeTimes(sound)[0] ?? 0))
    }
    console.log(`metal cubes of 5, 10 and 20 cm sound at ${tones.map((tone) => tone.toFixed(0)).join(', ')} Hz`)
    expect(isFalling(tones)).toBe(true)
    expect(isFalling(tones.toReversed())).toBe(false)
  }, 1_200_000)

  it('ring longer from rubber over wood, plastic and ceramic to metal and glass', async () => {
    const rings: number[] = []
    for (const material of MATERIALS) {
      const what = `A ${material} ball 10 cm wide with restitution 0.8 is dropped from 40 cm`
      const sound = await heard(material, what, 1.3)
      rings.push(ringSeconds(sound, strikeTimes(sound)[0] ?? 0))
    }
    console.log(MATERIALS.map((material, index) => `${material} ${(rings[index] ?? 0).toFixed(3)} s`).join(', '))
    expect(ringsInOrder(rings)).toBe(true)
    expect(ringsInOrder(rings.toReversed())).toBe(false)
    expect(ringsInOrder([rings[1] ?? 0, rings[0] ?? 0, ...rings.slice(2)])).toBe(false)
  }, 1_200_000)
})

function isFalling(values: readonly number[]): boolean {
  return values.every((value, index) => index === 0 || value < (values[index - 1] ?? 0))
}

/** Each longer than the one before, metal and glass both longer than ceramic. */
function ringsInOrder([
  rubber = 0,
  wood = 0,
  plastic = 0,
  ceramic = 0,
  metal = 0,
  glass = 0,
]: readonly number[]): boolean {
  return rubber < wood && wood < plastic && plastic < ceramic && ceramic < Math.min(metal, glass)
}
