import type { StagedWater } from '../../../shared/scene/stagedWater.ts'

/** A walled tank, 2 m square and half a metre deep. */
export function tank(changes: Partial<StagedWater> = {}): StagedWater {
  return {
    id: 'water-1',
    label: 'tank',
    kind: 'tank',
    centre: [0, 0, 0],
    size: [2, 2],
    columns: 64,
    rows: 64,
    bed: { kind: 'flat', depth: 0.5 },
    filled: 1,
    edges: 'walls',
    wavelength: 0.6,
    current: 0,
    waves: [],
    inflows: [],
    drives: [],
    colour: '#1d4a52',
    clarity: 2,
    walls: 'glass',
    ...changes,
  }
}

export function pond(changes: Partial<StagedWater> = {}): StagedWater {
  return tank({
    kind: 'pond',
    size: [4, 4],
    columns: 80,
    rows: 80,
    bed: { kind: 'bowl', depth: 0.6, radius: [1.7, 1.5], rim: 0.1, seed: 3 },
    walls: 'opaque',
    ...changes,
  })
}
