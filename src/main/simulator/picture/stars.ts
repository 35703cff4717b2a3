import { attribute } from 'three/tsl'
import {
  AdditiveBlending,
  BufferGeometry,
  Float32BufferAttribute,
  type Node,
  Points,
  PointsNodeMaterial,
} from 'three/webgpu'
import { forkedRandom } from '../../../shared/random/seeded.ts'

const COUNT = 1200
const DISTANCE = 400
/** Lower stars drown in the haze. */
const LOWEST = 0.1

/** Stars of one pixel each over the horizon; few are bright. */
export function stars(seed: number, { strength = 1, lowest = LOWEST } = {}): Points {
  const random = forkedRandom(seed, 'stars')
  const places: number[] = []
  const lights: number[] = []
  for (let star = 0; star < COUNT; star++) {
    const up = lowest + (1 - lowest) * random()
    const around = 2 * Math.PI * random()
    const across = Math.sqrt(Math.max(0, 1 - up * up))
    places.push(DISTANCE * across * Math.cos(around), DISTANCE * up, DISTANCE * across * Math.sin(around))
    const light = strength * (0.08 + 0.9 * random() ** 6)
    const warmth = 0.85 + 0.3 * random()
    lights.push(light * warmth, light, light / warmth)
  }
  const geometry = new BufferGeometry()
  geometry.setAttribute('position', new Float32BufferAttribute(places, 3))
  geometry.setAttribute('light', new Float32BufferAttribute(lights, 3))
  // They add to the sky: a faint one before a bright sky is no dark speck.
  const material = new PointsNodeMaterial({ transparent: true, depthWrite: false, blending: AdditiveBlending })
  material.colorNode = attribute('light', 'vec3') as unknown as Node<'vec3'>
  const points = new Points(geometry, material)
  points.frustumCulled = false
  return points
}
