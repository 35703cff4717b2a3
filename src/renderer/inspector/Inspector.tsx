import { useMemo } from 'react'
import {
  type AssetId,
  type ClipId,
  type ClipRecord,
  find,
  recordsOfType,
  type StudioDocument,
  type TakeRecord,
} from '../../shared/model/index.ts'
import { useProject } from '../client/index.ts'
import { useLibraryChoice } from '../library/libraryChoice.ts'
import { libraryItems } from '../library/libraryItems.ts'
import { useSession } from '../session/sessionStore.ts'
import { ClipFacts } from './ClipFacts.tsx'
import { ItemView } from './ItemView.tsx'
import { PictureProperties } from './PictureProperties.tsx'
import { audioClips, pictureClips } from './propertyValues.ts'
import { RecipeView } from './RecipeView.tsx'
import { SequenceFacts } from './SequenceFacts.tsx'
import { SoundProperties } from './SoundProperties.tsx'
import { TitleProperties } from './TitleProperties.tsx'

/** What is selected, to read and to change; the film's format while nothing is. */
export function Inspector() {
  const doc = useProject((state) => state.doc)
  const selection = useSession((state) => state.selection)
  const clips = useMemo(() => selectedClips(doc, selection), [doc, selection])
  const choice = useLibraryChoice()
  const item = useMemo(
    () => (choice === null ? undefined : libraryItems(doc).find(({ id }) => id === choice)),
    [doc, choice],
  )
  const take = useMemo(() => takeOf(doc, clips), [doc, clips])
  if (clips.length === 0) return item ? <ItemView item={item} /> : <SequenceFacts />
  const pictures = pictureClips(clips)
  const sounds = audioClips(clips)
  const [title, ...others] = pictures
  return (
    <>
      <ClipFacts clips={clips} />
      {title?.kind === 'title' && others.length === 0 ? <TitleProperties key={title.id} clip={title} /> : null}
      {pictures.length > 0 ? <PictureProperties clips={pictures} /> : null}
      {sounds.length > 0 ? <SoundProperties clips={sounds} /> : null}
      {take ? <RecipeView take={take} /> : null}
    </>
  )
}

function selectedClips(doc: StudioDocument, selection: ReadonlySet<ClipId>): readonly ClipRecord[] {
  return [...selection].flatMap((id) => find(doc, id) ?? [])
}

/** The one take that all selected clips show a part of. */
function takeOf(doc: StudioDocument, clips: readonly ClipRecord[]): TakeRecord | undefined {
  const assets = new Set<AssetId>()
  for (const clip of clips) if (clip.kind !== 'title') assets.add(clip.assetId)
  if (assets.size === 0) return undefined
  return recordsOfType(doc, 'take').find((take) => {
    const parts = new Set([take.pictureAssetId, ...take.stems.map(({ assetId }) => assetId)])
    return assets.isSubsetOf(parts)
  })
}
