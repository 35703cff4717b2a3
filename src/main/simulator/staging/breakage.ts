import type { MaterialName } from '../../../shared/scene/materials.ts'
import type { SceneSpec, SpecAction, SpecEntity } from '../../../shared/scene/sceneSpec.ts'
import type { StagedBreakage } from '../../../shared/scene/stagedMechanism.ts'
import type { StagedBody } from '../../../shared/scene/stagedScene.ts'
import type { Actor } from './actor.ts'
import type { Form } from './forms.ts'

/** How fast a thing of such stuff can meet a hard floor and stay whole, m/s. */
const BEARS: Partial<Readonly<Record<MaterialName, number>>> = { glass: 2.2, ceramic: 2.1 }
/** Thick-walled, or hardly more than skin. */
const BEARS_OF_KIND: Readonly<Record<string, number>> = {
  bottle: 3.1,
  jar: 2.8,
  egg: 1,
  lightBulb: 1.1,
  bulb: 1.1,
  wineGlass: 1.6,
  window: 1.6,
  mirror: 1.8,
  snowGlobe: 2,
  icicle: 1.2,
  iceCube: 4,
}
/** Kinds that break whatever they are made of here. */
const BRITTLE_KINDS = [
  'egg',
  'lightBulb',
  'bulb',
  'window',
  'mirror',
  'icicle',
  'piggyBank',
  'snowball',
  'cookie',
  'cracker',
  'watermelon',
]
/** What is said to break is cracked already. */
const SAID_TO_BREAK = 0.35

/** A window pane, and a wall that a wrecking ball swings at: how many pieces. */
const PANE: StagedBreakage = { approachSpeed: 0.3, pieces: 24 }
const STRUCK_WALL: StagedBreakage = { approachSpeed: 0.3, pieces: 26 }

/** The bodies of an actor with what makes them break; the pane of a window becomes a body of its own. */
export function breakable(bodies: readonly StagedBody[], { entity, form }: Actor, spec: SceneSpec): StagedBody[] {
  if (entity.variant === 'window') return bodies.flatMap(withPane)
  const breakage = isWrecked(entity, spec) ? STRUCK_WALL : breakageOf(entity, form, spec.actions)
  return bodies.map((body) => (breakage === undefined ? body : { ...body, breakage }))
}

function isWrecked({ id, concept }: SpecEntity, { entities, actions }: SceneSpec): boolean {
  return (
    concept === 'wall' &&
    actions.some(
      ({ subject, target, verb }) =>
        (subject === id && verb === 'break') ||
        (target === id && entities.some((one) => one.id === subject && one.variant === 'wreckingBall')),
    )
  )
}

function withPane(window: StagedBody): StagedBody[] {
  const panes = window.parts.filter(({ material }) => material === 'glass')
  if (panes.length === 0) return [window]
  const pane: StagedBody = {
    ...window,
    id: `${window.id}.pane`,
    parts: panes.map(({ only: _, ...part }) => part),
    breakage: PANE,
  }
  return [{ ...window, parts: window.parts.filter(({ material }) => material !== 'glass') }, pane]
}

/** Whether a thing breaks, and how easily; undefined for what does not. A glass marble bounces: it is solid. */
export function breakageOf(entity: SpecEntity, form: Form, all: readonly SpecAction[]): StagedBreakage | undefined {
  const own = all.filter(({ subject }) => subject === entity.id)
  const isSaid = own.some(({ verb }) => verb === 'break')
  const isKind = BRITTLE_KINDS.includes(entity.variant ?? '')
  const stuff = BEARS[form.material]
  const isSolidBall = form.round === 'ball' && !isKind
  if (own.some(({ verb }) => verb === 'bounce') && !isSaid) return undefined
  if (!isSaid && (isSolidBall || (stuff === undefined && !isKind))) return undefined
  if (isSaid && !canBreak(form.material, isKind)) return undefined
  const usual = BEARS_OF_KIND[entity.variant ?? entity.concept] ?? stuff ?? 2
  const [width, height, depth] = form.size
  const shell = Math.min(0.006, 0.04 * Math.min(width, height, depth))
  return {
    approachSpeed: isSaid ? Math.min(usual, SAID_TO_BREAK) : usual,
    pieces: Math.round(Math.min(24, Math.max(10, 10 + 12 * Math.max(width, height, depth)))),
    ...(isSolidBall ? {} : { shell: Math.max(0.0012, shell) }),
  }
}

/** Tough stuff bends or splinters instead, which is not staged. */
export function canBreak(material: MaterialName, isBrittleKind: boolean): boolean {
  return isBrittleKind || BEARS[material] !== undefined || material === 'stone'
}
