import { cameraPosition, equirectUV, float, positionWorld, smoothstep, texture, vec2, vec3 } from 'three/tsl'
import type { DataTexture, Node } from 'three/webgpu'
import type { StagedScene } from '../../../shared/scene/stagedScene.ts'
import { SEAMLESS_PAPER } from '../staging/seamlessPaper.ts'
import { type Daylight, type LinearColour, linearColour, mixed, soft } from './daylight.ts'
import type { Reach } from './sceneReach.ts'

/** How much of the colour of another floor the wall behind it takes on. */
const FLOOR_IN_WALL = 0.45

/**
 * The light on the wall of an infinity cove, times that on the floor under the key light: a broad glow behind the action,
 * as a lamp on the floor throws it, which falls off upward and to the sides. Degrees.
 */
const GLOW = { least: 0.13, most: 0.81, across: 36, upward: 11 }
/** High on the wall the light of the room is left, which is cooler than the lamp. */
const COOL: LinearColour = [0.74, 0.92, 1.16]

/** The pool of the key light on the floor, in radii of the action: whole within, and what is left far outside. */
const POOL = { from: 0.9, to: 3.6, least: 0.3 }
/** How far behind the middle of the action the floor begins to rise, and where it is the wall, in radii. */
const RISE = { from: 0.5, to: 3.4 }

/** The wall of a studio by direction: its floor's paper goes up behind the action without an edge. */
export function coveWall(
  daylight: Daylight,
  scene: Pick<StagedScene, 'camera'> & Partial<Pick<StagedScene, 'bodies'>>,
) {
  const floor = floorLight(daylight)
  const paper = wallPaper(scene)
  const behind = directionBehind(scene)
  const whole: LinearColour = [paper[0] * floor[0], paper[1] * floor[1], paper[2] * floor[2]]
  return (around: number) => {
    const away = Math.abs(Math.atan2(Math.sin(around - behind), Math.cos(around - behind))) * DEGREES
    const across = Math.exp(-((away / GLOW.across) ** 2))
    return ([, y]: readonly [number, number, number]): LinearColour => {
      const up = Math.max(0, Math.asin(y) * DEGREES)
      const share = GLOW.least + GLOW.most * across * Math.exp(-((up / GLOW.upward) ** 1.6))
      const cool = mixed([1, 1, 1], COOL, Math.min(1, up / 16))
      return [whole[0] * share * cool[0], whole[1] * share * cool[1], whole[2] * share * cool[2]]
    }
  }
}

const DEGREES = 180 / Math.PI

/** The light of key and surroundings on a white floor. */
function floorLight(daylight: Daylight): LinearColour {
  const fill = soft([0, 1, 0], daylight)
  const key = Math.max(0.3, daylight.keyDirection[1]) / Math.PI
  return [fill[0] + key * daylight.key[0], fill[1] + key * daylight.key[1], fill[2] + key * daylight.key[2]]
}

function wallPaper({ bodies = [] }: Partial<Pick<StagedScene, 'bodies'>>): LinearColour {
  const floor = bodies.find(({ concept, motion }) => concept === 'ground' && motion === 'fixed')?.parts[0]
  const paper = linearColour(SEAMLESS_PAPER)
  return floor === undefined || floor.colour === SEAMLESS_PAPER
    ? paper
    : mixed(paper, linearColour(floor.colour), FLOOR_IN_WALL)
}

/** The direction in which the camera looks at first, as an angle of the backdrop's picture. */
function directionBehind({ camera }: Pick<StagedScene, 'camera'>): number {
  const { position, target } = camera.keys[0]!
  return Math.atan2(target[2] - position[2], target[0] - position[0])
}

/** What a floor shows of the cove that it lies in. */
export interface CoveFloor {
  /** The light of the pool at a point, 0 to 1. */
  readonly pool: Node<'float'>
  /** The wall above a point of the floor, where it begins. */
  readonly wall: Node<'vec3'>
  /** How far the floor has turned into the wall at a point, 0 to 1. */
  readonly rise: Node<'float'>
}

/** The floor of a cove around an action; `sky` is the picture of its wall. */
export function coveFloor(sky: DataTexture, { middle, radius }: Reach): CoveFloor {
  const toward = vec3(positionWorld.x.sub(cameraPosition.x), float(0), positionWorld.z.sub(cameraPosition.z))
  const toMiddle = vec2(cameraPosition.x.sub(middle.x), cameraPosition.z.sub(middle.z)).length()
  const behind = toward.length().sub(toMiddle).div(radius)
  const away = vec2(positionWorld.x.sub(middle.x), positionWorld.z.sub(middle.z)).length().div(radius)
  // Behind the action the lamp on the floor lights it, up into the wall.
  const aside = away.mul(away).sub(behind.max(0).pow(2)).max(0).sqrt()
  return {
    pool: float(1).sub(smoothstep(POOL.from, POOL.to, aside).mul(1 - POOL.least)) as unknown as Node<'float'>,
    wall: texture(sky, equirectUV(toward.normalize())).rgb as unknown as Node<'vec3'>,
    rise: smoothstep(RISE.from, RISE.to, behind) as unknown as Node<'float'>,
  }
}
