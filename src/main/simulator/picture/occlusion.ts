import { dot, Fn, float, If, Loop, length, max, normalWorld, positionWorld, sqrt, uniformArray, vec3 } from 'three/tsl'
import { type Node, Vector4 } from 'three/webgpu'
import type { BodyShape } from '../../../shared/scene/stagedScene.ts'

const VEC4 = 'vec4' as const

/** Most things that can shade their surroundings; more are left out, the largest first kept. */
const MOST_OCCLUDERS = 24

/** A part of the scene as the shading sees it: a ball, or a box turned in space. */
export interface Occluder {
  readonly shape: BodyShape
  /** World place and turn of the shape's middle. */
  readonly place: () => {
    readonly position: readonly [number, number, number]
    readonly rotation: readonly [number, number, number, number]
  }
}

/**
 * Ambient occlusion in closed form, so that things sit on the ground without the noise and the cost of a screen-space
 * pass. A ball hides (n . d) (r / D)^2 of the sky (Quilez, "Sphere ambient occlusion"); a box that rises `h` over the
 * tangent plane at distance `d` hides what a long wall of that height hides: (1 - d / sqrt(d^2 + h^2)) / 2.
 */
export function createOcclusion(occluders: readonly Occluder[]) {
  const kept = [...occluders].sort((one, other) => extentOf(other.shape) - extentOf(one.shape)).slice(0, MOST_OCCLUDERS)
  const count = Math.max(1, kept.length)
  /** xyz middle, w ball radius or 0 */
  const middles = uniformArray(
    Array.from({ length: count }, () => new Vector4(0, -1e3, 0, 0.001)),
    VEC4,
  )
  const turns = uniformArray(
    Array.from({ length: count }, () => new Vector4(0, 0, 0, 1)),
    VEC4,
  )
  const extents = uniformArray(
    Array.from({ length: count }, () => new Vector4(0.001, 0.001, 0.001, 0)),
    VEC4,
  )

  const visibility = Fn(() => {
    const open = float(1).toVar()
    const p = positionWorld
    const n = normalWorld
    Loop(count, ({ i }) => {
      const middle = middles.element(i)
      const away = middle.xyz.sub(p).toVar()
      const hidden = float(0).toVar()
      If(middle.w.greaterThan(0), () => {
        const distance = max(length(away), middle.w)
        const share = middle.w.div(distance)
        hidden.assign(max(dot(n, away.div(distance)), 0).mul(share.mul(share)))
      }).Else(() => {
        const turn = turns.element(i)
        const extent = extents.element(i).xyz
        const local = unturned(away.negate(), turn)
        const localNormal = unturned(n, turn)
        const outside = max(local.abs().sub(extent), vec3(0))
        const gap = length(outside)
        const rise = max(dot(n, away).add(dot(localNormal.abs(), extent)), 0)
        hidden.assign(
          float(0.5).mul(
            float(1).sub(gap.add(0.002).div(sqrt(gap.add(0.002).mul(gap.add(0.002)).add(rise.mul(rise))))),
          ),
        )
      })
      open.mulAssign(float(1).sub(hidden))
    })
    return open
  })

  return {
    visibility: visibility(),
    /** Takes in where the things are now. */
    update() {
      for (const [index, { shape, place }] of kept.entries()) {
        const { position, rotation } = place()
        ;(middles.array[index] as Vector4).set(...position, shape.kind === 'ball' ? shape.radius : 0)
        ;(turns.array[index] as Vector4).set(...rotation)
        const [x, y, z] = halfSizes(shape)
        ;(extents.array[index] as Vector4).set(x, y, z, 0)
      }
    },
  }
}

/** Turns a vector into the frame that `turn` (x, y, z, w) leads out of. */
const unturned = Fn(([vector, turn]: [Node<'vec3'>, Node<'vec4'>]) => {
  const axis = turn.xyz.negate()
  const once = axis.cross(vector).mul(2)
  return vector.add(once.mul(turn.w)).add(axis.cross(once))
})

/** Half the size of a shape about its middle, see `shapeMiddle`. */
export function halfSizes(shape: BodyShape): readonly [number, number, number] {
  switch (shape.kind) {
    case 'ball':
      return [shape.radius, shape.radius, shape.radius]
    case 'box':
      return shape.halfExtents
    case 'cylinder':
      return [shape.radius * 0.9, shape.halfHeight, shape.radius * 0.9]
    case 'lathe': {
      const radius = Math.max(...shape.profile.map(([r]) => r)) * 0.9
      const heights = shape.profile.map(([, y]) => y)
      return [radius, (Math.max(...heights) - Math.min(...heights)) / 2, radius]
    }
    case 'wedge':
      return [shape.halfLength, shape.height / 2, shape.halfWidth]
  }
}

/** The middle of a shape in its own frame. */
export function shapeMiddle(shape: BodyShape): readonly [number, number, number] {
  switch (shape.kind) {
    case 'ball':
    case 'box':
    case 'cylinder':
      return [0, 0, 0]
    case 'lathe': {
      const heights = shape.profile.map(([, y]) => y)
      return [0, (Math.max(...heights) + Math.min(...heights)) / 2, 0]
    }
    case 'wedge':
      return [0, shape.height / 2, 0]
  }
}

function extentOf(shape: BodyShape): number {
  return Math.max(...halfSizes(shape))
}
