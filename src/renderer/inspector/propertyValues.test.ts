import { describe, expect, it } from 'vitest'
import type { ClipRecord } from '../../shared/model/index.ts'
import { audioClips, commonValue, pictureClips, pictureSteps } from './propertyValues.ts'

const picture = (id: string, opacity: number, scale: number) =>
  ({ id, kind: 'video', opacity, transform: { x: 0, y: 0.1, scale } }) as unknown as ClipRecord
const sound = { id: 'clip_s', kind: 'audio', gainDb: 0 } as unknown as ClipRecord
const clips = [picture('clip_a', 1, 1), picture('clip_b', 1, 2), sound]

describe('the inspector', () => {
  it('tells pictures from sounds', () => {
    expect(pictureClips(clips).map(({ id }) => id)).toEqual(['clip_a', 'clip_b'])
    expect(audioClips(clips)).toEqual([sound])
  })

  it('shows a value only when all agree', () => {
    const pictures = pictureClips(clips)
    expect(commonValue(pictures, ({ opacity }) => opacity)).toBe(1)
    expect(commonValue(pictures, ({ transform }) => transform.scale)).toBeUndefined()
  })

  it('changes one property and leaves the others of each clip as they are', () => {
    expect(pictureSteps(pictureClips(clips), 'x', 0.5)).toEqual([
      { name: 'setClipLook', input: { clipIds: ['clip_a'], transform: { x: 0.5, y: 0.1, scale: 1 } } },
      { name: 'setClipLook', input: { clipIds: ['clip_b'], transform: { x: 0.5, y: 0.1, scale: 2 } } },
    ])
  })
})
