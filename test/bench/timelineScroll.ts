import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { type CDPSession, chromium, type Page } from '@playwright/test'
import tailwindcss from '@tailwindcss/vite'
import react from '@vitejs/plugin-react'
import { build, preview } from 'vite'
import type { TimelineBench } from './timelinePage/page.tsx'

/**
 * Measures how long a frame takes while a timeline with thousands of clips is scrolled, zoomed and edited, in a real
 * browser with the production build of the page in `timelinePage/`.
 *
 *     node test/bench/timelineScroll.ts [--tracks 20] [--clips 250] [--browser /path/to/chromium] [--json out.json]
 *
 * `interval` is the time from one frame to the next, `work` the time within a frame by the clock on the wall (other
 * programs on a busy machine are in it), `cpu` the main thread's own processor time for a frame.
 */
const { values } = parseArgs({
  options: {
    tracks: { type: 'string', default: '20' },
    clips: { type: 'string', default: '250' },
    browser: { type: 'string' },
    json: { type: 'string' },
  },
})

const root = path.resolve(import.meta.dirname, '../..')
const outDir = path.join(root, 'out/bench/timelinePage')

interface Spread {
  readonly p50: number
  readonly p95: number
  readonly max: number
}
interface Measurement {
  readonly name: string
  readonly frames: number
  readonly interval: Spread
  readonly work: Spread
  /** Processor time of the page's main thread for one frame, on average: what other programs do is not in it. */
  readonly cpuMs: number
}

const config = {
  root,
  configFile: false as const,
  logLevel: 'error' as const,
  plugins: [react(), tailwindcss()],
  build: { outDir, emptyOutDir: true, rollupOptions: { input: path.join(root, 'test/bench/timelinePage/index.html') } },
  preview: { host: '127.0.0.1', port: 0 },
}
mkdirSync(outDir, { recursive: true })
await build(config)
const server = await preview(config)
const address = server.resolvedUrls?.local[0]
const browser = await chromium.launch({
  ...(values.browser && existsSync(values.browser) ? { executablePath: values.browser } : {}),
  args: ['--no-sandbox'],
})
try {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } })
  const started = performance.now()
  await page.goto(`${address}test/bench/timelinePage/index.html?tracks=${values.tracks}&clips=${values.clips}`)
  await page.waitForSelector('[data-testid=timeline-canvas] canvas')
  const openMs = performance.now() - started
  const measurements = [
    await measure(page, 'scroll', (frame, { session }) => {
      const { scrollTicks, ticksPerPixel, scrollTo } = session.getState()
      scrollTo(scrollTicks + (frame % 240 < 120 ? 14 : -14) * ticksPerPixel)
    }),
    await measure(page, 'scroll, all in view', (frame, { session, end }) => {
      if (frame === 0) session.getState().zoomToFit(end())
      const { scrollTicks, ticksPerPixel, scrollTo } = session.getState()
      scrollTo(scrollTicks + (frame % 240 < 120 ? 6 : -6) * ticksPerPixel)
    }),
    await measure(page, 'zoom', (frame, { session }) => {
      session.getState().zoom(frame % 120 < 60 ? 0.94 : 1 / 0.94, 500)
    }),
    await measure(page, 'select and drag 200 clips', (frame, bench) => {
      const { session, project } = bench
      const clips = [...project.store.getState().doc.records.values()].flatMap((record) =>
        record.type === 'clip' && record.kind === 'video' ? [record.id] : [],
      )
      if (frame === 0) {
        session.getState().select(clips.slice(0, 200))
        project.beginGesture()
      }
      const by = ((frame % 40) * 29_400_000) as Parameters<typeof project.previewGesture<'moveClips'>>[1]['by']
      project.previewGesture('moveClips', { clipIds: clips.slice(0, 200), by, mode: 'overwrite' })
      if (frame === 239) project.cancelGesture()
    }),
  ]
  console.log(`${values.tracks} tracks with ${values.clips} clips each, opened in ${openMs.toFixed(0)} ms`)
  console.table(
    measurements.map(({ name, interval, work, cpuMs }) => ({
      name,
      ...named('interval', interval),
      ...named('work', work),
      'cpu mean': cpuMs.toFixed(1),
    })),
  )
  if (values.json) writeFileSync(values.json, JSON.stringify({ openMs, measurements }, null, 2))
} finally {
  await browser.close()
  await server.close()
}

function named(what: string, spread: Spread): Record<string, string> {
  return Object.fromEntries(Object.entries(spread).map(([key, ms]) => [`${what} ${key}`, (ms as number).toFixed(1)]))
}

/** Does a step in each of 240 frames. The step runs in the page: it may use nothing but its arguments. */
async function measure(
  page: Page,
  name: string,
  step: (frame: number, bench: TimelineBench) => void,
): Promise<Measurement> {
  const tracing = await page.context().newCDPSession(page)
  await tracing.send('Performance.enable', { timeDomain: 'threadTicks' })
  const cpuBefore = await mainThreadSeconds(tracing)
  const { intervals, work } = await page.evaluate(async (source) => {
    const bench = (window as unknown as { bench: TimelineBench }).bench
    // The step is this file's own function, carried into the page as text.
    const run = new Function(`return (${source})`)() as (frame: number, bench: TimelineBench) => void
    const intervals: number[] = []
    const work: number[] = []
    let before = await new Promise<number>(requestAnimationFrame)
    for (let frame = 0; frame < 240; frame += 1) {
      const begun = performance.now()
      run(frame, bench)
      const stepMs = performance.now() - begun
      const next = await new Promise<number>((resolve) => {
        requestAnimationFrame((now) => {
          // The timeline asked for its frame before this one: its layout is done; its painting follows at once.
          const painted = new MessageChannel()
          const beganAt = now
          painted.port1.onmessage = () => {
            work.push(stepMs + performance.now() - beganAt)
            resolve(now)
          }
          painted.port2.postMessage(null)
        })
      })
      intervals.push(next - before)
      before = next
    }
    return { intervals, work }
  }, step.toString())
  const cpuMs = (((await mainThreadSeconds(tracing)) - cpuBefore) * 1000) / intervals.length
  await tracing.detach()
  return { name, frames: intervals.length, interval: spreadOf(intervals), work: spreadOf(work), cpuMs }
}

async function mainThreadSeconds(tracing: CDPSession): Promise<number> {
  const { metrics } = await tracing.send('Performance.getMetrics')
  return metrics.find((metric) => metric.name === 'TaskDuration')?.value ?? 0
}

function spreadOf(values: readonly number[]): Spread {
  const sorted = values.toSorted((a, b) => a - b)
  const at = (part: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0
  return { p50: at(0.5), p95: at(0.95), max: sorted.at(-1) ?? 0 }
}
