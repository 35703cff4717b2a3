import { describe, expect, it } from 'vitest'
import type { SimulationRecord } from '../../../shared/scene/simulationRecord.ts'
import type { StagedScene } from '../../../shared/scene/stagedScene.ts'
import { fixtureBody, fixtureGround, fixturePart, fixtureScene } from '../physics/fixtures/scenes.ts'
import { simulate } from '../physics/simulate.ts'

const HALF = 0.03
const RADIUS = 0.016

/** A cushion that stands on the floor, and what else happens. */
function withCushion(change: Partial<StagedScene>, others: StagedScene['bodies'] = []): StagedScene {
  const part = fixturePart({ kind: 'cylinder', radius: 0.06, halfHeight: HALF }, 'fruit')
  const cushion = {
    ...fixtureBody('cushion', part, { position: [0, HALF, 0] }),
    soft: { shearModulusPa: 3000, bulkModulusPa: 60_000, dampingPerSecond: 60, lossSeconds: 0.003 },
    massKg: 0.5,
  }
  return fixtureScene([fixtureGround(), cushion, ...others], { durationSeconds: 1, ...change })
}

function ballLetGoAt(releasedAtSeconds: number): StagedScene['bodies'] {
  const part = fixturePart({ kind: 'ball', radius: RADIUS }, 'metal')
  return [fixtureBody('ball', part, { position: [0, 0.12, 0], releasedAtSeconds })]
}

/** The pictures of the cushion that were kept from a time on. */
function framesFrom({ softBodies }: SimulationRecord, seconds: number): readonly Float32Array[] {
  const { times, frames } = softBodies![0]!
  return frames.slice(times.findIndex((time) => time >= seconds))
}

function lowestOf({ poses }: SimulationRecord): number {
  return Math.min(...poses.get('ball')!.map(({ position }) => position[1]))
}

describe('a soft thing that has come to rest', () => {
  it('stays exactly as it is', async () => {
    const [first, ...later] = framesFrom(await simulate(withCushion({})), 0.7)
    expect(later.length).toBeGreaterThan(60)
    for (const frame of later) expect(frame).toEqual(first)
  })

  it('goes on from there when it is pushed', async () => {
    const push = { bodyId: 'cushion', atSeconds: 0.8, deltaVelocity: [0.5, 0.4, 0] as [number, number, number] }
    const { poses } = await simulate(withCushion({ pushes: [push] }))
    const keys = poses.get('cushion')!
    const before = keys.findLast(({ timeSeconds }) => timeSeconds < 0.8)!
    expect(Math.max(...keys.map(({ position }) => position[0])) - before.position[0]).toBeGreaterThan(0.02)
    expect(Math.max(...keys.map(({ position }) => position[1])) - before.position[1]).toBeGreaterThan(0.004)
  })

  it('is dented by what falls on it as deep as if it had never rested', async () => {
    const early = lowestOf(await simulate(withCushion({ durationSeconds: 0.4 }, ballLetGoAt(0))))
    const late = lowestOf(await simulate(withCushion({ durationSeconds: 1 }, ballLetGoAt(0.6))))
    expect(early).toBeLessThan(2 * HALF + RADIUS - 0.003)
    expect(Math.abs(late - early)).toBeLessThan(3e-4)
  })
})
