import { agxToneMapping, float, sRGBTransferOETF, texture, uniform, vec4 } from 'three/tsl'
import { type Node, NodeMaterial, QuadMesh, type RenderTarget } from 'three/webgpu'

/**
 * The last step of a frame: the mean of the linear sub-frames, exposed, tone-mapped once (AgX) and encoded once (sRGB).
 * The target is a plain 8-bit texture without a colour space, so that nobody encodes it again.
 */
export function createDevelopment(subFrames: readonly RenderTarget[], exposure: number): QuadMesh {
  const light = uniform(exposure)
  const sum = subFrames
    .map((target) => texture(target.texture).rgb as unknown as Node<'vec3'>)
    .reduce((total, one) => total.add(one) as unknown as Node<'vec3'>)
  const mean = sum.mul(1 / subFrames.length)
  const material = new NodeMaterial()
  material.fragmentNode = vec4(sRGBTransferOETF(agxToneMapping(mean, light)) as Node<'vec3'>, float(1))
  material.depthTest = false
  material.depthWrite = false
  return new QuadMesh(material)
}
