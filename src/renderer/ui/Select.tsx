import { Check, ChevronDown } from 'lucide-react'
import { Select as AriaSelect, Button, Label, ListBox, ListBoxItem, Popover, SelectValue } from 'react-aria-components'
import { classes } from './classes.ts'
import { FIELD, LABEL } from './fieldLook.ts'

export interface Choice<Value extends string> {
  readonly value: Value
  readonly label: string
  /** A second, quieter word at the end of the line. */
  readonly note?: string
}

export interface SelectProps<Value extends string> {
  readonly label: string
  readonly labelUnseen?: boolean
  readonly choices: readonly Choice<Value>[]
  readonly value: Value
  readonly onChange: (value: Value) => void
  readonly isDisabled?: boolean
  readonly className?: string
}

export function Select<Value extends string>(props: SelectProps<Value>) {
  const { label, labelUnseen, choices, value, onChange, isDisabled, className } = props
  return (
    <AriaSelect
      value={value}
      isDisabled={isDisabled ?? false}
      onChange={(key) => onChange(key as Value)}
      className={classes('flex min-w-0 flex-col gap-1', className)}
    >
      <Label className={labelUnseen ? 'unseen' : LABEL}>{label}</Label>
      <Button
        className={classes(FIELD, 'flex h-8 items-center justify-between gap-2 text-left data-[hovered]:border-edge')}
      >
        <SelectValue className="truncate">
          {({ selectedText }) => (
            <>
              {selectedText}
              {noteOf(value, choices)}
            </>
          )}
        </SelectValue>
        <ChevronDown size={14} className="shrink-0 text-faint" aria-hidden />
      </Button>
      <Popover className="min-w-(--trigger-width) rounded-lg bg-raised p-1 shadow-float">
        <ListBox className="max-h-72 overflow-auto outline-none">
          {choices.map((choice) => (
            <ListBoxItem
              key={choice.value}
              id={choice.value}
              textValue={choice.label}
              className="flex h-8 cursor-default items-center gap-2 rounded-md px-2 text-sm text-soft data-[focused]:bg-held data-[focused]:text-ink data-[selected]:text-ink"
            >
              {({ isSelected }) => (
                <>
                  <Check size={14} className={isSelected ? 'text-lamp' : 'invisible'} aria-hidden />
                  <span className="grow">{choice.label}</span>
                  {choice.note ? <span className="figures pl-4 text-xs text-faint">{choice.note}</span> : null}
                </>
              )}
            </ListBoxItem>
          ))}
        </ListBox>
      </Popover>
    </AriaSelect>
  )
}

function noteOf<Value extends string>(value: Value, choices: readonly Choice<Value>[]) {
  const note = choices.find((choice) => choice.value === value)?.note
  return note ? <span className="figures pl-3 text-xs text-faint">{note}</span> : null
}
