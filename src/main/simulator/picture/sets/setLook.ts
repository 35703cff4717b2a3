import type { SetName, StagedScene } from '../../../../shared/scene/stagedScene.ts'
import type { GrainKind } from '../grain.ts'

/** What stands along the horizon. */
export type Skyline = 'hills' | 'mountains' | 'wood' | 'sea' | 'dunes' | 'roofs' | 'none'

/** How a set looks beside its scenery. */
export interface SetLook {
  readonly skyline: Skyline
  /** Where the ground begins and ends to turn into the haze, metres from the camera. */
  readonly fade: readonly [number, number]
  readonly grain?: GrainKind
  /** Small things strewn over the ground as it is outdoors without a set. */
  readonly isStrewn: boolean
}

const LOOKS: Readonly<Record<SetName, SetLook>> = {
  kitchen: { skyline: 'none', fade: [150, 190], isStrewn: false },
  classroom: { skyline: 'none', fade: [150, 190], isStrewn: false },
  laboratory: { skyline: 'none', fade: [150, 190], isStrewn: false },
  stage: { skyline: 'none', fade: [150, 190], isStrewn: false },
  street: { skyline: 'roofs', fade: [40, 220], isStrewn: false },
  market: { skyline: 'roofs', fade: [40, 200], isStrewn: false },
  village: { skyline: 'hills', fade: [35, 240], grain: 'stone', isStrewn: true },
  city: { skyline: 'roofs', fade: [40, 300], isStrewn: false },
  park: { skyline: 'wood', fade: [28, 170], isStrewn: true },
  field: { skyline: 'hills', fade: [35, 300], isStrewn: true },
  forest: { skyline: 'wood', fade: [12, 75], isStrewn: true },
  river: { skyline: 'wood', fade: [30, 200], isStrewn: true },
  lake: { skyline: 'hills', fade: [30, 240], isStrewn: true },
  beach: { skyline: 'sea', fade: [60, 430], grain: 'fine', isStrewn: false },
  sea: { skyline: 'sea', fade: [60, 430], isStrewn: false },
  mountain: { skyline: 'mountains', fade: [40, 420], isStrewn: true },
  desert: { skyline: 'dunes', fade: [40, 260], grain: 'fine', isStrewn: true },
  snow: { skyline: 'hills', fade: [30, 240], grain: 'fine', isStrewn: false },
  sky: { skyline: 'hills', fade: [30, 240], isStrewn: true },
  space: { skyline: 'none', fade: [900, 1000], isStrewn: false },
  moon: { skyline: 'none', fade: [900, 1000], isStrewn: false },
  underwater: { skyline: 'none', fade: [4, 26], grain: 'fine', isStrewn: false },
}

/** The look of a scene's set; undefined for plain surroundings. Fog and rain bring the haze nearer. */
export function setLookOf({ set, weather }: Pick<StagedScene, 'set' | 'weather'>): SetLook | undefined {
  if (set === undefined) return undefined
  const look = LOOKS[set]
  return { ...look, fade: nearer(look.fade, weather) }
}

const THICKNESS = { clear: 0, cloudy: 0.1, rain: 0.45, storm: 0.5, snow: 0.6, fog: 1 } as const

/** How much nearer the haze is in a weather: fog at its thickest leaves some fifteen metres. */
export function nearer(
  [from, to]: readonly [number, number],
  weather: StagedScene['weather'],
): readonly [number, number] {
  if (weather === undefined) return [from, to]
  const amount = weather.kind === 'rain' ? Math.min(1, weather.amount / 20) : Math.min(1, weather.amount)
  const thickness = THICKNESS[weather.kind] * (0.4 + 0.6 * amount)
  const end = to * (18 / to) ** thickness
  return [Math.min(from, end * 0.15) * (1 - 0.6 * thickness), end]
}
