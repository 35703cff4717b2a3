import { describe, expect, it } from 'vitest'
import { withContinuity } from './continuity.ts'
import { readPrompt } from './readPrompt.ts'
import { splitScript } from './splitScript.ts'

function specs(shots: readonly string[]) {
  return withContinuity(shots).map((shot) => {
    const read = readPrompt(shot)
    if (!read.ok) throw new Error(`"${shot}" was refused`)
    return read.value
  })
}

describe('the shots of a script', () => {
  it('keep place, light and weather until another is said', () => {
    const [, second, third] = specs([
      'A red ball rolls across the kitchen at night, rain.',
      'The ball hits a wooden box.',
      'The ball rolls through a forest in the morning.',
    ])
    expect([second?.set?.value, second?.timeOfDay.value, second?.weather?.value.kind]).toEqual([
      'kitchen',
      'night',
      'rain',
    ])
    expect([third?.set?.value, third?.timeOfDay.value]).toEqual(['forest', 'morning'])
  })

  it('keep what their cast looks like, in both languages', () => {
    const english = specs(['A small red rubber ball falls.', 'The ball rolls.'])[1]?.entities[0]
    expect([english?.colour?.value.name, english?.material?.value, english?.size?.value]).toEqual([
      'red',
      'rubber',
      'small',
    ])
    const indonesian = specs(['Bola merah besar jatuh.', 'Bola itu menggelinding.'])[1]?.entities[0]
    expect([indonesian?.colour?.value.name, indonesian?.size?.value]).toEqual(['merah', 'large'])
  })

  it('leave a first shot and what cannot be read as they are', () => {
    expect(withContinuity(['A ball falls.', '', '???'])).toEqual(['A ball falls.', '', '???'])
  })
})

describe('splitting a script', () => {
  it('knows numbered shots and scene headings', () => {
    expect(splitScript('Shot 1: A ball falls.\nShot 2: It bounces.')).toEqual(['A ball falls.', 'It bounces.'])
    expect(splitScript('1. A ball falls.\n2) A box slides.')).toEqual(['A ball falls.', 'A box slides.'])
    expect(splitScript('Adegan 1: Bola jatuh.\nAdegan 2 - Kotak meluncur.')).toEqual(['Bola jatuh.', 'Kotak meluncur.'])
    expect(splitScript('INT. KITCHEN - NIGHT\nA cup falls.\nEXT. BEACH - DAY\nA ball rolls.')).toEqual([
      'A cup falls. Kitchen, night.',
      'A ball rolls. Beach, daytime.',
    ])
  })
})
