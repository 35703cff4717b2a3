import { describe, expect, it } from 'vitest'
import { commandForKey, type KeyboardPlace } from './dispatch.ts'
import type { Command } from './registry.ts'

const command = (id: string, keys: string[], more: Partial<Command> = {}): Command => ({
  id,
  title: 'command.undo',
  group: 'edit',
  keys,
  run: () => {},
  ...more,
})
const table = [
  command('play', ['Space']),
  command('split', ['S']),
  command('undo', ['Mod+Z'], { repeats: true }),
  command('palette', ['Mod+K'], { whileTyping: true }),
  command('nothing', ['X'], { when: () => false }),
  command('other', ['X']),
]
const room: KeyboardPlace = { typing: false, onControl: false, inOverlay: false }
const meaning = (key: string, place: Partial<KeyboardPlace> = {}, held: { ctrlKey?: boolean; repeat?: boolean } = {}) =>
  commandForKey(
    table,
    { key, ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, repeat: false, ...held },
    { ...room, ...place },
    false,
  )?.id

describe('a pressed key', () => {
  it('means the first command that can be done now', () => {
    expect(meaning('s')).toBe('split')
    expect(meaning('x')).toBe('other')
    expect(meaning('q')).toBeUndefined()
  })

  it('belongs to the text while somebody types, unless the command says otherwise', () => {
    expect(meaning('s', { typing: true })).toBeUndefined()
    expect(meaning('z', { typing: true }, { ctrlKey: true })).toBeUndefined()
    expect(meaning('k', { typing: true }, { ctrlKey: true })).toBe('palette')
  })

  it('belongs to a focused control when the control uses it', () => {
    expect(meaning(' ', { onControl: true })).toBeUndefined()
    expect(meaning('s', { onControl: true })).toBe('split')
  })

  it('means nothing to the room behind a dialog', () => {
    expect(meaning('k', { inOverlay: true }, { ctrlKey: true })).toBeUndefined()
  })

  it('repeats only what may repeat', () => {
    expect(meaning('s', {}, { repeat: true })).toBeUndefined()
    expect(meaning('z', {}, { ctrlKey: true, repeat: true })).toBe('undo')
  })
})
