import { useEffect, useState } from 'react'
import { projectSession } from '../client/index.ts'
import { useSay } from '../ui/languageStore.ts'
import { holdFileInput } from './fileDialog.ts'
import { importFiles } from './importFiles.ts'

/**
 * Takes files that are dropped anywhere on the window, and holds the input that the import command opens. A file
 * dropped elsewhere would otherwise replace the studio in the window.
 */
export function ImportDrop() {
  const say = useSay()
  const [isOver, setOver] = useState(false)

  useEffect(() => {
    const carriesFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false
    const over = (event: DragEvent) => {
      if (!carriesFiles(event)) return
      event.preventDefault()
      setOver(true)
    }
    const leave = (event: DragEvent) => {
      if (event.relatedTarget === null) setOver(false)
    }
    const drop = (event: DragEvent) => {
      setOver(false)
      if (!carriesFiles(event) || event.defaultPrevented) return
      event.preventDefault()
      importFiles(projectSession().project.projectId, event.dataTransfer?.files ?? [])
    }
    window.addEventListener('dragover', over)
    window.addEventListener('dragleave', leave)
    window.addEventListener('drop', drop)
    return () => {
      window.removeEventListener('dragover', over)
      window.removeEventListener('dragleave', leave)
      window.removeEventListener('drop', drop)
    }
  }, [])

  return (
    <>
      <input
        ref={holdFileInput}
        type="file"
        multiple
        hidden
        aria-label={say('library.importFiles')}
        accept="video/*,audio/*,image/*"
        onChange={(event) => {
          importFiles(projectSession().project.projectId, [...(event.currentTarget.files ?? [])])
          event.currentTarget.value = ''
        }}
      />
      {isOver ? (
        <div className="pointer-events-none fixed inset-2 z-50 flex items-center justify-center rounded-lg border-2 border-dashed border-lamp bg-night/70 text-base text-ink">
          {say('library.dropHere')}
        </div>
      ) : null}
    </>
  )
}
