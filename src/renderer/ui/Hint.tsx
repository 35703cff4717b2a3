import type { ReactElement } from 'react'
import { Tooltip, TooltipTrigger } from 'react-aria-components'
import { KeyCaps } from './KeyCaps.tsx'

export interface HintProps {
  readonly text: string
  readonly shortcut?: string | undefined
  /** The control that the hint belongs to. */
  readonly children: ReactElement
  readonly placement?: 'top' | 'bottom' | 'left' | 'right'
}

/** A short text beside a control while it is pointed at or focused, with its shortcut. */
export function Hint({ text, shortcut, children, placement = 'bottom' }: HintProps) {
  return (
    <TooltipTrigger delay={500} closeDelay={0}>
      {children}
      <Tooltip
        placement={placement}
        offset={6}
        className="flex max-w-72 items-center gap-2 rounded-md bg-held px-2 py-1 text-xs text-ink shadow-float"
      >
        {text}
        {shortcut ? <KeyCaps shortcut={shortcut} /> : null}
      </Tooltip>
    </TooltipTrigger>
  )
}
