import { describe, expect, it } from 'vitest'
import type { AssetId, TakeId, TakeRecord } from '../model/index.ts'
import { FPS_25 } from '../time/index.ts'
import { addAssets, addTake, removeAsset, removeTake } from './assets.ts'
import { asset, edited, film } from './testing/drawnFilm.ts'

const picture = asset('video', 'picture', 4)
const voice = asset('audio', 'voice', 4)
const take: TakeRecord = {
  id: 'take_1' as TakeId,
  type: 'take',
  pictureAssetId: picture.id,
  stems: [{ role: 'dialogue', assetId: voice.id }],
  recipe: {
    provider: 'built-in',
    generatorVersion: '1',
    request: { prompt: 'a ball', seed: 1, width: 640, height: 360, frameRate: FPS_25, quality: 'draft' },
    understanding: null,
    parentTakeId: null,
  },
  number: 1,
}
const doc = film({ V1: 'A---', A1: 'a---' })

describe('assets and takes', () => {
  it('come in once', () => {
    const next = edited(doc, addAssets(doc, { assets: [picture] }))
    expect(next.records.get(picture.id)).toEqual(picture)
    expect(addAssets(next, { assets: [picture] })).toMatchObject({
      refusal: { reason: 'alreadyExists', id: picture.id },
    })
    expect(addAssets(doc, { assets: [picture, picture] })).toMatchObject({ refusal: { reason: 'alreadyExists' } })
  })

  it('come in together, or not when a take lacks one of its files', () => {
    const next = edited(doc, addTake(doc, { assets: [picture, voice], take }))
    expect(next.records.get(take.id)).toEqual(take)
    expect(addTake(doc, { assets: [picture], take })).toMatchObject({ refusal: { reason: 'notFound', id: voice.id } })
    const swapped = { ...take, pictureAssetId: voice.id }
    expect(addTake(doc, { assets: [picture, voice], take: swapped })).toMatchObject({
      refusal: { reason: 'wrongMedia' },
    })
  })

  it('stay while they are used, and say how often', () => {
    expect(removeAsset(doc, { assetId: 'asset_film' as AssetId })).toEqual({
      ok: false,
      refusal: { reason: 'inUse', clips: 1, takes: 0 },
    })
    const next = edited(doc, addTake(doc, { assets: [picture, voice], take }))
    expect(removeAsset(next, { assetId: voice.id })).toMatchObject({ refusal: { reason: 'inUse', clips: 0, takes: 1 } })
  })

  it('a take goes with its own files and leaves those that another take shares', () => {
    const other = { ...take, id: 'take_2' as TakeId, stems: [], number: 2 }
    const one = edited(doc, addTake(doc, { assets: [picture, voice], take }))
    const both = edited(one, addTake(one, { assets: [], take: other }))
    const next = edited(both, removeTake(both, { takeId: take.id }))
    expect([take.id, picture.id, voice.id].map((id) => next.records.has(id))).toEqual([false, true, false])
  })
})
