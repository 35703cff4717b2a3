import type { Job, JobProgress } from '../../shared/contract/index.ts'
import { isMessageKey, type Language, type MessageKey, type MessageValues, translate } from '../../shared/i18n/index.ts'

/** How a command talks: to a person (a moving line on a terminal, plain lines elsewhere) or as JSON lines. */
export interface Reporter {
  readonly language: Language
  /** A sentence for the person, and an event for programs. */
  say(key: MessageKey, values?: MessageValues): void
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
    event: emit,
    progress(label, job) {
      emit({ event: 'progress', job: job.id, state: job.state, ...job.progress })
      if (json || !job.progress) return
      const line = `${label}  ${progressLine(job.progress, language)}`
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

/** `Drawing pictures  [######------]  31/120  0:42 left` */
export function progressLine(progress: JobProgress, language: Language): string {
  const share = Math.min(1, progress.done / progress.total)
  const full = Math.round(share * BAR_CELLS)
  const bar = `[${'#'.repeat(full)}${'-'.repeat(BAR_CELLS - full)}]`
  const left =
    progress.secondsLeft === null ? '' : translate(language, 'cli.timeLeft', { time: clock(progress.secondsLeft) })
  return `${stageName(progress.stage, language)}  ${bar}  ${Math.floor(progress.done)}/${progress.total}  ${left}`.trimEnd()
}

function stageName(stage: string, language: Language): string {
  const key = `stage.${stage}`
  return isMessageKey(key) ? translate(language, key) : stage
}

/** `1:05`, from seconds rounded up. */
function clock(seconds: number): string {
  const whole = Math.ceil(seconds)
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`
}
