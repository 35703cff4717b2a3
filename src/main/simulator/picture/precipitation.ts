import { cameraPosition, float, positionWorld, vec3, vec4 } from 'three/tsl'
import {
  CustomBlending,
  CylinderGeometry,
  InstancedMesh,
  Matrix4,
  NodeMaterial,
  OctahedronGeometry,
  OneFactor,
  OneMinusSrcAlphaFactor,
  Quaternion,
  TorusGeometry,
  Vector3,
} from 'three/webgpu'
import type { StagedScene } from '../../../shared/scene/stagedScene.ts'
import { boundsOf } from '../staging/bounds.ts'
import { type FallingDrop, fallingDrops, roomOf, secondsToLanding } from '../weather/fallingDrops.ts'
import { type Daylight, mixed } from './daylight.ts'
import type { SetPiece, SetPieceMaker } from './setPieces.ts'

/** How long a falling drop looks: its way while the shutter is open, seconds. */
const SHUTTER_SECONDS = 1 / 48
/** A drop's thickness in the picture, of its distance: never finer than the picture can show. */
const THINNEST = 0.0011
const RING_SECONDS = 0.14
/** How far a flake swings from side to side, metres. */
const SWING = 0.09

/** Rain with its rings where it lands, or snow, outdoors. */
export const precipitationPieces: SetPieceMaker = (stage) => {
  const { scene, light } = stage
  if (scene.surroundings !== 'outdoors' || stage.groundHeight === undefined) return []
  const ground = Math.max(stage.groundHeight, ...(scene.waters ?? []).map(({ centre }) => centre[1]))
  const drops = fallingDrops(scene, roomOf(scene, ground), floorOf(scene, ground))
  if (drops.length === 0) return []
  return scene.weather?.kind === 'snow'
    ? [snow(drops, light.daylight)]
    : [rain(drops, light.daylight), rings(drops, light.daylight)]
}

/** The height of the ground, or of the fixed thing that stands there. */
function floorOf(scene: StagedScene, ground: number) {
  const roofs = scene.bodies
    .filter(({ concept, motion }) => concept !== 'ground' && motion === 'fixed')
    .flatMap((body) =>
      body.parts
        .filter((part) => part.only !== 'touched')
        .map((part) => boundsOf([part], body.position, body.rotation)),
    )
  return (x: number, z: number) =>
    roofs.reduce(
      (top, { min, max }) => (x > min[0] && x < max[0] && z > min[2] && z < max[2] ? Math.max(top, max[1]) : top),
      ground,
    )
}

function rain(drops: readonly FallingDrop[], daylight: Daylight): SetPiece {
  const mesh = new InstancedMesh(new CylinderGeometry(1, 0.4, 1, 4, 1, true), pale(daylight, 0.3), drops.length)
  mesh.frustumCulled = false
  mesh.renderOrder = 4
  const [place, turn, size, along, up] = [
    new Vector3(),
    new Quaternion(),
    new Vector3(),
    new Vector3(),
    new Vector3(0, 1, 0),
  ]
  const matrix = new Matrix4()
  return {
    object: mesh,
    moveTo(timeSeconds) {
      drops.forEach((drop, index) => {
        const left = secondsToLanding(drop, timeSeconds)
        const { lands, velocity } = drop
        along.set(...velocity)
        const speed = along.length()
        const long = Math.min(speed * SHUTTER_SECONDS, left * speed)
        place.set(
          lands[0] - velocity[0] * left,
          lands[1] - velocity[1] * left + long / 2,
          lands[2] - velocity[2] * left,
        )
        turn.setFromUnitVectors(up, along.divideScalar(-speed))
        size.set(THINNEST * 1.4, long, THINNEST * 1.4)
        mesh.setMatrixAt(index, matrix.compose(place, turn, size))
      })
      mesh.instanceMatrix.needsUpdate = true
    },
  }
}

/** Where a drop has just landed, a ring that widens and fades. */
function rings(drops: readonly FallingDrop[], daylight: Daylight): SetPiece {
  const mesh = new InstancedMesh(new TorusGeometry(1, 0.1, 3, 14), pale(daylight, 0.34), drops.length)
  mesh.frustumCulled = false
  mesh.renderOrder = 4
  const [place, size] = [new Vector3(), new Vector3()]
  const flat = new Quaternion().setFromAxisAngle(new Vector3(1, 0, 0), Math.PI / 2)
  const matrix = new Matrix4()
  return {
    object: mesh,
    moveTo(timeSeconds) {
      let shown = 0
      for (const drop of drops) {
        const since = drop.periodSeconds - secondsToLanding(drop, timeSeconds)
        if (since > RING_SECONDS) continue
        const share = since / RING_SECONDS
        const wide = 0.006 + 0.03 * Math.sqrt(share)
        place.set(drop.lands[0], drop.lands[1] + 0.003, drop.lands[2])
        size.set(wide, wide, wide * (1 - share) * 0.9)
        mesh.setMatrixAt(shown++, matrix.compose(place, flat, size))
      }
      mesh.count = shown
      mesh.visible = shown > 0
      mesh.instanceMatrix.needsUpdate = true
    },
  }
}

/** Flakes that swing as they sink, each in its own time. */
function snow(flakes: readonly FallingDrop[], daylight: Daylight): SetPiece {
  const mesh = new InstancedMesh(new OctahedronGeometry(1, 0), pale(daylight, 0.95, 1.7), flakes.length)
  mesh.frustumCulled = false
  mesh.renderOrder = 4
  const [place, turn, size] = [new Vector3(), new Quaternion(), new Vector3()]
  const matrix = new Matrix4()
  return {
    object: mesh,
    moveTo(timeSeconds) {
      flakes.forEach((flake, index) => {
        const left = secondsToLanding(flake, timeSeconds)
        const { lands, velocity, radius, phaseSeconds } = flake
        const sway = 2 * Math.PI * (0.35 + 0.1 * Math.sin(index)) * timeSeconds + 9 * phaseSeconds
        place.set(
          lands[0] - velocity[0] * left + SWING * Math.sin(sway),
          lands[1] - velocity[1] * left,
          lands[2] - velocity[2] * left + SWING * Math.cos(0.8 * sway),
        )
        // Flakes are loose: they look wider than the drop of their weight.
        size.setScalar(radius * 2)
        mesh.setMatrixAt(index, matrix.compose(place, turn, size))
      })
      mesh.instanceMatrix.needsUpdate = true
    },
  }
}

/** What scatters the light of the whole sky; it fades with the distance as the air between is thick with it. */
function pale({ zenith, horizon, key, keyDirection }: Daylight, opacity: number, bright = 1.15): NodeMaterial {
  const sky = mixed(zenith, horizon, 0.6)
  const sun = 0.2 * Math.max(0.2, keyDirection[1])
  const colour = vec3(sky[0] * bright + key[0] * sun, sky[1] * bright + key[1] * sun, sky[2] * bright + key[2] * sun)
  const distance = positionWorld.sub(cameraPosition).length()
  const alpha = float(opacity).mul(float(1).sub(distance.div(26).min(0.6)))
  const material = new NodeMaterial()
  material.fragmentNode = vec4(colour.mul(alpha), alpha)
  material.transparent = true
  material.depthWrite = false
  material.blending = CustomBlending
  material.blendSrc = OneFactor
  material.blendDst = OneMinusSrcAlphaFactor
  return material
}
