import { z } from 'zod'

const point = z.tuple([z.number(), z.number(), z.number()])
export const bodySide = z.enum(['left', 'right'])

/**
 * Where a hand leads what it holds, at one time: the middle of the thing, in the world or seen from the body (its X ahead,
 * its Y up from the ground under it, its Z to the right). With a velocity it passes there as fast, m/s.
 */
export const handKey = z.object({
  timeSeconds: z.number().nonnegative(),
  seenFrom: z.enum(['world', 'body']),
  position: point,
  velocity: point.optional(),
})
export type HandKey = z.infer<typeof handKey>

export const expressionKind = z.enum(['smile', 'laugh', 'cry', 'frown', 'gasp', 'yawn', 'nod', 'shakeHead'])
export type ExpressionKind = z.infer<typeof expressionKind>

/** What a creature does with hands, feet, face or its whole body. Metres, seconds, radians. */
export const creatureDeed = z.discriminatedUnion('kind', [
  /**
   * A thing in the hand or between both hands, from the first key to the last; before it the hands go there, after it they
   * let go. `half` is half the size of the thing; `grasp`: from below, from the side, around a shaft this far below its middle.
   */
  z.object({
    kind: z.literal('hold'),
    thing: z.string(),
    hands: z.enum(['left', 'right', 'both']),
    grasp: z.enum(['below', 'side', 'shaft']),
    half: point,
    shaftBelow: z.number().default(0),
    keys: z.array(handKey).min(1),
    /** The hands let go: the thing goes on by itself. Holds on without. */
    untilSeconds: z.number().optional(),
  }),
  /** The foot swings and its toe is at the point at that time, going along the direction. */
  z.object({
    kind: z.literal('kick'),
    foot: bodySide,
    atSeconds: z.number().nonnegative(),
    point,
    direction: point,
  }),
  /** Both palms against something ahead, at this height, this far ahead of the middle and apart from each other. */
  z.object({
    kind: z.literal('push'),
    fromSeconds: z.number().nonnegative(),
    untilSeconds: z.number().nonnegative(),
    ahead: z.number(),
    height: z.number(),
    apart: z.number(),
  }),
  z.object({
    kind: z.literal('wave'),
    hand: bodySide,
    fromSeconds: z.number().nonnegative(),
    untilSeconds: z.number().nonnegative(),
  }),
  z.object({
    kind: z.literal('point'),
    hand: bodySide,
    at: point,
    fromSeconds: z.number().nonnegative(),
    untilSeconds: z.number().nonnegative(),
  }),
  /** What a face shows, or a head says. */
  z.object({
    kind: z.literal('express'),
    expression: expressionKind,
    fromSeconds: z.number(),
    untilSeconds: z.number(),
  }),
  /**
   * Down onto a seat whose top is at this height, this far behind where the feet are; up again where a time is given. An
   * animal sits down on its haunches where it is.
   */
  z.object({
    kind: z.literal('sit'),
    /** Before the start for somebody who sits there all along. */
    fromSeconds: z.number(),
    untilSeconds: z.number().optional(),
    seatHeight: z.number(),
    behind: z.number(),
  }),
  /** Down on the ground; up again where a time is given. */
  z.object({
    kind: z.literal('lie'),
    /** Before the start for what lies there all along. */
    fromSeconds: z.number(),
    untilSeconds: z.number().optional(),
    isAsleep: z.boolean(),
  }),
])
export type CreatureDeed = z.infer<typeof creatureDeed>
export type DeedOf<Kind extends CreatureDeed['kind']> = Extract<CreatureDeed, { kind: Kind }>
