import { RefreshCw, Shuffle } from 'lucide-react'
import { isMessageKey } from '../../shared/i18n/index.ts'
import type { TakeRecord } from '../../shared/model/index.ts'
import { measureWords } from '../../shared/scene/measureWords.ts'
import type { TakeReport } from '../../shared/scene/takeReport.ts'
import { useGreeting, useHost } from '../app/HostContext.tsx'
import { Button } from '../ui/Button.tsx'
import { lengthWords } from '../ui/formatting.ts'
import { Hint } from '../ui/Hint.tsx'
import { useLanguage, useSay } from '../ui/languageStore.ts'
import { generateAgain, generateNewTake } from '../write/generateShot.ts'
import { UnderstandingList } from '../write/UnderstandingList.tsx'
import { FactRow, Section } from './Section.tsx'

/** How a take was made, and the two ways to make another. */
export function RecipeView({ take }: { readonly take: TakeRecord }) {
  const say = useSay()
  const language = useLanguage()
  const host = useHost()
  const { providers } = useGreeting()
  const { recipe } = take
  const { request } = recipe
  const provider = providers.find(({ id }) => id === recipe.provider)
  const name = provider?.name ?? recipe.provider
  return (
    <Section title={say('inspector.recipe')}>
      <p className="text-xs leading-4 text-ink" data-selectable>
        {request.prompt}
      </p>
      <dl>
        <FactRow name={say('inspector.seed')}>
          <span className="figures">{request.seed}</span>
        </FactRow>
        <FactRow name={say('inspector.provider')}>
          {isMessageKey(name) ? say(name) : name}{' '}
          <span className="text-faint">{say('inspector.version', { version: recipe.generatorVersion })}</span>
        </FactRow>
        <FactRow name={say('inspector.quality')}>
          {say(`quality.${request.quality}`)}{' '}
          <span className="figures text-faint">
            {say('common.pixels', { width: request.width, height: request.height })}
          </span>
        </FactRow>
        {request.durationSeconds === undefined ? null : (
          <FactRow name={say('inspector.length')}>{lengthWords(request.durationSeconds, say, language)}</FactRow>
        )}
      </dl>
      <div className="flex flex-wrap gap-2">
        <Hint text={say('inspector.againHint')}>
          <Button size="small" isDisabled={!provider} onPress={() => void generateAgain(host, recipe)}>
            <RefreshCw size={14} aria-hidden />
            {say('inspector.again')}
          </Button>
        </Hint>
        <Hint text={say('inspector.newTakeHint')}>
          <Button size="small" isDisabled={!provider} onPress={() => void generateNewTake(host, recipe, take.id)}>
            <Shuffle size={14} aria-hidden />
            {say('inspector.newTake')}
          </Button>
        </Hint>
      </div>
      {recipe.report ? <Measures report={recipe.report} /> : null}
      {recipe.understanding ? <UnderstandingList understanding={recipe.understanding} /> : null}
    </Section>
  )
}

/** What was measured on the motion of the take, to be held against the film. */
function Measures({ report }: { readonly report: TakeReport }) {
  const say = useSay()
  const language = useLanguage()
  return (
    <section aria-label={say('report.title')}>
      <h3 className="mb-1 text-2xs text-faint">{say('report.title')}</h3>
      <dl>
        {report.measures.map((measure) => {
          const { name, value, expected } = measureWords(measure, language)
          return (
            <FactRow key={name} name={name}>
              <span className="figures">{value}</span>
              {expected ? <span className="block text-2xs text-faint">{expected}</span> : null}
            </FactRow>
          )
        })}
      </dl>
    </section>
  )
}
