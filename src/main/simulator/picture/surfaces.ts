import {
  abs,
  cameraPosition,
  dot,
  equirectUV,
  float,
  max,
  mix,
  normalize,
  normalLocal,
  normalWorld,
  output,
  positionLocal,
  positionWorld,
  pow,
  reflect,
  select,
  smoothstep,
  texture,
  uniform,
  vec2,
  vec3,
  vec4,
} from 'three/tsl'
import { Color, type DataTexture, DoubleSide, MeshStandardNodeMaterial, type Node, Vector3 } from 'three/webgpu'
import { MATERIALS, type MaterialName } from '../../../shared/scene/materials.ts'
import type { BodyPart, StagedScene } from '../../../shared/scene/stagedScene.ts'
import { type Daylight, linearColour } from './daylight.ts'
import { GRAIN_OF, type GrainKind, grainTexture } from './grain.ts'

type FloatNode = Node<'float'>
type ColourNode = Node<'vec3'>

/** What every surface of a shot shares. */
export interface SurfaceLight {
  readonly daylight: Daylight
  readonly surroundings: StagedScene['surroundings']
  readonly sky: DataTexture
  /** How much of the sky each point sees. */
  readonly visibility: FloatNode
  readonly grains: Map<GrainKind, DataTexture>
}

/** How strongly the grain shows, and how many metres a tile covers. */
const GRAIN_STRENGTH: Readonly<Record<GrainKind, { amount: number; metres: number }>> = {
  wood: { amount: 0.5, metres: 0.5 },
  stone: { amount: 0.35, metres: 0.6 },
  fine: { amount: 0.12, metres: 0.4 },
  weave: { amount: 0.3, metres: 0.15 },
  planks: { amount: 0.4, metres: 1.2 },
  grass: { amount: 0.5, metres: 2.2 },
}

function grainOf(light: SurfaceLight, kind: GrainKind): DataTexture {
  const known = light.grains.get(kind) ?? grainTexture(kind)
  light.grains.set(kind, known)
  return known
}

/** The material of one part of a body. */
export function partMaterial(part: BodyPart, light: SurfaceLight): MeshStandardNodeMaterial {
  const { roughness, metalness } = MATERIALS[part.material]
  const kind = GRAIN_OF[part.material]
  const { amount, metres } = GRAIN_STRENGTH[kind]
  const grain = texture(grainOf(light, kind), flatOn(positionLocal).div(metres)).r.sub(0.5)
  const base = uniform(new Color(...linearColour(part.colour))) as unknown as ColourNode
  const banded = part.shape.kind === 'ball' ? withBand(base, part.shape.radius, part.material) : base
  const albedo = banded.mul(float(1).add(grain.mul(2 * amount))) as ColourNode
  const material = new MeshStandardNodeMaterial()
  material.roughness = Math.max(roughness, 0.12)
  material.metalness = metalness
  if (part.material === 'glass') return glass(material, base, light)
  lit(material, albedo, float(roughness) as FloatNode, metalness, light)
  return material
}

/** A lighter belt and a fine seam: without them nobody can see that a ball rolls. */
function withBand(base: ColourNode, radius: number, material: MaterialName): ColourNode {
  const local = positionLocal.div(radius)
  const soft = material === 'metal' || material === 'stone' || material === 'wood' ? 0.35 : 0.75
  const belt = smoothstep(0.2, 0.185, abs(local.y))
  const seam = smoothstep(0.035, 0.022, abs(local.x)).mul(smoothstep(0.2, 0.215, abs(local.y)))
  const light = mix(base, vec3(0.86, 0.83, 0.76), soft)
  return mix(mix(base, light, belt), base.mul(0.55), seam) as unknown as ColourNode
}

/** The floor of a shot: fades into what lies behind it, so that it has no edge. */
export function groundMaterial(
  part: BodyPart,
  light: SurfaceLight,
  fadeFrom: number,
  fadeTo: number,
): MeshStandardNodeMaterial {
  const kind: GrainKind =
    part.material === 'wood' ? 'planks' : part.material === 'soil' ? 'grass' : GRAIN_OF[part.material]
  const { amount, metres } = GRAIN_STRENGTH[kind]
  const strength = light.surroundings === 'studio' ? amount * 0.35 : amount
  const map = grainOf(light, kind)
  const across = vec2(positionWorld.x, positionWorld.z)
  const near = texture(map, across.div(metres)).r.sub(0.5)
  const wide = texture(map, across.div(metres * 7.3)).r.sub(0.5)
  const base = vec3(...linearColour(part.colour))
  const albedo = base.mul(
    float(1)
      .add(near.mul(1.4 * strength))
      .add(wide.mul(0.8 * strength)),
  ) as unknown as ColourNode
  const material = new MeshStandardNodeMaterial()
  material.roughness = Math.max(0.55, MATERIALS[part.material].roughness)
  material.metalness = 0
  lit(material, albedo, float(material.roughness) as FloatNode, 0, light)
  const view = normalize(positionWorld.sub(cameraPosition))
  const behind = texture(light.sky, equirectUV(normalize(vec3(view.x, max(view.y, 0.004), view.z)))).rgb
  const distance = positionWorld.sub(cameraPosition).length()
  const fade = smoothstep(fadeFrom, fadeTo, distance)
  material.outputNode = vec4(mix(output.rgb, behind, fade), 1)
  return material
}

/** Adds what sky and surroundings send: soft light by the direction that a point faces, and a reflection. */
function lit(
  material: MeshStandardNodeMaterial,
  albedo: ColourNode,
  roughness: FloatNode,
  metalness: number,
  light: SurfaceLight,
): void {
  material.colorNode = albedo
  const facing = max(dot(normalWorld, normalize(cameraPosition.sub(positionWorld))), 0.02)
  const soft = surroundingsLight(normalWorld as unknown as ColourNode, float(1) as FloatNode, light)
  const mirrored = reflect(normalize(positionWorld.sub(cameraPosition)), normalWorld)
  const reflection = surroundingsLight(mirrored as unknown as ColourNode, roughness, light)
  const headOn = mix(vec3(0.04), albedo, metalness)
  const gloss = float(1).sub(roughness)
  const grazing = max(vec3(gloss), headOn).sub(headOn)
  const fresnel = headOn.add(grazing.mul(pow(float(1).sub(facing), 5)))
  const indirect = soft
    .mul(albedo)
    .mul(1 - metalness)
    .add(reflection.mul(fresnel))
  material.emissiveNode = indirect.mul(light.visibility) as unknown as ColourNode
}

/**
 * The light that arrives from a direction, blurred by roughness: ground, horizon, zenith, the glow of the sun, and
 * inside a broad soft lamp overhead that gives smooth things something to mirror.
 */
function surroundingsLight(direction: ColourNode, roughness: FloatNode, { daylight, surroundings }: SurfaceLight) {
  const { zenith, horizon, below, glow, key, keyDirection } = daylight
  const blur = roughness.mul(0.9).add(0.03)
  const up = direction.y
  const above = mix(vec3(...horizon), vec3(...zenith), smoothstep(0, float(0.6).add(blur.mul(0.4)), up))
  const sky = mix(vec3(...below), above, smoothstep(blur.negate(), blur, up))
  const sun = vec3(...new Vector3(...keyDirection).toArray())
  const toSun = max(dot(direction, sun), 0)
  const halo = vec3(...glow).mul(pow(toSun, mix(float(60), float(3), roughness)).mul(0.8))
  if (surroundings === 'outdoors') return sky.add(halo)
  const lampDirection = vec3(...new Vector3(-0.35, 0.8, 0.48).normalize().toArray())
  const edge = roughness.mul(0.45).add(0.02)
  const lamp = smoothstep(float(0.82).sub(edge), float(0.82).add(edge), dot(direction, lampDirection))
  return sky.add(
    vec3(...key)
      .mul(lamp)
      .mul(mix(float(1.1), float(0.12), roughness)),
  )
}

/** Clear from the front, a mirror at the edge: one pass, no refraction. */
function glass(material: MeshStandardNodeMaterial, tint: ColourNode, light: SurfaceLight): MeshStandardNodeMaterial {
  const view = normalize(positionWorld.sub(cameraPosition))
  const facing = abs(dot(normalWorld, view))
  const edge = pow(float(1).sub(facing), 3)
  const mirrored = surroundingsLight(
    reflect(view, normalWorld) as unknown as ColourNode,
    float(0.06) as FloatNode,
    light,
  )
  material.transparent = true
  material.depthWrite = false
  material.side = DoubleSide
  material.colorNode = tint.mul(0.25) as unknown as ColourNode
  material.emissiveNode = mirrored.mul(edge.mul(0.9).add(0.06)).add(tint.mul(0.05)) as unknown as ColourNode
  material.opacityNode = edge.mul(0.65).add(0.16) as unknown as FloatNode
  return material
}

/** Place on the tile of a grain: the surface seen along the axis that it mostly faces. */
function flatOn(position: typeof positionLocal) {
  const facing = abs(normalLocal)
  return select(
    facing.x.greaterThan(max(facing.y, facing.z)),
    vec2(position.z, position.y),
    select(facing.y.greaterThan(facing.z), vec2(position.x, position.z), vec2(position.x, position.y)),
  )
}
