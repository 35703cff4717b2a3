import type { RandomSource } from '../../../../shared/random/seeded.ts'
import type { Vector3 } from '../../../../shared/scene/stagedScene.ts'
import type { Coat, Scenery } from '../../picture/sets/scenery.ts'

/** A building on its way: metres, its front toward +Z. */
export interface Site {
  readonly scenery: Scenery
  readonly random: RandomSource
  readonly size: Vector3
  readonly wall: Coat
}

export type BuildingPainter = (site: Site) => void

export const GLASS: Coat = { paint: '#5b7186' }

export const DOOR: Coat = { paint: '#5d4434' }

export const TILES: Coat = { paint: '#9c5237' }

export const THATCH: Coat = { paint: '#9c8450' }

export const TRIM: Coat = { paint: '#e6dcc8' }

export const WOOD: Coat = { paint: '#6b4a31' }

export const STONE: Coat = { paint: '#8b8478' }

export const GOLD: Coat = { paint: '#d8b04a' }

/** A pane in a wall that looks toward +Z (or aside: 1 right, -1 left). */
export function pane({ scenery }: Site, [x, y, z]: Vector3, wide: number, high: number, coat: Coat, aside = 0): void {
  const thick = Math.max(0.02, wide * 0.05)
  const size: Vector3 = aside === 0 ? [wide, high, thick] : [thick, high, wide]
  scenery.box([x, y, z], size, coat)
}

/** Rows of windows on the front and both sides, and a door. */
export function windows(site: Site, [w, h, d]: Vector3, floor: number, foot = 0): void {
  const floors = Math.max(1, Math.min(26, Math.round(h / floor)))
  const storey = h / floors
  const row = (long: number, place: (along: number) => Vector3, aside: number, hasDoor: boolean) => {
    const columns = Math.max(2, Math.min(14, Math.round(long / Math.max(floor * 0.95, 0.2))))
    for (let level = 0; level < floors; level++)
      for (let column = 0; column < columns; column++) {
        if (hasDoor && level === 0 && Math.abs(column - (columns - 1) / 2) < 0.6) continue
        const [x, , z] = place(((column + 0.5) / columns - 0.5) * long * 0.94)
        const wide = (long / columns) * 0.46
        const y = foot + storey * (level + 0.32)
        pane(site, [x, y - storey * 0.04, z], wide * 1.2, storey * 0.52, { paint: '#e8e2d6' }, aside)
        const out = Math.max(0.012, wide * 0.03)
        pane(site, [x + aside * out, y, z + (aside === 0 ? out : 0)], wide, storey * 0.44, GLASS, aside)
        if (storey < 1.2 || floors > 4) continue
        const over: Vector3 = [x + aside * 2 * out, y, z + (aside === 0 ? 2 * out : 0)]
        pane(site, over, wide * 0.07, storey * 0.44, TRIM, aside)
        pane(site, [over[0], y + storey * 0.25, over[2]], wide, storey * 0.03, TRIM, aside)
        pane(
          site,
          [over[0] + aside * out, y - storey * 0.07, over[2] + (aside === 0 ? out : 0)],
          wide * 1.4,
          storey * 0.05,
          STONE,
          aside,
        )
      }
  }
  row(w, (x) => [x, 0, d / 2], 0, true)
  for (const side of [1, -1]) row(d, (z) => [(side * w) / 2, 0, z], side, false)
  const [doorWide, doorHigh, out] = [Math.min(w * 0.16, storey * 0.42), storey * 0.7, d / 2 + 0.004 * w]
  pane(site, [0, foot, out], doorWide * 1.2, doorHigh * 1.06, TRIM)
  pane(site, [0, foot, out + 0.04 * doorWide], doorWide, doorHigh, DOOR)
  for (const [x, y] of [
    [-0.24, 0.12],
    [0.24, 0.12],
    [-0.24, 0.52],
    [0.24, 0.52],
  ] as const)
    pane(site, [x * doorWide, foot + y * doorHigh, out + 0.06 * doorWide], doorWide * 0.34, doorHigh * 0.34, {
      paint: '#6e5140',
    })
  pane(site, [0.4 * doorWide, foot + 0.46 * doorHigh, out + 0.1 * doorWide], doorWide * 0.07, doorWide * 0.07, GOLD)
}

export function dome(scenery: Scenery, [x, y, z]: Vector3, radius: number, coat: Coat, random: RandomSource): void {
  scenery.post([x, y - radius * 0.2, z], [x, y + radius * 0.1, z], [radius * 0.96, radius * 0.98], coat, 20)
  scenery.lump([x, y + radius * 0.1, z], [radius, radius * 1.1, radius], coat, random, {
    detail: 2,
    roughness: 0,
    shade: 0.2,
  })
  scenery.post([x, y + radius * 1.1, z], [x, y + radius * 1.6, z], [radius * 0.06, 0], GOLD)
}
