import { describe, expect, it } from 'vitest'
import type { SimulationRecord } from '../../../shared/scene/simulationRecord.ts'
import type { StagedJoint } from '../../../shared/scene/stagedMechanism.ts'
import type { StagedBody } from '../../../shared/scene/stagedScene.ts'
import { AIR_DENSITY } from './air.ts'
import { fixtureBody, fixtureGround, fixturePart, fixtureScene } from './fixtures/scenes.ts'
import { poseAt } from './poseAt.ts'
import { simulate } from './simulate.ts'

const G = 9.81
const RADIUS = 0.1

function ball(id: string, place: Partial<StagedBody>, radius = RADIUS): StagedBody {
  return fixtureBody(id, fixturePart({ kind: 'ball', radius }, 'metal'), { massKg: 2, ...place })
}

function box(id: string, halfExtents: [number, number, number], place: Partial<StagedBody>): StagedBody {
  return fixtureBody(id, fixturePart({ kind: 'box', halfExtents, bevel: 0 }, 'wood'), place)
}

/** Times at which a coordinate crosses a level upward, by straight lines between keys. */
function upwardCrossings(record: SimulationRecord, id: string, axis: 0 | 1, level = 0): number[] {
  const keys = record.poses.get(id)!
  return keys.slice(1).flatMap((key, index) => {
    const [from, to] = [keys[index]!.position[axis] - level, key.position[axis] - level]
    if (from >= 0 || to < 0) return []
    const before = keys[index]!.timeSeconds
    return [before + ((key.timeSeconds - before) * -from) / (to - from)]
  })
}

/** Complete elliptic integral of the first kind by the arithmetic-geometric mean. */
function ellipticK(modulus: number): number {
  let [a, b] = [1, Math.sqrt(1 - modulus * modulus)]
  while (Math.abs(a - b) > 1e-14) [a, b] = [(a + b) / 2, Math.sqrt(a * b)]
  return Math.PI / (2 * a)
}

type Hinge = Extract<StagedJoint, { kind: 'hinge' }>

const hung = (bodyB: string, pointA: Hinge['pointA'], pointB: Hinge['pointB']): Hinge => ({
  kind: 'hinge',
  bodyB,
  pointA,
  pointB,
  axisA: [0, 0, 1],
  axisB: [0, 0, 1],
  dryFriction: 0,
  damping: 0,
})

describe('a pendulum', () => {
  it.each([10, 45, 80])('swings from %f degrees with the period of the elliptic integral', async (degrees) => {
    const long = 0.8
    const angle = (degrees * Math.PI) / 180
    const pivot: [number, number, number] = [0, 2, 0]
    const bob = ball('bob', {
      position: [long * Math.sin(angle), 2 - long * Math.cos(angle), 0],
      rotation: [0, 0, Math.sin(angle / 2), Math.cos(angle / 2)],
    })
    const record = await simulate(
      fixtureScene([bob], { durationSeconds: 9, joints: [hung('bob', pivot, [0, long, 0])] }),
    )
    const crossings = upwardCrossings(record, 'bob', 0)
    const period = (crossings.at(-1)! - crossings[0]!) / (crossings.length - 1)
    const inertia = long ** 2 + 0.4 * RADIUS ** 2
    const expected = 4 * Math.sqrt(inertia / (G * long)) * ellipticK(Math.sin(angle / 2))
    expect(Math.abs(period / expected - 1)).toBeLessThan(0.001)
    for (const { position } of record.poses.get('bob')!) {
      expect(Math.abs(Math.hypot(position[0], position[1] - 2) - long)).toBeLessThan(1e-3)
    }
  })

  it('passes the blow through a row of hanging balls: the last one goes, the others stay', async () => {
    const long = 0.6
    const row = [0, 1, 2, 3, 4].map((index): StagedBody => {
      const angle = index === 0 ? -0.5 : 0
      const x = index * 2 * RADIUS
      return ball(`ball${index}`, {
        position: [x + long * Math.sin(angle), 1 - long * Math.cos(angle), 0],
        rotation: [0, 0, Math.sin(angle / 2), Math.cos(angle / 2)],
        restitution: 1,
        friction: 0,
      })
    })
    const joints = row.map(({ id }, index) => hung(id, [index * 2 * RADIUS, 1, 0], [0, long, 0]))
    const record = await simulate(fixtureScene(row, { durationSeconds: 0.85, joints }))
    const moved = (id: string) =>
      Math.max(...record.poses.get(id)!.map(({ position }) => position[0])) - poseAt(record, id, 0).position[0]
    expect(moved('ball4')).toBeGreaterThan(0.95 * long * Math.sin(0.5))
    for (const id of ['ball1', 'ball2', 'ball3']) expect(Math.abs(moved(id))).toBeLessThan(0.03 * long)
  })

  it('of two arms keeps its energy', async () => {
    const rod = (id: string, x: number): StagedBody => box(id, [0.25, 0.02, 0.02], { position: [x, 2, 0], massKg: 1 })
    const record = await simulate(
      fixtureScene([rod('upper', 0.25), rod('lower', 0.75)], {
        durationSeconds: 5,
        joints: [
          hung('upper', [0, 2, 0], [-0.25, 0, 0]),
          { ...hung('lower', [0.25, 0, 0], [-0.25, 0, 0]), bodyA: 'upper' },
        ],
      }),
    )
    const energies = energiesOf(record, ['upper', 'lower'], (1 / 12) * (0.5 ** 2 + 0.04 ** 2))
    // It falls from rest through a metre and a half at most.
    expect(Math.max(...energies)).toBeLessThan(0.01 * G)
    expect(Math.min(...energies)).toBeGreaterThan(-0.03 * 2 * G)
  })
})

/** Kinetic and potential energy above the first key's height for bodies of 1 kg that turn about Z, joules. */
function energiesOf(record: SimulationRecord, ids: readonly string[], inertia: number): number[] {
  const times = Array.from({ length: 200 }, (_, index) => 0.02 + (index * (record.durationSeconds - 0.04)) / 200)
  const start = ids.reduce((sum, id) => sum + poseAt(record, id, 0).position[1], 0)
  return times.map((time) => {
    const step = 1 / 480
    return ids.reduce((sum, id) => {
      const [before, after] = [poseAt(record, id, time - step), poseAt(record, id, time + step)]
      const velocity = [0, 1].map((axis) => (after.position[axis]! - before.position[axis]!) / (2 * step))
      const turn = 2 * Math.asin(before.rotation[3] * after.rotation[2] - before.rotation[2] * after.rotation[3])
      const kinetic = (velocity[0]! ** 2 + velocity[1]! ** 2 + inertia * (turn / (2 * step)) ** 2) / 2
      return sum + kinetic + G * poseAt(record, id, time).position[1]
    }, -G * start)
  })
}

describe('a spring', () => {
  const hanging = (damping: number) =>
    fixtureScene([ball('bob', { position: [0, 1.5, 0] })], {
      durationSeconds: 8,
      springs: [{ bodyB: 'bob', pointA: [0, 2, 0], pointB: [0, 0, 0], restMetres: 0.5, stiffness: 80, damping }],
    })

  it('swings a mass with 2 pi sqrt(m / k) and neither gains nor loses height', async () => {
    const record = await simulate(hanging(0))
    const middle = 1.5 - (2 * G) / 80
    const crossings = upwardCrossings(record, 'bob', 1, middle)
    const period = (crossings.at(-1)! - crossings[0]!) / (crossings.length - 1)
    expect(Math.abs(period / (2 * Math.PI * Math.sqrt(2 / 80)) - 1)).toBeLessThan(0.001)
    const top = (from: number) =>
      Math.max(
        ...record.poses
          .get('bob')!
          .filter((key) => key.timeSeconds > from)
          .map(({ position }) => position[1]),
      )
    expect(Math.abs(top(6.8) - 1.5)).toBeLessThan(0.003)
  })

  it('comes to rest where k x = m g when it is damped', async () => {
    const record = await simulate(hanging(12))
    expect(poseAt(record, 'bob', 8).position[1]).toBeCloseTo(1.5 - (2 * G) / 80, 3)
  })
})

describe('a seesaw', () => {
  const plank = (left: number, right: number) =>
    fixtureScene(
      [
        fixtureGround('wood'),
        box('plank', [1, 0.02, 0.15], { position: [0, 0.42, 0], massKg: 6 }),
        box('left', [0.1, 0.1, 0.1], { position: [-0.8, 0.54, 0], massKg: left }),
        box('right', [0.1, 0.1, 0.1], { position: [0.8, 0.54, 0], massKg: right }),
      ],
      { durationSeconds: 3, joints: [{ ...hung('plank', [0, 0.4, 0], [0, -0.02, 0]), dryFriction: 0.6 }] },
    )

  it('tips to the heavier side', async () => {
    const record = await simulate(plank(1, 3))
    expect(poseAt(record, 'plank', 3).rotation[2]).toBeLessThan(-0.15)
  })

  it('stays level under equal loads', async () => {
    const record = await simulate(plank(2, 2))
    expect(Math.abs(poseAt(record, 'plank', 3).rotation[2])).toBeLessThan(0.01)
  })
})

describe('a door', () => {
  it('is as heavy to a ball as its hinge makes it', async () => {
    const door = box('door', [0.4, 1, 0.02], { position: [0.4, 1.2, 0], massKg: 12 })
    const thrown = ball('ball', {
      position: [0.6, 1.2, 0.5],
      linearVelocity: [0, 0, -4],
      restitution: 0.5,
      friction: 0,
    })
    const record = await simulate(
      fixtureScene([door, thrown], {
        gravity: [0, 0, 0],
        durationSeconds: 0.5,
        joints: [{ ...hung('door', [0, 1.2, 0], [-0.4, 0, 0]), axisA: [0, 1, 0], axisB: [0, 1, 0] }],
      }),
    )
    const inertia = (12 * (0.8 ** 2 + 0.04 ** 2)) / 12 + 12 * 0.4 ** 2
    const reduced = 1 / (1 / 2 + 0.6 ** 2 / inertia)
    const impulse = 1.5 * reduced * 4
    expect(record.events.impacts[0]!.impulse / impulse).toBeCloseTo(1, 2)
    const [, y, , w] = poseAt(record, 'door', 0.5).rotation
    const since = 0.5 - record.events.impacts[0]!.timeSeconds
    expect((2 * Math.atan2(Math.abs(y), w)) / since / ((impulse * 0.6) / inertia)).toBeCloseTo(1, 2)
  })
})

describe('a chain with a heavy ball', () => {
  it('does not stretch by a hundredth', async () => {
    const links = Array.from({ length: 12 }, (_, index) =>
      ball(`link${index}`, { position: [(index + 0.5) * 0.1, 3, 0], massKg: 0.5, isPassable: true }, 0.03),
    )
    const bob = ball('bob', { position: [1.2, 3, 0], massKg: 40 })
    const chain = [...links, bob]
    const joints: StagedJoint[] = chain.map(({ id }, index) => ({
      kind: 'ball',
      ...(index === 0 ? {} : { bodyA: chain[index - 1]!.id }),
      bodyB: id,
      pointA: index === 0 ? [0, 3, 0] : [0.05, 0, 0],
      pointB: id === 'bob' ? [0, 0, 0] : [-0.05, 0, 0],
    }))
    const record = await simulate(
      fixtureScene(chain, {
        durationSeconds: 2.5,
        joints: [...joints, { kind: 'tether', bodyB: 'bob', pointA: [0, 3, 0], pointB: [0, 0, 0], lengthMetres: 1.2 }],
      }),
    )
    const far = record.poses.get('bob')!.map(({ position: [x, y] }) => Math.hypot(x, y - 3))
    expect(Math.max(...far) / 1.2).toBeLessThan(1.01)
    expect(Math.max(...record.poses.get('bob')!.map(({ position }) => -position[0]))).toBeGreaterThan(0.9)
  })
})

describe('the air', () => {
  const balloon = { radius: 0.15, massKg: 0.006 }
  const volume = (4 / 3) * Math.PI * balloon.radius ** 3
  const dragArea = 0.47 * Math.PI * balloon.radius ** 2

  it('carries a balloon up at its terminal speed', async () => {
    const record = await simulate(
      fixtureScene(
        [
          ball(
            'balloon',
            { position: [0, 1, 0], massKg: balloon.massKg, air: { kind: 'round', dragArea, volume } },
            0.15,
          ),
        ],
        { durationSeconds: 4 },
      ),
    )
    const speed = poseAt(record, 'balloon', 4).position[1] - poseAt(record, 'balloon', 3).position[1]
    const lift = (AIR_DENSITY * volume - balloon.massKg) * G
    expect(speed / Math.sqrt(lift / (0.5 * AIR_DENSITY * dragArea))).toBeCloseTo(1, 2)
  })

  it('does not carry it where there is none', async () => {
    const body = ball('balloon', { position: [0, 9, 0], massKg: 0.006, air: { kind: 'round', dragArea, volume } }, 0.15)
    const record = await simulate(fixtureScene([body], { durationSeconds: 1, set: 'moon', gravity: [0, -1.62, 0] }))
    expect(poseAt(record, 'balloon', 1).position[1]).toBeCloseTo(9 - 0.81, 3)
  })

  it('blows a light ball along and turns a windmill', async () => {
    const beach = ball('beach', { position: [0, 1, 0], massKg: 0.1, air: { kind: 'round', dragArea: 0.06, volume: 0 } })
    const mill = box('mill', [0.5, 0.05, 0.01], {
      position: [3, 3, 0],
      massKg: 2,
      air: { kind: 'rotor', axis: [0, 0, 1], radius: 0.5, solidity: 0.2 },
    })
    const record = await simulate(
      fixtureScene([beach, mill], {
        wind: [6, 0, 4],
        joints: [hung('mill', [3, 3, 0], [0, 0, 0])],
        durationSeconds: 1,
      }),
    )
    expect(poseAt(record, 'beach', 1).position[0]).toBeGreaterThan(3)
    expect(Math.abs(poseAt(record, 'mill', 1).rotation[2])).toBeGreaterThan(0.2)
  })

  it('lets a sheet fall far slower than a stone, swinging aside', async () => {
    const sheet = box('sheet', [0.05, 0.0005, 0.04], {
      position: [0, 3, 0],
      rotation: [0, 0, Math.sin(0.2), Math.cos(0.2)],
      massKg: 0.002,
      air: { kind: 'plate', normal: [0, 1, 0], area: 0.008, chord: 0.09 },
    })
    const record = await simulate(fixtureScene([sheet], { durationSeconds: 2 }))
    const places = record.poses.get('sheet')!.map(({ position }) => position)
    expect(places.at(-1)![1]).toBeGreaterThan(-1.5)
    expect(places.at(-1)![1]).toBeLessThan(2.5)
    const across = places.map(([x]) => x)
    expect(Math.max(...across) - Math.min(...across)).toBeGreaterThan(0.1)
  })
})

describe('a body on a path', () => {
  it('goes its way and pushes what is in it', async () => {
    const turn: [number, number, number, number] = [0, 0, 0, 1]
    const cart = box('cart', [0.2, 0.2, 0.2], {
      motion: 'fixed',
      position: [-1, 0.2, 0],
      path: [0, 1, 2].map((time) => ({ timeSeconds: time, position: [time - 1, 0.2, 0], rotation: turn })),
    })
    const crate = box('crate', [0.1, 0.1, 0.1], { position: [0, 0.1, 0], restitution: 0 })
    const record = await simulate(fixtureScene([fixtureGround(), cart, crate]))
    expect(poseAt(record, 'cart', 1.5).position[0]).toBeCloseTo(0.5, 2)
    expect(poseAt(record, 'crate', 2).position[0]).toBeGreaterThan(1.25)
    expect(record.events.impacts[0]!.approachSpeed).toBeCloseTo(1, 1)
  })
})

describe('a scene with joints, springs and air', () => {
  it('is the same, byte for byte, when simulated again', async () => {
    const scene = fixtureScene(
      [ball('one', { position: [0.5, 1, 0], air: { kind: 'round', dragArea: 0.02, volume: 0.004 } })],
      {
        durationSeconds: 1,
        wind: [1, 0, 0],
        joints: [hung('one', [0, 1, 0], [-0.5, 0, 0])],
        springs: [{ bodyB: 'one', pointA: [1, 1, 0], pointB: [0, 0, 0], restMetres: 0.2, stiffness: 5, damping: 0.1 }],
      },
    )
    const bytes = async () => JSON.stringify([...(await simulate(scene)).poses])
    expect(await bytes()).toBe(await bytes())
  })
})
