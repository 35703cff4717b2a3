import { z } from 'zod'

const point = z.tuple([z.number(), z.number(), z.number()])
const turn = z.tuple([z.number(), z.number(), z.number(), z.number()])

/** What drives a hinge, from one time to another: turns at `speed` rad/s as far as `mostTorque` N m allows. */
export const hingeMotor = z.object({
  speed: z.number(),
  mostTorque: z.number().nonnegative(),
  fromSeconds: z.number().nonnegative(),
  untilSeconds: z.number().nonnegative(),
})

/**
 * Two bodies held together. Without `bodyA` the other hangs from a point of the world, and `pointA` and `axisA` are the
 * world's; else points and axes are in the bodies' own frames. Bodies joined directly do not collide with each other.
 */
const between = { bodyA: z.string().optional(), bodyB: z.string(), pointA: point, pointB: point }
export const stagedJoint = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('hinge'),
    ...between,
    /** Unit vectors. B turns about the axis; angle 0 is where both frames' turns agree. */
    axisA: point,
    axisB: point,
    /** Radians, the least and the greatest turn. */
    limits: z.tuple([z.number(), z.number()]).optional(),
    /** Of the bearing: a constant part (N m) and one that grows with the speed of turning (N m s). */
    dryFriction: z.number().nonnegative().default(0),
    damping: z.number().nonnegative().default(0),
    motor: hingeMotor.optional(),
  }),
  z.object({ kind: z.literal('ball'), ...between }),
  z.object({ kind: z.literal('fixed'), ...between }),
  /** The two points are never farther apart than this: a rope, a chain. */
  z.object({ kind: z.literal('tether'), ...between, lengthMetres: z.number().positive() }),
])
export type StagedJoint = z.infer<typeof stagedJoint>

/** A spring with a damper between two points, newtons per metre and newton seconds per metre. */
export const stagedSpring = z.object({
  ...between,
  restMetres: z.number().nonnegative(),
  stiffness: z.number().positive(),
  damping: z.number().nonnegative(),
  /** How it is drawn: the radii of the coil and of its wire, metres; not drawn without. */
  coil: z.object({ radius: z.number().positive(), wireRadius: z.number().positive() }).optional(),
})
export type StagedSpring = z.infer<typeof stagedSpring>

/** A rope, chain or string drawn as a smooth line through points of bodies (of the world without `bodyId`). */
export const stagedRope = z.object({
  id: z.string(),
  kind: z.enum(['rope', 'chain', 'string']),
  radius: z.number().positive(),
  colour: z.string().regex(/^#[0-9a-f]{6}$/),
  through: z.array(z.object({ bodyId: z.string().optional(), point })).min(2),
})
export type StagedRope = z.infer<typeof stagedRope>

/**
 * What air does to a body. `round`: drag with one area (drag coefficient times cross-section, square metres), and lift
 * by the air that its volume displaces. `plate`: a thin sheet with its normal along `normal` in the body's frame, whose
 * lift and drag follow the angle at which air meets it (a leaf, a sheet of paper). `rotor`: blades about `axis` that
 * wind from along the axis turns.
 */
export const stagedAir = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('round'), dragArea: z.number().nonnegative(), volume: z.number().nonnegative() }),
  z.object({
    kind: z.literal('plate'),
    normal: point,
    area: z.number().positive(),
    /** The mean width of the sheet, metres: how far the air's push can lie from the middle. */
    chord: z.number().positive(),
  }),
  z.object({
    kind: z.literal('rotor'),
    axis: point,
    radius: z.number().positive(),
    /** Share of the disc that blades fill. */
    solidity: z.number().positive(),
  }),
])
export type StagedAir = z.infer<typeof stagedAir>

/** A body that goes its own way whatever it meets: smooth between keys, which are in order of time. */
export const stagedPath = z
  .array(z.object({ timeSeconds: z.number().nonnegative(), position: point, rotation: turn }))
  .min(2)
export type StagedPath = z.infer<typeof stagedPath>

/**
 * A body that breaks when something hits it faster than `approachSpeed` m/s: a blow counts by its energy for each
 * kilogram of the body, so a light thing must come faster. `shell` (metres) is the wall of a hollow thing; without it the
 * whole body is solid.
 */
export const stagedBreakage = z.object({
  approachSpeed: z.number().positive(),
  pieces: z.number().int().min(2).max(60),
  shell: z.number().positive().optional(),
})
export type StagedBreakage = z.infer<typeof stagedBreakage>
