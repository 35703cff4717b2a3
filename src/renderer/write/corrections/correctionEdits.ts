import type {
  ActionCorrection,
  FilmCorrection,
  SpecCorrections,
  ThingCorrection,
} from '../../../shared/scene/corrections.ts'

/** The fields of a correction that can be set; undefined takes a correction back. */
type Changes<Correction> = { readonly [Field in keyof Correction]?: Correction[Field] | undefined }
export type ThingChanges = Changes<Omit<ThingCorrection, 'entityId'>>
export type ActionChanges = Changes<Omit<ActionCorrection, 'index'>>
export type FilmChanges = Changes<FilmCorrection>

function withoutUndefined<Value extends object>(value: Value): Value {
  return Object.fromEntries(Object.entries(value).filter(([, one]) => one !== undefined)) as Value
}

/** Sets or takes back what is corrected of a thing. A thing with nothing left to correct is no longer in the list. */
export function correctThing(before: SpecCorrections, entityId: string, changes: ThingChanges): SpecCorrections {
  const things = before.things ?? []
  const changed = withoutUndefined({ ...things.find((one) => one.entityId === entityId), ...changes, entityId })
  const others = things.filter((one) => one.entityId !== entityId)
  return { ...before, things: Object.keys(changed).length > 1 ? [...others, changed as ThingCorrection] : others }
}

/** Sets or takes back what is corrected of an action; `index` counts the actions of the reading. */
export function correctAction(before: SpecCorrections, index: number, changes: ActionChanges): SpecCorrections {
  const actions = before.actions ?? []
  const changed = withoutUndefined({ ...actions.find((one) => one.index === index), ...changes, index })
  const others = actions.filter((one) => one.index !== index)
  return { ...before, actions: Object.keys(changed).length > 1 ? [...others, changed as ActionCorrection] : others }
}

/** Sets or takes back what is corrected of the filming. */
export function correctFilm(before: SpecCorrections, changes: FilmChanges): SpecCorrections {
  return { ...before, film: withoutUndefined({ ...before.film, ...changes }) as FilmCorrection }
}

/** How many values are corrected: for the badge on the form's button. */
export function correctionCount({ things = [], actions = [], film = {} }: SpecCorrections): number {
  const fields = (one: object) => Object.keys(one).length
  return (
    things.reduce((sum, one) => sum + fields(one) - 1, 0) +
    actions.reduce((sum, one) => sum + fields(one) - 1, 0) +
    fields(withoutUndefined(film))
  )
}

/**
 * What stays corrected when the words change: things and filming keep their corrections as long as they are named;
 * actions are counted, and the count may now mean others. What was taken of a model's reading was about the other words.
 */
export function carriedOver(before: SpecCorrections): SpecCorrections {
  const { actions: _, fromModel: __, ...kept } = before
  return kept
}
