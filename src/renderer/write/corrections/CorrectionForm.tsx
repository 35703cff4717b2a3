import type { ReactNode } from 'react'
import { isUncorrected } from '../../../shared/scene/corrections.ts'
import type { SceneSpec } from '../../../shared/scene/sceneSpec.ts'
import { Button } from '../../ui/Button.tsx'
import { useSay } from '../../ui/languageStore.ts'
import { useCorrections } from '../composerStore.ts'
import { ActionFields } from './ActionFields.tsx'
import { FilmFields } from './FilmFields.tsx'
import { ThingFields } from './ThingFields.tsx'

/** Every field of the reading, to be set right; what is changed belongs to the recipe of the shot. */
export function CorrectionForm({ spec }: { readonly spec: SceneSpec }) {
  const say = useSay()
  const { corrections, reset } = useCorrections()
  const things = spec.entities.filter((entity) => entity.concept !== 'ground')
  const labelOf = (id: string) => spec.entities.find((entity) => entity.id === id)?.label ?? id
  return (
    <div className="flex flex-col gap-3">
      <Group title={say('correct.things')}>
        {things.map((entity) => (
          <ThingFields key={entity.id} entity={entity} />
        ))}
      </Group>
      {spec.actions.length > 0 ? (
        <Group title={say('correct.happens')}>
          {spec.actions.map((action, index) => (
            <ActionFields
              // biome-ignore lint/suspicious/noArrayIndexKey: an action is known by its place in the reading
              key={index}
              action={action}
              index={index}
              subject={labelOf(action.subject)}
            />
          ))}
        </Group>
      ) : null}
      <Group title={say('correct.film')}>
        <FilmFields spec={spec} />
      </Group>
      {isUncorrected(corrections) ? null : (
        <Button look="plain" size="small" onPress={reset}>
          {say('correct.resetAll')}
        </Button>
      )}
    </div>
  )
}

function Group({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section aria-label={title} className="flex flex-col gap-2 border-t border-line pt-2">
      <h3 className="text-2xs text-faint">{title}</h3>
      {children}
    </section>
  )
}
