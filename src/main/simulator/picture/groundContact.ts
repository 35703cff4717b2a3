import { float, positionWorld, screenUV, texture, vec2, vec3, vec4 } from 'three/tsl'
import {
  LinearFilter,
  NoColorSpace,
  type Node,
  NodeMaterial,
  QuadMesh,
  RenderTarget,
  type Vector3,
  type WebGPURenderer,
} from 'three/webgpu'
import type { createOcclusion } from './occlusion.ts'

const SIZE = 384

/**
 * The contact darkening of the ground as a map seen from above, drawn once a frame: the ground fills most of a picture,
 * and its sub-frames all look up the same map. Beyond the map nothing is dark.
 */
export function createGroundContact(
  occlusion: ReturnType<typeof createOcclusion>,
  { middle, radius }: { readonly middle: Vector3; readonly radius: number },
  height: number,
) {
  const span = radius * 2.6
  const [left, far] = [middle.x - span / 2, middle.z - span / 2]
  const target = new RenderTarget(SIZE, SIZE, { depthBuffer: false, colorSpace: NoColorSpace, minFilter: LinearFilter })
  const point = vec3(screenUV.x.mul(span).add(left), float(height), screenUV.y.mul(span).add(far))
  const material = new NodeMaterial()
  material.fragmentNode = vec4(occlusion.visibility(point, vec3(0, 1, 0)), 0, 0, 1)
  material.depthTest = false
  material.depthWrite = false
  const quad = new QuadMesh(material)
  const across = vec2(positionWorld.x.sub(left).div(span), positionWorld.z.sub(far).div(span))
  return {
    visibility: texture(target.texture, across).r as unknown as Node<'float'>,
    draw(renderer: WebGPURenderer) {
      renderer.setRenderTarget(target)
      quad.render(renderer)
    },
    dispose() {
      target.dispose()
      material.dispose()
    },
  }
}
