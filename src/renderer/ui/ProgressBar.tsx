import { ProgressBar as AriaProgressBar } from 'react-aria-components'
import { classes } from './classes.ts'

export interface ProgressBarProps {
  readonly label: string
  /** 0 to 1; null while nobody can say. */
  readonly value: number | null
}

export function ProgressBar({ label, value }: ProgressBarProps) {
  return (
    <AriaProgressBar
      aria-label={label}
      isIndeterminate={value === null}
      value={(value ?? 0) * 100}
      className="h-1 w-full overflow-hidden rounded-full bg-held"
    >
      {({ percentage }) => (
        <div
          className={classes(
            'h-full rounded-full bg-lamp transition-[width] duration-200',
            value === null && 'breathing',
          )}
          style={{ width: value === null ? '100%' : `${percentage}%` }}
        />
      )}
    </AriaProgressBar>
  )
}
