import {
  agxToneMapping,
  clamp,
  dot,
  float,
  mix,
  pow,
  screenUV,
  smoothstep,
  sRGBTransferOETF,
  texture,
  uniform,
  vec3,
  vec4,
} from 'three/tsl'
import { type Node, NodeMaterial, QuadMesh, type RenderTarget } from 'three/webgpu'

/** Mid grey in linear light: stays where it is when the contrast changes. */
const MID_GREY = 0.18
const CONTRAST = 1.2
const SATURATION = 1.1
/** How much darker the corners are. */
const CORNER_FALL_OFF = 0.16

/**
 * The last step of a frame: the mean of the linear sub-frames, exposed, tone-mapped once (AgX, with the contrast and
 * saturation that its plain curve leaves to a look) and encoded once (sRGB). The target is a plain 8-bit texture without
 * a colour space, so that nobody encodes it again.
 */
export function createDevelopment(subFrames: readonly RenderTarget[], exposure: number): QuadMesh {
  const sum = subFrames
    .map((target) => texture(target.texture).rgb as unknown as Node<'vec3'>)
    .reduce((total, one) => total.add(one) as unknown as Node<'vec3'>)
  const corner = screenUV.sub(0.5).length()
  const fallOff = float(1).sub(smoothstep(0.35, 0.85, corner).mul(CORNER_FALL_OFF))
  const mean = sum.mul(fallOff).mul(1 / subFrames.length)
  const material = new NodeMaterial()
  const developed = graded(agxToneMapping(mean, uniform(exposure)) as Node<'vec3'>)
  material.fragmentNode = vec4(sRGBTransferOETF(developed) as Node<'vec3'>, float(1))
  material.depthTest = false
  material.depthWrite = false
  return new QuadMesh(material)
}

function graded(colour: Node<'vec3'>): Node<'vec3'> {
  const contrasted = pow(colour.div(MID_GREY), vec3(CONTRAST)).mul(MID_GREY)
  const grey = dot(contrasted, vec3(0.2126, 0.7152, 0.0722))
  return clamp(mix(vec3(grey), contrasted, SATURATION), 0, 1) as unknown as Node<'vec3'>
}
