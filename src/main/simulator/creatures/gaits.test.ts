import { describe, expect, it } from 'vitest'
import { forkedRandom } from '../../../shared/random/seeded.ts'
import type { CreatureCourse, StagedCreature } from '../../../shared/scene/stagedCreature.ts'
import type { Vector3 } from '../../../shared/scene/stagedScene.ts'
import { rotated } from '../staging/vectors.ts'
import type { Body } from './body.ts'
import { bodyOf } from './bodyOf.ts'
import { asideOf, flockPaths } from './flock.ts'

const GRAVITY = 9.81

function going(
  species: string,
  concept: StagedCreature['concept'],
  course: Partial<CreatureCourse>,
  more: Partial<StagedCreature> = {},
): Body {
  const usual: CreatureCourse = {
    gait: 'walk',
    path: [
      [-3, 0, 0],
      [3, 0, 0],
    ],
    headingRadians: 0,
    speed: 1.2,
    startSeconds: 0,
    stops: false,
  }
  const creature = { id: 'one', label: species, concept, species, scale: 1, seed: 3, course: { ...usual, ...course } }
  return bodyOf({ ...creature, ...more }, GRAVITY)
}

function distance(a: Vector3, b: Vector3): number {
  return Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2])
}

function times(from: number, until: number): number[] {
  return Array.from({ length: Math.round((until - from) * 60) }, (_, index) => from + index / 60)
}

const WALK_THEN_RUN = { paces: [{ fromSeconds: 2, gait: 'run' as const, speed: 3.2 }] }
const RUN_THEN_HALT = { gait: 'run' as const, speed: 3, paces: [{ fromSeconds: 1.6, gait: 'run' as const, speed: 0 }] }

describe('several gaits in one shot', () => {
  it.each([
    ['walks and then runs', WALK_THEN_RUN, 1, 4],
    ['runs and then halts', RUN_THEN_HALT, 1, 0],
  ] as const)('a person %s: the speed goes over within a second', (_, course, before, after) => {
    const body = going('woman', 'person', course)
    const speedAt = (time: number) => distance(body.middleAt(time + 0.2), body.middleAt(time - 0.2)) / 0.4
    expect(speedAt(1.2)).toBeGreaterThan(before)
    if (after > 1) expect(speedAt(4)).toBeGreaterThan(2.9)
    else expect(speedAt(4)).toBeLessThan(0.03)
    // No jolt: nobody can change their speed faster than their feet can push.
    for (const time of times(0.5, 4)) {
      const acceleration = (speedAt(time + 0.1) - speedAt(time - 0.1)) / 0.2
      expect(Math.abs(acceleration)).toBeLessThan(6)
    }
  })

  it.each([
    ['a woman', 'woman', 'person', WALK_THEN_RUN],
    ['a man who halts', 'man', 'person', RUN_THEN_HALT],
    [
      'a horse',
      'horse',
      'animal',
      {
        paces: [
          { fromSeconds: 2, gait: 'trot' as const, speed: 2.8 },
          { fromSeconds: 3.5, gait: 'run' as const, speed: 5 },
        ],
      },
    ],
  ] as const)('feet of %s do not slide while they stand, to a millimetre', (_, species, concept, course) => {
    const body = going(species, concept, { ...course, paces: [...course.paces] })
    const names = concept === 'person' ? ['L', 'R'] : ['HL', 'FL', 'HR', 'FR']
    let looked = 0
    for (const [foot, own] of body.stances.entries()) {
      for (const { fromSeconds, toSeconds } of own) {
        if (!(fromSeconds > 0) || toSeconds > 5) continue
        const span = toSeconds - fromSeconds
        // Of a person while the foot is flat; it turns over heel and ball before and after.
        const shares = concept === 'person' ? [0.2, 0.45, 0.7] : [0.02, 0.5, 0.98]
        const places = shares.map((share) => body.poseAt(fromSeconds + span * share).get(`foot${names[foot]}`)!.at)
        for (const place of places) expect(distance(place, places[0]!)).toBeLessThan(0.001)
        looked++
      }
    }
    expect(looked).toBeGreaterThan(4)
  })

  it('a turn on the spot is made with steps', () => {
    const body = going('man', 'person', {
      gait: 'stand',
      path: [[0, 0, 0]],
      speed: 0,
      turns: [{ fromSeconds: 0.5, headingRadians: 2.6 }],
    })
    expect(body.headingAt(0.4)).toBeCloseTo(0, 3)
    expect(body.headingAt(2.5)).toBeCloseTo(2.6, 3)
    for (const own of body.stances) {
      expect(own.length).toBeGreaterThan(2)
      expect(Math.abs(own.at(-1)!.heading - 2.6)).toBeLessThan(0.1)
    }
  })

  it('a jump follows a walk from the same spot', () => {
    const after: CreatureCourse = {
      gait: 'jump',
      path: [
        [1.5, 0, 0],
        [1.5, 0, 0],
      ],
      headingRadians: 0,
      speed: 0,
      startSeconds: 4,
      stops: true,
    }
    const body = going(
      'child',
      'person',
      {
        path: [
          [-1.5, 0, 0],
          [1.5, 0, 0],
        ],
        speed: 1,
        stops: true,
      },
      { after: [after] },
    )
    expect(distance(body.middleAt(3.98), body.middleAt(4.02))).toBeLessThan(0.02)
    const highest = Math.max(...times(4, 6).map((time) => body.middleAt(time)[1]))
    expect(highest).toBeGreaterThan(body.middleAt(3.9)[1] + 0.15)
  })
})

describe('legs', () => {
  it.each([
    ['man', 'walk', 1.2],
    ['woman', 'run', 3],
    ['child', 'walk', 0.9],
  ] as const)(
    'of a %s at a %s never bend the wrong way, nor stretch, nor go under the ground',
    (species, gait, speed) => {
      const body = going(species, 'person', { gait, speed, stops: true, startSeconds: 0.4 })
      for (const time of times(0, 5)) {
        const pose = body.poseAt(time)
        const heading = body.headingAt(time)
        for (const side of ['L', 'R']) {
          const [thigh, shin, foot] = [pose.get(`thigh${side}`)!, pose.get(`shin${side}`)!, pose.get(`foot${side}`)!]
          const [hip, knee, ankle] = [thigh.at, shin.at, foot.at]
          // The knee is ahead of the straight line from hip to ankle.
          const ahead = (at: Vector3) => at[0] * Math.cos(heading) - at[2] * Math.sin(heading)
          const share = (hip[1] - knee[1]) / Math.max(0.05, hip[1] - ankle[1])
          if (share > 0 && share < 1)
            expect(ahead(knee) - (ahead(hip) + (ahead(ankle) - ahead(hip)) * share)).toBeGreaterThan(-0.012)
          expect(Math.abs(thigh.scale[1] - 1)).toBeLessThan(0.02)
          const toe = foot.at[1] + rotated([0, 1, 0], foot.turn)[1] * 0.08 * body.size[1]
          expect(toe).toBeGreaterThan(0.01 * body.size[1])
          expect(ankle[1]).toBeGreaterThan(0.035 * body.size[1])
        }
      }
    },
  )

  it('of a walker are nearly straight as they pass under the body', () => {
    const body = going('man', 'person', {})
    const straightest = body.stances[0]!.filter(({ fromSeconds, toSeconds }) => fromSeconds > 0.3 && toSeconds < 4).map(
      ({ fromSeconds, toSeconds }) => {
        const pose = body.poseAt(fromSeconds + (toSeconds - fromSeconds) * 0.5)
        const [hip, knee, ankle] = [pose.get('thighL')!.at, pose.get('shinL')!.at, pose.get('footL')!.at]
        return distance(hip, ankle) / (distance(hip, knee) + distance(knee, ankle))
      },
    )
    for (const share of straightest) expect(share).toBeGreaterThan(0.96)
  })
})

describe('a flock', () => {
  const lead: CreatureCourse = {
    gait: 'fly',
    path: [
      [-4, 2, 0],
      [0, 2.4, 0.3],
      [4, 2, 0],
    ],
    headingRadians: 0,
    speed: 2,
    startSeconds: 0,
    stops: false,
  }
  const made = () => {
    const random = forkedRandom(5, 'flock')
    const offsets = Array.from({ length: 9 }, (_, index) => asideOf(index, 9, [0.2, 0.16, 0.3], 'fly', true, random))
    return flockPaths(lead, offsets, { seconds: 4, apart: 0.45, highest: 9 }, random)
  }

  it('keeps apart, together and on the way of the first', () => {
    const paths = made()
    const last = Math.min(...paths.map((path) => path.length))
    for (let step = 2; step < last; step++) {
      const places = paths.map((path) => path[step]!)
      for (const [index, place] of places.entries()) {
        const others = places.filter((_, other) => other !== index).map((other) => distance(place, other))
        expect(Math.min(...others)).toBeGreaterThan(0.2)
        expect(Math.min(...others)).toBeLessThan(1.2)
      }
    }
    const gone = paths.map((path) => path[last - 1]![0] - path[0]![0])
    for (const far of gone) expect(far).toBeGreaterThan(5)
  })

  it('goes the same way each time', () => {
    expect(made()).toEqual(made())
  })
})
