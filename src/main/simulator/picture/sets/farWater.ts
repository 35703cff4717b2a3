import {
  cameraPosition,
  dot,
  float,
  max,
  mix,
  normalize,
  positionWorld,
  pow,
  reflect,
  smoothstep,
  texture,
  uniform,
  vec2,
  vec3,
  vec4,
} from 'three/tsl'
import { BufferGeometry, Float32BufferAttribute, Mesh, type Node, NodeMaterial } from 'three/webgpu'
import { linearColour, mixed } from '../daylight.ts'
import { grainOf, type SurfaceLight } from '../surfaces.ts'
import type { Haze } from './sceneryMaterial.ts'
import type { FarWater } from './shores.ts'

const COLUMNS = 48
const ROWS = 24

/** A flat water whose ripples drift, with what they mirror of the sky and the sun; `seconds` is the time of the shot. */
export function farWaterMesh(
  water: FarWater,
  light: SurfaceLight,
  haze: Haze,
): { mesh: Mesh; seconds: { value: number } } {
  const seconds = uniform(0)
  const mesh = new Mesh(surface(water), material(water, light, haze, seconds as unknown as Node<'float'>))
  mesh.position.y = water.height
  return { mesh, seconds }
}

function surface({ near, far, halfWidth }: FarWater): BufferGeometry {
  const places: number[] = []
  const index: number[] = []
  for (let row = 0; row <= ROWS; row++) {
    for (let column = 0; column <= COLUMNS; column++) {
      const u = (2 * column) / COLUMNS - 1
      const x = halfWidth * Math.sign(u) * Math.abs(u) ** 2
      const edge = near(x)
      places.push(x, 0, edge + (far - edge) * (row / ROWS) ** 2)
    }
  }
  for (let row = 0; row < ROWS; row++) {
    for (let column = 0; column < COLUMNS; column++) {
      const first = row * (COLUMNS + 1) + column
      index.push(first, first + 1, first + COLUMNS + 1, first + 1, first + COLUMNS + 2, first + COLUMNS + 1)
    }
  }
  const geometry = new BufferGeometry()
  geometry.setAttribute('position', new Float32BufferAttribute(places, 3))
  geometry.setIndex(index)
  return geometry
}

function material(water: FarWater, light: SurfaceLight, haze: Haze, seconds: Node<'float'>): NodeMaterial {
  const { daylight } = light
  const tile = grainOf(light, 'stone')
  const across = vec2(positionWorld.x, positionWorld.z)
  const away = positionWorld.sub(cameraPosition)
  const distance = away.length()
  const view = away.div(distance)
  const layer = (metres: number, drift: readonly [number, number]) => {
    const at = across.div(metres).add(vec2(...drift).mul(seconds))
    return vec2(texture(tile, at).r, texture(tile, at.add(vec2(0.37, 0.61))).r).sub(0.5)
  }
  const slope = layer(2.3, [0.05, 0.03])
    .add(layer(7.9, [-0.013, 0.021]))
    .mul(0.5 * water.ripples)
  // Far ripples are smaller than a pixel: only their mean is seen.
  const calm = float(1).div(distance.mul(0.03).add(1))
  const normal = normalize(vec3(slope.x.mul(calm), 1, slope.y.mul(calm)))
  const mirrored = reflect(view, normal)
  const facing = max(dot(normal, view.negate()), 0.02)
  const fresnel = pow(float(1).sub(facing), 5).mul(0.9).add(0.04).min(0.85)
  const sky = mix(vec3(...daylight.horizon), vec3(...daylight.zenith), smoothstep(0, 0.5, mirrored.y))
  const toSun = max(dot(mirrored, vec3(...daylight.keyDirection)), 0)
  const glitter = vec3(...daylight.key).mul(pow(toSun, 220).mul(2.2).add(pow(toSun, 24).mul(0.12)))
  const lit = mixed([0, 0, 0], daylight.key, 0.3 * Math.max(0.15, daylight.keyDirection[1]))
  const deep = linearColour(water.colour)
  const body = vec3(
    deep[0] * (lit[0] + daylight.zenith[0]),
    deep[1] * (lit[1] + daylight.zenith[1]),
    deep[2] * (lit[2] + daylight.zenith[2]),
  )
  const colour = mix(body, sky, fresnel).add(glitter)
  const made = new NodeMaterial()
  made.fragmentNode = vec4(mix(colour, vec3(...haze.colour), smoothstep(haze.from, haze.to, distance)), 1)
  return made
}
