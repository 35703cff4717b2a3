import { describe, expect, it } from 'vitest'
import type { StagedCreature } from '../../../../shared/scene/stagedCreature.ts'
import type { Vector3 } from '../../../../shared/scene/stagedScene.ts'
import { readPrompt } from '../../language/readPrompt.ts'
import { poseAt } from '../../physics/poseAt.ts'
import { simulate } from '../../physics/simulate.ts'
import { boundsOf } from '../../staging/bounds.ts'
import { type Staged, stageScene } from '../../staging/stageScene.ts'
import { rotated, sum } from '../../staging/vectors.ts'
import type { Body } from '../body.ts'
import { bodyOf } from '../bodyOf.ts'

function staged(prompt: string, durationSeconds?: number): Staged {
  const spec = readPrompt(prompt)
  if (!spec.ok) throw new Error(spec.refusal.explanation)
  const result = stageScene(spec.value, {
    seed: 4,
    aspect: { width: 16, height: 9 },
    ...(durationSeconds === undefined ? {} : { durationSeconds }),
  })
  if (!result.ok) throw new Error(result.refusal.explanation)
  return result.value
}

function first({ scene }: Staged): { creature: StagedCreature; body: Body } {
  const creature = scene.creatures![0]!
  return { creature, body: bodyOf(creature, 9.81) }
}

function distance(a: readonly number[], b: readonly number[]): number {
  return Math.hypot(a[0]! - b[0]!, a[1]! - b[1]!, a[2]! - b[2]!)
}

describe('several deeds of one creature', () => {
  it.each([
    ['A woman walks to the table, then sits down on a chair', 'sit'],
    ['A girl walks, stops and waves', 'wave'],
    ['Seorang anak perempuan berjalan lalu melambaikan tangan', 'wave'],
    ['a dog runs and then sits', 'sit'],
  ] as const)('are done one after the other: %s', (prompt, kind) => {
    const shot = staged(prompt)
    const { creature } = first(shot)
    const deed = creature.deeds!.find((one) => one.kind === kind)!
    const arrives = bodyOf({ ...creature, after: [], deeds: [] }, 9.81).endSeconds
    expect('fromSeconds' in deed && deed.fromSeconds).toBeGreaterThan(arrives - 0.4)
    expect('fromSeconds' in deed && deed.fromSeconds).toBeLessThan(shot.scene.durationSeconds - 0.3)
    expect(shot.understanding.unmet).toEqual([])
  })

  it('bark when they have come', () => {
    const { creature } = first(staged('A dog walks to the ball, then barks'))
    expect(creature.speaks![0]!.startSeconds).toBeGreaterThan(2)
  })

  it('of several at the same time go on together', () => {
    const { creature } = first(staged('A woman walks while waving'))
    const wave = creature.deeds!.find(({ kind }) => kind === 'wave')!
    expect('fromSeconds' in wave && wave.fromSeconds).toBeLessThan(0.6)
    expect(creature.course.gait).toBe('walk')
  })

  it('for which the shot is too short are told, in either language', () => {
    const { understanding } = staged('A girl walks, stops and waves', 1.2)
    expect(understanding.unmet.map(({ words }) => words)).toEqual(['waves'])
    const { understanding: told } = staged('Seorang anak perempuan berjalan lalu melambaikan tangan', 1.2)
    expect(told.unmet[0]!.explanation).toContain('berakhir')
  })

  it('leave no foot behind: none moves faster than a step where one follows the other', () => {
    const { body } = first(staged('A man walks to a box, picks it up and carries it away'))
    for (let time = 0.5; time < 6; time += 1 / 48) {
      const [now, next] = [body.poseAt(time), body.poseAt(time + 1 / 48)]
      for (const foot of ['footL', 'footR'])
        expect(distance(now.get(foot)!.at, next.get(foot)!.at) * 48, `${foot} at ${time}`).toBeLessThan(7)
    }
  })
})

describe('feet in a row of deeds', () => {
  it.each(['Seekor kucing berjalan lalu melompat ke atas meja', 'A horse jumps over a fence'])(
    'stay where they stand, to a millimetre: %s',
    (prompt) => {
      const { body } = first(staged(prompt))
      const names = ['HL', 'FL', 'HR', 'FR']
      let looked = 0
      for (const [foot, own] of body.stances.entries()) {
        for (const { fromSeconds, toSeconds } of own) {
          const [from, to] = [Math.max(0, fromSeconds), Math.min(4, toSeconds)]
          if (to - from < 0.02) continue
          const places = [0.03, 0.3, 0.6, 0.97].map((share): Vector3 => {
            const pose = body.poseAt(from + (to - from) * share)
            return pose.get(`foot${names[foot]}`)!.at
          })
          for (const place of places) expect(distance(place, places[0]!)).toBeLessThan(0.001)
          looked++
        }
      }
      expect(looked).toBeGreaterThan(6)
    },
  )
})

describe('a leap in the middle of a way', () => {
  const shot = staged('A horse jumps over a fence')
  const { creature, body } = first(shot)
  const fence = shot.scene.bodies.find(({ concept }) => concept === 'fixture')!
  const { max } = boundsOf(fence.parts, fence.position, fence.rotation)

  it('is free flight under gravity, at an even speed', () => {
    const over = [...Array(400).keys()].map((index) => index / 100).find((time) => body.middleAt(time)[0] >= 0)!
    const step = 0.02
    const at = (time: number) => body.groundAt?.(time) ?? body.middleAt(time)
    const fall = (at(over + step)[1] - 2 * at(over)[1] + at(over - step)[1]) / step ** 2
    expect(Math.abs(fall + 9.81)).toBeLessThan(1.2)
    expect((at(over + 0.1)[0] - at(over - 0.1)[0]) / 0.2).toBeCloseTo(creature.course.speed, 0)
  })

  it('takes every foot over what it leaps over', () => {
    for (const foot of ['footHL', 'footFL', 'footHR', 'footFR']) {
      const times = [...Array(1600).keys()].map((index) => index / 400)
      const crosses = times.find((time) => body.poseAt(time).get(foot)!.at[0] >= 0)!
      expect(body.poseAt(crosses).get(foot)!.at[1], foot).toBeGreaterThan(max[1])
    }
  })

  it('onto something ends with all feet on it', () => {
    const { body: cat } = first(staged('A cat jumps onto the table'))
    const late = cat.poseAt(cat.endSeconds + 0.5)
    for (const foot of ['footHL', 'footFL', 'footHR', 'footFR']) expect(late.get(foot)!.at[1]).toBeGreaterThan(0.7)
  })

  it('that is too high for who leaps is told', () => {
    const { understanding } = staged('A cat jumps onto a wall that is 4 metres high')
    expect(understanding.unmet.map(({ explanation }) => explanation)).toContainEqual(
      expect.stringContaining('too high'),
    )
    const { understanding: heavy } = staged('an elephant jumps over a fence')
    expect(heavy.unmet.length).toBe(1)
  })
})

describe('a ball that comes from the hands or the foot of one to the hands of another', () => {
  it.each([
    'a boy kicks a ball and a girl catches it',
    'a man throws a ball to a woman and she catches it',
    'Seorang anak melempar bola dan temannya menangkapnya',
  ])('flies freely and is between the hands when it comes: %s', async (prompt) => {
    const shot = staged(prompt)
    expect(shot.understanding.unmet).toEqual([])
    const ball = shot.scene.bodies.find(({ concept }) => concept === 'ball')!
    const catcher = shot.scene.creatures!.find(({ id }) => id === 'person-2')!
    const hold = catcher.deeds!.find((deed) => deed.kind === 'hold')!
    const comes = hold.kind === 'hold' ? hold.keys[0]!.timeSeconds : 0
    const record = await simulate(shot.scene, { stepHz: 240 })
    const at = (time: number) => poseAt(record, ball.id, time).position
    const step = 0.02
    const fall = (at(comes - 0.2 + step)[1]! - 2 * at(comes - 0.2)[1]! + at(comes - 0.2 - step)[1]!) / step ** 2
    expect(fall).toBeCloseTo(-9.81, 0)
    const { max, min } = boundsOf(ball.parts, [0, 0, 0], ball.rotation)
    const radius = (max[1] - min[1]) / 2
    const body = bodyOf(catcher, 9.81)
    const tall = body.size[1]
    for (const time of [comes, comes + 0.1, comes + 0.6, comes + 1.2])
      for (const side of ['L', 'R'] as const) {
        const { at: hand, turn } = body.poseAt(time).get(`hand${side}`)!
        const palm = sum(hand, rotated([0, 0.029 * tall, (side === 'L' ? 1 : -1) * 0.012 * tall], turn))
        expect(Math.abs(distance(palm, at(time)) - radius), `${side} at ${time - comes}`).toBeLessThan(0.02)
      }
  })

  it('that nobody sends cannot be caught, which is told', () => {
    expect(staged('A girl catches a ball').understanding.unmet.length).toBe(1)
  })
})

describe('several creatures', () => {
  it('wait for each other only where it was said so, in either language', () => {
    const waves = (prompt: string) =>
      staged(prompt).scene.creatures!.map(
        ({ deeds = [] }) => deeds.flatMap((deed) => ('fromSeconds' in deed ? [deed.fromSeconds] : []))[0]!,
      )
    for (const prompt of ['A man waves. Then a woman waves.', 'Seorang pria melambai. Lalu seorang wanita melambai.']) {
      const [first, second] = waves(prompt)
      expect(second).toBeGreaterThan(first! + 1)
    }
    const [one, other] = waves('A man waves and a woman waves')
    expect(other).toBe(one)
  })

  it('leap over the same thing each in its own lane, one behind the other', () => {
    const shot = staged('Three deer jump over a log')
    const starts = shot.scene.creatures!.map(({ course }) => course.path[0]!)
    expect(shot.scene.creatures!.every(({ course }) => course.leaps?.length === 1)).toBe(true)
    for (const [index, [x]] of starts.slice(1).entries()) expect(x).toBeLessThan(starts[index]![0] - 0.5)
    expect(shot.understanding.unmet).toEqual([])
  })
})

describe('what cannot be combined', () => {
  it.each([
    ['a bird flies and then lands on a branch', 'lands'],
    ['a girl walks up the stairs', 'walks'],
    ['Seorang anak naik tangga', undefined],
    ['a fish swims and then jumps', 'jumps'],
  ] as const)('is told: %s', (prompt, words) => {
    const { unmet } = staged(prompt).understanding
    expect(unmet.length).toBeGreaterThan(0)
    if (words !== undefined) expect(unmet.map((wish) => wish.words)).toContain(words)
  })
})
