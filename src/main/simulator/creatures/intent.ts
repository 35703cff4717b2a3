import type { SpecAction, SpecEntity } from '../../../shared/scene/sceneSpec.ts'
import type { CreatureCourse, CreatureGait } from '../../../shared/scene/stagedCreature.ts'
import type { Nature } from './nature.ts'
import { pacedDistance } from './pace.ts'

const GOING: Partial<Record<SpecAction['verb'], CreatureGait>> = {
  walk: 'walk',
  run: 'run',
  jump: 'jump',
  bounce: 'jump',
  fly: 'fly',
  flutter: 'fly',
  swim: 'swim',
  float: 'swim',
}
/** Gaits that are told apart by the deed, not by the verb. */
const GAIT_OF_DEED: Readonly<Record<string, CreatureGait>> = {
  trot: 'trot',
  canter: 'canter',
  gallop: 'run',
  jog: 'trot',
  crawl: 'crawl',
  hop: 'hop',
  hover: 'fly',
}
const ON_FEET: readonly CreatureGait[] = ['walk', 'trot', 'canter', 'run']

/** The gait that an action asks for; undefined when it is not about going. */
export function gaitAsked({ verb, deed }: SpecAction, nature: Nature): CreatureGait | undefined {
  const asked = (deed === undefined ? undefined : GAIT_OF_DEED[deed]) ?? GOING[verb]
  // Wings that beat, of what stands, and an arm that waves are no flight.
  return asked === 'fly' && verb === 'flutter' && nature.gaits.fly === undefined ? undefined : asked
}

/** Halts, in the middle of a way. */
function isHalt({ verb, deed }: SpecAction): boolean {
  return verb === 'stand' && (deed === undefined || deed === 'stop' || deed === 'halt')
}

/** A way on feet that goes on in other gaits, or halts, when that is what was said next. */
export function withPaces(
  course: CreatureCourse,
  actions: readonly SpecAction[],
  nature: Nature,
  { seconds, leg, gravity }: { readonly seconds: number; readonly leg: number; readonly gravity: number },
): CreatureCourse {
  if (!ON_FEET.includes(course.gait) || course.path.length !== 2 || actions.some(({ target }) => target !== undefined))
    return course
  const first = actions.findIndex((action) => gaitAsked(action, nature) !== undefined)
  const later = actions.slice(first + 1).filter(({ order }) => order > actions[first]!.order)
  const next = later.flatMap((action): { gait: CreatureGait; speed: number }[] => {
    if (isHalt(action)) return [{ gait: course.gait, speed: 0 }]
    const asked = gaitAsked(action, nature)
    const gait = asked && nature.gaits[asked]
    if (gait === undefined || !ON_FEET.includes(gait)) return []
    const speed = action.speedMetresPerSecond?.value ?? nature.speedOf(gait, leg, gravity)
    return [{ gait, speed }]
  })
  if (next.length === 0) return course
  const each = seconds / (next.length + 1)
  const paces = next.map((pace, index) => ({ ...pace, fromSeconds: each * (index + 1) }))
  const paced = { ...course, stops: false, paces }
  const far = pacedDistance(paced, seconds)
  const [from, to] = [course.path[0]!, course.path[1]!]
  const middle = (from[0] + to[0]) / 2
  return {
    ...paced,
    path: [
      [middle - far / 2, from[1], from[2]],
      [middle + far / 2, to[1], to[2]],
    ],
  }
}

const MANY =
  '(school|shoal|flock|herd|swarm|pack|colony|crowd|group|kawanan|kerumunan|gerombolan|rombongan|sekawanan|sekelompok)'
const USUAL_MANY = 7

/** As many as were said; a flock or a school of no stated number has seven. */
export function countOf({ count, label }: SpecEntity, prompt: string): number {
  const many = new RegExp(`\\b${MANY} (of )?${label.replace(/[^\p{L}\p{N} ]/gu, '.')}`, 'iu')
  const isMany = count.source.kind !== 'said' && many.test(prompt)
  return isMany ? Math.max(USUAL_MANY, count.value) : count.value
}
