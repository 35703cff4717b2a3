import type { Quaternion, Vector3 } from '../../../../../shared/scene/stagedScene.ts'
import { rotated, sum } from '../../../staging/vectors.ts'
import { bone, type Pose, turned, UP } from '../../frame.ts'
import { type QuadrupedForm, type QuadrupedMeasures, TAIL_BONES } from './quadrupedForm.ts'

/** How a tail is carried at one time. */
export interface TailOrder {
  readonly root: Vector3
  readonly facing: Quaternion
  /** More than its form says: up, and to the side, radians. */
  readonly rise: number
  readonly yaw: number
  /** The ground that it does not sink into. */
  readonly floor: number | undefined
  /** From 0 to 1: laid round the body that sits or lies. */
  readonly rests: number
  /** To the side, of one of its bones, radians. */
  livelyAt(index: number): number
}

const LAID_ROUND = 0.3

/** The bones of a tail, from its root on. */
export function setTail(book: Pose, order: TailOrder, form: QuadrupedForm, size: QuadrupedMeasures): void {
  const { rests, floor, facing } = order
  let { root } = order
  for (let index = 0; index < TAIL_BONES; index++) {
    const own = form.tailAngle + (form.tailCurl * index) / (TAIL_BONES - 1)
    const rise = own * (1 - rests) + order.rise
    const round = rests * LAID_ROUND * (index + 1)
    const turn = turned(facing, order.livelyAt(index) * (1 - 0.6 * rests) + order.yaw + round, -rise, 0)
    const free = sum(root, rotated([-size.tailLength, 0, 0], turn))
    const least = floor === undefined ? Number.NEGATIVE_INFINITY : floor + size.m(form.tailRadius)
    // It lies on the ground where it would hang into it.
    const end: Vector3 = [free[0], Math.max(free[1], Math.min(root[1], least)), free[2]]
    book.set(`tail${index}`, bone(root, end, UP, size.tailLength))
    root = end
  }
}
