import { attribute, float, positionWorld, smoothstep, texture, vec2, vec3, vec4 } from 'three/tsl'
import {
  AdditiveBlending,
  BufferGeometry,
  Color,
  DoubleSide,
  Float32BufferAttribute,
  HalfFloatType,
  LinearFilter,
  Mesh,
  NoColorSpace,
  type Node,
  NodeMaterial,
  OrthographicCamera,
  RenderTarget,
  Scene,
  type WebGPURenderer,
} from 'three/webgpu'
import type { Vector3 } from '../../../../shared/scene/stagedScene.ts'
import { linearColour } from '../daylight.ts'

/** A lamp of a set that lights what is under it. */
export interface Lamp {
  /** In the frame of the set, metres. */
  readonly at: Vector3
  /** Light on the ground straight below, times that of a white wall in the sun. */
  readonly strength: number
}

const SIZE = 512
/** Beyond so many times its height a lamp gives nothing. */
const REACH = 3.2
const COLOUR = linearColour('#ffc98c')

/**
 * The light of a set's lamps as a map seen from above, drawn once a shot: a pool under every one, which falls off as the
 * light of a point does. What stands in a pool is lit as the ground there, less the higher it reaches over the lamp.
 */
export function createLampPools(
  lamps: readonly Lamp[],
  frame: { readonly x: number; readonly z: number; readonly azimuth: number },
  floorHeight: number,
  span: number,
) {
  const target = new RenderTarget(SIZE, SIZE, {
    type: HalfFloatType,
    depthBuffer: false,
    colorSpace: NoColorSpace,
    minFilter: LinearFilter,
    magFilter: LinearFilter,
  })
  const material = new NodeMaterial()
  const place = attribute('place', 'vec3')
  const away = vec2(place.x, place.y).length()
  const fall = float(1)
    .div(
      away
        .mul(away)
        .mul(REACH * REACH)
        .add(1),
    )
    .pow(1.5)
  material.fragmentNode = vec4(vec3(fall.mul(smoothstep(1, 0.5, away)).mul(place.z)), 1)
  material.blending = AdditiveBlending
  material.transparent = true
  material.side = DoubleSide
  material.depthTest = false
  material.depthWrite = false
  const scene = new Scene()
  scene.background = new Color(0, 0, 0)
  const mesh = new Mesh(quads(lamps), material)
  mesh.frustumCulled = false
  scene.add(mesh)
  const half = span / 2
  const camera = new OrthographicCamera(-half, half, half, -half, 0.1, 200)
  camera.position.set(0, 100, 0)
  camera.up.set(0, 0, -1)
  camera.lookAt(0, 0, 0)
  camera.updateMatrixWorld()

  const [c, s] = [Math.cos(frame.azimuth), Math.sin(frame.azimuth)]
  const [x, z] = [positionWorld.x.sub(frame.x), positionWorld.z.sub(frame.z)]
  const across = vec2(x.mul(c).sub(z.mul(s)).div(span).add(0.5), x.mul(s).add(z.mul(c)).div(span).add(0.5))
  const inside = across.sub(0.5).abs()
  const isInside = inside.x.max(inside.y).lessThan(0.495)
  const height = Math.max(...lamps.map(({ at }) => at[1]))
  const below = smoothstep(height + 0.8, height * 0.4, positionWorld.y.sub(floorHeight))
  const mapped = texture(target.texture, across).r
  return {
    /** What arrives at a point, linear light. */
    light: isInside
      .select(mapped, 0)
      .mul(below)
      .mul(vec3(...COLOUR)) as unknown as Node<'vec3'>,
    draw(renderer: WebGPURenderer) {
      renderer.setRenderTarget(target)
      renderer.render(scene, camera)
    },
    dispose() {
      target.dispose()
      mesh.geometry.dispose()
      material.dispose()
    },
  }
}

/** A square on the ground around every lamp; `place` is -1 to 1 across it, with the lamp's strength. */
function quads(lamps: readonly Lamp[]): BufferGeometry {
  const [positions, places]: [number[], number[]] = [[], []]
  for (const { at, strength } of lamps) {
    const reach = at[1] * REACH
    for (const [u, v] of [
      [-1, -1],
      [1, -1],
      [1, 1],
      [-1, -1],
      [1, 1],
      [-1, 1],
    ] as const) {
      positions.push(at[0] + u * reach, 0, at[2] + v * reach)
      places.push(u, v, strength)
    }
  }
  const geometry = new BufferGeometry()
  geometry.setAttribute('position', new Float32BufferAttribute(positions, 3))
  geometry.setAttribute('place', new Float32BufferAttribute(places, 3))
  return geometry
}
