import { EyeOff, Undo2 } from 'lucide-react'
import { COLOURS, type ColourName, colourNames } from '../../../shared/scene/colourNames.ts'
import { type MaterialName, materialName } from '../../../shared/scene/materials.ts'
import type { SpecEntity } from '../../../shared/scene/sceneSpec.ts'
import { IconButton } from '../../ui/IconButton.tsx'
import { useSay } from '../../ui/languageStore.ts'
import { useCorrections } from '../composerStore.ts'
import { ChoiceCorrection, numbersOf } from './CorrectedField.tsx'
import type { ThingChanges } from './correctionEdits.ts'

/** What can be set right of one thing. */
export function ThingFields({ entity }: { readonly entity: SpecEntity }) {
  const say = useSay()
  const { corrections, correctThing } = useCorrections()
  const change = corrections.things?.find((one) => one.entityId === entity.id)
  const set = (changes: ThingChanges) => correctThing(entity.id, changes)
  const owner = entity.label
  const colour = change?.colour ?? entity.colour?.value.hex
  const named = colourNames.find((name) => COLOURS[name] === colour)
  const number = numbersOf<'count' | 'sizeMetres' | 'massKg' | 'restitution' | 'friction' | 'slopeDegrees'>({
    owner,
    change,
    read: entity,
    set: (field, value) => set({ [field]: value }),
  })
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
          {number('count', say('correct.count'), [1, 40, 1])}
          <ChoiceCorrection<ColourName | 'asRead'>
            caption={say('correct.colour')}
            owner={owner}
            value={named ?? 'asRead'}
            choices={[
              { value: 'asRead', label: entity.colour?.value.name ?? say('correct.asRead') },
              ...colourNames.map((value) => ({ value, label: say(`scene.colour.${value}`) })),
            ]}
            isCorrected={change?.colour !== undefined}
            onReset={() => set({ colour: undefined })}
            onChange={(value) => set({ colour: value === 'asRead' ? undefined : COLOURS[value] })}
          />
          <ChoiceCorrection<MaterialName | 'asRead'>
            caption={say('correct.material')}
            owner={owner}
            value={change?.material ?? entity.material?.value ?? 'asRead'}
            choices={[
              { value: 'asRead', label: say('correct.asRead') },
              ...materialName.options.map((value) => ({ value, label: say(`scene.material.${value}`) })),
            ]}
            isCorrected={change?.material !== undefined}
            onReset={() => set({ material: undefined })}
            onChange={(value) => set({ material: value === 'asRead' ? undefined : value })}
          />
          {number('sizeMetres', say('correct.size'), [0.005, 100, 0.01])}
          {entity.concept === 'ramp' ? number('slopeDegrees', say('correct.slope'), [1, 60, 1]) : null}
          {number('massKg', say('correct.mass'), [0.0001, 100_000, 0.1])}
          {number('restitution', say('correct.restitution'), [0, 1, 0.05])}
          {number('friction', say('correct.friction'), [0, 2, 0.05])}
        </>
      )}
    </fieldset>
  )
}

interface LeaveOutProps {
  readonly name: string
  readonly isOut: boolean
  readonly onToggle: (absent: true | undefined) => void
}

/** Takes a thing or an action out of the shot, or puts it back. */
export function LeaveOut({ name, isOut, onToggle }: LeaveOutProps) {
  const say = useSay()
  return (
    <IconButton
      icon={isOut ? Undo2 : EyeOff}
      size="small"
      label={say(isOut ? 'correct.takeBack' : 'correct.leaveOut', { name })}
      onPress={() => onToggle(isOut ? undefined : true)}
    />
  )
}
