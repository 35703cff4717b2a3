import type { Vector3 } from '../../../../shared/scene/stagedScene.ts'
import { rotated, sum, turnAbout } from '../../staging/vectors.ts'
import type { Body, LifeOrder, Solid } from '../body.ts'
import {
  type BonePose,
  bone,
  fraction,
  middleJoint,
  type Pose,
  smoothStep,
  turned,
  UNSCALED,
  within,
} from '../frame.ts'
import { goingOf, strideLength } from '../gaits.ts'
import { gaze, lifeOf } from '../life.ts'
import type { Lump, Skin } from '../skin.ts'
import { travelOf } from '../travel.ts'

/** How a bird is built. Lengths as shares of its standing height. */
export interface BirdForm {
  readonly height: number
  readonly body: number
  readonly girth: number
  /** Of the body's axis, up from level, radians. */
  readonly tilt: number
  readonly legs: number
  readonly neck: number
  readonly neckRadius: number
  readonly head: number
  readonly beak: number
  readonly beakKind: 'cone' | 'hook' | 'flat'
  readonly tail: number
  readonly wing: number
  /** Glides between beats. */
  readonly soars: boolean
  readonly webbed?: true
  readonly comb?: string
  readonly bigEyes?: true
  readonly plumage: string
  readonly second: string
  readonly pattern: 'plain' | 'breast' | 'hood'
  readonly wings: string
  readonly wingTips: string
  readonly bill: string
  readonly feet: string
}

const SIDES = [
  ['L', -1],
  ['R', 1],
] as const

/** A bird: on two legs with a steady head, on the water, or in the air with beating wings. */
export function birdBody(form: BirdForm, { creature, gravity }: LifeOrder): Body {
  const h = form.height * creature.scale
  const m = (share: number) => share * h
  const { gait } = creature.course
  const flies = gait === 'fly'
  const swims = gait === 'swim'
  const leg = m(form.legs)
  const girth = m(form.girth)
  const half = m(form.body) / 2
  const walk = { gravity, leg: Math.max(leg, 0.02) }
  const strideAt = (speed: number) => strideLength(speed, leg, gravity)
  const stands: Vector3[] = SIDES.map(([, z]) => [half * 0.08, 0, z * girth * 0.5])
  const isRun = gait === 'run'
  const footing = {
    offsetAt: (_gear: number, foot: number) => foot * 0.5,
    dutyAt: () => (isRun ? 0.45 : 0.6),
    strideAt,
    slowest: 0.5 * Math.sqrt(Math.max(1, gravity) / leg) * 0.35,
    liftAt: () => leg * 0.35,
  }
  const going =
    flies || swims ? undefined : goingOf([creature.course, ...(creature.after ?? [])], footing, stands, walk)
  const travel = travelOf(creature.course, 0.8)
  const life = lifeOf(creature, 1.6)
  const span = m(form.wing)
  const beatHz = Math.min(9, Math.max(1.6, 3.4 * (0.32 / h) ** 0.55))
  const cruise = Math.max(0.1, creature.course.speed)

  const pose = (time: number, isRest = false): Pose => {
    const book: Pose = new Map()
    const station = isRest
      ? { position: [0, 0, 0] as Vector3, heading: 0, speed: 0, turnRate: 0, climb: 0 }
      : (going?.stationAt(time) ?? travel.at(time))
    const pace = smoothStep(0, cruise * 0.9, station.speed)
    const cycle = 2 * Math.PI * (isRest ? 0 : (going?.phaseAt(time) ?? 0))
    const lift = isRest ? 0 : (going?.liftAt(time) ?? 0)
    const glide = form.soars
      ? smoothStep(0.35, 0.55, fraction(time / 3.1 + 0.1)) * (1 - smoothStep(0.85, 1, fraction(time / 3.1 + 0.1)))
      : 0
    const beat = 2 * Math.PI * beatHz * time + (creature.seed % 7)
    const flap = isRest ? 0 : (1 - glide) * Math.sin(beat)
    const breath = isRest ? 0 : life.breathAt(time)
    const standY = leg + girth * 0.86
    const facing = turnAbout([0, 1, 0], station.heading)
    const bob = flies
      ? -0.05 * span * flap
      : swims
        ? 0.02 * h * Math.sin(time * 2.1 + creature.seed)
        : 0.03 * h * Math.cos(2 * cycle) * pace
    const tilt = flies
      ? form.tilt * 0.12 + station.climb * 0.7
      : swims
        ? form.tilt * 0.4 + 0.03 * Math.sin(time * 1.7)
        : form.tilt
    const roll = flies ? Math.max(-0.6, Math.min(0.6, -station.turnRate * 0.6)) : 0.06 * Math.sin(cycle) * pace
    const bodyAt: Vector3 = within({ at: station.position, turn: facing }, [
      0,
      (flies ? 0 : swims ? girth * 0.55 : standY) + bob + lift,
      -Math.sin(cycle) * girth * 0.12 * pace,
    ])
    const bodyTurn = turned(facing, 0, tilt, roll)
    const body: BonePose = { at: bodyAt, turn: bodyTurn, scale: [1, 1 + 0.015 * breath, 1 + 0.015 * breath] }
    book.set('body', body)
    const neckRoot = within(body, [half * 0.62, girth * 0.42, 0])
    // Birds hold the head still over the ground and then thrust it forward.
    const thrust = flies || swims || isRest ? 0 : pace * m(0.045) * Math.sin(2 * cycle - 0.9)
    const idle = isRest ? 0 : 1 - pace
    const target = isRest ? { yaw: 0, pitch: 0 } : gaze(neckRoot, station.heading, creature.looksAt)
    const glance =
      isRest || flies
        ? 0
        : 0.45 * idle * Math.sign(life.driftAt(time, 1)) * smoothStep(0.15, 0.3, Math.abs(life.driftAt(time, 1)))
    const reach = flies
      ? rotated([m(form.neck) * 0.95, m(form.neck) * 0.2, 0], bodyTurn)
      : rotated([m(form.neck) * 0.42 + thrust, m(form.neck) * 0.9, 0], facing)
    const headAt = sum(neckRoot, reach)
    book.set('neck', bone(neckRoot, headAt, rotated([1, 0, 0], facing), m(form.neck)))
    const headTurn = turned(
      facing,
      target.yaw + glance + (swims ? 0.3 * life.driftAt(time, 2) : 0),
      target.pitch + 0.05 * (isRest ? 0 : life.driftAt(time, 0)),
      0,
    )
    const head: BonePose = { at: headAt, turn: headTurn, scale: UNSCALED }
    book.set('head', head)
    book.set('bill', {
      at: head.at,
      turn: turned(headTurn, 0, isRest ? 0 : -0.4 * life.mouthAt(time).open, 0),
      scale: UNSCALED,
    })
    const r = m(form.head)
    const lids = isRest ? 1 : Math.max(0.1, life.eyesAt(time))
    for (const [side, z] of SIDES) {
      book.set(`eye${side}`, {
        at: within(head, [r * (form.bigEyes ? 0.72 : 0.45), r * 0.16, z * r * (form.bigEyes ? 0.5 : 0.78)]),
        turn: turned(headTurn, -z * (form.bigEyes ? 0.35 : 1.1), 0, 0),
        scale: [1, lids, 1],
      })
      const up = isRest ? 0 : 0.75 * flap + 0.12 + 0.1 * glide
      const lag = isRest ? 0 : (1 - glide) * 0.75 * Math.sin(beat - 0.9) + 0.1
      const root = within(body, [half * 0.45, girth * 0.5, z * girth * 0.55])
      const out = (angle: number, sweep: number): Vector3 =>
        rotated([sweep, Math.sin(angle), z * Math.cos(angle)], turned(facing, 0, tilt * 0.5, roll))
      const wrist = sum(root, scaledTo(out(up, 0.12), span * 0.46))
      const tip = sum(wrist, scaledTo(out(lag, -0.25 - 0.25 * Math.max(0, -lag)), span * 0.54))
      const front = rotated([1, 0.05, 0], bodyTurn)
      book.set(`inner${side}`, bone(root, wrist, front, span * 0.46))
      book.set(`outer${side}`, bone(wrist, tip, front, span * 0.54))
    }
    book.set('tail', {
      at: within(body, [-half * 0.8, girth * 0.15, 0]),
      turn: turned(
        bodyTurn,
        0.1 * (isRest ? 0 : life.driftAt(time, 3)),
        (flies ? 0.1 : -0.05) + 0.08 * Math.sin(2 * cycle) * pace,
        0,
      ),
      scale: UNSCALED,
    })
    for (const [foot, [side, z]] of SIDES.entries()) {
      const hip = within(body, [-half * 0.02, -girth * 0.35, z * girth * 0.45])
      const tucked = flies || swims
      const paddle = 0.5 * Math.sin(2 * Math.PI * 1.3 * time + foot * Math.PI)
      const rest = {
        position: [half * 0.08, 0, z * girth * 0.6] as Vector3,
        heading: 0,
        isPlanted: true,
        share: 0.5,
        raised: 0,
        reach: 0,
      }
      const state = isRest || going === undefined ? rest : going.footAt(foot, time)
      const floor = sum(state.position, [0, state.raised + m(0.015), 0])
      const sole =
        isRest || !tucked
          ? floor
          : within(
              body,
              flies
                ? [-half * 0.75, -girth * 0.55, z * girth * 0.35]
                : [half * (0.3 * paddle - 0.1), -girth * 0.75 - leg * 0.5, z * girth * 0.5],
            )
      const upper = leg * 0.62
      const lower = leg * 0.78
      const knee = middleJoint(hip, sole, upper, lower, rotated([tucked ? -0.3 : -1, 0.2, 0], facing))
      const front = rotated([1, 0, 0], facing)
      book.set(`upper${side}`, bone(hip, knee, front, upper))
      book.set(`lower${side}`, bone(knee, sole, front, lower))
      const curl = state.isPlanted ? 0 : -0.9 * Math.sin(Math.PI * state.share)
      book.set(`foot${side}`, {
        at: sole,
        turn: turned(
          turnAbout([0, 1, 0], isRest || tucked ? station.heading : state.heading),
          0,
          tucked && !isRest ? -1.2 : curl,
          0,
        ),
        scale: UNSCALED,
      })
    }
    return book
  }

  const restPose = pose(0, true)
  const length = 2 * half + m(form.tail + form.neck * 0.4 + form.head)
  return {
    bones: [...restPose.keys()],
    ...fleshOf(),
    restPose,
    poseAt: (time) => pose(time),
    stances: going?.stances ?? [],
    sole: 'claw',
    massKg: 900 * girth * girth * half,
    size: [length, h, flies ? span * 2.1 : girth * 2.4],
    middleAt: (time) => pose(time).get('body')!.at,
    headingAt: (time) => (going?.stationAt(time) ?? travel.at(time)).heading,
    endSeconds: going?.endSeconds ?? travel.endSeconds,
  }

  function fleshOf(): { skins: Skin[]; solids: Solid[] } {
    const r = m(form.head)
    const coat = {
      colour: form.plumage,
      ...(form.pattern === 'breast'
        ? { second: form.second, mark: ([x, y]: Vector3) => (bodyMiddle() - y) / girth + x / (half * 2.2) + 0.1 }
        : {}),
    }
    const hood = form.pattern === 'hood' ? { colour: form.second } : { colour: form.plumage }
    const body: Lump[] = [
      {
        bone: 'body',
        from: [half * 0.3, 0, 0],
        to: [-half * 0.25, -girth * 0.04, 0],
        radius: girth,
        endRadius: girth * 0.95,
        flat: [1, 0.92],
      },
      {
        bone: 'body',
        from: [-half * 0.3, 0, 0],
        to: [-half * 0.95, girth * 0.18, 0],
        radius: girth * 0.8,
        endRadius: girth * 0.3,
        flat: [1, 0.9],
      },
      ...SIDES.map(
        ([side]): Lump => ({
          bone: `upper${side}`,
          from: [0, 0, 0],
          to: [0, leg * 0.4, 0],
          radius: girth * 0.42,
          endRadius: Math.max(girth * 0.16, m(0.02)),
        }),
      ),
      {
        bone: 'neck',
        from: [0, -m(form.neck) * 0.1, 0],
        to: [0, m(form.neck) * 0.5, 0],
        radius: m(form.neckRadius) * 1.25,
        endRadius: m(form.neckRadius),
      },
    ]
    const skins: Skin[] = [
      { ...coat, blend: girth * 0.45, cell: Math.max(girth * 0.16, h * 0.022), lumps: body },
      {
        ...hood,
        blend: r * 0.3,
        cell: r * 0.17,
        lumps: [
          {
            bone: 'neck',
            from: [0, m(form.neck) * 0.4, 0],
            to: [0, m(form.neck), 0],
            radius: m(form.neckRadius),
            endRadius: m(form.neckRadius) * 0.95,
          },
          { bone: 'head', from: [0, 0, 0], radius: r, flat: [1.02, 0.95] },
        ],
      },
      {
        colour: form.feet,
        blend: m(0.006),
        cell: m(0.014),
        lumps: SIDES.flatMap(([side]): Lump[] => [
          { bone: `lower${side}`, from: [0, 0, 0], to: [0, leg * 0.78, 0], radius: m(0.018) },
          ...[-0.55, 0, 0.55].map(
            (turn): Lump => ({
              bone: `foot${side}`,
              from: [0, 0, 0],
              to: [Math.cos(turn) * m(0.1), -m(0.004), Math.sin(turn) * m(0.1)],
              radius: m(0.016),
              endRadius: m(0.012),
            }),
          ),
          { bone: `foot${side}`, from: [0, 0, 0], to: [-m(0.05), -m(0.004), 0], radius: m(0.014), endRadius: m(0.01) },
          ...(form.webbed
            ? [
                {
                  bone: `foot${side}`,
                  from: [m(0.055), -m(0.004), 0] as Vector3,
                  radius: m(0.05),
                  flat: [1, 0.95] as const,
                },
              ]
            : []),
        ]),
      },
    ]
    const b = m(form.beak)
    const bill =
      form.beakKind === 'flat'
        ? [
            {
              bone: 'head',
              from: [r * 0.8, -r * 0.15, 0] as Vector3,
              to: [r * 0.8 + b, -r * 0.3, 0] as Vector3,
              radius: r * 0.34,
              endRadius: r * 0.3,
              flat: [1, 1.15] as const,
            },
          ]
        : form.beakKind === 'hook'
          ? [
              {
                bone: 'head',
                from: [r * 0.75, r * 0.02, 0] as Vector3,
                to: [r * 0.75 + b * 0.8, -r * 0.12, 0] as Vector3,
                radius: r * 0.36,
                endRadius: r * 0.22,
              },
              {
                bone: 'head',
                from: [r * 0.75 + b * 0.75, -r * 0.1, 0] as Vector3,
                to: [r * 0.75 + b * 0.8, -r * 0.48, 0] as Vector3,
                radius: r * 0.2,
                endRadius: r * 0.05,
              },
            ]
          : [
              {
                bone: 'head',
                from: [r * 0.8, -r * 0.02, 0] as Vector3,
                to: [r * 0.8 + b, -r * 0.14, 0] as Vector3,
                radius: r * 0.28,
                endRadius: r * 0.05,
              },
            ]
    skins.push({
      colour: form.bill,
      blend: r * 0.12,
      cell: Math.max(r * 0.11, 0.0008),
      lumps: [
        ...bill,
        {
          bone: 'bill',
          from: [r * 0.7, -r * 0.28, 0],
          to: [r * 0.75 + b * 0.65, -r * 0.36, 0],
          radius: r * 0.16,
          endRadius: r * 0.08,
        },
      ],
    })
    if (form.comb !== undefined)
      skins.push({
        colour: form.comb,
        blend: r * 0.2,
        cell: r * 0.13,
        lumps: [-0.5, -0.05, 0.4]
          .map(
            (x): Lump => ({
              bone: 'head',
              from: [x * r, r * 0.9, 0],
              to: [(x - 0.1) * r, r * 1.3, 0],
              radius: r * 0.26,
              endRadius: r * 0.16,
              flat: [1, 0.5],
            }),
          )
          .concat([
            {
              bone: 'head',
              from: [r * 0.75, -r * 0.55, 0],
              to: [r * 0.7, -r * 0.95, 0],
              radius: r * 0.18,
              endRadius: r * 0.22,
              flat: [1, 0.6],
            },
          ]),
      })
    const tailLong = m(form.tail)
    skins.push({
      colour: form.wings,
      blend: girth * 0.1,
      cell: Math.max(girth * 0.15, h * 0.016),
      lumps: [
        {
          bone: 'tail',
          from: [0, 0, 0],
          to: [-tailLong, flies ? 0 : tailLong * 0.25, 0],
          radius: girth * 0.3,
          endRadius: girth * 0.28,
          flat: [1, 1.3],
        },
        ...(flies
          ? []
          : SIDES.map(
              ([, z]): Lump => ({
                bone: 'body',
                from: [half * 0.4, girth * 0.12, z * girth * 0.8],
                to: [-half * 1.05, girth * 0.12, z * girth * 0.42],
                radius: girth * 0.42,
                endRadius: girth * 0.14,
                flat: [1, 0.62],
              }),
            )),
      ],
    })
    const solids: Solid[] = SIDES.flatMap(([side]): Solid[] => {
      const eye = r * (form.bigEyes ? 0.42 : 0.24)
      return [
        ...(form.bigEyes
          ? [
              {
                kind: 'ellipsoid' as const,
                bone: `eye${side}`,
                at: [-eye * 0.15, 0, 0] as Vector3,
                radii: [eye * 0.5, eye * 1.2, eye * 1.2] as Vector3,
                colour: '#f0c243',
                glossy: true,
              },
            ]
          : []),
        {
          kind: 'ellipsoid',
          bone: `eye${side}`,
          at: [0, 0, 0],
          radii: [eye * 0.5, eye * (form.bigEyes ? 0.75 : 1), eye * (form.bigEyes ? 0.75 : 1)],
          colour: '#15110e',
          glossy: true,
        },
        {
          kind: 'ellipsoid',
          bone: `eye${side}`,
          at: [eye * 0.36, eye * 0.36, eye * 0.25],
          radii: [eye * 0.2, eye * 0.24, eye * 0.24],
          colour: '#ffffff',
          detail: 6,
        },
      ]
    })
    if (flies) {
      const chord = span * 0.34
      for (const [side] of SIDES) {
        solids.push({
          kind: 'sheet',
          bone: `inner${side}`,
          thickness: span * 0.02,
          colour: form.wings,
          outline: [
            [chord * 0.28, 0],
            [chord * 0.36, span * 0.25],
            [chord * 0.3, span * 0.46],
            [-chord * 0.62, span * 0.46],
            [-chord * 0.75, span * 0.22],
            [-chord * 0.6, 0],
          ],
        })
        const feathers: [number, number][] = []
        for (let index = 0; index <= 5; index++) {
          const share = index / 5
          const [x, y] = [-chord * 0.62 * (1 - share * 0.55), span * 0.54 * (0.3 + 0.7 * share)]
          feathers.push([x - chord * 0.16, y * 0.96], [x + chord * 0.08, y])
        }
        solids.push({
          kind: 'sheet',
          bone: `outer${side}`,
          thickness: span * 0.014,
          colour: form.wingTips,
          outline: [
            [-chord * 0.62, 0],
            ...feathers,
            [chord * 0.02, span * 0.54],
            [chord * 0.3, span * 0.3],
            [chord * 0.3, 0],
          ],
        })
      }
    }
    return { skins, solids }
  }

  function bodyMiddle(): number {
    return restPose.get('body')!.at[1]
  }
}

function scaledTo([x, y, z]: Vector3, long: number): Vector3 {
  const by = long / Math.hypot(x, y, z)
  return [x * by, y * by, z * by]
}
