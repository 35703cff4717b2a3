import type { Vector3 } from '../../../../../shared/scene/stagedScene.ts'
import { rotated, sum } from '../../../staging/vectors.ts'
import { type BonePose, bone, type Pose, turned, UNSCALED, within } from '../../frame.ts'
import type { Life } from '../../life.ts'
import { SIDES } from '../segments.ts'
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
  for (const [side, z] of SIDES) {
    const eye: BonePose = {
      at: within(head, [r * 0.755, r * 0.03, z * r * 0.35]),
      turn: turned(turn, -z * 0.3, 0, 0),
      scale: UNSCALED,
    }
    book.set(`eye${side}`, eye)
    const across = Math.max(-0.055, Math.min(0.055, -0.16 * eyeYaw))
    const up = Math.max(-0.06, Math.min(0.06, 0.2 * eyePitch))
    book.set(`iris${side}`, { at: within(eye, [0, up * r, across * r]), turn: eye.turn, scale: UNSCALED })
    // The lid hangs from above the eye and comes down over it.
    book.set(`lid${side}`, {
      at: within(eye, [0, r * 0.21, 0]),
      turn: eye.turn,
      scale: [1, 0.3 + 0.7 * (1 - order.eyes), 1],
    })
  }
  setMouth(book, head, order.mouth, r)
}

function setMouth(book: Pose, head: BonePose, { open, wide, round }: HeadOrder['mouth'], r: number): void {
  const gap = WIDEST_GAPE * r * Math.max(0, open)
  const width = (0.8 + 0.38 * wide) * (1 - 0.42 * round)
  const ahead = r * (0.855 + 0.05 * round)
  const jaw: BonePose = {
    at: within(head, [r * 0.08, -r * 0.28, 0]),
    turn: turned(head.turn, 0, -0.3 * open, 0),
    scale: UNSCALED,
  }
  book.set('jaw', jaw)
  const lip = (y: number): BonePose => ({ at: within(head, [ahead, y, 0]), turn: head.turn, scale: [1, 1, width] })
  const middle = -r * 0.5
  book.set('lipUpper', lip(middle + gap * 0.22))
  book.set('lipLower', lip(middle - gap * 0.78))
  book.set('mouth', {
    at: within(head, [ahead - r * 0.03, middle - gap * 0.28, 0]),
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
