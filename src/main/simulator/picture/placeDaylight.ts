import type { SetName, StagedScene, WeatherKind } from '../../../shared/scene/stagedScene.ts'
import type { Hour, LinearColour } from './daylight.ts'

/** How much of the sky a weather covers at its weakest and strongest, and how dark its clouds are. */
const COVERS: Readonly<Record<WeatherKind, { least: number; most: number; light: number; exposure: number }>> = {
  clear: { least: 0, most: 0, light: 1, exposure: 1 },
  cloudy: { least: 0.5, most: 0.95, light: 0.92, exposure: 1 },
  rain: { least: 0.85, most: 1, light: 0.72, exposure: 1.05 },
  storm: { least: 0.97, most: 1, light: 0.46, exposure: 1.15 },
  snow: { least: 0.8, most: 0.96, light: 1, exposure: 0.98 },
  fog: { least: 0.75, most: 1, light: 0.95, exposure: 1 },
}

function luminance([red, green, blue]: LinearColour): number {
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function mixed(a: LinearColour, b: LinearColour, share: number): LinearColour {
  return [a[0] + (b[0] - a[0]) * share, a[1] + (b[1] - a[1]) * share, a[2] + (b[2] - a[2]) * share]
}

function dimmed([red, green, blue]: LinearColour, factor: number): LinearColour {
  return [red * factor, green * factor, blue * factor]
}

/** How much of the sky is covered, 0 to 1. */
export function overcastOf(weather: StagedScene['weather']): number {
  if (weather === undefined) return 0
  const amount = Math.min(1, weather.kind === 'rain' ? weather.amount / 20 : weather.amount)
  const { least, most } = COVERS[weather.kind]
  return least + (most - least) * amount
}

/** How wet the ground is, 0 to 1. */
export function wetnessOf(weather: StagedScene['weather']): number {
  if (weather?.kind === 'storm') return 1
  return weather?.kind === 'rain' ? 0.5 + 0.5 * Math.min(1, weather.amount / 10) : 0
}

/** How much of what faces up is white, 0 to 1. */
export function snowCoverOf(weather: StagedScene['weather']): number {
  return weather?.kind === 'snow' ? 0.35 + 0.55 * Math.min(1, weather.amount) : 0
}

/** The light of an hour under a weather's sky: the key gives way to a soft grey from above. */
export function inWeather(hour: Hour, weather: StagedScene['weather']): Hour {
  const cover = overcastOf(weather)
  if (weather === undefined || cover === 0) return hour
  const { light, exposure } = COVERS[weather.kind]
  const level = light * (0.55 * luminance(hour.horizon) + 0.45 * luminance(hour.zenith) + 0.05 * luminance(hour.key))
  const grey = (factor: number): LinearColour => [0.95 * factor * level, 0.985 * factor * level, 1.04 * factor * level]
  return {
    ...hour,
    key: dimmed(mixed(hour.key, grey(luminance(hour.key) / level), 0.6 * cover), 1 - 0.8 * cover),
    zenith: mixed(hour.zenith, grey(weather.kind === 'fog' ? 1 : 0.86), cover),
    horizon: mixed(hour.horizon, grey(weather.kind === 'storm' ? 1.25 : 1.08), cover),
    below: mixed(hour.below, grey(0.42), 0.6 * cover),
    glow: dimmed(hour.glow, (1 - cover) ** 2),
    stars: hour.stars * (1 - cover),
    exposure: hour.exposure * exposure,
  }
}

/** Out of the air the sky is black and only the sun and the ground give light; under water both are filtered blue. */
export function inPlace(
  hour: Hour,
  set: SetName | undefined,
  ground: LinearColour | undefined,
  sunHeight: number,
): Hour {
  if (set === undefined) return hour
  const bounce = 0.12 * luminance(hour.key) * sunHeight + 0.4 * luminance(hour.zenith)
  const lit = { ...hour, ...(ground === undefined ? {} : { below: dimmed(ground, bounce) }) }
  switch (set) {
    case 'stage':
      // The house is dark; the lamps over the play are what there is.
      return {
        ...lit,
        key: dimmed(hour.key, 0.3),
        zenith: dimmed(hour.zenith, 0.24),
        horizon: dimmed(hour.horizon, 0.24),
        below: dimmed(hour.below, 0.3),
      }
    case 'space':
      return { ...lit, ...AIRLESS, below: [0.016, 0.017, 0.02] }
    case 'moon':
      return { ...lit, ...AIRLESS, below: dimmed(ground ?? [0.25, 0.25, 0.25], 0.34) }
    case 'underwater': {
      const strength = Math.min(1, 0.25 + 0.75 * (luminance(hour.key) / 3))
      return {
        ...lit,
        key: dimmed([1.15, 1.9, 1.85], strength),
        zenith: dimmed([0.12, 0.46, 0.55], strength),
        horizon: dimmed([0.025, 0.19, 0.29], strength),
        below: dimmed([0.03, 0.13, 0.17], strength),
        glow: dimmed([0.2, 0.6, 0.65], strength),
        stars: 0,
        clouds: 0,
        exposure: 1.15,
      }
    }
    default:
      return lit
  }
}

const AIRLESS = {
  key: [3.7, 3.62, 3.5],
  zenith: [0.012, 0.012, 0.014],
  horizon: [0.014, 0.014, 0.016],
  glow: [0, 0, 0],
  stars: 1,
  clouds: 0,
  exposure: 1,
} as const satisfies Partial<Hour>
