import { z } from 'zod'
import type { Diff } from '../history/index.ts'
import {
  type AssetId,
  assetRecord,
  find,
  idSchema,
  recordsOfType,
  type StudioDocument,
  takeRecord,
} from '../model/index.ts'
import { type Result, refused } from '../result.ts'
import type { Command } from './command.ts'
import { Draft } from './draft.ts'
import type { Refusal } from './refusal.ts'

export const addAssetsInput = z.object({ assets: z.array(assetRecord).min(1) })

/** Takes files into the project. */
export const addAssets: Command<z.infer<typeof addAssetsInput>> = (doc, { assets }) => addRecords(doc, assets)

export const addTakeInput = z.object({ assets: z.array(assetRecord), take: takeRecord })

/** Takes a generated performance into the project, with the files it consists of. */
export const addTake: Command<z.infer<typeof addTakeInput>> = (doc, { assets, take }) =>
  addRecords(doc, [...assets, take])

function addRecords(
  doc: StudioDocument,
  records: readonly (z.infer<typeof assetRecord> | z.infer<typeof takeRecord>)[],
): Result<Diff, Refusal> {
  const draft = new Draft(doc)
  for (const [i, record] of records.entries()) {
    const twice = records.findIndex(({ id }) => id === record.id) !== i
    if (twice || doc.records.has(record.id)) return refused({ reason: 'alreadyExists', id: record.id })
    draft.put(record)
  }
  return draft.finish()
}

export const noteProxyInput = z.object({ assetId: idSchema('asset') })

/** Remembers that a smaller copy of a file was made. */
export const noteProxy: Command<z.infer<typeof noteProxyInput>> = (doc, { assetId }) => {
  const asset = find(doc, assetId)
  if (!asset) return refused({ reason: 'notFound', id: assetId })
  if (asset.hasProxy) return refused({ reason: 'nothingToDo' })
  const draft = new Draft(doc)
  draft.put({ ...asset, hasProxy: true })
  return draft.finish()
}

export const removeAssetInput = z.object({ assetId: idSchema('asset') })

/** Lets a file go. Refused while clips show it or a take consists of it. */
export const removeAsset: Command<z.infer<typeof removeAssetInput>> = (doc, { assetId }) => {
  if (!find(doc, assetId)) return refused({ reason: 'notFound', id: assetId })
  const clips = clipsShowing(doc, new Set([assetId]))
  const takes = recordsOfType(doc, 'take').filter((take) => assetsOf(take).includes(assetId)).length
  if (clips + takes > 0) return refused({ reason: 'inUse', clips, takes })
  const draft = new Draft(doc)
  draft.remove(assetId)
  return draft.finish()
}

export const removeTakeInput = z.object({ takeId: idSchema('take') })

/** Lets a take go with the files that only it consists of. Refused while clips show one of them. */
export const removeTake: Command<z.infer<typeof removeTakeInput>> = (doc, { takeId }) => {
  const take = find(doc, takeId)
  if (!take) return refused({ reason: 'notFound', id: takeId })
  const shared = new Set(recordsOfType(doc, 'take').flatMap((other) => (other === take ? [] : assetsOf(other))))
  const own = new Set(assetsOf(take).filter((assetId) => !shared.has(assetId)))
  const clips = clipsShowing(doc, own)
  if (clips > 0) return refused({ reason: 'inUse', clips, takes: 0 })
  const draft = new Draft(doc)
  draft.remove(takeId)
  for (const assetId of own) draft.remove(assetId)
  return draft.finish()
}

function assetsOf(take: z.infer<typeof takeRecord>): AssetId[] {
  return [take.pictureAssetId, ...take.stems.map(({ assetId }) => assetId)]
}

function clipsShowing(doc: StudioDocument, assets: ReadonlySet<AssetId>): number {
  return recordsOfType(doc, 'clip').filter((clip) => clip.kind !== 'title' && assets.has(clip.assetId)).length
}
