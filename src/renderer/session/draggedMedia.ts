import type { AssetId, TakeId } from '../../shared/model/index.ts'

/** What a drag from the library carries: the id of an asset or a take. */
export const DRAGGED_MEDIA_TYPE = 'application/x-dalang-asset'

let dragged: AssetId | TakeId | null = null

/**
 * What is being dragged right now. Browsers hide a drag's data until it is dropped; this lets a target show in
 * advance what would land. Set it when a drag starts, clear it when it ends.
 */
export const draggedMedia = {
  get: () => dragged,
  set: (id: AssetId | TakeId | null) => {
    dragged = id
  },
}
