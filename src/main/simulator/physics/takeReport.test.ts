import { describe, expect, it } from 'vitest'
import type { StagedBody, StagedScene } from '../../../shared/scene/stagedScene.ts'
import { type ReportQuantity, takeReport } from '../../../shared/scene/takeReport.ts'
import { asPlayed } from './asPlayed.ts'
import { fixtureBody, fixtureGround, fixturePart, fixtureScene } from './fixtures/scenes.ts'
import { simulate } from './simulate.ts'
import { takeReportOf } from './takeReport.ts'

function ball(id: string, place: Partial<StagedBody>): StagedBody {
  return fixtureBody(id, fixturePart({ kind: 'ball', radius: 0.1 }, 'rubber'), { massKg: 1, ...place })
}

async function measured(scene: StagedScene, quantity: ReportQuantity) {
  const record = await simulate(scene)
  const report = takeReport.parse(takeReportOf(asPlayed(scene, record), record))
  return report.measures.find((one) => one.quantity === quantity)
}

describe('the report of a take', () => {
  it('measures gravity and restitution on a bouncing ball', async () => {
    const scene = fixtureScene([fixtureGround(), ball('ball', { position: [0, 1.1, 0], restitution: 0.7 })])
    const gravity = await measured(scene, 'gravity')
    expect(gravity!.expected).toBe(9.81)
    expect(Math.abs(gravity!.deviation!)).toBeLessThan(0.002)
    const bounce = await measured(scene, 'restitution')
    expect(bounce!.expected).toBe(0.7)
    expect(Math.abs(bounce!.deviation!)).toBeLessThan(0.005)
  })

  it('measures, does not repeat: other gravity gives another number', async () => {
    const scene = fixtureScene([fixtureGround(), ball('ball', { position: [0, 2, 0] })], { gravity: [0, -1.62, 0] })
    expect((await measured(scene, 'gravity'))!.value).toBeCloseTo(1.62, 2)
  })

  it('measures the period of a pendulum against its own swing', async () => {
    const scene = fixtureScene([ball('bob', { position: [-0.5, 1.5, 0] })], {
      durationSeconds: 5,
      joints: [
        {
          kind: 'hinge',
          bodyB: 'bob',
          pointA: [0, 2, 0],
          pointB: [0.5, 0.5, 0],
          axisA: [0, 0, 1],
          axisB: [0, 0, 1],
          dryFriction: 0,
          damping: 0,
        },
      ],
    })
    expect(Math.abs((await measured(scene, 'period'))!.deviation!)).toBeLessThan(0.005)
    expect((await measured(scene, 'energyRise'))!.value).toBeLessThan(1)
  })

  it('finds no change of momentum through a collision in the air', async () => {
    const scene = fixtureScene(
      [
        ball('one', { position: [-0.5, 5, 0], linearVelocity: [3, 0, 0.2], massKg: 2 }),
        ball('two', { position: [0.5, 5, 0], massKg: 1 }),
      ],
      { durationSeconds: 0.7 },
    )
    expect((await measured(scene, 'momentumChange'))!.value).toBeLessThan(0.1)
  })

  it('finds that energy never grows where things tumble', async () => {
    const box = (id: string, x: number, y: number) =>
      fixtureBody(id, fixturePart({ kind: 'box', halfExtents: [0.1, 0.15, 0.1], bevel: 0 }, 'wood'), {
        position: [x, y, 0],
        angularVelocity: [0.5, 0, 2],
      })
    const scene = fixtureScene([fixtureGround(), box('one', 0, 0.8), box('two', 0.12, 1.4)], { durationSeconds: 3 })
    expect((await measured(scene, 'energyRise'))!.value).toBeLessThan(1)
  })

  it('says nothing of what cannot be measured', async () => {
    const still = fixtureScene([fixtureGround(), ball('ball', { position: [0, 0.1, 0] })])
    const record = await simulate(still)
    const quantities = takeReportOf(still, record).measures.map(({ quantity }) => quantity)
    expect(quantities).not.toContain('gravity')
    expect(quantities).not.toContain('restitution')
    expect(quantities).not.toContain('period')
  })
})
