import type { ReactNode } from 'react'
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components'
import { classes } from './classes.ts'

export type ButtonLook = 'lamp' | 'plain' | 'quiet'

export interface ButtonProps extends Omit<AriaButtonProps, 'children' | 'className' | 'style'> {
  /** `lamp` is the one thing to do here, `plain` the others, `quiet` has no edge until it is pointed at. */
  readonly look?: ButtonLook
  readonly size?: 'small' | 'medium'
  readonly className?: string
  readonly children: ReactNode
}

const LOOKS: Readonly<Record<ButtonLook, string>> = {
  lamp: 'bg-lamp text-on-lamp font-semibold data-[pressed]:bg-lamp data-[hovered]:bg-lamp-bright',
  plain: 'bg-raised text-ink border border-edge/60 data-[hovered]:bg-held data-[pressed]:bg-line',
  quiet: 'text-soft data-[hovered]:bg-raised data-[hovered]:text-ink data-[pressed]:bg-line',
}

const SIZES = { small: 'h-6 px-2 text-xs gap-1', medium: 'h-8 px-3 text-sm gap-2' }

export function Button({ look = 'plain', size = 'medium', className, ...rest }: ButtonProps) {
  return (
    <AriaButton
      {...rest}
      className={classes(
        'inline-flex shrink-0 items-center justify-center rounded-md whitespace-nowrap transition-colors duration-100',
        'data-[disabled]:opacity-40 data-[disabled]:cursor-default',
        LOOKS[look],
        SIZES[size],
        className,
      )}
    />
  )
}
