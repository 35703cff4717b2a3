import {
  abs,
  cameraPosition,
  dot,
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
import {
  Color,
  type DataTexture,
  DoubleSide,
  MeshLambertNodeMaterial,
  MeshStandardNodeMaterial,
  type Node,
  Vector3,
} from 'three/webgpu'
import { MATERIALS } from '../../../shared/scene/materials.ts'
import type { BodyPart, StagedScene } from '../../../shared/scene/stagedScene.ts'
import type { CoveFloor } from './cove.ts'
import { type Daylight, farAir, type LinearColour, linearColour, mixed, soft } from './daylight.ts'
import { GRAIN_OF, type GrainKind, grainTexture } from './grain.ts'
import { withMarking } from './markings.ts'
import type { Mirror } from './mirror.ts'

type FloatNode = Node<'float'>
type ColourNode = Node<'vec3'>

/** What every surface of a shot shares. */
export interface SurfaceLight {
  readonly daylight: Daylight
  readonly surroundings: StagedScene['surroundings']
  readonly grains: Map<GrainKind, DataTexture>
  /** How much of the key light comes past the scenery to a point, 0 to 1. */
  readonly keyShare?: FloatNode | undefined
  /** What a set's lamps send to a point, linear light. */
  readonly lamps?: ColourNode | undefined
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

/** How much of a floor's light is mirrored at grazing angles. */
const SHEEN: Readonly<Record<GrainKind, number>> = {
  wood: 0.5,
  planks: 0.5,
  stone: 0.35,
  fine: 0.4,
  weave: 0.1,
  grass: 0.05,
}

/** Dry land outdoors mirrors next to nothing: fields would turn to ice in the distance. */
function sheenOf(kind: GrainKind, { surroundings }: SurfaceLight): number {
  return surroundings === 'outdoors' ? Math.min(0.06, SHEEN[kind]) : SHEEN[kind]
}

/** The tile of a grain, made once a shot. */
export function grainOf(light: SurfaceLight, kind: GrainKind): DataTexture {
  const known = light.grains.get(kind) ?? grainTexture(kind)
  light.grains.set(kind, known)
  return known
}

/** Where a surface takes its colour from, and its place and facing in the frame in which its grain lies. */
export interface SurfaceSource {
  readonly colour: ColourNode
  readonly place: ColourNode
  readonly facing: ColourNode
}

/** The material of one part of a body. */
export function partMaterial(part: BodyPart, light: SurfaceLight, visibility: FloatNode): MeshStandardNodeMaterial {
  const source = {
    colour: uniform(new Color(...linearColour(part.colour))) as unknown as ColourNode,
    place: positionLocal as unknown as ColourNode,
    facing: normalLocal as unknown as ColourNode,
  }
  return partSurface(part, source, light, visibility)
}

/** The material of all parts that are of the same stuff and marked alike; their colours come from `source`. */
export function partSurface(
  part: BodyPart,
  source: SurfaceSource,
  light: SurfaceLight,
  visibility: FloatNode,
): MeshStandardNodeMaterial {
  const { roughness } = MATERIALS[part.material]
  const metalness = metalnessOf(part)
  const kind = GRAIN_OF[part.material]
  const { amount, metres } = GRAIN_STRENGTH[kind]
  const grain = texture(grainOf(light, kind), flatOn(source.place, source.facing).div(metres)).r.sub(0.5)
  const marked = withMarking(source.colour, part, source.place)
  const shown = part.material === 'wood' ? bareWood(source.colour).mul(2 * amount) : float(2 * amount)
  const albedo = marked.mul(float(1).add(grain.mul(shown))) as ColourNode
  const material = new MeshStandardNodeMaterial()
  material.roughness = Math.max(roughness, 0.12)
  material.metalness = metalness
  if (part.material === 'glass') return glass(material, part.colour, light)
  lit(material, albedo, float(roughness) as FloatNode, metalness, light, visibility)
  return material
}

/** How much of the grain shows through: all of it where wood is brown, little where it is painted white, red or blue. */
function bareWood({ r, g, b }: ColourNode): FloatNode {
  const brightest = max(r, float(0.004))
  const isBrown = smoothstep(0.3, 0.6, r.sub(b).div(brightest)).mul(smoothstep(0.14, 0.3, g.div(brightest)))
  return isBrown.mul(0.84).add(0.16) as FloatNode
}

/** Darker than this in linear light, no bare metal looks so: it is lacquered, and its colour is seen from every side. */
const DARKEST_BARE_METAL = 0.26
const LACQUER_METALNESS = 0.25

/** How bare a metal shows: lacquered iron is dull in its colour, everything else as its stuff is. */
export function metalnessOf({ material, colour }: Pick<BodyPart, 'material' | 'colour'>): number {
  if (material !== 'metal') return MATERIALS[material].metalness
  const [r, g, b] = linearColour(colour)
  return 0.2126 * r + 0.7152 * g + 0.0722 * b < DARKEST_BARE_METAL ? LACQUER_METALNESS : 1
}

/** Fresh snow in linear light. */
export const SNOW: LinearColour = [0.76, 0.8, 0.86]

/** How the floor of a shot looks beside its stuff. */
export interface GroundLook {
  /** Where it begins and ends to turn into what lies behind it, metres from the camera. */
  readonly fade: readonly [number, number]
  readonly grain?: GrainKind | undefined
  /** Rain makes it darker and lets it mirror the sky; 0 to 1. */
  readonly wetness?: number
  /** How much of it lies under snow, 0 to 1. */
  readonly snowCover?: number
  /** Height of a water that lies in the ground. */
  readonly waterLine?: number | undefined
  /** What stands on the ground as it would mirror it, where it is wet. */
  readonly mirror?: Mirror | undefined
  /** The studio's cove of which it is the floor. */
  readonly cove?: CoveFloor | undefined
}

/** The floor of a shot: fades into what lies behind it, so that it has no edge. */
export function groundMaterial(
  part: BodyPart,
  light: SurfaceLight,
  visibility: FloatNode,
  { fade: [fadeFrom, fadeTo], grain, wetness = 0, snowCover = 0, waterLine, mirror, cove }: GroundLook,
): MeshLambertNodeMaterial {
  const kind: GrainKind =
    grain ?? (part.material === 'wood' ? 'planks' : part.material === 'soil' ? 'grass' : GRAIN_OF[part.material])
  const { amount, metres } = GRAIN_STRENGTH[kind]
  const strength = light.surroundings === 'studio' ? amount * 0.35 : amount
  const map = grainOf(light, kind)
  const across = vec2(positionWorld.x, positionWorld.z)
  const near = texture(map, across.div(metres)).r.sub(0.5)
  const wide = texture(map, across.div(metres * 7.3)).r.sub(0.5)
  const dark = 1 - 0.42 * wetness
  const [red, green, blue] = mixed(linearColour(part.colour), SNOW, snowCover)
  const land = vec3(red * dark, green * dark, blue * dark)
  const base = waterLine === undefined ? land : land.mul(shoreTint(waterLine))
  const albedo = base.mul(
    float(1)
      .add(near.mul(1.4 * strength))
      .add(wide.mul((light.surroundings === 'outdoors' ? 1.3 : 0.8) * strength)),
  ) as unknown as ColourNode
  const material = new MeshLambertNodeMaterial()
  const { lamps } = light
  const keyShare = cove?.pool ?? light.keyShare
  material.colorNode = keyShare === undefined ? albedo : (albedo.mul(keyShare) as unknown as ColourNode)
  const { zenith, horizon, glow } = light.daylight
  // The floor faces straight up everywhere, so what the sky sends is one colour; a sheen at grazing angles on top.
  const fill = vec3(...soft([0, 1, 0], light.daylight))
  const away = positionWorld.sub(cameraPosition)
  const distance = away.length()
  const sheen = pow(float(1).add(away.y.div(distance)), 5).mul(sheenOf(kind, light) + 0.6 * wetness)
  const beyond = vec3(...mixed(horizon, zenith, 0.25)).add(vec3(...glow).mul(0.1)) as unknown as ColourNode
  const mirrored =
    mirror === undefined
      ? beyond
      : mirroredInWet(mirror, beyond, (at) => texture(map, across.div(metres * 0.43).add(at)).r as unknown as FloatNode)
  const received = lamps === undefined ? fill : fill.add(lamps)
  const sent = albedo.mul(received).add(mirrored.mul(sheen)).mul(visibility)
  material.emissiveNode = (cove === undefined ? sent : sent.mul(cove.pool)) as unknown as ColourNode
  const behind = cove?.wall ?? vec3(...(light.surroundings === 'outdoors' ? farAir(light.daylight) : horizon))
  material.outputNode = vec4(mix(output.rgb, behind, cove?.rise ?? smoothstep(fadeFrom, fadeTo, distance)), 1)
  return material
}

/** How far over wet ground the mirrored thing is taken to be, as a share of the distance to the camera, and how rough it is. */
const MIRRORED_AT = 0.3
const WET_ROUGHNESS = 0.09

/** What a wet ground mirrors: the things that stand on it, unsteadily, and the sky between them. */
function mirroredInWet(mirror: Mirror, beyond: ColourNode, grain: (at: number) => FloatNode): ColourNode {
  const away = positionWorld.sub(cameraPosition)
  const distance = away.length()
  const tilt = vec2(grain(0), grain(0.37)).sub(0.5).mul(WET_ROUGHNESS)
  const normal = normalize(vec3(tilt.x, 1, tilt.y))
  const bounced = reflect(away.div(distance), normal)
  const upward = vec3(bounced.x, max(bounced.y, 0.02), bounced.z)
  const seen = mirror.seenAt(positionWorld.add(upward.mul(distance.mul(MIRRORED_AT))) as unknown as ColourNode)
  return beyond.mul(float(1).sub(seen.a)).add(seen.rgb) as unknown as ColourNode
}

/** What water does to the ground beside and under it: grass gives way to wet earth, the farther down the more. */
function shoreTint(waterLine: number) {
  const above = positionWorld.y.sub(waterLine)
  const wet = smoothstep(0.055, 0.004, above)
  return mix(vec3(1), vec3(0.66, 0.5, 0.4), wet)
}

/** Adds what sky and surroundings send: soft light by the direction that a point faces, and a reflection. */
function lit(
  material: MeshStandardNodeMaterial,
  albedo: ColourNode,
  roughness: FloatNode,
  metalness: number,
  light: SurfaceLight,
  visibility: FloatNode,
): void {
  const { keyShare, lamps } = light
  material.colorNode = keyShare === undefined ? albedo : (albedo.mul(keyShare) as ColourNode)
  const facing = max(dot(normalWorld, normalize(cameraPosition.sub(positionWorld))), 0.02)
  const around = surroundingsLight(normalWorld as unknown as ColourNode, float(1) as FloatNode, light)
  const diffuse = lamps === undefined ? around : around.add(lamps.mul(normalWorld.y.mul(0.35).add(0.5)))
  const mirrored = reflect(normalize(positionWorld.sub(cameraPosition)), normalWorld)
  const reflection = surroundingsLight(mirrored as unknown as ColourNode, roughness, inMirror(light))
  const headOn = mix(vec3(0.04), albedo, metalness)
  const gloss = float(1).sub(roughness)
  const grazing = max(vec3(gloss), headOn).sub(headOn)
  const fresnel = headOn.add(grazing.mul(pow(float(1).sub(facing), 5)))
  const mirroredShare = mix(float(0.4), float(1), visibility)
  const indirect = diffuse
    .mul(albedo)
    .mul(1 - metalness)
    .mul(mix(float(0.25), float(1), visibility))
    .add(reflection.mul(fresnel).mul(mirroredShare))
  material.emissiveNode = indirect as unknown as ColourNode
}

/** What a mirror sees below is the floor in the sun, brighter than the light that the floor sends to matt things. */
function inMirror(light: SurfaceLight): SurfaceLight {
  const { daylight } = light
  return { ...light, daylight: { ...daylight, below: mixed(daylight.below, daylight.horizon, 0.4) } }
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

/**
 * Clear from the front, a mirror at the edge, with the dark line inside the edge by which an eye finds clear glass: one
 * pass, no refraction. The stronger the colour, the more of what is behind gives way to it.
 */
function glass(material: MeshStandardNodeMaterial, colour: string, light: SurfaceLight): MeshStandardNodeMaterial {
  const [r, g, b] = linearColour(colour)
  const strength = 1 - Math.min(r, g, b) / Math.max(r, g, b, 1e-3)
  const tinted = Math.min(1, Math.max(0, (strength - 0.35) / 0.4))
  const tint = vec3(r, g, b)
  const view = normalize(positionWorld.sub(cameraPosition))
  const facing = abs(dot(normalWorld, view))
  const edge = pow(float(1).sub(facing), 2.4)
  const line = smoothstep(0.5, 0.22, facing).mul(smoothstep(0.03, 0.16, facing))
  const mirrored = surroundingsLight(
    reflect(view, normalWorld) as unknown as ColourNode,
    float(0.06) as FloatNode,
    light,
  )
  const through = vec3(...soft([0, 0.6, 0], light.daylight)).mul(tint)
  material.transparent = true
  material.depthWrite = false
  material.side = DoubleSide
  material.colorNode = tint.mul(0.25 + 0.6 * tinted) as unknown as ColourNode
  material.emissiveNode = mirrored
    .mul(edge.mul(1.5).add(0.14))
    .add(through.mul(0.15 + 0.95 * tinted))
    .mul(float(1).sub(line.mul(0.65))) as unknown as ColourNode
  material.opacityNode = edge
    .mul(0.6)
    .add(0.18 + 0.34 * tinted)
    .add(line.mul(0.3))
    .min(0.95) as unknown as FloatNode
  return material
}

/** Place on the tile of a grain: the surface seen along the axis that it mostly faces. */
function flatOn(position: ColourNode, normal: ColourNode) {
  const facing = abs(normal)
  return select(
    facing.x.greaterThan(max(facing.y, facing.z)),
    vec2(position.z, position.y),
    select(facing.y.greaterThan(facing.z), vec2(position.x, position.z), vec2(position.x, position.y)),
  )
}
