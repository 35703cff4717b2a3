import type { StagedLight, StagedScene, Vector3 } from '../../../shared/scene/stagedScene.ts'
import { inLowKey } from './lowKey.ts'
import { inPlace, inWeather } from './placeDaylight.ts'

/** Linear light, red, green, blue. */
export type LinearColour = readonly [number, number, number]

/** The light of a place at a time of day: one state for sky, sun, shade and haze. */
export interface Daylight {
  /** From the scene toward the sun or moon. */
  readonly keyDirection: Vector3
  readonly key: LinearColour
  /** Radiance overhead, at eye level, and from below. */
  readonly zenith: LinearColour
  readonly horizon: LinearColour
  readonly below: LinearColour
  /** Brightness of the glow around the sun in the sky. */
  readonly glow: LinearColour
  readonly stars: number
  readonly clouds: number
  readonly exposure: number
}

/** sRGB `#rrggbb` to linear light. */
export function linearColour(hex: string): LinearColour {
  const channel = (at: number) => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
  }
  return [channel(1), channel(3), channel(5)]
}

function scaled(hex: string, factor: number): LinearColour {
  const [r, g, b] = linearColour(hex)
  return [r * factor, g * factor, b * factor]
}

/** Between two lights; `share` 0 gives `a`. */
export function mixed(a: LinearColour, b: LinearColour, share: number): LinearColour {
  return [a[0] + (b[0] - a[0]) * share, a[1] + (b[1] - a[1]) * share, a[2] + (b[2] - a[2]) * share]
}

/** How much of what a surface gets from above comes from overhead, by how far up it faces: `SIDE + UP * up`. */
export const ZENITH_SHARE = { side: 0.3, up: 0.38 } as const

/** The light that a matt surface gets from sky and ground together, by the direction that it faces. */
export function soft([, up]: Vector3, { zenith, horizon, below }: Daylight): LinearColour {
  const upper = mixed(horizon, zenith, ZENITH_SHARE.side + ZENITH_SHARE.up * up)
  return mixed(below, upper, 0.5 + 0.5 * up)
}

/** What far things turn into: the light over the horizon, a little of the sky's blue, a little of the ground. */
export function farAir({ zenith, horizon, below }: Pick<Daylight, 'zenith' | 'horizon' | 'below'>): LinearColour {
  return mixed(mixed(horizon, below, 0.2), zenith, 0.26)
}

/**
 * From the scene toward the key light. Azimuth 0 is +Z, where the usual camera stands; 90 degrees is +X, its right.
 */
export function keyDirection({ keyAzimuthDegrees, keyElevationDegrees }: StagedLight): Vector3 {
  const azimuth = (keyAzimuthDegrees * Math.PI) / 180
  const elevation = (keyElevationDegrees * Math.PI) / 180
  return [Math.sin(azimuth) * Math.cos(elevation), Math.sin(elevation), Math.cos(azimuth) * Math.cos(elevation)]
}

/** What of a scene its light depends on. */
type LitScene = Pick<StagedScene, 'light' | 'surroundings'> &
  Partial<Pick<StagedScene, 'set' | 'weather' | 'bodies' | 'look' | 'flames'>>

/**
 * The light of a scene. Inside, the colours of the hour are softer and the fill is stronger; clouds soften it outside; a
 * set's ground colours what comes from below.
 */
export function daylightOf(scene: LitScene): Daylight {
  const { light, surroundings, set, weather, bodies } = scene
  const toward = keyDirection(light)
  const isOutside = surroundings === 'outdoors'
  const hour = (isOutside ? OUTSIDE : INSIDE)[light.timeOfDay]
  const floor = bodies?.find(({ concept, motion }) => concept === 'ground' && motion === 'fixed')?.parts[0]
  const ground = floor && isOutside ? linearColour(floor.colour) : undefined
  const isAirless = set === 'space' || set === 'moon'
  const sky = isOutside && !isAirless ? inWeather(hour, weather) : hour
  return { keyDirection: toward, ...inLowKey(inPlace(sky, set, ground, toward[1]), scene) }
}

/** Whether a scene is seen in the light of the moon and of lamps under the open sky. */
export function isByMoonlight({ light, surroundings, set }: LitScene): boolean {
  const isLitAtNight = set === 'space' || set === 'moon' || set === 'underwater'
  return surroundings === 'outdoors' && light.timeOfDay === 'night' && !isLitAtNight
}

/** The light of a time of day, without its direction. */
export type Hour = Omit<Daylight, 'keyDirection'>

const OUTSIDE: Readonly<Record<StagedLight['timeOfDay'], Hour>> = {
  dawn: {
    key: scaled('#ffc6a2', 3.4),
    zenith: scaled('#8199d2', 0.52),
    horizon: scaled('#f5c0ac', 0.66),
    below: scaled('#5f575f', 0.25),
    glow: scaled('#ffb27a', 1.4),
    stars: 0.1,
    clouds: 0.6,
    exposure: 1.2,
  },
  afternoon: {
    key: scaled('#ffe6bd', 3.7),
    zenith: scaled('#4b8bdc', 0.62),
    horizon: scaled('#dbe2e2', 0.8),
    below: scaled('#8a8170', 0.33),
    glow: scaled('#ffecc8', 1),
    stars: 0,
    clouds: 0.7,
    exposure: 1,
  },
  dusk: {
    key: scaled('#d9a08f', 1.2),
    zenith: scaled('#566eb0', 0.62),
    horizon: scaled('#b28a9c', 0.46),
    below: scaled('#403f54', 0.32),
    glow: scaled('#ff8a5e', 1.0),
    stars: 0.35,
    clouds: 0.6,
    exposure: 1.45,
  },
  morning: {
    key: scaled('#ffdca9', 3.5),
    zenith: scaled('#5c97df', 0.62),
    horizon: scaled('#e3e3de', 0.8),
    below: scaled('#857a68', 0.3),
    glow: scaled('#ffe0b0', 1.1),
    stars: 0,
    clouds: 0.5,
    exposure: 1,
  },
  noon: {
    key: scaled('#fff5e2', 3.6),
    zenith: scaled('#458ae0', 0.68),
    horizon: scaled('#c6def0', 0.84),
    below: scaled('#8c8878', 0.35),
    glow: scaled('#ffffff', 0.8),
    stars: 0,
    clouds: 0.7,
    exposure: 0.95,
  },
  sunset: {
    key: scaled('#ffb06c', 4.8),
    zenith: scaled('#7288c6', 0.56),
    horizon: scaled('#f6b98e', 0.7),
    below: scaled('#5c4a4a', 0.26),
    glow: scaled('#ff9446', 1.9),
    stars: 0,
    clouds: 0.8,
    exposure: 1.08,
  },
  night: {
    key: scaled('#b2c8ff', 1.5),
    zenith: scaled('#1d3266', 0.5),
    horizon: scaled('#425a8c', 0.5),
    below: scaled('#2a3450', 0.5),
    glow: scaled('#9db8ff', 0.12),
    stars: 2.2,
    clouds: 0.12,
    exposure: 1.6,
  },
}

const INSIDE: Readonly<Record<StagedLight['timeOfDay'], Hour>> = {
  dawn: {
    key: scaled('#ffd6b8', 2.4),
    zenith: scaled('#c9c3cc', 0.45),
    horizon: scaled('#d0bdb4', 0.45),
    below: scaled('#94827a', 0.28),
    glow: [0, 0, 0],
    stars: 0,
    clouds: 0,
    exposure: 1.05,
  },
  afternoon: {
    key: scaled('#ffeccf', 3.0),
    zenith: scaled('#efebe2', 0.56),
    horizon: scaled('#ded6c8', 0.5),
    below: scaled('#aca08e', 0.29),
    glow: [0, 0, 0],
    stars: 0,
    clouds: 0,
    exposure: 0.95,
  },
  dusk: {
    key: scaled('#ffcfa8', 2.2),
    zenith: scaled('#8c8aa4', 0.48),
    horizon: scaled('#94869a', 0.52),
    below: scaled('#6c5d60', 0.45),
    glow: [0, 0, 0],
    stars: 0,
    clouds: 0,
    exposure: 1.1,
  },
  morning: {
    key: scaled('#ffe3c2', 2.9),
    zenith: scaled('#efe7dc', 0.55),
    horizon: scaled('#e6dccd', 0.5),
    below: scaled('#b09f8a', 0.28),
    glow: [0, 0, 0],
    stars: 0,
    clouds: 0,
    exposure: 0.95,
  },
  noon: {
    key: scaled('#fff6ea', 3.0),
    zenith: scaled('#f0f3f5', 0.58),
    horizon: scaled('#d9dee0', 0.5),
    below: scaled('#a9a59c', 0.3),
    glow: [0, 0, 0],
    stars: 0,
    clouds: 0,
    exposure: 0.95,
  },
  sunset: {
    key: scaled('#ffc596', 3.2),
    zenith: scaled('#c4b2b4', 0.42),
    horizon: scaled('#d3b09c', 0.42),
    below: scaled('#8a6c5c', 0.28),
    glow: [0, 0, 0],
    stars: 0,
    clouds: 0,
    exposure: 1,
  },
  night: {
    key: scaled('#ffe2bd', 1.8),
    zenith: scaled('#6a7594', 0.55),
    horizon: scaled('#5f6680', 0.62),
    below: scaled('#5a5152', 0.6),
    glow: [0, 0, 0],
    stars: 0,
    clouds: 0,
    exposure: 1.15,
  },
}
