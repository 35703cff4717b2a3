import { describe, expect, it } from 'vitest'
import type { SimulationRecord } from '../../../shared/scene/simulationRecord.ts'
import type { StagedCloth } from '../../../shared/scene/stagedCloth.ts'
import type { StagedBody, StagedScene } from '../../../shared/scene/stagedScene.ts'
import { simulateCloths } from './simulateCloth.ts'

function sheet(
  change: Partial<StagedCloth> & { readonly height?: number; readonly upright?: boolean } = {},
): StagedCloth {
  const { height = 2, upright = false, ...rest } = change
  const [columns, rows, gap] = [13, 13, 0.05]
  const points = Array.from({ length: columns * rows }, (_, index): [number, number, number] => {
    const [across, down] = [(index % columns) * gap - 0.3, Math.floor(index / columns) * gap]
    return upright ? [across, height - down, 0.004 * Math.sin(40 * across + 25 * down)] : [across, height, down - 0.3]
  })
  return {
    id: 'cloth-1',
    label: 'cloth',
    columns,
    rows,
    points,
    spacing: [gap, gap],
    kgPerSquareMetre: 0.15,
    pinned: [],
    bands: ['#ffffff'],
    bandsRun: 'down',
    settlesForSeconds: 0,
    releasedAtSeconds: 0,
    ...rest,
  }
}

const still = {
  linearVelocity: [0, 0, 0],
  angularVelocity: [0, 0, 0],
  releasedAtSeconds: 0,
  rotation: [0, 0, 0, 1],
} as const

function ballAt(radius: number, y: number): StagedBody {
  const part = {
    shape: { kind: 'ball' as const, radius },
    material: 'rubber' as const,
    colour: '#ffffff',
    offset: [0, 0, 0] as [number, number, number],
    rotation: [0, 0, 0, 1] as [number, number, number, number],
  }
  return {
    id: 'ball',
    label: 'ball',
    concept: 'ball',
    motion: 'fixed',
    parts: [part],
    position: [0, y, 0],
    ...still,
  } as unknown as StagedBody
}

function stage(
  cloth: StagedCloth,
  change: Partial<StagedScene> = {},
): { scene: StagedScene; record: SimulationRecord } {
  const bodies = change.bodies ?? []
  const scene = {
    seed: 1,
    durationSeconds: 1,
    gravity: [0, -9.81, 0],
    cloths: [cloth],
    ...change,
    bodies,
  } as unknown as StagedScene
  const poses = new Map(
    bodies.map(({ id, position, rotation }) => [id, [{ timeSeconds: 0, position, rotation }]] as const),
  )
  return {
    scene,
    record: { stepHz: 480, durationSeconds: 1, poses, events: { version: 1, impacts: [], stretches: [] } },
  }
}

function simulated(cloth: StagedCloth, change: Partial<StagedScene> = {}): readonly Float32Array[] {
  const { scene, record } = stage(cloth, change)
  return simulateCloths(scene, record)[0]!.frames
}

function mean(frame: Float32Array, axis: number): number {
  let sum = 0
  for (let at = axis; at < frame.length; at += 3) sum += frame[at]!
  return sum / (frame.length / 3)
}

describe('cloth', () => {
  it('falls as everything falls where there is no air', () => {
    const frames = simulated(sheet({ height: 20 }), { set: 'moon', gravity: [0, -1.62, 0] })
    const fallen = mean(frames[0]!, 1) - mean(frames[60]!, 1)
    expect(Math.abs(fallen / (0.5 * 1.62) - 1)).toBeLessThan(0.002)
  })

  it('falls slower in air', () => {
    const inAir = simulated(sheet({ height: 20 }))
    const without = simulated(sheet({ height: 20 }), { set: 'moon' })
    expect(mean(inAir[60]!, 1)).toBeGreaterThan(mean(without[60]!, 1) + 1)
  })

  it('hangs from its pins and hardly stretches', () => {
    const pinned = Array.from({ length: 13 }, (_, column) => column)
    const frames = simulated(sheet({ upright: true, pinned, settlesForSeconds: 2 }))
    const last = frames.at(-1)!
    for (let row = 1; row < 13; row++) {
      for (let column = 0; column < 13; column++) {
        const [at, above] = [(row * 13 + column) * 3, ((row - 1) * 13 + column) * 3]
        const long = Math.hypot(
          last[at]! - last[above]!,
          last[at + 1]! - last[above + 1]!,
          last[at + 2]! - last[above + 2]!,
        )
        expect(long / 0.05).toBeLessThan(1.01)
      }
    }
    expect(mean(last, 1)).toBeCloseTo(1.7, 2)
  })

  it('lies over a ball without any point inside it', () => {
    const frames = simulated(sheet({ height: 0.62 }), { bodies: [ballAt(0.25, 0.3)], durationSeconds: 1.5 })
    for (const frame of frames) {
      for (let at = 0; at < frame.length; at += 3) {
        expect(Math.hypot(frame[at]!, frame[at + 1]! - 0.3, frame[at + 2]!)).toBeGreaterThan(0.25)
      }
    }
    const last = frames.at(-1)!
    const top = Math.max(...Array.from({ length: last.length / 3 }, (_, point) => last[point * 3 + 1]!))
    expect(top).toBeGreaterThan(0.54)
    expect(top).toBeLessThan(0.58)
    expect(mean(last, 1)).toBeLessThan(0.5)
  })

  it('streams with the wind from what holds it, and moves all the time', () => {
    const pinned = Array.from({ length: 13 }, (_, row) => row * 13)
    const frames = simulated(sheet({ upright: true, pinned, settlesForSeconds: 2 }), { wind: [8, 0, 0.8] })
    const free = mean(frames.at(-1)!, 0)
    expect(free).toBeGreaterThan(-0.2)
    const moved = frames.at(-1)!.map((value, at) => Math.abs(value - frames.at(-13)![at]!))
    expect(Math.max(...moved)).toBeGreaterThan(0.01)
    const calm = simulated(sheet({ upright: true, pinned, settlesForSeconds: 2 }))
    expect(mean(calm.at(-1)!, 0)).toBeLessThan(free - 0.05)
  })

  it('is the same, bit for bit, every time', () => {
    const once = simulated(sheet({ upright: true, pinned: [0] }), { wind: [3, 0, 1] })
    const again = simulated(sheet({ upright: true, pinned: [0] }), { wind: [3, 0, 1] })
    expect(again).toEqual(once)
  })
})
