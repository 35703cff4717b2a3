import {
  ClampToEdgeWrapping,
  DataTexture,
  DataUtils,
  HalfFloatType,
  LinearFilter,
  RepeatWrapping,
  RGBAFormat,
} from 'three/webgpu'
import type { StagedScene } from '../../../shared/scene/stagedScene.ts'
import { type Daylight, type LinearColour, mixed } from './daylight.ts'
import { layeredNoise, tileNoise } from './valueNoise.ts'

/** How much of the ground's colour the far hills keep in the haze; the ground fades to the same. */
export const HILL_SHARE = 0.45

/** Texels around and from nadir to zenith: a backdrop has nothing but a gradient. */
const SIZES = { outdoors: [2048, 1024], studio: [16, 512], room: [16, 512] } as const

/**
 * Everything beyond the ground as linear light in an equirectangular picture: gradient, the sun's glow, clouds
 * and far hills outdoors; a plain backdrop that falls off softly in a studio or a room. Baked once a shot, so that a
 * frame pays one look-up for it.
 */
export function skyTexture(daylight: Daylight, surroundings: StagedScene['surroundings'], seed: number): DataTexture {
  const radiance = surroundings === 'outdoors' ? outdoorSky(daylight, seed) : backdrop(daylight)
  const [width, height] = SIZES[surroundings]
  const half = new Uint16Array(width * height * 4)
  for (let row = 0; row < height; row++) {
    const elevation = ((row + 0.5) / height - 0.5) * Math.PI
    for (let column = 0; column < width; column++) {
      // The inverse of three.js' equirectUV: u = atan2(z, x) / 2 pi + 0.5.
      const around = ((column + 0.5) / width - 0.5) * 2 * Math.PI
      const across = Math.cos(elevation)
      const colour = radiance([Math.cos(around) * across, Math.sin(elevation), Math.sin(around) * across])
      const at = (row * width + column) * 4
      for (let channel = 0; channel < 3; channel++) half[at + channel] = DataUtils.toHalfFloat(colour[channel]!)
      half[at + 3] = DataUtils.toHalfFloat(1)
    }
  }
  const texture = new DataTexture(half, width, height, RGBAFormat, HalfFloatType)
  texture.wrapS = RepeatWrapping
  texture.wrapT = ClampToEdgeWrapping
  texture.magFilter = texture.minFilter = LinearFilter
  texture.needsUpdate = true
  return texture
}

type Radiance = (direction: readonly [number, number, number]) => LinearColour

function outdoorSky(daylight: Daylight, seed: number): Radiance {
  const noise = tileNoise(seed + 101)
  const { keyDirection: sun, zenith, horizon, glow, clouds } = daylight
  const hills = mixed(horizon, daylight.below, HILL_SHARE)
  return (direction) => {
    const [x, y, z] = direction
    if (y < 0) return hills
    const height = Math.max(0, y)
    let colour = mixed(horizon, zenith, 1 - (1 - height) ** 3)
    const toSun = Math.max(0, x * sun[0] + y * sun[1] + z * sun[2])
    colour = added(colour, glow, 0.35 * toSun ** 6 + 0.6 * toSun ** 48)
    if (clouds > 0 && y > 0.02) {
      const [u, v] = [x / (y + 0.25), z / (y + 0.25)]
      const cover = layeredNoise(noise, u * 1.6 + 40, v * 2.6 + 40, [256, 256], 5)
      const amount = clouds * smooth(0.5, 0.72, cover) * smooth(0.02, 0.2, y)
      const lit = added(mixed(horizon, [0.9, 0.9, 0.92], 0.35), glow, 0.25 * toSun ** 3)
      colour = mixed(colour, lit, amount * 0.8)
    }
    const around = Math.atan2(z, x) / (2 * Math.PI) + 0.5
    const ridge = 0.004 + 0.05 * layeredNoise(noise, around * 36, 3.5, [36, 64], 5)
    const far = 0.012 + 0.08 * layeredNoise(noise, around * 22 + 3, 9.5, [22, 64], 5)
    colour = mixed(colour, mixed(horizon, zenith, 0.55), 0.5 * (1 - smooth(far - 0.003, far + 0.003, y)))
    return mixed(hills, colour, smooth(ridge - 0.0025, ridge + 0.0025, y))
  }
}

/** At eye level exactly the colour that the floor fades to, so that a studio has no edge. */
function backdrop({ zenith, horizon }: Daylight): Radiance {
  return ([, y]) => mixed(horizon, zenith, smooth(0, 0.8, y))
}

function added(a: LinearColour, b: LinearColour, amount: number): LinearColour {
  return [a[0] + b[0] * amount, a[1] + b[1] * amount, a[2] + b[2] * amount]
}

function smooth(low: number, high: number, value: number): number {
  const t = Math.min(1, Math.max(0, (value - low) / (high - low)))
  return t * t * (3 - 2 * t)
}
