import { describe, expect, it } from 'vitest'
import type { StagedCreature } from '../../../../../shared/scene/stagedCreature.ts'
import type { Body } from '../../body.ts'
import { birdBody } from './birdBody.ts'
import type { BirdForm } from './birdForm.ts'

const GULL: BirdForm = {
  height: 0.4,
  body: 0.7,
  girth: 0.22,
  tilt: 0.25,
  legs: 0.3,
  neck: 0.25,
  neckRadius: 0.1,
  head: 0.12,
  beak: 0.12,
  beakKind: 'hook',
  tail: 0.2,
  wing: 1.2,
  soars: false,
  plumage: '#ffffff',
  second: '#cccccc',
  pattern: 'plain',
  wings: '#aaaaaa',
  wingTips: '#222222',
  bill: '#e6a93c',
  feet: '#e0a040',
}

function bird(gait: StagedCreature['course']['gait'], form: Partial<BirdForm> = {}): Body {
  const path: [number, number, number][] = [
    [-1, gait === 'fly' ? 2 : 0, 0],
    [1, gait === 'fly' ? 2 : 0, 0],
  ]
  const course = { gait, path, headingRadians: 0, speed: gait === 'fly' ? 4 : 0.4, startSeconds: 0, stops: false }
  const creature = { id: 'one', label: 'gull', concept: 'animal', species: 'gull', scale: 1, seed: 3, course } as const
  return birdBody({ ...GULL, ...form }, { creature, gravity: 9.81 })
}

const times = Array.from({ length: 60 }, (_, index) => 0.5 + index / 40)

describe('a bird', () => {
  it('walks with one foot or the other on the ground at every time', () => {
    const gull = bird('walk')
    for (const time of times) {
      const pose = gull.poseAt(time)
      const lower = Math.min(pose.get('footL')!.at[1], pose.get('footR')!.at[1])
      expect(lower).toBeGreaterThan(0)
      expect(lower).toBeLessThan(0.02)
    }
  })

  it('thrusts its head as it walks, and not as it flies', () => {
    const nods = (body: Body) => {
      const aheads = times.map((time) => body.poseAt(time).get('head')!.at[0] - body.middleAt(time)[0])
      return Math.max(...aheads) - Math.min(...aheads)
    }
    expect(nods(bird('walk'))).toBeGreaterThan(0.02)
    expect(nods(bird('fly'))).toBeLessThan(0.01)
  })

  it('beats both wings alike in the air, from below its back to above it', () => {
    const gull = bird('fly')
    const tips = times.map((time) => {
      const pose = gull.poseAt(time)
      expect(pose.get('outerL')!.at[1]).toBeCloseTo(pose.get('outerR')!.at[1], 6)
      return pose.get('outerL')!.at[1] - pose.get('body')!.at[1]
    })
    expect(Math.min(...tips)).toBeLessThan(-0.02)
    expect(Math.max(...tips)).toBeGreaterThan(0.1)
  })

  it('spreads its wings only in the air, and is as wide as they are', () => {
    const sheets = (body: Body) => body.solids.filter(({ kind }) => kind === 'sheet').length
    expect([sheets(bird('fly')), sheets(bird('swim')), sheets(bird('walk'))]).toEqual([4, 0, 0])
    expect(bird('fly').size[2]).toBeGreaterThan(3 * bird('walk').size[2])
  })

  it('has the bill, the comb and the webs of its kind', () => {
    const lumps = (body: Body) => body.skins.flatMap((skin) => skin.lumps).length
    const plain = lumps(bird('walk'))
    expect(lumps(bird('walk', { beakKind: 'cone' }))).toBe(plain - 1)
    expect(lumps(bird('walk', { webbed: true }))).toBe(plain + 2)
    expect(bird('walk', { comb: '#c8302b' }).skins.map(({ colour }) => colour)).toContain('#c8302b')
  })
})
