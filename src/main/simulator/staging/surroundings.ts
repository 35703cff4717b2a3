import { forkedRandom, randomBetween } from '../../../shared/random/seeded.ts'
import type { MaterialName } from '../../../shared/scene/materials.ts'
import type { SceneSpec } from '../../../shared/scene/sceneSpec.ts'
import type { AmbienceKind, SetName, StagedBody, StagedLight, Vector3 } from '../../../shared/scene/stagedScene.ts'
import { SEAMLESS_PAPER } from './seamlessPaper.ts'
import { UPRIGHT } from './vectors.ts'

export interface Ground {
  readonly material: MaterialName
  readonly colour: string
  readonly label: string
}

const GROUND_WORDS: Readonly<Record<string, { material: MaterialName; colour: string }>> = {
  grass: { material: 'soil', colour: '#5d7a3c' },
  lawn: { material: 'soil', colour: '#5d7a3c' },
  rumput: { material: 'soil', colour: '#5d7a3c' },
  sand: { material: 'soil', colour: '#cdb68a' },
  pasir: { material: 'soil', colour: '#cdb68a' },
  tanah: { material: 'soil', colour: '#7a664b' },
  earth: { material: 'soil', colour: '#7a664b' },
  carpet: { material: 'cloth', colour: '#8c5a52' },
  karpet: { material: 'cloth', colour: '#8c5a52' },
  pavement: { material: 'stone', colour: '#85827c' },
  aspal: { material: 'stone', colour: '#4b4b4d' },
  ubin: { material: 'ceramic', colour: '#cfc8bb' },
}

/** What one stands on in the places that prompts name. */
const GROUND_OF_PLACES: readonly { readonly ground: keyof typeof GROUND_WORDS; readonly places: RegExp }[] = [
  {
    ground: 'grass',
    places: /\b(park|garden|meadow|field|yard|backyard|playground|taman|kebun|lapangan|halaman|pekarangan|sawah)\b/i,
  },
  { ground: 'sand', places: /\b(beach|pantai)\b/i },
  { ground: 'aspal', places: /\b(street|jalan|jalanan)\b/i },
]

function groundOfPlace({ surroundings, set }: SceneSpec): (typeof GROUND_WORDS)[string] | undefined {
  if (set !== undefined) return GROUND_OF_SET[set.value]
  if (surroundings.source.kind !== 'said') return undefined
  const { words } = surroundings.source
  const found = GROUND_OF_PLACES.find(({ places }) => places.test(words))
  return found && GROUND_WORDS[found.ground]
}

const GROUND_OF_SET: Readonly<Record<SetName, { material: MaterialName; colour: string }>> = {
  kitchen: { material: 'ceramic', colour: '#cdc3b2' },
  classroom: { material: 'wood', colour: '#b3966f' },
  laboratory: { material: 'ceramic', colour: '#c3c9cb' },
  stage: { material: 'wood', colour: '#8a5f3d' },
  street: { material: 'stone', colour: '#5a5a5c' },
  market: { material: 'stone', colour: '#8f8575' },
  village: { material: 'soil', colour: '#8f7650' },
  city: { material: 'stone', colour: '#77767a' },
  park: { material: 'soil', colour: '#5f8040' },
  field: { material: 'soil', colour: '#748a3f' },
  forest: { material: 'soil', colour: '#5c6636' },
  river: { material: 'soil', colour: '#66803f' },
  lake: { material: 'soil', colour: '#6b7d45' },
  beach: { material: 'soil', colour: '#d2bd92' },
  sea: { material: 'wood', colour: '#9a7a56' },
  mountain: { material: 'stone', colour: '#86806f' },
  desert: { material: 'soil', colour: '#d0a468' },
  snow: { material: 'soil', colour: '#dfe5ee' },
  sky: { material: 'soil', colour: '#748a3f' },
  space: { material: 'stone', colour: '#8a8a8a' },
  moon: { material: 'stone', colour: '#8b8883' },
  underwater: { material: 'soil', colour: '#a99f7d' },
}

const INDOOR_SETS: readonly SetName[] = ['kitchen', 'classroom', 'laboratory', 'stage']

const GRAVITY_OF_SET: Partial<Record<SetName, SceneSpec['gravity']['value']>> = {
  moon: { metresPerSecondSquared: 1.62, place: 'moon' },
  space: { metresPerSecondSquared: 0, place: 'none' },
}

/** A place brings its own light and weight: indoors or outdoors, and the gravity of the Moon, where none was said. */
export function withSetImplied(spec: SceneSpec): SceneSpec {
  if (spec.set === undefined) return spec
  const because = spec.set.source.kind === 'said' ? spec.set.source.words : spec.set.value
  const source = { kind: 'inferred', because } as const
  const gravity = spec.gravity.source.kind === 'said' ? undefined : GRAVITY_OF_SET[spec.set.value]
  const surroundings = INDOOR_SETS.includes(spec.set.value) ? 'room' : 'outdoors'
  return {
    ...spec,
    ...(spec.surroundings.value === surroundings ? {} : { surroundings: { value: surroundings, source } }),
    ...(gravity === undefined ? {} : { gravity: { value: gravity, source } }),
  }
}

/** In space there is nothing to stand on. */
export function hasGround(spec: SceneSpec): boolean {
  return spec.set?.value !== 'space' || spec.gravity.value.metresPerSecondSquared > 0
}

const GROUND_COLOURS: Readonly<Record<MaterialName, string>> = {
  wood: '#a47c55',
  metal: '#8f9296',
  glass: '#b9cfcb',
  ceramic: '#d3ccc0',
  plastic: '#9a9ea3',
  rubber: '#55565a',
  stone: '#a39d93',
  cloth: '#8c5a52',
  paper: '#d8d2c4',
  soil: '#7a664b',
  brass: '#b39352',
  copper: '#b07a5e',
  gold: '#c7a04f',
  bronze: '#8f7148',
  aluminium: '#a7aaae',
  ice: '#cfe0e6',
  leather: '#6e4a34',
  foam: '#d8cda4',
  fruit: '#a8483c',
  bread: '#b98a54',
  wax: '#ddd2b6',
  bamboo: '#b89d63',
  concrete: '#9d9a94',
  brick: '#96543f',
  cork: '#a98058',
  leaf: '#5d7a3c',
}

const MEADOW = '#6f8a43'

function isOfTheCountry({ concept }: SceneSpec['entities'][number]): boolean {
  return concept === 'plant' || concept === 'building' || concept === 'landform'
}

/** Lighter than furniture, so that a wooden table stands out from the floor. */
const PALE_OAK = '#b7a891'

/** What the floor is: as said, or as the surroundings suggest. */
export function groundOf(spec: SceneSpec): Ground {
  const said = spec.entities.find((entity) => entity.concept === 'ground')
  const named = (said && GROUND_WORDS[said.label]) ?? groundOfPlace(spec)
  // Where trees, houses and mountains stand there is earth with grass on it.
  const isCountry = named === undefined && spec.surroundings.value === 'outdoors' && spec.entities.some(isOfTheCountry)
  const usual: MaterialName = spec.surroundings.value === 'room' ? 'wood' : isCountry ? 'soil' : 'stone'
  const material = said?.material?.value ?? named?.material ?? usual
  const isPaper = spec.surroundings.value === 'studio' && said?.material === undefined && named === undefined
  const usualColour =
    isCountry && said?.material === undefined
      ? MEADOW
      : spec.surroundings.value === 'room' && material === 'wood'
        ? PALE_OAK
        : isPaper
          ? SEAMLESS_PAPER
          : GROUND_COLOURS[material]
  const colour = said?.colour?.value.hex ?? (said?.material ? undefined : named?.colour) ?? usualColour
  return { material, colour, label: said?.label ?? (spec.language === 'id' ? 'lantai' : 'floor') }
}

/** The fixed floor, its top exactly at y = 0. */
export function groundBody(ground: Ground): StagedBody {
  return {
    id: 'ground',
    label: ground.label,
    concept: 'ground',
    motion: 'fixed',
    parts: [
      {
        shape: { kind: 'box', halfExtents: [80, 0.5, 80], bevel: 0 },
        material: ground.material,
        colour: ground.colour,
        offset: [0, 0, 0],
        rotation: UPRIGHT,
      },
    ],
    position: [0, -0.5, 0],
    rotation: UPRIGHT,
    linearVelocity: [0, 0, 0],
    angularVelocity: [0, 0, 0],
    releasedAtSeconds: 0,
  }
}

/** How far round from the camera the key light stands: the hours differ in it, none is flat from the front. */
const LIGHTS = {
  dawn: { fromCamera: 66, elevation: 7 },
  morning: { fromCamera: 60, elevation: 24 },
  noon: { fromCamera: 50, elevation: 52 },
  afternoon: { fromCamera: 56, elevation: 34 },
  sunset: { fromCamera: 64, elevation: 12 },
  dusk: { fromCamera: 66, elevation: 6 },
  night: { fromCamera: 64, elevation: 38 },
} as const

/** Where the horizon is open a low sun stands in the picture, beside its middle: what such hours are filmed for. */
const LOW_SUN = { fromCamera: 160, elevation: 6 } as const
const OPEN_SETS: readonly (SetName | undefined)[] = ['beach', 'sea', 'lake', 'desert', 'snow', 'sky']

/**
 * The key light of the time of day, turned a little by the seed: 44 to 72 degrees round from a camera that stands at
 * `cameraAzimuthDegrees`, on the far side of the stage's axis, so that things show a bright and a shaded face; a low sun
 * over an open horizon stands before the camera. A sun that was spoken of stands where it was said to.
 */
export function lightOf(spec: SceneSpec, seed: number, cameraAzimuthDegrees: number): StagedLight {
  const hour = spec.timeOfDay.value
  const isInPicture = OPEN_SETS.includes(spec.set?.value) && (hour === 'sunset' || hour === 'dawn')
  const { fromCamera, elevation } = isInPicture ? LOW_SUN : LIGHTS[hour]
  const random = forkedRandom(seed, 'light')
  const side = cameraAzimuthDegrees < 0 ? 1 : -1
  return {
    timeOfDay: hour,
    keyAzimuthDegrees:
      cameraAzimuthDegrees + (spec.sun?.value.fromCameraDegrees ?? side * (fromCamera + randomBetween(random, -6, 6))),
    keyElevationDegrees: spec.sun?.value.elevationDegrees ?? elevation + randomBetween(random, -2, 2),
  }
}

const AMBIENCE_OF_SET: Partial<Record<SetName, AmbienceKind>> = {
  street: 'city',
  city: 'city',
  market: 'murmur',
  forest: 'forest',
  river: 'stream',
  lake: 'birdsong',
  beach: 'surf',
  sea: 'surf',
  mountain: 'wind',
  desert: 'wind',
  snow: 'wind',
  sky: 'wind',
  space: 'roomTone',
  moon: 'roomTone',
  underwater: 'underwater',
}

/** What is heard of the place itself. There is no air to carry sound on the Moon, so only room tone is left. */
export function ambienceOf(spec: SceneSpec): AmbienceKind {
  if (spec.surroundings.value !== 'outdoors' || spec.gravity.value.place === 'moon') return 'roomTone'
  const ofSet = spec.set && AMBIENCE_OF_SET[spec.set.value]
  const isNight = spec.timeOfDay.value === 'night'
  if (ofSet !== undefined && !(isNight && (ofSet === 'forest' || ofSet === 'birdsong'))) return ofSet
  if (spec.weather?.value.kind === 'storm') return 'wind'
  if (isNight) return 'crickets'
  if (spec.mood.value === 'tense' || spec.mood.value === 'sad') return 'wind'
  return spec.timeOfDay.value === 'sunset' ? 'wind' : 'birdsong'
}

/** The velocity of the air; the camera stands at +Z. */
export function windOf({ metresPerSecond, toward }: NonNullable<SceneSpec['wind']>['value']): Vector3 {
  switch (toward) {
    case 'left':
      return [-metresPerSecond, 0, 0]
    case 'right':
      return [metresPerSecond, 0, 0]
    case 'camera':
      return [0, 0, metresPerSecond]
    case 'away':
      return [0, 0, -metresPerSecond]
  }
}
