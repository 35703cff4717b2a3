import type { SpecEntity } from '../../../shared/scene/sceneSpec.ts'
import type { SenseOf } from './lexemes.ts'

/** The colour, or colours, that a word of colour gives a thing. */
export function colourOf({ name, hex, others }: SenseOf<'colour'>): NonNullable<SpecEntity['colour']>['value'] {
  return { name, hex, ...(others === undefined ? {} : { others: [...others] }) }
}
