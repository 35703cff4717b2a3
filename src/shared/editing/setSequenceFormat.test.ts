import { describe, expect, it } from 'vitest'
import { endOf, find } from '../model/index.ts'
import { FPS_24, FPS_60, isOnFrame, snapToFrame } from '../time/index.ts'
import { setSequenceFormat } from './setSequenceFormat.ts'
import { splitClips } from './splitClips.ts'
import { clipId, edited, film, named, SEQUENCE, seconds } from './testing/drawnFilm.ts'

describe('setSequenceFormat', () => {
  const doc = film({ V1: 'A-----B---', A1: 'a-----b---' })
  const full = { sequenceId: SEQUENCE, width: 1920, height: 1080 }

  it('changes the size', () => {
    const next = edited(doc, setSequenceFormat(doc, { ...full, width: 1080, height: 1920 }))
    expect(find(next, SEQUENCE)).toMatchObject({ width: 1080, height: 1920 })
  })

  it('moves every cut to the nearest frame of a new rate, without opening gaps', () => {
    const cut = edited(doc, splitClips(doc, { idSeed: 's', clipIds: [clipId('A')], at: seconds(0.52) }))
    const next = edited(cut, setSequenceFormat(cut, { ...full, frameRate: FPS_24 }))
    const [head, tail] = named(next, 'A')
    expect(endOf(head!)).toBe(snapToFrame(seconds(0.52), FPS_24))
    expect(tail!.start).toBe(endOf(head!))
    expect([tail!.start, tail!.duration].every((t) => isOnFrame(t, FPS_24))).toBe(true)
  })

  it('keeps the pictures in step with their sound', () => {
    const cut = edited(doc, splitClips(doc, { idSeed: 's', clipIds: [clipId('A')], at: seconds(0.52) }))
    const next = edited(cut, setSequenceFormat(cut, { ...full, frameRate: FPS_60 }))
    for (const clip of [...named(next, 'A'), ...named(next, 'a')]) {
      if ('sourceIn' in clip) expect(clip.sourceIn - clip.start).toBe(seconds(5))
    }
  })

  it('is refused for a rate whose frames are no whole number of ticks', () => {
    expect(setSequenceFormat(doc, { ...full, frameRate: { num: 13, den: 1 } })).toMatchObject({
      refusal: { reason: 'unevenRate' },
    })
  })
})
