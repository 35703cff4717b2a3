import { beforeAll, describe, expect, it } from 'vitest'
import type { SimulationRecord } from '../../../shared/scene/simulationRecord.ts'
import type { StagedBody } from '../../../shared/scene/stagedScene.ts'
import { fixtureBody, fixtureGround, fixturePart, fixtureScene } from '../physics/fixtures/scenes.ts'
import type { InfluencedBody } from '../physics/influences.ts'
import { poseAt } from '../physics/poseAt.ts'
import { simulate } from '../physics/simulate.ts'
import { SoftRun } from './softRun.ts'
import type { SoftThing } from './softThing.ts'

const G = 9.81
const STEP = 1 / 960
const SOFT = { shearModulusPa: 4200, bulkModulusPa: 200_000, dampingPerSecond: 1, lossSeconds: 0.005 }
const HALF = 0.03

function jelly(change: Partial<StagedBody> = {}): StagedBody {
  const part = fixturePart({ kind: 'cylinder', radius: 0.06, halfHeight: HALF }, 'fruit')
  return { ...fixtureBody('jelly', part, { position: [0, 0.16, 0], ...change }), soft: SOFT, massKg: 0.7 }
}

/** A soft body alone, without the engine: how it is after each short step. */
function alone(staged: StagedBody, seconds: number, look: (thing: SoftThing, timeSeconds: number) => void): SoftThing {
  const run = new SoftRun(fixtureScene([fixtureGround(), staged], { durationSeconds: seconds }))
  const body = { staged, massKg: 0.7, isHeld: false, force: [0, 0, 0] } as unknown as InfluencedBody
  const thing = run.things[0]!
  for (let step = 0; step < Math.round(seconds / STEP); step++) {
    run.act([body], { timeSeconds: step * STEP, seconds: STEP })
    look(thing, (step + 1) * STEP)
  }
  return thing
}

function energyOf({ points }: SoftThing): number {
  let sum = points.elasticEnergy()
  for (const [point, lightness] of points.lightness.entries()) {
    const [x, y, z] = points.velocity.subarray(point * 3, point * 3 + 3)
    sum += (x! ** 2 + y! ** 2 + z! ** 2) / (2 * lightness) + (G * points.place[point * 3 + 1]!) / lightness
  }
  return sum
}

function volumeOf({ points }: SoftThing): number {
  const { fills } = points.lattice
  const whole = fills.reduce((sum, fill) => sum + fill, 0)
  return fills.reduce((sum, fill, cell) => sum + fill * points.fullness(cell), 0) / whole
}

function gripHeights(thing: SoftThing): number[] {
  return Array.from({ length: thing.grips.count }, (_, grip) => thing.gripIn(thing.points.place, grip)[1])
}

/** Distances between the points of a thing and its middle: its form, wherever it is and however it is turned. */
function formOf({ points }: SoftThing): number[] {
  const [x, y, z] = points.middle
  return Array.from({ length: points.lightness.length }, (_, point) =>
    Math.hypot(points.place[point * 3]! - x, points.place[point * 3 + 1]! - y, points.place[point * 3 + 2]! - z),
  )
}

describe('a jelly that falls on the floor', () => {
  const touchSeconds = Math.sqrt((2 * (0.16 - HALF)) / G)
  const energies: number[] = []
  const volumes: number[] = []
  const middles: [number, number][] = []
  let lowest = Number.POSITIVE_INFINITY
  let flattest = Number.POSITIVE_INFINITY
  let thing: SoftThing

  beforeAll(() => {
    thing = alone(jelly(), 1.6, (now, timeSeconds) => {
      energies.push(energyOf(now))
      volumes.push(volumeOf(now))
      middles.push([timeSeconds, now.points.middle[1]])
      const heights = gripHeights(now)
      lowest = Math.min(lowest, ...heights)
      flattest = Math.min(flattest, Math.max(...heights) - Math.min(...heights))
    })
  })

  it('falls as everything falls until it touches', () => {
    const falling = middles.filter(([timeSeconds]) => timeSeconds < touchSeconds - STEP)
    expect(falling.length).toBeGreaterThan(100)
    for (const [timeSeconds, height] of falling) {
      expect(Math.abs(0.16 - height - (G / 2) * timeSeconds ** 2)).toBeLessThan(1e-3 * 0.13)
    }
  })

  it('is squashed, and keeps its volume within 5 %', () => {
    expect(flattest).toBeLessThan(0.92 * 2 * HALF)
    expect(Math.min(...volumes)).toBeGreaterThan(0.95)
    expect(Math.max(...volumes)).toBeLessThan(1.05)
  })

  it('never comes below the floor', () => {
    expect(lowest).toBeGreaterThan(-1e-4)
  })

  it('never gains energy', () => {
    let least = Number.POSITIVE_INFINITY
    for (const energy of energies) {
      expect(energy).toBeLessThan(least + 0.01 * energies[0]!)
      least = Math.min(least, energy)
    }
  })

  it('comes to lie as one that was put there, within 1 % of its height', () => {
    const put = alone(jelly({ position: [0, HALF, 0] }), 0.3, () => {})
    const [fallen, standing] = [formOf(thing), formOf(put)]
    for (const [point, distance] of standing.entries()) {
      expect(Math.abs(fallen[point]! - distance)).toBeLessThan(0.01 * 2 * HALF)
    }
  })
})

it('keeps its form exactly where nothing touches it, and spins on', () => {
  const run = new SoftRun(
    fixtureScene([jelly({ linearVelocity: [0.5, 1, 0], angularVelocity: [0, 0, 4] })], { gravity: [0, 0, 0] }),
  )
  const thing = run.things[0]!
  const body = { staged: thing.staged, massKg: 0.7, isHeld: false, force: [0, 0, 0] } as unknown as InfluencedBody
  for (let step = 0; step < 960; step++) run.act([body], { timeSeconds: step * STEP, seconds: STEP })
  const { velocity, spin } = thing.points.wholeMotion()
  expect(velocity[0]).toBeCloseTo(0.5, 6)
  expect(velocity[1]).toBeCloseTo(1, 6)
  expect(spin[2]).toBeGreaterThan(3.9)
  expect(volumeOf(thing)).toBeCloseTo(1, 2)
})

describe('a steel ball that falls on a jelly', () => {
  const radius = 0.016
  const scene = () =>
    fixtureScene(
      [
        fixtureGround(),
        jelly({ position: [0, HALF, 0] }),
        fixtureBody('ball', fixturePart({ kind: 'ball', radius }, 'metal'), { position: [0, 0.13, 0] }),
      ],
      { durationSeconds: 0.8 },
    )
  let record: SimulationRecord

  beforeAll(async () => {
    record = await simulate(scene())
  })

  it('dents it, is held up by it, and never goes through', () => {
    const heights = record.poses.get('ball')!.map(({ position }) => position[1])
    expect(Math.min(...heights)).toBeLessThan(2 * HALF + radius - 0.004)
    expect(Math.min(...heights)).toBeGreaterThan(radius + 0.01)
    const [x, y, z] = poseAt(record, 'ball', 0.8).position
    expect(Math.hypot(x, z)).toBeLessThan(0.05)
    expect(y).toBeGreaterThan(HALF)
  })

  it('meets it once with the speed of its fall, and is heard', () => {
    const [first] = record.events.impacts
    expect([first?.bodyA, first?.bodyB]).toEqual(['ball', 'jelly'])
    expect(first?.approachSpeed).toBeGreaterThan(0.9 * Math.sqrt(2 * G * (0.13 - radius - 2 * HALF)))
    expect(first?.impulse).toBeGreaterThan(0)
  })

  it('happens again the same, bit for bit', async () => {
    const again = await simulate(scene())
    expect(again.softBodies).toEqual(record.softBodies)
    expect(again.poses).toEqual(record.poses)
  })
})
