import type { DraftEntity } from './draftScene.ts'
import { THINGS } from './lexicon/things/index.ts'
import type { NounGroup } from './nounGroups.ts'

/** A word for two things, which is the second where something else is there: a ring beside a basketball is its hoop. */
const AMONG: readonly { readonly variant: string; readonly beside: RegExp; readonly meant: string }[] = [
  { variant: 'ring', beside: /^basketball/, meant: 'hoop' },
  { variant: 'basket', beside: /^basketball/, meant: 'hoop' },
]

/** The noun as it is meant among the things that were named before it. */
export function asAmong(entities: readonly Pick<DraftEntity, 'variant'>[], group: NounGroup): NounGroup {
  const { variant } = group.thing
  const homonym = AMONG.find(
    (one) => one.variant === variant && entities.some((entity) => one.beside.test(entity.variant ?? '')),
  )
  const thing = homonym && THINGS.find((word) => word.variant === homonym.meant)
  return thing === undefined ? group : { ...group, thing }
}
