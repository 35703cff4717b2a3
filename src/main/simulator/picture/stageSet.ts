import { equirectUV, exp, float, normalWorld, normalWorldGeometry, positionWorld, texture, varying } from 'three/tsl'
import {
  type DataTexture,
  Group,
  Mesh,
  type Node,
  type Object3D,
  PCFShadowMap,
  type PerspectiveCamera,
  Scene,
  Vector2,
  type WebGPURenderer,
} from 'three/webgpu'
import type { SimulationRecord } from '../../../shared/scene/simulationRecord.ts'
import type { StagedBody, StagedScene } from '../../../shared/scene/stagedScene.ts'
import { snowDepthAt } from '../../../shared/scene/stagedSnow.ts'
import { poseAt } from '../physics/poseAt.ts'
import { bentMeshes } from '../softBodies/bentMeshes.ts'
import { SEAMLESS_PAPER } from '../staging/seamlessPaper.ts'
import { bodyMeshMaker } from './bodyMeshes.ts'
import { occludersOf } from './bodyOccluders.ts'
import { coveFloor } from './cove.ts'
import { type Daylight, daylightOf } from './daylight.ts'
import { beyondSubject, FADE, groundMesh, onlyDeck } from './floor.ts'
import { createGlassLight } from './glassLight.ts'
import { isGround, topOf } from './ground.ts'
import { createGroundContact } from './groundContact.ts'
import { aimKeyLight, keyLight, LAMP_HALF_ANGLE, SUN_HALF_ANGLE } from './keyLight.ts'
import { createMirror } from './mirror.ts'
import { createOcclusion } from './occlusion.ts'
import { snowCoverOf, wetnessOf } from './placeDaylight.ts'
import { roomWalls } from './roomWalls.ts'
import { scatterOnGround } from './scatter.ts'
import { sceneReach } from './sceneReach.ts'
import { setPiecesOf } from './setPieces.ts'
import { nearer, setLookOf } from './sets/setLook.ts'
import { setSceneryOf } from './sets/setScenery.ts'
import { isLetIn, layAround } from './shoreGround.ts'
import { skyTexture } from './sky.ts'
import { softSky } from './softSky.ts'
import { stars } from './stars.ts'
import type { SurfaceLight } from './surfaces.ts'

/** How high the ground's darkness under a thing climbs up its underside, metres. */
const UNDERSIDE_REACH = 0.04

/** A shot as three.js draws it. */
export interface StageSet {
  readonly scene: Scene
  readonly daylight: Daylight
  /** What can be told apart in the picture; all else is scenery. */
  readonly subjects: readonly StageSubject[]
  /** Whether anything moves that neither poses nor camera tell of. */
  readonly hasMovingPieces: boolean
  /** Moves everything to a time; `sunOffset` is a place on the unit disc of the key light. */
  moveTo(timeSeconds: number, sunOffset: readonly [number, number]): void
  /** Draws once a frame what its sub-frames share: the contact darkening of the ground, and what water mirrors. */
  prepareFrame(camera: PerspectiveCamera): void
  dispose(): void
}

/** A thing of the shot with the object that draws it. */
export interface StageSubject {
  readonly id: string
  readonly label: string
  readonly object: Object3D
}

/** Builds the set of a shot: sky, ground, bodies and key light. */
export function buildStageSet(staged: StagedScene, record: SimulationRecord, renderer: WebGPURenderer): StageSet {
  const daylight = daylightOf(staged)
  const size = renderer.getSize(new Vector2())
  const sky = skyTexture(daylight, staged, size.x)
  const soft = softSky(sky)
  const ground = staged.bodies.find(isGround)
  const wetness = staged.surroundings === 'outdoors' ? wetnessOf(staged.weather) : 0
  const level = staged.waters?.find(({ kind }) => kind !== 'vessel')?.centre[1]
  const wetGround = level === undefined && wetness > 0 && ground !== undefined ? topOf(ground) : undefined
  const height = level ?? wetGround
  let mirror = height === undefined ? undefined : createMirror(height, [size.x, size.y])
  /** One mirror a shot: a set's water shares that of wet ground, and has one where nothing else mirrors. */
  const mirrorAt = (plane: number) => {
    if (level === undefined) mirror ??= createMirror(plane, [size.x, size.y])
    return level === undefined ? mirror : undefined
  }
  const scene = new Scene()
  scene.backgroundNode = texture(sky, equirectUV(normalWorldGeometry))

  const things = staged.bodies.filter((body) => body !== ground).map((body) => ({ body, group: new Group() }))
  const reach = sceneReach(staged, record)
  const look = setLookOf(staged)
  const fade = beyondSubject(look?.fade ?? nearer(FADE[staged.surroundings](reach.radius), staged.weather), staged)
  const groundHeight = ground === undefined ? undefined : topOf(ground)
  const plain: SurfaceLight = { daylight, surroundings: staged.surroundings, grains: new Map() }
  const scenery = setSceneryOf(staged, reach, groundHeight ?? 0, plain, { softSky: soft, mirrorAt })
  if (scenery !== undefined) scene.add(scenery.object)
  const light: SurfaceLight = { ...plain, keyShare: scenery?.keyShare, lamps: scenery?.lamps }
  const pieces = setPiecesOf({ scene: staged, record, light, sky, softSky: soft, mirror, fade, groundHeight })
  const occlusion = createOcclusion([
    ...things.flatMap(({ body, group }) => occludersOf(body, group)),
    ...pieces.flatMap((piece) => piece.occluders ?? []),
  ])
  // Away from the top on both sides: what floats in a hole of the ground has no ground under it.
  const nearGround =
    ground === undefined || staged.waters?.some((one) => isLetIn(one)) === true
      ? float(0)
      : exp(positionWorld.y.sub(topOf(ground)).abs().div(-UNDERSIDE_REACH))
  const underside = float(1).sub(nearGround.mul(float(0.45).sub(normalWorld.y.mul(0.45))))
  const perPixel = occlusion.visibility(positionWorld, normalWorld).mul(underside) as unknown as Node<'float'>
  // Things that stand still carry others, whose contact must show on their faces; for the rest corners are enough.
  const meshesOf = bodyMeshMaker(light, {
    fixed: perPixel,
    dynamic: varying(perPixel) as unknown as Node<'float'>,
  })
  for (const { body, group } of things) scene.add(group.add(meshesOf(body)))
  const bends = things.flatMap(({ body, group }) => {
    const bent = record.softBodies?.find(({ bodyId }) => bodyId === body.id)
    return bent === undefined ? [] : [bentMeshes(group, body, bent, staged)]
  })

  const contact = ground === undefined ? undefined : createGroundContact(occlusion, reach, topOf(ground))
  const water = staged.waters?.find((one) => isLetIn(one))
  const floor =
    ground === undefined || contact === undefined
      ? undefined
      : groundMesh(ground, light, reach, contact.visibility, {
          fade,
          grain: look?.grain ?? (ground.parts[0]?.colour === SEAMLESS_PAPER ? 'fine' : undefined),
          wetness,
          mirror: wetGround === undefined ? undefined : mirror,
          snowCover: staged.surroundings === 'outdoors' ? snowCoverOf(staged.weather) : 0,
          waterLine: water?.centre[1],
          cove: staged.surroundings === 'studio' ? coveFloor(sky, reach) : undefined,
        })
  if (floor !== undefined && water !== undefined) layAround(floor, water)
  if (floor !== undefined) {
    if (scenery?.deck !== undefined) onlyDeck(floor, scenery.deck, reach, scenery.azimuth)
    scene.add(floor)
  }
  if (ground !== undefined && staged.surroundings === 'room' && scenery === undefined)
    scene.add(roomWalls(staged, reach, topOf(ground), light))
  /** Where the floor lies without the snow on it. */
  const bare = floor?.position.y ?? 0
  const inMirror: Object3D[] = pieces.filter((piece) => piece.isMirror).map(({ object }) => object)
  if (scenery?.water !== undefined) inMirror.push(scenery.water)
  if (staged.surroundings === 'outdoors') {
    if (daylight.stars > 0) {
      const points = stars(staged.seed, { strength: daylight.stars, ...(staged.set === 'space' ? { lowest: -1 } : {}) })
      // What adds to the sky has no sky behind it in the mirror: it would float there as specks.
      inMirror.push(points)
      scene.add(points)
    }
    if (ground !== undefined && look?.isStrewn !== false)
      scene.add(scatterOnGround(staged, ground.parts[0]!, topOf(ground), reach, daylight))
  }
  for (const piece of pieces) scene.add(piece.object)
  const key = keyLight(daylight, reach)
  const glassLight = hasGlass(staged) ? createGlassLight(key, reach) : undefined
  scene.add(key, key.target)
  scenery?.prepareShot(renderer)
  renderer.shadowMap.enabled = true
  renderer.shadowMap.type = PCFShadowMap

  if (floor !== undefined && wetGround !== undefined) inMirror.push(floor)

  const subjects: StageSubject[] = [
    ...(ground === undefined || floor === undefined ? [] : [{ id: ground.id, label: ground.label, object: floor }]),
    ...things.map(({ body: { id, label }, group }) => ({ id, label, object: group })),
    ...pieces.flatMap(({ name, object }) => (name === undefined ? [] : [{ id: name, label: name, object }])),
  ]

  return {
    scene,
    daylight,
    subjects,
    hasMovingPieces:
      scenery?.isMoving === true ||
      staged.snow !== undefined ||
      bends.length > 0 ||
      pieces.some((piece) => piece.moveTo !== undefined),
    moveTo(timeSeconds, sunOffset) {
      for (const { body, group } of things) {
        const { position, rotation } = poseAt(record, body.id, timeSeconds)
        group.visible = isThere(body, timeSeconds)
        // What is not there must not darken anything either.
        group.position.set(position[0], group.visible ? position[1] : OUT_OF_SIGHT, position[2])
        group.quaternion.set(...rotation)
      }
      if (floor !== undefined && staged.snow !== undefined && water === undefined)
        floor.position.y = bare + snowDepthAt(staged.snow, timeSeconds)
      for (const bend of bends) bend(timeSeconds)
      for (const piece of pieces) piece.moveTo?.(timeSeconds)
      scenery?.moveTo(timeSeconds)
      scene.updateMatrixWorld()
      occlusion.update()
      aimKeyLight(
        key,
        daylight,
        reach,
        staged.surroundings === 'outdoors' ? SUN_HALF_ANGLE : LAMP_HALF_ANGLE,
        sunOffset,
      )
    },
    prepareFrame(camera) {
      contact?.draw(renderer)
      glassLight?.draw(renderer, scene)
      mirror?.draw(renderer, scene, camera, inMirror)
    },
    dispose() {
      contact?.dispose()
      glassLight?.dispose()
      mirror?.dispose()
      scenery?.dispose()
      for (const piece of pieces) piece.dispose?.()
      disposeAll(scene, [sky, soft, ...light.grains.values()])
    },
  }
}

function hasGlass({ bodies }: StagedScene): boolean {
  return bodies.some(({ parts }) => parts.some(({ material, only }) => material === 'glass' && only !== 'touched'))
}

/** Metres. */
const OUT_OF_SIGHT = -1000

function isThere({ appearsAtSeconds = 0, vanishesAtSeconds = Infinity }: StagedBody, timeSeconds: number): boolean {
  return timeSeconds >= appearsAtSeconds && timeSeconds < vanishesAtSeconds
}

function disposeAll(scene: Scene, textures: readonly DataTexture[]): void {
  scene.traverse((object: Object3D) => {
    if (object instanceof Mesh) {
      object.geometry.dispose()
      object.material.dispose()
    }
  })
  for (const one of textures) one.dispose()
}
