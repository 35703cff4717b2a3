import type { ThingModel } from '../model.ts'
import { CLASSROOM } from './classroom.ts'
import { GLASSWARE } from './glassware.ts'
import { INSTRUMENTS } from './instruments.ts'

/** What schools and laboratories work with. */
export const LABORATORY: Readonly<Record<string, ThingModel>> = { ...GLASSWARE, ...INSTRUMENTS, ...CLASSROOM }
