import { describe, expect, it } from 'vitest'
import type { ShotRequest } from '../../../shared/model/index.ts'
import { stagePrompt } from '../take/stagePrompt.ts'
import { withoutFilming } from './viewSpec.ts'

const REQUEST: ShotRequest = {
  prompt: 'A red ball falls from a table. It bounces.',
  seed: 7,
  width: 320,
  height: 180,
  frameRate: { num: 24, den: 1 },
  quality: 'draft',
  durationSeconds: 1.25,
  view: {
    words: 'It bounces.',
    worldSeconds: 6,
    startSeconds: 0.75,
    size: 'close',
    isSizeSaid: false,
    move: 'follow',
    isMoveSaid: false,
    azimuthDegrees: 20,
    pitchDegrees: 5,
    about: ['ball-1'],
    decisiveSeconds: 1,
  },
}

describe('what is told of one view of a happening', () => {
  const staged = stagePrompt(REQUEST)
  if (!staged.ok) throw new Error('refused')
  const { scene, understanding } = staged.value

  it('is its own length and camera, though the whole happening is staged', () => {
    expect(scene.durationSeconds).toBe(6)
    const assumed = understanding.assumed.map(({ subject, value }) => `${subject} ${value}`).join('; ')
    expect(assumed).toMatch(/length 1\.25 s/)
    expect(assumed).toMatch(/camera follow/)
    const camera = understanding.assumed.find(({ subject }) => subject === 'camera')
    expect(camera?.source).toEqual({ kind: 'inferred', because: 'the plan of the shots' })
  })

  it('leaves that away where several views are told of together', () => {
    const { understood, assumed } = withoutFilming(understanding)
    expect([...understood, ...assumed].some(({ subject }) => ['camera', 'length', 'shot size'].includes(subject))).toBe(
      false,
    )
    expect(understood.some(({ subject }) => subject === 'ball')).toBe(true)
  })
})
