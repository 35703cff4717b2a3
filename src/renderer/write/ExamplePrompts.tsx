import { Button } from 'react-aria-components'
import { LANGUAGES, type MessageKey, translate } from '../../shared/i18n/index.ts'
import { useLanguage, useSay } from '../ui/languageStore.ts'

const EXAMPLES: readonly MessageKey[] = ['write.example1', 'write.example2', 'write.example3', 'write.example4']
/** How many are also offered in the other language, to show that both are understood. */
const IN_THE_OTHER = 2

export interface ExamplePromptsProps {
  readonly onChoose: (prompt: string) => void
  /** Whoever shows them has said what they are. */
  readonly untitled?: boolean
}

/** Prompts that work, to begin with: the window's language first, then a few in the other. */
export function ExamplePrompts({ onChoose, untitled }: ExamplePromptsProps) {
  const say = useSay()
  const language = useLanguage()
  const other = LANGUAGES.find((known) => known !== language) ?? language
  const offered = [
    ...EXAMPLES.map((key) => ({ language, prompt: translate(language, key) })),
    ...EXAMPLES.slice(0, IN_THE_OTHER).map((key) => ({ language: other, prompt: translate(other, key) })),
  ]
  return (
    <div>
      {untitled ? null : <h3 className="mb-1 text-2xs text-faint">{say('write.examples')}</h3>}
      <ul className="flex flex-col gap-1">
        {offered.map(({ language: spoken, prompt }) => (
          <li key={prompt}>
            <Button
              onPress={() => onChoose(prompt)}
              className="w-full rounded-md border border-line px-2 py-1.5 text-left text-xs leading-4 text-soft transition-colors duration-100 data-[hovered]:border-edge data-[hovered]:text-ink"
            >
              <span lang={spoken}>{prompt}</span>
            </Button>
          </li>
        ))}
      </ul>
    </div>
  )
}
