import { readdirSync, readFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'

const SOURCE = fileURLToPath(new URL('../../', import.meta.url))

/** Every program file of the product, by its path from `src`. */
const files = new Map(
  readdirSync(SOURCE, { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.(ts|tsx|js|mjs|cjs)$/.test(path) && !/\.test\.tsx?$/.test(path) && !path.includes('fixtures'))
    .map((path) => [path.split(sep).join('/'), readFileSync(join(SOURCE, path), 'utf8')]),
)

const filesWith = (pattern: RegExp) => [...files].filter(([, text]) => pattern.test(text)).map(([path]) => path)
const importersOf = (name: string) =>
  filesWith(new RegExp(`(from |import\\()'[^']*/${name}\\.ts'`)).filter((path) => path.startsWith('main/'))

/** Rooms that make films or hand them to a person. Others write media into the project, which are no deliverables. */
const OUTGOING = /^main\/(export|workers\/export|cli|server|electron|host|rpc|feed|jobs)/

describe('the ways by which a film can leave the studio', () => {
  it('all go through writeDeliverable', () => {
    expect(importersOf('filmWriter')).toEqual(['main/export/deliverable.ts'])
    expect(importersOf('filmFrames')).toEqual(['main/export/deliverable.ts'])
    expect(importersOf('partialFile').sort()).toEqual(['main/export/deliverable.ts', 'main/export/exportFilm.ts'])
    expect(files.get('main/export/exportFilm.ts')).not.toMatch(/publishFile/)
  })

  it('start in the export worker only', () => {
    expect(filesWith(/\bwriteDeliverable\(/).sort()).toEqual(['main/export/deliverable.ts', 'main/workers/export.ts'])
  })

  it('have no encoder or container of their own', () => {
    const encoding =
      /allocOutputContext2|openOutput\(|Muxer\.open|Encoder\.create|new Output\(|FilePathTarget|StreamTarget/
    expect(filesWith(encoding).filter((path) => OUTGOING.test(path))).toEqual(['main/export/filmWriter.ts'])
  })

  it('make no frame without the planner and its mark', () => {
    const painting = ['main/export/canvasFrames.ts', 'main/export/graphFrames.ts']
    for (const path of painting) expect(files.get(path)).toMatch(/\bpaint\(|\bpaintWatermark\(/)
    expect(files.get('main/export/filmFrames.ts')).toMatch(/framePlanner\(/)
    const makers = importersOf('canvasFrames').filter((path) => !painting.includes(path))
    expect([...new Set([...makers, ...importersOf('graphFrames')])]).toEqual(['main/export/filmFrames.ts'])
  })

  it('give a file its name in one place', () => {
    const renaming = filesWith(/\brename(Sync)?\(/).filter((path) => path.startsWith('main/export/'))
    expect(renaming).toEqual(['main/export/partialFile.ts'])
  })

  it('are looked for where the program is', () => {
    expect(
      relative(SOURCE, fileURLToPath(import.meta.url))
        .split(sep)
        .join('/'),
    ).toBe('main/export/exportEntryPoints.test.ts')
    expect(files.size).toBeGreaterThan(50)
  })
})
