import type { Lump } from '../skin.ts'

/** Left and right, with the sign of Z. */
export const SIDES = [
  ['L', -1],
  ['R', 1],
] as const

/** Flesh along a bone: a bar from its root over this length, thinner or thicker toward its end. */
export function limb(bone: string, length: number, radius: number, endRadius: number): Lump {
  return { bone, from: [0, 0, 0], to: [0, length, 0], radius, endRadius }
}
