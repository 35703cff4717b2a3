import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { crowdedSequence } from '../../../test/fixtures/crowdedSequence.ts'
import { type ClipId, find, sequenceIndex } from '../../shared/model/index.ts'
import { FPS_24, frameAt, frameStart, ticks } from '../../shared/time/index.ts'
import { HostDouble } from '../client/hostDouble.ts'
import { connectHost, type HostClient, ProjectSession } from '../client/index.ts'
import { useSession } from '../session/sessionStore.ts'
import { beginClipGesture } from './clipGestures.ts'
import { lanesOnScreen, type TimelineView } from './timelineView.ts'
import type { ClipDrag, PointerSpot } from './toolMachine.ts'
import { layOutTimeline } from './viewModel.ts'

const frame = (count: number) => ticks(Math.sign(count) * frameStart(Math.abs(count), FPS_24))
const [first, second, third] = ['clip_v0-0', 'clip_v0-1', 'clip_v0-2'] as ClipId[] as [ClipId, ClipId, ClipId]
const sound = 'clip_a0-0' as ClipId

let client: HostClient
let host: HostDouble
let project: ProjectSession

/** Clips of 48 frames without gaps on two picture tracks and a sound track; a pixel is a frame wide. */
beforeEach(async () => {
  host = new HostDouble()
  host.document = crowdedSequence({ videoTracks: 2, audioTracks: 1, clipsPerTrack: 4, lengths: [48] })
  client = connectHost({ openTransport: host.openTransport, onVersionMismatch: () => undefined })
  project = await ProjectSession.start(client, host.project, () => undefined)
  useSession.getState().restore({ ticksPerPixel: frame(1) })
})
afterEach(() => {
  project.close()
  client.close()
})

const spot = (frames: number, more: Partial<PointerSpot> = {}): PointerSpot => ({
  area: 'tracks',
  x: frames,
  y: 0,
  time: frame(frames),
  // The middle of the lower of the two picture tracks.
  contentY: 82,
  hit: { kind: 'nothing' },
  extend: false,
  toggle: false,
  loose: true,
  ...more,
})

function drag(what: ClipDrag, from: number, ...to: PointerSpot[]) {
  const index = sequenceIndex(project.store.getState().doc, project.store.getState().sequenceId)!
  const view: TimelineView = { ticksPerPixel: frame(1), scrollTicks: ticks(0), scrollTop: 0, width: 800, height: 300 }
  const model = layOutTimeline(lanesOnScreen(index), view)
  const gesture = beginClipGesture(project, what, () => model)
  const snaps = to.map((place) => gesture.preview(spot(from), place))
  return snaps.at(-1)
}

const span = (id: ClipId) => {
  const clip = find(project.store.getState().doc, id)
  return clip && [frameAt(clip.start, FPS_24), frameAt(clip.duration, FPS_24)]
}

describe('moving', () => {
  it('shows each place on the way and is one step of undo', async () => {
    drag({ kind: 'move', grabbed: third }, 100, spot(300), spot(500))
    expect(span(third)).toEqual([496, 48])
    project.commitGesture()
    await project.settled()
    expect(host.commits).toBe(1)
    await project.undo()
    await expect.poll(() => span(third)).toEqual([96, 48])
  })

  it('takes what is linked along', () => {
    drag({ kind: 'move', grabbed: first }, 0, spot(1000))
    expect(span(sound)).toEqual([1000, 48])
  })

  it('snaps to an edge unless the hand holds it loose', () => {
    expect(drag({ kind: 'move', grabbed: first }, 0, spot(196, { loose: false }))).toBe(frame(192))
    expect(span(first)).toEqual([192, 48])
    project.cancelGesture()
    expect(drag({ kind: 'move', grabbed: first }, 0, spot(196))).toBeNull()
    expect(span(first)).toEqual([196, 48])
  })

  it('goes to the track under the pointer', () => {
    drag({ kind: 'move', grabbed: third }, 100, spot(700, { contentY: 20 }))
    expect(find(project.store.getState().doc, third)?.trackId).toBe('track_v1')
  })

  it('leaves nothing behind when it is given up', () => {
    drag({ kind: 'move', grabbed: first }, 0, spot(1000))
    project.cancelGesture()
    expect(span(first)).toEqual([0, 48])
    expect(host.commits).toBe(0)
  })
})

describe('trimming', () => {
  const trim = (grabbed: ClipId, edge: 'start' | 'end', how: 'plain' | 'ripple' | 'roll') =>
    ({ kind: 'trim', grabbed, edge, how }) as const

  it('stops at the neighbour', () => {
    drag(trim(first, 'end', 'plain'), 48, spot(30))
    expect(span(first)).toEqual([0, 30])
    project.cancelGesture()
    drag(trim(first, 'end', 'plain'), 48, spot(90))
    expect(span(first)).toEqual([0, 48])
  })

  it('with a ripple brings the rest along', () => {
    drag(trim(first, 'end', 'ripple'), 48, spot(30))
    expect([span(first), span(second)]).toEqual([
      [0, 30],
      [30, 48],
    ])
  })

  it('as a roll moves the cut and nothing else', () => {
    drag(trim(first, 'end', 'roll'), 48, spot(40))
    expect([span(first), span(second), span(third)]).toEqual([
      [0, 40],
      [40, 56],
      [96, 48],
    ])
  })
})

describe('slipping', () => {
  it('shows a later part when dragged to the left, as far as the source goes', () => {
    drag({ kind: 'slip', grabbed: second }, 60, spot(50))
    const sourceIn = () => {
      const clip = find(project.store.getState().doc, second)
      return clip && 'sourceIn' in clip ? frameAt(clip.sourceIn, FPS_24) : undefined
    }
    expect(sourceIn()).toBe(58)
    expect(span(second)).toEqual([48, 48])
    project.cancelGesture()
    drag({ kind: 'slip', grabbed: second }, 60, spot(5000))
    expect(sourceIn()).toBe(0)
  })
})
