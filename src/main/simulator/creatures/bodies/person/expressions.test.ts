import { describe, expect, it } from 'vitest'
import type { CreatureDeed, ExpressionKind } from '../../../../../shared/scene/creatureDeed.ts'
import { AT_REST, faceAt } from './expressions.ts'
import { type HeadOrder, lipGap, setHead } from './headPose.ts'
import { measuresOf, type PersonForm } from './personForm.ts'

const FORM: PersonForm = {
  height: 1.65,
  head: 0.14,
  hipHeight: 0.52,
  shoulders: 1,
  hips: 1,
  build: 1,
  isWoman: true,
  stoop: 0,
  skin: '#b98a65',
  hair: 'bob',
  hairColour: '#2a1c14',
  top: '#446688',
  sleeves: 'long',
  isLongTop: false,
  lower: 'trousers',
  lowerColour: '#333333',
  shoes: '#222222',
}

function express(expression: ExpressionKind): CreatureDeed[] {
  return [{ kind: 'express', expression, fromSeconds: 1, untilSeconds: 4 }]
}

function headAt(deeds: readonly CreatureDeed[], time: number, open = 0) {
  const face = faceAt(deeds, time)
  const pose = new Map()
  const order: HeadOrder = {
    neckAt: [0, 1.4, 0],
    facing: [0, 0, 0, 1],
    lean: 0,
    stoop: 0,
    nod: face.nod,
    roll: 0,
    gaze: { yaw: face.shake, pitch: 0 },
    eyes: 1,
    mouth: { open, wide: 0.5, round: 0 },
    face,
    glance: 0,
  }
  setHead(pose, order, measuresOf(FORM, 1))
  const height = (bone: string): number => pose.get(bone).at[1]
  return { pose, height, cornersUp: height('lipCornerL') - (height('lipUpper') + height('lipLower')) / 2 }
}

describe('what a face expresses', () => {
  it('comes with its time and goes with it', () => {
    expect(faceAt(express('smile'), 0.9)).toEqual(AT_REST)
    expect(faceAt(express('smile'), 2).smile).toBe(1)
    expect(faceAt(express('smile'), 1.15).smile).toBeGreaterThan(AT_REST.smile)
    expect(faceAt(express('smile'), 4.1)).toEqual(AT_REST)
  })

  it('lifts the corners of the mouth in a smile and lets them hang in grief', () => {
    const rest = headAt([], 2).cornersUp
    expect(headAt(express('smile'), 2).cornersUp).toBeGreaterThan(rest + 0.006)
    expect(headAt(express('cry'), 2).cornersUp).toBeLessThan(rest - 0.006)
  })

  it('raises the brows in surprise and lowers them in anger', () => {
    const browOf = (deeds: CreatureDeed[]) => headAt(deeds, 2).height('browL') - headAt(deeds, 2).height('eyeL')
    expect(browOf(express('gasp'))).toBeGreaterThan(browOf([]) + 0.003)
    expect(browOf(express('frown'))).toBeLessThan(browOf([]) - 0.002)
  })

  it('opens the mouth to laugh, and leaves the lips to speech in a smile', () => {
    const laughing = [1.5, 2, 2.5, 3].map((time) => lipGap(headAt(express('laugh'), time).pose))
    expect(Math.min(...laughing)).toBeGreaterThan(0.008)
    expect(lipGap(headAt(express('smile'), 2).pose)).toBeLessThan(1e-9)
    expect(lipGap(headAt(express('smile'), 2, 0.5).pose)).toBeCloseTo(lipGap(headAt([], 2, 0.5).pose), 9)
  })

  it('moves the head up and down to nod and from side to side to shake it', () => {
    const times = Array.from({ length: 40 }, (_, index) => 1.4 + index * 0.05)
    const nods = times.map((time) => faceAt(express('nod'), time).nod)
    const shakes = times.map((time) => faceAt(express('shakeHead'), time).shake)
    expect(Math.max(...nods) - Math.min(...nods)).toBeGreaterThan(0.2)
    expect(Math.max(...shakes)).toBeGreaterThan(0.25)
    expect(Math.min(...shakes)).toBeLessThan(-0.25)
  })
})
