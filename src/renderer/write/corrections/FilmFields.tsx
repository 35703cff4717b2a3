import { cameraHeight, framing, type SceneSpec } from '../../../shared/scene/sceneSpec.ts'
import { cameraMove, filmLook, mood, setName, timeOfDay, weatherKind } from '../../../shared/scene/stagedScene.ts'
import { useSay } from '../../ui/languageStore.ts'
import { useCorrections } from '../composerStore.ts'
import { ChoiceCorrection, NumberCorrection } from './CorrectedField.tsx'
import type { FilmChanges } from './correctionEdits.ts'

/** The amount of a weather that is chosen without one: rain in millimetres per hour, the others from 0 to 1. */
const USUAL_AMOUNT = { clear: 0, cloudy: 0.7, rain: 8, snow: 0.5, fog: 0.5, storm: 30 } as const

/** What can be set right of how, where and when the shot is filmed. */
export function FilmFields({ spec }: { readonly spec: SceneSpec }) {
  const say = useSay()
  const { corrections, correctFilm } = useCorrections()
  const film = corrections.film ?? {}
  const field = (name: keyof FilmChanges) => ({
    owner: '',
    isCorrected: film[name] !== undefined,
    onReset: () => correctFilm({ [name]: undefined }),
  })
  const place = film.set === undefined ? spec.set?.value : (film.set ?? undefined)
  return (
    <div className="flex flex-col gap-1">
      <ChoiceCorrection
        caption={say('correct.camera')}
        value={film.camera ?? spec.camera.value}
        choices={cameraMove.options.map((value) => ({ value, label: say(`scene.camera.${value}`) }))}
        onChange={(camera) => correctFilm({ camera })}
        {...field('camera')}
      />
      <ChoiceCorrection
        caption={say('correct.framing')}
        value={film.framing ?? spec.framing.value}
        choices={framing.options.map((value) => ({ value, label: say(`scene.framing.${value}`) }))}
        onChange={(next) => correctFilm({ framing: next })}
        {...field('framing')}
      />
      <ChoiceCorrection
        caption={say('correct.cameraHeight')}
        value={film.cameraHeight ?? spec.cameraHeight?.value ?? 'eye'}
        choices={cameraHeight.options.map((value) => ({ value, label: say(`scene.cameraHeight.${value}`) }))}
        onChange={(next) => correctFilm({ cameraHeight: next })}
        {...field('cameraHeight')}
      />
      <ChoiceCorrection
        caption={say('correct.place')}
        value={place ?? 'none'}
        choices={[
          {
            value: 'none' as const,
            label: say('correct.plainPlace', { surroundings: say(`scene.surroundings.${spec.surroundings.value}`) }),
          },
          ...setName.options.map((value) => ({ value, label: say(`scene.set.${value}`) })),
        ]}
        onChange={(next) => correctFilm({ set: next === 'none' ? null : next })}
        {...field('set')}
      />
      <ChoiceCorrection
        caption={say('correct.time')}
        value={film.timeOfDay ?? spec.timeOfDay.value}
        choices={timeOfDay.options.map((value) => ({ value, label: say(`scene.time.${value}`) }))}
        onChange={(next) => correctFilm({ timeOfDay: next })}
        {...field('timeOfDay')}
      />
      <ChoiceCorrection
        caption={say('correct.weather')}
        value={film.weather?.kind ?? spec.weather?.value.kind ?? 'clear'}
        choices={weatherKind.options.map((value) => ({ value, label: say(`scene.weather.${value}`) }))}
        onChange={(kind) => correctFilm({ weather: { kind, amount: USUAL_AMOUNT[kind] } })}
        {...field('weather')}
      />
      <ChoiceCorrection
        caption={say('correct.mood')}
        value={film.mood ?? spec.mood.value}
        choices={mood.options.map((value) => ({ value, label: say(`scene.mood.${value}`) }))}
        onChange={(next) => correctFilm({ mood: next })}
        {...field('mood')}
      />
      <ChoiceCorrection
        caption={say('correct.look')}
        value={film.look ?? spec.look?.value ?? 'natural'}
        choices={filmLook.options.map((value) => ({ value, label: say(`scene.look.${value}`) }))}
        onChange={(look) => correctFilm({ look })}
        {...field('look')}
      />
      <NumberCorrection
        caption={say('correct.gravity')}
        value={film.gravityMetresPerSecondSquared ?? spec.gravity.value.metresPerSecondSquared}
        min={0}
        max={30}
        step={0.01}
        onChange={(gravityMetresPerSecondSquared) => correctFilm({ gravityMetresPerSecondSquared })}
        {...field('gravityMetresPerSecondSquared')}
      />
    </div>
  )
}
