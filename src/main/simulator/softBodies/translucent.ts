import { cameraPosition, dot, float, max, normalize, normalWorld, positionWorld, pow, vec3 } from 'three/tsl'
import type { MeshStandardNodeMaterial, Node } from 'three/webgpu'
import { type LinearColour, soft } from '../picture/daylight.ts'
import type { SurfaceLight } from '../picture/surfaces.ts'

/** How much of the key light comes through from behind, and of the light all around through what is thin. */
const THROUGH = 0.34
const RIM = 0.5

/** Adds to a surface the light that goes into the stuff and comes out elsewhere, in the stuff's own colour. */
export function letLightThrough(
  material: MeshStandardNodeMaterial,
  colour: Node<'vec3'>,
  { daylight }: SurfaceLight,
): void {
  const view = normalize(cameraPosition.sub(positionWorld))
  const toLight = vec3(...(daylight.keyDirection as LinearColour))
  const behind = max(float(0.55).sub(dot(normalWorld, toLight)).div(1.55), 0)
  const edge = pow(float(1).sub(max(dot(normalWorld, view), 0)), 2.2)
  const through = vec3(...daylight.key).mul(behind.mul(behind).mul(THROUGH))
  const around = vec3(...soft([0, 1, 0], daylight)).mul(edge.mul(RIM))
  const own = material.emissiveNode as Node<'vec3'> | null
  const added = colour.mul(through.add(around)) as unknown as Node<'vec3'>
  material.emissiveNode = own === null ? added : (own.add(added) as unknown as Node<'vec3'>)
}
