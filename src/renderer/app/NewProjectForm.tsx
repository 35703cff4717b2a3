import { RectangleHorizontal, RectangleVertical, Square } from 'lucide-react'
import { useState } from 'react'
import { Label, Radio, RadioGroup } from 'react-aria-components'
import type { NewProject } from '../../shared/contract/index.ts'
import { LANGUAGE_NAMES, LANGUAGES, type Language } from '../../shared/i18n/index.ts'
import { Button } from '../ui/Button.tsx'
import { LABEL } from '../ui/fieldLook.ts'
import { useLanguage, useSay } from '../ui/languageStore.ts'
import { Segments } from '../ui/Segments.tsx'
import { TextField } from '../ui/TextField.tsx'
import { useGreeting } from './HostContext.tsx'

const FORMATS = [
  { value: 'landscape', icon: RectangleHorizontal, ratio: '16:9' },
  { value: 'vertical', icon: RectangleVertical, ratio: '9:16' },
  { value: 'square', icon: Square, ratio: '1:1' },
] as const
type Format = (typeof FORMATS)[number]['value']

export interface NewProjectFormProps {
  readonly isBusy: boolean
  readonly onCreate: (wish: NewProject) => void
}

export function NewProjectForm({ isBusy, onCreate }: NewProjectFormProps) {
  const say = useSay()
  const { projectsFolder } = useGreeting()
  const windowLanguage = useLanguage()
  const [name, setName] = useState('')
  const [chosenLanguage, setLanguage] = useState<Language | null>(null)
  const [format, setFormat] = useState<Format>('landscape')
  const language = chosenLanguage ?? windowLanguage
  // Who has no name yet gets the one that is shown.
  const chosenName = name.trim() || say('start.namePlaceholder')
  return (
    <form
      aria-labelledby="start-new"
      className="flex flex-col gap-4 rounded-lg bg-panel p-4"
      onSubmit={(event) => {
        event.preventDefault()
        if (!isBusy) onCreate({ name: chosenName, language, format })
      }}
    >
      <h2 id="start-new" className="text-sm font-semibold">
        {say('start.newProject')}
      </h2>
      <TextField
        label={say('start.name')}
        placeholder={say('start.namePlaceholder')}
        value={name}
        maxLength={100}
        onChange={setName}
        help={<span className="block truncate">{say('start.savedIn', { folder: projectsFolder })}</span>}
      />
      <FormatChoice value={format} onChange={setFormat} />
      <Segments
        label={say('start.language')}
        value={language}
        choices={LANGUAGES.map((value) => ({ value, label: LANGUAGE_NAMES[value] }))}
        onChange={setLanguage}
      />
      <Button look="lamp" type="submit" isDisabled={isBusy}>
        {say('start.create')}
      </Button>
    </form>
  )
}

interface FormatChoiceProps {
  readonly value: Format
  readonly onChange: (format: Format) => void
}

function FormatChoice({ value, onChange }: FormatChoiceProps) {
  const say = useSay()
  return (
    <RadioGroup value={value} onChange={(next) => onChange(next as Format)} className="flex flex-col gap-1">
      <Label className={LABEL}>{say('start.format')}</Label>
      <div className="grid grid-cols-3 gap-2">
        {FORMATS.map(({ value: format, icon: Icon, ratio }) => (
          <Radio
            key={format}
            value={format}
            className="flex cursor-default flex-col items-center gap-1 rounded-md border border-line bg-night px-1 py-2 text-soft transition-colors duration-100 data-[hovered]:border-edge data-[selected]:border-lamp data-[selected]:text-ink"
          >
            <Icon size={22} strokeWidth={1.5} aria-hidden />
            <span className="text-xs">{say(`start.${format}`)}</span>
            <span className="figures text-2xs text-faint">{ratio}</span>
          </Radio>
        ))}
      </div>
    </RadioGroup>
  )
}
