import {
  attribute,
  cameraPosition,
  mix,
  normalWorld,
  output,
  positionWorld,
  smoothstep,
  varying,
  vec3,
  vec4,
} from 'three/tsl'
import { MeshLambertNodeMaterial, type Node } from 'three/webgpu'
import { mixed } from '../daylight.ts'
import { SNOW, type SurfaceLight } from '../surfaces.ts'

/** Colours of the far air and how it thickens, metres from the camera. */
export interface Haze {
  readonly colour: readonly [number, number, number]
  readonly from: number
  readonly to: number
}

/**
 * The material of scenery: its painted colours in the soft light of the sky and the key light, fading into the haze, with
 * snow on what faces up.
 */
export function sceneryMaterial({ daylight }: SurfaceLight, haze: Haze, snowCover = 0): MeshLambertNodeMaterial {
  const material = new MeshLambertNodeMaterial()
  const coat = attribute('coat', 'vec4')
  const painted = coat.rgb as unknown as Node<'vec3'>
  const covered = smoothstep(0.35, 0.75, normalWorld.y).mul(snowCover).mul(coat.a.lessThan(0.01).select(1, 0))
  const albedo = (snowCover === 0 ? painted : varying(mix(painted, vec3(...SNOW), covered))) as unknown as Node<'vec3'>
  const { zenith, horizon, below } = daylight
  const up = normalWorld.y
  const upper = mix(vec3(...horizon), vec3(...zenith), up.mul(0.3).add(0.25))
  const fill = mix(vec3(...below), upper, up.mul(0.5).add(0.5))
  const emitted = albedo.mul(fill.add(vec3(coat.a)))
  material.colorNode = albedo
  material.emissiveNode = varying(emitted as unknown as Node<'vec3'>)
  const away = smoothstep(haze.from, haze.to, positionWorld.sub(cameraPosition).length())
  const thickness = varying(away as unknown as Node<'float'>)
  material.outputNode = vec4(mix(output.rgb, vec3(...haze.colour), thickness), 1)
  return material
}

/** Between the sky over the horizon and the ground: what far things turn into. */
export function hazeColour({ daylight }: SurfaceLight, hillShare: number): readonly [number, number, number] {
  return mixed(daylight.horizon, daylight.below, hillShare)
}
