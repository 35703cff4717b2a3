import type { Vector3 } from '../../../../../shared/scene/stagedScene.ts'
import { type BonePose, type Pose, UNSCALED, within } from '../../frame.ts'
import { SIDES } from '../segments.ts'
import { setArm } from './arms.ts'
import { AT_REST } from './expressions.ts'
import { setHead } from './headPose.ts'
import { placeFoot, setLeg } from './legs.ts'
import type { Measures, PersonForm } from './personForm.ts'
import { setSkirt } from './skirt.ts'

/** The pose in which flesh and clothes are made: upright, limbs apart, mouth open. */
export function restPoseOf(form: PersonForm, size: Measures): Pose {
  const { m, hipY, hipHalf, waistY, shoulderY } = size
  const book: Pose = new Map()
  const pelvis: BonePose = { at: [0, hipY * 0.992, 0], turn: [0, 0, 0, 1], scale: UNSCALED }
  const chest: BonePose = { at: within(pelvis, [0, waistY - hipY, 0]), turn: [0, 0, 0, 1], scale: UNSCALED }
  book.set('pelvis', pelvis)
  book.set('chest', chest)
  setHead(
    book,
    {
      neckAt: within(chest, [m(0.004), shoulderY - waistY + m(0.018), 0]),
      facing: [0, 0, 0, 1],
      lean: 0,
      stoop: 0,
      nod: 0,
      gaze: { yaw: 0, pitch: 0 },
      roll: 0,
      eyes: 0,
      mouth: { open: 0, wide: 0.5, round: 0 },
      face: AT_REST,
      glance: 0,
    },
    size,
  )
  for (const [side, z] of SIDES) {
    const position: Vector3 = [0, 0, z * hipHalf * 1.5]
    const state = { position, heading: 0, isPlanted: true, share: 0.5, raised: 0, reach: 0 }
    const place = placeFoot(state, z, { strength: 0, run: 0, tuck: 0 }, size)
    setLeg(book, side, { pelvis, place, side: z }, size)
    setArm(book, side, z, { chest, swing: { forward: 0, out: 0.75, bend: 0.05 }, aim: undefined }, size)
  }
  setSkirt(book, form, pelvis, [1, 0, 0], size)
  return new Map([...book].map(([name, frame]) => [name, { ...frame, scale: UNSCALED }]))
}
