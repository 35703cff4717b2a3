import type { CommandName } from '../../src/shared/editing/index.ts'
import type { AnyRecord, StudioDocument } from '../../src/shared/model/index.ts'
import { recordsOfType } from '../../src/shared/model/index.ts'
import { SEQUENCE_RATES, TICKS_PER_SECOND } from '../../src/shared/time/index.ts'

/** A small seeded source of randomness (mulberry32): the same seed makes the same film. */
export class Dice {
  #state: number

  constructor(seed: number) {
    this.#state = seed >>> 0
  }

  /** A fraction in [0, 1). */
  fraction(): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0
    let mixed = this.#state
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }

  /** A whole number from `low` to `high`, both included. */
  whole(low: number, high: number): number {
    return low + Math.floor(this.fraction() * (high - low + 1))
  }

  chance(probability: number): boolean {
    return this.fraction() < probability
  }

  pick<Item>(items: readonly Item[]): Item {
    return items[this.whole(0, items.length - 1)]!
  }

  some<Item>(items: readonly Item[], atMost: number): Item[] {
    return Array.from({ length: this.whole(1, atMost) }, () => this.pick(items))
  }
}

/** A command as it might arrive: by name, with an input that is often sensible and sometimes nonsense. */
export interface Gesture {
  readonly name: string
  readonly input: unknown
}

const STORED = { hash: 'a'.repeat(64), extension: 'mp4', bytes: 1000, mimeType: 'video/mp4' }

/** The first gestures of every film: a project, its files and a take of them. */
export function opening(dice: Dice): Gesture[] {
  const seconds = (low: number, high: number) => dice.whole(low * TICKS_PER_SECOND, high * TICKS_PER_SECOND)
  const asset = (name: string, media: object) => ({
    id: `asset_${name}`,
    type: 'asset',
    name,
    origin: 'imported',
    media,
    original: STORED,
    hasProxy: false,
  })
  const sound = (duration: number) => ({ kind: 'audio', duration, channels: 2, sampleRate: 48_000 })
  const video = (duration: number, hasAudio: boolean) => ({
    kind: 'video',
    duration,
    width: 1280,
    height: 720,
    frameRate: null,
    hasAudio,
  })
  return [
    {
      name: 'createProject',
      input: {
        idSeed: 'p',
        name: 'Film',
        language: 'id',
        frameRate: dice.pick(SEQUENCE_RATES),
        width: 1920,
        height: 1080,
      },
    },
    {
      name: 'addAssets',
      input: {
        assets: [
          asset('loud', video(seconds(1, 12), true)),
          asset('mute', video(seconds(1, 12), false)),
          asset('blink', video(dice.whole(1, 40_000_000), true)),
          asset('endless', video(Number.MAX_SAFE_INTEGER, true)),
          asset('song', sound(seconds(5, 60))),
          asset('tick', sound(dice.whole(1, 10_000))),
          asset('still', { kind: 'image', width: 100, height: 100 }),
          asset('unused', { kind: 'image', width: 10, height: 10 }),
        ],
      },
    },
    { name: 'addTake', input: takeInput(dice, 1) },
  ]
}

function takeInput(dice: Dice, number: number): object {
  const duration = dice.whole(TICKS_PER_SECOND, 8 * TICKS_PER_SECOND)
  const asset = (name: string, media: object) => ({
    id: `asset_take${number}${name}`,
    type: 'asset',
    name,
    origin: 'generated',
    media,
    original: STORED,
    hasProxy: false,
  })
  const stem = () => ({
    kind: 'audio',
    duration: duration + dice.whole(-40_000, 40_000),
    channels: 2,
    sampleRate: 48_000,
  })
  const roles = ['dialogue', 'effects', 'ambience', 'music', 'effects'].slice(0, dice.whole(0, 5))
  return {
    assets: [
      asset('picture', { kind: 'video', duration, width: 640, height: 360, frameRate: null, hasAudio: false }),
      ...roles.map((role, i) => asset(`${role}${i}`, stem())),
    ],
    take: {
      id: `take_${number}`,
      type: 'take',
      pictureAssetId: `asset_take${number}picture`,
      stems: roles.map((role, i) => ({ role, assetId: `asset_take${number}${role}${i}` })),
      recipe: {
        provider: 'built-in',
        generatorVersion: '1',
        request: {
          prompt: 'a ball',
          seed: 1,
          width: 640,
          height: 360,
          frameRate: { num: 24, den: 1 },
          quality: 'draft',
        },
        understanding: null,
        parentTakeId: null,
      },
      number,
    },
  }
}

/** The next gesture of somebody who edits without looking. */
export function nextGesture(dice: Dice, doc: StudioDocument, step: number): Gesture {
  const seed = dice.chance(0.02) ? 's1' : `s${step}`
  const ids = (type: AnyRecord['type']): string[] => {
    const known = recordsOfType(doc, type).map(({ id }) => id as string)
    return known.length === 0 || dice.chance(0.02) ? [...known, `${type}_nobody`] : known
  }
  const time = (): number => {
    if (dice.chance(0.02))
      return dice.pick([Number.MAX_SAFE_INTEGER, Number.NaN, 0.5, -1, 48 * 3600 * TICKS_PER_SECOND])
    return (
      dice.whole(0, dice.chance(0.8) ? 30 : 200) * TICKS_PER_SECOND + (dice.chance(0.5) ? dice.whole(0, 99_999_999) : 0)
    )
  }
  const distance = () => Math.round((dice.fraction() - 0.5) * 10 ** (7 + 3 * dice.fraction()))
  const clip = () => dice.pick(ids('clip'))
  const clips = () => dice.some(ids('clip'), 4)
  const track = () => dice.pick(ids('track'))
  const maybe = <Value>(value: () => Value) => (dice.chance(0.3) ? value() : undefined)
  const alone = dice.chance(0.25) ? { alone: true } : {}
  /** Near an edge of some clip, where edits like to go wrong. */
  const nearAnEdge = (): number => {
    const some = recordsOfType(doc, 'clip')
    if (some.length === 0 || dice.chance(0.2)) return time()
    const { start, duration } = dice.pick(some)
    if (dice.chance(0.3)) return start + dice.whole(0, duration)
    const offset = dice.chance(0.3) ? 0 : distance()
    return start + (dice.chance(0.5) ? duration : 0) + offset
  }
  /** A clip and a moment near one of its own edges. */
  const edgeOfAClip = (): object => {
    const [some] = recordsOfType(doc, 'clip').slice(dice.whole(0, 40))
    const at = dice.pick(['start', 'end'])
    if (some === undefined || dice.chance(0.1)) return { clipId: clip(), edge: at, to: time() }
    return { clipId: some.id, edge: at, to: some.start + (at === 'end' ? some.duration : 0) + distance() }
  }
  const sequenceId = () => dice.pick(ids('sequence'))
  const mode = () => dice.pick(['overwrite', 'insert', 'append', 'append'])

  const makers: Record<Exclude<CommandName, 'createProject'>, () => object> = {
    renameProject: () => ({ name: dice.pick(['Film', 'Fim', '', 'Wayang']) }),
    setLanguage: () => ({ language: dice.pick(['id', 'en', 'xx']) }),
    setSequenceFormat: () => ({
      sequenceId: sequenceId(),
      width: dice.pick([1920, 1080, 0]),
      height: 1080,
      frameRate: maybe(() => dice.pick([...SEQUENCE_RATES, { num: 13, den: 1 }])),
    }),
    addAssets: () => ({ assets: [recordsOfType(doc, 'asset')[0]] }),
    addTake: () => takeInput(dice, dice.whole(1, 6)),
    noteProxy: () => ({ assetId: dice.pick(ids('asset')) }),
    removeAsset: () => ({ assetId: dice.pick(ids('asset')) }),
    removeTake: () => ({ takeId: dice.pick(ids('take')) }),
    addTrack: () => ({
      idSeed: seed,
      sequenceId: sequenceId(),
      kind: dice.pick(['video', 'audio']),
      role: maybe(() => dice.pick(['picture', 'music', 'sound'])),
      name: 'New',
    }),
    removeTrack: () => ({ trackId: track() }),
    setTrack: () => ({ trackId: track(), locked: dice.chance(0.15), muted: maybe(() => dice.chance(0.5)) }),
    moveTrack: () => ({ trackId: track(), toIndex: dice.whole(0, 5) }),
    placeMedia: () => ({
      idSeed: seed,
      sequenceId: sequenceId(),
      assetId: dice.pick(ids('asset')),
      at: nearAnEdge(),
      mode: mode(),
      videoTrackId: maybe(track),
      audioTrackId: maybe(track),
    }),
    placeTake: () => ({
      idSeed: seed,
      sequenceId: sequenceId(),
      takeId: dice.pick(ids('take')),
      at: nearAnEdge(),
      mode: mode(),
      videoTrackId: maybe(track),
    }),
    addTitle: () => ({
      idSeed: seed,
      sequenceId: sequenceId(),
      at: nearAnEdge(),
      duration: maybe(() => Math.abs(distance())),
      text: 'Judul',
      trackId: maybe(track),
    }),
    moveClips: () => ({
      idSeed: seed,
      clipIds: clips(),
      by: distance(),
      toTrack: maybe(() => ({ clipId: clip(), trackId: track() })),
      mode: dice.pick(['refuseOverlap', 'overwrite']),
      ...alone,
    }),
    trimClip: () => ({ idSeed: seed, ...edgeOfAClip(), ripple: dice.chance(0.5), ...alone }),
    splitClips: () => ({ idSeed: seed, clipIds: dice.chance(0.4) ? null : clips(), at: nearAnEdge(), ...alone }),
    lift: () => ({ clipIds: clips(), ...alone }),
    extract: () => ({ clipIds: clips(), ...alone }),
    linkClips: () => ({ idSeed: seed, clipIds: clips() }),
    unlinkClips: () => ({ clipIds: clips(), ...alone }),
    slip: () => ({ clipId: clip(), by: distance(), ...alone }),
    slide: () => ({ clipId: clip(), by: distance(), ...alone }),
    roll: () => ({ ...edgeOfAClip(), ...alone }),
    setClipLook: () => ({ clipIds: clips(), opacity: dice.whole(0, 5) / 4 }),
    setClipGain: () => ({ clipIds: clips(), gainDb: dice.whole(-70, 15) }),
    setTitle: () => ({ clipId: clip(), text: dice.pick(['Judul', 'Tamat']), colour: maybe(() => '#ffaa00') }),
  }
  const growing = ['placeMedia', 'placeTake', 'addTitle', 'splitClips'] as const
  const names = Object.keys(makers) as (keyof typeof makers)[]
  const name = dice.chance(0.35) ? dice.pick(growing) : dice.pick(names)
  if (dice.chance(0.01)) return { name: dice.pick(['', 'toString', 'explode']), input: {} }
  if (dice.chance(0.02)) return { name, input: dice.pick([null, 7, 'x', {}, [], { clipIds: [] }]) }
  return { name, input: makers[name]() }
}
