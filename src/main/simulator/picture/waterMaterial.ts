import {
  attribute,
  cameraPosition,
  dot,
  equirectUV,
  exp,
  float,
  max,
  mix,
  normalize,
  positionWorld,
  pow,
  reflect,
  smoothstep,
  sqrt,
  texture,
  vec2,
  vec3,
  vec4,
} from 'three/tsl'
import {
  CustomBlending,
  DoubleSide,
  type Node,
  NodeMaterial,
  OneFactor,
  OneMinusSrcAlphaFactor,
  type Texture,
} from 'three/webgpu'
import type { StagedWater } from '../../../shared/scene/stagedWater.ts'
import { linearColour, mixed } from './daylight.ts'
import { HILL_SHARE } from './sky.ts'
import { grainOf, type SurfaceLight } from './surfaces.ts'

type ColourNode = Node<'vec3'>
type FloatNode = Node<'float'>

/** Squared refractive index of water. */
const INDEX_SQUARED = 1.777
/** What water mirrors when one looks straight down. */
const HEAD_ON = 0.02

/** How high the finest ripples are, too fine for the field: slopes. */
const FINE_RIPPLES: Readonly<Record<StagedWater['kind'], number>> = {
  pond: 0.028,
  puddle: 0.006,
  lake: 0.05,
  sea: 0.11,
  river: 0.085,
  pool: 0.035,
  tank: 0.01,
  vessel: 0,
}

export interface WaterLook {
  readonly water: StagedWater
  readonly light: SurfaceLight
  readonly sky: Texture
  readonly fade: readonly [number, number]
  /** Time of the shot, seconds: fine ripples drift. */
  readonly seconds: FloatNode
}

/**
 * The surface of water seen from above: what it mirrors of the sky by Fresnel's law, what it lets through of the ground by
 * the way that light has to go in it, its own colour for the rest, the sun on its ripples, and white where it broke.
 * Vertices carry `slope` (rise along X and Z) and `state` (depth in metres, whiteness).
 */
export function waterSurfaceMaterial({ water, light, sky, fade, seconds }: WaterLook): NodeMaterial {
  const { daylight } = light
  const slope = attribute('slope', 'vec2') as unknown as Node<'vec2'>
  const state = attribute('state', 'vec2') as unknown as Node<'vec2'>
  const away = positionWorld.sub(cameraPosition)
  const distance = away.length()
  const view = away.div(distance)
  const fine = fineRipples(water, light, seconds, distance as unknown as FloatNode)
  const tilt = slope.add(fine)
  const normal = normalize(vec3(tilt.x.negate(), 1, tilt.y.negate()))
  const facing = max(dot(normal, view.negate()), 0.03)
  const fresnel = pow(float(1).sub(facing), 5)
    .mul(1 - HEAD_ON)
    .add(HEAD_ON)
  const bounced = reflect(view, normal)
  const upward = normalize(vec3(bounced.x, max(bounced.y, 0.015), bounced.z))
  const mirrored = texture(sky, equirectUV(upward)).rgb
  const toKey = max(dot(upward, vec3(...daylight.keyDirection)), 0)
  const glitter = vec3(...daylight.key).mul(pow(toKey, 420).mul(3.2).add(pow(toKey, 60).mul(0.1)))
  const straight = sqrt(max(float(1).sub(float(1).sub(facing.mul(facing)).div(INDEX_SQUARED)), 0.12))
  const way = max(state.x, 0).div(straight)
  const through = exp(way.div(-water.clarity))
  const own = scattered(water, light)
  const rgb = mirrored
    .mul(fresnel)
    .add(glitter)
    .add(own.mul(float(1).sub(fresnel)).mul(float(1).sub(through)))
  const alpha = float(1).sub(float(1).sub(fresnel).mul(through))
  const grain = texture(grainOf(light, 'stone'), vec2(positionWorld.x, positionWorld.z).mul(2.3)).r
  const white = smoothstep(0.25, 0.85, state.y.mul(grain.add(0.55)))
  const foam = vec3(...mixed(daylight.zenith, daylight.horizon, 0.5))
    .mul(0.75)
    .add(vec3(...daylight.key).mul(0.22 * Math.max(0.25, daylight.keyDirection[1])))
  const behind =
    light.surroundings === 'outdoors' ? mixed(daylight.horizon, daylight.below, HILL_SHARE) : daylight.horizon
  const gone = smoothstep(fade[0], fade[1], distance)
  const covered = mix(rgb, foam, white.mul(0.9))
  const opaque = mix(alpha, float(1), white.mul(0.85))
  return blended(
    mix(covered, vec3(...behind), gone) as unknown as ColourNode,
    mix(opaque, float(1), gone) as unknown as FloatNode,
  )
}

/** The side of water behind glass: its colour by how much of it lies behind. */
export function waterSideMaterial(water: StagedWater, light: SurfaceLight, thickness: number): NodeMaterial {
  const view = normalize(positionWorld.sub(cameraPosition))
  const way = float(thickness * 0.6).div(max(sqrt(float(1).sub(view.y.mul(view.y))), 0.4))
  const through = exp(way.div(-water.clarity))
  const deeper = smoothstep(water.centre[1], water.centre[1] - water.bed.depth, positionWorld.y).mul(0.35)
  const own = scattered(water, light).mul(float(1.12).sub(deeper))
  const alpha = float(1).sub(through)
  return blended(own.mul(alpha) as unknown as ColourNode, alpha as unknown as FloatNode)
}

/** Drops in the air: bright at the rim, clear in the middle. */
export function dropMaterial(light: SurfaceLight, sky: Texture, normal: ColourNode): NodeMaterial {
  const { mirrored, rim, spark } = roundWater(light, sky, normal)
  const alpha = rim.mul(0.55).add(0.32)
  return blended(mirrored.mul(alpha.mul(1.05)).add(spark) as unknown as ColourNode, alpha as unknown as FloatNode)
}

/**
 * A stream of poured water: a lens as tall as it is long, which shows what lies far to either side turned about. Against
 * a plain background it is told apart by its dark rims and by the streak of light down its middle.
 */
export function streamMaterial(
  water: StagedWater,
  light: SurfaceLight,
  sky: Texture,
  normal: ColourNode,
): NodeMaterial {
  const { mirrored, facing, rim, spark } = roundWater(light, sky, normal)
  const own = scattered(water, light)
  const streak = pow(facing, 6).mul(0.55)
  const alpha = rim.mul(0.35).add(0.6)
  const rgb = own.mul(0.55).add(mirrored.mul(streak)).mul(alpha).add(spark)
  return blended(rgb as unknown as ColourNode, alpha as unknown as FloatNode)
}

function roundWater({ daylight }: SurfaceLight, sky: Texture, normal: ColourNode) {
  const view = normalize(positionWorld.sub(cameraPosition))
  const facing = max(dot(normal, view.negate()), 0)
  const toKey = max(dot(reflect(view, normal), vec3(...daylight.keyDirection)), 0)
  return {
    facing,
    rim: pow(float(1).sub(facing), 2.2),
    mirrored: texture(sky, equirectUV(reflect(view, normal))).rgb,
    spark: vec3(...daylight.key).mul(pow(toKey, 40).mul(0.9)),
  }
}

/** The light that deep water sends back: its colour under sky and sun. */
function scattered(water: StagedWater, { daylight }: SurfaceLight) {
  const [red, green, blue] = linearColour(water.colour)
  const { key, zenith, horizon, keyDirection } = daylight
  const lit = (at: 0 | 1 | 2) => 0.7 * zenith[at] + 0.45 * horizon[at] + 0.3 * key[at] * Math.max(0.2, keyDirection[1])
  return vec3(red * lit(0), green * lit(1), blue * lit(2))
}

/** Slopes of ripples finer than the field, drifting in two layers; far away only their mean is seen. */
function fineRipples(water: StagedWater, light: SurfaceLight, seconds: FloatNode, distance: FloatNode) {
  const tile = grainOf(light, 'stone')
  const across = vec2(positionWorld.x, positionWorld.z)
  const size = water.kind === 'sea' ? 2 : water.kind === 'tank' || water.kind === 'puddle' ? 0.4 : 1
  const drift = water.kind === 'river' ? water.current : 0.1
  const layer = (metres: number, along: readonly [number, number]) => {
    const at = across.div(metres * size).sub(vec2(...along).mul(seconds.div(metres * size)))
    return vec2(texture(tile, at).r, texture(tile, at.add(vec2(0.37, 0.61))).r).sub(0.5)
  }
  const calm = float(1).div(distance.mul(0.025).add(1))
  return layer(1.1, [drift, 0.3 * 0.1])
    .add(layer(2.7, [drift * 0.8, -0.06]))
    .mul(FINE_RIPPLES[water.kind])
    .mul(calm)
}

/** Colour already weighted with what it covers of what lies behind. */
function blended(rgb: ColourNode, alpha: FloatNode): NodeMaterial {
  const material = new NodeMaterial()
  material.fragmentNode = vec4(rgb, alpha)
  material.transparent = true
  material.depthWrite = false
  material.side = DoubleSide
  material.blending = CustomBlending
  material.blendSrc = OneFactor
  material.blendDst = OneMinusSrcAlphaFactor
  return material
}
