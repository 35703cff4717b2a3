import { describe, expect, it } from 'vitest'
import { type AnyRecord, documentOf } from '../../shared/model/index.ts'
import { libraryItems, matchingItems } from './libraryItems.ts'

const file = { hash: 'a'.repeat(64), extension: 'mp4', bytes: 1, mimeType: 'video/mp4' }
const asset = (id: string, name: string, kind: 'video' | 'audio') =>
  ({
    id,
    type: 'asset',
    name,
    origin: 'imported',
    media:
      kind === 'video'
        ? { kind, duration: 705_600_000, width: 16, height: 16, frameRate: null, hasAudio: false }
        : { kind, duration: 705_600_000, channels: 2, sampleRate: 48_000 },
    original: file,
    hasProxy: false,
  }) as unknown as AnyRecord
const take = (id: string, picture: string, stem: string, number: number, prompt: string) =>
  ({
    id,
    type: 'take',
    pictureAssetId: picture,
    stems: [{ role: 'effects', assetId: stem }],
    recipe: { request: { prompt } },
    number,
  }) as unknown as AnyRecord
const clip = (id: string, assetId: string) => ({ id, type: 'clip', kind: 'audio', assetId }) as unknown as AnyRecord

const doc = documentOf([
  asset('asset_p1', 'p1', 'video'),
  asset('asset_s1', 's1', 'audio'),
  asset('asset_p2', 'p2', 'video'),
  asset('asset_s2', 's2', 'audio'),
  asset('asset_song', 'Song of rain', 'audio'),
  asset('asset_beach', 'Beach', 'video'),
  take('take_1', 'asset_p1', 'asset_s1', 1, 'A red ball falls'),
  take('take_2', 'asset_p2', 'asset_s2', 2, 'A glass breaks'),
  clip('clip_1', 'asset_s1'),
])

describe('the library', () => {
  it('shows takes, newest first, then files by name, and no stem by itself', () => {
    expect(libraryItems(doc).map(({ name }) => name)).toEqual([
      'A glass breaks',
      'A red ball falls',
      'Beach',
      'Song of rain',
    ])
  })

  it('knows a take as used when only its sound is on the timeline', () => {
    const used = libraryItems(doc).filter(({ inUse }) => inUse)
    expect(used.map(({ id }) => id)).toEqual(['take_1'])
  })

  it('is searched by words in any order and case, within a filter', () => {
    const names = (filter: 'all' | 'shots' | 'imports', search: string) =>
      matchingItems(libraryItems(doc), filter, search).map(({ name }) => name)
    expect(names('all', 'falls RED')).toEqual(['A red ball falls'])
    expect(names('imports', '')).toEqual(['Beach', 'Song of rain'])
    expect(names('shots', 'beach')).toEqual([])
  })
})
