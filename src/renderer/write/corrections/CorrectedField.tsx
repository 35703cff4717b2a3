import { RotateCcw } from 'lucide-react'
import type { ReactNode } from 'react'
import { IconButton } from '../../ui/IconButton.tsx'
import { useSay } from '../../ui/languageStore.ts'
import { NumberField } from '../../ui/NumberField.tsx'
import { type Choice, Select } from '../../ui/Select.tsx'

interface FieldProps {
  /** What is written beside the field. */
  readonly caption: string
  /** The name of what the field belongs to, for screen readers; empty for the film's own. */
  readonly owner: string
  readonly isCorrected: boolean
  readonly onReset: () => void
}

function Row({ caption, isCorrected, onReset, owner, children }: FieldProps & { readonly children: ReactNode }) {
  const say = useSay()
  return (
    <div className="grid grid-cols-[92px_minmax(0,1fr)_24px] items-center gap-x-1.5">
      <span className={isCorrected ? 'truncate text-xs text-lamp' : 'truncate text-xs text-soft'} title={caption}>
        {caption}
      </span>
      {children}
      {isCorrected ? (
        <IconButton
          icon={RotateCcw}
          size="small"
          label={`${say('correct.reset')}: ${nameOf(caption, owner, say)}`}
          onPress={onReset}
        />
      ) : null}
    </div>
  )
}

function nameOf(caption: string, owner: string, say: ReturnType<typeof useSay>): string {
  return owner === '' ? caption : say('correct.fieldOf', { field: caption, name: owner })
}

export interface NumberCorrectionProps extends FieldProps {
  /** Undefined: the studio chooses. */
  readonly value: number | undefined
  readonly min: number
  readonly max: number
  readonly step: number
  readonly onChange: (value: number) => void
}

/** A number of the reading to set right. */
export function NumberCorrection({ value, min, max, step, onChange, ...field }: NumberCorrectionProps) {
  const say = useSay()
  return (
    <Row {...field}>
      <NumberField
        label={nameOf(field.caption, field.owner, say)}
        labelUnseen
        placeholder={say('common.auto')}
        value={value ?? Number.NaN}
        minValue={min}
        maxValue={max}
        step={step}
        onChange={(next) => {
          if (!Number.isNaN(next) && next !== value) onChange(next)
        }}
      />
    </Row>
  )
}

export interface ChoiceCorrectionProps<Value extends string> extends FieldProps {
  readonly value: Value
  readonly choices: readonly Choice<Value>[]
  readonly onChange: (value: Value) => void
}

/** A word of the reading to set right. */
export function ChoiceCorrection<Value extends string>(props: ChoiceCorrectionProps<Value>) {
  const { value, choices, onChange, ...field } = props
  const say = useSay()
  return (
    <Row {...field}>
      <Select
        label={nameOf(field.caption, field.owner, say)}
        labelUnseen
        value={value}
        choices={choices}
        onChange={(next) => {
          if (next !== value) onChange(next)
        }}
      />
    </Row>
  )
}

export interface NumbersOf<Field extends string> {
  readonly owner: string
  /** What is corrected, and what was read. */
  readonly change: { readonly [Key in Field]?: number | undefined } | undefined
  readonly read: { readonly [Key in Field]?: { readonly value: number } | undefined }
  /** Undefined takes a correction back. */
  readonly set: (field: Field, value: number | undefined) => void
}

/** Makes the fields for the numbers of one thing or action: by name, caption, and least, greatest and step. */
export function numbersOf<Field extends string>({ owner, change, read, set }: NumbersOf<Field>) {
  return (field: Field, caption: string, [min, max, step]: readonly [number, number, number]) => (
    <NumberCorrection
      caption={caption}
      owner={owner}
      value={change?.[field] ?? read[field]?.value}
      min={min}
      max={max}
      step={step}
      isCorrected={change?.[field] !== undefined}
      onReset={() => set(field, undefined)}
      onChange={(value) => set(field, value)}
    />
  )
}
