import { RotateCcw } from 'lucide-react'
import { useRef } from 'react'
import type { EditName, EditStep } from '../client/index.ts'
import { projectSession } from '../client/index.ts'
import { IconButton } from '../ui/IconButton.tsx'
import { useSay } from '../ui/languageStore.ts'
import { NumberField } from '../ui/NumberField.tsx'
import { Slider } from '../ui/Slider.tsx'

export interface PropertyRowProps {
  /** The full name, for screen readers and hints. */
  readonly label: string
  /** What is written beside the slider, when the heading above says the rest. */
  readonly caption?: string
  /** Undefined: the selected clips differ. */
  readonly value: number | undefined
  readonly min: number
  readonly max: number
  readonly step: number
  /** What it is before anybody touches it. */
  readonly neutral: number
  /** Where the bar grows from: the least value unless said. */
  readonly origin?: number
  /** How far the field reaches when that is further than the slider. */
  readonly fieldRange?: readonly [number, number]
  readonly format?: Intl.NumberFormatOptions
  /** The name of the edit, for undo. */
  readonly edit: EditName
  /** The edits that give the selected clips a value. */
  readonly stepsFor: (value: number) => readonly EditStep[]
}

/** A number of a clip: a slider for the hand (one drag is one step of undo), a field for the exact value, the way back. */
export function PropertyRow(props: PropertyRowProps) {
  const { label, caption = label, value, min, max, step, neutral, format, edit, stepsFor } = props
  const say = useSay()
  const dragging = useRef(false)
  const [fieldMin, fieldMax] = props.fieldRange ?? [min, max]
  const formatting = format ? { format } : {}

  const drag = (next: number) => {
    const session = projectSession()
    if (!dragging.current) session.beginGesture()
    dragging.current = true
    session.previewGestureAll(edit, stepsFor(next))
  }
  const letGo = () => {
    if (dragging.current) projectSession().commitGesture()
    dragging.current = false
  }
  const set = (next: number) => {
    if (!Number.isNaN(next) && next !== value) projectSession().runAll(edit, stepsFor(next))
  }

  return (
    <div className="grid grid-cols-[76px_minmax(0,1fr)_60px_24px] items-center gap-x-1">
      <span className="truncate text-xs text-soft" title={caption}>
        {caption}
      </span>
      <Slider
        label={label}
        value={value ?? neutral}
        min={min}
        max={max}
        step={step}
        origin={props.origin ?? min}
        {...formatting}
        onChange={drag}
        onChangeEnd={letGo}
      />
      <NumberField
        label={say('inspector.value', { name: label })}
        labelUnseen
        placeholder={value === undefined ? say('inspector.mixed') : undefined}
        value={value ?? Number.NaN}
        minValue={fieldMin}
        maxValue={fieldMax}
        step={step}
        {...(format ? { formatOptions: format } : {})}
        onChange={set}
      />
      <IconButton
        icon={RotateCcw}
        size="small"
        label={say('inspector.reset', { name: label })}
        isDisabled={value === neutral}
        onPress={() => set(neutral)}
      />
    </div>
  )
}
