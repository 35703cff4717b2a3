import { describe, expect, it } from 'vitest'
import { beatsOf } from './beats.ts'

const textsOf = (text: string) => beatsOf(text).beats.map((beat) => beat.text)
const cuesOf = (text: string) => beatsOf(text).beats.map(({ cue }) => cue)

describe('the beats of a text', () => {
  it('are its sentences; marks in numbers and in speech end none', () => {
    expect(textsOf('A ball of 2.5 kg falls. A voice says: "Stop. Now." It bounces!')).toEqual([
      'A ball of 2.5 kg falls.',
      'A voice says: "Stop. Now." It bounces!',
    ])
  })

  it('are also the clauses that begin with then, where a story is told', () => {
    expect(textsOf('A ball rolls off the table, then it bounces, then it hits a box.')).toHaveLength(3)
    expect(textsOf('A ball falls and then bounces')).toEqual(['A ball falls and then bounces'])
    expect(textsOf('Bola jatuh dari meja lalu memantul. Kemudian bola itu menabrak kotak.')).toEqual([
      'Bola jatuh dari meja',
      'lalu memantul.',
      'Kemudian bola itu menabrak kotak.',
    ])
  })

  it('know how they hang on what came before, in both languages', () => {
    expect(cuesOf('A ball falls. Then it bounces. Meanwhile a dog runs. A cat sits.')).toEqual([
      'follows',
      'then',
      'meanwhile',
      'follows',
    ])
    expect(cuesOf('Bola jatuh. Setelah itu memantul. Sementara itu anjing berlari.')).toEqual([
      'follows',
      'then',
      'meanwhile',
    ])
  })

  it('say how, where and when they are filmed', () => {
    const [, close] = beatsOf('A cup falls in a kitchen at night. Close-up: it breaks.').beats
    expect(close?.directions.framing?.value).toBe('close')
    const [setting] = beatsOf('Dapur di malam hari. Cangkir jatuh.').beats
    expect([setting?.directions.set?.value, setting?.directions.timeOfDay?.value]).toEqual(['kitchen', 'night'])
  })
})
