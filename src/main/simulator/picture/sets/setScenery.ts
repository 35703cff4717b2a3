import { Group, Mesh, type Node, type Object3D, type Texture, type WebGPURenderer } from 'three/webgpu'
import type { SetName, StagedScene } from '../../../../shared/scene/stagedScene.ts'
import { farAir } from '../daylight.ts'
import type { Mirror } from '../mirror.ts'
import { snowCoverOf } from '../placeDaylight.ts'
import type { SurfaceLight } from '../surfaces.ts'
import { farWaterMesh } from './farWater.ts'
import { field, forest, park } from './greens.ts'
import { createGroundShadow } from './groundShadow.ts'
import { classroom, kitchen, laboratory } from './indoors.ts'
import { createLampPools } from './lampPools.ts'
import { Scenery } from './scenery.ts'
import { type Haze, sceneryMaterial } from './sceneryMaterial.ts'
import { setLookOf } from './setLook.ts'
import { beach, lake, river, sea, underwater, type Waterside } from './shores.ts'
import { type Site, siteOf } from './site.ts'
import { theatreStage } from './theatre.ts'
import { city, market, street, village } from './towns.ts'
import { desert, moon, mountain, openSky, snow, space } from './wilds.ts'

const BUILDERS: Readonly<Record<SetName, (site: Site) => Scenery | Waterside>> = {
  kitchen,
  classroom,
  laboratory,
  stage: theatreStage,
  street,
  market,
  village,
  city,
  park,
  field,
  forest,
  river,
  lake,
  beach,
  sea,
  mountain,
  desert,
  snow,
  sky: openSky,
  space,
  moon,
  underwater,
}

/** The scenery of a shot's set, standing in the picture. */
export interface SetScenery {
  readonly object: Group
  /** How much of the key light comes past the scenery to a point, 0 to 1. */
  readonly keyShare: Node<'float'> | undefined
  /** What its lamps send to a point, linear light. */
  readonly lamps: Node<'vec3'> | undefined
  /** Half the size of the only floor there is, turned as `azimuth`; undefined where the ground goes on. */
  readonly deck: readonly [number, number] | undefined
  readonly azimuth: number
  /** Whether water moves in it. */
  readonly isMoving: boolean
  /** Its water, which lies in the plane of the mirror. */
  readonly water: Object3D | undefined
  moveTo(timeSeconds: number): void
  /** Draws once a shot what stays as it is. */
  prepareShot(renderer: WebGPURenderer): void
  dispose(): void
}

/** The map of the scenery's shadows covers this much around the action, metres. */
const SHADOW_SPAN = 56

/** What stands in a set, around a site. The same site gives the same things. */
export function builtOn(site: Site, set: SetName): Waterside {
  const built = BUILDERS[set](site)
  return built instanceof Scenery ? { scenery: built } : built
}

/** Builds the set of a shot around its action. Undefined for plain surroundings. The same scene gives the same set. */
export function setSceneryOf(
  staged: StagedScene,
  reach: { readonly middle: { readonly x: number; readonly z: number }; readonly radius: number },
  floorHeight: number,
  light: SurfaceLight,
  over: { readonly softSky: Texture; readonly mirrorAt: (height: number) => Mirror | undefined },
): SetScenery | undefined {
  const look = setLookOf(staged)
  if (staged.set === undefined || look === undefined) return undefined
  const { site, azimuth } = siteOf(staged, reach)
  const { scenery, water, deck } = builtOn(site, staged.set)
  const haze: Haze = { colour: farAir(light.daylight), from: look.fade[0], to: look.fade[1] }
  const isOutside = staged.surroundings === 'outdoors' && staged.set !== 'space' && staged.set !== 'underwater'
  const object = new Group()
  object.position.set(reach.middle.x, floorHeight, reach.middle.z)
  object.rotation.y = azimuth
  const frame = { x: reach.middle.x, z: reach.middle.z, azimuth }
  const pools = scenery.lamps.length === 0 ? undefined : createLampPools(scenery.lamps, frame, floorHeight, SHADOW_SPAN)
  const geometry = scenery.geometry()
  const lit = { ...light, lamps: pools?.light }
  const mesh = new Mesh(geometry, sceneryMaterial(lit, haze, isOutside ? snowCoverOf(staged.weather) : 0))
  mesh.frustumCulled = false
  object.add(mesh)
  const far =
    water &&
    farWaterMesh(water, {
      light,
      sky: over.softSky,
      mirror: over.mirrorAt(floorHeight + water.height),
      fade: look.fade,
      seed: staged.seed,
    })
  if (far) object.add(far.mesh)
  const shadow =
    isOutside && deck === undefined
      ? createGroundShadow(geometry, frame, SHADOW_SPAN, light.daylight.keyDirection, site.radius, floorHeight)
      : undefined
  return {
    object,
    keyShare: shadow?.light,
    lamps: pools?.light,
    deck,
    azimuth,
    isMoving: far !== undefined,
    water: far?.mesh,
    moveTo(timeSeconds) {
      if (far) far.seconds.value = timeSeconds
    },
    prepareShot(renderer) {
      shadow?.draw(renderer)
      pools?.draw(renderer)
    },
    dispose() {
      shadow?.dispose()
      pools?.dispose()
    },
  }
}
