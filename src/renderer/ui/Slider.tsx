import { Slider as AriaSlider, SliderThumb, SliderTrack } from 'react-aria-components'

export interface SliderProps {
  readonly label: string
  readonly value: number
  readonly min: number
  readonly max: number
  readonly step: number
  /** The value that the bar grows from; the least value unless said. */
  readonly origin?: number
  readonly isDisabled?: boolean
  readonly format?: Intl.NumberFormatOptions
  readonly onChange: (value: number) => void
  /** The drag or key press has ended. */
  readonly onChangeEnd: (value: number) => void
}

export function Slider({ label, value, min, max, step, origin = min, isDisabled, format, ...events }: SliderProps) {
  const place = (at: number) => ((Math.min(max, Math.max(min, at)) - min) / (max - min)) * 100
  const from = Math.min(place(origin), place(value))
  const width = Math.abs(place(value) - place(origin))
  return (
    <AriaSlider
      aria-label={label}
      value={value}
      minValue={min}
      maxValue={max}
      step={step}
      isDisabled={isDisabled ?? false}
      {...(format ? { formatOptions: format } : {})}
      onChange={(next) => events.onChange(next as number)}
      onChangeEnd={(next) => events.onChangeEnd(next as number)}
      className="w-full"
    >
      <SliderTrack className="relative mx-1.5 flex h-7 cursor-pointer items-center data-[disabled]:opacity-40">
        <div className="absolute h-1 w-full rounded-full bg-held" />
        <div className="absolute h-1 rounded-full bg-lamp" style={{ left: `${from}%`, width: `${width}%` }} />
        <SliderThumb className="top-1/2 size-3 rounded-full bg-ink shadow data-[dragging]:bg-lamp-bright" />
      </SliderTrack>
    </AriaSlider>
  )
}
