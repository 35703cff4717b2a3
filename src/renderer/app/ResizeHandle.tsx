import { type KeyboardEvent, type PointerEvent, useRef } from 'react'
import { classes } from '../ui/classes.ts'

export interface ResizeHandleProps {
  readonly label: string
  /** Whether widths or heights change. */
  readonly direction: 'horizontal' | 'vertical'
  /** The panel lies after the handle, so that dragging back makes it larger. */
  readonly reversed?: boolean
  /** In pixels. */
  readonly value: number
  readonly range: readonly [number, number]
  readonly onChange: (value: number) => void
}

const KEY_STEP = 16

/** The edge between two panels: dragged with the pointer, or moved with the arrow keys. */
export function ResizeHandle({ label, direction, reversed, value, range, onChange }: ResizeHandleProps) {
  const start = useRef<{ at: number; value: number } | null>(null)
  const horizontal = direction === 'horizontal'
  const sign = reversed ? -1 : 1
  const [least, most] = range
  const set = (wanted: number) => onChange(Math.round(Math.min(most, Math.max(least, wanted))))
  const place = (event: PointerEvent) => (horizontal ? event.clientX : event.clientY)

  const onPointerDown = (event: PointerEvent<HTMLHRElement>) => {
    event.currentTarget.setPointerCapture(event.pointerId)
    start.current = { at: place(event), value }
  }
  const onPointerMove = (event: PointerEvent) => {
    if (start.current) set(start.current.value + sign * (place(event) - start.current.at))
  }
  const letGo = () => {
    start.current = null
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const [less, more] = horizontal ? ['ArrowLeft', 'ArrowRight'] : ['ArrowUp', 'ArrowDown']
    if (event.key === less) set(value - sign * KEY_STEP)
    else if (event.key === more) set(value + sign * KEY_STEP)
    else if (event.key === 'Home') set(least)
    else if (event.key === 'End') set(most)
    else return
    event.preventDefault()
  }

  return (
    <hr
      tabIndex={0}
      aria-label={label}
      aria-orientation={horizontal ? 'vertical' : 'horizontal'}
      aria-valuenow={value}
      aria-valuemin={least}
      aria-valuemax={most}
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
      onPointerUp={letGo}
      onPointerCancel={letGo}
      onKeyDown={onKeyDown}
      className={classes(
        'relative z-10 m-0 shrink-0 touch-none border-0 bg-night transition-colors duration-100 hover:bg-lamp-dim focus-visible:bg-lamp',
        horizontal ? 'h-auto w-1 cursor-col-resize self-stretch' : 'h-1 w-full cursor-row-resize',
      )}
    />
  )
}
