import { describe, expect, it } from 'vitest'
import { type StagedCreature, stagedCreature } from '../../../shared/scene/stagedCreature.ts'
import type { Vector3 } from '../../../shared/scene/stagedScene.ts'
import { readPrompt } from '../language/readPrompt.ts'
import { simulate } from '../physics/simulate.ts'
import { boundsOf } from '../staging/bounds.ts'
import { type Staged, stageScene } from '../staging/stageScene.ts'
import { rotated } from '../staging/vectors.ts'
import { bodyOf } from './bodyOf.ts'
import { stepsOf } from './steps.ts'
import { gaitName } from './words.ts'

const GRAVITY = 9.81

function creature(
  species: string,
  course: Partial<StagedCreature['course']>,
  concept: StagedCreature['concept'] = 'animal',
): StagedCreature {
  return {
    id: 'one',
    label: species,
    concept,
    species,
    scale: 1,
    seed: 3,
    course: {
      gait: 'walk',
      path: [
        [-1.5, 0, 0],
        [1.5, 0, 0],
      ],
      headingRadians: 0,
      speed: 0.7,
      startSeconds: 0,
      stops: false,
      ...course,
    },
  }
}

function distance(a: Vector3, b: Vector3): number {
  return Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2])
}

/** Times inside a stance, seconds, without its first and last hundredth. */
function inside([from, to]: readonly [number, number]): number[] {
  return Array.from({ length: 9 }, (_, index) => from + (to - from) * (0.02 + 0.96 * (index / 8)))
}

function staged(prompt: string): Staged {
  const spec = readPrompt(prompt)
  if (!spec.ok) throw new Error(spec.refusal.explanation)
  const result = stageScene(spec.value, { seed: 4, aspect: { width: 16, height: 9 } })
  if (!result.ok) throw new Error(result.refusal.explanation)
  return result.value
}

describe('feet', () => {
  const curve: Vector3[] = [
    [-1.2, 0, 0],
    [0, 0, 0.5],
    [1.2, 0, 0],
  ]

  it.each([
    ['cat', 'walk', 0.6],
    ['dog', 'run', 3],
    ['horse', 'trot', 1.2],
  ] as const)('of a %s that goes at a %s stay where they stand, to a millimetre', (species, gait, speed) => {
    const body = bodyOf(creature(species, { gait, speed, path: curve, stops: true }), GRAVITY)
    const names = ['HL', 'FL', 'HR', 'FR']
    let looked = 0
    for (const [foot, own] of body.stances.entries()) {
      for (const { fromSeconds, toSeconds } of own) {
        if (!Number.isFinite(fromSeconds + toSeconds) || fromSeconds < 0) continue
        const places = inside([fromSeconds, toSeconds]).map((time) => body.poseAt(time).get(`foot${names[foot]}`)!.at)
        for (const place of places) expect(distance(place, places[0]!)).toBeLessThan(0.001)
        looked++
      }
    }
    expect(looked).toBeGreaterThan(3)
  })

  it('of a person roll over heel and ball, which stay where they stand, to a millimetre', () => {
    const body = bodyOf(creature('woman', { speed: 1.2, stops: true }, 'person'), GRAVITY)
    const tall = body.size[1]
    let looked = 0
    for (const [foot, side] of (['L', 'R'] as const).entries()) {
      for (const { fromSeconds, toSeconds, position, heading } of body.stances[foot]!) {
        if (!Number.isFinite(fromSeconds + toSeconds) || fromSeconds < 0) continue
        for (const time of inside([fromSeconds, toSeconds])) {
          const share = (time - fromSeconds) / (toSeconds - fromSeconds)
          if (share < 0.17) continue
          // The bone ends above the ball of the foot, by the thickness of the sole; its pitch tells where the sole is.
          const bone = body.poseAt(time).get(`foot${side}`)!
          const toward = rotated([0, 1, 0], bone.turn)
          const out = heading - (side === 'L' ? -1 : 1) * 0.09
          const ahead = toward[0] * Math.cos(out) - toward[2] * Math.sin(out)
          const pitch = Math.atan2(toward[1], ahead) - Math.atan2(-0.026, 0.075)
          const end = Math.hypot(0.075, 0.026)
          const along = (toward[0] === 0 && toward[2] === 0 ? 0 : ahead) * end + 0.016 * Math.sin(pitch)
          const ball = [bone.at[0] + along * tall * Math.cos(out), bone.at[2] - along * tall * Math.sin(out)]
          const expected = [position[0] + 0.075 * tall * Math.cos(out), position[2] - 0.075 * tall * Math.sin(out)]
          expect(Math.hypot(ball[0]! - expected[0]!, ball[1]! - expected[1]!)).toBeLessThan(0.001)
          looked++
        }
      }
    }
    expect(looked).toBeGreaterThan(10)
  })

  it('step as often and as far as the speed asks: stride length times frequency', () => {
    const speed = 0.8
    const [hind] = bodyOf(
      creature('dog', {
        speed,
        path: [
          [0, 0, 0],
          [6, 0, 0],
        ],
      }),
      GRAVITY,
    ).stances
    const steps = hind!.filter(({ fromSeconds, toSeconds }) => fromSeconds > 0 && toSeconds < 5)
    for (const [index, step] of steps.slice(1).entries()) {
      const stride = distance(step.position, steps[index]!.position)
      const seconds = step.fromSeconds - steps[index]!.fromSeconds
      expect(stride / seconds).toBeCloseTo(speed, 1)
      expect(Math.abs(stride / seconds - speed) / speed).toBeLessThan(0.02)
    }
    expect(steps.length).toBeGreaterThan(3)
  })

  it('come together under a body that has stopped', () => {
    const body = bodyOf(
      creature(
        'man',
        {
          speed: 1.2,
          stops: true,
          path: [
            [0, 0, 0],
            [3, 0, 0],
          ],
        },
        'person',
      ),
      GRAVITY,
    )
    const last = body.stances.map((own) => own.at(-1)!.position)
    for (const place of last) expect(Math.abs(place[0] - 3)).toBeLessThan(0.03)
  })
})

describe('a jump', () => {
  it('is free flight under gravity between take-off and landing', () => {
    const jumper = creature(
      'child',
      {
        gait: 'jump',
        path: [
          [0, 0, 0],
          [0.5, 0, 0],
        ],
        startSeconds: 0.2,
      },
      'person',
    )
    for (const gravity of [9.81, 1.62]) {
      const body = bodyOf(jumper, gravity)
      const [stood, landed] = body.stances[0]!
      const step = 0.01
      const heightAt = (time: number) => body.middleAt(time)[1]
      const middle = (stood!.toSeconds + landed!.fromSeconds) / 2
      const acceleration = (heightAt(middle + step) - 2 * heightAt(middle) + heightAt(middle - step)) / step ** 2
      expect(acceleration).toBeCloseTo(-gravity, 0)
      expect(Math.abs(acceleration + gravity) / gravity).toBeLessThan(0.02)
    }
  })
})

describe('every species', () => {
  it.each(['cat', 'elephant', 'rabbit', 'duck', 'eagle', 'goldfish', 'whale', 'snake', 'butterfly', 'ant', 'turtle'])(
    'has a body whose bones stay finite: %s',
    (species) => {
      for (const gait of ['stand', 'walk', 'fly', 'swim', 'crawl'] as const) {
        const body = bodyOf(creature(species, { gait }), GRAVITY)
        for (const time of [0, 0.7, 3]) {
          for (const { at, turn } of body.poseAt(time).values())
            expect([...at, ...turn].every(Number.isFinite)).toBe(true)
        }
      }
    },
  )
})

describe('animals and people on the stage', () => {
  it('do what was said, with what they do told', () => {
    const { scene, understanding, shot } = staged('A cat walks across the room')
    const [cat] = scene.creatures!
    expect(stagedCreature.parse(cat)).toEqual(cat)
    expect(cat).toMatchObject({ species: 'cat', concept: 'animal', course: { gait: 'walk' } })
    expect(
      understanding.assumed.some(
        ({ subject, value }) => subject === 'cat' && value.startsWith(gaitName('en', 'walk', 0)),
      ),
    ).toBe(true)
    expect(understanding.unmet).toEqual([])
    expect(shot.standing.length).toBeGreaterThan(0)
  })

  it('are as many as were said, in either language', () => {
    expect(staged('Three ducks swim').scene.creatures).toHaveLength(3)
    expect(staged('Tiga ekor bebek berenang').scene.creatures?.every(({ course }) => course.gait === 'swim')).toBe(true)
  })

  it('of whom only one does what was said are told as looking on', () => {
    const unmet = (prompt: string) => staged(prompt).understanding.unmet.map(({ explanation }) => explanation)
    expect(unmet('Two men carry boxes')).toContainEqual(expect.stringContaining('only one does this'))
    expect(unmet('Dua anak menendang bola')).toContainEqual(expect.stringContaining('hanya satu'))
    expect(unmet('A man carries a box')).toEqual([])
  })

  it('smile and wave all together, when several are said to', () => {
    const { scene, understanding } = staged('Three children smile and wave')
    const kinds = scene.creatures?.map(({ deeds = [] }) => deeds.map(({ kind }) => kind))
    expect(kinds).toEqual(Array.from({ length: 3 }, () => ['express', 'wave']))
    expect(understanding.unmet).toEqual([])
  })

  it('stop before what they go to', () => {
    const { scene } = staged('A man walks to a table')
    const end = scene.creatures![0]!.course.path.at(-1)!
    const table = scene.bodies.find(({ concept }) => concept === 'table')!
    expect(end[0]).toBeLessThan(table.position[0])
    expect(scene.creatures![0]!.course.stops).toBe(true)
  })

  it('go along on top of a wall no farther than it reaches, and leap down from it', () => {
    const { scene, understanding } = staged('A cat walks along a wall and jumps down onto the grass.')
    const wall = scene.bodies.find(({ concept }) => concept === 'wall')!
    const { min, max } = boundsOf(wall.parts, wall.position, wall.rotation)
    for (const [x, y, z] of scene.creatures![0]!.course.path) {
      expect(y).toBeCloseTo(max[1], 6)
      expect([x > min[0] && x < max[0], z > min[2] && z < max[2]]).toEqual([true, true])
    }
    const [down] = scene.creatures![0]!.after!
    expect(down).toMatchObject({ gait: 'jump', startSeconds: expect.any(Number) })
    expect(down!.path[0]![1]).toBeCloseTo(max[1], 6)
    expect(down!.path.at(-1)![1]).toBe(0)
    expect(down!.path.at(-1)![0]).toBeGreaterThan(max[0])
    expect(understanding.unmet).toEqual([])
  })

  it('are in the way of others', () => {
    const { scene } = staged('A dog walks')
    const body = scene.bodies.find(({ id }) => id === `${scene.creatures![0]!.id}.body`)!
    expect(body.path!.length).toBeGreaterThan(10)
    expect(body.parts.every(({ only }) => only === 'touched')).toBe(true)
  })

  it('turn back a ball that is rolled at them', async () => {
    const { scene } = staged('A red ball rolls to a dog')
    const ball = scene.bodies.find(({ concept }) => concept === 'ball')!
    const record = await simulate(scene, { stepHz: 240 })
    const keys = record.poses.get(ball.id)!
    const body = `${scene.creatures![0]!.id}.body`
    expect(
      record.events.impacts.some(
        ({ bodyA, bodyB }) => [bodyA, bodyB].includes(body) && [bodyA, bodyB].includes(ball.id),
      ),
    ).toBe(true)
    const farthest = Math.max(...keys.map(({ position }) => position[0]))
    expect(keys.at(-1)!.position[0]).toBeLessThan(farthest - 0.05)
  })

  it('are heard when their feet come down', () => {
    const { scene } = staged('A woman walks')
    const steps = stepsOf(scene)
    expect(steps.length).toBeGreaterThan(8)
    expect(steps.filter(({ part }) => part === 'heel').length).toBeGreaterThan(3)
    const times = steps.map(({ timeSeconds }) => timeSeconds)
    expect(times).toEqual(times.toSorted((one, other) => one - other))
  })
})
