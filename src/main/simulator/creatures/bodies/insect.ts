import type { Vector3 } from '../../../../shared/scene/stagedScene.ts'
import { sum, turnAbout } from '../../staging/vectors.ts'
import type { Body, LifeOrder, Solid } from '../body.ts'
import { bone, middleJoint, type Pose, smoothStep, turned, UNSCALED, UP, within } from '../frame.ts'
import { goingOf } from '../gaits.ts'
import { lifeOf } from '../life.ts'
import type { Lump, Skin } from '../skin.ts'
import { travelOf } from '../travel.ts'

/** A small creature with six or eight legs, perhaps with wings. Lengths as shares of its length. */
export interface InsectForm {
  readonly length: number
  readonly head: number
  readonly thorax: number
  readonly abdomen: number
  readonly legs: number
  readonly legPairs: 3 | 4
  readonly wings: 'none' | 'butterfly' | 'clear' | 'dragonfly'
  readonly wing: number
  readonly domed?: true
  readonly colour: string
  readonly second: string
  readonly pattern: 'plain' | 'bands' | 'spots'
  readonly wingColour: string
  readonly wingSpots: string
  readonly legColour: string
}

/** An insect: three feet down at all times, or in the air on beating wings. */
export function insectBody(form: InsectForm, { creature, gravity }: LifeOrder): Body {
  const long = form.length * creature.scale
  const m = (share: number) => share * long
  const flies = creature.course.gait === 'fly'
  const reach = m(form.legs)
  const height = flies ? 0 : Math.max(m(form.thorax), m(form.abdomen)) * 0.9 + reach * 0.12
  const names = Array.from({ length: form.legPairs * 2 }, (_, index) => {
    const pair = Math.floor(index / 2)
    const along = 0.5 - pair / (form.legPairs - 1)
    return { name: `${index}`, z: index % 2 === 0 ? -1 : 1, along, offset: (pair + (index % 2)) % 2 === 0 ? 0 : 0.5 }
  })
  const stands = names.map(({ z, along }): Vector3 => [along * (m(0.3) + reach * 0.9), 0, z * reach * 0.72])
  const footing = {
    offsetAt: (_gear: number, foot: number) => names[foot]!.offset,
    dutyAt: () => 0.58,
    strideAt: () => reach * 0.75,
    slowest: 1.5,
    liftAt: () => reach * 0.16,
  }
  const going = flies
    ? undefined
    : goingOf([creature.course, ...(creature.after ?? [])], footing, stands, { gravity, leg: reach })
  const travel = travelOf(creature.course, 0.5)
  const life = lifeOf(creature, 1.4)
  const beatHz = form.wings === 'butterfly' ? 5.2 : 17
  const cruise = Math.max(0.01, creature.course.speed)

  const pose = (time: number, isRest = false): Pose => {
    const book: Pose = new Map()
    const station = isRest
      ? { position: [0, 0, 0] as Vector3, heading: 0, speed: 0, turnRate: 0, climb: 0 }
      : (going?.stationAt(time) ?? travel.at(time))
    const pace = smoothStep(0, cruise * 0.9, station.speed)
    const cycle = 2 * Math.PI * (isRest ? 0 : (going?.phaseAt(time) ?? 0))
    const facing = turnAbout([0, 1, 0], station.heading)
    const beat = 2 * Math.PI * beatHz * time + (creature.seed % 9)
    const flap = isRest ? 0 : flies ? Math.sin(beat) : 0.16 * life.breathAt(time) - 0.2
    const lift = isRest ? 0 : (going?.liftAt(time) ?? 0)
    const dance =
      flies && !isRest ? m(0.35) * life.driftAt(time * 1.7, 0) - m(form.wings === 'butterfly' ? 0.16 : 0.02) * flap : 0
    const thorax = {
      at: within({ at: station.position, turn: facing }, [
        0,
        height + dance + lift,
        flies && !isRest ? m(0.3) * life.driftAt(time * 1.5, 1) : m(0.01) * Math.sin(cycle) * pace,
      ]),
      turn: turned(
        facing,
        0.06 * Math.sin(cycle) * pace,
        flies ? 0.25 + station.climb * 0.5 : 0.05,
        flies ? -station.turnRate * 0.4 : 0,
      ),
      scale: UNSCALED,
    }
    book.set('thorax', thorax)
    book.set('head', {
      at: within(thorax, [m(form.thorax + form.head * 0.75), m(0.01), 0]),
      turn: turned(
        thorax.turn,
        isRest ? 0 : 0.2 * life.driftAt(time * 1.4, 2),
        isRest ? 0 : 0.12 * life.driftAt(time * 1.3, 3),
        0,
      ),
      scale: UNSCALED,
    })
    book.set('abdomen', {
      at: within(thorax, [-m(form.thorax) * 0.85, 0, 0]),
      turn: turned(thorax.turn, 0, (flies ? 0.15 : -0.02) + (isRest ? 0 : 0.04 * Math.sin(time * 5)), 0),
      scale: UNSCALED,
    })
    for (const [side, z] of [
      ['L', -1],
      ['R', 1],
    ] as const) {
      const open = isRest
        ? 0
        : form.wings === 'butterfly'
          ? 0.15 + 0.95 * flap + (flies ? 0 : 0.9)
          : flies
            ? 0.25 + 0.6 * flap
            : 0.1
      const sweep = flies || isRest || form.wings === 'butterfly' || form.wings === 'dragonfly' ? 0 : 1.15
      book.set(`wing${side}`, {
        at: within(thorax, [m(form.thorax) * 0.2, m(form.thorax) * 0.75, z * m(form.thorax) * 0.3]),
        turn: turned(turned(thorax.turn, z * sweep, 0, 0), 0, 0, z * (Math.PI / 2 - open)),
        scale: UNSCALED,
      })
    }
    for (const [foot, { name, z, along }] of names.entries()) {
      const hip = within(thorax, [along * m(form.thorax) * 1.1, -m(form.thorax) * 0.35, z * m(form.thorax) * 0.55])
      const state = isRest || going === undefined ? { position: stands[foot]!, raised: 0 } : going.footAt(foot, time)
      const hanging = within(thorax, [along * m(form.thorax) * 2.2 - reach * 0.2, -reach * 0.42, z * reach * 0.28])
      const tip = flies
        ? isRest
          ? sum(stands[foot]!, [0, -height * 0.5 - reach * 0.3, 0])
          : hanging
        : sum(state.position, [0, state.raised, 0])
      const knee = middleJoint(hip, tip, reach * 0.62, reach * 0.78, [0, 1, 0])
      book.set(`upper${name}`, bone(hip, knee, UP, reach * 0.62))
      book.set(`foot${name}`, bone(knee, tip, UP, reach * 0.78))
    }
    return book
  }

  const restPose = pose(0, true)
  return {
    bones: [...restPose.keys()],
    ...fleshOf(),
    restPose,
    poseAt: (time) => pose(time),
    stances: [],
    sole: 'bare',
    massKg: 300 * long ** 3,
    size: [long, Math.max(height * 2, long * 0.4) + (flies ? m(form.wing) : 0), flies ? m(form.wing) * 2 : reach * 1.6],
    middleAt: (time) => pose(time).get('thorax')!.at,
    headingAt: (time) => (going?.stationAt(time) ?? travel.at(time)).heading,
    endSeconds: going?.endSeconds ?? travel.endSeconds,
  }

  function fleshOf(): { skins: Skin[]; solids: Solid[] } {
    const [h, t, a] = [m(form.head), m(form.thorax), m(form.abdomen)]
    const mark = {
      plain: undefined,
      bands: ([x]: Vector3) => Math.sin((x / long) * 38 + 1) - 0.1,
      spots: ([x, , z]: Vector3) =>
        0.5 -
        Math.min(
          ...[
            [-0.12, 0.14],
            [-0.12, -0.14],
            [-0.36, 0.2],
            [-0.36, -0.2],
            [-0.55, 0.08],
            [-0.55, -0.08],
          ].map(([sx, sz]) => Math.hypot(x / long - sx!, z / long - sz!)),
        ) /
          0.16,
    }[form.pattern]
    const coat = { colour: form.colour, ...(mark ? { second: form.second, mark } : {}) }
    const tail = long * 0.5
    const skins: Skin[] = [
      {
        ...coat,
        blend: m(0.04),
        cell: m(0.026),
        lumps: form.domed
          ? [{ bone: 'abdomen', from: [-tail * 0.28, 0, 0], radius: a * 1.25, flat: [1.25, 1] }]
          : [{ bone: 'abdomen', from: [-a * 0.5, 0, 0], to: [-tail, -m(0.02), 0], radius: a, endRadius: a * 0.45 }],
      },
      {
        colour: form.domed ? form.second : form.colour,
        blend: m(0.04),
        cell: m(0.026),
        lumps: [{ bone: 'thorax', from: [0, 0, 0], radius: t }],
      },
      {
        colour: form.domed ? form.second : form.legColour,
        blend: m(0.02),
        cell: m(0.02),
        lumps: [
          { bone: 'head', from: [0, 0, 0], radius: h, flat: [0.9, 1.05] },
          ...[-1, 1].flatMap((z): Lump[] => [
            {
              bone: 'head',
              from: [h * 0.5, h * 0.7, z * h * 0.3],
              to: [h * 1.5, h * 1.9, z * h * 0.9],
              radius: m(0.014),
              endRadius: m(0.012),
            },
          ]),
          ...names.flatMap(({ name }): Lump[] => [
            { bone: `upper${name}`, from: [0, 0, 0], to: [0, reach * 0.62, 0], radius: m(0.022), endRadius: m(0.018) },
            { bone: `foot${name}`, from: [0, 0, 0], to: [0, reach * 0.78, 0], radius: m(0.018), endRadius: m(0.012) },
          ]),
        ],
      },
    ]
    const solids: Solid[] = [-1, 1].flatMap((z): Solid[] => [
      {
        kind: 'ellipsoid',
        bone: 'head',
        at: [h * 0.42, h * 0.25, z * h * 0.68],
        radii: [h * 0.42, h * 0.48, h * 0.36],
        colour: '#17110f',
        glossy: true,
      },
      {
        kind: 'ellipsoid',
        bone: 'head',
        at: [h * 0.66, h * 0.48, z * h * 0.86],
        radii: [h * 0.1, h * 0.12, h * 0.12],
        colour: '#ffffff',
        detail: 6,
      },
    ])
    if (form.wings !== 'none') {
      const w = m(form.wing)
      for (const side of ['L', 'R'] as const) {
        if (form.wings === 'butterfly') {
          solids.push(
            {
              kind: 'sheet',
              bone: `wing${side}`,
              thickness: m(0.012),
              colour: form.wingColour,
              outline: [
                [0, 0],
                [w * 0.42, w * 0.5],
                [w * 0.62, w * 0.9],
                [w * 0.45, w],
                [w * 0.1, w * 0.86],
                [-w * 0.08, w * 0.5],
              ],
            },
            {
              kind: 'sheet',
              bone: `wing${side}`,
              thickness: m(0.012),
              colour: form.wingSpots,
              outline: [
                [0, 0],
                [-w * 0.05, w * 0.5],
                [-w * 0.2, w * 0.72],
                [-w * 0.48, w * 0.7],
                [-w * 0.62, w * 0.46],
                [-w * 0.4, w * 0.12],
              ],
            },
            {
              kind: 'ellipsoid',
              bone: `wing${side}`,
              at: [w * 0.4, w * 0.82, 0],
              radii: [w * 0.09, w * 0.1, m(0.012)],
              colour: form.wingSpots,
              detail: 8,
            },
            {
              kind: 'ellipsoid',
              bone: `wing${side}`,
              at: [-w * 0.34, w * 0.5, 0],
              radii: [w * 0.08, w * 0.08, m(0.012)],
              colour: form.wingColour,
              detail: 8,
            },
          )
        } else {
          const pairs = form.wings === 'dragonfly' ? [0.22, -0.22] : [0.08, -0.2]
          for (const x of pairs)
            solids.push({
              kind: 'sheet',
              bone: `wing${side}`,
              thickness: m(0.008),
              colour: form.wingColour,
              outline: [
                [x * w - w * 0.05, 0],
                [x * w + w * 0.12, w * 0.45],
                [x * w + w * 0.12, w * 0.9],
                [x * w, w],
                [x * w - w * 0.12, w * 0.8],
                [x * w - w * 0.1, w * 0.3],
              ],
            })
        }
      }
    }
    return { skins, solids }
  }
}
