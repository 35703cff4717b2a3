import { dot, Fn, float, Loop, length, max, sign, sqrt, uniformArray, vec3 } from 'three/tsl'
import { type Node, Vector4 } from 'three/webgpu'
import { shapeBox } from '../../../shared/scene/shapePoints.ts'
import type { BodyShape } from '../../../shared/scene/stagedScene.ts'

const VEC4 = 'vec4' as const

/** Most things that can shade their surroundings; more are left out, the largest first kept. */
const MOST_OCCLUDERS = 24

/** A part of the scene as the shading sees it: a ball, or a box turned in space. */
export interface Occluder {
  readonly shape: BodyShape
  /** Stands still all through the shot: what it shades is worked out once where that is possible. */
  readonly isFixed?: boolean
  /** World place and turn of the shape's middle. */
  readonly place: () => {
    readonly position: readonly [number, number, number]
    readonly rotation: readonly [number, number, number, number]
  }
}

/**
 * Ambient occlusion in closed form, so that things sit on the ground without the noise and the cost of a screen-space
 * pass. A ball hides (n . d) (r / D)^2 of the sky (Quilez, "Sphere ambient occlusion"); a box that rises `h` over the
 * tangent plane at distance `d` hides what a long wall of that height hides, (1 - d / sqrt(d^2 + h^2)) / 2, and more
 * where the surface faces it; some light always finds its way under.
 */
export function createOcclusion(occluders: readonly Occluder[]) {
  const kept = [...occluders].sort((one, other) => extentOf(other.shape) - extentOf(one.shape)).slice(0, MOST_OCCLUDERS)
  const fixed = shadeOf(kept.filter(({ isFixed }) => isFixed))
  const moving = shadeOf(kept.filter(({ isFixed }) => !isFixed))
  return {
    /** What all, what the standing and what the moving things leave open. */
    visibility: (p: Node<'vec3'>, n: Node<'vec3'>) =>
      fixed.visibility(p, n).mul(moving.visibility(p, n)) as unknown as Node<'float'>,
    fixed,
    moving,
    /** Takes in where the things are now. */
    update() {
      fixed.update()
      moving.update()
    },
  }
}

export type Occlusion = ReturnType<typeof createOcclusion>

function shadeOf(kept: readonly Occluder[]) {
  const balls = kept.filter(({ shape }) => shape.kind === 'ball')
  const boxes = kept.filter(({ shape }) => shape.kind !== 'ball')
  /** Middle, and the radius. */
  const ballPlaces = vectors(balls.length)
  const boxPlaces = vectors(boxes.length)
  const boxTurns = vectors(boxes.length)
  const boxExtents = vectors(boxes.length)

  /** How much of the sky the point `p` of a surface with the normal `n` sees, 0 to 1. */
  const visibility = Fn(([p, n]: [Node<'vec3'>, Node<'vec3'>]) => {
    const open = float(1).toVar()
    if (balls.length > 0) {
      Loop(balls.length, ({ i }) => {
        const ball = ballPlaces.element(i)
        const away = ball.xyz.sub(p).toVar()
        const distance = max(length(away), ball.w).toVar()
        const share = ball.w.div(distance)
        open.mulAssign(float(1).sub(max(dot(n, away), 0).div(distance).mul(share.mul(share))))
      })
    }
    if (boxes.length > 0) {
      Loop(boxes.length, ({ i }) => {
        const turn = boxTurns.element(i)
        const extent = boxExtents.element(i).xyz
        const away = p.sub(boxPlaces.element(i).xyz).toVar()
        const local = unturned(away, turn).toVar()
        const localNormal = unturned(n, turn).toVar()
        const outside = max(local.abs().sub(extent), vec3(0)).toVar()
        const gap = length(outside).add(0.002).toVar()
        const rise = max(dot(localNormal.abs(), extent).sub(dot(n, away)), 0)
        const facing = max(
          dot(localNormal, outside.mul(sign(local)))
            .negate()
            .div(gap),
          0,
        )
        const beside = float(1).sub(gap.div(sqrt(gap.mul(gap).add(rise.mul(rise)))))
        open.mulAssign(float(1).sub(beside.mul(0.5).mul(facing.mul(0.7).add(1))))
      })
    }
    return open
  })

  let changes = 0
  return {
    visibility,
    /** Counts the updates at which anything was elsewhere than before. */
    changes: () => changes,
    update() {
      let changed = false
      const set = (array: ReturnType<typeof vectors>, index: number, values: FourNumbers) => {
        const [x, y, z, w] = values
        const vector = array.array[index] as Vector4
        if (vector.x === x && vector.y === y && vector.z === z && vector.w === w) return
        vector.set(x, y, z, w)
        changed = true
      }
      for (const [index, { shape, place }] of balls.entries()) {
        set(ballPlaces, index, [...place().position, halfSizes(shape)[0]])
      }
      for (const [index, { shape, place }] of boxes.entries()) {
        const { position, rotation } = place()
        set(boxPlaces, index, [...position, 0])
        set(boxTurns, index, rotation)
        set(boxExtents, index, [...halfSizes(shape), 0])
      }
      if (changed) changes++
    },
  }
}

type FourNumbers = readonly [number, number, number, number]

function vectors(count: number) {
  const room = Array.from({ length: Math.max(1, count) }, () => new Vector4())
  return uniformArray(room, VEC4)
}

/** Turns a vector into the frame that `turn` (x, y, z, w) leads out of. */
const unturned = Fn(([vector, turn]: [Node<'vec3'>, Node<'vec4'>]) => {
  const axis = turn.xyz.negate()
  const once = axis.cross(vector).mul(2)
  return vector.add(once.mul(turn.w)).add(axis.cross(once))
})

/** A box that stands for something round lies inside it, else its corners would shade the thing's own sides. */
const INSCRIBED = Math.SQRT1_2

/** Half the size of a shape about its middle, see `shapeMiddle`. */
export function halfSizes(shape: BodyShape): readonly [number, number, number] {
  switch (shape.kind) {
    case 'ball':
      return [shape.radius, shape.radius, shape.radius]
    case 'box':
      return shape.halfExtents
    case 'cylinder':
      return [shape.radius * INSCRIBED, shape.halfHeight, shape.radius * INSCRIBED]
    case 'lathe': {
      const radius = Math.max(...shape.profile.map(([r]) => r)) * INSCRIBED
      const heights = shape.profile.map(([, y]) => y)
      return [radius, (Math.max(...heights) - Math.min(...heights)) / 2, radius]
    }
    case 'wedge':
      return [shape.halfLength, shape.height / 2, shape.halfWidth]
    case 'capsule':
      return [shape.radius * INSCRIBED, shape.halfHeight + shape.radius * INSCRIBED, shape.radius * INSCRIBED]
    case 'tube':
    case 'prism': {
      const [x, y, z] = shapeBox(shape).half
      return [x * INSCRIBED, y * INSCRIBED, z]
    }
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
    case 'capsule':
      return [0, 0, 0]
    case 'tube':
    case 'prism':
      return shapeBox(shape).middle
  }
}

function extentOf(shape: BodyShape): number {
  return Math.max(...halfSizes(shape))
}
