import { setImmediate as nextTurn } from 'node:timers/promises'
import type { ShotRequest } from '../../../shared/model/index.ts'
import { ok, type Result } from '../../../shared/result.ts'
import type { FilmPlan } from '../../../shared/scene/filmPlan.ts'
import type { PromptRefusal, SceneSpec } from '../../../shared/scene/sceneSpec.ts'
import { withContinuity } from '../language/continuity.ts'
import { stagePrompt } from '../take/stagePrompt.ts'
import { beatsOf } from './beats.ts'
import { framedShots } from './framedShots.ts'
import { oneShotPlan, tellsOneThing } from './oneShot.ts'
import { type PlayedWorld, playWorld } from './playedWorld.ts'
import { readingsOf, type World, withAntecedent, wordsOf, worldsOf } from './worlds.ts'

/** A world of a film is at least so long, seconds, whatever length is asked for. */
const SHORTEST_WORLD = 1

/**
 * Plans a paragraph as a film: what is told of one place and time is played once and filmed by several cameras, so that
 * what goes on over a cut goes on exactly; another place or time is staged anew with the same cast and light. Its shots are
 * as long as what happens in them takes, within `durationSeconds` where that is asked for. A text that tells one thing is
 * one shot, the request itself. Refused where nothing can be staged. Rejects with the signal's reason when aborted.
 */
export async function planFilm(request: ShotRequest, signal?: AbortSignal): Promise<Result<FilmPlan, PromptRefusal>> {
  if (tellsOneThing(request.prompt)) return oneShotPlan(request)
  const whole = stagePrompt(request)
  const { beats, language } = beatsOf(request.prompt)
  const reading = whole.ok ? whole.value.reading : undefined
  const worlds = await playAll(worldsOf(beats), { request, reading, signal })
  const natural = framedShots(worlds, request, false)
  if (natural.length < 2) return oneShotPlan(request)
  const wanted = request.durationSeconds ?? saidSeconds(reading)
  const shots =
    wanted === undefined
      ? natural
      : framedShots(await fitted(worlds, natural, wanted, { request, reading, signal }), request, true)
  const durationSeconds = shots.reduce((sum, shot) => sum + shot.durationSeconds, 0)
  return shots.length < 2 ? oneShotPlan(request) : ok({ language, shots, durationSeconds })
}

interface Order {
  readonly request: ShotRequest
  /** Of the whole text, for what was set right of it. */
  readonly reading: SceneSpec | undefined
  readonly signal: AbortSignal | undefined
}

/** Plays every world; what does not happen in one as it is told begins a new one, what cannot be staged joins the one before. */
async function playAll(worlds: readonly World[], { request, reading, signal }: Order): Promise<PlayedWorld[]> {
  const queue = [...worlds]
  const played: PlayedWorld[] = []
  while (queue.length > 0) {
    signal?.throwIfAborted()
    await nextTurn()
    const world = queue.shift()!
    const told = withWho(world, played.at(-1), request)
    const prompt = promptOf(told, played)
    const outcome = await playWorld(told, prompt, { request, reading, seconds: undefined })
    const before = played.at(-1)
    if (!outcome.ok) {
      if (before !== undefined) {
        played.pop()
        queue.unshift({ ...before.world, beats: [...before.world.beats, ...world.beats], isWhole: true })
      } else if (queue[0] !== undefined)
        queue[0] = { ...queue[0], cause: world.cause, beats: [...world.beats, ...queue[0].beats] }
      continue
    }
    const { splitAt } = outcome.value
    if (splitAt === undefined) {
      played.push(outcome.value)
      continue
    }
    queue.unshift(
      { ...told, beats: told.beats.slice(0, splitAt) },
      { cause: 'separately', beats: told.beats.slice(splitAt), who: actorOf(told, splitAt) },
    )
  }
  return played
}

/** Every world played again at its share of the length that is wanted. */
async function fitted(
  worlds: readonly PlayedWorld[],
  natural: ReturnType<typeof framedShots>,
  wantedSeconds: number,
  { request, reading, signal }: Order,
): Promise<PlayedWorld[]> {
  const lengths = worlds.map(({ request: { prompt } }) =>
    natural.filter((shot) => shot.request.prompt === prompt).reduce((sum, shot) => sum + shot.durationSeconds, 0),
  )
  const total = lengths.reduce((sum, length) => sum + length, 0)
  const again: PlayedWorld[] = []
  for (const [index, before] of worlds.entries()) {
    signal?.throwIfAborted()
    await nextTurn()
    const seconds = Math.max(SHORTEST_WORLD, (wantedSeconds * lengths[index]!) / total)
    const outcome = await playWorld({ ...before.world, isWhole: true }, before.request.prompt, {
      request,
      reading,
      seconds,
    })
    again.push(outcome.ok ? outcome.value : before)
  }
  return again
}

/** The words of a world with what the worlds before it said and it does not. */
function promptOf(world: World, played: readonly PlayedWorld[]): string {
  return withContinuity([...played.map((one) => wordsOf(one.world)), wordsOf(world)]).at(-1)!
}

/** A world that begins with "it" is told who that is. */
function withWho(world: World, before: PlayedWorld | undefined, request: ShotRequest): World {
  const [first, ...rest] = world.beats
  const last = before?.spec.actions.at(-1)
  const who = world.who ?? before?.spec.entities.find(({ id }) => id === last?.subject)
  if (first === undefined || who === undefined) return world
  const language = before?.spec.language ?? beatsOf(request.prompt).language
  return { ...world, beats: [{ ...first, text: withAntecedent(first.text, who, language) }, ...rest] }
}

/** Who acts first in a beat of a world. */
function actorOf(world: World, beat: number): World['who'] {
  const readings = readingsOf(world)
  const action = readings?.beats[beat]?.actions[0]
  const subject = action === undefined ? undefined : readings?.spec.actions[action]?.subject
  return readings?.spec.entities.find(({ id }) => id === subject)
}

function saidSeconds(reading: SceneSpec | undefined): number | undefined {
  return reading?.durationSeconds?.source.kind === 'said' ? reading.durationSeconds.value : undefined
}
