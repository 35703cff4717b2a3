import type { PointerEvent } from 'react'

/**
 * After a click on a button of a toolbar, lets go of its focus: otherwise Space would press the button again instead
 * of playing. Reached by the Tab key a button keeps the focus, and so does one that opens a menu.
 */
export function keepKeysFree(event: PointerEvent): void {
  const button = event.target instanceof Element ? event.target.closest('button') : null
  if (event.pointerType !== 'mouse' || !button || button.hasAttribute('aria-haspopup')) return
  // After the button's own handlers, which take the focus.
  setTimeout(() => {
    if (document.activeElement === button) button.blur()
  })
}
