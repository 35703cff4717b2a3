import { BEYOND_PHYSICS } from './beyondPhysics.ts'
import { BEYOND_THE_LOOK } from './beyondTheLook.ts'
import { KNOWN_PEOPLE } from './knownPeople.ts'
import type { OutOfReachWords } from './outOfReachWords.ts'

export type { OutOfReachGroup } from './outOfReachWords.ts'

/** Words that are known, and of which it can be said why they are not shown. */
export const OUT_OF_REACH: readonly OutOfReachWords[] = [...BEYOND_PHYSICS, ...BEYOND_THE_LOOK, ...KNOWN_PEOPLE]
