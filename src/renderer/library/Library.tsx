import { Import } from 'lucide-react'
import { useMemo, useState } from 'react'
import { useProject } from '../client/index.ts'
import { Button } from '../ui/Button.tsx'
import { useSay } from '../ui/languageStore.ts'
import { Segments } from '../ui/Segments.tsx'
import { TextField } from '../ui/TextField.tsx'
import { AssetGrid } from './AssetGrid.tsx'
import { openFileDialog } from './fileDialog.ts'
import { type LibraryFilter, libraryItems, matchingItems } from './libraryItems.ts'
import { UploadList } from './UploadList.tsx'

/** Everything the project owns: takes and imported files, to find, place and delete. */
export function Library() {
  const say = useSay()
  const doc = useProject((state) => state.doc)
  const [search, setSearch] = useState('')
  const [filter, setFilter] = useState<LibraryFilter>('all')
  const items = useMemo(() => libraryItems(doc), [doc])
  const found = useMemo(() => matchingItems(items, filter, search), [items, filter, search])
  return (
    <div className="flex min-h-0 grow flex-col">
      <div className="flex flex-col gap-2 p-3">
        <div className="flex gap-2">
          <TextField
            className="min-w-0 grow"
            label={say('library.search')}
            labelUnseen
            placeholder={say('library.search')}
            value={search}
            onChange={setSearch}
          />
          <Button onPress={openFileDialog}>
            <Import size={16} aria-hidden />
            {say('library.import')}
          </Button>
        </div>
        <Segments
          label={say('library.filter')}
          labelUnseen
          value={filter}
          onChange={setFilter}
          choices={[
            { value: 'all', label: say('library.filterAll') },
            { value: 'shots', label: say('library.filterShots') },
            { value: 'imports', label: say('library.filterImports') },
          ]}
        />
      </div>
      <UploadList />
      {found.length > 0 ? <AssetGrid items={found} /> : <Nothing search={items.length > 0 ? search : null} />}
    </div>
  )
}

/** `search` is null when the library itself is empty. */
function Nothing({ search }: { readonly search: string | null }) {
  const say = useSay()
  return (
    <div className="flex grow flex-col items-center justify-center gap-1 px-8 pb-12 text-center text-xs text-soft">
      {search === null ? (
        <>
          <p>{say('library.empty')}</p>
          <p className="text-faint">{say('library.emptyHint')}</p>
        </>
      ) : (
        <p>{say('library.noMatch', { search })}</p>
      )}
    </div>
  )
}
