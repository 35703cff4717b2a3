import { describe, expect, it } from 'vitest'
import type { StagedBody } from '../../../../shared/scene/stagedScene.ts'
import { asPlayed } from '../asPlayed.ts'
import { fixtureBody, fixtureGround, fixturePart, fixtureScene } from '../fixtures/scenes.ts'
import { simulate } from '../simulate.ts'
import { areaOf, cellsWithin, seedsIn } from './cells.ts'
import { shatter } from './shatter.ts'

const cup: StagedBody['parts'][number] = fixturePart(
  {
    kind: 'lathe',
    profile: [
      [0, -0.05],
      [0.03, -0.05],
      [0.04, 0.05],
      [0.037, 0.05],
      [0.028, -0.045],
      [0, -0.045],
    ],
  },
  'ceramic',
)

function falling(place: Partial<StagedBody>): StagedBody {
  return fixtureBody('cup', cup, {
    massKg: 0.3,
    breakage: { approachSpeed: 1.9, pieces: 16, shell: 0.003 },
    ...place,
  })
}

const momentumOf = (bodies: readonly StagedBody[], axis: 0 | 1 | 2) =>
  bodies.reduce((sum, { massKg, linearVelocity }) => sum + massKg! * linearVelocity[axis], 0)

describe('cells', () => {
  it('cover their outline once', () => {
    const outline = [
      [0, 0],
      [2, 0],
      [2, 1],
      [0, 1],
    ] as const
    let next = 0.3
    const random = () => {
      next = (next * 7.77 + 0.13) % 1
      return next
    }
    const cells = cellsWithin(outline, seedsIn([outline[0], outline[2]], 14, [1, 0.5], random))
    expect(cells.reduce((sum, cell) => sum + areaOf(cell), 0)).toBeCloseTo(2, 9)
  })
})

describe('the pieces of a thing', () => {
  it.each([
    ['a cup', cup],
    ['a pane', fixturePart({ kind: 'box', halfExtents: [0.4, 0.3, 0.003], bevel: 0 }, 'glass')],
    ['an egg', fixturePart({ kind: 'ball', radius: 0.025 }, 'ceramic')],
    ['a jar', fixturePart({ kind: 'cylinder', radius: 0.06, halfHeight: 0.1 }, 'glass')],
  ])('of %s weigh together what it weighed', (_, part) => {
    const body = fixtureBody('thing', part, { breakage: { approachSpeed: 2, pieces: 18 } })
    const shards = shatter(body, 0.37, [0, -0.02, 0], 5)
    expect(shards.length).toBeGreaterThan(8)
    expect(Math.abs(shards.reduce((sum, { massKg }) => sum + massKg, 0) - 0.37)).toBeLessThan(1e-9)
    for (const { massKg } of shards) expect(massKg).toBeGreaterThan(0)
  })
})

describe('a cup that falls on stone', () => {
  it('breaks at the instant of the blow; its pieces keep its momentum after the blow and come to rest on the floor', async () => {
    const scene = fixtureScene([fixtureGround(), falling({ position: [0, 0.85, 0], linearVelocity: [1.5, 0, 0] })], {
      durationSeconds: 1.6,
    })
    const record = await simulate(scene)
    const [broke] = record.events.breaks!
    expect(broke!.timeSeconds).toBeCloseTo(Math.sqrt((2 * 0.8) / 9.81), 3)
    const impact = record.events.impacts.find(({ bodyA, bodyB }) => bodyA === 'cup' && bodyB === 'ground')!
    expect(impact.timeSeconds).toBe(broke!.timeSeconds)
    const pieces = record.pieces!
    const before = [1.5, -9.81 * broke!.timeSeconds, 0]
    // Upright the floor takes all that falls, and no more of what goes on than its friction can.
    expect(momentumOf(pieces, 1)).toBeCloseTo(0.3 * before[1]! + impact.impulse, 5)
    const aside = Math.hypot(momentumOf(pieces, 0) - 0.3 * before[0]!, momentumOf(pieces, 2))
    expect(aside).toBeLessThanOrEqual(Math.sqrt(0.35 * 0.6) * impact.impulse * 1.0001)
    const energy = pieces.reduce(
      (sum, { massKg, linearVelocity: [x, y, z] }) => sum + 0.5 * massKg! * (x * x + y * y + z * z),
      0,
    )
    expect(energy).toBeLessThan(0.5 * 0.3 * (before[0]! ** 2 + before[1]! ** 2))
    for (const { id } of pieces) {
      const keys = record.poses.get(id)!
      expect(keys[0]!.timeSeconds).toBe(broke!.timeSeconds)
      expect(keys.at(-1)!.position[1]).toBeLessThan(0.06)
      expect(keys.at(-1)!.position[1]).toBeGreaterThan(-0.005)
    }
  })

  it('does so the same way again, and the scene as played knows when what is there', async () => {
    const scene = fixtureScene([fixtureGround(), falling({ position: [0, 0.6, 0] })], { durationSeconds: 0.6 })
    const [one, other] = [await simulate(scene), await simulate(scene)]
    expect(JSON.stringify([...one.poses])).toBe(JSON.stringify([...other.poses]))
    const played = asPlayed(scene, one)
    const at = one.events.breaks![0]!.timeSeconds
    expect(played.bodies.find(({ id }) => id === 'cup')!.vanishesAtSeconds).toBe(at)
    expect(
      played.bodies.filter(({ pieceOf }) => pieceOf === 'cup').every((piece) => piece.appearsAtSeconds === at),
    ).toBe(true)
  })

  it('stays whole when it falls a hand high', async () => {
    const record = await simulate(fixtureScene([fixtureGround(), falling({ position: [0, 0.1, 0] })]))
    expect(record.events.breaks).toBeUndefined()
  })

  it('stays whole when something light hits it', async () => {
    const pingPong = fixtureBody('ball', fixturePart({ kind: 'ball', radius: 0.02 }, 'plastic'), {
      position: [-0.3, 0.05, 0],
      linearVelocity: [5, 0, 0],
      massKg: 0.0027,
    })
    const record = await simulate(
      fixtureScene([fixtureGround(), falling({ position: [0, 0.05, 0] }), pingPong], { durationSeconds: 0.5 }),
    )
    expect(record.events.impacts.some(({ bodyA, bodyB }) => bodyA === 'ball' && bodyB === 'cup')).toBe(true)
    expect(record.events.breaks).toBeUndefined()
  })
})

describe('a pane in its frame', () => {
  it('breaks under a ball that flies on, slower', async () => {
    const pane = fixtureBody('pane', fixturePart({ kind: 'box', halfExtents: [0.004, 0.4, 0.4], bevel: 0 }, 'glass'), {
      motion: 'fixed',
      position: [0, 1, 0],
      breakage: { approachSpeed: 2, pieces: 24 },
    })
    const ball = fixtureBody('ball', fixturePart({ kind: 'ball', radius: 0.04 }, 'metal'), {
      position: [-0.5, 1, 0],
      linearVelocity: [9, 0, 0],
    })
    const record = await simulate(fixtureScene([pane, ball], { durationSeconds: 0.3 }))
    expect(record.events.breaks).toHaveLength(1)
    expect(record.poses.get('ball')!.at(-1)!.position[0]).toBeGreaterThan(0.2)
    expect(record.poses.get('ball')!.at(-1)!.position[0]).toBeLessThan(2.2)
  })
})

describe('the pieces of a thick wall', () => {
  it('lie on each other, not in each other', async () => {
    const wall = fixtureBody('wall', fixturePart({ kind: 'box', halfExtents: [0.06, 0.4, 0.4], bevel: 0 }, 'stone'), {
      position: [0, 0.4, 0],
      breakage: { approachSpeed: 0.3, pieces: 14 },
    })
    const ball = fixtureBody('ball', fixturePart({ kind: 'ball', radius: 0.15 }, 'metal'), {
      position: [-0.6, 0.5, 0],
      linearVelocity: [3, 0, 0],
    })
    const record = await simulate(fixtureScene([fixtureGround(), wall, ball], { durationSeconds: 3 }))
    const ends = record.pieces!.map(({ id }) => record.poses.get(id)!.at(-1)!.position)
    expect(ends.length).toBeGreaterThan(8)
    const pairs = record.events.impacts.filter(({ bodyA, bodyB }) => [bodyA, bodyB].every((id) => id.includes('piece')))
    expect(pairs.length).toBeGreaterThan(0)
  })
})

describe('a piece of clear glass', () => {
  it('has edges that are seen, and nothing else touches', async () => {
    const glass = { ...falling({ position: [0, 1, 0] }), parts: [{ ...cup, material: 'glass' as const }] }
    const record = await simulate(fixtureScene([fixtureGround(), glass]))
    for (const { parts } of record.pieces!) {
      expect(parts.filter(({ only }) => only === undefined)).toHaveLength(1)
      expect(parts.filter(({ only }) => only === 'drawn').length).toBeGreaterThan(2)
    }
  })
})
