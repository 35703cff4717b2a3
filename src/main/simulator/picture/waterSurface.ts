import {
  attribute,
  bool,
  cameraFar,
  cameraNear,
  cameraPosition,
  cameraProjectionMatrix,
  cameraViewMatrix,
  dot,
  equirectUV,
  exp,
  Fn,
  float,
  If,
  max,
  mix,
  normalize,
  perspectiveDepthToViewZ,
  positionWorld,
  pow,
  reflect,
  refract,
  screenUV,
  select,
  smoothstep,
  texture,
  vec2,
  vec3,
  vec4,
  viewportDepthTexture,
  viewportTexture,
} from 'three/tsl'
import { DoubleSide, FramebufferTexture, type Node, NodeMaterial, type Texture } from 'three/webgpu'
import type { StagedWater } from '../../../shared/scene/stagedWater.ts'
import { POOL_TILES } from '../water/containers.ts'
import { farAir, linearColour, mixed, soft } from './daylight.ts'
import type { Mirror } from './mirror.ts'
import { grainOf, type SurfaceLight } from './surfaces.ts'
import { fineRipples, type SeenWater, scattered } from './waterLight.ts'

type ColourNode = Node<'vec3'>
type FloatNode = Node<'float'>
type PlaneNode = Node<'vec2'>

const REFRACTIVE_INDEX = 1.333
/** What water mirrors when one looks straight down. */
const HEAD_ON = 0.02
/** How far over a ripple the mirrored thing is taken to be, as a share of the distance to the camera. */
const MIRRORED_AT = 0.3
/** How much calmer water looks with each metre. */
const FAR_CALM = 0.25
/** Deeper than this nothing of the ground is seen, metres. */
const DEEPEST_LOOK = 6
/** At how many points of the bent ray the picture is asked for what lies there. */
const LOOKS_ALONG = 4
/** A thin film makes the ground under it darker: light that it would send back is kept in by the surface. */
const WET_GROUND = 0.6
/** Over the sea the horizon is a line of light. */
const AT_SEA: readonly StagedWater['kind'][] = ['sea', 'shore']
const WETS: readonly StagedWater['kind'][] = ['spill', 'puddle', 'runoff']
/** How much brighter the sun's light is where ripples gather it on the ground, and how big the web of it is, metres. */
const CAUSTIC_STRENGTH = 0.55
const CAUSTIC_METRES = 1.5

export interface WaterLook {
  readonly water: SeenWater
  /** Slopes of waves besides those that the vertices carry: rise along X and Z. */
  readonly waves?: PlaneNode
  /** Its ground is not drawn under it: it goes down from the bank as the vertices' depths say. */
  readonly hasPaintedBank?: boolean
  readonly light: SurfaceLight
  /** What lies beyond everything, out of focus. */
  readonly sky: Texture
  readonly mirror: Mirror | undefined
  readonly fade: readonly [number, number]
  /** Time of the shot, seconds: fine ripples drift. */
  readonly seconds: FloatNode
}

/**
 * The surface of water: by Fresnel's law what it mirrors of the things over it and of the sky, and what it lets through of
 * what lies in it, bent by Snell's law and dimmed by Beer's law on its way through the water, more in the colours that the
 * water has not. The sun on its ripples, and white where it broke. Vertices carry `slope` (rise along X and Z) and `state`
 * (depth in metres, whiteness). The web of light on the ground is drawn, not traced.
 */
export function waterSurfaceMaterial(look: WaterLook): NodeMaterial {
  const { water, light, fade, seconds } = look
  const { daylight } = light
  const slope = attribute('slope', 'vec2') as unknown as PlaneNode
  const state = attribute('state', 'vec2') as unknown as PlaneNode
  const away = positionWorld.sub(cameraPosition)
  const distance = away.length() as unknown as FloatNode
  const view = away.div(distance) as unknown as ColourNode
  const fine = fineRipples(water, light, seconds, distance)
  const tilt = look.waves === undefined ? slope.add(fine) : slope.add(fine).add(look.waves)
  const normal = normalize(vec3(tilt.x.negate(), 1, tilt.y.negate())) as unknown as ColourNode
  const facing = max(dot(normal, view.negate()), 0.03)
  const fresnel = pow(float(1).sub(facing), 5)
    .mul(1 - HEAD_ON)
    .add(HEAD_ON)
  const bounced = reflect(view, normal)
  const upward = normalize(vec3(bounced.x, max(bounced.y, 0.02), bounced.z)) as unknown as ColourNode
  // Of far waves only the mean is seen: what they mirror hardly moves.
  const calm = tilt.div(distance.mul(FAR_CALM).add(1))
  const level = normalize(vec3(calm.x.negate(), 1, calm.y.negate())) as unknown as ColourNode
  const steady = reflect(view, level)
  const toThings = normalize(vec3(steady.x, max(steady.y, 0.02), steady.z)) as unknown as ColourNode
  const mirrored = mirroredIn(look, upward, toThings, distance)
  const toKey = max(dot(upward, vec3(...daylight.keyDirection)), 0)
  const glitter = vec3(...daylight.key).mul(pow(toKey, 420).mul(3.2).add(pow(toKey, 60).mul(0.1)))
  const behind = viewportTexture(screenUV, null, new FramebufferTexture(1, 1))
  const picture = (at: PlaneNode) => behind.sample(at).rgb as unknown as ColourNode
  const inside = look.hasPaintedBank
    ? seenAtBank(look, view, tilt as unknown as PlaneNode, state.x as unknown as FloatNode, picture)
    : Fn(() => seenInWater(look, view, normal, picture))()
  const above = mirrored
    .mul(fresnel)
    .add(glitter)
    .add(inside.mul(float(1).sub(fresnel)))
  // From below, beyond the window of what can get out, the surface mirrors the water itself.
  const below = mix(behind.rgb, scattered(water, light), 0.5)
  const rgb = select(view.y.greaterThan(0.01), below, above)
  const grain = texture(grainOf(light, 'stone'), vec2(positionWorld.x, positionWorld.z).mul(2.3)).r
  const bubbles = texture(grainOf(light, 'stone'), vec2(positionWorld.z, positionWorld.x).mul(0.7)).r
  const white = smoothstep(0.3, 0.9, state.y.mul(grain.mul(0.6).add(bubbles.mul(0.9)).add(0.3)))
  const foam = vec3(...mixed(daylight.zenith, daylight.horizon, 0.5))
    .mul(0.75)
    .add(vec3(...daylight.key).mul(0.22 * Math.max(0.25, daylight.keyDirection[1])))
  const beyond = light.surroundings === 'outdoors' && !AT_SEA.includes(water.kind) ? farAir(daylight) : daylight.horizon
  const gone = smoothstep(fade[0], fade[1], distance)
  const material = new NodeMaterial()
  material.fragmentNode = vec4(mix(mix(rgb, foam, white.mul(0.9)), vec3(...beyond), gone), 1)
  // After everything that is seen through it.
  material.transparent = true
  material.side = DoubleSide
  return material
}

/** The things over the water where it mirrors them, the sky elsewhere. */
function mirroredIn(
  { sky, mirror }: WaterLook,
  upward: ColourNode,
  toThings: ColourNode,
  distance: FloatNode,
): ColourNode {
  const beyond = texture(sky, equirectUV(upward)).rgb as unknown as ColourNode
  if (mirror === undefined) return beyond
  const place = positionWorld.add(toThings.mul(distance.mul(MIRRORED_AT))) as unknown as ColourNode
  const seen = mirror.seenAt(place)
  return beyond.mul(float(1).sub(seen.a)).add(seen.rgb) as unknown as ColourNode
}

/** How far ripples shift what is seen through shallow water, as a share of the picture for each metre of its depth. */
const BANK_SHIFT = 0.05

/** The bank under shallow water, shifted by ripples, and farther out the water's own light. */
function seenAtBank(
  { water, light }: WaterLook,
  view: ColourNode,
  tilt: PlaneNode,
  depth: FloatNode,
  picture: (at: PlaneNode) => ColourNode,
): ColourNode {
  const steep = max(refract(view, vec3(0, 1, 0), float(1 / REFRACTIVE_INDEX)).y.negate(), 0.3)
  const shift = tilt.mul(depth.min(1).mul(BANK_SHIFT))
  const through = exp(
    vec3(...dimming(water))
      .mul(depth.div(steep))
      .negate(),
  )
  return picture(screenUV.add(shift) as unknown as PlaneNode)
    .mul(WET_GROUND)
    .mul(through)
    .add(scattered(water, light).mul(vec3(1).sub(through))) as unknown as ColourNode
}

/** What lies in the water along the bent ray, and the water's own light. */
function seenInWater(
  { water, light, seconds }: WaterLook,
  view: ColourNode,
  normal: ColourNode,
  picture: (at: PlaneNode) => ColourNode,
): ColourNode {
  const depths = viewportDepthTexture(screenUV)
  /** How far along the camera's axis what the picture shows lies, metres. */
  const shownAt = (uv: PlaneNode) =>
    perspectiveDepthToViewZ(depths.sample(uv).r, cameraNear, cameraFar).negate() as unknown as FloatNode
  const bent = refract(view, normal, float(1 / REFRACTIVE_INDEX))
  const steep = max(bent.y.negate(), 0.3)
  // Along the ray everything is linear: places in the camera's frame and in the picture before the division.
  const start = cameraViewMatrix.mul(vec4(positionWorld, 1)).toVar()
  const ahead = cameraViewMatrix.mul(vec4(bent.div(steep), 0)).toVar()
  const startClip = cameraProjectionMatrix.mul(start).toVar()
  const aheadClip = cameraProjectionMatrix.mul(ahead).toVar()
  const away = start.z.negate().toVar()
  const rayAt = (deep: FloatNode) => {
    const clip = startClip.add(aheadClip.mul(deep))
    const uv = clip.xy.div(clip.w).mul(vec2(0.5, -0.5)).add(0.5) as unknown as PlaneNode
    const found = shownAt(uv)
    const isInside = uv.sub(0.5).abs().lessThan(vec2(0.5)).all()
    // What stands before the surface only hides what the ray meets.
    const isOpen = isInside.and(found.greaterThan(away.mul(0.995)))
    const beyond = start.z.add(ahead.z.mul(deep)).negate().sub(found).toVar() as unknown as FloatNode
    return { beyond, isOpen, uv }
  }
  const toward = cameraViewMatrix.mul(vec4(view, 0)).z.min(-0.05)
  const straight = max(
    positionWorld.y.sub(cameraPosition.y.sub(view.y.mul(shownAt(screenUV as unknown as PlaneNode)).div(toward))),
    0,
  )
  const deepest = Math.min(DEEPEST_LOOK, 1.15 * water.bed.depth + 0.02)
  const floor = floorOf(water, light)
  const meetsAt = (floor ? float(water.bed.depth) : straight.min(deepest)).toVar() as unknown as FloatNode
  const isMet = bool(false).toVar()
  // Between the last point before what the picture shows and the first point behind it lies what the ray meets.
  let last: { readonly deep: number; readonly beyond: FloatNode } | undefined
  for (let look = 1; look <= LOOKS_ALONG; look++) {
    const deep = deepest * (look / LOOKS_ALONG) ** 1.3
    const { beyond, isOpen } = rayAt(float(deep) as unknown as FloatNode)
    const before = last ?? { deep: 0, beyond: float(-0.001) as unknown as FloatNode }
    const share = before.beyond.negate().div(beyond.sub(before.beyond).max(1e-4)).clamp(0, 1)
    If(isMet.not().and(isOpen).and(beyond.greaterThan(0)), () => {
      meetsAt.assign(float(before.deep).add(share.mul(deep - before.deep)))
      isMet.assign(true)
    })
    last = { deep, beyond }
  }
  const end = rayAt(meetsAt)
  const uv = select(end.isOpen, end.uv, screenUV) as unknown as PlaneNode
  const deep = meetsAt
  const meets = positionWorld.add(bent.mul(deep.div(steep))) as unknown as ColourNode
  const way = deep.div(steep)
  const through = exp(
    vec3(...dimming(water))
      .mul(way)
      .negate(),
  )
  const web = caustics(
    light,
    seconds,
    CAUSTIC_STRENGTH * Math.min(1, 0.25 + water.clarity * 0.4),
    meets as unknown as ColourNode,
    deep as unknown as FloatNode,
  )
  const found = picture(uv)
  const seen = (floor ? select(isMet, found, floor) : found).mul(web).mul(WETS.includes(water.kind) ? WET_GROUND : 1)
  return seen.mul(through).add(scattered(water, light).mul(vec3(1).sub(through))) as unknown as ColourNode
}

/** A pool's tiles in the light: of its floor only what no wall hides is in the picture, and the bent ray meets more. */
function floorOf({ kind }: SeenWater, { daylight }: SurfaceLight): ColourNode | undefined {
  if (kind !== 'pool') return undefined
  const tiles = linearColour(POOL_TILES)
  const fill = soft([0, 1, 0], daylight)
  const lit = (at: 0 | 1 | 2) =>
    tiles[at] * (fill[at] + (daylight.key[at] * Math.max(0, daylight.keyDirection[1])) / Math.PI)
  return vec3(lit(0), lit(1), lit(2)) as unknown as ColourNode
}

/** How fast each colour goes out in a water, a metre: least the water's own. */
function dimming(water: SeenWater): [number, number, number] {
  const colour = linearColour(water.colour)
  const most = Math.max(...colour, 1e-3)
  const of = (at: 0 | 1 | 2) => (0.55 + 0.9 * (1 - colour[at] / most)) / water.clarity
  return [of(0), of(1), of(2)]
}

/** The web of light that ripples throw on the ground: thin bright lines where two wandering patterns cross their middle. */
function caustics(
  light: SurfaceLight,
  seconds: FloatNode,
  strong: number,
  place: ColourNode,
  deep: FloatNode,
): FloatNode {
  if (light.surroundings !== 'outdoors' || light.daylight.stars > 0) return float(1) as unknown as FloatNode
  const tile = grainOf(light, 'stone')
  const [x, , z] = light.daylight.keyDirection
  // The pattern falls along the sun's rays.
  const shift = vec2(x, z).mul(deep).mul(-0.6)
  const across = vec2(place.x, place.z).add(shift).div(CAUSTIC_METRES)
  const drift = seconds.mul(0.045)
  const one = texture(tile, across.add(vec2(drift, drift.mul(0.7)))).r
  const other = texture(tile, across.mul(1.27).sub(vec2(drift.mul(0.8), drift.mul(-0.6)))).r
  const line = float(1).sub(one.sub(other).abs().mul(5)).max(0)
  const strength = smoothstep(0.02, 0.25, deep)
    .mul(exp(deep.mul(-0.35)))
    .mul(strong)
  return line.mul(line).mul(1.5).sub(0.3).mul(strength).add(1) as unknown as FloatNode
}
