import { z } from 'zod'
import { materialName } from './materials.ts'
import {
  cameraMove,
  filmLook,
  language,
  mood,
  setName,
  srgbColour,
  surroundings,
  timeOfDay,
  weatherKind,
} from './stagedScene.ts'
import { provenance, unmetWish } from './understanding.ts'

/**
 * What a prompt says, before anything has a place in space: who is there, what happens in which order, how it
 * is filmed. Every value carries where it came from. Metres, kilograms, seconds, degrees.
 */
function sourced<Value extends z.ZodType>(value: Value) {
  return z.object({ value, source: provenance })
}

/**
 * What a thing is to the stage: how it stands, moves and is held up. Which one of its kind it is (`basketball`,
 * `frying pan`) is the entity's `variant`, a key of the catalogue of things.
 */
export const thingConcept = z.enum([
  'ball',
  'box',
  'domino',
  'bottle',
  'cup',
  'table',
  'ramp',
  'wall',
  'tower',
  'cylinder',
  'book',
  'ground',
  /** Any other loose thing: an apple, a hammer, a plate. */
  'prop',
  /** What stays where it stands: a sofa, a lamp post, a fountain. */
  'fixture',
  'plank',
  'seesaw',
  'pendulum',
  'spring',
  'rope',
  'balloon',
  'cloth',
  'flag',
  'leaf',
  'vehicle',
  'boat',
  'aircraft',
  'plant',
  'building',
  'landform',
  /** Water in the open or in a vessel: a pond, a river, the sea, a tank. */
  'water',
  'fire',
  'smoke',
  'animal',
  'person',
])
export type ThingConcept = z.infer<typeof thingConcept>

export const sizeWord = z.enum(['tiny', 'small', 'medium', 'large', 'huge'])
export type SizeWord = z.infer<typeof sizeWord>

export const placeRelation = z.enum([
  'on',
  'in',
  'near',
  'above',
  'around',
  'against',
  'under',
  'beside',
  'inFrontOf',
  'behind',
  'leftOf',
  'rightOf',
  'between',
  'atTopOf',
])
export type PlaceRelation = z.infer<typeof placeRelation>

/** Where a thing is in relation to others; `between` names two, a bare "on the left" none. */
export const thingPlace = z.object({ relation: placeRelation, others: z.array(z.string()).max(2) })
export type ThingPlace = z.infer<typeof thingPlace>

/** `others`: it is of several colours; of several alike, or of its parts, each has the next. */
export const namedColour = z.object({ name: z.string(), hex: srgbColour, others: z.array(srgbColour).optional() })

export const specEntity = z.object({
  /** Unique in the scene, for example `ball-1`. */
  id: z.string().min(1),
  concept: thingConcept,
  /** A kind of the concept that has its own size and stuff, for example `basketball`. */
  variant: z.string().optional(),
  /** The dictionary form of the prompt's word. */
  label: z.string().min(1),
  source: provenance,
  count: sourced(z.number().int().min(1)),
  /** What a tower is built of. */
  builtOf: z.object({ concept: thingConcept, variant: z.string().optional(), label: z.string() }).optional(),
  /** A tower that gets narrower toward its top. */
  pyramid: z.boolean(),
  colour: sourced(namedColour).optional(),
  material: sourced(materialName).optional(),
  size: sourced(sizeWord).optional(),
  /** The thing's own length: diameter of a ball, height of anything else, edge of a cube. */
  sizeMetres: sourced(z.number().positive()).optional(),
  massKg: sourced(z.number().positive()).optional(),
  /** Times the usual mass of such a thing: "a heavy ball". A mass in kilograms goes before it. */
  massFactor: sourced(z.number().positive()).optional(),
  restitution: sourced(z.number().min(0).max(1)).optional(),
  friction: sourced(z.number().nonnegative()).optional(),
  /** Slope of a ramp. */
  slopeDegrees: sourced(z.number().positive()).optional(),
  place: sourced(thingPlace).optional(),
  /** Where it is besides: a cup on the table (`place`) and beside the vase. Never without a `place`. */
  otherPlaces: z.array(sourced(thingPlace)).optional(),
})
export type SpecEntity = z.infer<typeof specEntity>

/** What any loose thing can do, or have done to it, short of breaking. */
export const LOOSE_THING_VERBS = [
  'fall',
  'bounce',
  'roll',
  'slide',
  'push',
  'topple',
  'throw',
  'hit',
  'spin',
  'stand',
] as const

export const actionVerb = z.enum([
  ...LOOSE_THING_VERBS,
  'swing',
  'float',
  'sink',
  'rise',
  'break',
  'flow',
  'pour',
  'splash',
  'flutter',
  'walk',
  'run',
  'jump',
  'fly',
  'swim',
  'drive',
  'sail',
  'burn',
  'look',
  'blink',
  'talk',
  /** Anything else: `deed` says what. It is read and told, and not staged. */
  'act',
])
export type ActionVerb = z.infer<typeof actionVerb>

export const specAction = z.object({
  verb: actionVerb,
  /** The English verb where the prompt says more than `verb` does: `trot` of walking, `melt` of `act`. */
  deed: z.string().optional(),
  /** Who moves. */
  subject: z.string(),
  /** The living being that does it to the subject: who kicks the ball, who holds the cup. */
  agent: z.string().optional(),
  /** Begins after all actions of a lower order; the same order means at the same time. */
  order: z.number().int().nonnegative(),
  /** What it leaves: the table that it falls from, the ramp that it rolls down. */
  from: z.string().optional(),
  /** What it reaches: the wall that it hits, the tower that it is thrown at. */
  target: z.string().optional(),
  /** It passes over the target, or through it, without stopping there. */
  passes: z.enum(['over', 'through']).optional(),
  /** The target shall fall over. */
  knocksOver: z.boolean(),
  /** Several of the same do it one after the other. */
  inTurn: z.boolean(),
  bounces: sourced(z.number().int().positive()).optional(),
  /** From the lower side of the thing to the ground. */
  dropHeightMetres: sourced(z.number().positive()).optional(),
  speedMetresPerSecond: sourced(z.number().positive()).optional(),
  angleDegrees: sourced(z.number().min(-90).max(90)).optional(),
  source: provenance,
})
export type SpecAction = z.infer<typeof specAction>

export const specLine = z.object({
  text: z.string().min(1),
  language,
  /** The prompt's word for who speaks. */
  speaker: z.string().optional(),
})

export type SpecLine = z.infer<typeof specLine>

/** `place` is a body of the solar system, or empty when only the number was said. */
export const specGravity = z.object({ metresPerSecondSquared: z.number().nonnegative(), place: z.string() })

export const framing = z.enum(['normal', 'close', 'wide'])
export type FramingWord = z.infer<typeof framing>

/** How high the camera stands and how it looks at the action; `side` is level and square on, as figures are drawn. */
export const cameraHeight = z.enum(['low', 'eye', 'high', 'overhead', 'side'])
export type CameraHeight = z.infer<typeof cameraHeight>

/**
 * Which way and how far the camera moves, as far as it was said: degrees of a turn, metres of what carries it, and how many
 * times larger or smaller a zoom makes things. What was not said is the studio's choice.
 */
export const specCameraTravel = z.object({
  toward: z.enum(['left', 'right', 'up', 'down', 'in', 'out']).optional(),
  degrees: z.number().positive().max(360).optional(),
  metres: z.number().positive().max(50).optional(),
  times: z.number().gt(1).max(10).optional(),
})
export type CameraTravel = z.infer<typeof specCameraTravel>

/** `metresPerSecond` of the air; `toward` as seen from the camera. */
export const specWind = z.object({
  metresPerSecond: z.number().nonnegative(),
  toward: z.enum(['left', 'right', 'camera', 'away']),
})

/** Rain in millimetres per hour; snow, fog and cloud from 0 (a trace) to 1 (as much as there can be). */
export const specWeather = z.object({ kind: weatherKind, amount: z.number().nonnegative() })

/**
 * Where the sun stands: its height over the horizon, and how far round it is from the camera's side of the scene, to the
 * camera's right when positive. What was not said is the studio's choice.
 */
export const specSun = z.object({
  elevationDegrees: z.number().positive().max(90).optional(),
  fromCameraDegrees: z.number().min(-180).max(180).optional(),
})

export const sceneSpec = z.object({
  version: z.literal(1),
  language,
  prompt: z.string(),
  /** Empty where only a place, its weather or its light was told. */
  entities: z.array(specEntity),
  actions: z.array(specAction),
  gravity: sourced(specGravity),
  durationSeconds: sourced(z.number().positive()).optional(),
  camera: sourced(cameraMove),
  cameraTravel: sourced(specCameraTravel).optional(),
  /** How much of the picture the action fills. */
  framing: sourced(framing),
  timeOfDay: sourced(timeOfDay),
  mood: sourced(mood),
  surroundings: sourced(surroundings),
  /** The place, where it is more than the plain surroundings. */
  set: sourced(setName).optional(),
  weather: sourced(specWeather).optional(),
  wind: sourced(specWind).optional(),
  sun: sourced(specSun).optional(),
  isWithoutMusic: sourced(z.literal(true)).optional(),
  look: sourced(filmLook).optional(),
  cameraHeight: sourced(cameraHeight).optional(),
  /** Only what is in focus is sharp. */
  shallowFocus: sourced(z.boolean()).optional(),
  lines: z.array(specLine),
  unmet: z.array(unmetWish),
})
export type SceneSpec = z.infer<typeof sceneSpec>

/** Why no shot can be made from a prompt, in the prompt's language, with something near that works. */
export const promptRefusal = z.object({
  reason: z.enum(['empty', 'tooLong', 'noWords', 'nothingToStage']),
  language,
  explanation: z.string(),
  /** A prompt that can be made instead. */
  suggestion: z.string(),
  unmet: z.array(unmetWish),
})
export type PromptRefusal = z.infer<typeof promptRefusal>
