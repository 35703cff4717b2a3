import type { SceneSpec } from '../../../shared/scene/sceneSpec.ts'
import type { Language, SetName } from '../../../shared/scene/stagedScene.ts'
import type { DraftAction, DraftEntity, DraftScene } from './draftScene.ts'
import type { FilmDirections } from './filmValues.ts'
import { splitKinds } from './kinds.ts'
import { fitToMechanism } from './mechanismDeeds.ts'
import { suitedVerb } from './suitedVerb.ts'

const INDOOR_SETS: readonly SetName[] = ['kitchen', 'classroom', 'laboratory', 'stage']

/** Fills what was left unsaid with what follows from the rest, or with the studio's defaults. */
export function completeSpec(
  prompt: string,
  language: Language,
  scene: DraftScene,
  directions: FilmDirections,
): SceneSpec {
  splitKinds(scene, prompt, language)
  const actions = pairUp(scene.actions.filter((action) => isOnStage(action, scene)))
  for (const action of actions) {
    const subject = scene.find(action.subject) as DraftEntity
    if (entersPlace(action, subject, scene.find(action.target))) action.verb = 'run'
    suit(action, subject)
    fitToMechanism(scene, action, subject)
  }
  return {
    version: 1,
    language,
    prompt,
    entities: scene.entities,
    actions,
    gravity: directions.gravity ?? {
      value: { metresPerSecondSquared: 9.81, place: 'earth' },
      source: { kind: 'default' },
    },
    ...(directions.durationSeconds === undefined ? {} : { durationSeconds: directions.durationSeconds }),
    camera: directions.camera ?? { value: isEmptyPlace(scene) ? 'pushIn' : 'static', source: { kind: 'default' } },
    ...(directions.cameraTravel === undefined ? {} : { cameraTravel: directions.cameraTravel }),
    framing: directions.framing ?? { value: 'normal', source: { kind: 'default' } },
    timeOfDay: directions.timeOfDay ?? { value: 'noon', source: { kind: 'default' } },
    mood: directions.mood ?? { value: 'calm', source: { kind: 'default' } },
    surroundings: directions.surroundings ?? surroundingsOf(scene, directions, language),
    ...(directions.set === undefined ? {} : { set: directions.set }),
    ...(directions.weather === undefined ? {} : { weather: directions.weather }),
    ...(directions.wind === undefined ? {} : { wind: directions.wind }),
    ...(directions.sun === undefined ? {} : { sun: directions.sun }),
    ...(directions.isWithoutMusic === undefined ? {} : { isWithoutMusic: directions.isWithoutMusic }),
    ...(directions.look === undefined ? {} : { look: directions.look }),
    ...(directions.cameraHeight === undefined ? {} : { cameraHeight: directions.cameraHeight }),
    ...(directions.shallowFocus === undefined ? {} : { shallowFocus: directions.shallowFocus }),
    lines: scene.lines,
    unmet: scene.unmet,
  }
}

/** Nobody is there: the camera goes in, so that something is discovered. */
function isEmptyPlace({ entities }: DraftScene): boolean {
  return entities.every(({ concept }) => concept === 'ground')
}

/** Gives a deed the motion of its thing; what was said stays known: a box that "rolls" slides. */
function suit(action: DraftAction, subject: DraftEntity): void {
  // "gunung meletus": no balloon that bursts.
  if (subject.concept === 'landform' && action.verb === 'break') action.deed = 'erupt'
  const suited = suitedVerb(action, subject)
  if (suited !== action.verb && action.verb !== 'walk' && action.verb !== 'run') action.deed ??= action.verb
  action.verb = suited
  if (action.deed === suited) delete action.deed
}

/** "a dog runs into a forest" goes there; "a car runs into a wall" hits it. */
function entersPlace({ verb, source }: DraftAction, { concept }: DraftEntity, place: DraftEntity | undefined): boolean {
  const isIntoIt = verb === 'hit' && source.kind === 'said' && /^r[ua]n(s|ning)? into$/i.test(source.words)
  const isPlace = place !== undefined && ['landform', 'building', 'water', 'plant'].includes(place.concept)
  return isIntoIt && isPlace && (concept === 'person' || concept === 'animal')
}

/** The ground does nothing. */
function isOnStage({ subject }: DraftAction, scene: DraftScene): boolean {
  const concept = scene.find(subject)?.concept
  return concept !== undefined && concept !== 'ground'
}

/** "a red ball and a blue ball collide": the first goes, the other is met. */
function pairUp(actions: readonly DraftAction[]): DraftAction[] {
  const met = new Set<DraftAction>()
  for (const action of actions) {
    if (action.verb !== 'hit' || action.target !== undefined || met.has(action)) continue
    const other = actions.find(
      (candidate) =>
        candidate.verb === 'hit' &&
        candidate.target === undefined &&
        candidate.order === action.order &&
        candidate.subject !== action.subject,
    )
    if (other === undefined) continue
    action.target = other.subject
    met.add(other)
  }
  return actions.filter((action) => !met.has(action))
}

function surroundingsOf(scene: DraftScene, directions: FilmDirections, language: Language): SceneSpec['surroundings'] {
  const ground = scene.entities.find((entity) => entity.concept === 'ground')?.label
  if (ground && ['grass', 'lawn', 'pavement', 'sand', 'rumput', 'pasir', 'aspal', 'tanah', 'earth'].includes(ground)) {
    return { value: 'outdoors', source: { kind: 'inferred', because: ground } }
  }
  if (directions.set !== undefined) {
    const because = directions.set.source.kind === 'said' ? directions.set.source.words : directions.set.value
    return {
      value: INDOOR_SETS.includes(directions.set.value) ? 'room' : 'outdoors',
      source: { kind: 'inferred', because },
    }
  }
  if (directions.weather?.source.kind === 'said') {
    return { value: 'outdoors', source: { kind: 'inferred', because: directions.weather.source.words } }
  }
  const time = directions.timeOfDay
  if (time?.source.kind === 'said') {
    const isIndoors = ground !== undefined || scene.entities.some((entity) => entity.concept === 'table')
    return { value: isIndoors ? 'room' : 'outdoors', source: { kind: 'inferred', because: time.source.words } }
  }
  const table = scene.entities.find((entity) => entity.concept === 'table')
  if (table && ground) {
    return {
      value: 'room',
      source: {
        kind: 'inferred',
        because: language === 'id' ? `${table.label} dan ${ground}` : `${table.label} and ${ground}`,
      },
    }
  }
  return { value: 'studio', source: { kind: 'default' } }
}
