import {
  type AssetId,
  type AssetRecord,
  find,
  recordsOfType,
  type StudioDocument,
  type TakeRecord,
} from '../../shared/model/index.ts'
import { toSeconds } from '../../shared/time/index.ts'

export type LibraryFilter = 'all' | 'shots' | 'imports'

/** One thing to take from the library: a take with its stems, or an imported file. */
export interface LibraryItem {
  readonly id: string
  readonly take: TakeRecord | null
  /** What is seen or heard of it: a take's picture, or the file itself. */
  readonly asset: AssetRecord
  readonly name: string
  /** Undefined for a still. */
  readonly seconds: number | undefined
  /** A clip of the film shows it: it cannot be deleted. */
  readonly inUse: boolean
}

/** Everything in the library: takes, newest first, then files by name. A take's stems are part of the take. */
export function libraryItems(doc: StudioDocument): readonly LibraryItem[] {
  const shown = new Set<AssetId>()
  for (const clip of recordsOfType(doc, 'clip')) if (clip.kind !== 'title') shown.add(clip.assetId)
  const takes = recordsOfType(doc, 'take').sort((a, b) => b.number - a.number)
  const ofTakes = new Set<AssetId>()
  const items: LibraryItem[] = []
  for (const take of takes) {
    const parts = [take.pictureAssetId, ...take.stems.map(({ assetId }) => assetId)]
    for (const part of parts) ofTakes.add(part)
    const asset = find(doc, take.pictureAssetId)
    if (!asset) continue
    const inUse = parts.some((part) => shown.has(part))
    items.push({ id: take.id, take, asset, name: take.recipe.request.prompt, seconds: secondsOf(asset), inUse })
  }
  const files = recordsOfType(doc, 'asset')
    .filter(({ id }) => !ofTakes.has(id))
    .sort((a, b) => a.name.localeCompare(b.name))
  for (const asset of files) {
    const inUse = shown.has(asset.id)
    items.push({ id: asset.id, take: null, asset, name: asset.name, seconds: secondsOf(asset), inUse })
  }
  return items
}

/** The items of a filter whose name holds every word of the search, in any order and case. */
export function matchingItems(
  items: readonly LibraryItem[],
  filter: LibraryFilter,
  search: string,
): readonly LibraryItem[] {
  const words = search.toLowerCase().split(/\s+/).filter(Boolean)
  return items.filter(({ take, name }) => {
    if (filter === 'shots' && !take) return false
    if (filter === 'imports' && take) return false
    const inName = name.toLowerCase()
    return words.every((word) => inName.includes(word))
  })
}

function secondsOf({ media }: AssetRecord): number | undefined {
  return media.kind === 'image' ? undefined : toSeconds(media.duration)
}
