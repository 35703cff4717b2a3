import type { ShotRequest } from '../../../shared/model/index.ts'
import { ok, type Result } from '../../../shared/result.ts'
import type { ActionVerb, PromptRefusal, SceneSpec } from '../../../shared/scene/sceneSpec.ts'
import type { Shot } from '../staging/shot.ts'
import { playScene } from '../take/prepareShot.ts'
import { stagePrompt } from '../take/stagePrompt.ts'
import { correctionsFor } from './correctionsFor.ts'
import { type Happening, type Moment, momentOf } from './moments.ts'
import { type ToldShot, toldShots } from './toldShots.ts'
import { readingsOf, type World } from './worlds.ts'

/** A world that was played once, to see when what happens. */
export interface PlayedWorld {
  readonly world: World
  /** What the takes of its shots are asked for, but for their views. */
  readonly request: ShotRequest
  readonly spec: SceneSpec
  readonly shot: Shot
  readonly happening: Happening
  readonly told: readonly ToldShot[]
  /** When each of them happens. */
  readonly moments: readonly (Moment | undefined)[]
  /** The first of its beats that does not happen here as it is told, and has to be played by itself. */
  readonly splitAt: number | undefined
}

/** How long a shot is looked at in which things only go on, seconds. */
const STEADY_SECONDS = 2.5
const LONGEST_WORLD = 60
/** What only stands there is no deed to make a shot of, and what no motion stands for cannot be shown. */
const UNSTAGED: ReadonlySet<ActionVerb> = new Set<ActionVerb>(['stand', 'act'])
/** What happens this much earlier than what was told before it is out of order, seconds. */
const OUT_OF_ORDER = 0.12

/**
 * Reads, stages and plays a world under `prompt`, its words with what is carried over from before. `seconds`: how long it
 * has to be; else as long as its actions take.
 */
export async function playWorld(
  world: World,
  prompt: string,
  {
    request,
    reading,
    seconds,
  }: { readonly request: ShotRequest; readonly reading: SceneSpec | undefined; readonly seconds: number | undefined },
): Promise<Result<PlayedWorld, PromptRefusal>> {
  const { corrections, durationSeconds: _, view: __, ...plain } = request
  const asked: ShotRequest = { ...plain, prompt }
  const natural = stagePrompt(asked)
  if (!natural.ok) return natural
  const own =
    corrections && reading
      ? correctionsFor(corrections, reading, natural.value.reading, world.cause === 'opens')
      : undefined
  const corrected = own ? { ...asked, corrections: own } : asked
  const readings = readingsOf(world)
  const spec = readings?.spec ?? natural.value.reading
  const told = readings
    ? toldShots(readings.beats, (action) => !UNSTAGED.has(spec.actions[action]?.verb ?? 'stand'))
    : toldShots([{ beat: world.beats[0]!, actions: [], about: [] }], () => false)
  const least = STEADY_SECONDS * (told.length + 1)
  const played = Math.min(LONGEST_WORLD, seconds ?? Math.max(natural.value.scene.durationSeconds, least))
  const staged = stagePrompt({ ...corrected, durationSeconds: played })
  if (!staged.ok) return staged
  const happening = await playScene(staged.value.scene, staged.value.deeds)
  const { moments, splitAt } = momentsOf(told, spec, happening, world.isWhole === true)
  return ok({ world, request: corrected, spec, shot: staged.value.shot, happening, told, moments, splitAt })
}

function momentsOf(
  told: readonly ToldShot[],
  spec: SceneSpec,
  happening: Happening,
  isWhole: boolean,
): Pick<PlayedWorld, 'moments' | 'splitAt'> {
  const moments: (Moment | undefined)[] = []
  let after = 0
  const seen = new Set<string>()
  for (const { actions, beats, cue, about } of told) {
    const found = actions.map((index) => momentOf(spec.actions[index]!, happening, after))
    const happened = found.filter((moment) => moment !== undefined)
    const decisive = happened.flatMap(({ decisiveSeconds }) => decisiveSeconds ?? []).at(-1)
    const from = Math.min(...happened.map(({ fromSeconds }) => fromSeconds))
    const isMissing = actions.length > 0 && happened.length === 0
    const isEarly = decisive !== undefined && decisive < after - OUT_OF_ORDER
    // Meanwhile, with others: that is somewhere else.
    const isApart = cue === 'meanwhile' && about.length > 0 && about.every((id) => !seen.has(id))
    for (const id of about) seen.add(id)
    if ((isMissing || isEarly || isApart) && moments.length > 0 && !isWhole) return { moments, splitAt: beats[0] }
    moments.push(
      happened.length === 0 ? undefined : { ...lasting(happened), fromSeconds: from, decisiveSeconds: decisive },
    )
    after = Math.max(after, decisive ?? (Number.isFinite(from) ? from : 0))
  }
  return { moments, splitAt: undefined }
}

/** When the last of several is over, and when the first of them comes by, where that is known. */
function lasting(moments: readonly Moment[]): Pick<Moment, 'untilSeconds' | 'passesSeconds'> {
  const until = moments.map(({ untilSeconds }) => untilSeconds ?? Number.POSITIVE_INFINITY)
  const passes = moments.find(({ passesSeconds }) => passesSeconds !== undefined)?.passesSeconds
  const last = Math.max(...until)
  return {
    ...(Number.isFinite(last) ? { untilSeconds: last } : {}),
    ...(passes === undefined ? {} : { passesSeconds: passes }),
  }
}
