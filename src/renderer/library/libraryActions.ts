import { projectSession } from '../client/index.ts'
import { useSession } from '../session/sessionStore.ts'
import type { LibraryItem } from './libraryItems.ts'

/** The drag data type that the timeline accepts. The data is the asset's id. */
export const ASSET_DRAG_TYPE = 'application/x-dalang-asset'

/** Inserts an item at the playhead: what lies behind it makes room. */
export function placeAtPlayhead(item: LibraryItem): void {
  const session = projectSession()
  const { sequenceId } = session.store.getState()
  const at = useSession.getState().playhead
  if (item.take) session.run('placeTake', { sequenceId, takeId: item.take.id, at, mode: 'insert' })
  else session.run('placeMedia', { sequenceId, assetId: item.asset.id, at, mode: 'insert' })
}

export function deleteItem(item: LibraryItem): void {
  const session = projectSession()
  if (item.take) session.run('removeTake', { takeId: item.take.id })
  else session.run('removeAsset', { assetId: item.asset.id })
}
