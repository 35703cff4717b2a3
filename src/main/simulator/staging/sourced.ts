import type { z } from 'zod'
import type { provenance } from '../../../shared/scene/understanding.ts'

/** A value of the scene with where it came from. */
export interface Sourced<Value> {
  readonly value: Value
  readonly source: z.infer<typeof provenance>
}
