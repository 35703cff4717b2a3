import { DirectionalLight, Vector3 } from 'three/webgpu'
import type { Daylight } from './daylight.ts'
import type { Reach } from './sceneReach.ts'

/** The sun's half angle in the sky, radians; indoors the key light is a large lamp. */
export const SUN_HALF_ANGLE = 0.00465
export const LAMP_HALF_ANGLE = 0.035
const SHADOW_MAP_SIZE = 1024

/** The key light of a shot, with a shadow for everything within reach. */
export function keyLight(daylight: Daylight, { radius }: Reach): DirectionalLight {
  const light = new DirectionalLight()
  light.color.setRGB(...daylight.key)
  light.intensity = 1
  light.castShadow = true
  light.shadow.mapSize.set(SHADOW_MAP_SIZE, SHADOW_MAP_SIZE)
  light.shadow.radius = 1.3
  light.shadow.bias = -0.0006
  // The filter looks more than a texel around; a texel is 2 * radius / size wide.
  light.shadow.normalBias = (radius / SHADOW_MAP_SIZE) * 5
  const { camera } = light.shadow
  ;[camera.left, camera.right, camera.bottom, camera.top] = [-radius, radius, -radius, radius]
  camera.near = 0.1
  camera.far = radius * 8
  return light
}

/** Turns the key light to a point on its own disc, `halfAngle` radians wide. */
export function aimKeyLight(
  light: DirectionalLight,
  daylight: Daylight,
  { middle, radius }: Reach,
  halfAngle: number,
  [across, along]: readonly [number, number],
): void {
  const toward = new Vector3(...daylight.keyDirection)
  const side = new Vector3(0, 1, 0).cross(toward)
  if (side.lengthSq() < 1e-6) side.set(1, 0, 0)
  side.normalize()
  const up = toward.clone().cross(side)
  toward
    .addScaledVector(side, across * halfAngle)
    .addScaledVector(up, along * halfAngle)
    .normalize()
  light.target.position.copy(middle)
  light.position.copy(middle).addScaledVector(toward, radius * 4)
  light.updateMatrixWorld()
  light.target.updateMatrixWorld()
}
