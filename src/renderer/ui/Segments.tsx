import { Label, Radio, RadioGroup } from 'react-aria-components'
import { classes } from './classes.ts'
import { LABEL } from './fieldLook.ts'
import type { Choice } from './Select.tsx'

export interface SegmentsProps<Value extends string> {
  readonly label: string
  readonly labelUnseen?: boolean
  readonly choices: readonly Choice<Value>[]
  readonly value: Value
  readonly onChange: (value: Value) => void
  readonly className?: string
}

/** One of a few choices, all in sight. */
export function Segments<Value extends string>(props: SegmentsProps<Value>) {
  const { label, labelUnseen, choices, value, onChange, className } = props
  return (
    <RadioGroup
      value={value}
      onChange={(next) => onChange(next as Value)}
      orientation="horizontal"
      className={classes('flex min-w-0 flex-col gap-1', className)}
    >
      <Label className={labelUnseen ? 'unseen' : LABEL}>{label}</Label>
      <div className="flex rounded-md border border-line bg-night p-0.5">
        {choices.map((choice) => (
          <Radio
            key={choice.value}
            value={choice.value}
            className="flex h-6.5 min-w-0 grow basis-0 cursor-default items-center justify-center rounded-sm px-2 text-xs text-soft transition-colors duration-100 data-[hovered]:text-ink data-[selected]:bg-held data-[selected]:text-ink"
          >
            <span className="truncate">{choice.label}</span>
          </Radio>
        ))}
      </div>
    </RadioGroup>
  )
}
