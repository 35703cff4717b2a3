import { describe, expect, it } from 'vitest'
import { pond, tank } from './fixtures.test-data.ts'
import { WaterField } from './waterField.ts'

const G = 9.81

/** A heap of water on the surface. */
function heap(field: WaterField, x: number, z: number, height: number, width: number): void {
  for (let row = 0; row < field.rows; row++) {
    for (let column = 0; column < field.columns; column++) {
      const at = row * field.columns + column
      const [dx, dz] = [field.first[0] + column * field.cell[0] - x, field.first[1] + row * field.cell[1] - z]
      if (field.depth[at]! > 0.05) field.depth[at]! += height * Math.exp(-(dx * dx + dz * dz) / (width * width))
    }
  }
}

describe('water as a height field', () => {
  it('keeps its volume to a millionth while waves run up the shore of a pond', () => {
    const field = new WaterField(pond(), G)
    heap(field, 0.3, 0.1, 0.15, 0.3)
    const before = field.volume()
    field.advance(6)
    expect(Math.abs(field.volume() / before - 1)).toBeLessThan(1e-6)
    expect(Math.min(...field.depth)).toBeGreaterThanOrEqual(0)
  })

  it('lies still and level when nothing disturbs it', () => {
    const field = new WaterField(pond(), G)
    field.advance(3)
    for (let at = 0; at < field.depth.length; at++) {
      if (field.depth[at]! > 0.01) expect(Math.abs(field.surface(at))).toBeLessThan(1e-9)
    }
  })

  it('comes to rest at the level that its volume gives', () => {
    const field = new WaterField(tank({ columns: 24, rows: 24 }), G)
    heap(field, 0.4, 0, 0.2, 0.2)
    const level = field.volume() / 4 - 0.5
    field.advance(90)
    for (const at of [0, 150, 300, 570]) expect(field.surface(at)).toBeCloseTo(level, 3)
  })

  it('never gains energy by itself', () => {
    const field = new WaterField(tank(), G)
    heap(field, -0.3, 0.2, 0.1, 0.25)
    const rest = field.volume() / 4 - 0.5
    let [earlier, start] = [Infinity, field.energy(rest)]
    for (let half = 0; half < 12; half++) {
      let most = 0
      for (let step = 0; step < 30; step++) {
        field.advance(1 / 60)
        most = Math.max(most, field.energy(rest))
      }
      expect(most).toBeLessThan(earlier * 1.005)
      expect(most).toBeLessThan(start * 1.005)
      earlier = most
      start = Math.min(start, most)
    }
  })

  it('carries waves of its wavelength at the speed of linear theory', () => {
    const field = new WaterField(tank({ size: [6, 0.4], columns: 240, rows: 16 }), G)
    const k = (2 * Math.PI) / 0.6
    const expected = Math.sqrt((G * Math.tanh(k * 0.5)) / k)
    for (let at = 0; at < field.depth.length; at++) {
      const x = field.first[0] + (at % field.columns) * field.cell[0]
      field.depth[at]! += 0.01 * Math.exp(-((x + 2) ** 2) / 0.04)
    }
    field.advance(2)
    const row = Array.from({ length: 120 }, (_, column) => field.surface(8 * 240 + 120 + column))
    const crest = 120 + row.indexOf(Math.max(...row))
    const travelled = field.first[0] + crest * field.cell[0] + 2
    expect(travelled / 2).toBeGreaterThan(expected * 0.95)
    expect(travelled / 2).toBeLessThan(expected * 1.05)
  })

  it('takes no step longer than three tenths of a cell at the speed of waves', () => {
    const field = new WaterField(tank(), G)
    const k = (2 * Math.PI) / 0.6
    const speed = Math.sqrt((G * Math.tanh(k * 0.5)) / k)
    expect(field.stableSeconds).toBeLessThanOrEqual((0.3 * field.cell[0]) / speed + 1e-12)
  })

  it('lets waves leave open water', () => {
    const field = new WaterField(tank({ edges: 'open' }), G)
    heap(field, 0, 0, 0.1, 0.2)
    const before = field.energy()
    field.advance(4)
    expect(field.energy()).toBeLessThan(before * 0.02)
  })

  it('flows down a river at its current without climbing anywhere', () => {
    const river = tank({
      kind: 'river',
      size: [12, 6],
      columns: 96,
      rows: 48,
      bed: { kind: 'channel', depth: 0.5, halfWidth: 1.6, rim: 0.4, fall: 0.01, seed: 2 },
      edges: 'river',
      current: 0.9,
      wavelength: 3,
    })
    const field = new WaterField(river, G)
    const before = field.volume()
    field.advance(10)
    expect(field.volume() / before).toBeGreaterThan(0.93)
    expect(field.volume() / before).toBeLessThan(1.07)
    const speeds = [20, 48, 76].map((column) => field.velocity(24 * 96 + column)[0])
    for (const speed of speeds) expect(speed).toBeGreaterThan(0.5)
    for (const speed of speeds) expect(speed).toBeLessThan(1.5)
    const level = (column: number) => field.surface(24 * 96 + column)
    expect(level(10)).toBeGreaterThan(level(48))
    expect(level(48)).toBeGreaterThan(level(86))
  })
})
