import { useState } from 'react'
import { mediaUrl } from '../../shared/contract/index.ts'
import type { AssetRecord } from '../../shared/model/index.ts'
import { useProject } from '../client/index.ts'
import { useSay } from '../ui/languageStore.ts'
import { askForCopy } from '../viewer/playableCopies.ts'

type Shown = 'original' | 'making' | 'copy' | 'failed'

/** A film of the library to play: its small copy where there is one or where this browser cannot play the original. */
export function VideoPreview({ asset, className }: { readonly asset: AssetRecord; readonly className: string }) {
  const say = useSay()
  const projectId = useProject((state) => state.projectId)
  const [found, setFound] = useState<Shown>('original')
  const shown: Shown = asset.hasProxy ? 'copy' : found
  const needCopy = () => {
    if (shown !== 'original') return
    setFound('making')
    void askForCopy(mediaUrl(projectId, asset.id, 'proxy')).then(
      (made) => setFound(made ? 'copy' : 'failed'),
      () => setFound('failed'),
    )
  }
  if (shown === 'making' || shown === 'failed') {
    return (
      <p role="status" className={`${className} m-0 flex! items-center justify-center p-4 text-xs text-soft`}>
        {say(shown === 'making' ? 'viewer.preparing' : 'viewer.missing', { name: asset.name })}
      </p>
    )
  }
  return (
    // biome-ignore lint/a11y/useMediaCaption: what people import and generate brings no captions
    <video
      src={mediaUrl(projectId, asset.id, shown === 'copy' ? 'proxy' : 'original')}
      controls
      aria-label={asset.name}
      className={className}
      onError={needCopy}
      // A browser that can decode only the sound plays it to an empty picture.
      onLoadedMetadata={({ currentTarget }) => currentTarget.videoWidth === 0 && needCopy()}
    />
  )
}
