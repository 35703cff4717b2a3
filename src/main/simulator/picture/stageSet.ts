import { equirectUV, exp, float, normalWorld, normalWorldGeometry, positionWorld, texture, varying } from 'three/tsl'
import {
  CircleGeometry,
  type DataTexture,
  DirectionalLight,
  Group,
  Mesh,
  type Node,
  type Object3D,
  PCFShadowMap,
  type PerspectiveCamera,
  PlaneGeometry,
  Quaternion,
  Scene,
  Vector2,
  Vector3,
  type WebGPURenderer,
} from 'three/webgpu'
import { shapeBox } from '../../../shared/scene/shapePoints.ts'
import type { SimulationRecord } from '../../../shared/scene/simulationRecord.ts'
import type { StagedBody, StagedScene } from '../../../shared/scene/stagedScene.ts'
import { poseAt } from '../physics/poseAt.ts'
import { bentMeshes } from '../softBodies/bentMeshes.ts'
import { bodyMeshMaker } from './bodyMeshes.ts'
import { type Daylight, daylightOf } from './daylight.ts'
import { createGlassLight } from './glassLight.ts'
import { createGroundContact } from './groundContact.ts'
import { createMirror } from './mirror.ts'
import { createOcclusion, type Occluder, shapeMiddle } from './occlusion.ts'
import { snowCoverOf, wetnessOf } from './placeDaylight.ts'
import { roomWalls } from './roomWalls.ts'
import { scatterOnGround } from './scatter.ts'
import { setPiecesOf } from './setPieces.ts'
import { nearer, setLookOf } from './sets/setLook.ts'
import { setSceneryOf } from './sets/setScenery.ts'
import { isLetIn, layAround } from './shoreGround.ts'
import { skyTexture } from './sky.ts'
import { softSky } from './softSky.ts'
import { stars } from './stars.ts'
import { type GroundLook, groundMaterial, type SurfaceLight } from './surfaces.ts'

/** The sun's half angle in the sky, radians; indoors the key light is a large lamp. */
const SUN_HALF_ANGLE = 0.00465
const LAMP_HALF_ANGLE = 0.035
const SHADOW_MAP_SIZE = 1024

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
  const mirror = height === undefined ? undefined : createMirror(height, [size.x, size.y])
  const scene = new Scene()
  scene.backgroundNode = texture(sky, equirectUV(normalWorldGeometry))

  const things = staged.bodies.filter((body) => body !== ground).map((body) => ({ body, group: new Group() }))
  const reach = sceneReach(staged, record)
  const look = setLookOf(staged)
  const fade = beyondSubject(look?.fade ?? nearer(FADE[staged.surroundings](reach.radius), staged.weather), staged)
  const groundHeight = ground === undefined ? undefined : topOf(ground)
  const plain: SurfaceLight = { daylight, surroundings: staged.surroundings, grains: new Map() }
  const scenery = setSceneryOf(staged, reach, groundHeight ?? 0, plain)
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
          grain: look?.grain,
          wetness,
          mirror: wetGround === undefined ? undefined : mirror,
          snowCover: staged.surroundings === 'outdoors' ? snowCoverOf(staged.weather) : 0,
          waterLine: water?.centre[1],
        })
  if (floor !== undefined && water !== undefined) layAround(floor, water)
  if (floor !== undefined) {
    if (scenery?.deck !== undefined) onlyDeck(floor, scenery.deck, reach, scenery.azimuth)
    scene.add(floor)
  }
  if (ground !== undefined && staged.surroundings === 'room' && scenery === undefined)
    scene.add(roomWalls(staged, reach, topOf(ground), light))
  const inMirror: Object3D[] = pieces.filter((piece) => piece.isMirror).map(({ object }) => object)
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
      scenery?.isMoving === true || bends.length > 0 || pieces.some((piece) => piece.moveTo !== undefined),
    moveTo(timeSeconds, sunOffset) {
      for (const { body, group } of things) {
        const { position, rotation } = poseAt(record, body.id, timeSeconds)
        group.visible = isThere(body, timeSeconds)
        // What is not there must not darken anything either.
        group.position.set(position[0], group.visible ? position[1] : OUT_OF_SIGHT, position[2])
        group.quaternion.set(...rotation)
      }
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

function isGround(body: StagedBody): boolean {
  return body.motion === 'fixed' && body.concept === 'ground'
}

function occludersOf(body: StagedBody, group: Group): Occluder[] {
  // Pieces are too many and too small to be worth their shade.
  const seen = body.pieceOf === undefined ? body.parts.filter((part) => part.only !== 'touched' && !isThin(part)) : []
  return seen.map((part): Occluder => {
    const middle = new Vector3()
    const within = new Vector3(...shapeMiddle(part.shape))
      .applyQuaternion(new Quaternion(...part.rotation))
      .add(new Vector3(...part.offset))
    const ownTurn = new Quaternion(...part.rotation)
    const turn = new Quaternion()
    return {
      shape: part.shape,
      isFixed: body.motion === 'fixed' && body.path === undefined,
      place() {
        const { x, y, z } = middle.copy(within).applyMatrix4(group.matrixWorld)
        turn.copy(group.quaternion).multiply(ownTurn)
        return { position: [x, y, z], rotation: [turn.x, turn.y, turn.z, turn.w] }
      },
    }
  })
}

/** Labels and lines shade nothing. */
function isThin(part: StagedBody['parts'][number]): boolean {
  return part.only === 'drawn' && Math.min(...shapeBox(part.shape).half) < 0.004
}

function topOf(ground: StagedBody): number {
  const part = ground.parts[0]!
  return ground.position[1] + part.offset[1] + (part.shape.kind === 'box' ? part.shape.halfExtents[1] : 0)
}

export interface Reach {
  readonly middle: Vector3
  readonly radius: number
}

/** A ball around everything that moves or stands in the shot, over its whole length: the key light covers it. */
function sceneReach(staged: StagedScene, record: SimulationRecord): Reach {
  const points: Vector3[] = []
  for (const body of staged.bodies) {
    if (isGround(body)) continue
    const keys = record.poses.get(body.id) ?? []
    const size = Math.max(...body.parts.map((part) => new Vector3(...part.offset).length() + partReach(part.shape)))
    for (let index = 0; index < keys.length; index += 8) {
      const [x, y, z] = keys[index]!.position
      points.push(new Vector3(x - size, y - size, z - size), new Vector3(x + size, y + size, z + size))
    }
  }
  const near = points.filter((point) => point.length() < 30)
  const low = near.reduce((sum, point) => sum.min(point), new Vector3(Infinity, Infinity, Infinity))
  const high = near.reduce((sum, point) => sum.max(point), new Vector3(-Infinity, -Infinity, -Infinity))
  if (near.length === 0) return reachInView(staged)
  const middle = low.clone().add(high).multiplyScalar(0.5)
  return { middle, radius: Math.min(12, Math.max(0.5, high.distanceTo(middle) * 1.15)) }
}

function partReach(shape: StagedBody['parts'][number]['shape']): number {
  const { half, middle } = shapeBox(shape)
  return Math.hypot(...half) + Math.hypot(...middle)
}

const FLOOR_RADIUS = 440

/** Where nothing tells how far things go: what the first picture shows. */
function reachInView({ camera }: StagedScene): Reach {
  const { position, target, verticalFovDegrees } = camera.keys[0]!
  const middle = new Vector3(...target)
  const distance = middle.distanceTo(new Vector3(...position))
  return {
    middle,
    radius: Math.min(12, Math.max(0.5, 1.2 * distance * Math.tan((verticalFovDegrees * Math.PI) / 360))),
  }
}

/** Where the floor begins and ends to turn into what lies behind it, metres from the camera. */
const FADE: Readonly<Record<StagedScene['surroundings'], (radius: number) => readonly [number, number]>> = {
  outdoors: (radius) => [14 + 2 * radius, 190 + 6 * radius],
  studio: (radius) => [3 + 2 * radius, 11 + 6 * radius],
  room: () => [150, 190],
}

/** In clear air the haze begins behind what the camera looks at, however far away that is. */
function beyondSubject([from, to]: readonly [number, number], { camera, surroundings, weather }: StagedScene) {
  if (surroundings !== 'outdoors' || (weather !== undefined && weather.kind !== 'clear')) return [from, to] as const
  const away = Math.max(
    ...camera.keys.map(({ position: [x, y, z], target }) => Math.hypot(x - target[0], y - target[1], z - target[2])),
  )
  return [Math.max(from, 1.3 * away), Math.max(to, 7 * away)] as const
}

/** The one floor of a set is a deck: boards of its size, turned with it. */
function onlyDeck(floor: Mesh, [halfX, halfZ]: readonly [number, number], { middle }: Reach, azimuth: number): void {
  floor.geometry.dispose()
  floor.geometry = new PlaneGeometry(2 * halfX, 2 * halfZ)
  floor.position.set(middle.x, floor.position.y, middle.z)
  floor.rotation.set(-Math.PI / 2, 0, azimuth)
}

function groundMesh(
  ground: StagedBody,
  light: SurfaceLight,
  reach: Reach,
  visibility: Node<'float'>,
  look: GroundLook,
): Mesh {
  const mesh = new Mesh(
    // Reaches to the haze wherever the shot is.
    new CircleGeometry(FLOOR_RADIUS, 96),
    groundMaterial(ground.parts[0]!, light, visibility, look),
  )
  mesh.position.set(reach.middle.x, 0, reach.middle.z)
  mesh.rotation.x = -Math.PI / 2
  mesh.position.y = topOf(ground)
  mesh.receiveShadow = true
  return mesh
}

function keyLight(daylight: Daylight, { radius }: Reach): DirectionalLight {
  const light = new DirectionalLight()
  light.color.setRGB(...daylight.key)
  light.intensity = 1
  light.castShadow = true
  light.shadow.mapSize.set(SHADOW_MAP_SIZE, SHADOW_MAP_SIZE)
  light.shadow.radius = 1.3
  light.shadow.bias = -0.0006
  // The filter looks more than a texel around; a texel is 2 * radius / size wide.
  light.shadow.normalBias = (radius / SHADOW_MAP_SIZE) * 5
  const { camera } = light.shadow
  ;[camera.left, camera.right, camera.bottom, camera.top] = [-radius, radius, -radius, radius]
  camera.near = 0.1
  camera.far = radius * 8
  return light
}

function aimKeyLight(
  light: DirectionalLight,
  daylight: Daylight,
  { middle, radius }: Reach,
  halfAngle: number,
  [across, along]: readonly [number, number],
): void {
  const toward = new Vector3(...daylight.keyDirection)
  const side = new Vector3(0, 1, 0).cross(toward)
  if (side.lengthSq() < 1e-6) side.set(1, 0, 0)
  side.normalize()
  const up = toward.clone().cross(side)
  toward
    .addScaledVector(side, across * halfAngle)
    .addScaledVector(up, along * halfAngle)
    .normalize()
  light.target.position.copy(middle)
  light.position.copy(middle).addScaledVector(toward, radius * 4)
  light.updateMatrixWorld()
  light.target.updateMatrixWorld()
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
