import type { BodyPart } from '../../../shared/scene/stagedScene.ts'
import { bar, DARK_STEEL, drawn, part } from './mechanism.ts'

const TYRE = '#1d1e21'

/** A cylinder's own axis is Y; a wheel's lies across the road. */
export const WHEEL_TURN: [number, number, number, number] = [Math.SQRT1_2, 0, 0, Math.SQRT1_2]

/** A broad wheel along its own axis, with its rim to one side: 1 or -1. */
export function wheelParts(radius: number, halfWidth: number, side: number): BodyPart[] {
  const out = side * halfWidth * 0.9
  const spokes = [0, 1, 2, 3, 4].map((index) => {
    const angle = (2 * Math.PI * index) / 5
    return drawn(
      bar(
        [0, out, 0],
        [radius * 0.58 * Math.cos(angle), out, radius * 0.58 * Math.sin(angle)],
        radius * 0.09,
        'metal',
        '#c6cace',
      ),
    )
  })
  return [
    part({ kind: 'cylinder', radius, halfHeight: halfWidth }, 'rubber', TYRE),
    drawn(
      part({ kind: 'cylinder', radius: radius * 0.64, halfHeight: halfWidth * 0.35 }, 'metal', '#565a60', [
        0,
        out * 0.75,
        0,
      ]),
    ),
    ...spokes,
  ]
}

/** A wheel in the plane of X and Y. */
export function spokedWheel(radius: number, tyre: number, isMotor: boolean): BodyPart[] {
  const rim = Array.from({ length: 25 }, (_, index): [number, number, number, number] => {
    const angle = (2 * Math.PI * index) / 24
    return [(radius - tyre) * Math.cos(angle), (radius - tyre) * Math.sin(angle), 0, tyre]
  })
  const spokes = Array.from({ length: isMotor ? 5 : 12 }, (_, index) => {
    const angle = (2 * Math.PI * index) / (isMotor ? 5 : 12)
    return drawn(
      bar(
        [0, 0, 0],
        [(radius - tyre) * Math.cos(angle), (radius - tyre) * Math.sin(angle), 0],
        isMotor ? radius * 0.05 : 0.003,
        'metal',
        '#c6cace',
      ),
    )
  })
  return [
    { ...part({ kind: 'tube', path: rim }, 'rubber', TYRE), only: 'drawn' },
    {
      ...part({ kind: 'cylinder', radius: radius * 0.98, halfHeight: tyre }, 'rubber', TYRE, [0, 0, 0], WHEEL_TURN),
      only: 'touched',
    },
    drawn(
      part(
        { kind: 'cylinder', radius: radius * 0.1, halfHeight: tyre * 1.2 },
        'metal',
        DARK_STEEL,
        [0, 0, 0],
        WHEEL_TURN,
      ),
    ),
    ...spokes,
  ]
}
