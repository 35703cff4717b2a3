import { useEffect, useRef, useState } from 'react'
import type { TitleClip } from '../../shared/model/index.ts'
import { projectSession } from '../client/index.ts'
import { LABEL } from '../ui/fieldLook.ts'
import { useSay } from '../ui/languageStore.ts'
import { TextField } from '../ui/TextField.tsx'
import { PropertyRow } from './PropertyRow.tsx'
import { Section } from './Section.tsx'

/** A pause this long in typing ends a step of undo. */
const PAUSE_MS = 400

/** What a title says and how it is set. */
export function TitleProperties({ clip }: { readonly clip: TitleClip }) {
  const say = useSay()
  const text = useSettled(clip.text, (next) => projectSession().run('setTitle', { clipId: clip.id, text: next }))
  const colour = useSettled(clip.colour, (next) => projectSession().run('setTitle', { clipId: clip.id, colour: next }))
  return (
    <Section title={say('inspector.text')}>
      <TextField
        label={say('inspector.text')}
        labelUnseen
        lines={3}
        maxLength={500}
        value={text.value}
        onChange={text.change}
        onBlur={text.settle}
        onKeyDown={(event) => {
          // Gives the keys back to the studio.
          if (event.key === 'Escape' && document.activeElement instanceof HTMLElement) document.activeElement.blur()
        }}
      />
      <PropertyRow
        label={say('inspector.textSize')}
        value={clip.lineHeight}
        min={0.02}
        max={0.3}
        step={0.005}
        neutral={0.08}
        fieldRange={[0.01, 0.5]}
        format={{ style: 'percent', maximumFractionDigits: 1 }}
        edit="setTitle"
        stepsFor={(lineHeight) => [{ name: 'setTitle', input: { clipId: clip.id, lineHeight } }]}
      />
      <label className="flex items-center justify-between gap-2">
        <span className={LABEL}>{say('inspector.colour')}</span>
        <input
          type="color"
          value={colour.value}
          onChange={(event) => colour.change(event.target.value)}
          onBlur={colour.settle}
          className="h-7 w-[68px] cursor-pointer rounded-md border border-line bg-night p-0.5"
        />
      </label>
    </Section>
  )
}

/** A value that is shown as it is typed and set when the person pauses or leaves. */
function useSettled(current: string, set: (value: string) => void) {
  const [draft, setDraft] = useState<string | null>(null)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const waiting = useRef<string | null>(null)
  const latestSet = useRef(set)
  latestSet.current = set

  const settle = useRef(() => {
    clearTimeout(timer.current)
    const value = waiting.current
    waiting.current = null
    setDraft(null)
    if (value !== null) latestSet.current(value)
  }).current
  useEffect(() => settle, [settle])

  return {
    value: draft ?? current,
    change: (value: string) => {
      waiting.current = value
      setDraft(value)
      clearTimeout(timer.current)
      timer.current = setTimeout(settle, PAUSE_MS)
    },
    settle,
  }
}
