import type { Vector3 } from '../../../../shared/scene/stagedScene.ts'
import { rotated, sum, turnAbout } from '../../staging/vectors.ts'
import type { Body, LifeOrder, Solid } from '../body.ts'
import {
  type BonePose,
  bone,
  middleJoint,
  mixed,
  type Pose,
  smoothStep,
  turned,
  UNSCALED,
  UP,
  within,
} from '../frame.ts'
import { goingOf, strideLength } from '../gaits.ts'
import { gaze, lifeOf } from '../life.ts'
import type { Lump, Skin } from '../skin.ts'

export type Hair = 'short' | 'bob' | 'long' | 'bun' | 'ponytail' | 'bald' | 'hijab'
export type Lower = 'trousers' | 'shorts' | 'skirt' | 'longSkirt'

/** How one person is built and dressed. Lengths as shares of the height. */
export interface PersonForm {
  readonly height: number
  /** Of the head, chin to crown. */
  readonly head: number
  readonly hipHeight: number
  readonly shoulders: number
  readonly hips: number
  /** Round of the trunk and limbs; 1 is usual. */
  readonly build: number
  readonly isWoman: boolean
  /** Elders bend forward, radians. */
  readonly stoop: number
  readonly skin: string
  readonly hair: Hair
  readonly hairColour: string
  readonly top: string
  /** A second colour: a collar, a print. */
  readonly trim?: string
  readonly sleeves: 'short' | 'long'
  /** Reaches to the knees: a laboratory coat, a long tunic. */
  readonly isLongTop: boolean
  readonly lower: Lower
  readonly lowerColour: string
  readonly shoes: string
  readonly hat?: 'chef' | 'peci' | 'helmet' | 'straw' | 'cap'
  readonly hatColour?: string
  readonly apron?: string
  readonly beard?: true
}

const ANKLE = 0.042

/** A person: 19 bones, feet planned on the ground, knees by two-bone solving, arms in counter-swing. */
export function personBody(form: PersonForm, { creature, gravity }: LifeOrder): Body {
  const tall = form.height * creature.scale
  const m = (share: number) => share * tall
  const hipY = m(form.hipHeight)
  const leg = hipY - m(ANKLE)
  const [thigh, shin] = [leg * 0.515, leg * 0.495]
  const hipHalf = m(0.05 * form.hips)
  const shoulderHalf = m(0.112 * form.shoulders)
  const shoulderY = m(1 - form.head - 0.055)
  const waistY = hipY + (shoulderY - hipY) * 0.42
  const headRadius = m(form.head) / 2
  const arm = (shoulderY - hipY) * 0.55
  const foreArm = arm * 0.92
  const isRun = creature.course.gait === 'run'
  const stands: Vector3[] = [
    [0, 0, -hipHalf * (isRun ? 0.7 : 1)],
    [0, 0, hipHalf * (isRun ? 0.7 : 1)],
  ]
  const footing = {
    offsets: [0, 0.5],
    duty: isRun ? 0.36 : 0.62,
    strideAt: (speed: number) => strideLength(speed, leg, gravity),
    slowest: isRun ? 1.3 : 0.75,
    lift: leg * (isRun ? 0.2 : 0.09),
  }
  const going = goingOf(creature.course, footing, stands, { gravity, leg })
  const life = lifeOf(creature, isRun ? 1.2 : 3.6)
  const cruise = Math.max(0.2, creature.course.speed)

  const pose = (time: number, isRest = false): Pose => {
    const book: Pose = new Map()
    const station = isRest ? { position: [0, 0, 0] as Vector3, heading: 0, speed: 0 } : going.stationAt(time)
    const phase = isRest ? 0 : going.phaseAt(time)
    const lift = isRest ? 0 : going.liftAt(time)
    const tuck = isRest ? 0 : going.tuckAt(time)
    const pace = smoothStep(0, cruise * 0.9, station.speed)
    const cycle = 2 * Math.PI * phase
    const facing = turnAbout([0, 1, 0], station.heading)
    const halfStep = strideLength(Math.max(station.speed, 0.05), leg, gravity) * footing.duty * 0.5
    const dip = isRun ? 0.035 * leg : Math.min(0.06 * leg, (halfStep * halfStep) / (2 * leg) / 2)
    const bob = isRun
      ? -dip * Math.cos(2 * (cycle - Math.PI * footing.duty)) - 0.06 * leg
      : dip * Math.cos(2 * (cycle - Math.PI * footing.duty)) - dip - 0.012 * leg
    const breath = isRest ? 0 : life.breathAt(time)
    const idle = isRest ? 0 : 1 - pace
    const sway = -Math.sin(cycle) * m(0.012) * pace + idle * m(0.008) * life.driftAt(time, 0)
    const pelvisAt: Vector3 = within({ at: station.position, turn: facing }, [
      idle * m(0.004) * (isRest ? 0 : life.driftAt(time, 1)) - (lift < 0 ? lift * -0.25 : 0),
      hipY * 0.992 + bob * pace + lift,
      sway,
    ])
    const yaw = -Math.cos(cycle) * (isRun ? 0.16 : 0.1) * pace
    const crouch = lift < 0 ? -lift / leg : 0
    const lean = -(isRun ? 0.2 : 0.035) * pace - form.stoop * 0.4 - crouch * 1.1
    const pelvisTurn = turned(facing, yaw, lean * 0.5, Math.sin(cycle) * 0.05 * pace)
    const pelvis: BonePose = { at: pelvisAt, turn: pelvisTurn, scale: UNSCALED }
    book.set('pelvis', pelvis)
    const speaking = isRest ? 0 : life.isSpeakingAt(time)
    const chestAt = within(pelvis, [0, waistY - hipY, 0])
    const chestTurn = turned(
      facing,
      -yaw * (isRun ? 1.5 : 1.2) + speaking * 0.05 * (isRest ? 0 : life.driftAt(time * 2.2, 3)),
      lean - form.stoop * 0.6 + 0.012 * breath,
      -Math.sin(cycle) * 0.03 * pace,
    )
    const swell = 1 + 0.012 * breath
    const chest: BonePose = { at: chestAt, turn: chestTurn, scale: [swell, 1, swell] }
    book.set('chest', chest)
    const neckAt = within(chest, [m(0.004), shoulderY - waistY + m(0.018), 0])
    const headTarget = isRest
      ? { yaw: 0, pitch: 0 }
      : gaze(sum(neckAt, [0, headRadius, 0]), station.heading, creature.looksAt)
    const nod = isRest ? 0 : 0.05 * life.driftAt(time, 2) * (0.4 + idle) + speaking * 0.07 * life.driftAt(time * 3.1, 4)
    const headTurn = turned(
      facing,
      headTarget.yaw * 0.8 + (isRest ? 0 : 0.1 * idle * life.driftAt(time, 5)),
      headTarget.pitch + nod - form.stoop * 0.3 + lean * 0.2,
      isRest ? 0 : 0.03 * life.driftAt(time, 1) * idle,
    )
    const headAt = sum(
      neckAt,
      rotated([m(0.012), m(0.03) + headRadius * 0.92, 0], turned(facing, 0, lean * 0.5 - form.stoop, 0)),
    )
    book.set('neck', bone(neckAt, headAt, rotated([1, 0, 0], facing), m(0.03) + headRadius * 0.92))
    const head: BonePose = { at: headAt, turn: headTurn, scale: UNSCALED }
    book.set('head', head)
    const eyes = isRest ? 1 : Math.max(0.08, life.eyesAt(time))
    for (const [side, z] of [
      ['L', -1],
      ['R', 1],
    ] as const) {
      book.set(`eye${side}`, {
        at: within(head, [headRadius * 0.8, headRadius * 0.02, z * headRadius * 0.36]),
        turn: turned(headTurn, -z * 0.3, 0, 0),
        scale: [1, eyes, 1],
      })
    }
    const mouth = isRest ? { open: 1, wide: 1, round: 0 } : life.mouthAt(time)
    book.set('mouth', {
      at: within(head, [headRadius * 0.86, -headRadius * 0.5, 0]),
      turn: headTurn,
      scale: isRest
        ? UNSCALED
        : [1, 0.16 + 0.84 * mouth.open, (0.75 + 0.35 * mouth.wide) * (1 - 0.4 * mouth.round * mouth.open)],
    })
    for (const [foot, [side, z]] of (
      [
        ['L', -1],
        ['R', 1],
      ] as const
    ).entries()) {
      addLeg(foot, side, z)
      addArm(side, z)
    }

    addSkirt()

    function addSkirt(): void {
      const hems = ['L', 'R'].map((side) =>
        within(book.get(`shin${side}`)!, [0, form.lower === 'longSkirt' ? shin * 0.7 : shin * 0.1, 0]),
      )
      const middle = mixed(hems[0]!, hems[1]!, 0.5)
      const spread =
        Math.hypot(hems[0]![0] - hems[1]![0], hems[0]![2] - hems[1]![2]) / m(form.lower === 'longSkirt' ? 0.21 : 0.24)
      const frame = bone(pelvis.at, middle, rotated([1, 0, 0], facing), 1)
      book.set('skirt', { ...frame, scale: [Math.max(1, 0.55 + 0.6 * spread), 1, 1] })
    }

    function addLeg(foot: number, side: string, z: number): void {
      const hip = within(pelvis, [0, 0, z * hipHalf])
      const rest = {
        position: [0, 0, z * hipHalf * 1.5] as Vector3,
        heading: 0,
        isPlanted: true,
        share: 0.5,
        raised: 0,
        reach: 0,
      }
      const state = isRest ? rest : going.footAt(foot, time)
      const footTurn = turnAbout([0, 1, 0], state.heading - z * 0.09)
      const strong = pace * Math.min(1, station.speed / 0.4)
      // Heel first, then flat, then over the ball of the foot; in the air the toe hangs and comes up again.
      const toeOff = smoothStep(0.72, 1, state.share)
      const heelIn = smoothStep(0.16, 0, state.share)
      const pitch = state.isPlanted
        ? strong * ((isRun ? 0.05 : 0.32) * heelIn - (isRun ? 0.75 : 0.6) * toeOff)
        : strong *
            ((isRun ? -0.75 : -0.6) * (1 - smoothStep(0, 0.55, state.share)) +
              (isRun ? 0.05 : 0.32) * smoothStep(0.55, 1, state.share)) -
          tuck * 0.5
      const [heel, ball] = [-m(0.032), m(0.075)]
      const pivot = pitch > 0 ? heel : ball
      const ground = sum(state.position, [0, state.raised + station.position[1] * 0, 0])
      const ankleLocal = rotated([-pivot, m(ANKLE), 0], turnAbout([0, 0, 1], pitch))
      const ankle = sum(ground, rotated(sum([pivot, 0, 0], ankleLocal), footTurn))
      const tipLocal = rotated([ball - pivot, m(0.016), 0], turnAbout([0, 0, 1], pitch))
      const tip = sum(ground, rotated(sum([pivot, 0, 0], tipLocal), footTurn))
      const knee = middleJoint(hip, ankle, thigh, shin, rotated([1, 0, z * 0.12], footTurn))
      const front = rotated([1, 0, 0], footTurn)
      book.set(`thigh${side}`, bone(hip, knee, front, thigh))
      book.set(`shin${side}`, bone(knee, ankle, front, shin))
      book.set(`foot${side}`, bone(ankle, tip, UP, Math.hypot(ball, m(ANKLE - 0.016))))
    }

    function addArm(side: string, z: number): void {
      const shoulder = within(chest, [0, shoulderY - waistY, z * shoulderHalf])
      const swing = z * Math.cos(cycle) * (isRun ? 0.85 : 0.42) * pace
      const gesture = speaking * (0.5 + 0.5 * (isRest ? 0 : life.driftAt(time * 2.6 + z, 2)))
      const air = tuck * 1.9 - crouch * 1.6
      const angle = isRest
        ? 0
        : swing + 0.02 + air + gesture * 0.35 * (z > 0 ? 1 : 0.55) + idle * 0.03 * life.driftAt(time, 3)
      const out = isRest ? 0.75 : 0.13 + 0.05 * idle + tuck * 0.45 + gesture * 0.12
      const bend = isRest
        ? 0.05
        : (isRun ? 1.45 : 0.22 + 0.22 * Math.max(0, swing)) * (isRun ? 0.3 + 0.7 * pace : 1) +
          gesture * 1.15 +
          crouch * 0.5
      const turnOf = (forward: number): Vector3 =>
        rotated([Math.sin(forward) * Math.cos(out), -Math.cos(forward) * Math.cos(out), z * Math.sin(out)], chestTurn)
      const elbow = sum(shoulder, scale(turnOf(angle), arm))
      const inward = isRest ? 0 : z * -0.25 * Math.min(1, bend)
      const wrist = sum(elbow, scale(sum(turnOf(angle + bend), rotated([0, 0, inward], chestTurn)), foreArm))
      const front = rotated([1, 0, 0], chestTurn)
      book.set(`arm${side}`, bone(shoulder, elbow, front, arm))
      book.set(`foreArm${side}`, { ...bone(elbow, wrist, front, foreArm), scale: UNSCALED })
    }
    return book
  }

  const restPose = pose(0, true)
  const look = dress(form, { m, hipY, waistY, shoulderY, shoulderHalf, headRadius, thigh, shin, arm, foreArm })
  return {
    bones: [...restPose.keys()],
    skins: look.skins,
    solids: look.solids,
    restPose,
    poseAt: (time) => pose(time),
    stances: going.stances,
    sole: 'shoe',
    massKg: 22 * form.height ** 2 * form.build * creature.scale ** 3,
    size: [m(0.3), tall, m(0.34)],
    middleAt: (time) => pose(time).get('pelvis')!.at,
    headingAt: (time) => going.stationAt(time).heading,
    endSeconds: going.endSeconds,
  }
}

function scale(a: Vector3, by: number): Vector3 {
  return [a[0] * by, a[1] * by, a[2] * by]
}

interface Measures {
  readonly m: (share: number) => number
  readonly hipY: number
  readonly waistY: number
  readonly shoulderY: number
  readonly shoulderHalf: number
  readonly headRadius: number
  readonly thigh: number
  readonly shin: number
  readonly arm: number
  readonly foreArm: number
}

const SIDES = [
  ['L', -1],
  ['R', 1],
] as const

function dress(form: PersonForm, size: Measures): { skins: Skin[]; solids: Solid[] } {
  const { m, hipY, waistY, shoulderY, shoulderHalf, headRadius: r, thigh, shin, arm, foreArm } = size
  const b = form.build
  const chestUp = shoulderY - waistY
  const blend = m(0.03)
  const torso: Lump[] = [
    {
      bone: 'chest',
      from: [0, chestUp * 0.62, 0],
      to: [0, chestUp * 0.2, 0],
      radius: m(0.088 * b),
      endRadius: m(0.078 * b),
      flat: [0.78, form.isWoman ? 1.02 : 1.14],
    },
    {
      bone: 'chest',
      from: [0, chestUp * 0.9, -shoulderHalf * 0.72],
      to: [0, chestUp * 0.9, shoulderHalf * 0.72],
      radius: m(0.042 * b),
    },
    {
      bone: 'pelvis',
      from: [0, (waistY - hipY) * 0.75, 0],
      to: [0, m(0.004), 0],
      radius: m(0.072 * b * (form.isWoman ? 0.93 : 1)),
      endRadius: m(0.09 * b * form.hips),
      flat: [0.86, 1.08],
    },
    ...(form.isWoman
      ? SIDES.map(([, z]): Lump => ({ bone: 'chest', from: [m(0.038), chestUp * 0.5, z * m(0.034)], radius: m(0.036) }))
      : []),
  ]
  const sleeve = form.sleeves === 'long' ? 1 : 0.55
  const sleeves: Lump[] = SIDES.flatMap(([side]): Lump[] => [
    {
      bone: `arm${side}`,
      from: [0, 0, 0],
      to: [0, arm * (form.sleeves === 'long' ? 1 : sleeve), 0],
      radius: m(0.037 * b),
      endRadius: m((form.sleeves === 'long' ? 0.03 : 0.039) * b),
    },
    ...(form.sleeves === 'long'
      ? [
          {
            bone: `foreArm${side}`,
            from: [0, 0, 0] as Vector3,
            to: [0, foreArm * 0.88, 0] as Vector3,
            radius: m(0.03 * b),
            endRadius: m(0.026 * b),
          },
        ]
      : []),
  ])
  const coat: Lump[] = form.isLongTop
    ? [
        {
          bone: 'pelvis',
          from: [0, m(0.02), 0],
          to: [0, -m(0.09), 0],
          radius: m(0.088 * b),
          endRadius: m(0.1 * b),
          flat: [0.9, 1.05],
        },
        ...SIDES.map(
          ([side]): Lump => ({
            bone: `thigh${side}`,
            from: [0, thigh * 0.1, 0],
            to: [0, thigh * 0.72, 0],
            radius: m(0.075 * b),
            endRadius: m(0.068 * b),
          }),
        ),
      ]
    : []
  const skins: Skin[] = [
    {
      colour: form.top,
      ...(form.trim === undefined ? {} : { second: form.trim, mark: batik(m(0.028)) }),
      blend: form.isLongTop ? m(0.06) : blend,
      cell: m(0.0135),
      lumps: [...torso, ...sleeves, ...coat],
    },
    {
      colour: form.skin,
      blend: m(0.012),
      cell: m(0.0115),
      lumps: SIDES.flatMap(([side, z]): Lump[] => [
        { bone: `arm${side}`, from: [0, arm * 0.3, 0], to: [0, arm, 0], radius: m(0.029 * b), endRadius: m(0.026 * b) },
        { bone: `foreArm${side}`, from: [0, 0, 0], to: [0, foreArm, 0], radius: m(0.026 * b), endRadius: m(0.019 * b) },
        {
          bone: `foreArm${side}`,
          from: [0, foreArm + m(0.012), 0],
          to: [m(0.004), foreArm + m(0.05), 0],
          radius: m(0.024),
          endRadius: m(0.018),
          flat: [0.95, 0.7],
        },
        {
          bone: `foreArm${side}`,
          from: [m(0.016), foreArm + m(0.01), -z * m(0.006)],
          to: [m(0.03), foreArm + m(0.038), -z * m(0.012)],
          radius: m(0.009),
          endRadius: m(0.008),
        },
      ]),
    },
    headSkin(form, r, m),
    ...lowerSkins(form, size),
    {
      colour: form.shoes,
      blend: m(0.012),
      cell: m(0.0105),
      lumps: SIDES.flatMap(([side]): Lump[] => [
        {
          bone: `foot${side}`,
          from: [m(0.004), -m(0.012), 0],
          to: [-m(0.004), m(0.085), 0],
          radius: m(0.03),
          endRadius: m(0.027),
          flat: [0.8, 1],
        },
        { bone: `shin${side}`, from: [-m(0.008), shin + m(0.012), 0], radius: m(0.03), flat: [1, 0.95] },
      ]),
    },
    ...hairSkins(form, r),
  ]
  if (form.apron !== undefined) {
    skins.push({
      colour: form.apron,
      blend: m(0.02),
      cell: m(0.014),
      lumps: [
        {
          bone: 'chest',
          from: [m(0.03), chestUp * 0.5, 0],
          to: [m(0.03), 0, 0],
          radius: m(0.064 * b),
          flat: [0.75, 1],
        },
        {
          bone: 'pelvis',
          from: [m(0.022), (waistY - hipY) * 0.7, 0],
          to: [m(0.022), -m(0.1), 0],
          radius: m(0.072 * b),
          endRadius: m(0.08 * b),
          flat: [0.9, 1],
        },
      ],
    })
  }
  const isLong = form.lower === 'longSkirt'
  const skirts: Solid[] =
    isLong || form.lower === 'skirt'
      ? [
          {
            kind: 'skirt',
            bone: 'skirt',
            colour: form.lowerColour,
            from: -thigh * 0.12,
            to: isLong ? thigh + shin * 0.8 : thigh * 1.02,
            radius: m(0.08 * b * form.hips),
            endRadius: m(isLong ? 0.112 : 0.125) * b,
            flat: 0.92,
          },
        ]
      : []
  return { skins, solids: [...faceOf(form, r), ...skirts] }

  function batik(tile: number): (place: Vector3) => number {
    return ([x, y, z]) =>
      Math.sin((y / tile) * 2.2) * Math.sin(((Math.atan2(z, x) * m(0.1) + y * 0.5) / tile) * 2.2) - 0.25
  }
  function lowerSkins(person: PersonForm, _: Measures): Skin[] {
    const isSkirt = person.lower === 'skirt' || person.lower === 'longSkirt'
    const reach = person.lower === 'shorts' ? 0.75 : 1
    const legs = SIDES.flatMap(([side]): Lump[] => [
      {
        bone: `thigh${side}`,
        from: [0, 0, 0],
        to: [0, thigh * reach, 0],
        radius: m(0.056 * b),
        endRadius: m((person.lower === 'shorts' ? 0.052 : 0.042) * b),
      },
      ...(person.lower === 'trousers'
        ? [
            {
              bone: `shin${side}`,
              from: [0, 0, 0] as Vector3,
              to: [0, shin * 0.94, 0] as Vector3,
              radius: m(0.042 * b),
              endRadius: m(0.033 * b),
            },
          ]
        : []),
    ])
    const seat: Lump = {
      bone: 'pelvis',
      from: [0, m(0.006), 0],
      to: [0, -m(0.012), 0],
      radius: m(0.072 * b * person.hips),
      endRadius: m(0.076 * b * person.hips),
      flat: [0.86, 1.06],
    }
    const bare: Skin = {
      colour: person.skin,
      blend: m(0.01),
      cell: m(0.0125),
      lumps: SIDES.flatMap(([side]): Lump[] => [
        // Under a skirt there is nothing that could come through it.
        ...(isSkirt
          ? []
          : [
              {
                bone: `thigh${side}`,
                from: [0, thigh * 0.5, 0] as Vector3,
                to: [0, thigh, 0] as Vector3,
                radius: m(0.043 * b),
                endRadius: m(0.036 * b),
              },
            ]),
        {
          bone: `shin${side}`,
          from: [0, person.lower === 'longSkirt' ? shin * 0.6 : 0, 0],
          to: [0, shin, 0],
          radius: m((person.lower === 'longSkirt' ? 0.028 : 0.036) * b),
          endRadius: m(0.023 * b),
        },
      ]),
    }
    const cloth: Skin = {
      colour: person.lowerColour,
      blend: isSkirt ? m(0.05) : m(0.022),
      cell: m(0.0135),
      lumps: [seat, ...(isSkirt ? [] : legs)],
    }
    return person.lower === 'trousers' ? [cloth] : [bare, cloth]
  }
}

function headSkin(form: PersonForm, r: number, m: (share: number) => number): Skin {
  return {
    colour: form.skin,
    blend: r * 0.3,
    cell: r * 0.105,
    lumps: [
      { bone: 'head', from: [-r * 0.06, r * 0.16, 0], radius: r * 0.86, flat: [1, 0.95] },
      {
        bone: 'head',
        from: [r * 0.16, -r * 0.3, 0],
        to: [r * 0.32, -r * 0.6, 0],
        radius: r * 0.55,
        endRadius: r * 0.33,
        flat: [1, 1.02],
      },
      {
        bone: 'head',
        from: [r * 0.82, -r * 0.08, 0],
        to: [r * 0.95, -r * 0.2, 0],
        radius: r * 0.09,
        endRadius: r * 0.115,
      },
      ...([-1, 1] as const).flatMap((z): Lump[] => [
        {
          bone: 'head',
          from: [r * 0.02, -r * 0.08, z * r * 0.86],
          to: [0, r * 0.08, z * r * 0.9],
          radius: r * 0.12,
          endRadius: r * 0.15,
          flat: [1, 0.6],
        },
        { bone: 'head', from: [r * 0.55, -r * 0.26, z * r * 0.36], radius: r * 0.26 },
      ]),
      {
        bone: 'neck',
        from: [-m(0.006), -m(0.02), 0],
        to: [-m(0.006), m(0.04), 0],
        radius: m(0.032),
        endRadius: m(0.03),
      },
    ],
  }
}

function hairSkins(form: PersonForm, r: number): Skin[] {
  const colour = form.hair === 'hijab' ? (form.hatColour ?? '#5b7c8d') : form.hairColour
  const cap: Lump = { bone: 'head', from: [-r * 0.2, r * 0.3, 0], radius: r * 0.9, flat: [0.98, 0.99] }
  const fringe: Lump = {
    bone: 'head',
    from: [r * 0.42, r * 0.78, -r * 0.2],
    to: [r * 0.3, r * 0.8, r * 0.34],
    radius: r * 0.24,
    endRadius: r * 0.22,
  }
  const side = (z: number, down: number, wide: number): Lump => ({
    bone: 'head',
    from: [-r * 0.12, r * 0.25, z * r * 0.78],
    to: [-r * 0.16, -r * down, z * r * 0.8],
    radius: r * 0.26,
    endRadius: r * wide,
  })
  const styles: Record<Hair, Lump[]> = {
    bald: [],
    short: [cap, fringe, side(-1, -0.05, 0.14), side(1, -0.05, 0.14)],
    bob: [
      cap,
      fringe,
      side(-1, 0.65, 0.3),
      side(1, 0.65, 0.3),
      { bone: 'head', from: [-r * 0.5, 0, 0], to: [-r * 0.52, -r * 0.6, 0], radius: r * 0.62, endRadius: r * 0.5 },
    ],
    long: [
      cap,
      fringe,
      side(-1, 0.5, 0.24),
      side(1, 0.5, 0.24),
      { bone: 'head', from: [-r * 0.5, 0, 0], to: [-r * 0.78, -r * 0.9, 0], radius: r * 0.62, endRadius: r * 0.5 },
      {
        bone: 'chest',
        from: [-r * 0.95, r * 1.55, 0],
        to: [-r * 1.0, r * 0.6, 0],
        radius: r * 0.5,
        endRadius: r * 0.3,
        flat: [0.6, 1.1],
      },
    ],
    bun: [
      cap,
      fringe,
      side(-1, 0, 0.14),
      side(1, 0, 0.14),
      { bone: 'head', from: [-r * 0.85, r * 0.75, 0], radius: r * 0.42 },
    ],
    ponytail: [
      cap,
      fringe,
      side(-1, 0, 0.14),
      side(1, 0, 0.14),
      {
        bone: 'head',
        from: [-r * 1.05, r * 0.55, 0],
        to: [-r * 1.4, -r * 0.7, 0],
        radius: r * 0.28,
        endRadius: r * 0.12,
      },
    ],
    hijab: [
      { bone: 'head', from: [-r * 0.24, r * 0.2, 0], radius: r * 0.98, flat: [0.98, 0.99] },
      side(-1, 0.65, 0.3),
      side(1, 0.65, 0.3),
      { bone: 'head', from: [-r * 0.05, -r * 1.02, 0], radius: r * 0.5 },
      { bone: 'head', from: [r * 0.2, r * 0.84, -r * 0.3], to: [r * 0.2, r * 0.84, r * 0.3], radius: r * 0.28 },
      {
        bone: 'chest',
        from: [-r * 0.1, r * 2.1, 0],
        to: [-r * 0.12, r * 1.6, 0],
        radius: r * 0.6,
        endRadius: r * 0.95,
        flat: [0.8, 1.15],
      },
    ],
  }
  const skins: Skin[] =
    styles[form.hair].length === 0 ? [] : [{ colour, blend: r * 0.22, cell: r * 0.105, lumps: styles[form.hair] }]
  if (form.beard) {
    skins.push({
      colour: form.hairColour,
      blend: r * 0.2,
      cell: r * 0.09,
      lumps: [
        { bone: 'head', from: [r * 0.42, -r * 0.78, 0], radius: r * 0.36 },
        ...([-1, 1] as const).map(
          (z): Lump => ({
            bone: 'head',
            from: [r * 0.05, -r * 0.25, z * r * 0.7],
            to: [r * 0.3, -r * 0.75, z * r * 0.35],
            radius: r * 0.16,
            endRadius: r * 0.24,
          }),
        ),
      ],
    })
  }
  const hatColour = form.hatColour ?? '#f4f1ea'
  const hats: Record<NonNullable<PersonForm['hat']>, Lump[]> = {
    chef: [
      {
        bone: 'head',
        from: [-r * 0.15, r * 0.85, 0],
        to: [-r * 0.2, r * 1.5, 0],
        radius: r * 0.74,
        endRadius: r * 0.7,
      },
      { bone: 'head', from: [-r * 0.2, r * 1.75, 0], radius: r * 0.95, flat: [1, 1] },
    ],
    peci: [
      {
        bone: 'head',
        from: [-r * 0.12, r * 0.8, 0],
        to: [-r * 0.16, r * 1.12, 0],
        radius: r * 0.78,
        endRadius: r * 0.72,
        flat: [1.08, 0.94],
      },
    ],
    helmet: [
      { bone: 'head', from: [-r * 0.1, r * 0.5, 0], radius: r * 0.98 },
      { bone: 'head', from: [r * 0.5, r * 0.52, 0], radius: r * 0.6, flat: [1.2, 1] },
    ],
    cap: [
      { bone: 'head', from: [-r * 0.15, r * 0.52, 0], radius: r * 0.9 },
      {
        bone: 'head',
        from: [r * 0.6, r * 0.62, -r * 0.25],
        to: [r * 0.6, r * 0.62, r * 0.25],
        radius: r * 0.42,
        flat: [1.25, 1],
      },
    ],
    straw: [{ bone: 'head', from: [0, r * 0.62, 0], to: [0, r * 1.35, 0], radius: r * 1.45, endRadius: r * 0.12 }],
  }
  if (form.hat !== undefined) skins.push({ colour: hatColour, blend: r * 0.12, cell: r * 0.11, lumps: hats[form.hat] })
  return skins
}

function faceOf(form: PersonForm, r: number): Solid[] {
  const iris = '#3a2416'
  const eyes = SIDES.flatMap(([side]): Solid[] => [
    {
      kind: 'ellipsoid',
      bone: `eye${side}`,
      at: [0, 0, 0],
      radii: [r * 0.12, r * 0.2, r * 0.16],
      colour: '#f6f3ee',
      glossy: true,
    },
    {
      kind: 'ellipsoid',
      bone: `eye${side}`,
      at: [r * 0.06, 0, 0],
      radii: [r * 0.085, r * 0.135, r * 0.105],
      colour: iris,
      glossy: true,
    },
    {
      kind: 'ellipsoid',
      bone: `eye${side}`,
      at: [r * 0.14, r * 0.06, r * 0.035],
      radii: [r * 0.022, r * 0.034, r * 0.03],
      colour: '#ffffff',
      detail: 6,
    },
    {
      kind: 'ellipsoid',
      bone: `eye${side}`,
      at: [r * 0.05, r * 0.3, 0],
      radii: [r * 0.06, r * 0.034, r * 0.19],
      colour: form.hair === 'bald' || form.hair === 'hijab' ? '#2c211b' : form.hairColour,
    },
    ...(form.isWoman
      ? [
          {
            kind: 'ellipsoid' as const,
            bone: `eye${side}`,
            at: [r * 0.03, r * 0.17, 0] as Vector3,
            radii: [r * 0.11, r * 0.045, r * 0.17] as Vector3,
            colour: '#1d1512',
          },
        ]
      : []),
  ])
  return [
    ...eyes,
    {
      kind: 'ellipsoid',
      bone: 'mouth',
      at: [0, 0, 0],
      radii: [r * 0.07, r * 0.15, r * 0.22],
      colour: form.isWoman ? '#9a3f42' : '#7c3a34',
    },
    {
      kind: 'ellipsoid',
      bone: 'mouth',
      at: [r * 0.035, -r * 0.03, 0],
      radii: [r * 0.055, r * 0.1, r * 0.165],
      colour: '#3d1413',
    },
  ]
}
