import { useEffect } from 'react'
import { closeDialog, useApp } from '../app/appStore.ts'
import { useProject } from '../client/index.ts'
import { Dialog } from '../ui/Dialog.tsx'
import { useSay } from '../ui/languageStore.ts'
import { isOver } from '../write/jobWords.ts'
import { ExportForm } from './ExportForm.tsx'
import { ExportProgress } from './ExportProgress.tsx'
import { exportAnother, forgetExport, useExport } from './exportStore.ts'

/** From the timeline to a film: what it shall be, then how far it is, then where it lies. */
export function ExportDialog() {
  const say = useSay()
  const isOpen = useApp((state) => state.dialog === 'export')
  const { jobId } = useExport()
  useEffect(() => forgetExport, [])
  const job = useProject((state) => (jobId === null ? undefined : state.jobs.get(jobId)))
  // What has been read once does not stand before the next export.
  const close = () => {
    if (job && isOver(job)) exportAnother()
    closeDialog()
  }
  return (
    <Dialog title={say('export.title')} isOpen={isOpen} onClose={close}>
      {job ? <ExportProgress job={job} /> : <ExportForm />}
    </Dialog>
  )
}
