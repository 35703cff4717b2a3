import { describe, expect, it } from 'vitest'
import { FPS_24 } from '../../shared/time/index.ts'
import { coverageOf, nearestExample } from './missedPoint.ts'

const covered = (prompt: string) =>
  coverageOf({ prompt, seed: 1, width: 640, height: 360, frameRate: FPS_24, quality: 'draft' })

describe('what a film would show of its words', () => {
  it.each([
    'A chef cooks pasta on a wooden table',
    'A red ball dances and a cup sings',
    'The table falls',
    'A red ball on a table sings',
  ])('misses the point of "%s"', (prompt) => expect(covered(prompt)).toBe('missed'))

  it.each([
    'A red ball falls from a table while a dog watches',
    'Seorang anak menjatuhkan bola merah dari meja',
    'A car drives into a wall',
    'A box on a table. A voice says: "Hello there."',
  ])('is as told, though not in all, for "%s"', (prompt) => expect(covered(prompt)).toBe('asTold'))

  it.each([
    'A red ball on a table',
    'A wooden table',
    'A cat sleeps on a table',
    'Seekor kucing tidur di atas meja',
    'A photorealistic ceramic cup on a table',
    'Sebuah botol parfum di atas meja, mewah',
    'The camera pans over a table with books. A man reads.',
  ])('is still for "%s"', (prompt) => expect(covered(prompt)).toBe('still'))
})

describe('the example that is offered instead', () => {
  it('shows the things that the prompt names', () => {
    expect(nearestExample('A knight jumps over dominoes', 'en')).toMatch(/dominoes/)
    expect(nearestExample('Mobil menabrak menara balok', 'id')).toMatch(/menara/)
    expect(nearestExample('A cup of coffee smiles', 'en')).toMatch(/cup/)
  })
})
