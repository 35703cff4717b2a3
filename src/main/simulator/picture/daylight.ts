import type { StagedLight, StagedScene, Vector3 } from '../../../shared/scene/stagedScene.ts'

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

/**
 * From the scene toward the key light. Azimuth 0 is +Z, where the usual camera stands; 90 degrees is +X, its right.
 */
export function keyDirection({ keyAzimuthDegrees, keyElevationDegrees }: StagedLight): Vector3 {
  const azimuth = (keyAzimuthDegrees * Math.PI) / 180
  const elevation = (keyElevationDegrees * Math.PI) / 180
  return [Math.sin(azimuth) * Math.cos(elevation), Math.sin(elevation), Math.cos(azimuth) * Math.cos(elevation)]
}

/** The light of a scene. Inside, the colours of the hour are softer and the fill is stronger. */
export function daylightOf({ light, surroundings }: Pick<StagedScene, 'light' | 'surroundings'>): Daylight {
  const inside = surroundings !== 'outdoors'
  return { keyDirection: keyDirection(light), ...(inside ? INSIDE : OUTSIDE)[light.timeOfDay] }
}

type Hour = Omit<Daylight, 'keyDirection'>

const OUTSIDE: Readonly<Record<StagedLight['timeOfDay'], Hour>> = {
  morning: {
    key: scaled('#ffd9ae', 2.6),
    zenith: scaled('#6c9fd8', 0.75),
    horizon: scaled('#f3dcc2', 0.95),
    below: scaled('#8a7a66', 0.4),
    glow: scaled('#ffdca8', 1.2),
    stars: 0,
    clouds: 0.5,
    exposure: 1,
  },
  noon: {
    key: scaled('#fff6e6', 3.1),
    zenith: scaled('#4f8fd8', 0.8),
    horizon: scaled('#cfe3f2', 0.95),
    below: scaled('#8c8878', 0.45),
    glow: scaled('#ffffff', 0.9),
    stars: 0,
    clouds: 0.7,
    exposure: 0.95,
  },
  sunset: {
    key: scaled('#ff9d55', 2.7),
    zenith: scaled('#5a6da6', 0.5),
    horizon: scaled('#f4a070', 0.85),
    below: scaled('#6b5148', 0.35),
    glow: scaled('#ff9a4a', 1.8),
    stars: 0,
    clouds: 0.8,
    exposure: 1.1,
  },
  night: {
    key: scaled('#a9c4ff', 0.75),
    zenith: scaled('#16264a', 0.5),
    horizon: scaled('#2c4470', 0.6),
    below: scaled('#101a2c', 0.5),
    glow: scaled('#9db8ff', 0.12),
    stars: 1,
    clouds: 0.15,
    exposure: 1.5,
  },
}

const INSIDE: Readonly<Record<StagedLight['timeOfDay'], Hour>> = {
  morning: {
    key: scaled('#ffe2bd', 2.3),
    zenith: scaled('#f1e6d8', 0.75),
    horizon: scaled('#e9dcc9', 0.62),
    below: scaled('#b39f86', 0.4),
    glow: [0, 0, 0],
    stars: 0,
    clouds: 0,
    exposure: 1,
  },
  noon: {
    key: scaled('#fff4e6', 2.6),
    zenith: scaled('#f3f5f6', 0.8),
    horizon: scaled('#dde1e2', 0.62),
    below: scaled('#a9a59c', 0.45),
    glow: [0, 0, 0],
    stars: 0,
    clouds: 0,
    exposure: 0.95,
  },
  sunset: {
    key: scaled('#ffab66', 2.5),
    zenith: scaled('#b98d86', 0.55),
    horizon: scaled('#d69a74', 0.5),
    below: scaled('#7d5b4c', 0.4),
    glow: [0, 0, 0],
    stars: 0,
    clouds: 0,
    exposure: 1.05,
  },
  night: {
    key: scaled('#ffd7a0', 1.5),
    zenith: scaled('#22304f', 0.4),
    horizon: scaled('#263557', 0.4),
    below: scaled('#1a1f2e', 0.4),
    glow: [0, 0, 0],
    stars: 0,
    clouds: 0,
    exposure: 1.25,
  },
}
