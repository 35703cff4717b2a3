import { describe, expect, it } from 'vitest'
import { smoothingWeights } from './dispersion.ts'
import { pond, tank } from './fixtures.test-data.ts'
import { WaterField } from './waterField.ts'

const G = 9.81

/** Speed of waves of a length, m/s (Airy). */
function speedOf(wavelength: number, depth: number): number {
  const k = (2 * Math.PI) / wavelength
  return Math.sqrt((G * Math.tanh(k * depth)) / k)
}

/** A channel along X in which a standing wave of so many half waves swings; how long a swing takes, seconds. */
function periodOf(halfWaves: number, depth: number): number {
  const length = 8
  const field = new WaterField(
    tank({ size: [length, 0.8], columns: 240, rows: 24, bed: { kind: 'flat', depth }, isDispersive: true }),
    G,
  )
  const k = (halfWaves * Math.PI) / length
  const shape = (at: number) => Math.cos(k * (field.first[0] + (at % field.columns) * field.cell[0] + length / 2))
  for (let at = 0; at < field.depth.length; at++) field.depth[at]! += 0.004 * shape(at)
  const share = () => field.depth.reduce((sum, metres, at) => sum + (metres - depth) * shape(at), 0)
  const expected = (2 * Math.PI) / Math.sqrt(G * k * Math.tanh(k * depth))
  const step = expected / 200
  const crossings: number[] = []
  let before = share()
  for (let time = step; crossings.length < 4; time += step) {
    field.advance(step)
    const now = share()
    if (now * before < 0) crossings.push(time - (step * now) / (now - before))
    before = now
  }
  return ((crossings[3]! - crossings[0]!) * 2) / 3
}

describe('dispersive water', () => {
  it('shares out the whole depth for waves that feel the ground', () => {
    for (const depth of [0.01, 0.1, 0.6, 4]) {
      const sum = smoothingWeights(6, 0.05, depth).reduce((total, weight) => total + weight, 0)
      expect(sum).toBeCloseTo(depth, 9)
    }
  })

  it.each([
    { halfWaves: 8, depth: 1.5 },
    { halfWaves: 16, depth: 1.5 },
    { halfWaves: 32, depth: 1.5 },
    { halfWaves: 48, depth: 1.5 },
    { halfWaves: 12, depth: 0.25 },
    { halfWaves: 6, depth: 0.1 },
  ])(
    'lets a wave of 16 m over $halfWaves swing as omega^2 = g k tanh(kh) says on $depth m, within three percent',
    ({ halfWaves, depth }) => {
      const wavelength = 16 / halfWaves
      const expected = wavelength / speedOf(wavelength, depth)
      const period = periodOf(halfWaves, depth)
      expect(Math.abs(period / expected - 1)).toBeLessThan(0.03)
    },
  )

  it('carries a group of waves at half the speed of its crests on deep water', () => {
    const field = new WaterField(
      tank({
        size: [14, 0.8],
        columns: 350,
        rows: 20,
        bed: { kind: 'flat', depth: 2 },
        edges: 'walls',
        isDispersive: true,
      }),
      G,
    )
    const wavelength = 0.5
    const k = (2 * Math.PI) / wavelength
    for (let at = 0; at < field.depth.length; at++) {
      const x = field.first[0] + (at % field.columns) * field.cell[0]
      field.depth[at]! += 0.004 * Math.cos(k * x) * Math.exp(-(x * x) / 0.5)
    }
    const seconds = 7
    field.advance(seconds)
    // It has parted in two groups, one each way; where the middle of the right one's energy is.
    let [weight, sum] = [0, 0]
    for (let column = 175; column < 350; column++) {
      const high = field.surface(10 * 350 + column) ** 2
      weight += high
      sum += high * (field.first[0] + column * field.cell[0])
    }
    const expected = (speedOf(wavelength, 2) / 2) * seconds
    expect(Math.abs(sum / weight / expected - 1)).toBeLessThan(0.06)
  })

  it('sends long waves ahead of short ones from where a stone fell', () => {
    const field = new WaterField(
      tank({
        size: [8, 8],
        columns: 160,
        rows: 160,
        bed: { kind: 'flat', depth: 3 },
        edges: 'open',
        isDispersive: true,
      }),
      G,
    )
    for (let row = 0; row < 160; row++)
      for (let column = 0; column < 160; column++) {
        const [x, z] = [field.first[0] + column * field.cell[0], field.first[1] + row * field.cell[1]]
        field.depth[row * 160 + column]! -= 0.05 * Math.exp(-(x * x + z * z) / 0.03)
      }
    field.advance(2.6)
    const line = Array.from({ length: 80 }, (_, column) => field.surface(80 * 160 + 80 + column))
    const places: number[] = []
    line.forEach((height, at) => {
      const before = line[at - 1]
      if (before !== undefined && before < 0 !== height < 0) places.push(at * field.cell[0])
    })
    const gaps = places.slice(1).map((place, at) => place - places[at]!)
    expect(gaps.length).toBeGreaterThan(5)
    const half = Math.floor(gaps.length / 2)
    const mean = (values: number[]) => values.reduce((total, value) => total + value, 0) / values.length
    expect(mean(gaps.slice(-half))).toBeGreaterThan(1.3 * mean(gaps.slice(0, half)))
  })

  it('keeps a pond at rest, its volume exact, and lets waves only lose height', () => {
    const field = new WaterField(pond({ isDispersive: true }), G)
    field.advance(1)
    for (let at = 0; at < field.depth.length; at++)
      if (field.depth[at]! > 0.01) expect(Math.abs(field.surface(at))).toBeLessThan(1e-9)
    const before = field.volume()
    for (let at = 0; at < field.depth.length; at++) {
      const [x, z] = [(at % 80) - 40, Math.floor(at / 80) - 40]
      if (field.depth[at]! > 0.05) field.depth[at]! += 0.08 * Math.exp(-(x * x + z * z) / 40)
    }
    const filled = field.volume()
    expect(filled).toBeGreaterThan(before)
    const potential = () => {
      const wet = field.depth.reduce((count, depth) => count + (depth > 0.01 ? 1 : 0), 0)
      let [sum, mean] = [0, 0]
      for (let at = 0; at < field.depth.length; at++) if (field.depth[at]! > 0.01) mean += field.surface(at) / wet
      for (let at = 0; at < field.depth.length; at++)
        if (field.depth[at]! > 0.01) sum += (field.surface(at) - mean) ** 2
      return sum
    }
    const start = potential()
    let late = 0
    for (let step = 0; step < 120; step++) {
      field.advance(1 / 20)
      expect(potential()).toBeLessThan(start * 1.001)
      if (step >= 90) late = Math.max(late, potential())
    }
    expect(late).toBeLessThan(0.35 * start)
    expect(Math.abs(field.volume() / filled - 1)).toBeLessThan(1e-6)
  })
})
