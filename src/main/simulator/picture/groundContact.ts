import { float, positionWorld, screenUV, texture, vec2, vec3, vec4 } from 'three/tsl'
import {
  HalfFloatType,
  LinearFilter,
  NoColorSpace,
  type Node,
  NodeMaterial,
  QuadMesh,
  RenderTarget,
  type TextureDataType,
  UnsignedByteType,
  type Vector3,
  type WebGPURenderer,
} from 'three/webgpu'
import type { Occlusion } from './occlusion.ts'

const SIZE = 384

/**
 * The contact darkening of the ground as a map seen from above: the ground fills most of a picture, and its sub-frames
 * all look up the same map. What standing things darken is drawn once, what moving things do when one has moved. Beyond
 * the map nothing is dark.
 */
export function createGroundContact(
  { fixed, moving }: Occlusion,
  { middle, radius }: { readonly middle: Vector3; readonly radius: number },
  height: number,
) {
  const span = radius * 2.6
  const [left, far] = [middle.x - span / 2, middle.z - span / 2]
  const point = vec3(screenUV.x.mul(span).add(left), float(height), screenUV.y.mul(span).add(far))
  const up = vec3(0, 1, 0)
  const standing = mapOf(fixed.visibility(point, up), HalfFloatType)
  const all = mapOf(moving.visibility(point, up).mul(texture(standing.target.texture, screenUV).r), UnsignedByteType)
  let drawn = -1
  const across = vec2(positionWorld.x.sub(left).div(span), positionWorld.z.sub(far).div(span))
  return {
    visibility: texture(all.target.texture, across).r as unknown as Node<'float'>,
    draw(renderer: WebGPURenderer) {
      if (drawn < 0) standing.draw(renderer)
      if (drawn !== moving.changes()) all.draw(renderer)
      drawn = moving.changes()
    },
    dispose() {
      standing.dispose()
      all.dispose()
    },
  }
}

function mapOf(value: Node, type: TextureDataType) {
  const target = new RenderTarget(SIZE, SIZE, {
    type,
    depthBuffer: false,
    colorSpace: NoColorSpace,
    minFilter: LinearFilter,
  })
  const material = new NodeMaterial()
  material.fragmentNode = vec4(value as Node<'float'>, 0, 0, 1)
  material.depthTest = false
  material.depthWrite = false
  const quad = new QuadMesh(material)
  return {
    target,
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
