import { z } from 'zod'
import { creatureDeed } from './creatureDeed.ts'

const point = z.tuple([z.number(), z.number(), z.number()])

/** How a creature gets about. `stand` also for what only looks, blinks or talks. */
export const creatureGait = z.enum(['stand', 'walk', 'trot', 'canter', 'run', 'hop', 'jump', 'crawl', 'fly', 'swim'])
export type CreatureGait = z.infer<typeof creatureGait>

/**
 * Where a creature goes. Without points to go to it stays at the first. Metres, seconds, radians; a heading of 0 faces
 * +X, a quarter turn faces -Z.
 */
export const creatureCourse = z.object({
  gait: creatureGait,
  /** Points on the ground; of what flies or swims, of its middle. Of jumps, where the feet land. */
  path: z.array(point).min(1),
  headingRadians: z.number(),
  /** Cruising speed, m/s. */
  speed: z.number().nonnegative(),
  /** When it sets off; 0 for what is on its way already as the shot begins. */
  startSeconds: z.number().nonnegative(),
  /** Comes to rest at the last point; else it keeps on beyond it. */
  stops: z.boolean(),
  /** Other gaits on the same way, each from its time on, in order; a speed of 0 is a halt. */
  paces: z
    .array(z.object({ fromSeconds: z.number().nonnegative(), gait: creatureGait, speed: z.number().nonnegative() }))
    .optional(),
  /** Turns on the spot, where it has halted or stands, in order. */
  turns: z.array(z.object({ fromSeconds: z.number().nonnegative(), headingRadians: z.number() })).optional(),
  /** Where it is in the air on its way, in free flight: from and to so many metres from the first point, in order. */
  leaps: z.array(z.object({ fromMetres: z.number(), toMetres: z.number() })).optional(),
  /** Of jumps: how high each rises at least over the line from where it leaves to where it lands, metres. */
  rises: z.array(z.number().nonnegative()).optional(),
})
export type CreatureCourse = z.infer<typeof creatureCourse>

/** An animal or a person: a body made from its kind's proportions, moved by its gait along its course. */
export const stagedCreature = z.object({
  id: z.string().min(1),
  label: z.string(),
  concept: z.enum(['animal', 'person']),
  /** A key of the catalogue of living bodies. */
  species: z.string().min(1),
  /** On the usual size of the species. */
  scale: z.number().positive(),
  /** Of coat or clothes, where one was said. */
  colour: z
    .string()
    .regex(/^#[0-9a-f]{6}$/)
    .optional(),
  seed: z.number().int().nonnegative(),
  course: creatureCourse,
  /** What it does after it has come to rest, each course from where and when the one before ended. */
  after: z.array(creatureCourse).optional(),
  deeds: z.array(creatureDeed).optional(),
  /** What it turns its eyes to. */
  looksAt: point.optional(),
  /** To whom else it turns them, from a time on, in order. */
  looks: z.array(z.object({ fromSeconds: z.number().nonnegative(), at: point })).optional(),
  /** When it speaks, and which of the scene's lines. */
  speaks: z
    .array(
      z.object({ startSeconds: z.number(), endSeconds: z.number(), line: z.number().int().nonnegative().optional() }),
    )
    .optional(),
  /** The shape of its mouth over time, each from 0 to 1; without it the mouth moves in the rhythm of syllables. */
  mouth: z
    .array(z.object({ timeSeconds: z.number(), open: z.number(), wide: z.number(), round: z.number() }))
    .optional(),
})
export type StagedCreature = z.infer<typeof stagedCreature>
