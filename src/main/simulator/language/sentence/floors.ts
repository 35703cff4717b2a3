import type { MaterialName } from '../../../../shared/scene/materials.ts'
import type { Language } from '../../../../shared/scene/stagedScene.ts'
import type { RelationWord } from '../lexicon/places.ts'
import type { NounGroup } from '../nounGroups.ts'

/** Stuffs that the ground is of where nothing else is named, and the words of place after which they are. */
const FLOORS: Readonly<Partial<Record<MaterialName, readonly RelationWord[]>>> = {
  ice: ['on', 'over', 'onto', 'at'],
  soil: ['on', 'over', 'onto', 'at', 'in', 'through', 'toward'],
  stone: ['on', 'over', 'onto'],
  concrete: ['on', 'over', 'onto', 'at'],
}

/** "slides on ice", "berguling di lumpur": the stuff is what one stands on; undefined where it is of something else. */
export function floorOf(
  material: MaterialName | undefined,
  relation: RelationWord | undefined,
  words: string,
  language: Language,
): NounGroup | undefined {
  if (material === undefined || relation === undefined || !FLOORS[material]?.includes(relation)) return undefined
  const plain = language === 'id' ? 'lantai' : 'floor'
  const thing = { concept: 'ground', en: ['floor'], id: ['lantai'] } as const
  return {
    thing,
    label: material === 'soil' ? words.toLowerCase() : plain,
    words,
    length: 1,
    reference: 'open',
    plural: false,
    material: { value: material, words },
    quantities: [],
  }
}
