import { matches, type PressedKey, parseShortcut } from './keys.ts'
import { type Command, isPossible } from './registry.ts'

/** Where the keyboard is when a key goes down. */
export interface KeyboardPlace {
  /** A field that takes text. */
  readonly typing: boolean
  /** A control that has its own use for Space, Enter, arrows, Home and End. */
  readonly onControl: boolean
  /** A dialog or menu is open: only its own keys count. */
  readonly inOverlay: boolean
}

const KEYS_OF_CONTROLS = new Set([
  'Space',
  'Enter',
  'ArrowLeft',
  'ArrowRight',
  'ArrowUp',
  'ArrowDown',
  'Home',
  'End',
  'PageUp',
  'PageDown',
])

/** The command that a key means at this place, if any can be done now. */
export function commandForKey(
  commands: Iterable<Command>,
  pressed: PressedKey & { readonly repeat: boolean },
  place: KeyboardPlace,
  onMac: boolean,
): Command | undefined {
  if (place.inOverlay) return undefined
  for (const command of commands) {
    const shortcut = command.keys?.find((keys) => matches(pressed, keys, onMac))
    if (shortcut === undefined) continue
    if (pressed.repeat && !command.repeats) continue
    if (place.typing && !command.whileTyping) continue
    const { key, mod } = parseShortcut(shortcut)
    if (place.onControl && !mod && KEYS_OF_CONTROLS.has(key)) continue
    if (isPossible(command)) return command
  }
  return undefined
}

const TEXT_FIELD =
  'input:not([type=range],[type=checkbox],[type=radio],[type=file],[type=button]),textarea,[contenteditable=true]'
const CONTROL =
  'button,a[href],summary,select,input,[role=slider],[role=option],[role=listbox],[role=menuitem],[role=radio],' +
  '[role=tab],[role=gridcell],[role=row],[role=separator],[role=combobox],[role=treeitem]'

/** What the focused element does with keys. An element marked `data-keys="studio"` leaves them to the studio. */
export function keyboardPlace(target: EventTarget | null, page: Document): KeyboardPlace {
  const element = target instanceof Element ? target : null
  return {
    typing: element?.closest(TEXT_FIELD) != null,
    onControl: element?.closest(CONTROL) != null && element.closest('[data-keys=studio]') == null,
    inOverlay: page.querySelector('[role=dialog],[role=alertdialog],[role=menu]') != null,
  }
}
