import { AudioLines, Image, Plus, Trash2, Video } from 'lucide-react'
import { useState } from 'react'
import { mediaUrl } from '../../shared/contract/index.ts'
import { useProject } from '../client/index.ts'
import { clockWords } from '../ui/formatting.ts'
import { IconButton } from '../ui/IconButton.tsx'
import { useSay } from '../ui/languageStore.ts'
import { ASSET_DRAG_TYPE, deleteItem, placeAtPlayhead } from './libraryActions.ts'
import { chooseItem } from './libraryChoice.ts'
import type { LibraryItem } from './libraryItems.ts'

const ICONS = { video: Video, audio: AudioLines, image: Image }

export interface AssetCardProps {
  readonly item: LibraryItem
  /** The one card of the grid that Tab reaches; arrows move on from there. */
  readonly isCurrent: boolean
  readonly onFocus: () => void
}

export function AssetCard({ item, isCurrent, onFocus }: AssetCardProps) {
  const say = useSay()
  const { asset, take, name, seconds, inUse } = item
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dragging has its keyboard way in the card's button
    <div
      draggable
      onDragStart={(event) => {
        event.dataTransfer.effectAllowed = 'copy'
        event.dataTransfer.setData(ASSET_DRAG_TYPE, asset.id)
      }}
      className="group relative"
    >
      <button
        type="button"
        data-card
        tabIndex={isCurrent ? 0 : -1}
        title={name}
        aria-keyshortcuts={inUse ? 'Enter' : 'Enter Delete'}
        onFocus={onFocus}
        onClick={() => chooseItem(item.id)}
        onDoubleClick={() => placeAtPlayhead(item)}
        onKeyDown={(event) => {
          if (event.key === 'Enter') placeAtPlayhead(item)
          else if (event.key === 'Delete' && !inUse) deleteItem(item)
          else return
          event.preventDefault()
        }}
        className="block w-full cursor-grab rounded-md text-left"
      >
        <span className="relative flex aspect-video w-full items-center justify-center overflow-hidden rounded-md bg-night">
          <Thumbnail item={item} />
          {seconds === undefined ? null : (
            <span className="figures absolute right-1 bottom-1 rounded-sm bg-night/80 px-1 text-2xs text-ink">
              {clockWords(seconds)}
            </span>
          )}
          {inUse ? (
            <span
              role="img"
              aria-label={say('library.inUse')}
              title={say('library.inUse')}
              className="absolute bottom-1.5 left-1.5 size-2 rounded-full bg-lamp ring-2 ring-night/70"
            />
          ) : null}
        </span>
        <span className="mt-1 line-clamp-2 text-xs text-ink">{name}</span>
        <span className="block truncate text-2xs text-faint">
          {take ? say('library.take', { number: take.number }) : say(`library.${asset.media.kind}`)}
        </span>
      </button>
      <span className="absolute top-1 right-1 flex gap-0.5 rounded-md bg-night/85 opacity-0 group-focus-within:opacity-100 group-hover:opacity-100">
        <IconButton
          icon={Plus}
          size="small"
          label={say('library.place')}
          excludeFromTabOrder={!isCurrent}
          onPress={() => placeAtPlayhead(item)}
        />
        {inUse ? null : (
          <IconButton
            icon={Trash2}
            size="small"
            label={say('library.delete')}
            excludeFromTabOrder={!isCurrent}
            onPress={() => deleteItem(item)}
          />
        )}
      </span>
    </div>
  )
}

function Thumbnail({ item: { asset } }: { readonly item: LibraryItem }) {
  const projectId = useProject((state) => state.projectId)
  const [missing, setMissing] = useState(false)
  const Icon = ICONS[asset.media.kind]
  if (missing || asset.media.kind === 'audio') return <Icon size={20} className="text-faint" aria-hidden />
  return (
    <img
      src={mediaUrl(projectId, asset.id, 'thumbnail')}
      alt=""
      loading="lazy"
      draggable={false}
      onError={() => setMissing(true)}
      className="size-full object-contain"
    />
  )
}
