import { z } from 'zod'

declare const idBrand: unique symbol

/** What an id names. The word is the prefix of the id and the `type` of the record. */
export type RecordType = 'project' | 'sequence' | 'track' | 'clip' | 'asset' | 'take'

export type Id<Type extends RecordType> = string & { readonly [idBrand]: Type }
export type ProjectId = Id<'project'>
export type SequenceId = Id<'sequence'>
export type TrackId = Id<'track'>
export type ClipId = Id<'clip'>
export type AssetId = Id<'asset'>
export type TakeId = Id<'take'>
export type RecordId = ProjectId | SequenceId | TrackId | ClipId | AssetId | TakeId

/** Parses an id of one type: its prefix, an underscore, then letters, digits, `-` and `_`. */
export function idSchema<Type extends RecordType>(type: Type) {
  const pattern = new RegExp(`^${type}_[A-Za-z0-9_-]{1,64}$`)
  return z.custom<Id<Type>>((value) => typeof value === 'string' && pattern.test(value), `must be a ${type} id`)
}

/**
 * Names the new records of one gesture. Pure code draws no random numbers: the caller brings a random `seed`
 * (its command id) and the ids follow from it, in order.
 */
export function idMinter(seed: string): <Type extends RecordType>(type: Type) => Id<Type> {
  let count = 0
  return <Type extends RecordType>(type: Type) => {
    count += 1
    return `${type}_${seed}-${count.toString(36)}` as Id<Type>
  }
}

export function typeOfId(id: string): RecordType | undefined {
  const prefix = id.slice(0, id.indexOf('_'))
  return (['project', 'sequence', 'track', 'clip', 'asset', 'take'] as const).find((type) => type === prefix)
}
