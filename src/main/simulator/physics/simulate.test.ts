import { describe, expect, it } from 'vitest'
import type { SimulationRecord } from '../../../shared/scene/simulationRecord.ts'
import type { StagedBody } from '../../../shared/scene/stagedScene.ts'
import { fixtureBody, fixtureGround, fixturePart, fixtureScene } from './fixtures/scenes.ts'
import { poseAt } from './poseAt.ts'
import { simulate } from './simulate.ts'

const G = 9.81
const RADIUS = 0.1

function ball(place: Partial<StagedBody> = {}, id = 'ball'): StagedBody {
  return fixtureBody(id, fixturePart({ kind: 'ball', radius: RADIUS }, 'rubber'), place)
}

function cube(place: Partial<StagedBody> = {}): StagedBody {
  return fixtureBody('cube', fixturePart({ kind: 'box', halfExtents: [0.1, 0.1, 0.1], bevel: 0 }, 'wood'), place)
}

function heightAt(record: SimulationRecord, id: string, time: number): number {
  return poseAt(record, id, time).position[1]
}

function apexBetween(record: SimulationRecord, id: string, from: number, to: number): number {
  const keys = record.poses.get(id)!.filter((key) => key.timeSeconds > from && key.timeSeconds < to)
  return Math.max(...keys.map((key) => key.position[1]))
}

describe('free fall', () => {
  it('follows the parabola within 1 mm over 11 m', async () => {
    const record = await simulate(fixtureScene([ball({ position: [0, 20, 0], linearVelocity: [1, 3, 0] })]))
    for (const time of [0.1, 0.5, 1, 1.7]) {
      const [x, y] = poseAt(record, 'ball', time).position
      expect(x).toBeCloseTo(time, 3)
      expect(Math.abs(y - (20 + 3 * time - (G / 2) * time * time))).toBeLessThan(1e-3)
    }
  })

  it('starts at the release of a held body', async () => {
    const record = await simulate(fixtureScene([ball({ position: [0, 9, 0], releasedAtSeconds: 0.73 })]))
    expect(heightAt(record, 'ball', 0.72)).toBe(9)
    expect(heightAt(record, 'ball', 1.73)).toBeCloseTo(9 - G / 2, 3)
  })
})

describe('a bounce', () => {
  it.each([0.9, 0.7, 0.5])(
    'gives back %f of the speed, three times over, within half a per cent',
    async (restitution) => {
      const dropped = ball({ position: [0, 1 + RADIUS, 0], restitution })
      const record = await simulate(fixtureScene([fixtureGround(), dropped], { durationSeconds: 3 }))
      const times = record.events.impacts.map(({ timeSeconds }) => timeSeconds)
      expect(times[0]).toBeCloseTo(Math.sqrt(2 / G), 4)
      for (let bounce = 1; bounce <= 3; bounce++) {
        const apex = apexBetween(record, 'ball', times[bounce - 1]!, times[bounce] ?? 3) - RADIUS
        expect(Math.sqrt(apex) / restitution ** bounce).toBeGreaterThan(0.995)
        expect(Math.sqrt(apex) / restitution ** bounce).toBeLessThan(1.005)
      }
    },
  )

  it('does the same to a box that lands flat, which stays upright', async () => {
    const dropped = cube({ position: [0, 1.1, 0], restitution: 0.6 })
    const record = await simulate(fixtureScene([fixtureGround(), dropped], { durationSeconds: 0.9 }))
    expect(apexBetween(record, 'cube', 0.46, 0.9) - 0.1).toBeCloseTo(0.36, 3)
    expect(Math.abs(poseAt(record, 'cube', 0.9).rotation[3])).toBeGreaterThan(0.99999)
  })

  it('says when, how fast and how hard, and never sinks into the floor between the keys', async () => {
    const dropped = ball({ position: [0, 1 + RADIUS, 0], restitution: 0.8, massKg: 2 })
    const record = await simulate(fixtureScene([fixtureGround(), dropped]))
    const impact = record.events.impacts[0]!
    const speed = Math.sqrt(2 * G)
    expect(impact).toMatchObject({ bodyA: 'ball', bodyB: 'ground' })
    expect(impact.normal[1]).toBeCloseTo(-1, 5)
    expect(impact.point[1]).toBeCloseTo(0, 4)
    expect(impact.approachSpeed).toBeCloseTo(speed, 2)
    expect(impact.impulse).toBeCloseTo(2 * 1.8 * speed, 1)
    expect(heightAt(record, 'ball', impact.timeSeconds)).toBeCloseTo(RADIUS, 5)
    for (let time = 0; time < 2; time += 0.0007) {
      expect(heightAt(record, 'ball', time)).toBeGreaterThan(RADIUS - 2e-4)
    }
  })

  it('takes the restitution of the two materials when none is stated', async () => {
    const onto = async (material: 'stone' | 'cloth') => {
      const record = await simulate(
        fixtureScene([fixtureGround(material), ball({ position: [0, 1.1, 0] })], { durationSeconds: 0.95 }),
      )
      return apexBetween(record, 'ball', 0.46, 0.95) - RADIUS
    }
    expect(await onto('stone')).toBeCloseTo(0.8 ** 2, 2)
    expect(await onto('cloth')).toBeCloseTo(0.4 ** 2, 2)
  })
})

describe('a glancing blow', () => {
  it('sets a ball rolling: 5/7 of its sideways speed is left when friction holds', async () => {
    const thrown = ball({ position: [0, 1.1, 0], linearVelocity: [1, 0, 0], restitution: 0.8, friction: 2 })
    const record = await simulate(fixtureScene([fixtureGround(), thrown], { durationSeconds: 1 }))
    const [before, after] = [poseAt(record, 'ball', 0.6).position[0], poseAt(record, 'ball', 0.9).position[0]]
    expect((after - before) / 0.3).toBeCloseTo(5 / 7, 3)
  })
})

describe('a collision', () => {
  it('keeps momentum and gives the two speeds of the textbook', async () => {
    const far = { position: [0, 5, 0] as [number, number, number], restitution: 0.5 }
    const one = ball({ ...far, position: [-0.5, 5, 0], linearVelocity: [2, 0, 0], massKg: 3 }, 'one')
    const two = ball({ ...far, position: [0.5, 5, 0], massKg: 1 }, 'two')
    const record = await simulate(fixtureScene([one, two], { gravity: [0, 0, 0], durationSeconds: 1 }))
    const speedOf = (id: string) => (poseAt(record, id, 1).position[0] - poseAt(record, id, 0.9).position[0]) / 0.1
    // v1 = (m1 - e m2) / M * v, v2 = (1 + e) m1 / M * v
    expect(speedOf('one')).toBeCloseTo(1.25, 3)
    expect(speedOf('two')).toBeCloseTo(2.25, 3)
    expect(record.events.impacts).toHaveLength(1)
    expect(record.events.impacts[0]!.timeSeconds).toBeCloseTo(0.4, 5)
    expect(record.events.impacts[0]!.impulse).toBeCloseTo(2.25, 3)
  })

  it('passes a blow along a row of touching balls to the last', async () => {
    const row = [0, 1, 2, 3].map((index) =>
      ball({ position: [index * 2 * RADIUS, 5, 0], restitution: 1 }, `row${index}`),
    )
    const striker = ball({ position: [-0.6, 5, 0], linearVelocity: [2, 0, 0], restitution: 1 }, 'striker')
    const record = await simulate(fixtureScene([striker, ...row], { gravity: [0, 0, 0], durationSeconds: 1 }))
    const travelled = (id: string) => poseAt(record, id, 1).position[0] - poseAt(record, id, 0).position[0]
    expect(travelled('row3')).toBeGreaterThan(1.5)
    expect(Math.abs(travelled('row1'))).toBeLessThan(0.01)
    expect(travelled('striker')).toBeLessThan(0.42)
  })

  it('knocks a row of dominoes over one after the other', async () => {
    const domino = fixturePart({ kind: 'box', halfExtents: [0.02, 0.12, 0.06], bevel: 0 }, 'plastic')
    const dominoes = [0, 1, 2, 3].map((index) =>
      fixtureBody(`domino${index}`, domino, { position: [index * 0.12, 0.12, 0] }),
    )
    const scene = fixtureScene([fixtureGround(), ...dominoes], {
      durationSeconds: 1.2,
      pushes: [{ bodyId: 'domino0', atSeconds: 0.1, deltaVelocity: [1.2, 0, 0] }],
    })
    const record = await simulate(scene)
    const first = (a: string, b: string) =>
      record.events.impacts.find((impact) => impact.bodyA === a && impact.bodyB === b)!.timeSeconds
    expect(first('domino0', 'domino1')).toBeGreaterThan(0.1)
    expect(first('domino1', 'domino2')).toBeGreaterThan(first('domino0', 'domino1'))
    expect(first('domino2', 'domino3')).toBeGreaterThan(first('domino1', 'domino2'))
    for (const id of ['domino0', 'domino3']) expect(heightAt(record, id, 1.2)).toBeLessThan(0.09)
  })
})

describe('friction', () => {
  it('stops a sliding box after v^2 / (2 mu g), and logs the slide', async () => {
    const sliding = cube({ position: [0, 0.1, 0], linearVelocity: [2, 0, 0], friction: 0.4 })
    const ground = { ...fixtureGround(), friction: 0.4 }
    const record = await simulate(fixtureScene([ground, sliding], { durationSeconds: 1 }))
    const distance = poseAt(record, 'cube', 1).position[0]
    expect(distance / (4 / (2 * 0.4 * G))).toBeGreaterThan(0.99)
    expect(distance / (4 / (2 * 0.4 * G))).toBeLessThan(1.01)
    const slide = record.events.stretches.find(({ kind }) => kind === 'sliding')!
    expect(slide.endSeconds).toBeGreaterThan(0.4)
    expect(slide.samples[5]!.normalForce / (0.008 * 750 * G)).toBeCloseTo(1, 1)
  })

  it('rolls a ball down 20 degrees with 5/7 of g sin 20, and logs the roll', async () => {
    const angle = (20 * Math.PI) / 180
    const slope = fixtureBody('slope', fixturePart({ kind: 'box', halfExtents: [5, 0.2, 1], bevel: 0 }, 'wood'), {
      motion: 'fixed',
      rotation: [0, 0, -Math.sin(angle / 2), Math.cos(angle / 2)],
    })
    const up = 0.2 + RADIUS
    const rolling = ball({ position: [up * Math.sin(angle), up * Math.cos(angle), 0], restitution: 0 })
    const record = await simulate(fixtureScene([slope, rolling], { durationSeconds: 1 }))
    const [from, to] = [poseAt(record, 'ball', 0).position, poseAt(record, 'ball', 1).position]
    const travelled = Math.hypot(to[0] - from[0], to[1] - from[1])
    expect(travelled / ((5 / 14) * G * Math.sin(angle))).toBeGreaterThan(0.99)
    expect(travelled / ((5 / 14) * G * Math.sin(angle))).toBeLessThan(1.01)
    const roll = record.events.stretches.find(({ kind }) => kind === 'rolling')!
    expect(roll.samples.at(-1)!.tangentialSpeed).toBeCloseTo((5 / 7) * G * Math.sin(angle), 1)
  })
})

describe('the record', () => {
  it('is the same, byte for byte, for the same scene', async () => {
    const scene = fixtureScene([
      fixtureGround(),
      ball({ position: [0, 0.6, 0], linearVelocity: [1, 0, 0.3] }),
      cube({ position: [0.5, 0.1, 0.1] }),
    ])
    const bytes = async () => {
      const { poses, events } = await simulate(scene)
      return JSON.stringify([[...poses], events])
    }
    expect(await bytes()).toBe(await bytes())
  })

  it('keeps a thing at rest where it was put', async () => {
    const record = await simulate(fixtureScene([fixtureGround(), cube({ position: [0, 0.1, 0] })]))
    expect(Math.abs(heightAt(record, 'cube', 2) - 0.1)).toBeLessThan(3e-4)
    expect(record.events.impacts).toEqual([])
    expect(record.poses.get('cube')!.length).toBeLessThan(60)
  })
})
