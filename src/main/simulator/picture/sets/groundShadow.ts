import { attribute, positionLocal, positionWorld, smoothstep, texture, vec2, vec3, vec4 } from 'three/tsl'
import {
  type BufferGeometry,
  Color,
  DoubleSide,
  LinearFilter,
  LinearMipmapLinearFilter,
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

const SIZE = 1024
/** Leaves let some light through, and far edges blur. */
const DEEPEST = 0.78
/** Lower than this the sun's shadows would run over the whole map. */
const LOWEST_SUN = 0.12

/**
 * The shadows that scenery throws on flat ground and on what stands there, drawn once a shot into a map seen from above:
 * every triangle laid flat along the light. What moves has a shadow map of its own. 1 is in the light.
 */
export function createGroundShadow(
  geometry: BufferGeometry,
  frame: { readonly x: number; readonly z: number; readonly azimuth: number },
  span: number,
  toward: Vector3,
  clearRadius: number,
  floorHeight: number,
) {
  const target = new RenderTarget(SIZE, SIZE, {
    depthBuffer: false,
    colorSpace: NoColorSpace,
    minFilter: LinearMipmapLinearFilter,
    magFilter: LinearFilter,
    generateMipmaps: true,
  })
  const [c, s] = [Math.cos(frame.azimuth), Math.sin(frame.azimuth)]
  // The direction to the light in the frame of the set.
  const [dx, dy, dz] = [toward[0] * c - toward[2] * s, Math.max(LOWEST_SUN, toward[1]), toward[0] * s + toward[2] * c]
  const material = new NodeMaterial()
  const height = positionLocal.y.max(0)
  material.positionNode = vec3(positionLocal.x.sub(height.mul(dx / dy)), 0, positionLocal.z.sub(height.mul(dz / dy)))
  // What is lower than a hand throws no shadow worth a map's texel; the ground's own stripes none at all.
  const tall = attribute('position', 'vec3').y.greaterThan(0.16)
  material.fragmentNode = vec4(tall.select(0, 1), 0, 0, 1)
  material.side = DoubleSide
  material.depthTest = false
  material.depthWrite = false
  const scene = new Scene()
  scene.background = new Color(1, 1, 1)
  const mesh = new Mesh(geometry, material)
  mesh.frustumCulled = false
  scene.add(mesh)
  const half = span / 2
  const camera = new OrthographicCamera(-half, half, half, -half, 0.1, 200)
  camera.position.set(0, 100, 0)
  camera.up.set(0, 0, -1)
  camera.lookAt(0, 0, 0)
  camera.updateMatrixWorld()

  // Where the ray that passes a point meets the ground.
  const over = positionWorld.y.sub(floorHeight).max(0)
  const [x, z] = [
    positionWorld.x.sub(frame.x).sub(over.mul(toward[0] / dy)),
    positionWorld.z.sub(frame.z).sub(over.mul(toward[2] / dy)),
  ]
  const across = vec2(x.mul(c).sub(z.mul(s)).div(span).add(0.5), x.mul(s).add(z.mul(c)).div(span).add(0.5))
  const inside = across.sub(0.5).abs()
  const isInside = inside.x.max(inside.y).lessThan(0.495)
  const fromAction = smoothstep(clearRadius * 0.9, clearRadius * 2 + 3.5, vec2(x, z).length())
  const mapped = texture(target.texture, across).r
  const shadow = isInside.select(mapped, 1)
  return {
    /** 1 in the light, 0 in the shade; around the action always 1, where nothing else would be shaded. */
    light: shadow.oneMinus().mul(fromAction).mul(DEEPEST).oneMinus() as unknown as Node<'float'>,
    draw(renderer: WebGPURenderer) {
      renderer.setRenderTarget(target)
      renderer.render(scene, camera)
    },
    dispose() {
      target.dispose()
      material.dispose()
    },
  }
}
