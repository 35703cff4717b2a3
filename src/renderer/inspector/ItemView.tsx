import { Plus, X } from 'lucide-react'
import { mediaUrl } from '../../shared/contract/index.ts'
import type { AssetMedia, AssetRecord } from '../../shared/model/index.ts'
import { useProject } from '../client/index.ts'
import { placeAtPlayhead } from '../library/libraryActions.ts'
import { chooseItem } from '../library/libraryChoice.ts'
import type { LibraryItem } from '../library/libraryItems.ts'
import { Button } from '../ui/Button.tsx'
import { bytesWords, clockWords, rateWords } from '../ui/formatting.ts'
import { IconButton } from '../ui/IconButton.tsx'
import { useLanguage, useSay } from '../ui/languageStore.ts'
import { RecipeView } from './RecipeView.tsx'
import { FactRow, Section } from './Section.tsx'
import { VideoPreview } from './VideoPreview.tsx'

/** One item of the library: to look at and listen to before it goes into the film. */
export function ItemView({ item }: { readonly item: LibraryItem }) {
  const say = useSay()
  const { asset, take, name, seconds } = item
  return (
    <>
      <div className="relative border-b border-line bg-night">
        <Preview asset={asset} />
        <IconButton
          icon={X}
          size="small"
          label={say('common.close')}
          className="absolute top-1 right-1 bg-night/80"
          onPress={() => chooseItem(null)}
        />
      </div>
      <Section title={take ? say('library.take', { number: take.number }) : name}>
        <dl>
          <MediaFacts asset={asset} />
          {seconds === undefined ? null : (
            <FactRow name={say('inspector.length')}>
              <span className="figures">{clockWords(seconds)}</span>
            </FactRow>
          )}
        </dl>
        <Button size="small" className="self-start" onPress={() => placeAtPlayhead(item)}>
          <Plus size={14} aria-hidden />
          {say('library.place')}
        </Button>
      </Section>
      {take ? <RecipeView take={take} /> : null}
    </>
  )
}

function Preview({ asset }: { readonly asset: AssetRecord }) {
  const projectId = useProject((state) => state.projectId)
  const source = mediaUrl(projectId, asset.id, 'original')
  const look = 'block aspect-video w-full object-contain'
  switch (asset.media.kind) {
    case 'video':
      return <VideoPreview key={asset.id} asset={asset} className={look} />
    case 'audio':
      return (
        // biome-ignore lint/a11y/useMediaCaption: what people import and generate brings no captions
        <audio key={asset.id} src={source} controls aria-label={asset.name} className="block w-full p-3 pr-8" />
      )
    case 'image':
      return <img src={source} alt={asset.name} className={look} />
  }
}

function MediaFacts({ asset: { media, original } }: { readonly asset: AssetRecord }) {
  const say = useSay()
  const language = useLanguage()
  return (
    <>
      {media.kind === 'audio' ? null : (
        <FactRow name={say('inspector.size')}>
          <span className="figures">{say('common.pixels', { width: media.width, height: media.height })}</span>
        </FactRow>
      )}
      {frameRateOf(media) ? (
        <FactRow name={say('inspector.frameRate')}>{rateWords(frameRateOf(media)!, say, language)}</FactRow>
      ) : null}
      <FactRow name={say('export.fileSize')}>{bytesWords(original.bytes, say, language)}</FactRow>
    </>
  )
}

function frameRateOf(media: AssetMedia) {
  return media.kind === 'video' ? media.frameRate : null
}
