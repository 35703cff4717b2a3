import {
  agxToneMapping,
  clamp,
  dot,
  float,
  hash,
  interleavedGradientNoise,
  mix,
  pow,
  screenCoordinate,
  screenUV,
  smoothstep,
  sRGBTransferOETF,
  texture,
  uniform,
  vec3,
  vec4,
} from 'three/tsl'
import { type Node, NodeMaterial, QuadMesh, type RenderTarget } from 'three/webgpu'
import type { FilmLook } from '../../../shared/scene/stagedScene.ts'

type Colour = readonly [number, number, number]

/** What a look does to linear light that is already tone-mapped, 0 to 1. */
interface Look {
  /** How much light comes in, times that of a plain picture: less is a low key. */
  readonly exposure: number
  /** About mid grey, which stays where it is. */
  readonly contrast: number
  /** 0 is black and white. */
  readonly saturation: number
  /** How much darker the corners are. */
  readonly cornerFallOff: number
  /** What shadows and lights are multiplied with. */
  readonly shadows: Colour
  readonly lights: Colour
  /** The darkest black, and the brightest white. */
  readonly black: number
  readonly white: number
  /** Strength of the film's grain, as a share of the light. */
  readonly grain: number
}

const PLAIN: Colour = [1, 1, 1]

const NATURAL: Look = {
  exposure: 1,
  contrast: 1.2,
  saturation: 1.1,
  cornerFallOff: 0.16,
  shadows: PLAIN,
  lights: PLAIN,
  black: 0,
  white: 1,
  grain: 0,
}

const LOOKS: Readonly<Record<FilmLook, Look>> = {
  natural: NATURAL,
  warm: { ...NATURAL, exposure: 1.04, saturation: 1.14, shadows: [1.07, 0.98, 0.84], lights: [1.13, 1.0, 0.74] },
  noir: { ...NATURAL, exposure: 0.52, contrast: 1.85, saturation: 0, cornerFallOff: 0.65, grain: 0.07 },
  vintage: {
    ...NATURAL,
    exposure: 1.16,
    contrast: 1.1,
    saturation: 0.82,
    cornerFallOff: 0.36,
    shadows: [0.98, 1.02, 1.08],
    lights: [1.14, 1.01, 0.72],
    black: 0.014,
    white: 0.92,
    grain: 0.05,
  },
  pastel: {
    ...NATURAL,
    exposure: 1.5,
    contrast: 0.9,
    saturation: 1.06,
    cornerFallOff: 0.02,
    shadows: [1.14, 1.08, 1.22],
    lights: [1.08, 1.05, 1.07],
    black: 0.02,
  },
  highContrast: { ...NATURAL, contrast: 1.55, saturation: 1.14, cornerFallOff: 0.26 },
}

/** Mid grey in linear light: stays where it is when the contrast changes. */
const MID_GREY = 0.18

/**
 * The last step of a frame: the mean of the linear sub-frames, exposed, tone-mapped once (AgX, with the contrast and
 * saturation that its plain curve leaves to a look), given its look and encoded once (sRGB). By moonlight colours give way to blue before that. The target is a plain 8-bit
 * texture without a colour space, so that nobody encodes it again.
 */
export function createDevelopment(
  subFrames: readonly RenderTarget[],
  exposure: number,
  lookName: FilmLook = 'natural',
  isByMoonlight = false,
): QuadMesh {
  const look = LOOKS[lookName]
  const sum = subFrames
    .map((target) => texture(target.texture).rgb as unknown as Node<'vec3'>)
    .reduce((total, one) => total.add(one) as unknown as Node<'vec3'>)
  const corner = screenUV.sub(0.5).length()
  const fallOff = float(1).sub(smoothstep(0.35, 0.85, corner).mul(look.cornerFallOff))
  const mean = sum.mul(fallOff).mul(1 / subFrames.length)
  const material = new NodeMaterial()
  const seen = isByMoonlight ? byMoonlight(mean as unknown as Node<'vec3'>, exposure) : mean
  const developed = graded(agxToneMapping(seen, uniform(exposure * look.exposure)) as Node<'vec3'>, look)
  // Half a step of the eight bits either way, the same in every picture: soft gradients show no bands.
  const dither = interleavedGradientNoise(screenCoordinate.xy).sub(0.5).div(255)
  const encoded = (sRGBTransferOETF(developed) as Node<'vec3'>).add(dither)
  material.fragmentNode = vec4(encoded, float(1))
  material.depthTest = false
  material.depthWrite = false
  return new QuadMesh(material)
}

/** Below the first of these, exposed light is seen by the eye's rods alone, over the second by its cones. */
const TWILIGHT = { from: 0.015, to: 0.34 } as const
/** What is left of colours where only rods see, and the blue that night is remembered in. */
const COLOUR_BY_RODS = 0.42
const NIGHT_BLUE = [0.74, 0.95, 1.42] as const

/** Night as an eye has it: what is dim loses colour and turns blue, reds first (Purkinje); what a lamp lights keeps it. */
function byMoonlight(light: Node<'vec3'>, exposure: number): Node<'vec3'> {
  const rods = dot(light, vec3(0.06, 0.56, 0.38))
  const dim = smoothstep(TWILIGHT.from, TWILIGHT.to, dot(light, vec3(0.2126, 0.7152, 0.0722)).mul(exposure)).oneMinus()
  const blue = vec3(...NIGHT_BLUE).mul(rods)
  return mix(light, blue, dim.mul(1 - COLOUR_BY_RODS)) as unknown as Node<'vec3'>
}

function graded(colour: Node<'vec3'>, look: Look): Node<'vec3'> {
  const contrasted = pow(colour.div(MID_GREY), vec3(look.contrast)).mul(MID_GREY)
  const grey = dot(contrasted, vec3(0.2126, 0.7152, 0.0722))
  const coloured = mix(vec3(grey), contrasted, look.saturation) as unknown as Node<'vec3'>
  return clamp(
    look === NATURAL ? coloured : toned(coloured, grey as unknown as Node<'float'>, look),
    0,
    1,
  ) as unknown as Node<'vec3'>
}

function toned(colour: Node<'vec3'>, grey: Node<'float'>, look: Look): Node<'vec3'> {
  const tint = mix(vec3(...look.shadows), vec3(...look.lights), smoothstep(0.02, 0.6, grey))
  const tinted = colour.mul(tint)
  // The same grain for every picture of a seed-free film stock: still pictures stay still.
  const { x, y } = screenCoordinate.floor()
  const grain = hash(x.add(y.mul(4099)))
    .sub(0.5)
    .mul(2 * look.grain)
  const grained = look.grain > 0 ? tinted.mul(grain.add(1)) : tinted
  return grained
    .max(0)
    .mul(look.white - look.black)
    .add(look.black) as unknown as Node<'vec3'>
}
