import type { ThingModel } from '../model.ts'
import { FAIR } from './fair.ts'
import { ROADSIDE } from './roadside.ts'
import { STAIRS } from './stairs.ts'
import { WHEELS } from './wheels.ts'

/** What stands in streets and yards. */
export const STREET: Readonly<Record<string, ThingModel>> = { ...ROADSIDE, ...FAIR, ...STAIRS, ...WHEELS }
