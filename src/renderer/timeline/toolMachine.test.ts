import { describe, expect, it } from 'vitest'
import { CROWDED_SEQUENCE, crowdedSequence } from '../../../test/fixtures/crowdedSequence.ts'
import type { ClipId } from '../../shared/model/index.ts'
import { sequenceIndex } from '../../shared/model/sequenceIndex.ts'
import { ticks } from '../../shared/time/index.ts'
import type { ClipPart, TimelineHit } from './hitTest.ts'
import { IDLE, type PointerSpot, stepTool, type ToolEffect, type ToolEvent } from './toolMachine.ts'

const lane = sequenceIndex(crowdedSequence({ videoTracks: 1, audioTracks: 0, clipsPerTrack: 2 }), CROWDED_SEQUENCE)
  ?.tracks[0]
if (!lane) throw new Error('The fixture has no track')
const clip = (index: number) => lane.clips[index]!
const first = clip(0).id

const on = (index: number, part: ClipPart = 'body', locked = false): TimelineHit => ({
  kind: 'clip',
  clip: clip(index),
  track: { ...lane.track, locked },
  part,
})
const emptyTrack: TimelineHit = { kind: 'track', track: lane.track }

const spot = (hit: TimelineHit, more: Partial<PointerSpot> = {}): PointerSpot => ({
  area: 'tracks',
  x: 100,
  y: 20,
  time: ticks(1000),
  contentY: 20,
  hit,
  extend: false,
  toggle: false,
  loose: false,
  ...more,
})
const pressOn = (hit: TimelineHit, more: Partial<PointerSpot> = {}, selection: ClipId[] = []): ToolEvent => ({
  kind: 'press',
  spot: spot(hit, more),
  tool: 'select',
  selection: new Set(selection),
})
const moveTo = (x: number, y = 20): ToolEvent => ({ kind: 'move', spot: spot(emptyTrack, { x, y }) })
const release: ToolEvent = { kind: 'release', spot: spot(emptyTrack) }
const cancel: ToolEvent = { kind: 'cancel' }

const play = (...events: ToolEvent[]): ToolEffect[] => {
  let state = IDLE
  return events.flatMap((event) => {
    const step = stepTool(state, event)
    state = step.state
    return [...step.effects]
  })
}
const kinds = (...events: ToolEvent[]) => play(...events).map((effect) => effect.kind)

describe('clicking', () => {
  it('selects a clip when it is pressed', () => {
    expect(play(pressOn(on(0)), release)).toEqual([{ kind: 'selectOnly', clip: first }])
  })

  it('keeps a selection of several until the button is let go, so that they can be dragged together', () => {
    const selected = [clip(0).id, clip(1).id]
    expect(kinds(pressOn(on(0), {}, selected))).toEqual([])
    expect(kinds(pressOn(on(0), {}, selected), release)).toEqual(['selectOnly'])
    expect(kinds(pressOn(on(0), {}, selected), moveTo(120))).toEqual(['beginGesture', 'previewGesture'])
  })

  it('adds with Shift and toggles with Ctrl', () => {
    expect(kinds(pressOn(on(0), { extend: true }), release)).toEqual(['extendSelection'])
    expect(kinds(pressOn(on(0), { toggle: true }), release)).toEqual(['toggleSelected'])
  })

  it('on nothing clears the selection and puts the playhead there', () => {
    expect(kinds(pressOn(emptyTrack), release)).toEqual(['clearSelection', 'seek'])
  })

  it('ignores a hand that trembles', () => {
    expect(kinds(pressOn(on(0)), moveTo(102), release)).toEqual(['selectOnly'])
  })
})

describe('dragging', () => {
  it('a body moves it, as one gesture', () => {
    expect(kinds(pressOn(on(0)), moveTo(110), moveTo(130), release)).toEqual([
      'selectOnly',
      'beginGesture',
      'previewGesture',
      'previewGesture',
      'commitGesture',
    ])
  })

  it.each(['start', 'end'] as const)('the %s trims it', (part) => {
    const effects = play(pressOn(on(0, part)), moveTo(110), release)
    expect(effects.map((effect) => effect.kind)).toEqual([
      'selectOnly',
      'beginGesture',
      'previewGesture',
      'commitGesture',
    ])
    expect(effects[1]).toEqual({
      kind: 'beginGesture',
      drag: { kind: 'trim', grabbed: first, edge: part, how: 'plain' },
    })
  })

  it('an end with Shift ripples, with Ctrl rolls; neither changes what is selected beside it', () => {
    const how = (more: Partial<PointerSpot>) => play(pressOn(on(0, 'end'), more), moveTo(110))
    expect(how({ extend: true })).toMatchObject([{ kind: 'selectOnly' }, { drag: { how: 'ripple' } }, {}])
    expect(how({ toggle: true })).toMatchObject([{ kind: 'selectOnly' }, { drag: { how: 'roll' } }, {}])
  })

  it('a body with Alt slips its source', () => {
    expect(play(pressOn(on(0), { loose: true }), moveTo(110))[1]).toEqual({
      kind: 'beginGesture',
      drag: { kind: 'slip', grabbed: first },
    })
  })

  it('is given up with Escape and stays given up until the next press', () => {
    expect(kinds(pressOn(on(0)), moveTo(110), cancel, moveTo(150), release)).toEqual([
      'selectOnly',
      'beginGesture',
      'previewGesture',
      'cancelGesture',
    ])
  })

  it('does nothing on a locked track', () => {
    expect(kinds(pressOn(on(0, 'body', true)), moveTo(150), release)).toEqual(['selectOnly'])
  })

  it('over nothing selects what the rectangle touches', () => {
    expect(kinds(pressOn(emptyTrack), moveTo(150, 40), moveTo(170, 50), release)).toEqual([
      'selectInside',
      'selectInside',
    ])
  })

  it('a rectangle with Shift keeps what was selected, and Escape brings it back', () => {
    const effects = play(pressOn(emptyTrack, { extend: true }, [first]), moveTo(150), cancel)
    expect(effects.at(0)).toMatchObject({ kind: 'selectInside', base: new Set([first]) })
    expect(effects.at(-1)).toEqual({ kind: 'restoreSelection', clips: new Set([first]) })
  })
})

describe('the ruler', () => {
  it('scrubs from the press until the release', () => {
    const ruler = { area: 'ruler' as const }
    const move: ToolEvent = { kind: 'move', spot: spot(emptyTrack, ruler) }
    expect(kinds(pressOn({ kind: 'nothing' }, ruler), move, release, move)).toEqual(['scrub', 'scrub'])
  })
})

describe('the blade', () => {
  const cut = (hit: TimelineHit): ToolEvent => ({ kind: 'press', spot: spot(hit), tool: 'blade', selection: new Set() })

  it('splits a clip where it is pressed and drags nothing', () => {
    expect(kinds(cut(on(0)), moveTo(200), release)).toEqual(['split'])
  })

  it('leaves a locked track alone', () => {
    expect(kinds(cut(on(0, 'body', true)))).toEqual([])
  })
})
