import { useVirtualizer } from '@tanstack/react-virtual'
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { useSay } from '../ui/languageStore.ts'
import { AssetCard } from './AssetCard.tsx'
import type { LibraryItem } from './libraryItems.ts'

const CARD_WIDTH = 132
const GAP = 8
/** The room left and right of the cards. */
const INSET = 16
/** Two lines of name, one of kind. */
const WORDS_HEIGHT = 52

/** The cards of the library. Only those in sight exist; arrows, Home and End go through all of them. */
export function AssetGrid({ items }: { readonly items: readonly LibraryItem[] }) {
  const say = useSay()
  const scroller = useRef<HTMLDivElement>(null)
  const [width, setWidth] = useState(296)
  const [current, setCurrent] = useState(0)
  const [goingTo, setGoingTo] = useState<number | null>(null)

  useEffect(() => {
    const element = scroller.current
    if (!element) return
    const observer = new ResizeObserver(() => setWidth(element.clientWidth - INSET))
    observer.observe(element)
    return () => observer.disconnect()
  }, [])

  const columns = Math.max(1, Math.floor((width + GAP) / (CARD_WIDTH + GAP)))
  const cardWidth = (width - GAP * (columns - 1)) / columns
  const rowHeight = Math.round((cardWidth * 9) / 16) + WORDS_HEIGHT + 4 + GAP
  const rows = useVirtualizer({
    count: Math.ceil(items.length / columns),
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 3,
  })
  // The sizes of the rows follow from the width: measured ones of another width are wrong.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the virtualizer keeps its identity
  useEffect(() => rows.measure(), [rowHeight])

  useEffect(() => {
    if (goingTo === null) return
    const card = scroller.current?.querySelector<HTMLElement>(`[data-index="${goingTo}"] [data-card]`)
    if (!card) return
    card.focus()
    setGoingTo(null)
  })

  const move = (event: KeyboardEvent) => {
    const target = targetOf(event.key, current, columns, items.length)
    if (target === undefined) return
    event.preventDefault()
    rows.scrollToIndex(Math.floor(target / columns))
    setCurrent(target)
    setGoingTo(target)
  }
  const reachable = Math.min(current, items.length - 1)

  return (
    <div ref={scroller} className="min-h-0 grow overflow-y-auto pt-1 pr-1 pl-3 [scrollbar-gutter:stable]">
      {/* biome-ignore lint/a11y/useSemanticElements: rows in sight are placed absolutely, so the list says its own size */}
      <div
        role="list"
        aria-label={say('library.list')}
        onKeyDown={move}
        className="relative"
        style={{ height: rows.getTotalSize() }}
      >
        {rows.getVirtualItems().flatMap((row) =>
          items.slice(row.index * columns, (row.index + 1) * columns).map((item, column) => {
            const index = row.index * columns + column
            return (
              // biome-ignore lint/a11y/useSemanticElements: see above
              <div
                key={item.id}
                role="listitem"
                aria-setsize={items.length}
                aria-posinset={index + 1}
                data-index={index}
                className="absolute top-0 left-0"
                style={{
                  width: cardWidth,
                  transform: `translate(${column * (cardWidth + GAP)}px, ${row.start}px)`,
                }}
              >
                <AssetCard item={item} isCurrent={index === reachable} onFocus={() => setCurrent(index)} />
              </div>
            )
          }),
        )}
      </div>
    </div>
  )
}

function targetOf(key: string, current: number, columns: number, count: number): number | undefined {
  const wanted = {
    ArrowLeft: current - 1,
    ArrowRight: current + 1,
    ArrowUp: current - columns,
    ArrowDown: current + columns,
    Home: 0,
    End: count - 1,
  }[key]
  return wanted === undefined || wanted < 0 || wanted >= count ? undefined : wanted
}
