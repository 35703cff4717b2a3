import { Check, Lightbulb, SlidersHorizontal } from 'lucide-react'
import { useState } from 'react'
import type { PromptReading, PromptRefusal } from '../../shared/contract/index.ts'
import type { SceneSpec } from '../../shared/scene/sceneSpec.ts'
import { Button } from '../ui/Button.tsx'
import { classes } from '../ui/classes.ts'
import { lengthWords } from '../ui/formatting.ts'
import { useLanguage, useSay } from '../ui/languageStore.ts'
import { compose, useComposition } from './composerStore.ts'
import { CorrectionForm } from './corrections/CorrectionForm.tsx'
import { correctionCount } from './corrections/correctionEdits.ts'
import { UnderstandingList, UnmetWishes } from './UnderstandingList.tsx'
import type { Reading } from './useReading.ts'

export interface ReadingViewProps {
  readonly reading: Reading
  /** How long the film of several shots is that these words become. */
  readonly filmSeconds?: number
}

/** The live reading under the composer: what will be made of the words, before anything is made. */
export function ReadingView({ reading, filmSeconds }: ReadingViewProps) {
  const say = useSay()
  switch (reading.kind) {
    case 'nothing':
      return null
    case 'waiting':
      return <p className="breathing text-xs text-faint">{say('write.reading')}</p>
    case 'failed':
      return <p className="text-xs text-soft">{say('write.readFailed')}</p>
    case 'read':
      return (
        <div className={classes('transition-opacity duration-150', reading.stale && 'opacity-60')}>
          {reading.outcome.ok ? (
            <Read reading={reading.outcome.value} filmSeconds={filmSeconds} />
          ) : (
            <Refused refusal={reading.outcome.refusal} />
          )}
        </div>
      )
  }
}

function Read({ reading, filmSeconds }: { readonly reading: PromptReading; readonly filmSeconds: number | undefined }) {
  const say = useSay()
  const language = useLanguage()
  const seconds = filmSeconds ?? reading.durationSeconds
  const length = lengthWords(seconds, say, language)
  // Work grows with the length of what is drawn.
  const work =
    reading.estimatedWorkSeconds === null ? null : (reading.estimatedWorkSeconds * seconds) / reading.durationSeconds
  return (
    <div className="flex flex-col gap-3">
      <p className="text-xs text-soft">
        {work === null
          ? say('write.estimateUnknown', { length })
          : say('write.estimate', { length, time: lengthWords(work, say, language) })}
      </p>
      {reading.spec ? <Corrections spec={reading.spec} /> : null}
      <UnderstandingList understanding={reading.understanding} />
    </div>
  )
}

/** The way into the form that sets the reading right, and the form. */
function Corrections({ spec }: { readonly spec: SceneSpec }) {
  const say = useSay()
  const [isOpen, setIsOpen] = useState(false)
  const count = correctionCount(useComposition().corrections)
  return (
    <section aria-label={say('correct.open')} className="flex flex-col items-start gap-2">
      <Button look="plain" size="small" aria-expanded={isOpen} onPress={() => setIsOpen(!isOpen)}>
        {isOpen ? <Check size={14} aria-hidden /> : <SlidersHorizontal size={14} aria-hidden />}
        {say(isOpen ? 'correct.close' : 'correct.open')}
        {count > 0 ? <span className="text-lamp">· {say('correct.correctedCount', { count })}</span> : null}
      </Button>
      {isOpen ? <CorrectionForm spec={spec} /> : null}
    </section>
  )
}

function Refused({ refusal }: { readonly refusal: PromptRefusal }) {
  const say = useSay()
  const { suggestion } = refusal
  return (
    <section
      aria-label={say('promptRefusal.title')}
      className="flex flex-col items-start gap-2 text-xs"
      data-selectable
    >
      <p className="font-semibold text-alarm">{say('promptRefusal.title')}</p>
      <p className="text-ink">{refusal.explanation}</p>
      <UnmetWishes unmet={refusal.unmet} />
      {suggestion ? (
        <Button
          look="plain"
          size="small"
          className="h-auto! max-w-full py-1 text-left whitespace-normal!"
          onPress={() => compose({ prompt: suggestion })}
        >
          <Lightbulb size={14} className="shrink-0 text-lamp" aria-hidden />
          {say('write.trySuggestion', { prompt: suggestion })}
        </Button>
      ) : null}
    </section>
  )
}
