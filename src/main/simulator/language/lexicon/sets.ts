import type { SetName } from '../../../../shared/scene/stagedScene.ts'
import { BUILT_SETS } from './builtSets.ts'
import { NATURAL_SETS } from './naturalSets.ts'
import type { WordsOf } from './wordsOf.ts'

/** Places that are built around the action. */
export const SETS: readonly WordsOf<SetName>[] = [...BUILT_SETS, ...NATURAL_SETS]
