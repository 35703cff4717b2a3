import type { CreatureDeed } from '../../../../shared/scene/creatureDeed.ts'
import type { StagedBody, Vector3 } from '../../../../shared/scene/stagedScene.ts'
import { boundsOf } from '../../staging/bounds.ts'
import { difference, scaled, sum } from '../../staging/vectors.ts'
import type { Measures } from '../bodies/person/personForm.ts'

type Holding = Extract<CreatureDeed, { kind: 'hold' }>

/** A thing as hands find it. */
export interface Handled {
  readonly body: StagedBody
  /** Half its size as it stands, metres. */
  readonly half: Vector3
  /** From its origin to the middle of its bounds. */
  readonly middle: Vector3
}

export function handled(body: StagedBody): Handled {
  const { min, max } = boundsOf(body.parts, [0, 0, 0], body.rotation)
  return { body, half: scaled(difference(max, min), 0.5), middle: scaled(sum(max, min), 0.5) }
}

/** Farther across than this share of the height, nobody has it in their hands. */
const WIDEST = 0.36
const TALLEST_SHAFT = 1.3
const HEAVIEST_KG = 40
/** Of the height: what is wider takes both hands. */
const ONE_HAND = 0.062

/** How a thing is held, and where its middle is then, seen from the body. Undefined when it is too large or too heavy. */
export function gripOf(
  { half, body }: Handled,
  { m }: Measures,
): { readonly hold: Pick<Holding, 'hands' | 'grasp' | 'half' | 'shaftBelow'>; readonly carried: Vector3 } | undefined {
  const [x, y, z] = half
  if ((body.massKg ?? 0) > HEAVIEST_KG) return undefined
  const isShaft = isOnShaft(body, half)
  if (isShaft) {
    if (y * 2 > m(TALLEST_SHAFT)) return undefined
    const shaftBelow = y * 0.78
    // What spreads at its top, an umbrella, is held above the head.
    const isSpread = Math.max(x, z) > m(0.12)
    const high = Math.max(m(0.6) + shaftBelow, isSpread ? m(1.05) - y * 0.4 : 0)
    return {
      hold: { hands: 'right', grasp: 'shaft', half: [0.012, y, 0.012], shaftBelow },
      carried: [m(0.15), high, m(0.09)],
    }
  }
  if (Math.max(x, z) > m(WIDEST) || y * 2 > m(0.7)) return undefined
  if (Math.max(x, z) <= m(ONE_HAND)) {
    return { hold: { hands: 'right', grasp: 'side', half, shaftBelow: 0 }, carried: [m(0.2), m(0.63), m(0.08)] }
  }
  return {
    hold: { hands: 'both', grasp: 'side', half, shaftBelow: 0 },
    carried: [m(0.14) + x, m(0.56) + Math.min(y, m(0.1)) * 0.5, 0],
  }
}

/** An umbrella, a flag, a broom: held by its stick. */
function isOnShaft({ parts }: StagedBody, [x, y, z]: Vector3): boolean {
  const stick = parts.some(
    ({ shape }) =>
      (shape.kind === 'cylinder' || shape.kind === 'capsule') && shape.radius < 0.03 && shape.halfHeight > y * 0.5,
  )
  return stick || y > 4 * Math.max(x, z)
}
