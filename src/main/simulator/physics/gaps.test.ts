import { afterAll, describe, expect, it } from 'vitest'
import type { BodyShape } from '../../../shared/scene/stagedScene.ts'
import { fixtureBody, fixtureGround, fixturePart, fixtureScene } from './fixtures/scenes.ts'
import { gapBetween } from './gaps.ts'
import { buildWorld, type PhysicsWorld } from './rapierWorld.ts'
import { simulate } from './simulate.ts'

/** A vessel whose origin is in its foot, which the engine sees as a hull of many corners. */
const MUG: BodyShape = {
  kind: 'lathe',
  profile: [
    [0, 0],
    [0.0393, 0],
    [0.0413, 0.004],
    [0.0413, 0.0957],
    [0.0385, 0.0971],
    [0.0373, 0.004],
    [0, 0.003],
  ],
}
const SHAPES: Readonly<Record<string, { shape: BodyShape; foot: number }>> = {
  mug: { shape: MUG, foot: 0 },
  box: { shape: { kind: 'box', halfExtents: [0.1, 0.15, 0.05], bevel: 0 }, foot: 0.15 },
  can: { shape: { kind: 'cylinder', radius: 0.033, halfHeight: 0.06 }, foot: 0.06 },
  ball: { shape: { kind: 'ball', radius: 0.11 }, foot: 0.11 },
  pill: { shape: { kind: 'capsule', radius: 0.02, halfHeight: 0.05 }, foot: 0.07 },
}

const worlds: PhysicsWorld[] = []
afterAll(() => {
  for (const { world, queue, shapes } of worlds) {
    world.free()
    queue.free()
    shapes.free()
  }
})

async function worldWith(shape: BodyShape): Promise<PhysicsWorld> {
  const world = await buildWorld(fixtureScene([fixtureGround(), fixtureBody('thing', fixturePart(shape, 'wood'))]))
  worlds.push(world)
  return world
}

describe('the gap over a wide floor', () => {
  it.each(Object.keys(SHAPES))('is known to a tenth of a micrometre, over and under the contact: %s', async (name) => {
    const { shape, foot } = SHAPES[name]!
    const [ground, thing] = (await worldWith(shape)).movers.map(({ parts }) => parts[0]!)
    for (const x of [0, 0.7, 2.1, 3.5]) {
      for (const gap of [-2e-3, -1e-4, -1e-5, 0, 1e-5, 1e-4, 3e-3]) {
        const found = gapBetween(
          ground!,
          thing!,
          { position: [0, -0.5, 0], rotation: [0, 0, 0, 1] },
          { position: [x, foot + gap, 0.3], rotation: [0, 0, 0, 1] },
          0.05,
        )
        expect(found?.distance).toBeCloseTo(gap, 7)
        expect(found?.normal[1]).toBeCloseTo(1, 9)
      }
    }
  })

  it('is the same the other way round, with the normal turned', async () => {
    const [ground, mug] = (await worldWith(MUG)).movers.map(({ parts }) => parts[0]!)
    const places = [
      { position: [1, 0.002, 0] as const, rotation: [0, 0, 0, 1] as const },
      { position: [0, -0.5, 0] as const, rotation: [0, 0, 0, 1] as const },
    ] as const
    const found = gapBetween(mug!, ground!, places[0], places[1], 0.05)
    expect(found?.distance).toBeCloseTo(0.002, 7)
    expect(found?.normal[1]).toBeCloseTo(-1, 9)
  })

  it('is not that of the floor beside its edge', async () => {
    const [ground, ball] = (await worldWith(SHAPES.ball!.shape)).movers.map(({ parts }) => parts[0]!)
    const found = gapBetween(
      ground!,
      ball!,
      { position: [0, -0.5, 0], rotation: [0, 0, 0, 1] },
      { position: [20.2, 0.2, 0], rotation: [0, 0, 0, 1] },
      0.5,
    )
    expect(found?.distance).toBeCloseTo(Math.hypot(0.2, 0.2) - 0.11, 4)
  })
})

describe('six mugs that stand beside each other', () => {
  it('stay where they are while a ball bounces behind them, and only the ball is heard', async () => {
    const mugs = [0, 1, 2, 3, 4, 5].map((index) =>
      fixtureBody(`mug${index}`, fixturePart(MUG, 'ceramic'), { position: [0.7 * index, 0, 0], massKg: 0.35 }),
    )
    const ball = fixtureBody('ball', fixturePart(SHAPES.ball!.shape, 'rubber'), {
      position: [1, 0.6, 2],
      restitution: 0.8,
    })
    const record = await simulate(fixtureScene([fixtureGround('wood'), ...mugs, ball]))
    for (const { id, position } of mugs) {
      const end = record.poses.get(id)!.at(-1)!.position
      expect(Math.hypot(end[0] - position[0], end[1] - position[1], end[2] - position[2])).toBeLessThan(1.5e-3)
    }
    const others = record.events.impacts.filter(({ bodyA, bodyB }) => bodyA !== 'ball' && bodyB !== 'ball')
    expect(others.length).toBeLessThan(15)
  })
})
