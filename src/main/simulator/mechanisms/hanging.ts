import type { StagedJoint } from '../../../shared/scene/stagedMechanism.ts'
import type { BodyPart, StagedBody, Vector3 } from '../../../shared/scene/stagedScene.ts'
import { bar, block, DARK_STEEL, stated, turnZ, WOOD, type Workshop } from './mechanism.ts'

/** A hinge about Z from a point of the world, or of another body. */
export function hungFrom(
  bodyB: string,
  pointA: Vector3,
  pointB: Vector3,
  rest: Partial<StagedJoint> = {},
): StagedJoint {
  const hinge: StagedJoint = {
    kind: 'hinge',
    bodyB,
    pointA,
    pointB,
    axisA: [0, 0, 1],
    axisB: [0, 0, 1],
    dryFriction: 0,
    damping: 0,
  }
  return { ...hinge, ...rest } as StagedJoint
}

/** Where a thing hangs that is turned by `angle` about a pivot above it. */
export function hanging(pivot: Vector3, long: number, angle: number): Pick<StagedBody, 'position' | 'rotation'> {
  return {
    position: [pivot[0] + long * Math.sin(angle), pivot[1] - long * Math.cos(angle), pivot[2]],
    rotation: turnZ(angle),
  }
}

/** To which angle it is drawn aside before it is let go, radians; to the left. */
export function drawnAside({ actions }: Workshop, usualDegrees: number): number {
  const degrees = stated(actions, (action) => action.angleDegrees) ?? usualDegrees
  return (-Math.min(170, Math.abs(degrees)) * Math.PI) / 180
}

/** A base plate, a post behind and an arm over the stage, from which something hangs at the height given. */
export function gallows(height: number, depth: number, frontZ = 0.13 * height): BodyPart[] {
  const thick = 0.012 + 0.014 * height
  const back = -depth - 0.13 * height
  return [
    block([0.24 * height, 0.018 + 0.012 * height, (frontZ - back) / 2], 'wood', WOOD, [
      0,
      0.018 + 0.012 * height,
      (frontZ + back) / 2,
    ]),
    bar([0, 0.02, -depth], [0, height + thick, -depth], thick, 'metal', DARK_STEEL),
    bar([0, height, -depth - thick], [0, height, 0.03], thick * 0.8, 'metal', DARK_STEEL),
  ]
}
