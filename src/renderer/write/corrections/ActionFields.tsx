import type { SpecAction } from '../../../shared/scene/sceneSpec.ts'
import { useSay } from '../../ui/languageStore.ts'
import { useCorrections } from '../composerStore.ts'
import { numbersOf } from './CorrectedField.tsx'
import type { ActionChanges } from './correctionEdits.ts'
import { LeaveOut } from './ThingFields.tsx'

export interface ActionFieldsProps {
  readonly action: SpecAction
  /** Its place among the actions of the reading. */
  readonly index: number
  /** The word for who does it. */
  readonly subject: string
}

/** What can be set right of one thing that happens. */
export function ActionFields({ action, index, subject }: ActionFieldsProps) {
  const say = useSay()
  const { corrections, correctAction } = useCorrections()
  const change = corrections.actions?.find((one) => one.index === index)
  const set = (changes: ActionChanges) => correctAction(index, changes)
  const owner = `${subject} ${say(`scene.action.${action.verb}`)}`
  const number = numbersOf<'bounces' | 'dropHeightMetres' | 'speedMetresPerSecond' | 'angleDegrees'>({
    owner,
    change,
    read: action,
    set: (field, value) => set({ [field]: value }),
  })
  const falls = action.verb === 'fall' || action.verb === 'bounce'
  return (
    <fieldset className="flex flex-col gap-1">
      <legend className="unseen">{owner}</legend>
      <div className="flex h-7 items-center justify-between">
        <span className={change?.absent ? 'text-xs text-faint line-through' : 'text-xs font-semibold text-ink'}>
          {owner}
        </span>
        <LeaveOut name={owner} isOut={change?.absent === true} onToggle={(absent) => set({ absent })} />
      </div>
      {change?.absent ? null : (
        <>
          {falls ? number('dropHeightMetres', say('correct.dropHeight'), [0.01, 100, 0.1]) : null}
          {action.verb === 'bounce' ? number('bounces', say('correct.bounces'), [1, 20, 1]) : null}
          {falls ? null : number('speedMetresPerSecond', say('correct.speed'), [0.01, 100, 0.1])}
          {action.verb === 'throw' ? number('angleDegrees', say('correct.angle'), [-90, 90, 1]) : null}
        </>
      )}
    </fieldset>
  )
}
