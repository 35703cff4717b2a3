import { describe, expect, it } from 'vitest'
import type { BodyShape } from '../../../shared/scene/stagedScene.ts'
import { outsideIn, outsideOf, outsideRoom, readOutside } from './outside.ts'
import type { Vec3 } from './vectors.ts'

const BOX: BodyShape = { kind: 'box', halfExtents: [1, 0.5, 0.25], bevel: 0 }
const WEDGE: BodyShape = { kind: 'wedge', halfLength: 1, height: 1, halfWidth: 0.5 }
const TUBE: BodyShape = {
  kind: 'tube',
  path: [
    [0, 0, 0, 0.1],
    [2, 0, 0, 0.3],
  ],
}
const PRISM: BodyShape = {
  kind: 'prism',
  outline: [
    [-1, 0],
    [1, 0],
    [0, 1],
  ],
  halfDepth: 0.2,
  bevel: 0,
}
const LATHE: BodyShape = {
  kind: 'lathe',
  profile: [
    [0.5, 0],
    [1, 1],
  ],
}

describe('where a point is to the surface of a shape', () => {
  it.each<[string, BodyShape, Vec3, number, Vec3]>([
    ['inside a box, out by the nearest side', BOX, [0.1, -0.4, 0.1], -0.1, [0, -1, 0]],
    ['beside a box', BOX, [1.5, 0, 0], 0.5, [1, 0, 0]],
    ['off the corner of a box', BOX, [1 + 0.2, 0.5 + 0.2, 0.25 + 0.1], 0.3, [2 / 3, 2 / 3, 1 / 3]],
    ['in a ball', { kind: 'ball', radius: 2 }, [0, 0, -1.5], -0.5, [0, 0, -1]],
    ['above a cylinder', { kind: 'cylinder', radius: 1, halfHeight: 0.5 }, [0.5, 0.75, 0], 0.25, [0, 1, 0]],
    ['off the rim of a cylinder', { kind: 'cylinder', radius: 1, halfHeight: 0.5 }, [1.3, 0.9, 0], 0.5, [0.6, 0.8, 0]],
    ['off the end of a capsule', { kind: 'capsule', radius: 0.5, halfHeight: 1 }, [0, 2, 0], 0.5, [0, 1, 0]],
    ['above the slope of a wedge', WEDGE, [0, 1, 0], 1 / Math.sqrt(5), [-1 / Math.sqrt(5), 2 / Math.sqrt(5), 0]],
    ['below a wedge', WEDGE, [0.9, -0.25, 0], 0.25, [0, -1, 0]],
    ['beside a tube as thick as it is there', TUBE, [1, 0.5, 0], 0.3, [0, 1, 0]],
    ['in front of a prism', PRISM, [0, 0.5, 0.3], 0.1, [0, 0, 1]],
    ['below a prism', PRISM, [0.2, -0.4, 0], 0.4, [0, -1, 0]],
    ['beside a turned body as wide as it is there', LATHE, [0, 0.5, 1], 0.25, [0, 0, 1]],
  ])('%s', (_, shape, point, distance, outward) => {
    const found = outsideOf(shape, point)
    expect(found.distance).toBeCloseTo(distance, 12)
    for (const axis of [0, 1, 2] as const) expect(found.outward[axis]).toBeCloseTo(outward[axis], 12)
  })

  it('is written into the room that is given, and nowhere else', () => {
    const [one, other] = [outsideRoom(), outsideRoom()]
    readOutside(BOX, 2, 0, 0, one)
    readOutside(BOX, 0, 3, 0, other)
    expect(outsideIn(one)).toEqual({ distance: 1, outward: [1, 0, 0] })
    expect(outsideIn(other)).toEqual({ distance: 2.5, outward: [0, 1, 0] })
  })
})
