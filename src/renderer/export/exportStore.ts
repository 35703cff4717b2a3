import { useStore } from 'zustand'
import { createStore } from 'zustand/vanilla'
import type { JobId } from '../../shared/contract/index.ts'
import type { ExportCodec, ExportPreset } from '../../shared/export/presets.ts'
import { isMessageKey } from '../../shared/i18n/index.ts'
import { projectSession } from '../client/index.ts'
import { say } from '../ui/languageStore.ts'

interface ExportState {
  readonly preset: ExportPreset
  readonly codec: ExportCodec
  /** Where the film goes; null: the project's own folder of films. */
  readonly destination: string | null
  /** The export that the dialog shows, once started. */
  readonly jobId: JobId | null
  /** Why it could not be started. */
  readonly refusal: string | null
}

const BEGINNING: ExportState = {
  preset: 'sequence',
  codec: 'h264',
  destination: null,
  jobId: null,
  refusal: null,
}

const store = createStore<ExportState>()(() => BEGINNING)

export function useExport(): ExportState {
  return useStore(store)
}

export function chooseExport(change: Partial<Pick<ExportState, 'preset' | 'codec' | 'destination'>>): void {
  store.setState({ ...change, refusal: null })
}

/** The export that the dialog shows, once started. */
export function exportOnShow(): JobId | null {
  return store.getState().jobId
}

/** Forgets the answers, which were for another film. */
export function forgetExport(): void {
  store.setState(BEGINNING)
}

/** Puts the dialog back to its questions, with the same answers. */
export function exportAnother(): void {
  store.setState({ jobId: null, refusal: null })
}

export async function startExport(): Promise<void> {
  const { preset, codec, destination } = store.getState()
  const session = projectSession()
  try {
    await session.settled()
    const outcome = await session.host.calls.exports.start({
      projectId: session.project.projectId,
      sequenceId: session.store.getState().sequenceId,
      film: { preset, codec },
      ...(destination === null ? {} : { destination }),
    })
    if (outcome.ok) store.setState({ jobId: outcome.value.id, refusal: null })
    else store.setState({ refusal: refusalWords(outcome.refusal) })
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error)
    store.setState({ refusal: say('notice.callFailed', { detail }) })
  }
}

/** Asks for a place with the system's dialog. Closing the dialog changes nothing. */
export async function chooseDestination(suggestedName: string): Promise<void> {
  const chosen = await projectSession().host.calls.system.chooseFilmFile({ suggestedName })
  if (chosen !== null) chooseExport({ destination: chosen })
}

function refusalWords({ code, detail }: { code: string; detail: string }): string {
  const key = `exportRefusal.${code}`
  return isMessageKey(key) ? say(key, { detail }) : detail || code
}
