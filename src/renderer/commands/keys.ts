/**
 * Shortcuts are written as `Mod+Shift+K`: `Mod` is Command on macOS and Control elsewhere, then `Alt`, `Shift`,
 * then one key: a letter, a digit, a sign, or a name of the DOM (`Space`, `Delete`, `ArrowLeft`, `F6`, `Enter`).
 */
export interface KeyStroke {
  readonly key: string
  readonly mod: boolean
  readonly alt: boolean
  readonly shift: boolean
}

/** The part of a keyboard event that shortcuts look at. */
export interface PressedKey {
  readonly key: string
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly altKey: boolean
  readonly shiftKey: boolean
}

export function parseShortcut(shortcut: string): KeyStroke {
  const parts = shortcut === '+' ? ['+'] : shortcut.split('+')
  const key = parts.at(-1) === '' ? '+' : (parts.at(-1) as string)
  return { key, mod: parts.includes('Mod'), alt: parts.includes('Alt'), shift: parts.includes('Shift') }
}

/** Whether a pressed key is a shortcut. A sign such as `?` carries its own Shift, so Shift is not compared. */
export function matches(pressed: PressedKey, shortcut: string, onMac: boolean): boolean {
  const wanted = parseShortcut(shortcut)
  const mod = onMac ? pressed.metaKey : pressed.ctrlKey
  const foreign = onMac ? pressed.ctrlKey : pressed.metaKey
  if (foreign || mod !== wanted.mod || pressed.altKey !== wanted.alt) return false
  const key = pressed.key === ' ' ? 'Space' : pressed.key
  const sign = key.length === 1 && !/[a-z0-9]/i.test(key)
  if (!sign && pressed.shiftKey !== wanted.shift) return false
  return key.toLowerCase() === wanted.key.toLowerCase()
}

const MAC_NAMES: Readonly<Record<string, string>> = { Mod: '⌘', Shift: '⇧', Alt: '⌥' }
const OTHER_NAMES: Readonly<Record<string, string>> = { Mod: 'Ctrl' }
const KEY_NAMES: Readonly<Record<string, string>> = {
  ArrowLeft: '←',
  ArrowRight: '→',
  ArrowUp: '↑',
  ArrowDown: '↓',
  Delete: 'Del',
  Escape: 'Esc',
}

/** The caps of a shortcut as they are printed on keys, in order. */
export function keyCaps(shortcut: string, onMac: boolean): readonly string[] {
  const { key, mod, alt, shift } = parseShortcut(shortcut)
  const names = onMac ? MAC_NAMES : OTHER_NAMES
  const modifiers = [mod && 'Mod', alt && 'Alt', shift && 'Shift'].filter((name) => name !== false)
  const cap = KEY_NAMES[key] ?? (key.length === 1 ? key.toUpperCase() : key)
  return [...modifiers.map((name) => names[name] ?? name), cap]
}

/** True on macOS, where shortcuts use the Command key. */
export function runsOnMac(): boolean {
  return /mac/i.test(navigator.platform)
}
