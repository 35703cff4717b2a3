/**
 * Measures the studio and prints a table; the numbers also go to `bench-results.json`.
 *
 *     npm run bench                       everything (about half an hour on two cores)
 *     npm run bench -- film project       only what is named: film, scenes, project, paths, memory, timeline
 *     npm run bench -- scenes --quick     each kind of scene in the smallest format only
 *     npm run bench -- --quick            shorter material for the export measurements
 */
import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { cpus, loadavg, tmpdir, totalmem } from 'node:os'
import path from 'node:path'
import { testBrowser } from '../helpers/testBrowser.ts'
import { runExportMemory } from './exportMemory.ts'
import { runExportPaths } from './exportPaths.ts'
import { runFilmStages } from './filmStages.ts'
import { runProjectScale } from './projectScale.ts'
import { runSceneCosts, type SceneCost } from './sceneCosts.ts'

interface Row {
  readonly what: string
  readonly measured: string
  readonly target: string
}

interface Measured {
  readonly rows: readonly Row[]
  readonly data: unknown
}

const words = process.argv.slice(2)
const quick = words.includes('--quick')
const wanted = words.filter((word) => !word.startsWith('--'))

const BENCHES: Readonly<Record<string, () => Promise<Measured>>> = {
  film: async () => {
    const data = await runFilmStages()
    const stages = Object.entries(data.stageSeconds).map(([stage, seconds]) =>
      row(`  ${stage}`, `${seconds.toFixed(1)} s`),
    )
    return {
      data,
      rows: [row('a 5 s 640x360 draft film, words to file', `${data.wallSeconds.toFixed(1)} s`), ...stages],
    }
  },
  scenes: async () => {
    const data = await runSceneCosts(quick, (cost) => console.log(`  ${costRow(cost).what}`))
    return { data, rows: data.map(costRow) }
  },
  project: async () => {
    const data = await runProjectScale()
    return {
      data,
      rows: [
        row('opening a project of 5,000 clips', `${data.openMs.toFixed(0)} ms`, '<= 500 ms'),
        row('one edit command on it', `${data.commandMs.toFixed(1)} ms`, '<= 5 ms'),
        row('  and storing it, checked and flushed', `${data.commitMs.toFixed(1)} ms`),
      ],
    }
  },
  paths: async () => {
    const data = await runExportPaths(quick ? { width: 640, height: 360, seconds: 4 } : { seconds: 10 })
    return {
      data,
      rows: [
        row('export by filter graph, CPU over a plain transcode', data.graphRatio.toFixed(2), '<= 1.15'),
        row('export by canvas, CPU over a plain transcode', data.canvasRatio.toFixed(2), '<= 1.8'),
      ],
    }
  },
  memory: async () => {
    const shape = quick ? { width: 320, height: 180, shortMinutes: 1, longMinutes: 5 } : { width: 640, height: 360 }
    const data = await runExportMemory(shape)
    const large = await runExportMemory({ shortMinutes: 0.5, longMinutes: quick ? 1 : 2 })
    return {
      data: { ...data, large },
      rows: [
        row(
          `peak memory of a ${large.longMinutes}-minute export at 1080p`,
          `${large.longPeakMb.toFixed(0)} MB`,
          '<= 600 MB',
        ),
        row(`peak memory of a ${data.shortMinutes}-minute export`, `${data.shortPeakMb.toFixed(0)} MB`, '<= 600 MB'),
        row(`peak memory of a ${data.longMinutes}-minute export`, `${data.longPeakMb.toFixed(0)} MB`, '<= 600 MB'),
        row('  growth', `${(100 * data.growth).toFixed(1)} %`, '<= 10 %'),
      ],
    }
  },
  timeline: async () => {
    const { executablePath, env } = await testBrowser()
    const file = path.join(tmpdir(), `dalang-timeline-${process.pid}.json`)
    const program = path.join(import.meta.dirname, 'timelineScroll.ts')
    execFileSync(process.execPath, [program, '--browser', executablePath, '--json', file], { env, stdio: 'inherit' })
    const data = JSON.parse(readFileSync(file, 'utf8')) as {
      measurements: { name: string; interval: { p95: number }; cpuMs: number }[]
    }
    return {
      data,
      rows: data.measurements.map(({ name, interval, cpuMs }) =>
        row(
          `timeline of 5,000 clips, ${name}: p95 of a frame`,
          `${interval.p95.toFixed(1)} ms (${cpuMs.toFixed(1)} ms CPU)`,
          '<= 16.7 ms',
        ),
      ),
    }
  },
}

function row(what: string, measured: string, target = ''): Row {
  return { what, measured, target }
}

function costRow({ scene, format, goalSeconds, wall, twoCores, stages, peakMemoryMb, unmet }: SceneCost): Row {
  const parts = (['simulate', 'sound', 'picture', 'encode'] as const)
    .map((stage) => stages[stage].toFixed(1))
    .join(' + ')
  const measured = `${twoCores.toFixed(1)} s (${wall.toFixed(1)} s now)`
  const left = unmet > 0 ? `, ${unmet} wishes unmet` : ''
  return row(
    `${scene}, ${format}: ${parts}, ${peakMemoryMb.toFixed(0)} MB${left}`,
    measured,
    `<= ${goalSeconds} s a film second on two cores`,
  )
}

const unknown = wanted.filter((name) => !BENCHES[name])
if (unknown.length > 0)
  throw new Error(`There is no bench ${unknown.join(', ')}; there are ${Object.keys(BENCHES).join(', ')}`)

const machine = {
  cores: cpus().length,
  model: cpus()[0]?.model,
  memoryGb: Math.round(totalmem() / 2 ** 30),
  loadBefore: loadavg()[0],
}
const results: Record<string, unknown> = { machine }
const rows: Row[] = []
for (const [name, measure] of Object.entries(BENCHES)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue
  const { rows: measured, data } = await measure()
  results[name] = data
  rows.push(...measured)
  for (const { what, measured: value, target } of measured)
    console.log(`${what.padEnd(64)} ${value.padStart(22)}  ${target}`)
}
writeFileSync('bench-results.json', `${JSON.stringify({ ...results, rows }, null, 2)}\n`)
console.log(
  `\n${machine.cores} x ${machine.model}, ${machine.memoryGb} GB, load before ${machine.loadBefore?.toFixed(1)}; written to bench-results.json`,
)
