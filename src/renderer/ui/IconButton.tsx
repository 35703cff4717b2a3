import type { LucideIcon } from 'lucide-react'
import { Button as AriaButton, type ButtonProps } from 'react-aria-components'
import { classes } from './classes.ts'
import { Hint } from './Hint.tsx'

export interface IconButtonProps extends Omit<ButtonProps, 'children' | 'className' | 'style' | 'aria-label'> {
  readonly icon: LucideIcon
  /** The accessible name, also shown as a hint. */
  readonly label: string
  readonly shortcut?: string | undefined
  readonly hintPlacement?: 'top' | 'bottom' | 'left' | 'right'
  readonly size?: 'small' | 'medium'
  readonly className?: string
}

/** A button that is one icon. Its name is always there: as a hint for eyes, as a label for screen readers. */
export function IconButton({
  icon: Icon,
  label,
  shortcut,
  hintPlacement,
  size = 'medium',
  className,
  ...rest
}: IconButtonProps) {
  return (
    <Hint text={label} shortcut={shortcut} {...(hintPlacement ? { placement: hintPlacement } : {})}>
      <AriaButton
        {...rest}
        aria-label={label}
        className={classes(
          'inline-flex shrink-0 items-center justify-center rounded-md text-soft transition-colors duration-100',
          'data-[hovered]:bg-raised data-[hovered]:text-ink data-[pressed]:bg-line data-[disabled]:opacity-35',
          size === 'small' ? 'size-6' : 'size-8',
          className,
        )}
      >
        <Icon size={size === 'small' ? 14 : 16} strokeWidth={1.75} aria-hidden />
      </AriaButton>
    </Hint>
  )
}
