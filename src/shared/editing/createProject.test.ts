import { describe, expect, it } from 'vitest'
import { EMPTY_DOCUMENT, recordsOfType } from '../model/index.ts'
import { FPS_24 } from '../time/index.ts'
import { createProject } from './createProject.ts'
import { renameProject, setLanguage } from './projectSettings.ts'
import { edited, film } from './testing/drawnFilm.ts'

const input = { idSeed: 's', name: 'Wayang', language: 'id', frameRate: FPS_24, width: 1080, height: 1920 } as const

describe('createProject', () => {
  it('begins with one sequence, a picture track and a track for each kind of sound', () => {
    const doc = edited(EMPTY_DOCUMENT, createProject(EMPTY_DOCUMENT, input))
    expect(recordsOfType(doc, 'project')).toMatchObject([{ name: 'Wayang', language: 'id' }])
    expect(recordsOfType(doc, 'sequence')).toMatchObject([{ frameRate: FPS_24, width: 1080, height: 1920 }])
    const tracks = recordsOfType(doc, 'track').sort((a, b) => (a.order < b.order ? -1 : 1))
    expect(tracks.map(({ kind, role }) => `${kind} ${role}`)).toEqual([
      'video picture',
      'audio dialogue',
      'audio effects',
      'audio ambience',
      'audio music',
    ])
  })

  it('is refused in a document that is a project already', () => {
    expect(createProject(film({ V1: '' }), input)).toMatchObject({ refusal: { reason: 'alreadyExists' } })
  })

  it('names and language can change later', () => {
    const doc = film({ V1: '' })
    const renamed = edited(doc, renameProject(doc, { name: 'Baru' }))
    const next = edited(renamed, setLanguage(renamed, { language: 'id' }))
    expect(recordsOfType(next, 'project')).toMatchObject([{ name: 'Baru', language: 'id' }])
    expect(setLanguage(next, { language: 'id' })).toMatchObject({ refusal: { reason: 'nothingToDo' } })
  })
})
