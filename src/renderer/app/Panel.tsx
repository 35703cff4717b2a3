import type { CSSProperties, ReactNode } from 'react'
import { classes } from '../ui/classes.ts'
import { ErrorBoundary } from './ErrorBoundary.tsx'

export const PANEL_NAMES = ['header', 'write', 'viewer', 'inspector', 'timeline'] as const
export type PanelName = (typeof PANEL_NAMES)[number]

export interface PanelProps {
  readonly name: PanelName
  readonly label: string
  readonly style?: CSSProperties
  readonly grows?: boolean
  readonly scrolls?: boolean
  readonly children: ReactNode
}

/** One area of the room. F6 goes from one to the next. */
export function Panel({ name, label, style, grows, scrolls, children }: PanelProps) {
  return (
    <section
      data-panel={name}
      aria-label={label}
      tabIndex={scrolls ? 0 : -1}
      style={style}
      className={classes(
        'flex min-h-0 min-w-0 flex-col bg-panel -outline-offset-2!',
        grows ? 'grow' : 'shrink-0',
        scrolls ? 'overflow-y-auto' : 'overflow-hidden',
      )}
    >
      <ErrorBoundary around="panel">{children}</ErrorBoundary>
    </section>
  )
}
