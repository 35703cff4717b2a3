import type { BodyPart } from '../../../shared/scene/stagedScene.ts'
import { part } from './mechanism.ts'

export type Outline = [number, number][]

/** A plate as deep as twice `halfDepth`, cut along an outline seen from the side. */
export function slab(
  outline: Outline,
  halfDepth: number,
  colour: string,
  stuff: BodyPart['material'] = 'metal',
): BodyPart {
  return part({ kind: 'prism', outline, halfDepth, bevel: 0.03 }, stuff, colour)
}
