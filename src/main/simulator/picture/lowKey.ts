import type { StagedScene } from '../../../shared/scene/stagedScene.ts'
import type { Hour, LinearColour } from './daylight.ts'

/** What decides whether a place is left dark. */
export type LowKeyScene = Partial<Pick<StagedScene, 'look' | 'flames'>> & Pick<StagedScene, 'surroundings' | 'light'>

/** Shares of key and fill that are left. */
interface Dimming {
  readonly key: number
  readonly fill: number
}

/** A film in black and white is lit by its key: shadows get next to nothing. */
const NOIR: Dimming = { key: 1, fill: 0.3 }
/** Where a flame is the light of a room at night, all else only tells where the walls are. */
const BY_FLAME: Dimming = { key: 0.07, fill: 0.16 }

/**
 * The light of an hour as a low key leaves it. The exposure stays: what is dark shall look dark.
 */
export function inLowKey(hour: Hour, scene: LowKeyScene): Hour {
  const { key, fill } = dimmingOf(scene)
  if (key === 1 && fill === 1) return hour
  return {
    ...hour,
    key: dimmed(hour.key, key),
    zenith: dimmed(hour.zenith, fill),
    horizon: dimmed(hour.horizon, fill),
    below: dimmed(hour.below, fill),
  }
}

function dimmingOf({ look, flames, surroundings, light }: LowKeyScene): Dimming {
  if (surroundings !== 'outdoors' && light.timeOfDay === 'night' && flames?.some(burns) === true) return BY_FLAME
  return look === 'noir' ? NOIR : { key: 1, fill: 1 }
}

function burns({ kind }: NonNullable<StagedScene['flames']>[number]): boolean {
  return kind === 'candle' || kind === 'fire'
}

function dimmed([red, green, blue]: LinearColour, share: number): LinearColour {
  return [red * share, green * share, blue * share]
}
