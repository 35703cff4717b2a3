import { z } from 'zod'
import type { ClothRecord } from './stagedCloth.ts'
import { quaternion, type StagedBody, vector3 } from './stagedScene.ts'
import type { SoftRecord } from './stagedSoft.ts'
import { type DropletFlight, splashEvent, type WaterRecord } from './stagedWater.ts'
import { stepEvent } from './stepEvent.ts'

/** Where the centre of a body's frame is at one time. */
export interface PoseKey {
  readonly timeSeconds: number
  readonly position: readonly [number, number, number]
  readonly rotation: readonly [number, number, number, number]
}

/**
 * Two bodies meet: found by root-finding on the arcs between steps, not by the step's own time.
 * `events.json` beside a take holds these.
 */
export const impactEvent = z.object({
  kind: z.literal('impact'),
  timeSeconds: z.number().nonnegative(),
  bodyA: z.string(),
  bodyB: z.string(),
  /** Index of the part that was touched. */
  partA: z.number().int().nonnegative(),
  partB: z.number().int().nonnegative(),
  point: vector3,
  /** Unit vector from A toward B. */
  normal: vector3,
  /** How fast the surfaces approached along the normal, m/s, positive. */
  approachSpeed: z.number().nonnegative(),
  /** The momentum exchanged, N s: effective mass times the change of normal velocity. */
  impulse: z.number().nonnegative(),
})
export type ImpactEvent = z.infer<typeof impactEvent>

/** Two bodies stay in touch and move against each other: rolling or sliding. */
export const contactStretch = z.object({
  kind: z.enum(['rolling', 'sliding']),
  bodyA: z.string(),
  bodyB: z.string(),
  partA: z.number().int().nonnegative(),
  partB: z.number().int().nonnegative(),
  startSeconds: z.number().nonnegative(),
  endSeconds: z.number().nonnegative(),
  /** Evenly spaced over the stretch. */
  samples: z.array(z.object({ point: vector3, tangentialSpeed: z.number(), normalForce: z.number() })).min(1),
})
export type ContactStretch = z.infer<typeof contactStretch>

/** A body breaks into pieces, which are bodies from then on. */
export const breakEvent = z.object({
  kind: z.literal('break'),
  timeSeconds: z.number().nonnegative(),
  body: z.string(),
  pieces: z.array(z.string()),
  point: vector3,
  /** Of the blow that broke it, joules. */
  energy: z.number().nonnegative(),
})
export type BreakEvent = z.infer<typeof breakEvent>

export const eventLog = z.object({
  version: z.literal(1),
  impacts: z.array(impactEvent),
  stretches: z.array(contactStretch),
  /** Things that enter water. */
  splashes: z.array(splashEvent).optional(),
  breaks: z.array(breakEvent).optional(),
  /** Feet that come down. */
  steps: z.array(stepEvent).optional(),
})
export type EventLog = z.infer<typeof eventLog>

/** Everything the simulation found out; the picture reads the poses, the sound reads the events. */
export interface SimulationRecord {
  readonly stepHz: number
  readonly durationSeconds: number
  /** In order of time per body, with a key at each root-found contact so that interpolation never sinks. */
  readonly poses: ReadonlyMap<string, readonly PoseKey[]>
  readonly events: EventLog
  /** Bodies that were not staged: what others broke into. */
  readonly pieces?: readonly StagedBody[]
  readonly waters?: readonly WaterRecord[]
  /** Drops that flew, in order of their birth. */
  readonly droplets?: readonly DropletFlight[]
  readonly cloths?: readonly ClothRecord[]
  readonly softBodies?: readonly SoftRecord[]
}

export const poseKeySchema = z.object({ timeSeconds: z.number(), position: vector3, rotation: quaternion })
