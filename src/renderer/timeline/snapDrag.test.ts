import { describe, expect, it } from 'vitest'
import { ticks } from '../../shared/time/index.ts'
import { edgeScrollSpeed } from './edgeScroll.ts'
import { SNAP_PIXELS, snapDrag } from './snapDrag.ts'

const PER_PIXEL = 100
const drag = (edges: number[], by: number, candidates: number[]) =>
  snapDrag(edges.map(ticks), ticks(by), candidates.map(ticks), PER_PIXEL)

describe('snapping a drag', () => {
  it('pulls the nearest edge onto the nearest moment', () => {
    expect(drag([0, 10_000], 4700, [5000, 15_100])).toEqual({ by: 5000, snapTime: 5000 })
    expect(drag([0, 10_000], 4950, [4700, 15_000])).toEqual({ by: 5000, snapTime: 15_000 })
  })

  it('leaves a drag alone that comes near nothing', () => {
    expect(drag([0, 10_000], 2500, [5000])).toEqual({ by: 2500, snapTime: null })
  })

  it('reaches as many pixels at every zoom', () => {
    expect(drag([0], 5000 - SNAP_PIXELS * PER_PIXEL, [5000]).snapTime).toBe(5000)
    expect(drag([0], 5000 - SNAP_PIXELS * PER_PIXEL - 1, [5000]).snapTime).toBeNull()
  })
})

describe('scrolling at the ends', () => {
  it('rests in the middle and grows toward the ends, also past them', () => {
    const speeds = [-50, 0, 18, 400, 982, 1000, 1200].map((x) => edgeScrollSpeed(x, 1000))
    expect(speeds).toEqual([-14, -14, -7, 0, 7, 14, 14])
  })

  it('leaves a middle to rest in, however small the view', () => {
    expect(edgeScrollSpeed(10, 20)).toBe(0)
  })
})
