import type { DraftEntity } from './draftScene.ts'
import { CLOTHING } from './lexicon/things/clothing.ts'

const CLOTHES = new Set(CLOTHING.map(({ variant }) => variant))

/** "a woman in a red dress": it is on them, and they are not in it. */
export function isWorn(
  relation: string,
  wearer: Pick<DraftEntity, 'concept'>,
  { variant }: Pick<DraftEntity, 'variant'>,
): boolean {
  return relation === 'in' && (wearer.concept === 'person' || wearer.concept === 'animal') && CLOTHES.has(variant)
}
