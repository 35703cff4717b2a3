import { describe, expect, it } from 'vitest'
import type { StagedCreature } from '../../../../shared/scene/stagedCreature.ts'
import type { StagedBody, Vector3 } from '../../../../shared/scene/stagedScene.ts'
import { readPrompt } from '../../language/readPrompt.ts'
import { poseAt } from '../../physics/poseAt.ts'
import { simulate } from '../../physics/simulate.ts'
import { boundsOf } from '../../staging/bounds.ts'
import { type Staged, stageScene } from '../../staging/stageScene.ts'
import { rotated, sum } from '../../staging/vectors.ts'
import { measuresOf } from '../bodies/person/personForm.ts'
import type { Body } from '../body.ts'
import { bodyOf } from '../bodyOf.ts'
import { kindOf } from '../species.ts'

function staged(prompt: string): Staged {
  const spec = readPrompt(prompt)
  if (!spec.ok) throw new Error(spec.refusal.explanation)
  const result = stageScene(spec.value, { seed: 4, aspect: { width: 16, height: 9 } })
  if (!result.ok) throw new Error(result.refusal.explanation)
  return result.value
}

function actor({ scene }: Staged): { creature: StagedCreature; body: Body; tall: number } {
  const creature = scene.creatures!.find(({ deeds = [] }) => deeds.length > 0)!
  const kind = kindOf(creature)
  if (kind.plan !== 'person') throw new Error('Only people have hands')
  return { creature, body: bodyOf(creature, 9.81), tall: measuresOf(kind.form, creature.scale).m(1) }
}

function thing({ scene }: Staged, concept: string): StagedBody {
  return scene.bodies.find((body) => body.concept === concept)!
}

/** The middle of the skin of a palm. */
function palmAt(body: Body, side: 'L' | 'R', time: number, tall: number): Vector3 {
  const { at, turn } = body.poseAt(time).get(`hand${side}`)!
  return sum(at, rotated([0, 0.029 * tall, (side === 'L' ? 1 : -1) * 0.012 * tall], turn))
}

function toeAt(body: Body, time: number, tall: number): Vector3 {
  const { at, turn } = body.poseAt(time).get('footR')!
  const end = Math.hypot(0.075, 0.026) * tall
  const ball = sum(at, rotated([0, end, 0], turn))
  const ahead = rotated([0, 1, 0], turn)
  return [ball[0] + ahead[0] * 0.03 * tall, ball[1], ball[2] + ahead[2] * 0.03 * tall]
}

function distance(a: readonly number[], b: readonly number[]): number {
  return Math.hypot(a[0]! - b[0]!, a[1]! - b[1]!, a[2]! - b[2]!)
}

describe('a ball that is thrown', () => {
  const shot = staged('A girl throws a ball to a boy')
  const ball = thing(shot, 'ball')
  const { body, tall } = actor(shot)
  const radius = (boundsOf(ball.parts, [0, 0, 0], ball.rotation).max[1] ?? 0) * 1

  it('is between the hands until they let go, to a centimetre', async () => {
    const record = await simulate(shot.scene, { stepHz: 240 })
    for (const time of [0.05, 0.4, 0.8, ball.releasedAtSeconds - 0.03]) {
      const middle = poseAt(record, ball.id, time).position
      for (const side of ['L', 'R'] as const)
        expect(Math.abs(distance(palmAt(body, side, time, tall), middle) - radius), `${side} at ${time}`).toBeLessThan(
          0.012,
        )
    }
  })

  it('leaves them as fast as they move, and flies freely from there', async () => {
    const record = await simulate(shot.scene, { stepHz: 480 })
    const lets = ball.releasedAtSeconds
    const step = 0.01
    const at = (time: number) => poseAt(record, ball.id, time).position
    const before = at(lets - step).map((value, axis) => (at(lets)[axis]! - value) / step)
    expect(distance(before, ball.linearVelocity)).toBeLessThan(0.15 * Math.hypot(...ball.linearVelocity))
    const later = lets + 0.1
    const fall = (at(later + step)[1]! - 2 * at(later)[1]! + at(later - step)[1]!) / step ** 2
    expect(fall).toBeCloseTo(-9.81, 0)
  })
})

describe('a ball that is kicked', () => {
  const shot = staged('A boy kicks a ball')
  const ball = thing(shot, 'ball')
  const { creature, body, tall } = actor(shot)
  const kick = creature.deeds!.find((deed) => deed.kind === 'kick')!
  const atSeconds = kick.kind === 'kick' ? kick.atSeconds : 0

  it('lies still until the toe is at it, to a centimetre and a half', async () => {
    const record = await simulate(shot.scene, { stepHz: 240 })
    const { min, max } = boundsOf(ball.parts, ball.position, ball.rotation)
    const radius = (max[1] - min[1]) / 2
    const still = poseAt(record, ball.id, atSeconds - 0.01).position
    expect(distance(still, ball.position)).toBeLessThan(0.001)
    expect(Math.abs(distance(toeAt(body, atSeconds, tall), still) - radius)).toBeLessThan(0.015)
    for (const time of [atSeconds - 0.3, atSeconds - 0.1, atSeconds - 0.03])
      expect(distance(toeAt(body, time, tall), still)).toBeGreaterThan(radius - 0.01)
    const gone = poseAt(record, ball.id, atSeconds + 0.2).position
    expect(gone[0]).toBeGreaterThan(ball.position[0] + 0.4)
  })

  it('leaves as fast as was said', () => {
    const { scene } = staged('A boy kicks a ball at 7 m/s')
    const push = scene.pushes[0]!
    expect(Math.hypot(...push.deltaVelocity)).toBeCloseTo(7, 6)
  })

  it('is met by a foot that stays in reach of its hip', () => {
    for (let time = atSeconds - 0.6; time < atSeconds + 0.7; time += 0.05) {
      const pose = body.poseAt(time)
      expect(pose.get('thighR')!.scale[1]).toBeCloseTo(1, 2)
      expect(pose.get('shinR')!.scale[1]).toBeCloseTo(1, 2)
    }
  })
})

describe('what is held', () => {
  it.each(['A woman holds an umbrella', 'Seorang wanita memegang payung'])('goes with the hand: %s', async (prompt) => {
    const shot = staged(prompt)
    const umbrella = thing(shot, 'prop')
    const { body, creature, tall } = actor(shot)
    const hold = creature.deeds![0]!
    if (hold.kind !== 'hold') throw new Error('It is not held')
    const record = await simulate(shot.scene, { stepHz: 240 })
    const { min, max } = boundsOf(umbrella.parts, [0, 0, 0], umbrella.rotation)
    const middle = [(min[0] + max[0]) / 2, (min[1] + max[1]) / 2, (min[2] + max[2]) / 2]
    for (const time of [0, 1.3, 2.6]) {
      const at = poseAt(record, umbrella.id, time).position
      const shaft = [at[0] + middle[0]!, at[1] + middle[1]! - hold.shaftBelow, at[2] + middle[2]!]
      expect(distance(palmAt(body, 'R', time, tall), shaft)).toBeLessThan(0.03)
    }
  })

  it('is carried along by who walks', async () => {
    const shot = staged('A woman carries a basket')
    const basket = thing(shot, 'prop')
    const record = await simulate(shot.scene, { stepHz: 240 })
    const far = distance(poseAt(record, basket.id, 0).position, poseAt(record, basket.id, 2).position)
    expect(far).toBeGreaterThan(1.5)
  })

  it('is picked up from where it lies', async () => {
    const shot = staged('A boy picks up a ball')
    const ball = thing(shot, 'ball')
    const record = await simulate(shot.scene, { stepHz: 240 })
    const start = poseAt(record, ball.id, 0).position
    expect(distance(poseAt(record, ball.id, 0.6).position, start)).toBeLessThan(1e-6)
    expect(poseAt(record, ball.id, 2.2).position[1]).toBeGreaterThan(start[1] + 0.3)
  })

  it('is not taken when no hands could hold it, and that is told', () => {
    const { understanding, scene } = staged('A man throws a car')
    expect(scene.creatures!.every(({ deeds = [] }) => deeds.length === 0)).toBe(true)
    expect(understanding.unmet.length).toBeGreaterThan(0)
  })
})

describe('somebody who sits', () => {
  it.each(['A man sits on a chair', 'Seorang pria duduk di kursi', 'A woman walks to a chair and sits down'])(
    'has the hips above the seat and the feet on the ground: %s',
    (prompt) => {
      const shot = staged(prompt)
      const chair = thing(shot, 'table')
      const { body, tall, creature } = actor(shot)
      const sit = creature.deeds!.find((deed) => deed.kind === 'sit')!
      if (sit.kind !== 'sit') throw new Error('Nobody sits')
      const time = Math.max(0, sit.fromSeconds) + 1.5
      const { min, max } = boundsOf(chair.parts, chair.position, chair.rotation)
      const hips = body.poseAt(time).get('pelvis')!.at
      expect(hips[0]).toBeGreaterThan(min[0])
      expect(hips[0]).toBeLessThan(max[0])
      expect(hips[2]).toBeGreaterThan(min[2])
      expect(hips[2]).toBeLessThan(max[2] + 0.02)
      expect(hips[1] - sit.seatHeight).toBeGreaterThan(0.02 * tall)
      expect(hips[1] - sit.seatHeight).toBeLessThan(0.07 * tall)
      for (const side of ['L', 'R']) {
        expect(body.poseAt(time).get(`foot${side}`)!.at[1]).toBeLessThan(0.06 * tall)
        expect(body.poseAt(time).get(`shin${side}`)!.scale[1]).toBeCloseTo(1, 2)
      }
    },
  )
})

describe('a box that is pushed', () => {
  it('is moved by the palms, and only by them', async () => {
    const shot = staged('A man pushes a box')
    const box = thing(shot, 'box')
    const { body, tall } = actor(shot)
    const record = await simulate(shot.scene, { stepHz: 240 })
    const { max } = boundsOf(box.parts, [0, 0, 0], box.rotation)
    expect(distance(poseAt(record, box.id, 0.5).position, box.position)).toBeLessThan(0.002)
    for (const time of [2, 3, 4]) {
      const back = poseAt(record, box.id, time).position[0] - max[0]
      for (const side of ['L', 'R'] as const)
        expect(Math.abs(palmAt(body, side, time, tall)[0] - back)).toBeLessThan(0.03)
    }
    expect(poseAt(record, box.id, 4).position[0]).toBeGreaterThan(box.position[0] + 1)
  })
})

describe('hands without things', () => {
  it('wave above the shoulder', () => {
    const { body } = actor(staged('A girl waves'))
    const pose = body.poseAt(1.5)
    expect(pose.get('handR')!.at[1]).toBeGreaterThan(pose.get('armR')!.at[1])
    expect(distance(body.poseAt(1.5).get('fingersR')!.at, body.poseAt(1.8).get('fingersR')!.at)).toBeGreaterThan(0.02)
  })
})
