import {
  attribute,
  cameraPosition,
  dot,
  float,
  max,
  mix,
  normalize,
  normalWorld,
  positionWorld,
  pow,
  smoothstep,
  vec3,
} from 'three/tsl'
import {
  AdditiveBlending,
  Group,
  IcosahedronGeometry,
  InstancedBufferAttribute,
  InstancedMesh,
  Matrix4,
  MeshBasicNodeMaterial,
  type Node,
  PointLight,
  Quaternion,
  Vector3,
} from 'three/webgpu'
import type { StagedFlame } from '../../../shared/scene/stagedFlame.ts'
import { gustAt } from '../physics/air.ts'
import { type Daylight, linearColour, soft } from '../picture/daylight.ts'
import type { SetPiece, SetPieceMaker } from '../picture/setPieces.ts'
import { flickerAt, puffCount, puffsAt } from './puffs.ts'

/** The flames and the smoke of a shot, and the light that flames throw. */
export const firePieces: SetPieceMaker = ({ scene, light }) =>
  (scene.flames ?? []).map((flame) => flamePiece(flame, scene.wind ?? [0, 0, 0], scene.seed, light.daylight))

type Wind = readonly [number, number, number]

function flamePiece(flame: StagedFlame, wind: Wind, seed: number, daylight: Daylight): SetPiece {
  const burns = flame.kind === 'candle' || flame.kind === 'fire'
  const count = puffCount(flame)
  const ball = new IcosahedronGeometry(1, 2)
  const ages = new InstancedBufferAttribute(new Float32Array(count), 1)
  const strengths = new InstancedBufferAttribute(new Float32Array(count), 1)
  ball.setAttribute('age', ages)
  ball.setAttribute('strength', strengths)
  const mesh = new InstancedMesh(
    ball,
    burns ? flameMaterial(DENSITY[flame.kind === 'candle' ? 'candle' : 'fire']) : smokeMaterial(flame, daylight),
    count,
  )
  mesh.frustumCulled = false
  mesh.castShadow = false
  const whole = new Group()
  whole.add(mesh)
  const lamp = burns ? lampOf(flame) : undefined
  if (lamp) whole.add(lamp)
  const [turn, place, size, matrix] = [new Quaternion(), new Vector3(), new Vector3(), new Matrix4()]
  const stretch = burns ? 1.9 : 1
  return {
    object: whole,
    moveTo(timeSeconds) {
      const [x, y, z] = gustAt(wind, timeSeconds, seed)
      const puffs = puffsAt(flame, [x, y, z], seed, timeSeconds)
      for (const [index, puff] of puffs.entries()) {
        place.set(...puff.place)
        size.set(puff.radius, puff.radius * stretch, puff.radius)
        mesh.setMatrixAt(index, matrix.compose(place, turn, size))
        ages.setX(index, puff.age)
        strengths.setX(index, puff.strength)
      }
      mesh.instanceMatrix.needsUpdate = true
      ages.needsUpdate = true
      strengths.needsUpdate = true
      if (lamp) lamp.intensity = brightnessOf(flame) * flickerAt(seed, timeSeconds)
    },
    dispose: () => mesh.dispose(),
  }
}

const age = attribute('age', 'float') as unknown as Node<'float'>
const strength = attribute('strength', 'float') as unknown as Node<'float'>

/** 1 in the middle of a puff as the camera sees it, 0 at its edge: a ball without an outline. */
function softness(power: number): Node<'float'> {
  const view = normalize(cameraPosition.sub(positionWorld))
  return pow(max(dot(normalWorld, view), 0), power) as unknown as Node<'float'>
}

/** What a puff adds to the light behind it: many of them over each other must still leave the flame its colour. */
const DENSITY = { candle: 0.12, fire: 0.062 }

/** Pale yellow where it is hot, orange above, red where it ends. */
function flameMaterial(density: number): MeshBasicNodeMaterial {
  const material = new MeshBasicNodeMaterial()
  const hot = mix(vec3(1, 0.6, 0.14), vec3(1, 0.3, 0.035), smoothstep(0, 0.5, age))
  material.colorNode = mix(hot, vec3(0.75, 0.08, 0.012), smoothstep(0.45, 1, age)).mul(1.15) as unknown as Node<'vec3'>
  material.opacityNode = softness(1.6).mul(strength).mul(density) as unknown as Node<'float'>
  material.transparent = true
  material.depthWrite = false
  material.blending = AdditiveBlending
  return material
}

/** Lit by the sky like everything else; thin, so that what is behind shows. */
function smokeMaterial({ kind }: StagedFlame, daylight: Daylight): MeshBasicNodeMaterial {
  const material = new MeshBasicNodeMaterial()
  const stuff = linearColour(kind === 'steam' ? '#ffffff' : '#8b8682')
  const sky = soft([0, 0.6, 0], daylight)
  const [r, g, b] = [0, 1, 2].map((channel) => stuff[channel]! * (sky[channel]! + 0.16 * daylight.key[channel]!))
  const shade = float(0.75).add(max(normalWorld.y, 0).mul(0.35))
  material.colorNode = vec3(r!, g!, b!).mul(shade) as unknown as Node<'vec3'>
  material.opacityNode = softness(2.2)
    .mul(strength)
    .mul(kind === 'steam' ? 0.2 : 0.34) as unknown as Node<'float'>
  material.transparent = true
  material.depthWrite = false
  return material
}

function lampOf(flame: StagedFlame): PointLight {
  const lamp = new PointLight()
  lamp.color.setRGB(1, 0.55, 0.22)
  lamp.decay = 2
  lamp.intensity = brightnessOf(flame)
  const [x, y, z] = flame.base
  // Before the wick: wax lets light through, and a candle lit from right above would be black.
  lamp.position.set(x, y + flame.heightMetres * 0.6, z + flame.widthMetres * (flame.kind === 'candle' ? 1.6 : 0.4))
  return lamp
}

function brightnessOf({ kind, heightMetres }: StagedFlame): number {
  return kind === 'candle' ? 0.22 : 2.4 * heightMetres
}
