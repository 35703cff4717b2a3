import { forkedRandom, type RandomSource } from '../../../../shared/random/seeded.ts'
import type { StagedScene, Vector3 } from '../../../../shared/scene/stagedScene.ts'
import { type CameraView, cameraAt } from '../cameraPath.ts'
import { isInHole } from '../shoreGround.ts'

/** The empty middle that a set is built around. Its frame is that of `Scenery`. */
export interface Site {
  readonly random: RandomSource
  readonly seed: number
  readonly isNight: boolean
  readonly weather: StagedScene['weather']
  /** The shot plays on open water, or beside a river, that is simulated: the set brings no water of its own. */
  readonly isOnOpenWater: boolean
  readonly isByRiver: boolean
  /** Whether the sea runs up the sand before the set: it brings its own. */
  readonly isOnShore: boolean
  /** Something drives there, and has no road of its own. */
  readonly needsRoad: boolean
  /** The action stays within this distance of the middle, metres. */
  readonly radius: number
  /** How far and how high the camera is at its farthest. */
  readonly farthestCamera: number
  readonly cameraPlaces: readonly Vector3[]
  /** Whether something `reach` wide may stand there: not in the action, and not between it and the camera. */
  isClear(x: number, z: number, reach: number): boolean
  /** Whether the camera ever looks there; what it never sees need not be built. */
  isSeen(x: number, z: number, reach: number): boolean
}

const LOOKS = 9

/** The site of a shot: where its middle is, and how its frame is turned about the vertical. */
export function siteOf(
  staged: StagedScene,
  reach: { readonly middle: { readonly x: number; readonly z: number }; readonly radius: number },
): { readonly site: Site; readonly azimuth: number } {
  const { camera } = staged
  const looks = camera.keys.length === 1 ? 1 : LOOKS
  const views = Array.from({ length: looks }, (_, look) => cameraAt(camera, look / Math.max(1, looks - 1)))
  const mean = (pick: (view: CameraView) => number) => views.reduce((total, view) => total + pick(view), 0) / looks
  const azimuth = Math.atan2(
    mean(({ position, target }) => position[0] - target[0]),
    mean(({ position, target }) => position[2] - target[2]),
  )
  const [c, s] = [Math.cos(azimuth), Math.sin(azimuth)]
  const local = ([x, y, z]: Vector3): Vector3 => {
    const [dx, dz] = [x - reach.middle.x, z - reach.middle.z]
    return [dx * c - dz * s, y, dx * s + dz * c]
  }
  const eyes = views.map((view) => {
    const [place, aim] = [local(view.position), local(view.target)]
    const away = Math.hypot(aim[0] - place[0], aim[2] - place[2])
    // Straight down the picture reaches round in all directions.
    const steepness = Math.atan2(Math.abs(aim[1] - place[1]), away)
    const half = (view.verticalFovDegrees * Math.PI) / 360
    return {
      place,
      direction: [(aim[0] - place[0]) / (away || 1), (aim[2] - place[2]) / (away || 1)] as const,
      away,
      halfAngle: steepness > 0.7 ? Math.PI : Math.atan(Math.tan(half) * 2) + 0.1,
    }
  })
  const { waters = [] } = staged
  const isOnOpenWater = waters.some(({ edges }) => edges === 'open')
  const isWet = (x: number, z: number, size: number) => {
    const [worldX, worldZ] = [reach.middle.x + x * c + z * s, reach.middle.z - x * s + z * c]
    return waters.some((water) => isInHole(water, worldX, worldZ, size))
  }
  const radius = Math.max(0.6, reach.radius)
  const cameraPlaces = eyes.map(({ place }) => place)
  const site: Site = {
    random: forkedRandom(staged.seed, `set ${staged.set ?? ''}`),
    seed: staged.seed,
    isNight: staged.light.timeOfDay === 'night' || staged.light.timeOfDay === 'dusk',
    weather: staged.weather,
    isOnOpenWater,
    isByRiver: waters.some(({ kind }) => kind === 'river'),
    isOnShore: waters.some(({ kind }) => kind === 'shore'),
    needsRoad:
      staged.bodies.some(({ concept }) => concept === 'vehicle') &&
      staged.scenery?.some(({ variant }) => variant === 'road' || variant === 'path') !== true,
    radius,
    cameraPlaces,
    farthestCamera: Math.max(...cameraPlaces.map(([x, , z]) => Math.hypot(x, z))),
    isClear(x, z, size) {
      if (Math.hypot(x, z) < radius + 0.35 + size || isOnOpenWater || isWet(x, z, size)) return false
      return eyes.every(({ place, direction, away, halfAngle }) => {
        const [dx, dz] = [x - place[0], z - place[2]]
        const distance = Math.hypot(dx, dz)
        if (distance < size + 0.9) return false
        const depth = dx * direction[0] + dz * direction[1]
        if (depth < -size || depth > away + 0.85 * radius + size) return true
        const aside = Math.acos(Math.min(1, Math.max(-1, depth / distance)))
        return aside - Math.asin(Math.min(1, size / distance)) > halfAngle
      })
    },
    isSeen(x, z, size) {
      return eyes.some(({ place, direction, halfAngle }) => {
        const [dx, dz] = [x - place[0], z - place[2]]
        const distance = Math.hypot(dx, dz)
        if (distance < size) return true
        const depth = dx * direction[0] + dz * direction[1]
        const aside = Math.acos(Math.min(1, Math.max(-1, depth / distance)))
        return aside - Math.asin(Math.min(1, size / distance)) < halfAngle
      })
    },
  }
  return { site, azimuth }
}

/** Places strewn over a ring around the action, clear and seen, at least `gap` apart. At most `count`. */
export function strewn(
  site: Site,
  count: number,
  { from, to, size, gap, pull = 1 }: { from: number; to: number; size: number; gap: number; pull?: number },
): { readonly x: number; readonly z: number; readonly distance: number }[] {
  const { random } = site
  const places: { x: number; z: number; distance: number }[] = []
  for (let attempt = 0; attempt < count * 6 && places.length < count; attempt++) {
    const distance = from + (to - from) * random() ** pull
    const angle = 2 * Math.PI * random()
    const [x, z] = [distance * Math.cos(angle), distance * Math.sin(angle)]
    if (!site.isSeen(x, z, size * 2) || !site.isClear(x, z, size)) continue
    if (places.some((one) => Math.hypot(one.x - x, one.z - z) < gap)) continue
    places.push({ x, z, distance })
  }
  return places
}
