import type { ShotRequest } from '../../../shared/model/index.ts'
import type { FilmPlan, PlannedShot } from '../../../shared/scene/filmPlan.ts'
import type { FramingWord } from '../../../shared/scene/sceneSpec.ts'

/** What a person changed of one planned shot. */
export interface ShotEdit {
  readonly size?: FramingWord
  readonly seconds?: number
  readonly isLeftOut?: boolean
}

/** By the number of the shot in the plan, from 0. */
export type PlanEdits = ReadonlyMap<number, ShotEdit>

export const NO_EDITS: PlanEdits = new Map()

/** One shot of the plan as it will be made. */
export interface ChosenShot extends PlannedShot {
  readonly isLeftOut: boolean
  readonly isEdited: boolean
}

/** Changes what is edited of one shot; an edit that says nothing any more is taken away. */
export function withEdit(edits: PlanEdits, shot: number, change: ShotEdit): PlanEdits {
  const edit = { ...edits.get(shot), ...change }
  const next = new Map(edits)
  if (edit.size === undefined && edit.seconds === undefined && !edit.isLeftOut) next.delete(shot)
  else next.set(shot, edit)
  return next
}

const SHORTEST_SECONDS = 0.5

/**
 * The shots of a plan with what a person changed. A length moves the cut between a shot and the next one of the same
 * happening, so that what goes on over the cut still does; the last one of a happening ends earlier or later. Lengths are
 * whole frames.
 */
export function chosenShots(plan: FilmPlan, edits: PlanEdits): ChosenShot[] {
  const shots = plan.shots.map((shot, index): ChosenShot => {
    const edit = edits.get(index)
    return { ...withSize(shot, edit?.size), isLeftOut: edit?.isLeftOut === true, isEdited: edit !== undefined }
  })
  for (const [index, { seconds }] of edits) {
    if (seconds !== undefined) moveEnd(shots, index, seconds)
  }
  return shots
}

function withSize(shot: PlannedShot, size: FramingWord | undefined): PlannedShot {
  const { view } = shot.request
  if (size === undefined || view === undefined) return shot
  return { ...shot, size, request: { ...shot.request, view: { ...view, size, isSizeSaid: true } } }
}

function moveEnd(shots: ChosenShot[], index: number, wished: number): void {
  const shot = shots[index]
  const view = shot?.request.view
  if (shot === undefined || view === undefined) return
  const next = shots[index + 1]
  const joins = next !== undefined && isContinued(shot, next) ? next : undefined
  const most = joins
    ? shot.durationSeconds + joins.durationSeconds - SHORTEST_SECONDS
    : view.worldSeconds - view.startSeconds
  const seconds = onFrame(Math.min(most, Math.max(SHORTEST_SECONDS, wished)), shot.request)
  const moved = seconds - shot.durationSeconds
  shots[index] = { ...shot, durationSeconds: seconds, request: { ...shot.request, durationSeconds: seconds } }
  if (joins?.request.view === undefined) return
  const rest = onFrame(joins.durationSeconds - moved, joins.request)
  shots[index + 1] = {
    ...joins,
    durationSeconds: rest,
    request: {
      ...joins.request,
      durationSeconds: rest,
      view: { ...joins.request.view, startSeconds: onFrame(view.startSeconds + seconds, joins.request) },
    },
  }
}

/** The second begins at the moment of the same happening at which the first ends. */
export function isContinued(first: PlannedShot, second: PlannedShot): boolean {
  const [a, b] = [first.request.view, second.request.view]
  if (a === undefined || b === undefined || first.request.prompt !== second.request.prompt) return false
  return Math.abs(a.startSeconds + first.durationSeconds - b.startSeconds) < 0.01
}

function onFrame(seconds: number, { frameRate: { num, den } }: ShotRequest): number {
  return (Math.round((seconds * num) / den) * den) / num
}

/** The length of what is made, seconds. */
export function filmSeconds(shots: readonly ChosenShot[]): number {
  return shots.reduce((sum, shot) => sum + (shot.isLeftOut ? 0 : shot.durationSeconds), 0)
}
