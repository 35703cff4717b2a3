import {
  attribute,
  cameraPosition,
  mix,
  normalWorld,
  output,
  positionWorld,
  smoothstep,
  texture,
  varying,
  vec2,
  vec3,
  vec4,
} from 'three/tsl'
import { MeshLambertNodeMaterial, type Node } from 'three/webgpu'
import { ZENITH_SHARE } from '../daylight.ts'
import { grainOf, SNOW, type SurfaceLight } from '../surfaces.ts'

const GRAIN_METRES = 2.3
const GRAIN_AMOUNT = 0.34

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
export function sceneryMaterial(light: SurfaceLight, haze: Haze, snowCover = 0): MeshLambertNodeMaterial {
  const { daylight, lamps, keyShare } = light
  const material = new MeshLambertNodeMaterial()
  const coat = attribute('coat', 'vec4')
  const painted = coat.rgb as unknown as Node<'vec3'>
  const covered = smoothstep(0.35, 0.75, normalWorld.y).mul(snowCover).mul(coat.a.lessThan(0.01).select(1, 0))
  const albedo = (snowCover === 0 ? painted : varying(mix(painted, vec3(...SNOW), covered))) as unknown as Node<'vec3'>
  const { zenith, horizon, below } = daylight
  const up = normalWorld.y
  const upper = mix(vec3(...horizon), vec3(...zenith), up.mul(ZENITH_SHARE.up).add(ZENITH_SHARE.side))
  const fill = mix(vec3(...below), upper, up.mul(0.5).add(0.5))
  const emitted = albedo.mul(fill.add(vec3(coat.a)))
  const uneven = unevenness(light)
  material.colorNode = keyShare === undefined ? albedo.mul(uneven) : albedo.mul(uneven).mul(keyShare)
  const received = varying(emitted as unknown as Node<'vec3'>).mul(uneven)
  material.emissiveNode = (lamps === undefined
    ? received
    : received.add(albedo.mul(lamps).mul(up.mul(0.35).add(0.5)))) as unknown as Node<'vec3'>
  const away = smoothstep(haze.from, haze.to, positionWorld.sub(cameraPosition).length())
  const thickness = varying(away as unknown as Node<'float'>)
  material.outputNode = vec4(mix(output.rgb, vec3(...haze.colour), thickness), 1)
  return material
}

/** Walls, bark and stone are never of one colour: what the grain of stone makes of a paint, about 1. */
function unevenness(light: SurfaceLight): Node<'float'> {
  const { x, y, z } = positionWorld
  const lying = normalWorld.y.abs().greaterThan(0.7)
  const across = lying.select(vec2(x, z), vec2(x.add(z), y.add(x.sub(z).mul(0.13))))
  return texture(grainOf(light, 'stone'), across.div(GRAIN_METRES)).r.sub(0.5).mul(GRAIN_AMOUNT).add(1) as Node<'float'>
}
