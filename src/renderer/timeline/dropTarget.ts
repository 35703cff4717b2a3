import { placedDuration, snapCandidates } from '../../shared/editing/index.ts'
import {
  type AssetId,
  type AssetRecord,
  find,
  recordsOfType,
  type StudioDocument,
  sequenceIndex,
  type TakeId,
  type TrackId,
  typeOfId,
} from '../../shared/model/index.ts'
import { add, latest, snapToFrame, TICKS_PER_SECOND, type Ticks, ticks, ZERO } from '../../shared/time/index.ts'
import type { ProjectSession } from '../client/index.ts'
import { ASSET_DRAG_TYPE } from '../library/libraryActions.ts'
import { useSession } from '../session/sessionStore.ts'
import { snapDrag } from './snapDrag.ts'
import type { TimelineController } from './timelineController.ts'

type MediaId = AssetId | TakeId

interface Landing {
  readonly start: Ticks
  readonly duration: Ticks
  readonly snapTime: Ticks | null
  /** The track under the pointer when the media fits it. */
  readonly track: { readonly id: TrackId; readonly kind: 'video' | 'audio' } | null
  /** Where the ghost is drawn: without a fitting track under the pointer, pictures go to the lowest one that is free. */
  readonly ghostTrackId: TrackId | null
}

/** How long the ghost of something unknown is drawn. */
const UNKNOWN_LENGTH = ticks(4 * TICKS_PER_SECOND)

/** Takes assets and takes that are dragged from the library and places them where they are dropped. */
export class DropTarget {
  readonly #project: ProjectSession
  readonly #controller: TimelineController
  readonly #onDropping: (dropping: boolean) => void
  /** Browsers hide a drag's data until it is dropped, but not from those who see it start. */
  #dragged: MediaId | null = null

  constructor(project: ProjectSession, controller: TimelineController, onDropping: (dropping: boolean) => void) {
    this.#project = project
    this.#controller = controller
    this.#onDropping = onDropping
  }

  listen(element: HTMLElement, signal: AbortSignal): void {
    window.addEventListener(
      'dragstart',
      (event) => {
        this.#dragged = (event.dataTransfer?.getData(ASSET_DRAG_TYPE) || null) as MediaId | null
      },
      { signal },
    )
    element.addEventListener(
      'dragover',
      (event) => {
        if (!event.dataTransfer?.types.includes(ASSET_DRAG_TYPE)) return
        event.preventDefault()
        event.dataTransfer.dropEffect = 'copy'
        const { start, duration, snapTime, ghostTrackId } = this.#landing(event, this.#dragged)
        this.#controller.showDrop({ trackId: ghostTrackId, start, duration }, snapTime)
        this.#onDropping(true)
      },
      { signal },
    )
    element.addEventListener('dragleave', () => this.#end(), { signal })
    element.addEventListener(
      'drop',
      (event) => {
        const id = event.dataTransfer?.getData(ASSET_DRAG_TYPE)
        this.#end()
        if (!id) return
        event.preventDefault()
        // The keyboard follows the hand: what was dragged is no longer meant.
        if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
        this.#place(id as MediaId, this.#landing(event, id as MediaId), event.ctrlKey || event.metaKey)
      },
      { signal },
    )
  }

  #end(): void {
    this.#controller.showDrop(null, null)
    this.#onDropping(false)
  }

  #place(id: MediaId, { start, track }: Landing, makeRoom: boolean): void {
    const { sequenceId } = this.#project.store.getState()
    const where = { sequenceId, at: start, mode: makeRoom ? ('insert' as const) : ('overwrite' as const) }
    const named = track === null ? {} : track.kind === 'video' ? { videoTrackId: track.id } : { audioTrackId: track.id }
    const { doc } = this.#project.store.getState()
    const takeId = typeOfId(id) === 'take' ? (id as TakeId) : takeOf(doc, id as AssetId)
    if (takeId) {
      const videoTrack = track?.kind === 'video' ? { videoTrackId: track.id } : {}
      this.#project.run('placeTake', { takeId, ...where, ...videoTrack })
    } else if (typeOfId(id) === 'asset') {
      this.#project.run('placeMedia', { assetId: id as AssetId, ...where, ...named })
    }
  }

  #landing(event: DragEvent, id: MediaId | null): Landing {
    const { doc, sequenceId } = this.#project.store.getState()
    const { snapping, playhead, ticksPerPixel } = useSession.getState()
    const index = sequenceIndex(doc, sequenceId)
    if (!index) throw new Error('The sequence on the timeline is gone')
    const asset = id ? mainAsset(doc, id) : undefined
    const placed = asset && placedDuration(index, asset)
    const duration = placed?.ok ? placed.value : UNKNOWN_LENGTH
    const spot = this.#controller.spotAt(event)
    const wished = latest(ZERO, spot.time)
    const candidates = snapCandidates(doc, sequenceId, { exclude: new Set(), playhead })
    const { by, snapTime } =
      snapping && !event.altKey
        ? snapDrag([wished, add(wished, duration)], ZERO, candidates, ticksPerPixel)
        : { by: ZERO, snapTime: null }
    const start = latest(ZERO, snapToFrame(add(wished, by), index.sequence.frameRate))
    const under = spot.hit.kind === 'nothing' ? null : spot.hit.track
    const fits = under && !under.locked && (!asset || (asset.media.kind === 'audio') === (under.kind === 'audio'))
    const lowest = asset?.media.kind === 'audio' ? undefined : index.videoTracks.find(({ track }) => !track.locked)
    const track = fits ? under : null
    return { start, duration, snapTime, track, ghostTrackId: track?.id ?? lowest?.track.id ?? null }
  }
}

/** The asset that decides how long a thing from the library is: a take's picture. */
function mainAsset(doc: StudioDocument, id: MediaId): AssetRecord | undefined {
  if (typeOfId(id) === 'asset') return find(doc, id as AssetId)
  const take = find(doc, id as TakeId)
  return take && find(doc, take.pictureAssetId)
}

/** The take whose picture an asset is: it is placed with its sounds. */
function takeOf(doc: StudioDocument, assetId: AssetId): TakeId | undefined {
  return recordsOfType(doc, 'take').find((take) => take.pictureAssetId === assetId)?.id
}
