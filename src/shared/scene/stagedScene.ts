import { z } from 'zod'
import { materialName } from './materials.ts'
import { stagedCloth } from './stagedCloth.ts'
import { stagedCreature } from './stagedCreature.ts'
import { stagedFlame } from './stagedFlame.ts'
import { stagedAir, stagedBreakage, stagedJoint, stagedPath, stagedRope, stagedSpring } from './stagedMechanism.ts'
import { stagedScenery } from './stagedScenery.ts'
import { stagedSnow } from './stagedSnow.ts'
import { stagedSoft } from './stagedSoft.ts'
import { stagedWater } from './stagedWater.ts'
import { stagedWindow } from './stagedWindow.ts'

/**
 * A scene ready to be simulated: every length, mass, place and speed is a number. Metres, kilograms, seconds,
 * radians; right-handed, +Y up. The camera looks along -Z in its own frame. It is what the language room
 * hands to physics, picture and sound, and what `scene.json` beside a take holds.
 */
export const vector3 = z.tuple([z.number(), z.number(), z.number()])
/** Unit quaternion x, y, z, w. */
export const quaternion = z.tuple([z.number(), z.number(), z.number(), z.number()])
export type Vector3 = z.infer<typeof vector3>
export type Quaternion = z.infer<typeof quaternion>

/** sRGB, `#rrggbb`. */
export const srgbColour = z.string().regex(/^#[0-9a-f]{6}$/)

export const bodyShape = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('ball'), radius: z.number().positive() }),
  z.object({ kind: z.literal('box'), halfExtents: vector3, bevel: z.number().nonnegative().default(0) }),
  /** Axis along Y. */
  z.object({ kind: z.literal('cylinder'), radius: z.number().positive(), halfHeight: z.number().positive() }),
  /**
   * A body of revolution about Y: `[radius, y]` from bottom to top (a bottle, a cup). Physics takes its
   * convex hull.
   */
  z.object({ kind: z.literal('lathe'), profile: z.array(z.tuple([z.number().nonnegative(), z.number()])).min(3) }),
  /** A right triangular prism: rises from y = 0 at x = -halfLength to y = height at x = +halfLength. */
  z.object({
    kind: z.literal('wedge'),
    halfLength: z.number().positive(),
    height: z.number().positive(),
    halfWidth: z.number().positive(),
  }),
  /** A cylinder with round ends, its axis along Y; `halfHeight` is that of the cylinder between the ends. */
  z.object({ kind: z.literal('capsule'), radius: z.number().positive(), halfHeight: z.number().positive() }),
  /**
   * A round bar along a smooth curve through `[x, y, z, radius]` (a banana, a handle). Physics takes its convex hull.
   */
  z.object({
    kind: z.literal('tube'),
    path: z.array(z.tuple([z.number(), z.number(), z.number(), z.number().nonnegative()])).min(2),
  }),
  /** An outline in X and Y, counter-clockwise, as thick as `2 * halfDepth` along Z. Physics takes its convex hull. */
  z.object({
    kind: z.literal('prism'),
    outline: z.array(z.tuple([z.number(), z.number()])).min(3),
    halfDepth: z.number().positive(),
    bevel: z.number().nonnegative().default(0),
  }),
])
export type BodyShape = z.infer<typeof bodyShape>

/** What is drawn on a surface, in the part's own frame: seams, stripes, print. */
export const markingKind = z.enum([
  /** A lighter belt and a fine seam about Y, by which one sees a plain ball roll. */
  'belt',
  'basketball',
  'football',
  'volleyball',
  'tennis',
  /** Panels from pole to pole. */
  'panels',
  /** Wavering stripes from pole to pole. */
  'melon',
  /** Spots of several sizes. */
  'spots',
  /** Bands about Y. */
  'bands',
  /** A printed label about the middle of the height, with lines of print. */
  'label',
  /** The spots of a die on all six faces of a cube. */
  'pips',
  'brickwork',
  'checks',
  /** Fine lines in the order of leaves of paper, across Y. */
  'leaves',
  /** Keys in rows, seen from above. */
  'keys',
  /** Crossed strips of a basket or a mat. */
  'wicker',
  /** Year rings on the ends, bark on the sides of a cylinder about Y. */
  'log',
])
export type MarkingKind = z.infer<typeof markingKind>
export const marking = z.object({ kind: markingKind, colour: srgbColour })
export type Marking = z.infer<typeof marking>

export const bodyPart = z.object({
  shape: bodyShape,
  material: materialName,
  colour: srgbColour,
  /** In the body's frame. */
  offset: vector3,
  rotation: quaternion,
  marking: marking.optional(),
  /**
   * `drawn`: seen, but nothing touches it (a label, a handle's curl). `touched`: unseen, for what the drawn parts are too
   * finely shaped (the wall of a bowl). A body has at least one part that can be touched.
   */
  only: z.enum(['drawn', 'touched']).optional(),
})
export type BodyPart = z.infer<typeof bodyPart>

export const stagedBody = z.object({
  id: z.string().min(1),
  /** The word of the prompt for it, to show to people. */
  label: z.string(),
  /** The lexicon's concept, for example `ball`, `table`, `domino`, `ground`. */
  concept: z.string(),
  motion: z.enum(['fixed', 'dynamic']),
  /** One part for simple things, several for a table. Densities come from the materials. */
  parts: z.array(bodyPart).min(1),
  position: vector3,
  rotation: quaternion,
  linearVelocity: vector3,
  angularVelocity: vector3,
  /** A dynamic body is held in place until then (0: from the start). */
  releasedAtSeconds: z.number().nonnegative(),
  /** Overrides of the material's values; restitution belongs to the pair, see `materials.ts`. */
  restitution: z.number().min(0).max(1).optional(),
  friction: z.number().nonnegative().optional(),
  massKg: z.number().positive().optional(),
  /** It has mass, but goes through everything: a link of a rope. */
  isPassable: z.boolean().optional(),
  /** What resists its turning about the point on which it stands: a top loses its spin by it, N m. */
  spinFriction: z.number().positive().optional(),
  /** It bends: its parts are its form at rest. */
  soft: stagedSoft.optional(),
  /** What air does to it; nothing when absent. */
  air: stagedAir.optional(),
  /** A `fixed` body with a path moves along it and pushes what is in its way; a dynamic one is carried along it until its release. */
  path: stagedPath.optional(),
  /** When it breaks; never when absent. */
  breakage: stagedBreakage.optional(),
  /** Unseen and untouched before and after; pieces appear where what they were a part of vanishes. */
  appearsAtSeconds: z.number().nonnegative().optional(),
  vanishesAtSeconds: z.number().nonnegative().optional(),
  /** The body that it was a part of until that broke. Pieces go through each other. */
  pieceOf: z.string().optional(),
})
export type StagedBody = z.infer<typeof stagedBody>

/** A push: the body's velocity changes by `deltaVelocity` (m/s) at `atSeconds`. */
export const stagedPush = z.object({ bodyId: z.string(), atSeconds: z.number().nonnegative(), deltaVelocity: vector3 })

/** Times are fractions of the clip; picture eases between keys with minimum jerk. */
export const cameraKey = z.object({
  at: z.number().min(0).max(1),
  position: vector3,
  target: vector3,
  verticalFovDegrees: z.number(),
  /** Distance that is sharp; with `apertureMetres` (diameter of the lens) what is nearer or farther blurs. */
  focusMetres: z.number().positive().optional(),
  apertureMetres: z.number().nonnegative().optional(),
})
export const cameraMove = z.enum([
  'static',
  'pan',
  'orbit',
  'pushIn',
  'pullOut',
  'tilt',
  'truck',
  'pedestal',
  'crane',
  'handheld',
  'drone',
  'zoom',
  'dollyZoom',
  'whipPan',
  'rackFocus',
  'follow',
])
export type CameraMove = z.infer<typeof cameraMove>
export const stagedCamera = z.object({
  move: cameraMove,
  /** In order of time; one key for a static camera. An orbit has enough keys to follow the circle. */
  keys: z.array(cameraKey).min(1),
})
export type StagedCamera = z.infer<typeof stagedCamera>

export const timeOfDay = z.enum(['dawn', 'morning', 'noon', 'afternoon', 'sunset', 'dusk', 'night'])
export type TimeOfDay = z.infer<typeof timeOfDay>
export const stagedLight = z.object({
  timeOfDay,
  /**
   * Direction from the scene toward the key light (sun, or moon and lamp at night). Azimuth 0 is +Z, where the
   * usual camera stands; 90 is +X.
   */
  keyAzimuthDegrees: z.number(),
  keyElevationDegrees: z.number().min(0).max(90),
})
export type StagedLight = z.infer<typeof stagedLight>

export const mood = z.enum(['cheerful', 'calm', 'tense', 'sad'])
export type Mood = z.infer<typeof mood>

export const language = z.enum(['en', 'id'])
export type Language = z.infer<typeof language>

export const stagedLine = z.object({
  text: z.string().min(1),
  language,
  startSeconds: z.number().nonnegative(),
  speaker: z.string().optional(),
})

/** What kind of light and sound a place has: a limbo, walls and a lamp, or sky and sun. */
export const surroundings = z.enum(['studio', 'room', 'outdoors'])
export type Surroundings = z.infer<typeof surroundings>

/** A place that is built around the action. */
export const setName = z.enum([
  'kitchen',
  'classroom',
  'laboratory',
  'stage',
  'street',
  'market',
  'village',
  'city',
  'park',
  'field',
  'forest',
  'river',
  'lake',
  'beach',
  'sea',
  'mountain',
  'desert',
  'snow',
  'sky',
  'space',
  'moon',
  'underwater',
])
export type SetName = z.infer<typeof setName>

export const weatherKind = z.enum(['clear', 'cloudy', 'rain', 'snow', 'fog', 'storm'])
export type WeatherKind = z.infer<typeof weatherKind>

/** How the picture is developed. */
export const filmLook = z.enum(['natural', 'warm', 'noir', 'vintage', 'pastel', 'highContrast'])
export type FilmLook = z.infer<typeof filmLook>
export const ambienceKind = z.enum([
  'roomTone',
  'birdsong',
  'wind',
  'crickets',
  'surf',
  'stream',
  'forest',
  'city',
  'murmur',
  'underwater',
])
export type AmbienceKind = z.infer<typeof ambienceKind>

export const stagedScene = z.object({
  version: z.literal(1),
  seed: z.number().int().nonnegative(),
  durationSeconds: z.number().positive(),
  gravity: vector3,
  surroundings,
  /** The place built around the action; without it the plain surroundings. */
  set: setName.optional(),
  /** Rain in millimetres per hour; snow, fog and cloud from 0 to 1. */
  weather: z.object({ kind: weatherKind, amount: z.number().nonnegative() }).optional(),
  snow: stagedSnow.optional(),
  /** Velocity of the air, metres per second. */
  wind: vector3.optional(),
  look: filmLook.optional(),
  bodies: z.array(stagedBody).min(1),
  pushes: z.array(stagedPush),
  joints: z.array(stagedJoint).optional(),
  springs: z.array(stagedSpring).optional(),
  ropes: z.array(stagedRope).optional(),
  /** Animals and people. */
  creatures: z.array(stagedCreature).optional(),
  waters: z.array(stagedWater).optional(),
  cloths: z.array(stagedCloth).optional(),
  flames: z.array(stagedFlame).optional(),
  scenery: z.array(stagedScenery).optional(),
  camera: stagedCamera,
  light: stagedLight,
  mood,
  /** Nothing is played under it. */
  isWithoutMusic: z.literal(true).optional(),
  ambience: ambienceKind,
  lines: z.array(stagedLine),
  /** The part that the shot shows; all of it without. Times of everything in the scene count from the scene's start. */
  window: stagedWindow.optional(),
})
export type StagedScene = z.infer<typeof stagedScene>
