import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { CommandStopped } from './exitCodes.ts'
import { outputFile } from './outputFile.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'dalang-output-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const refusal = (...inside: string[]) => {
  try {
    return outputFile(path.join(folder, ...inside), false, 'en')
  } catch (error) {
    if (error instanceof CommandStopped) return error.message
    throw error
  }
}

describe('the place of a film', () => {
  it('is free when its folder is there and no file is lost', () => {
    expect(refusal('film.mp4')).toBe(path.join(folder, 'film.mp4'))
    expect(refusal('nowhere', 'film.mp4')).toMatch(/not there or cannot be written/)
    expect(refusal('film.mov')).toMatch(/ends in \.mp4/)
    expect(refusal('.')).toMatch(/is a folder/)
  })

  it('is taken by another file unless that may be replaced', () => {
    const film = path.join(folder, 'film.mp4')
    writeFileSync(film, 'a film')
    expect(refusal('film.mp4')).toMatch(/already.*--overwrite \(-y\)/)
    expect(outputFile(film, true, 'en')).toBe(film)
  })

  it('is not among the files of a project, but may be in its exports', () => {
    for (const inner of ['media', 'exports']) mkdirSync(path.join(folder, 'Kopi.dalang', inner), { recursive: true })
    writeFileSync(path.join(folder, 'Kopi.dalang', 'project.db'), '')
    expect(refusal('Kopi.dalang', 'film.mp4')).toMatch(/inside the project/)
    expect(refusal('Kopi.dalang', 'media', 'film.mp4')).toMatch(/inside the project/)
    expect(refusal('Kopi.dalang', 'exports', 'film.mp4')).toMatch(/film\.mp4$/)
  })
})
