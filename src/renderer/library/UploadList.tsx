import { X } from 'lucide-react'
import { IconButton } from '../ui/IconButton.tsx'
import { useSay } from '../ui/languageStore.ts'
import { ProgressBar } from '../ui/ProgressBar.tsx'
import { useUploads } from './importFiles.ts'

/** The files on their way into the project. */
export function UploadList() {
  const say = useSay()
  const uploads = useUploads()
  if (uploads.length === 0) return null
  return (
    <ul className="flex flex-col gap-1 px-3 pb-2">
      {uploads.map(({ id, name, share, cancel }) => (
        <li key={id} className="flex items-center gap-2">
          <span className="flex min-w-0 grow flex-col gap-1">
            <span className="truncate text-xs text-soft">{name}</span>
            <ProgressBar label={say('library.uploading', { name })} value={share} />
          </span>
          <IconButton icon={X} size="small" label={say('common.cancel')} onPress={cancel} />
        </li>
      ))}
    </ul>
  )
}
