import { z } from 'zod'

const vector3 = z.tuple([z.number(), z.number(), z.number()])
const srgbColour = z.string().regex(/^#[0-9a-f]{6}$/)

/** A piece of woven stuff before anything has moved it. Metres, kilograms per square metre. */
export const stagedCloth = z.object({
  id: z.string().min(1),
  /** The word of the prompt for it, to show to people. */
  label: z.string(),
  /** How many points it has across and down; neighbours are held at their distance. */
  columns: z.int().min(2).max(80),
  rows: z.int().min(2).max(80),
  /** Where each point begins, row by row. */
  points: z.array(vector3).min(4),
  /** Distances at rest between neighbours across and down. */
  spacing: z.tuple([z.number().positive(), z.number().positive()]),
  kgPerSquareMetre: z.number().positive(),
  /** Points that never move, by their number. */
  pinned: z.array(z.int().nonnegative()),
  /** Bands of colour, from the first row or column to the last. */
  bands: z.array(srgbColour).min(1),
  bandsRun: z.enum(['across', 'down']),
  /** It hangs and sways for so long before the shot begins. */
  settlesForSeconds: z.number().nonnegative(),
  /** It is held as it is until then. */
  releasedAtSeconds: z.number().nonnegative(),
})
export type StagedCloth = z.infer<typeof stagedCloth>

/** Where the points of a cloth are over the shot. */
export interface ClothRecord {
  readonly clothId: string
  readonly framesPerSecond: number
  /** x, y, z of each point; one array a frame, the first at the shot's beginning. */
  readonly frames: readonly Float32Array[]
}
