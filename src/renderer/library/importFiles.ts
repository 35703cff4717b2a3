import { useStore } from 'zustand'
import { createStore } from 'zustand/vanilla'
import { type ImportOutcome, importOutcome, importUrl } from '../../shared/contract/index.ts'
import { isMessageKey } from '../../shared/i18n/index.ts'
import type { ProjectId } from '../../shared/model/index.ts'
import { say } from '../ui/languageStore.ts'
import { notify } from '../ui/notices.ts'

/** A file on its way into the project. */
export interface Upload {
  readonly id: number
  readonly name: string
  /** 0 to 1 while it is sent; null while the studio reads it. */
  readonly share: number | null
  readonly cancel: () => void
}

const MOST_AT_ONCE = 2

const store = createStore<{ readonly uploads: readonly Upload[] }>()(() => ({ uploads: [] }))
const waiting: (() => Promise<void>)[] = []
let busy = 0
let last = 0

export function useUploads(): readonly Upload[] {
  return useStore(store, (state) => state.uploads)
}

/** Sends files into the project, a few at a time, and tells what became of each. */
export function importFiles(projectId: ProjectId, files: Iterable<File>): void {
  for (const file of files) {
    waiting.push(() => importOne(projectId, file))
  }
  startWaiting()
}

function startWaiting(): void {
  while (busy < MOST_AT_ONCE) {
    const next = waiting.shift()
    if (!next) return
    busy += 1
    void next().finally(() => {
      busy -= 1
      startWaiting()
    })
  }
}

async function importOne(projectId: ProjectId, file: File): Promise<void> {
  last += 1
  const id = last
  const request = new XMLHttpRequest()
  const change = (share: number | null) =>
    store.setState(({ uploads }) => ({
      uploads: uploads.map((upload) => (upload.id === id ? { ...upload, share } : upload)),
    }))
  store.setState(({ uploads }) => ({
    uploads: [...uploads, { id, name: file.name, share: 0, cancel: () => request.abort() }],
  }))
  const outcome = await send(request, importUrl(projectId, file.name), file, change)
  store.setState(({ uploads }) => ({ uploads: uploads.filter((upload) => upload.id !== id) }))
  if (outcome === 'cancelled') return
  if (outcome.ok) notify('plain', say('library.imported', { name: file.name }))
  else notify('alarm', say('library.importFailed', { name: file.name, reason: problemWords(outcome.refusal) }))
}

/** `XMLHttpRequest`, because `fetch` does not tell how much of a body was sent. */
function send(
  request: XMLHttpRequest,
  address: string,
  file: File,
  change: (share: number | null) => void,
): Promise<ImportOutcome | 'cancelled'> {
  return new Promise((resolve) => {
    const unreachable: ImportOutcome = { ok: false, refusal: { code: 'unreachable', file: file.name, detail: '' } }
    request.upload.addEventListener('progress', ({ loaded, total }) => change(total > 0 ? loaded / total : null))
    request.upload.addEventListener('load', () => change(null))
    request.addEventListener('load', () => resolve(answerOf(request, file.name)))
    request.addEventListener('error', () => resolve(unreachable))
    request.addEventListener('abort', () => resolve('cancelled'))
    request.open('POST', address)
    request.setRequestHeader('content-type', file.type || 'application/octet-stream')
    request.send(file)
  })
}

function answerOf(request: XMLHttpRequest, file: string): ImportOutcome {
  if (request.status === 413) return { ok: false, refusal: { code: 'tooLarge', file, detail: '' } }
  const unknown: ImportOutcome = { ok: false, refusal: { code: 'unknown', file, detail: request.statusText } }
  try {
    const parsed = importOutcome.safeParse(JSON.parse(request.responseText))
    return parsed.success ? parsed.data : unknown
  } catch {
    return unknown
  }
}

function problemWords({ code, detail }: { code: string; detail: string }): string {
  const key = `mediaProblem.${code}`
  return isMessageKey(key) ? say(key) : detail || say('mediaProblem.unknown')
}
