import type { Vector3 } from '../../../../shared/scene/stagedScene.ts'
import { difference, turnAbout } from '../../staging/vectors.ts'
import type { Body, LifeOrder, Solid } from '../body.ts'
import { type Pose, turnAlong, turned, UNSCALED, within } from '../frame.ts'
import { lifeOf } from '../life.ts'
import type { Lump, Skin } from '../skin.ts'
import { travelOf } from '../travel.ts'

/** A body that is all spine: a fish, a whale, a snake. Lengths as shares of its length. */
export interface SpineForm {
  readonly length: number
  /** Half the height and half the width at points from the nose to the root of the tail. */
  readonly profile: readonly (readonly [number, number, number])[]
  readonly swims: 'sideways' | 'upAndDown' | 'onGround'
  /** Of the tail's swing. */
  readonly swing: number
  readonly tail: number
  readonly dorsal: number
  readonly dorsalAt: number
  readonly pectoral: number
  readonly eye: number
  readonly eyeAt: number
  readonly colour: string
  readonly second: string
  readonly pattern: 'plain' | 'belly' | 'bands'
  readonly fins: string
}

const BONES = 9

/** Fish swim by a wave that runs down the body and grows toward the tail; its beat follows from speed (Strouhal number 0.3). */
export function spineBody(form: SpineForm, { creature }: LifeOrder): Body {
  const long = form.length * creature.scale
  const m = (share: number) => share * long
  const onGround = form.swims === 'onGround'
  const travel = travelOf(creature.course, 0.8)
  const life = lifeOf(creature, 2)
  const speed = creature.course.speed
  const beatHz = onGround
    ? 0
    : Math.min(5, Math.max(0.35, (0.3 * Math.max(speed, 0.15 * long)) / (2 * form.swing * long)))
  const girth = Math.max(...form.profile.map(([, tall]) => tall)) * long
  const waves = onGround ? 1.7 : 0.95

  const pointAt = (share: number, time: number, isRest: boolean): Vector3 => {
    if (isRest) return [m(0.5 - share), 0, 0]
    const station = travel.at(time)
    const phase = onGround ? (waves / long) * station.distance : beatHz * time + (creature.seed % 10) / 10
    const grown = onGround ? 0.055 + 0.02 * share : form.swing * (0.12 - 0.2 * share + 1.08 * share * share)
    const swing = m(grown) * Math.sin(2 * Math.PI * (waves * share - phase)) * (onGround ? -1 : 1)
    const bend =
      m(0.5 - share) ** 2 *
      Math.max(-1.5, Math.min(1.5, speed > 0 ? station.turnRate / speed : 0)) *
      0.5 *
      (share > 0.5 ? 1 : -0.4)
    const turn = turned(turnAbout([0, 1, 0], station.heading), 0, onGround ? 0 : station.climb * 0.8, 0)
    const local: Vector3 =
      form.swims === 'upAndDown' ? [m(0.5 - share), swing, bend] : [m(0.5 - share), onGround ? girth : 0, swing + bend]
    return within({ at: station.position, turn }, local)
  }

  const pose = (time: number, isRest = false): Pose => {
    const book: Pose = new Map()
    for (let index = 0; index < BONES; index++) {
      const share = index / (BONES - 1)
      const at = pointAt(share, time, isRest)
      const ahead = pointAt(share - 0.06, time, isRest)
      const behind = pointAt(share + 0.06, time, isRest)
      const forward = difference(ahead, behind)
      // Its Y stays up and its X points ahead.
      const side = [forward[2], 0, -forward[0]] as Vector3
      const up: Vector3 = [
        forward[1] * side[2] - forward[2] * side[1],
        forward[2] * side[0] - forward[0] * side[2],
        forward[0] * side[1] - forward[1] * side[0],
      ]
      const upright: Vector3 = up[1] < 0 ? [-up[0], -up[1], -up[2]] : up
      book.set(`spine${index}`, { at, turn: turnAlong(upright, forward), scale: UNSCALED })
    }
    const shoulder = book.get('spine2')!
    const row = isRest
      ? 0
      : 0.35 * Math.sin(2 * Math.PI * Math.max(0.4, beatHz * 0.5) * time) + 0.15 * life.driftAt(time, 1)
    for (const [side, z] of [
      ['L', -1],
      ['R', 1],
    ] as const) {
      book.set(`fin${side}`, {
        at: within(shoulder, [0, -girth * 0.25, z * girth * 0.4]),
        turn: turned(turned(shoulder.turn, z * (0.7 + 0.3 * row), 0, 0), 0, 0, z * (0.9 + row)),
        scale: UNSCALED,
      })
    }
    return book
  }

  const restPose = pose(0, true)
  const widest = Math.max(...form.profile.map(([, , wide]) => wide)) * long
  return {
    bones: [...restPose.keys()],
    ...fleshOf(),
    restPose,
    poseAt: (time) => pose(time),
    stances: [],
    sole: 'bare',
    massKg: 1000 * 3 * girth * widest * long * 0.6,
    size: [long, girth * 2, widest * 2 + m(form.swing)],
    middleAt: (time) => pointAt(0.4, time, false),
    headingAt: (time) => travel.at(time).heading,
    endSeconds: travel.endSeconds,
  }

  function fleshOf(): { skins: Skin[]; solids: Solid[] } {
    const cell = Math.max(widest * 0.2, long * (onGround ? 0.009 : 0.017))
    const at = (share: number): Vector3 => [m(0.5 - share), 0, 0]
    const boneOf = (share: number) => `spine${Math.round(share * (BONES - 1))}`
    const local = (share: number): Vector3 => {
      const bone = restPose.get(boneOf(share))!.at
      const [x] = at(share)
      return [x - bone[0], 0, 0]
    }
    const tallest = (share: number): readonly [number, number] => {
      const next = form.profile.findIndex(([where]) => where >= share)
      const b = form.profile[next === -1 ? form.profile.length - 1 : next]!
      const a = form.profile[Math.max(0, (next === -1 ? form.profile.length : next) - 1)]!
      const t = b[0] > a[0] ? Math.min(1, (share - a[0]) / (b[0] - a[0])) : 1
      return [a[1] + (b[1] - a[1]) * t, a[2] + (b[2] - a[2]) * t]
    }
    // As many as overlap, along what is thin and long.
    const count = Math.max(17, Math.ceil((0.75 * long) / girth))
    const thinnest = (0.9 * cell) / long
    const lumps: Lump[] = Array.from({ length: count }, (_, index): Lump => {
      const share = 0.02 + (index / (count - 1)) * 0.9
      const [tall, wide] = tallest(share).map((half) => Math.max(half, thinnest)) as [number, number]
      return {
        bone: boneOf(share),
        from: local(share),
        radius: m(tall),
        flat: [Math.min(1.6, 0.06 / tall + 0.35), wide / tall],
      }
    })
    const mark = {
      plain: undefined,
      belly: ([, y]: Vector3) => (-y - girth * 0.12) / (girth * 0.3),
      bands: ([x]: Vector3) => Math.sin((x / long) * 34) - 0.35,
    }[form.pattern]
    const skins: Skin[] = [
      {
        colour: form.colour,
        ...(mark ? { second: form.second, mark } : {}),
        blend: girth * 0.4,
        cell,
        lumps,
      },
    ]
    const solids: Solid[] = []
    const [headTall, headWide] = tallest(form.eyeAt)
    for (const z of [-1, 1]) {
      const eye = m(form.eye)
      const x = local(form.eyeAt)[0]
      solids.push(
        {
          kind: 'ellipsoid',
          bone: boneOf(form.eyeAt),
          at: [x, m(headTall) * 0.22, z * m(headWide) * 1.16],
          radii: [eye, eye, eye * 0.55],
          colour: '#f4f1ea',
          glossy: true,
        },
        {
          kind: 'ellipsoid',
          bone: boneOf(form.eyeAt),
          at: [x + eye * 0.1, m(headTall) * 0.22, z * (m(headWide) * 1.16 + eye * 0.22)],
          radii: [eye * 0.66, eye * 0.66, eye * 0.45],
          colour: '#15110e',
          glossy: true,
        },
      )
    }
    if (onGround) return { skins, solids }
    const t = m(form.tail)
    const fork: [number, number][] = [
      [t * 0.25, 0],
      [-t * 0.35, t * 0.62],
      [-t * 0.78, t * 0.86],
      [-t * 0.42, 0],
      [-t * 0.78, -t * 0.86],
      [-t * 0.35, -t * 0.62],
    ]
    const flat = form.swims === 'upAndDown'
    if (flat) {
      for (const z of [-1, 1])
        solids.push({
          kind: 'ellipsoid',
          bone: 'spine8',
          at: [-t * 0.2, 0, z * t * 0.45],
          radii: [t * 0.34, t * 0.06, t * 0.5],
          colour: form.fins,
        })
    } else solids.push({ kind: 'sheet', bone: 'spine8', thickness: m(0.008), colour: form.fins, outline: fork })
    if (form.dorsal > 0) {
      const d = m(form.dorsal)
      const [tall] = tallest(form.dorsalAt)
      const base = m(tall) * 0.82
      const x = local(form.dorsalAt)[0]
      solids.push({
        kind: 'sheet',
        bone: boneOf(form.dorsalAt),
        thickness: m(0.01),
        colour: form.fins,
        outline: [
          [x + d * 0.7, base],
          [x, base + d * 0.9],
          [x - d * 0.5, base + d * 0.75],
          [x - d * 0.6, base],
        ],
      })
    }
    const p = m(form.pectoral)
    for (const side of ['L', 'R'] as const) {
      solids.push({
        kind: 'sheet',
        bone: `fin${side}`,
        thickness: m(0.008),
        colour: form.fins,
        outline: [
          [0, 0],
          [-p * 0.25, -p * 0.5],
          [-p * 0.75, -p * 0.95],
          [-p * 0.6, -p * 0.3],
          [-p * 0.4, 0],
        ],
      })
    }
    return { skins, solids }
  }
}
