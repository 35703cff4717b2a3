import { FolderOpen } from 'lucide-react'
import { useState } from 'react'
import { Button } from '../ui/Button.tsx'
import { useSay } from '../ui/languageStore.ts'
import { TextField } from '../ui/TextField.tsx'
import { telling } from '../ui/telling.ts'
import { useGreeting, useHost } from './HostContext.tsx'

/** Opens a project that is not in the list: with the system's dialog, or by its path where there is none. */
export function OpenFolder({ onOpen }: { readonly onOpen: (folder: string) => void }) {
  const say = useSay()
  const host = useHost()
  const { capabilities } = useGreeting()
  const [folder, setFolder] = useState('')
  if (capabilities.nativeDialogs) {
    const choose = async () => {
      const chosen = await host.calls.system.chooseFolder()
      if (chosen !== null) onOpen(chosen)
    }
    return (
      <Button className="self-start" onPress={() => telling(choose())}>
        <FolderOpen size={16} aria-hidden />
        {say('start.chooseFolder')}
      </Button>
    )
  }
  return (
    <form
      aria-label={say('start.openFolder')}
      className="flex items-end gap-2"
      onSubmit={(event) => {
        event.preventDefault()
        if (folder.trim() !== '') onOpen(folder.trim())
      }}
    >
      <TextField
        className="min-w-0 grow"
        label={say('start.openFolder')}
        placeholder={say('start.folderPlaceholder')}
        value={folder}
        onChange={setFolder}
      />
      <Button type="submit" isDisabled={folder.trim() === ''}>
        {say('start.open')}
      </Button>
    </form>
  )
}
