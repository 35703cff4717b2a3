import { cameraPosition, float, positionWorld, smoothstep, vec3, vec4 } from 'three/tsl'
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
import { fallFloorOf, precipitationOf } from '../weather/fallFloor.ts'
import { type FallingDrop, secondsToLanding } from '../weather/fallingDrops.ts'
import { type Daylight, mixed } from './daylight.ts'
import type { SetPiece, SetPieceMaker } from './setPieces.ts'

/** How long a falling drop looks: its way while the shutter is open, seconds. */
const SHUTTER_SECONDS = 1 / 48
/** A drop's thickness in the picture, of its distance: never finer than the picture can show. */
const THINNEST = 0.0007
const RING_SECONDS = 0.22
type Place = readonly [number, number, number]
/** How far a flake swings from side to side, metres. */
const SWING = 0.09

/** Rain with its rings where it lands, or snow, outdoors. */
export const precipitationPieces: SetPieceMaker = (stage) => {
  const { scene, light } = stage
  if (stage.groundHeight === undefined) return []
  const drops = precipitationOf(scene)
  if (drops.length === 0) return []
  if (scene.weather?.kind === 'snow') return [snow(drops, light.daylight)]
  const floor = fallFloorOf(scene)
  const onWater = drops.filter(({ lands }) => floor(lands[0], lands[2]).on === 'water')
  const onLand = drops.filter(({ lands }) => floor(lands[0], lands[2]).on !== 'water')
  const eyes = scene.camera.keys.map(({ position }) => position)
  return [
    rain(drops, light.daylight, eyes),
    ...(onWater.length > 0 ? [rings(onWater, light.daylight)] : []),
    ...(onLand.length > 0 ? [crowns(onLand, light.daylight, eyes)] : []),
  ]
}

/** How far a place is from the nearest place of the camera. */
function distanceFrom(eyes: readonly Place[], place: Place): number {
  return Math.min(...eyes.map((eye) => Math.hypot(eye[0] - place[0], eye[1] - place[1], eye[2] - place[2])))
}

function rain(drops: readonly FallingDrop[], daylight: Daylight, eyes: readonly Place[]): SetPiece {
  const mesh = new InstancedMesh(new CylinderGeometry(1, 0.4, 1, 4, 1, true), pale(daylight, 0.34), drops.length)
  mesh.frustumCulled = false
  mesh.renderOrder = 4
  const widths = drops.map(({ lands, radius }) => Math.max(0.6 * radius, THINNEST * distanceFrom(eyes, lands)))
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
        const wide = widths[index]!
        size.set(wide, long, wide)
        mesh.setMatrixAt(index, matrix.compose(place, turn, size))
      })
      mesh.instanceMatrix.needsUpdate = true
    },
  }
}

/** Where a drop has just met water, a ring that widens and fades. */
function rings(drops: readonly FallingDrop[], daylight: Daylight): SetPiece {
  const mesh = new InstancedMesh(new TorusGeometry(1, 0.05, 3, 18), pale(daylight, 0.3), drops.length)
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
        // As fast as ripples of a centimetre run, 0.25 m/s.
        const wide = 0.005 + 0.25 * since
        place.set(drop.lands[0], drop.lands[1] + 0.002, drop.lands[2])
        size.set(wide, wide, wide * (1 - share) * 0.5)
        mesh.setMatrixAt(shown++, matrix.compose(place, flat, size))
      }
      mesh.count = shown
      mesh.visible = shown > 0
      mesh.instanceMatrix.needsUpdate = true
    },
  }
}

const CROWN_DROPS = 4
const CROWN_SECONDS = 0.13

/** Where a drop has just met the ground, a few specks that jump up and fall back. */
function crowns(drops: readonly FallingDrop[], daylight: Daylight, eyes: readonly Place[]): SetPiece {
  const mesh = new InstancedMesh(new OctahedronGeometry(1, 0), pale(daylight, 0.6), drops.length * CROWN_DROPS)
  mesh.frustumCulled = false
  mesh.renderOrder = 4
  const sizes = drops.map(({ lands, radius }) => Math.max(0.45 * radius, THINNEST * distanceFrom(eyes, lands)))
  const [place, size, straight] = [new Vector3(), new Vector3(), new Quaternion()]
  const matrix = new Matrix4()
  return {
    object: mesh,
    moveTo(timeSeconds) {
      let shown = 0
      drops.forEach((drop, index) => {
        const since = drop.periodSeconds - secondsToLanding(drop, timeSeconds)
        if (since > CROWN_SECONDS) return
        const { lands, radius } = drop
        for (let speck = 0; speck < CROWN_DROPS; speck++) {
          const angle = index * 2.4 + speck * ((2 * Math.PI) / CROWN_DROPS) + Math.sin(7 * index + 3 * speck)
          const out = 0.28 + 0.16 * Math.sin(5 * index + speck)
          const up = (0.35 + 160 * radius) * (1 + 0.3 * Math.sin(3 * index + 2 * speck))
          const high = up * since - 4.9 * since * since
          if (high < 0) continue
          place.set(lands[0] + out * since * Math.cos(angle), lands[1] + high, lands[2] + out * since * Math.sin(angle))
          size.setScalar(sizes[index]! * (1 - (0.5 * since) / CROWN_SECONDS))
          mesh.setMatrixAt(shown++, matrix.compose(place, straight, size))
        }
      })
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
  // What falls just before the lens is a blur that nobody sees.
  const near = smoothstep(0.7, 2.4, distance).mul(0.85).add(0.15)
  const alpha = float(opacity)
    .mul(float(1).sub(distance.div(26).min(0.6)))
    .mul(near)
  const material = new NodeMaterial()
  material.fragmentNode = vec4(colour.mul(alpha), alpha)
  material.transparent = true
  material.depthWrite = false
  material.blending = CustomBlending
  material.blendSrc = OneFactor
  material.blendDst = OneMinusSrcAlphaFactor
  return material
}
