import type { SceneSpec, SpecEntity } from '../../../shared/scene/sceneSpec.ts'
import type { StagedWater } from '../../../shared/scene/stagedWater.ts'
import { sizeFactor } from '../staging/dimensions.ts'

type Kind = StagedWater['kind']

const KIND_OF_VARIANT: Readonly<Record<string, Kind>> = {
  pond: 'pond',
  fishPond: 'pond',
  lake: 'lake',
  reservoir: 'lake',
  sea: 'sea',
  ocean: 'sea',
  wave: 'sea',
  river: 'river',
  stream: 'river',
  brook: 'river',
  creek: 'river',
  canal: 'river',
  flood: 'river',
  pool: 'pool',
  swimmingPool: 'pool',
  tank: 'tank',
  waterTank: 'tank',
  squareTank: 'tank',
  aquarium: 'tank',
  fishTank: 'tank',
  fishbowl: 'tank',
  puddle: 'puddle',
  bathtub: 'pool',
  sungai: 'river',
}

/** Words for waters where the reading names no kind, whole words in either language. */
const KIND_OF_WORD: readonly (readonly [RegExp, Kind])[] = [
  [/\b(swimming pool|kolam renang|pool)\b/i, 'pool'],
  [/\b(pond|kolam|empang)\b/i, 'pond'],
  [/waterfall|cascade|air terjun|curug|coban/i, 'pond'],
  [/\b(lake|danau|waduk)\b/i, 'lake'],
  [/\b(sea|ocean|laut|samudra|lautan|ombak)\b/i, 'sea'],
  [/\b(river|stream|brook|creek|sungai|kali)\b/i, 'river'],
  [/\b(aquarium|akuarium|tank|tangki)\b/i, 'tank'],
  [/\b(puddle|genangan)\b/i, 'puddle'],
]

/** What kind of water an entity stands for; plain water is a tank inside and a pond outside. */
export function kindOfWater(entity: SpecEntity, spec: SceneSpec): Kind {
  if (spec.set?.value === 'beach' && isOfSea(entity)) return 'shore'
  const byVariant = entity.variant === undefined ? undefined : KIND_OF_VARIANT[entity.variant]
  const byWord = KIND_OF_WORD.find(([word]) => word.test(entity.label))?.[1]
  const bySet = spec.set && { river: 'river', lake: 'lake', sea: 'sea', beach: 'sea' }[spec.set.value as string]
  return (
    byVariant ?? byWord ?? (bySet as Kind | undefined) ?? (spec.surroundings.value === 'outdoors' ? 'pond' : 'tank')
  )
}

function isOfSea({ variant, label }: SpecEntity): boolean {
  return ['sea', 'ocean', 'wave', 'shore', undefined].includes(variant) || KIND_OF_WORD[3]![0].test(label)
}

/** Whether ground with a hole for it goes on around a water. */
export function isInLand(kind: Kind): boolean {
  return kind === 'pond' || kind === 'puddle' || kind === 'pool' || kind === 'river'
}

/** The usual water of a kind around a middle, for things of up to `largest` metres. */
export function usualWater(
  kind: Kind,
  { entity, middle, largest, seed, wind }: WaterNeeds,
): Omit<StagedWater, 'id' | 'label'> {
  const grows = sizeFactor(entity?.concept ?? 'water', entity?.size?.value) * Math.max(1, Math.min(3, largest / 0.35))
  const [x, , z] = middle
  const shared = { filled: 1, current: 0, waves: [], inflows: [], drives: [], walls: 'opaque' as const, kind }
  switch (kind) {
    case 'pond': {
      const radius: [number, number] = [2.1 * grows, 1.7 * grows]
      const size: [number, number] = [radius[0] * 2.7, radius[1] * 2.7]
      return {
        ...shared,
        isDispersive: true,
        centre: [x, -0.1, z],
        size,
        columns: 144,
        rows: Math.round((144 * size[1]) / size[0]),
        bed: { kind: 'bowl', depth: Math.min(1.4, 0.65 * grows), radius, rim: 0.1, seed },
        edges: 'walls',
        wavelength: 0.5 * grows,
        colour: '#27453d',
        clarity: 0.55,
      }
    }
    case 'puddle': {
      const radius: [number, number] = [0.8 * grows, 0.55 * grows]
      return {
        ...shared,
        isDispersive: true,
        centre: [x, -0.012, z],
        size: [radius[0] * 2.6, radius[1] * 2.6],
        columns: 112,
        rows: 77,
        bed: { kind: 'bowl', depth: 0.05, radius, rim: 0.012, seed },
        edges: 'walls',
        wavelength: 0.2,
        colour: '#4a4437',
        clarity: 0.16,
      }
    }
    case 'pool': {
      const size: [number, number] = [6 * grows, 3.6 * grows]
      return {
        ...shared,
        isDispersive: true,
        centre: [x, -0.12, z],
        size,
        columns: 150,
        rows: 90,
        bed: { kind: 'flat', depth: 1.2 },
        edges: 'walls',
        wavelength: 0.7,
        colour: '#1f8aa0',
        clarity: 2.4,
      }
    }
    case 'tank': {
      const { size, depth } = tankMeasures(entity, grows)
      const columns = Math.min(120, Math.max(40, Math.round(size[0] / TANK_CELL)))
      return {
        ...shared,
        isDispersive: true,
        isNarrow: true,
        centre: [x, depth + TANK_FLOOR, z],
        size,
        columns,
        rows: Math.round((columns * size[1]) / size[0]),
        bed: { kind: 'flat', depth },
        edges: 'walls',
        wavelength: 0.35,
        colour: '#2b7f92',
        clarity: 1.6,
        walls: 'glass',
      }
    }
    case 'river': {
      const wide = Math.min(grows, 1.25)
      return {
        ...shared,
        centre: [x, -0.22, z],
        size: [18 * wide, 7.2 * wide],
        columns: 150,
        rows: 60,
        bed: { kind: 'channel', depth: 0.6 * wide, halfWidth: 2.3 * wide, rim: 0.22, fall: 0.006, seed },
        edges: 'river',
        current: 0.8,
        wavelength: 1.2,
        colour: '#3a5148',
        clarity: 0.5,
      }
    }
    case 'lake':
    case 'sea': {
      const size = 12 * grows
      const waves = kind === 'sea' ? windWaves(wind ?? 6, seed, 1.6) : windWaves(wind ?? 1.6, seed, 1)
      return {
        ...shared,
        centre: [x, 0, z],
        size: [size, size],
        columns: 144,
        rows: 144,
        bed: { kind: 'flat', depth: 4 },
        edges: 'open',
        wavelength: 0.8 * grows,
        waves,
        colour: kind === 'sea' ? '#0f4352' : '#21464b',
        clarity: 1.6,
      }
    }
    case 'shore': {
      const bed = { kind: 'shelf' as const, depth: 0.75, shoreZ: 1.6, slope: 0.075, rim: 0.21 }
      const size: [number, number] = [16, 9]
      // Where the sand has risen to the level of the land, the water's ground ends.
      return {
        ...shared,
        centre: [x, -bed.rim, z - size[1] / 2],
        size,
        columns: 120,
        rows: 108,
        bed,
        edges: 'shore',
        wavelength: 9,
        waves: surf(wind ?? 5, seed, grows),
        colour: '#2a7d86',
        clarity: 1.1,
      }
    }
    case 'vessel':
    case 'basin':
    case 'spill':
    case 'runoff':
      throw new Error('Such a water takes its measures from the thing that holds or sheds it')
  }
}

/** A finer field than the pieces of what is in it would stand out over them, metres. */
const TANK_CELL = 0.0125

/** Of a tank's length: how wide it is inside, and how deep the water. */
const USUAL_TANK = { wide: 0.8 / 1.5, deep: 0.55 / 1.5 }
const SQUARE_TANK = { wide: 1, deep: 0.55 }

/** The water in a tank: 1.5 m long where nothing was said; a stated width is that between the glass. */
function tankMeasures(entity: SpecEntity | undefined, grows: number): { size: [number, number]; depth: number } {
  const shape = entity?.variant === 'squareTank' ? SQUARE_TANK : USUAL_TANK
  const length = entity?.sizeMetres?.value ?? 1.5 * grows
  return { size: [length, length * shape.wide], depth: length * shape.deep }
}

/** The glass floor of a tank, metres. */
export const TANK_FLOOR = 0.03

export interface WaterNeeds {
  readonly entity: SpecEntity | undefined
  readonly middle: readonly [number, number, number]
  /** The largest thing that goes in, metres. */
  readonly largest: number
  readonly seed: number
  /** Speed of the wind, m/s. */
  readonly wind?: number
}

const TRAINS = 7

/**
 * Waves that a wind makes: the longest runs as fast as two fifths of the wind (a young sea), the others are shorter; all
 * within sixty degrees of it. Steepness grows with the wind and stays below breaking.
 */
function windWaves(wind: number, seed: number, grown: number): StagedWater['waves'] {
  const longest = Math.min(14, Math.max(0.9, ((2 * Math.PI) / 9.81) * (0.4 * wind) ** 2 * grown))
  return Array.from({ length: TRAINS }, (_, train) => {
    const turn = Math.sin(seed * 1.37 + train * 2.4)
    const wavelength = longest * 0.68 ** train
    const steepness = Math.min(0.05, 0.006 + 0.005 * wind) / (1 + 0.35 * train)
    return {
      amplitude: (steepness * wavelength) / (2 * Math.PI) + 0.0006,
      wavelength,
      heading: 0.5 + turn * 1.05,
      phase: (seed % 7) + train * 1.9,
    }
  })
}

/** Swell that comes in square to the beach: long waves in groups, higher the harder it blows. */
function surf(wind: number, seed: number, grows: number): StagedWater['waves'] {
  const high = Math.min(0.16, 0.05 + 0.006 * wind) * Math.min(1.3, grows)
  return [
    { wavelength: 7.4, share: 1 },
    { wavelength: 5.9, share: 0.45 },
    { wavelength: 3.7, share: 0.18 },
  ].map(({ wavelength, share }, train) => ({
    amplitude: high * share,
    wavelength,
    heading: Math.PI / 2,
    phase: (seed % 6) + train * 2.1,
  }))
}
