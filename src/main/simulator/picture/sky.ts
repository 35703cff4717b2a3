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
import { coveWall } from './cove.ts'
import { type Daylight, farAir, type LinearColour, mixed } from './daylight.ts'
import { overcastOf } from './placeDaylight.ts'
import { type Skyline, setLookOf } from './sets/setLook.ts'
import { skylineOf } from './skyline.ts'
import { layeredNoise, tileNoise } from './valueNoise.ts'

/** Texels around and from nadir to zenith: walls have nothing but gradients. */
const SIZES = { outdoors: [2048, 1024], studio: [256, 512], room: [16, 512] } as const

/** A picture of at most so many pixels across shows no more of the sky than half its texels hold. */
const SMALL_PICTURE = 160

type SkyScene = Pick<StagedScene, 'surroundings' | 'seed' | 'light' | 'camera'> &
  Partial<Pick<StagedScene, 'bodies' | 'set' | 'weather' | 'waters' | 'window'>>

/**
 * Everything beyond the ground as linear light in an equirectangular picture: gradient, the disc and glow of sun or moon,
 * clouds and what stands along the horizon outdoors; the wall of a studio's cove; a plain backdrop in a room. Baked
 * once a shot, so that a frame pays one look-up for it.
 */
export function skyTexture(daylight: Daylight, scene: SkyScene, pictureWidth = 1920): DataTexture {
  const paint = PAINTERS[scene.surroundings](daylight, scene)
  const sharpness = scene.surroundings === 'outdoors' && pictureWidth <= SMALL_PICTURE ? 0.5 : 1
  const [width, height] = [SIZES[scene.surroundings][0] * sharpness, SIZES[scene.surroundings][1] * sharpness]
  const half = new Uint16Array(width * height * 4)
  for (let column = 0; column < width; column++) {
    // The inverse of three.js' equirectUV: u = atan2(z, x) / 2 pi + 0.5.
    const around = ((column + 0.5) / width - 0.5) * 2 * Math.PI
    const radiance = paint(around)
    let before: LinearColour | undefined
    for (let row = 0; row < height; row++) {
      const elevation = ((row + 0.5) / height - 0.5) * Math.PI
      const across = Math.cos(elevation)
      const colour = radiance([Math.cos(around) * across, Math.sin(elevation), Math.sin(around) * across])
      const at = (row * width + column) * 4
      // Below the horizon one colour goes on for many texels.
      const isSame = row > 0 && colour === before
      for (let channel = 0; channel < 3; channel++)
        half[at + channel] = isSame ? half[at - width * 4 + channel]! : DataUtils.toHalfFloat(colour[channel]!)
      half[at + 3] = ONE
      before = colour
    }
  }
  const texture = new DataTexture(half, width, height, RGBAFormat, HalfFloatType)
  texture.wrapS = RepeatWrapping
  texture.wrapT = ClampToEdgeWrapping
  texture.magFilter = texture.minFilter = LinearFilter
  texture.needsUpdate = true
  return texture
}

const ONE = DataUtils.toHalfFloat(1)

type Radiance = (direction: readonly [number, number, number]) => LinearColour
/** The sky along one line from nadir to zenith. */
type Painter = (around: number) => Radiance

const PAINTERS: Readonly<Record<StagedScene['surroundings'], (daylight: Daylight, scene: SkyScene) => Painter>> = {
  outdoors: skyPainter,
  studio: coveWall,
  room: backdrop,
}

function skyPainter(daylight: Daylight, scene: SkyScene): Painter {
  if (scene.set === 'space' || scene.set === 'moon') return outOfTheAir(daylight, scene)
  if (scene.set === 'underwater') return underTheSurface(daylight)
  return outdoorSky(daylight, scene)
}

/** Sun and moon look a little larger than they are, as painters have them, radians. */
const DISC_RADIUS = 0.014

/** How much darker the night is overhead than the light that it sends. */
const NIGHT_DEPTH = 0.55

function outdoorSky(daylight: Daylight, scene: SkyScene): Painter {
  const noise = tileNoise(scene.seed + 101)
  const { keyDirection: sun, zenith, horizon, glow, clouds } = daylight
  const overcast = overcastOf(scene.weather)
  const isNight = scene.light.timeOfDay === 'night'
  const atSea = scene.waters?.some(({ kind }) => kind === 'sea') === true
  const skyline: Skyline = setLookOf({ set: scene.set, weather: scene.weather })?.skyline ?? (atSea ? 'sea' : 'hills')
  // Over water the horizon is a line of light; else the ground fades into the far hills.
  const ground = skyline === 'sea' ? horizon : farAir(daylight)
  // By night the sky is darker than what it sends to things below, or there would be no night in it.
  const overhead = isNight ? mixed(zenith, [0, 0, 0], NIGHT_DEPTH) : zenith
  const disc: LinearColour = isNight ? [0.95, 0.97, 1] : [daylight.key[0] * 3, daylight.key[1] * 3, daylight.key[2] * 3]
  return (around) => {
    const outline = skylineOf(skyline, noise, around / (2 * Math.PI) + 0.5)
    return (direction) => {
      const [x, y, z] = direction
      if (y < 0) return ground
      let colour = mixed(horizon, overhead, 1 - (1 - y) ** 3)
      const toSun = Math.max(0, x * sun[0] + y * sun[1] + z * sun[2])
      colour = added(colour, glow, 0.35 * toSun ** 6 + 0.6 * toSun ** 48)
      if (toSun > 0.99) {
        const away = Math.acos(Math.min(1, toSun))
        colour = added(colour, disc, (1 - overcast) ** 2 * (1 - smooth(DISC_RADIUS * 0.8, DISC_RADIUS, away)))
      }
      if (y > 0.02 && clouds + overcast > 0) colour = clouded(colour, direction)
      const { far, near } = outline
      colour = mixed(colour, mixed(horizon, zenith, 0.55), 0.5 * (1 - smooth(far - 0.003, far + 0.003, y)))
      const ridge = mixed(ground, daylight.below, outline.dark)
      return mixed(ridge, colour, smooth(near - 0.0025, near + 0.0025, y))
    }
  }

  /** Heaps that are bright toward the sun, closing to one layer as the sky is covered. */
  function clouded(colour: LinearColour, [x, y, z]: readonly [number, number, number]): LinearColour {
    const [u, v] = [x / (y + 0.25), z / (y + 0.25)]
    const cover = layeredNoise(noise, u * 1.6 + 40, v * 2.6 + 40, [256, 256], 5)
    const low = 0.52 - 0.5 * overcast
    const amount = Math.max(clouds, overcast) * smooth(low, low + 0.2, cover) * smooth(0.02, 0.16, y)
    if (amount <= 0) return colour
    const toward = layeredNoise(noise, (u + 0.1 * sun[0]) * 1.6 + 40, (v + 0.1 * sun[2]) * 2.6 + 40, [256, 256], 3)
    const lit = Math.min(1, Math.max(0, 0.62 + 2.6 * (cover - toward)))
    const brightness = (1 - overcast) * (0.55 + 0.55 * lit) + overcast * (0.72 + 0.9 * (cover - 0.35))
    const white = mixed(mixed(horizon, [0.9, 0.9, 0.92], isNight ? 0.05 : 0.35 * (1 - overcast)), horizon, overcast)
    const body = added([white[0] * brightness, white[1] * brightness, white[2] * brightness], glow, 0.2 * lit)
    return mixed(colour, body, amount * 0.88)
  }
}

/** Black, with the band of the galaxy and the Earth hanging in it. */
function outOfTheAir({ keyDirection: sun }: Daylight, scene: SkyScene): Painter {
  const noise = tileNoise(scene.seed + 211)
  // Beside the middle of the first picture.
  const { position, target } = scene.window?.standpoints[0] ?? scene.camera.keys[0]!
  const aim = unit([target[0] - position[0], 0, target[2] - position[2] || -1e-6])
  const aside = (scene.seed % 2 === 0 ? 1 : -1) * (scene.set === 'moon' ? 0.24 : 0.34)
  const height = scene.set === 'moon' ? 0.12 : 0.06
  const earth = unit([aim[0] - aside * aim[2], height, aim[2] + aside * aim[0]])
  const radius = scene.set === 'moon' ? 0.045 : 0.2
  return () => (direction) => {
    const [x, y, z] = direction
    if (scene.set === 'moon' && y < 0) return [0.01, 0.01, 0.011]
    const band = 0.6 * x + 0.7 * y - 0.39 * z
    const dust = layeredNoise(noise, x * 5 + 20, y * 5 + z * 3 + 20, [256, 256], 4)
    const milk = Math.exp(-((band / 0.22) ** 2)) * Math.max(0, dust - 0.35) * 0.05
    let colour: LinearColour = [0.003 + milk * 0.9, 0.003 + milk * 0.92, 0.005 + milk * 1.1]
    const facing = x * earth[0] + y * earth[1] + z * earth[2]
    const away = Math.acos(Math.min(1, Math.max(-1, facing)))
    if (away < radius * 1.2) colour = added(colour, earthAt(direction, away), 1)
    return colour
  }

  function facingSun([x, y, z]: readonly [number, number, number]): number {
    return x * sun[0] + y * sun[1] + z * sun[2]
  }

  function earthAt(direction: readonly [number, number, number], away: number): LinearColour {
    const share = away / radius
    if (share > 1) {
      const lit = smooth(-0.3, 0.5, (facingSun(direction) - facingSun(earth)) / radius)
      const air = lit * Math.max(0, 1 - (share - 1) / 0.06) ** 2
      return [0.05 * air, 0.14 * air, 0.32 * air]
    }
    const aside = unit([
      direction[0] - earth[0] * Math.cos(away),
      direction[1] - earth[1] * Math.cos(away),
      direction[2] - earth[2] * Math.cos(away),
    ])
    const depth = Math.sqrt(1 - share * share)
    const normal = [
      aside[0] * share - earth[0] * depth,
      aside[1] * share - earth[1] * depth,
      aside[2] * share - earth[2] * depth,
    ] as const
    const day = smooth(-0.06, 0.32, normal[0] * sun[0] + normal[1] * sun[1] + normal[2] * sun[2])
    const [u, v] = [normal[0] * 2.2 + 30, normal[1] * 2.2 + normal[2] * 1.3 + 30]
    const land = smooth(0.5, 0.56, layeredNoise(noise, u, v, [256, 256], 5))
    const cloud = smooth(0.5, 0.7, layeredNoise(noise, u * 1.7 + 9, v * 2.6 + 4, [256, 256], 5))
    const surface = mixed(
      [0.02, 0.09, 0.3],
      mixed([0.09, 0.18, 0.06], [0.36, 0.28, 0.15], smooth(-0.2, 0.4, normal[1])),
      land,
    )
    const seen = mixed(surface, [0.8, 0.83, 0.88], 0.85 * cloud)
    const rim = (1 - depth) ** 3
    return [day * (seen[0] * 1.2 + 0.1 * rim), day * (seen[1] * 1.2 + 0.25 * rim), day * (seen[2] * 1.2 + 0.55 * rim)]
  }
}

/** Blue that brightens toward the surface, with the window through which the sun comes. */
function underTheSurface(daylight: Daylight): Painter {
  const { keyDirection: sun, zenith, glow } = daylight
  // What the ground fades to far away, so that no line parts it from the water.
  const far = farAir(daylight)
  return () =>
    ([x, y, z]) => {
      const colour = mixed(far, zenith, smooth(0, 0.75, y))
      const toSun = Math.max(0, x * sun[0] + y * sun[1] + z * sun[2])
      return added(colour, glow, 0.5 * toSun ** 5)
    }
}

/** What is left where the walls of a room end. */
function backdrop({ zenith, horizon }: Daylight): Painter {
  return () =>
    ([, y]) =>
      mixed(horizon, zenith, smooth(0, 0.8, y))
}

function added(a: LinearColour, b: LinearColour, amount: number): LinearColour {
  return [a[0] + b[0] * amount, a[1] + b[1] * amount, a[2] + b[2] * amount]
}

function unit([x, y, z]: readonly [number, number, number]): readonly [number, number, number] {
  const size = Math.hypot(x, y, z)
  return [x / size, y / size, z / size]
}

function smooth(low: number, high: number, value: number): number {
  const t = Math.min(1, Math.max(0, (value - low) / (high - low)))
  return t * t * (3 - 2 * t)
}
