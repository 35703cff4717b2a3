import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { projectAt } from './projectAt.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'dalang-place-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

function makeProject(name: string): string {
  const project = path.join(folder, name)
  mkdirSync(project)
  writeFileSync(path.join(project, 'project.db'), '')
  return project
}

describe('the name of a project', () => {
  it('gets .dalang when it is missing, whether the project is there or not', () => {
    const place = path.join(folder, 'Kopi.dalang')
    expect(projectAt(path.join(folder, 'Kopi'))).toEqual({ folder: place, exists: false })
    expect(projectAt(`${place}/`)).toEqual({ folder: place, exists: false })
    makeProject('Kopi.dalang')
    for (const name of ['Kopi', 'Kopi.dalang', 'Kopi/'])
      expect(projectAt(path.join(folder, name))).toEqual({ folder: place, exists: true })
  })

  it('means a folder as it is named when a project is in it', () => {
    const renamed = makeProject('Kopi 2024')
    expect(projectAt(renamed)).toEqual({ folder: renamed, exists: true })
  })

  it('means the folder that a new project of that name would get', () => {
    expect(projectAt(path.join(folder, 'Kopi: pagi')).folder).toBe(path.join(folder, 'Kopi pagi.dalang'))
  })
})
