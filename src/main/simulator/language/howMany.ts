import type { SceneSpec, SpecEntity } from '../../../shared/scene/sceneSpec.ts'
import type { UnmetWish } from '../../../shared/scene/understanding.ts'
import { FIXED } from './deeds.ts'
import { WORDING } from './wording.ts'

/** The most pieces of one loose thing that the stage holds, and of what stands fast or is stacked. */
const MOST_LOOSE = 40
const MOST_FIXED = 12
const MOST_STACKED = 15

/** How many of a thing the stage holds at most. */
export function mostOf({ concept }: Pick<SpecEntity, 'concept'>): number {
  if (concept === 'tower') return MOST_STACKED
  return FIXED.includes(concept) ? MOST_FIXED : MOST_LOOSE
}

/** What is asked in a greater number than the stage holds. */
export function tooManyWishes({ entities, language }: Pick<SceneSpec, 'entities' | 'language'>): UnmetWish[] {
  return entities
    .filter((entity) => entity.count.value > mostOf(entity))
    .map(({ count, label }) => ({
      words: count.source.kind === 'said' ? count.source.words : label,
      reason: 'notYetPossible',
      explanation: WORDING.tooMany[language],
    }))
}
