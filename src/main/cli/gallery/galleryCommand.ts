import { mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { translate } from '../../../shared/i18n/index.ts'
import type { ShotRequest } from '../../../shared/model/index.ts'
import type { Result } from '../../../shared/result.ts'
import { FPS_24 } from '../../../shared/time/index.ts'
import { vulkanEnvironment } from '../../simulator/picture/vulkanDriver.ts'
import type { TakeProblem } from '../../simulator/take/takeFiles.ts'
import { GENERATOR_VERSION } from '../../simulator/version.ts'
import { simulatorContract } from '../../workers/contracts/simulator.ts'
import { forkProcessHost } from '../../workers/forkProcessHost.ts'
import { withWorker } from '../../workers/workerClient.ts'
import { CommandStopped, EXIT } from '../exitCodes.ts'
import type { Reporter } from '../reporter.ts'
import { faultName, type GalleryEntry, type GalleryOutcome, galleryPage } from './galleryPage.ts'
import { GALLERY_PROMPTS, type GalleryPrompt } from './prompts.ts'

export interface GalleryOrder {
  /** Where the page and its sheets go. */
  readonly folder: string
  /** Small sheets only, without films. */
  readonly quick: boolean
  /** Only prompts with this in their name or words. */
  readonly only: string | undefined
}

/** By this file a folder is known to be a gallery, which may be made anew. */
const RESULTS = 'gallery.json'
const SEED = 7
const SHEET = { pictures: 8, columns: 4 }
const SILENCE_LIMIT_MS = 300_000
const MEMORY_LIMIT_MB = 3_000

/**
 * Makes every prompt of the gallery, one process each, and writes the page; a prompt that fails is shown as failed. What
 * there is when it is stopped is a page too. Throws CommandStopped when it was stopped, and in the end when a prompt
 * failed or a picture has a fault.
 */
export async function galleryCommand(order: GalleryOrder, reporter: Reporter, signal: AbortSignal): Promise<void> {
  const { language } = reporter
  const prompts = GALLERY_PROMPTS.filter((prompt) => isWanted(prompt, order.only))
  if (prompts.length === 0) {
    throw new CommandStopped(EXIT.usage, translate(language, 'gallery.noneWanted', { text: order.only ?? '' }))
  }
  prepareFolder(order.folder, reporter)
  const size = order.quick ? { width: 320, height: 180 } : { width: 640, height: 360 }
  const entries: GalleryEntry[] = []
  const write = () => writePage(entries, prompts.length, size, order, reporter)
  for (const [index, prompt] of prompts.entries()) {
    if (signal.aborted) break
    const started = performance.now()
    const outcome = await outcomeOf(prompt, size, order, signal)
    if (outcome === 'stopped') break
    const entry = { prompt, outcome, seconds: (performance.now() - started) / 1000 }
    entries.push(entry)
    tell(entry, index + 1, prompts.length, reporter)
    write()
  }
  write()
  const page = path.join(order.folder, 'index.html')
  if (signal.aborted) throw new CommandStopped(EXIT.interrupted, translate(language, 'gallery.stopped', { page }))
  reporter.say('gallery.done', { page })
  const bad = entries.filter(({ outcome }) => outcome.kind === 'failed' || outcome.inspection.faults.length > 0)
  if (bad.length > 0)
    throw new CommandStopped(EXIT.failed, translate(language, 'gallery.notAllSound', { count: bad.length }))
}

function isWanted({ name, words }: GalleryPrompt, text: string | undefined): boolean {
  return text === undefined || `${name} ${words}`.toLowerCase().includes(text.toLowerCase())
}

function prepareFolder(folder: string, { language }: Reporter): void {
  try {
    mkdirSync(path.join(folder, 'sheets'), { recursive: true })
    const there = readdirSync(folder).filter((name) => name !== 'sheets')
    if (there.length > 0 && !there.includes(RESULTS)) {
      throw new CommandStopped(EXIT.usage, translate(language, 'gallery.notEmpty', { folder }))
    }
  } catch (error) {
    if (error instanceof CommandStopped) throw error
    throw new CommandStopped(EXIT.usage, translate(language, 'cli.noFolder', { folder }))
  }
}

async function outcomeOf(
  prompt: GalleryPrompt,
  size: { readonly width: number; readonly height: number },
  { folder, quick }: GalleryOrder,
  signal: AbortSignal,
): Promise<GalleryOutcome | 'stopped'> {
  const request: ShotRequest = {
    prompt: prompt.words,
    seed: SEED,
    ...size,
    frameRate: FPS_24,
    quality: 'draft',
    ...(prompt.seconds === undefined ? {} : { durationSeconds: prompt.seconds }),
  }
  const sheet = `sheets/${prompt.name}.jpg`
  const takeFolder = `takes/${prompt.name}`
  try {
    const started = { environment: await vulkanEnvironment(), memoryLimitMb: MEMORY_LIMIT_MB, label: 'simulator' }
    return await withWorker(
      forkProcessHost(),
      'simulator',
      simulatorContract,
      { ...started, signal },
      async (client): Promise<GalleryOutcome> => {
        const inspectionOrder = { request, sheetFile: path.resolve(folder, sheet), ...SHEET, cellWidth: 320 }
        const limits = { signal, context: { timeoutMs: SILENCE_LIMIT_MS } }
        const inspected = await resultOf(client.inspectShot(inspectionOrder, limits))
        if (!inspected.ok) return { kind: 'failed', reason: reasonOf(inspected.refusal) }
        if (quick) return { kind: 'made', inspection: inspected.value, sheet, film: undefined }
        const outputFolder = path.resolve(folder, takeFolder)
        const made = await resultOf(client.makeTake({ ...request, outputFolder }, limits))
        if (!made.ok) return { kind: 'failed', reason: reasonOf(made.refusal) }
        const inspection = { ...inspected.value, stageSeconds: made.value.stageSeconds }
        return { kind: 'made', inspection, sheet, film: `${takeFolder}/${path.basename(made.value.clip)}` }
      },
    )
  } catch (error) {
    if (signal.aborted) return 'stopped'
    return { kind: 'failed', reason: error instanceof Error ? error.message : String(error) }
  }
}

type WorkerEvents<Value> = AsyncIterable<
  { readonly kind: 'progress' } | { readonly kind: 'done'; readonly result: Result<Value, TakeProblem> }
>

async function resultOf<Value>(events: Promise<WorkerEvents<Value>>): Promise<Result<Value, TakeProblem>> {
  for await (const event of await events) if (event.kind === 'done') return event.result
  throw new Error('The simulator ended without a result')
}

function reasonOf(problem: TakeProblem): string {
  return problem.kind === 'promptRefused' ? problem.refusal.explanation : problem.message
}

function tell({ prompt, outcome, seconds }: GalleryEntry, number: number, total: number, reporter: Reporter): void {
  const { language } = reporter
  const faults = outcome.kind === 'made' ? outcome.inspection.faults : []
  const values = { number, total, words: prompt.words, time: seconds.toFixed(1) }
  reporter.event({ event: 'prompt', number, total, name: prompt.name, seconds, ...summaryOf(outcome) })
  const wrong = outcome.kind === 'failed' ? [outcome.reason] : faults.map((fault) => faultName(fault, language))
  if (wrong.length === 0) reporter.say('gallery.line', values)
  else reporter.say('gallery.lineBad', { ...values, what: wrong.join(' · ') })
}

function summaryOf(outcome: GalleryOutcome): object {
  return outcome.kind === 'failed' ? { failed: outcome.reason } : { faults: outcome.inspection.faults }
}

function writePage(
  entries: readonly GalleryEntry[],
  wanted: number,
  { width, height }: { readonly width: number; readonly height: number },
  { folder }: GalleryOrder,
  { language }: Reporter,
): void {
  const facts = { language, size: `${width}×${height}`, version: GENERATOR_VERSION, left: wanted - entries.length }
  writeFileSync(path.join(folder, 'index.html'), galleryPage(entries, facts))
  writeFileSync(path.join(folder, RESULTS), `${JSON.stringify({ version: 1, entries }, null, 1)}\n`)
}
