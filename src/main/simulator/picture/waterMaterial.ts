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
import { mixed } from './daylight.ts'
import type { SurfaceLight } from './surfaces.ts'
import { grainOf } from './surfaces.ts'
import { scattered } from './waterLight.ts'

type ColourNode = Node<'vec3'>
type FloatNode = Node<'float'>

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
  const alpha = rim.mul(0.5).add(0.34)
  const rgb = own
    .mul(0.4)
    .add(mirrored.mul(streak.add(0.12)))
    .mul(alpha)
    .add(spark)
  return blended(rgb as unknown as ColourNode, alpha as unknown as FloatNode)
}

/**
 * A sheet that falls over an edge: clear at first, then torn into white strands that go down with the water. Vertices carry
 * `flow`: the place across it, metres, and when the water left the edge, with how long ago.
 */
export function sheetMaterial(water: StagedWater, light: SurfaceLight, sky: Texture, normal: ColourNode): NodeMaterial {
  const { mirrored, rim, spark } = roundWater(light, sky, normal)
  const flow = attribute('flow', 'vec3') as unknown as ColourNode
  const { daylight } = light
  const tile = grainOf(light, 'stone')
  const strands = texture(tile, vec2(flow.x.mul(1.6), flow.y.mul(0.55))).r
  const fine = texture(tile, vec2(flow.x.mul(4.3), flow.y.mul(1.7).add(0.4))).r
  const torn = smoothstep(0.08, 0.55, flow.z)
  const white = smoothstep(
    float(0.72).sub(torn.mul(0.42)),
    float(0.95).sub(torn.mul(0.3)),
    strands.mul(0.6).add(fine.mul(0.5)),
  )
  const foam = vec3(...mixed(daylight.zenith, daylight.horizon, 0.5))
    .mul(0.8)
    .add(vec3(...daylight.key).mul(0.2 * Math.max(0.25, daylight.keyDirection[1])))
  const clear = scattered(water, light)
    .mul(0.5)
    .add(mirrored.mul(rim.mul(0.5).add(0.12)))
  const alpha = mix(
    rim
      .mul(0.3)
      .add(0.42)
      .mul(float(1).sub(torn.mul(0.45))),
    float(0.9),
    white,
  )
  return blended(
    mix(clear, foam, white).mul(alpha).add(spark.mul(0.06)) as unknown as ColourNode,
    alpha as unknown as FloatNode,
  )
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
