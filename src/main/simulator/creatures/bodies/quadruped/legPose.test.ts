import { describe, expect, it } from 'vitest'
import type { StagedCreature } from '../../../../../shared/scene/stagedCreature.ts'
import { bodyOf } from '../../bodyOf.ts'

function animal(species: string, more: Partial<StagedCreature>): StagedCreature {
  return {
    id: 'one',
    label: species,
    concept: 'animal',
    species,
    scale: 1,
    seed: 3,
    course: { gait: 'stand', path: [[0, 0, 0]], headingRadians: 0, speed: 0, startSeconds: 0, stops: true },
    ...more,
  }
}

const NAMES = ['HL', 'FL', 'HR', 'FR']
const walking = (species: string, speed: number): StagedCreature =>
  animal(species, {
    course: {
      gait: 'walk',
      path: [
        [-2, 0, 0],
        [2, 0, 0],
      ],
      headingRadians: 0,
      speed,
      startSeconds: 0,
      stops: false,
    },
  })

describe('animals whose feet are beside their bodies', () => {
  it.each([
    ['turtle', 0.2],
    ['lizard', 0.15],
    ['crocodile', 0.4],
  ] as const)('walk without sliding or stretching a leg: %s', (species, speed) => {
    const body = bodyOf(walking(species, speed), 9.81)
    let looked = 0
    for (const [foot, own] of body.stances.entries())
      for (const { fromSeconds, toSeconds } of own) {
        if (fromSeconds < 0 || !Number.isFinite(toSeconds) || toSeconds > 4) continue
        const places = [0.03, 0.5, 0.97].map(
          (share) => body.poseAt(fromSeconds + (toSeconds - fromSeconds) * share).get(`foot${NAMES[foot]}`)!.at,
        )
        for (const place of places)
          expect(Math.hypot(place[0] - places[0]![0], place[2] - places[0]![2])).toBeLessThan(0.001)
        looked++
      }
    expect(looked).toBeGreaterThan(3)
    for (let time = 0; time < 3; time += 0.1)
      for (const name of NAMES) expect(body.poseAt(time).get(`upper${name}`)!.scale[1]).toBeLessThan(1.02)
  })

  it('have their knees out to the side', () => {
    const pose = bodyOf(walking('crocodile', 0.4), 9.81).poseAt(1)
    expect(Math.abs(pose.get('lowerFR')!.at[2])).toBeGreaterThan(Math.abs(pose.get('upperFR')!.at[2]) * 1.2)
  })
})

describe('an animal that rests', () => {
  it.each(['dog', 'cat', 'lion', 'horse'])('sits with its hips down and its chest up, on its feet: %s', (species) => {
    const body = bodyOf(animal(species, { deeds: [{ kind: 'sit', fromSeconds: -3, seatHeight: 0, behind: 0 }] }), 9.81)
    const standing = bodyOf(animal(species, {}), 9.81).poseAt(1)
    const pose = body.poseAt(1)
    expect(pose.get('hips')!.at[1]).toBeLessThan(standing.get('hips')!.at[1] * 0.6)
    expect(pose.get('chest')!.at[1]).toBeGreaterThan(standing.get('chest')!.at[1] * 0.8)
    for (const name of NAMES) {
      expect(pose.get(`foot${name}`)!.at[1]).toBeCloseTo(standing.get(`foot${name}`)!.at[1], 3)
      expect(pose.get(`upper${name}`)!.scale[1]).toBeLessThan(1.12)
    }
  })

  it('closes its eyes when it sleeps, and gets up again', () => {
    const lies = { kind: 'lie', fromSeconds: -3, isAsleep: true } as const
    const asleep = bodyOf(animal('cat', { deeds: [lies] }), 9.81).poseAt(1)
    expect(asleep.get('eyeL')!.scale[1]).toBeLessThan(0.15)
    const up = bodyOf(animal('cat', { deeds: [{ ...lies, untilSeconds: 1 }] }), 9.81).poseAt(4)
    const stands = bodyOf(animal('cat', {}), 9.81).poseAt(4)
    expect(up.get('hips')!.at[1]).toBeCloseTo(stands.get('hips')!.at[1], 3)
  })
})

describe('a frog', () => {
  it('folds its hind legs as it sits and stretches them behind it as it leaps', () => {
    const frog = animal('frog', {
      course: {
        gait: 'hop',
        path: [
          [0, 0, 0],
          [0.2, 0, 0],
        ],
        headingRadians: 0,
        speed: 0,
        startSeconds: 0.1,
        stops: true,
      },
    })
    const body = bodyOf(frog, 9.81)
    const behind = (time: number) => {
      const pose = body.poseAt(time)
      return pose.get('hips')!.at[0] - pose.get('footHL')!.at[0]
    }
    const [stood, landed] = body.stances[0]!
    expect(behind((stood!.toSeconds + landed!.fromSeconds) / 2)).toBeGreaterThan(behind(0) + 0.03)
    expect(behind(2)).toBeCloseTo(behind(0), 2)
  })
})
