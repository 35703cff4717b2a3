import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createConfSettings, settingsOver } from './settingsStore.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'dalang-settings-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const PASAR = { folder: '/films/Pasar.dalang', name: 'Pasar', openedAtMs: 1 }

describe('what is remembered between runs', () => {
  it('is there again at the next start', () => {
    const settings = createConfSettings(folder)
    settings.update({ recentProjects: [PASAR] })
    settings.update({ settings: { ...settings.read().settings, language: 'id' } })
    expect(createConfSettings(folder).read()).toMatchObject({ settings: { language: 'id' }, recentProjects: [PASAR] })
  })

  it('loses only the parts that no longer parse', () => {
    const conf = {
      store: {
        settings: { language: 'id', defaultQuality: 'gigantic' },
        recentProjects: [{ folder: 7 }, PASAR],
        calibrations: 'fast',
      },
    }
    expect(settingsOver(conf).read()).toEqual({
      settings: expect.objectContaining({ language: 'id', defaultQuality: 'draft' }),
      recentProjects: [PASAR],
      calibrations: {},
    })
  })

  it('keeps what a newer version has put beside it', () => {
    const conf: { store: Record<string, unknown> } = { store: { themes: ['dusk'] } }
    settingsOver(conf).update({ recentProjects: [PASAR] })
    expect(conf.store).toMatchObject({ themes: ['dusk'], recentProjects: [PASAR] })
  })

  it('begins anew when the file is no settings file at all', () => {
    writeFileSync(path.join(folder, 'settings.json'), 'not settings')
    expect(createConfSettings(folder).read().recentProjects).toEqual([])
  })
})
