import { z } from 'zod'
import { type Rate, rate } from './rate.ts'
import type { Ticks } from './ticks.ts'

/** Ticks at a border: any safe integer. */
export const ticksSchema = z.custom<Ticks>((value) => Number.isSafeInteger(value), 'must be a whole number of ticks')

/** A length at a border: a safe integer of at least one tick. */
export const durationSchema = z.custom<Ticks>(
  (value) => Number.isSafeInteger(value) && (value as number) > 0,
  'must be a positive whole number of ticks',
)

export const rateSchema = z
  .object({ num: z.int().positive(), den: z.int().positive() })
  .transform(({ num, den }): Rate => rate(num, den))
