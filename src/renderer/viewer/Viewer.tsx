import { useEffect, useRef, useState } from 'react'
import { useStore } from 'zustand'
import { mediaUrl } from '../../shared/contract/index.ts'
import { must, sequenceIndex } from '../../shared/model/index.ts'
import { activeProject, useProject } from '../client/index.ts'
import { registerCommands } from '../commands/index.ts'
import { classes } from '../ui/classes.ts'
import { useSay } from '../ui/languageStore.ts'
import { activeViewer } from './activeViewer.ts'
import { PictureProblems } from './PictureProblems.tsx'
import { askForCopy, PlayableCopies } from './playableCopies.ts'
import { PreviewLink, type PreviewPort } from './previewLink.ts'
import { TransportBar } from './TransportBar.tsx'
import { Transport } from './transport.ts'
import { viewerCommands } from './viewerCommands.ts'
import { reportCopies, reportPictures } from './viewerProblems.ts'

/** A preview that breaks is begun anew this often. */
const MOST_FAILURES = 3

/** The picture at the playhead and the controls of playback. */
export function Viewer() {
  const say = useSay()
  const frame = useRef<HTMLDivElement>(null)
  const root = useRef<HTMLDivElement>(null)
  const [failures, setFailures] = useState(0)
  const project = useStore(activeProject, (state) => state.session)
  const width = useProject(({ doc, sequenceId }) => must(doc, sequenceId).width)
  const height = useProject(({ doc, sequenceId }) => must(doc, sequenceId).height)
  const empty = useProject(({ doc, sequenceId }) => (sequenceIndex(doc, sequenceId)?.end ?? 0) === 0)

  useEffect(() => registerCommands(viewerCommands), [])
  useEffect(() => {
    const holder = frame.current
    const element = root.current
    if (!holder || !element || !project || failures > MOST_FAILURES) return
    // Made by hand: a canvas can be given to a worker only once, and React keeps its own.
    const canvas = document.createElement('canvas')
    canvas.className = 'block size-full'
    holder.append(canvas)
    const worker = new Worker(new URL('../workers/previewWorker.ts', import.meta.url), { type: 'module' })
    worker.onerror = () => setFailures((count) => count + 1)
    const { projectId } = project.project
    const copies = new PlayableCopies(
      (assetId) => askForCopy(mediaUrl(projectId, assetId, 'proxy')),
      () => transport.copiesChanged(),
    )
    const link = new PreviewLink(worker as PreviewPort, (problems) => {
      reportPictures(problems)
      for (const problem of problems) if (problem.kind === 'cannotDecode') copies.need(problem.assetId)
    })
    link.begin(canvas.transferControlToOffscreen())
    const transport = new Transport(project, link, document.baseURI, copies)
    const stopTelling = copies.states.subscribe(reportCopies)
    const resize = new ResizeObserver(() => link.setScale(previewScale(holder, project.store.getState())))
    resize.observe(holder)
    activeViewer.set({ element, film: () => transport.film, saveFrame: (plan) => link.saveFrame(plan) })
    return () => {
      activeViewer.set(null)
      stopTelling()
      reportCopies(new Map())
      resize.disconnect()
      transport.close()
      worker.terminate()
      canvas.remove()
    }
  }, [project, failures])

  return (
    <div ref={root} className="flex min-h-0 grow flex-col bg-night">
      {/* biome-ignore lint/a11y/noStaticElementInteractions: keeps the focus off the panel, does nothing itself */}
      <div
        className="relative min-h-0 grow p-3 in-[:fullscreen]:p-0"
        style={{ containerType: 'size' }}
        onMouseDown={(event) => {
          event.preventDefault()
          if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
        }}
      >
        <div className="flex size-full items-center justify-center">
          <div
            ref={frame}
            role="img"
            aria-label={say('viewer.picture')}
            className={classes(
              'relative overflow-hidden bg-black shadow-[0_0_0_1px_var(--color-line)]',
              // A film that is not there yet bears no mark.
              empty && '*:invisible',
            )}
            style={{ aspectRatio: `${width} / ${height}`, width: `min(100%, 100cqh * ${width / height})` }}
          />
        </div>
        {empty ? (
          <p className="pointer-events-none absolute inset-0 m-0 flex items-center justify-center text-sm text-faint">
            {say('viewer.empty')}
          </p>
        ) : null}
        <PictureProblems />
      </div>
      <TransportBar />
    </div>
  )
}

/** Canvas pixels for one pixel of the sequence: as many as the screen shows, never more than there are. */
function previewScale(holder: HTMLElement, state: Parameters<Parameters<typeof useProject>[0]>[0]): number {
  const { width } = must(state.doc, state.sequenceId)
  return Math.min(1, Math.max(0.1, (holder.clientWidth * devicePixelRatio) / width))
}
