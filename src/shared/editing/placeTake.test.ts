import { describe, expect, it } from 'vitest'
import { type AnyRecord, find, type TakeRecord } from '../model/index.ts'
import { FPS_25 } from '../time/index.ts'
import { placeTake } from './placeTake.ts'
import { asset, drawing, edited, film, named, SEQUENCE, seconds, trackId } from './testing/drawnFilm.ts'

const take: TakeRecord = {
  id: 'take_1' as never,
  type: 'take',
  pictureAssetId: 'asset_X' as never,
  stems: [
    { role: 'dialogue', assetId: 'asset_D' as never },
    { role: 'effects', assetId: 'asset_E' as never },
  ],
  recipe: {
    provider: 'built-in',
    generatorVersion: '1',
    request: { prompt: 'a ball', seed: 1, width: 640, height: 360, frameRate: FPS_25, quality: 'draft' },
    understanding: null,
    parentTakeId: null,
  },
  number: 1,
}
const files: AnyRecord[] = [asset('video', 'X', 4.01), asset('audio', 'D', 3), asset('audio', 'E', 5), take]

describe('placeTake', () => {
  const input = { idSeed: 's', sequenceId: SEQUENCE, takeId: take.id, at: seconds(0) } as const
  const doc = film({ V1: 'A-----', A1: 'a-----' }, ...files)

  it('puts the picture and each stem on the track of its role, none longer than the picture', () => {
    const next = edited(doc, placeTake(doc, { ...input, mode: 'append' }))
    expect(drawing(next)).toMatchObject({ V1: 'A-----X---', A1: 'a-----' })
    const stems = ['D', 'E'].map((name) => named(next, name)[0]!)
    expect(stems.map((stem) => find(next, stem.trackId)!.role)).toEqual(['dialogue', 'effects'])
    expect(stems.map(({ start, duration }) => [start, duration])).toEqual([
      [seconds(6), seconds(3)],
      [seconds(6), seconds(4)],
    ])
  })

  it('links them all', () => {
    const next = edited(doc, placeTake(doc, { ...input, mode: 'append' }))
    const links = ['X', 'D', 'E'].map((name) => named(next, name)[0]!.link)
    expect(new Set(links).size).toBe(1)
    expect(links[0]).not.toBeNull()
  })

  it('replaces a former take with all its stems, even those that the new one has not', () => {
    const placed = edited(doc, placeTake(doc, { ...input, mode: 'append' }))
    const silent = { ...take, id: 'take_2' as never, stems: [] }
    const both = film({ V1: '', A1: '' }, ...placed.records.values(), silent)
    const replaced = edited(
      both,
      placeTake(both, { ...input, idSeed: 't', takeId: silent.id, at: seconds(6), mode: 'overwrite' }),
    )
    expect(drawing(replaced).V1).toBe('A-----X---')
    expect([...named(replaced, 'D'), ...named(replaced, 'E')]).toEqual([])
  })

  it('is refused on a locked track that was named', () => {
    const locked = film({ V1: '#', V2: '', A1: '' }, ...files)
    const outcome = placeTake(locked, { ...input, mode: 'overwrite', videoTrackId: trackId('V1') })
    expect(outcome).toEqual({ ok: false, refusal: { reason: 'trackLocked', trackId: trackId('V1') } })
  })
})
