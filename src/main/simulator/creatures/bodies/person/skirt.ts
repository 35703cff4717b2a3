import type { Vector3 } from '../../../../../shared/scene/stagedScene.ts'
import { type BonePose, bone, mixed, type Pose, within } from '../../frame.ts'
import { SIDES } from '../segments.ts'
import type { Measures, PersonForm } from './personForm.ts'

/** A skirt hangs from the hips to between the shins and is as wide as they are apart. */
export function setSkirt(book: Pose, form: PersonForm, pelvis: BonePose, front: Vector3, { m, shin }: Measures): void {
  const isLong = form.lower === 'longSkirt'
  const [left, right] = SIDES.map(([side]) =>
    within(book.get(`shin${side}`)!, [0, isLong ? shin * 0.7 : shin * 0.1, 0]),
  ) as [Vector3, Vector3]
  const spread = Math.hypot(left[0] - right[0], left[2] - right[2]) / m(isLong ? 0.21 : 0.24)
  const frame = bone(pelvis.at, mixed(left, right, 0.5), front, 1)
  book.set('skirt', { ...frame, scale: [Math.max(1, 0.55 + 0.6 * spread), 1, 1] })
}
