import { type MixPlan, planMix } from '../../shared/audio/mixPlan.ts'
import { mediaUrl } from '../../shared/contract/index.ts'
import { type AssetId, find, sequenceIndex } from '../../shared/model/index.ts'
import { add, TICKS_PER_SECOND, type Ticks, ticks, ticksPerFrame, toSeconds } from '../../shared/time/index.ts'
import type { ProjectSession } from '../client/index.ts'
import { livePlayhead } from '../session/livePlayhead.ts'
import { useSession } from '../session/sessionStore.ts'
import type { PaintPurpose } from '../workers/previewMessages.ts'
import { comingClips } from './comingClips.ts'
import { FilmFrames } from './filmFrames.ts'
import { audioClock, type MasterClock, pageClock, wakeSound } from './masterClock.ts'
import { Pace } from './pace.ts'
import { PictureSources } from './pictureSources.ts'
import type { PlayableCopies } from './playableCopies.ts'
import { type PlayClock, playFrom, stopAt, tickAt } from './playClock.ts'
import type { PreviewLink } from './previewLink.ts'
import { SoundPlayer } from './soundPlayer.ts'
import { reportSound } from './viewerProblems.ts'

/** The rate of the preview's sound: that of film, so that most sources need no conversion. */
const SOUND_RATE = 48_000
/** Play waits this long at most for the first picture and the first sound. */
const READY_LIMIT_MS = 400
/** Between the decision to begin and the first sound, so that it is handed over in time. */
const LEAD_SECONDS = 0.06
/** The session, and React with it, hears of a running playhead this often. */
const REPORT_MS = 100
/** Files are opened this long before their cut. */
const PREPARE_TICKS = ticks(TICKS_PER_SECOND)
/** When the hand has rested this long, the frame is painted from the original. */
const REST_MS = 140

interface Run {
  readonly clock: PlayClock
  readonly master: MasterClock
  readonly heard: boolean
  readonly pace: Pace
}

/**
 * Plays the film: the session says what is wanted (playing, speed, jumps), this makes it so. The audio clock leads;
 * pictures that come late are left out, sound never is.
 */
export class Transport {
  readonly #project: ProjectSession
  readonly #link: PreviewLink
  readonly #copies: PlayableCopies
  readonly #sources: PictureSources
  readonly #stops: (() => void)[] = []
  #film: FilmFrames
  #sound: { readonly context: AudioContext; readonly player: SoundPlayer } | null = null
  #run: Run | null = null
  /** Rises with each start and stop: a start that was overtaken gives up. */
  #turn = 0
  #planned: { readonly film: FilmFrames; readonly mix: MixPlan } | null = null
  #isSettling = false
  #nextFrame = 0
  #reportedAtMs = 0
  #preparedUntil: Ticks = ticks(-1)
  #shownFrame: Ticks | null = null
  #keepUp: ReturnType<typeof setInterval> | undefined
  #rest: ReturnType<typeof setTimeout> | undefined

  constructor(project: ProjectSession, link: PreviewLink, pageAddress: string, copies: PlayableCopies) {
    this.#project = project
    this.#link = link
    const { projectId, doc, sequenceId } = project.store.getState()
    this.#copies = copies
    this.#sources = new PictureSources(projectId, pageAddress, (id) => copies.isReady(id))
    this.#film = new FilmFrames(doc, sequenceId)
    link.setSources(this.#sources.of(doc))
    this.#stops.push(
      project.store.subscribe((state, before) => {
        if (state.doc !== before.doc || state.sequenceId !== before.sequenceId) this.#documentChanged()
      }),
      useSession.subscribe((state, before) => {
        if (state.shuttleSpeed !== before.shuttleSpeed) this.#speedChanged(state.shuttleSpeed)
        else if (state.jumps !== before.jumps) this.#jumped(state.playhead)
        else if (state.peek !== before.peek && !this.#run) this.#showAt(seenTime(), 'scrub')
        if (state.volume !== before.volume || state.soundMuted !== before.soundMuted) this.#setVolume()
      }),
    )
    useSession.getState().pause()
    this.#settle(() => this.#jumped(useSession.getState().playhead))
  }

  get film(): FilmFrames {
    return this.#film
  }

  /** Shows the frame again when a copy came of a film that could not be played. */
  copiesChanged(): void {
    this.#sources.copiesChanged()
    this.#documentChanged()
  }

  close(): void {
    this.#halt()
    for (const stop of this.#stops) stop()
    clearTimeout(this.#rest)
    useSession.getState().pause()
    this.#sound?.player.close()
    void this.#sound?.context.close()
  }

  #documentChanged(): void {
    const { doc, sequenceId } = this.#project.store.getState()
    const before = this.#film
    this.#film = new FilmFrames(doc, sequenceId)
    this.#link.setSources(this.#sources.of(doc))
    this.#preparedUntil = ticks(-1)
    this.#shownFrame = null
    const run = this.#run
    if (!run) {
      this.#showAt(seenTime(), this.#project.gestureInHand ? 'scrub' : 'still')
      return
    }
    const soundsBefore = sequenceIndex(before.doc, before.sequenceId)?.audioTracks
    const changed = soundsBefore !== sequenceIndex(doc, sequenceId)?.audioTracks
    if (changed) void this.#start(tickAt(run.clock, run.master.now()), run.clock.speed)
  }

  #speedChanged(speed: number): void {
    const run = this.#run
    const at = run ? tickAt(run.clock, run.master.now()) : useSession.getState().playhead
    if (speed === 0) {
      if (run) this.#stopAt(at)
      else this.#halt()
    } else if (this.#film.end === 0) useSession.getState().pause()
    else void this.#start(playFrom(at, this.#film.lastFrame, speed), speed)
  }

  #jumped(playhead: Ticks): void {
    if (this.#run || useSession.getState().playing) {
      void this.#start(playhead, useSession.getState().shuttleSpeed)
      return
    }
    const frame = this.#film.frameOf(playhead)
    // A playhead at rest stands on a frame, also one that an earlier session left between two.
    if (frame !== playhead) useSession.getState().seek(frame)
    else {
      this.#showAt(frame, 'scrub')
      void this.#soundAt(frame)
    }
  }

  /** Lets the film be heard where a hand has put the playhead. */
  async #soundAt(playhead: Ticks): Promise<void> {
    const { soundMuted, volume } = useSession.getState()
    if (this.#isSettling || soundMuted || volume === 0) return
    const turn = this.#turn
    const sound = await this.#wakeSound()
    if (sound && turn === this.#turn) sound.player.scrub(this.#mix(), toSeconds(playhead))
  }

  async #start(from: Ticks, speed: number): Promise<void> {
    this.#halt()
    const turn = this.#turn
    const start = this.#film.frameOf(from)
    livePlayhead.set(start)
    // Backward there is silence: sound that runs backward tells nothing.
    const sound = speed > 0 ? await this.#wakeSound() : null
    if (turn !== this.#turn) return
    this.#show(start, purposeOf(speed, false))
    const mix = sound && this.#mix()
    const limit = new Promise<void>((resolve) => setTimeout(resolve, READY_LIMIT_MS))
    await Promise.all([
      Promise.race([this.#link.painted(), limit]),
      sound && mix ? sound.player.prepare(mix, toSeconds(start), speed, READY_LIMIT_MS) : undefined,
    ])
    if (turn !== this.#turn) return
    const master = sound ? audioClock(sound.context) : pageClock
    const startSeconds = sound ? sound.context.currentTime + LEAD_SECONDS : master.now()
    sound?.player.begin(startSeconds - toSeconds(start) / speed)
    const pace = new Pace(toSeconds(ticksPerFrame(this.#film.frameRate)) * 1000)
    this.#run = { clock: { startTick: start, startSeconds, speed }, master, heard: sound !== null, pace }
    this.#keepUp = setInterval(() => this.#advance(), 100)
    this.#nextFrame = requestAnimationFrame(this.#onFrame)
  }

  readonly #onFrame = () => {
    this.#advance()
    if (this.#run) this.#nextFrame = requestAnimationFrame(this.#onFrame)
  }

  /** Brings the playhead, the picture and the sound to where the clock is. */
  #advance(): void {
    const run = this.#run
    if (!run) return
    const { speed } = run.clock
    const tick = tickAt(run.clock, run.master.now())
    const stop = stopAt(tick, this.#film.end, this.#film.lastFrame, speed)
    if (stop !== undefined) {
      this.#stopAt(stop)
      return
    }
    livePlayhead.set(tick)
    if (!this.#link.busy && this.#show(tick, purposeOf(speed, run.pace.lean))) run.pace.record(this.#link.lastPaintMs)
    if (run.heard) this.#sound?.player.keepUp()
    if (speed > 0) this.#prepareAhead(tick)
    const now = performance.now()
    if (now - this.#reportedAtMs < REPORT_MS) return
    this.#reportedAtMs = now
    useSession.getState().reportPlayhead(tick)
  }

  #prepareAhead(tick: Ticks): void {
    if (tick < this.#preparedUntil) return
    const index = sequenceIndex(this.#film.doc, this.#film.sequenceId)
    // Looks further than it waits until it looks again, so that no cut falls between two looks.
    this.#preparedUntil = add(tick, ticks(PREPARE_TICKS / 4))
    const coming = index ? comingClips(index, tick, add(tick, PREPARE_TICKS)) : []
    if (coming.length > 0) this.#link.prepare(coming)
  }

  /** Ends a run, or a start that is under way, without touching the session. */
  #halt(): void {
    this.#turn += 1
    this.#run = null
    cancelAnimationFrame(this.#nextFrame)
    clearInterval(this.#keepUp)
    this.#sound?.player.stop()
    this.#preparedUntil = ticks(-1)
  }

  #stopAt(at: Ticks): void {
    this.#halt()
    useSession.getState().pause()
    this.#settle(() => useSession.getState().seek(this.#film.frameOf(at)))
  }

  /** Moves the playhead where no hand has moved it: nothing is heard there. */
  #settle(move: () => void): void {
    this.#isSettling = true
    try {
      move()
    } finally {
      this.#isSettling = false
    }
  }

  #showAt(playhead: Ticks, purpose: 'scrub' | 'still'): void {
    clearTimeout(this.#rest)
    this.#show(playhead, purpose)
    if (purpose === 'still') return
    this.#rest = setTimeout(() => {
      this.#shownFrame = null
      this.#show(seenTime(), 'still')
    }, REST_MS)
  }

  /** Asks for the frame at a moment. False when it is the one that is shown already. */
  #show(tick: Ticks, purpose: PaintPurpose): boolean {
    const frame = this.#film.frameOf(tick)
    if (frame === this.#shownFrame && purpose !== 'still') return false
    this.#shownFrame = frame
    this.#link.show(this.#film.planAt(frame), purpose)
    return true
  }

  /** The film's sound; the same plan as long as the film is the same. */
  #mix(): MixPlan {
    const film = this.#film
    if (this.#planned?.film !== film) {
      this.#planned = { film, mix: planMix(film.doc, film.sequenceId, SOUND_RATE) }
    }
    return this.#planned.mix
  }

  async #wakeSound(): Promise<{ readonly context: AudioContext; readonly player: SoundPlayer } | null> {
    if (!this.#sound) {
      const context = new AudioContext({ sampleRate: SOUND_RATE, latencyHint: 'interactive' })
      this.#sound = { context, player: new SoundPlayer(context, (id) => this.#soundAddresses(id), reportSound) }
      this.#setVolume()
    }
    return (await wakeSound(this.#sound.context)) ? this.#sound : null
  }

  #soundAddresses(assetId: AssetId): readonly string[] {
    const { projectId, doc } = this.#project.store.getState()
    const asset = find(doc, assetId)
    if (!asset) return []
    const original = mediaUrl(projectId, assetId, 'original')
    return asset.hasProxy || this.#copies.isReady(assetId)
      ? [original, mediaUrl(projectId, assetId, 'proxy')]
      : [original]
  }

  #setVolume(): void {
    const { volume, soundMuted } = useSession.getState()
    this.#sound?.player.setVolume(soundMuted ? 0 : volume)
  }
}

/** Up to double speed every frame is decoded in order; faster and backward, frames are sought in the small copies. */
function purposeOf(speed: number, lean: boolean): PaintPurpose {
  if (speed !== 1 && speed !== 2) return 'scrub'
  return lean ? 'playLean' : 'play'
}

/** The moment that is looked at while nothing runs. */
function seenTime(): Ticks {
  const { peek, playhead } = useSession.getState()
  return peek ?? playhead
}
