import { PANEL_NAMES } from './Panel.tsx'

const FOCUSABLE =
  'button:not([disabled]):not([tabindex="-1"]),a[href],input:not([disabled]):not([hidden]),textarea,[tabindex="0"]'

/** Moves the keyboard to the next (1) or previous (-1) panel of the room, to the first thing in it. */
export function cyclePanels(step: 1 | -1): void {
  const panels = PANEL_NAMES.flatMap((name) => document.querySelector<HTMLElement>(`[data-panel=${name}]`) ?? [])
  if (panels.length === 0) return
  const here = panels.findIndex((panel) => panel.contains(document.activeElement))
  const from = here === -1 && step === -1 ? 0 : here
  const panel = panels[(from + step + panels.length) % panels.length]!
  const first = panel.tabIndex === 0 ? panel : [...panel.querySelectorAll<HTMLElement>(FOCUSABLE)].find(isInSight)
  ;(first ?? panel).focus()
}

function isInSight(element: HTMLElement): boolean {
  return element.checkVisibility({ visibilityProperty: true })
}
