import type { ThingModel } from '../model.ts'
import { BEDS } from './beds.ts'
import { CASES } from './cases.ts'
import { FITTINGS } from './fittings.ts'
import { MACHINES } from './machines.ts'
import { OPENINGS } from './openings.ts'
import { SEATS } from './seats.ts'
import { TABLES } from './tables.ts'

/** Furniture and what else a room is fitted with. */
export const FURNITURE: Readonly<Record<string, ThingModel>> = {
  ...SEATS,
  ...TABLES,
  ...BEDS,
  ...CASES,
  ...OPENINGS,
  ...MACHINES,
  ...FITTINGS,
}
