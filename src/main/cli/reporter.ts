import type { Job, JobKind, JobProgress } from '../../shared/contract/index.ts'
import { isMessageKey, type Language, type MessageKey, type MessageValues, translate } from '../../shared/i18n/index.ts'
import { clockWords } from './quantityWords.ts'

/** How a command talks: to a person (a moving line on a terminal, plain lines elsewhere) or as JSON lines. */
export interface Reporter {
  readonly language: Language
  /** A sentence for the person, and an event for programs. */
  say(key: MessageKey, values?: MessageValues): void
  /** Something that a person should know before the work begins. Programs find it in the events. */
  warn(message: string): void
  event(event: Readonly<Record<string, unknown>> & { readonly event: string }): void
  progress(label: string, job: Job): void
  problem(message: string): void
}

const BAR_CELLS = 24
const PLAIN_INTERVAL_MS = 5_000

export function createReporter(options: {
  json: boolean
  language: Language
  stdout: NodeJS.WriteStream
  stderr: NodeJS.WriteStream
}): Reporter {
  const { json, language, stdout, stderr } = options
  let lineOpen = false
  let lastPlain = { at: 0, stage: '' }

  const endLine = () => {
    if (lineOpen) stderr.write('\n')
    lineOpen = false
  }
  const emit = (event: object) => {
    if (json) stdout.write(`${JSON.stringify(event)}\n`)
  }
  return {
    language,
    say(key, values) {
      if (json) return
      endLine()
      stdout.write(`${translate(language, key, values)}\n`)
    },
    warn(message) {
      if (json) return
      endLine()
      stderr.write(`\n${message}\n\n`)
    },
    event: emit,
    progress(label, job) {
      emit({ event: 'progress', job: job.id, state: job.state, ...job.progress })
      if (json || !job.progress) return
      const line = `${label}  ${progressLine(job.progress, job.input.kind, language)}`
      if (stderr.isTTY) {
        stderr.write(`\r\u001b[K${line.slice(0, Math.max(20, stderr.columns - 1))}`)
        lineOpen = true
      } else if (job.progress.stage !== lastPlain.stage || Date.now() - lastPlain.at > PLAIN_INTERVAL_MS) {
        lastPlain = { at: Date.now(), stage: job.progress.stage }
        stderr.write(`${line}\n`)
      }
    },
    problem(message) {
      endLine()
      emit({ event: 'error', message })
      stderr.write(`dalang: ${message}\n`)
    },
  }
}

/** `Drawing pictures  [######------]  31/120  0:42 left`; a stage of one piece has nothing to count. */
export function progressLine(progress: JobProgress, kind: JobKind, language: Language): string {
  const stage = stageName(progress.stage, kind, language)
  if (progress.total === 1) return stage
  const share = Math.min(1, progress.done / progress.total)
  const full = Math.round(share * BAR_CELLS)
  const bar = `[${'#'.repeat(full)}${'-'.repeat(BAR_CELLS - full)}]`
  const left =
    progress.secondsLeft === null ? '' : translate(language, 'cli.timeLeft', { time: clockWords(progress.secondsLeft) })
  return `${stage}  ${bar}  ${Math.floor(progress.done)}/${progress.total}  ${left}`.trimEnd()
}

function stageName(stage: string, kind: JobKind, language: Language): string {
  // The pictures of a shot were drawn already when its film is put together.
  if (kind === 'export' && stage === 'picture') return translate(language, 'cli.finishing')
  const key = `stage.${stage}`
  return isMessageKey(key) ? translate(language, key) : stage
}
