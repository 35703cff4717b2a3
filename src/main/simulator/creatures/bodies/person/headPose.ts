import type { Vector3 } from '../../../../../shared/scene/stagedScene.ts'
import { rotated, sum } from '../../../staging/vectors.ts'
import { type BonePose, bone, type Pose, turned, UNSCALED, within } from '../../frame.ts'
import type { Life } from '../../life.ts'
import { SIDES } from '../segments.ts'
import type { FaceShape } from './expressions.ts'
import type { Measures } from './personForm.ts'

/** Where a head is carried and what it does. */
export interface HeadOrder {
  readonly neckAt: Vector3
  readonly facing: BonePose['turn']
  readonly lean: number
  readonly stoop: number
  readonly nod: number
  /** Where it looks, as seen from where the body faces, radians. */
  readonly gaze: { readonly yaw: number; readonly pitch: number }
  readonly roll: number
  /** From 0, closed, to 1. */
  readonly eyes: number
  readonly mouth: ReturnType<Life['mouthAt']>
  /** What it expresses. */
  readonly face: FaceShape
  /** A small restlessness of the eyes, radians. */
  readonly glance: number
}

/** The farthest that lips part, as a share of the head's radius. */
const WIDEST_GAPE = 0.3

/** Neck, head, eyes that look ahead of the head's turn, lids that blink, jaw and lips. */
export function setHead(book: Pose, order: HeadOrder, { m, headRadius: r }: Measures): void {
  const { neckAt, facing, lean, stoop, gaze } = order
  const turn = turned(facing, gaze.yaw * 0.72, gaze.pitch * 0.7 + order.nod - stoop * 0.3 + lean * 0.2, order.roll)
  const long = m(0.03) + r * 0.92
  const headAt = sum(neckAt, rotated([m(0.012), long, 0], turned(facing, 0, lean * 0.5 - stoop, 0)))
  book.set('neck', bone(neckAt, headAt, rotated([1, 0, 0], facing), long))
  const head: BonePose = { at: headAt, turn, scale: UNSCALED }
  book.set('head', head)
  const eyeYaw = gaze.yaw * 0.28 + order.glance
  const eyePitch = gaze.pitch * 0.3
  const { brow, inner, squint } = order.face
  for (const [side, z] of SIDES) {
    const eye: BonePose = {
      at: within(head, [r * 0.722, r * 0.03, z * r * 0.345]),
      turn: turned(turn, -z * 0.34, 0, 0),
      scale: UNSCALED,
    }
    book.set(`eye${side}`, eye)
    const across = Math.max(-0.055, Math.min(0.055, -0.16 * eyeYaw))
    const up = Math.max(-0.06, Math.min(0.06, 0.2 * eyePitch))
    book.set(`iris${side}`, { at: within(eye, [0, up * r, across * r]), turn: eye.turn, scale: UNSCALED })
    // The lid hangs from above the eye and comes down over it.
    const open = order.eyes * (1 - 0.5 * squint) * (1 + 0.12 * Math.max(0, brow))
    book.set(`lid${side}`, {
      at: within(eye, [0, r * 0.21, 0]),
      turn: eye.turn,
      scale: [1, 0.3 + 0.7 * (1 - open), 1],
    })
    const raised = 0.335 + 0.055 * brow + 0.02 * inner
    book.set(`brow${side}`, {
      at: within(head, [r * (0.79 - 0.24 * raised), r * raised, z * r * 0.345]),
      turn: turned(turn, -z * 0.44, 0, z * (0.3 * inner - 0.05)),
      scale: UNSCALED,
    })
  }
  setMouth(book, head, order, r)
}

/** How far from the middle the parts of the lips are, as shares of the head's radius. */
const LIP_SIDE = 0.12
const LIP_CORNER = 0.225

function setMouth(book: Pose, head: BonePose, { mouth, face }: HeadOrder, r: number): void {
  const open = Math.max(0, mouth.open, face.open)
  const round = Math.max(mouth.round, face.round)
  const gap = WIDEST_GAPE * r * open
  const width = (0.8 + 0.38 * mouth.wide + 0.34 * Math.max(0, face.smile)) * (1 - 0.42 * round)
  // The face comes forward from the mouth to the cheeks.
  const ahead = (y: number) => r * (0.75 + 0.05 * round) + 0.6 * Math.max(0, y + r * 0.5)
  const jaw: BonePose = {
    at: within(head, [r * 0.08, -r * 0.28, 0]),
    turn: turned(head.turn, 0, -0.3 * open, 0),
    scale: UNSCALED,
  }
  book.set('jaw', jaw)
  const middle = -r * 0.5
  const [upper, lower] = [middle + gap * 0.22, middle - gap * 0.78]
  // The corners stay between the lips, and go up or down with what they express; in laughter as high as the upper lip.
  const corner = Math.min(middle - gap * 0.2 + r * 0.1 * face.smile, upper + r * 0.075)
  const part = (name: string, x: number, y: number, z: number, roll: number) =>
    book.set(name, {
      at: within(head, [x, y, z]),
      turn: turned(head.turn, 0, 0, roll),
      scale: [1, 1, width / Math.cos(roll)],
    })
  part('lipUpper', ahead(upper), upper, 0, 0)
  part('lipLower', ahead(lower), lower, 0, 0)
  for (const [side, z] of SIDES) {
    const [near, far] = [z * r * LIP_SIDE * width, z * r * LIP_CORNER * width]
    const slope = (from: number) => -Math.atan2(corner - from, Math.abs(far)) * z
    const between = (from: number, share: number) => from + (corner - from) * share
    const [above, below] = [between(upper, 0.32), between(lower, 0.36)]
    part(`lipUpper${side}`, ahead(above) - r * 0.006, above, near, slope(upper))
    part(`lipLower${side}`, ahead(below) - r * 0.006, below, near, slope(lower))
    part(`lipCorner${side}`, ahead(corner) - r * 0.018, corner, far, slope((upper + lower) / 2))
  }
  book.set('mouth', {
    at: within(head, [ahead(lower) - r * 0.03, (upper + lower) / 2, 0]),
    turn: head.turn,
    scale: [1, Math.max(0.02, open), width],
  })
}

/** How far the lips of a pose are apart, metres: 0 is closed. */
export function lipGap(pose: Pose): number {
  const [upper, lower] = [pose.get('lipUpper'), pose.get('lipLower')]
  if (upper === undefined || lower === undefined) return 0
  return Math.hypot(...upper.at.map((value, axis) => value - lower.at[axis]!))
}
