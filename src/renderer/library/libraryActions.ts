import { type AssetId, endOf, recordsOfType } from '../../shared/model/index.ts'
import { latest } from '../../shared/time/index.ts'
import { projectSession } from '../client/index.ts'
import { useSession } from '../session/sessionStore.ts'
import type { LibraryItem } from './libraryItems.ts'

/** The drag data type that the timeline accepts. The data is the asset's id. */
export const ASSET_DRAG_TYPE = 'application/x-dalang-asset'

/**
 * Inserts an item at the playhead: what lies behind it makes room. The playhead goes to its end, so that the next
 * item follows it.
 */
export function placeAtPlayhead(item: LibraryItem): void {
  const session = projectSession()
  const { sequenceId, doc: before } = session.store.getState()
  const at = useSession.getState().playhead
  const outcome = item.take
    ? session.run('placeTake', { sequenceId, takeId: item.take.id, at, mode: 'insert' })
    : session.run('placeMedia', { sequenceId, assetId: item.asset.id, at, mode: 'insert' })
  if (!outcome.ok) return
  const placed = recordsOfType(session.store.getState().doc, 'clip').filter(
    (clip) => !before.records.has(clip.id) && clip.start <= at && clip.kind !== 'title' && shows(item, clip.assetId),
  )
  useSession.getState().seek(placed.reduce((end, clip) => latest(end, endOf(clip)), at))
}

function shows(item: LibraryItem, assetId: AssetId): boolean {
  return assetId === item.asset.id || (item.take?.stems.some((stem) => stem.assetId === assetId) ?? false)
}

export function deleteItem(item: LibraryItem): void {
  const session = projectSession()
  if (item.take) session.run('removeTake', { takeId: item.take.id })
  else session.run('removeAsset', { assetId: item.asset.id })
}
