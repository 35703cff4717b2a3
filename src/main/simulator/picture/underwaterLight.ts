import {
  attribute,
  cameraPosition,
  float,
  mix,
  normalWorld,
  positionWorld,
  pow,
  smoothstep,
  texture,
  uniform,
  vec2,
  vec3,
  vec4,
} from 'three/tsl'
import {
  AdditiveBlending,
  BufferGeometry,
  CircleGeometry,
  DoubleSide,
  Float32BufferAttribute,
  Group,
  IcosahedronGeometry,
  InstancedMesh,
  Matrix4,
  Mesh,
  type Node,
  NodeMaterial,
  Quaternion,
  Vector3,
} from 'three/webgpu'
import { forkedRandom, randomBetween } from '../../../shared/random/seeded.ts'
import type { Daylight } from './daylight.ts'
import type { SetPieceMaker } from './setPieces.ts'
import { grainOf, type SurfaceLight } from './surfaces.ts'

const SHAFTS = 9
const STRINGS = 7
const BUBBLES_A_STRING = 12
/** Bubbles of some millimetres rise at this speed whatever their size (Clift, Grace and Weber 1978), m/s. */
const BUBBLE_SPEED = 0.25

/** Under the sea: the web of light on the ground, shafts that come down from the waves, and strings of bubbles. Drawn, not simulated. */
export const underwaterPieces: SetPieceMaker = ({ scene, light, groundHeight }) => {
  if (scene.set !== 'underwater' || groundHeight === undefined) return []
  const seconds = uniform(0)
  const time = seconds as unknown as Node<'float'>
  const { target, position } = scene.camera.keys[0]!
  const away = Math.hypot(target[0] - position[0], target[1] - position[1], target[2] - position[2])
  const object = new Group()
  const web = new Mesh(new CircleGeometry(24, 48), webMaterial(light, time))
  web.rotation.x = -Math.PI / 2
  web.position.set(target[0], groundHeight + 0.006, target[2])
  web.renderOrder = 1
  object.add(web)
  const random = forkedRandom(scene.seed, 'light under the sea')
  const shafts = new Mesh(shaftsOf(target, away, groundHeight, light.daylight, random), shaftMaterial(light, time))
  shafts.frustumCulled = false
  shafts.renderOrder = 4
  object.add(shafts)
  const bubbles = bubblesOf(target, away, groundHeight, light, random)
  object.add(bubbles.mesh)
  return [
    {
      object,
      moveTo(timeSeconds) {
        seconds.value = timeSeconds
        bubbles.moveTo(timeSeconds)
      },
    },
  ]
}

function webMaterial(light: SurfaceLight, seconds: Node<'float'>): NodeMaterial {
  const tile = grainOf(light, 'stone')
  const across = vec2(positionWorld.x, positionWorld.z).div(2.1)
  const drift = seconds.mul(0.04)
  const one = texture(tile, across.add(vec2(drift, drift.mul(0.7)))).r
  const other = texture(tile, across.mul(1.27).sub(vec2(drift.mul(0.8), drift.mul(-0.6)))).r
  const line = float(1).sub(one.sub(other).abs().mul(4.5)).max(0)
  const distance = positionWorld.sub(cameraPosition).length()
  const strength = line
    .mul(line)
    .mul(float(1).sub(smoothstep(5, 17, distance)))
    .mul(0.16)
  return glowing(vec3(...light.daylight.key).mul(strength) as unknown as Node<'vec3'>)
}

/** Tall quads along the light's way down, each fading to its edges. */
function shaftsOf(
  [x, , z]: readonly [number, number, number],
  away: number,
  ground: number,
  { keyDirection }: Daylight,
  random: () => number,
): BufferGeometry {
  const places: number[] = []
  const sides: number[] = []
  const index: number[] = []
  const lean = [keyDirection[0] * 0.5, keyDirection[2] * 0.5] as const
  const high = ground + 2.2 * away + 3
  for (let shaft = 0; shaft < SHAFTS; shaft++) {
    const [px, pz] = [x + randomBetween(random, -1.3, 1.3) * away, z - randomBetween(random, 0.1, 1.6) * away]
    const wide = randomBetween(random, 0.1, 0.3) * away * 0.4
    const phase = random()
    const first = places.length / 3
    for (const [side, up] of [
      [-1, 0],
      [1, 0],
      [-1, 1],
      [1, 1],
    ] as const) {
      const y = up === 1 ? high : ground
      const over = y - ground
      places.push(px + side * wide * (1 + 0.6 * (1 - up)) + lean[0] * over, y, pz + lean[1] * over)
      sides.push(side, up, phase)
    }
    index.push(first, first + 1, first + 2, first + 1, first + 3, first + 2)
  }
  const geometry = new BufferGeometry()
  geometry.setAttribute('position', new Float32BufferAttribute(places, 3))
  geometry.setAttribute('shaft', new Float32BufferAttribute(sides, 3))
  geometry.setIndex(index)
  return geometry
}

function shaftMaterial(light: SurfaceLight, seconds: Node<'float'>): NodeMaterial {
  const shaft = attribute('shaft', 'vec3') as unknown as Node<'vec3'>
  const tile = grainOf(light, 'stone')
  const flicker = texture(tile, vec2(shaft.z.mul(7).add(seconds.mul(0.035)), shaft.x.mul(0.06).add(shaft.z))).r
  const edge = float(1).sub(shaft.x.mul(shaft.x))
  const strength = pow(edge, 2)
    .mul(smoothstep(0, 0.8, shaft.y))
    .mul(smoothstep(0.3, 0.75, flicker))
    .mul(0.2)
  return glowing(vec3(...light.daylight.key).mul(strength) as unknown as Node<'vec3'>)
}

function glowing(colour: Node<'vec3'>): NodeMaterial {
  const material = new NodeMaterial()
  material.fragmentNode = vec4(colour, 1)
  material.transparent = true
  material.depthWrite = false
  material.side = DoubleSide
  material.blending = AdditiveBlending
  return material
}

/** Strings of bubbles that rise from the ground, a little to and fro, and grow as the pressure falls. */
function bubblesOf(
  [x, , z]: readonly [number, number, number],
  away: number,
  ground: number,
  light: SurfaceLight,
  random: () => number,
): { mesh: InstancedMesh; moveTo(timeSeconds: number): void } {
  const high = 1.2 * away + 0.6
  const { zenith, key } = light.daylight
  const facing = normalWorld.dot(positionWorld.sub(cameraPosition).normalize()).abs()
  const rim = pow(float(1).sub(facing), 1.6)
  const shine = pow(normalWorld.dot(vec3(...light.daylight.keyDirection)).max(0), 24)
  const material = new NodeMaterial()
  const colour = mix(vec3(...zenith), vec3(1.1, 1.15, 1.2), rim.mul(0.7)).add(vec3(...key).mul(shine.mul(0.5)))
  material.fragmentNode = vec4(colour, rim.mul(0.75).add(shine).add(0.08).min(1))
  material.transparent = true
  material.depthWrite = false
  const mesh = new InstancedMesh(new IcosahedronGeometry(1, 2), material, STRINGS * BUBBLES_A_STRING)
  mesh.frustumCulled = false
  mesh.renderOrder = 3
  const bubbles = Array.from({ length: STRINGS }, () => {
    const foot = [
      x + randomBetween(random, -1, 1) * away * 0.7,
      z - randomBetween(random, -0.1, 1) * away * 0.8,
    ] as const
    return Array.from({ length: BUBBLES_A_STRING }, () => ({
      foot,
      phase: random(),
      radius: randomBetween(random, 0.003, 0.009) * Math.max(1, away / 3),
      swing: randomBetween(random, 0.008, 0.03),
      turn: random() * 6.28,
    }))
  }).flat()
  const [place, straight, size] = [new Vector3(), new Quaternion(), new Vector3()]
  const matrix = new Matrix4()
  return {
    mesh,
    moveTo(timeSeconds) {
      bubbles.forEach(({ foot, phase, radius, swing, turn }, at) => {
        const risen = (phase * high + BUBBLE_SPEED * timeSeconds) % high
        place.set(
          foot[0] + swing * Math.sin(9 * risen + turn),
          ground + risen,
          foot[1] + swing * Math.cos(8 * risen + turn),
        )
        size.setScalar(radius * (1 + 0.15 * (risen / high)))
        mesh.setMatrixAt(at, matrix.compose(place, straight, size))
      })
      mesh.instanceMatrix.needsUpdate = true
    },
  }
}
