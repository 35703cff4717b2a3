import { describe, expect, it } from 'vitest'
import { keyCaps, matches, type PressedKey } from './keys.ts'

const press = (key: string, held: Partial<PressedKey> = {}): PressedKey => ({
  key,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  ...held,
})

describe('a shortcut', () => {
  it('is met by its key with exactly its modifiers', () => {
    expect(matches(press('k', { ctrlKey: true }), 'Mod+K', false)).toBe(true)
    expect(matches(press('k'), 'Mod+K', false)).toBe(false)
    expect(matches(press('K', { ctrlKey: true, shiftKey: true }), 'Mod+K', false)).toBe(false)
    expect(matches(press('K', { ctrlKey: true, shiftKey: true }), 'Mod+Shift+K', false)).toBe(true)
    expect(matches(press('k', { ctrlKey: true, altKey: true }), 'Mod+K', false)).toBe(false)
  })

  it('uses Command on a Mac and Control elsewhere, never the other one', () => {
    expect(matches(press('z', { metaKey: true }), 'Mod+Z', true)).toBe(true)
    expect(matches(press('z', { ctrlKey: true }), 'Mod+Z', true)).toBe(false)
    expect(matches(press('z', { metaKey: true }), 'Mod+Z', false)).toBe(false)
  })

  it('may be a sign, wherever the keyboard puts it', () => {
    expect(matches(press('?', { shiftKey: true }), '?', false)).toBe(true)
    expect(matches(press('?'), '?', false)).toBe(true)
    expect(matches(press('+', { shiftKey: true }), '+', false)).toBe(true)
    expect(matches(press('+', { ctrlKey: true }), 'Mod++', false)).toBe(true)
  })

  it('may be the space bar or a named key', () => {
    expect(matches(press(' '), 'Space', false)).toBe(true)
    expect(matches(press('F6', { shiftKey: true }), 'Shift+F6', false)).toBe(true)
    expect(matches(press('F6'), 'Shift+F6', false)).toBe(false)
  })

  it('is printed as its keys', () => {
    expect(keyCaps('Mod+Shift+z', false)).toEqual(['Ctrl', 'Shift', 'Z'])
    expect(keyCaps('Mod+Shift+z', true)).toEqual(['⌘', '⇧', 'Z'])
    expect(keyCaps('Alt+ArrowLeft', false)).toEqual(['Alt', '←'])
    expect(keyCaps('Mod++', false)).toEqual(['Ctrl', '+'])
  })
})
