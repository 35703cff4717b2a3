import { EyeOff, RotateCcw, Undo2 } from 'lucide-react'
import { framing } from '../../../shared/scene/sceneSpec.ts'
import { Button } from '../../ui/Button.tsx'
import { classes } from '../../ui/classes.ts'
import { lengthWords } from '../../ui/formatting.ts'
import { IconButton } from '../../ui/IconButton.tsx'
import { useLanguage, useSay } from '../../ui/languageStore.ts'
import { NumberField } from '../../ui/NumberField.tsx'
import { Select } from '../../ui/Select.tsx'
import { type ChosenShot, filmSeconds, NO_EDITS, type PlanEdits, type ShotEdit, withEdit } from './planEdits.ts'

export interface PlanViewProps {
  readonly shots: readonly ChosenShot[]
  readonly edits: PlanEdits
  readonly isStale: boolean
  readonly onEdit: (edits: PlanEdits) => void
}

/** The shots that the words become: each with its words, its framing, its length and why; all may be changed. */
export function PlanView({ shots, edits, isStale, onEdit }: PlanViewProps) {
  const say = useSay()
  const language = useLanguage()
  const made = shots.filter(({ isLeftOut }) => !isLeftOut).length
  return (
    <section
      aria-label={say('plan.title', { count: shots.length })}
      className={classes('flex flex-col gap-2 transition-opacity duration-150', isStale && 'opacity-60')}
    >
      <div className="flex min-h-6 items-center justify-between gap-2">
        <p className="text-xs text-soft">
          {made === 0
            ? say('plan.noneLeft')
            : say('plan.summary', { count: made, length: lengthWords(filmSeconds(shots), say, language) })}
        </p>
        {edits.size > 0 ? (
          <Button look="quiet" size="small" onPress={() => onEdit(NO_EDITS)}>
            <RotateCcw size={13} aria-hidden />
            {say('plan.reset')}
          </Button>
        ) : null}
      </div>
      <ol className="flex flex-col gap-2">
        {shots.map((shot, index) => (
          <PlannedRow
            // biome-ignore lint/suspicious/noArrayIndexKey: a shot of a plan is its place in it
            key={index}
            shot={shot}
            number={index + 1}
            onChange={(change) => onEdit(withEdit(edits, index, change))}
          />
        ))}
      </ol>
    </section>
  )
}

interface PlannedRowProps {
  readonly shot: ChosenShot
  readonly number: number
  readonly onChange: (change: ShotEdit) => void
}

function PlannedRow({ shot, number, onChange }: PlannedRowProps) {
  const say = useSay()
  const { isLeftOut, words } = shot
  return (
    <li className="rounded-md border border-line bg-panel p-2">
      <div className="flex items-start gap-2">
        <span className="figures mt-0.5 w-4 shrink-0 text-xs text-faint" aria-hidden>
          {number}
        </span>
        <p
          className={classes('min-w-0 grow text-xs leading-4', isLeftOut ? 'text-soft line-through' : 'text-ink')}
          data-selectable
        >
          {words}
        </p>
        <IconButton
          icon={isLeftOut ? Undo2 : EyeOff}
          size="small"
          label={say(isLeftOut ? 'plan.takeBack' : 'plan.leaveOut', { number })}
          onPress={() => onChange({ isLeftOut: !isLeftOut })}
        />
      </div>
      {isLeftOut ? null : <Framed shot={shot} number={number} onChange={onChange} />}
    </li>
  )
}

/** How a shot is framed, how long it is, and why. */
function Framed({ shot, number, onChange }: PlannedRowProps) {
  const say = useSay()
  const { size, move, durationSeconds, reasons, isEdited, request } = shot
  const told = [
    ...(move === 'static' ? [] : [say(`scene.camera.${move}`)]),
    ...reasons.map((reason) => say(`plan.reason.${reason}`)),
    ...(isEdited ? [say('plan.reason.changed')] : []),
  ]
  return (
    <div className="ml-6 flex flex-col gap-1">
      <div className="mt-1.5 flex items-center gap-2">
        <Select
          label={say('plan.sizeOf', { number })}
          labelUnseen
          value={size}
          choices={framing.options.map((value) => ({ value, label: say(`scene.framing.${value}`) }))}
          onChange={(next) => onChange({ size: next })}
          className="w-26"
        />
        <NumberField
          label={say('plan.secondsOf', { number })}
          labelUnseen
          value={durationSeconds}
          minValue={0.5}
          maxValue={60}
          step={request.frameRate.den / request.frameRate.num}
          formatOptions={{ maximumFractionDigits: 2 }}
          onChange={(seconds) => {
            if (Number.isFinite(seconds)) onChange({ seconds })
          }}
          className="w-16"
        />
        <span className="text-xs text-soft" aria-hidden>
          {say('plan.unit')}
        </span>
      </div>
      <p className="text-xs leading-4 text-faint" data-selectable>
        {told.join(' · ')}
      </p>
    </div>
  )
}
