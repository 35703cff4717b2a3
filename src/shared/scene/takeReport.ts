import { z } from 'zod'

/**
 * What was measured on the motion of a take:
 * - `gravity`: the acceleration of free fall, m/s^2.
 * - `restitution`: speed after over speed before the first bounce.
 * - `period`: of a swing, s.
 * - `momentumChange`: of two bodies through their collision, as a share of what moved before, %.
 * - `energyRise`: the greatest rise of mechanical energy without a source, as a share of what there was, %.
 * - `brokenMass`: how far the mass of pieces is from that of the whole, %.
 * - `waterChange`: of water that nothing flows into or out of, from the first moment to the last, %.
 */
export const reportQuantity = z.enum([
  'gravity',
  'restitution',
  'period',
  'momentumChange',
  'energyRise',
  'brokenMass',
  'waterChange',
])
export type ReportQuantity = z.infer<typeof reportQuantity>

export const reportMeasure = z.object({
  quantity: reportQuantity,
  /** The prompt's words for the things that it was measured on; empty for the whole scene. */
  subjects: z.array(z.string()),
  value: z.number(),
  /** SI symbols; empty for a pure number. */
  unit: z.enum(['m/s2', 's', '%', '']),
  /** What the scene's own numbers say that it must be. */
  expected: z.number().optional(),
  /** `value / expected - 1`. */
  deviation: z.number().optional(),
})
export type ReportMeasure = z.infer<typeof reportMeasure>

/** Beside a take as `report.json`: measured values that a person can hold against the film. */
export const takeReport = z.object({ version: z.literal(1), measures: z.array(reportMeasure) })
export type TakeReport = z.infer<typeof takeReport>
