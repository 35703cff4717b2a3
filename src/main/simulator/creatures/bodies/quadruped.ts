import type { Vector3 } from '../../../../shared/scene/stagedScene.ts'
import { rotated, sum, turnAbout } from '../../staging/vectors.ts'
import type { Body, LifeOrder, Sole, Solid } from '../body.ts'
import type { Footing } from '../footfalls.ts'
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
import type { Lump, Mark, Skin } from '../skin.ts'

/** How an animal on four legs is built. Lengths as shares of the height of its back. */
export interface QuadrupedForm {
  /** Of the back, metres. */
  readonly height: number
  /** Hip to shoulder. */
  readonly length: number
  readonly chest: number
  readonly belly: number
  readonly rump: number
  /** Of the trunk, on its height. */
  readonly breadth: number
  /** Height of hips and shoulders. */
  readonly legs: number
  readonly legRadius: number
  readonly foot: number
  readonly sole: Sole
  readonly neck: number
  readonly neckRadius: number
  /** Up from level, radians. */
  readonly neckAngle: number
  readonly head: number
  readonly snout: number
  readonly snoutRadius: number
  readonly ears: 'pointed' | 'round' | 'floppy' | 'long' | 'leaf' | 'none'
  readonly earSize: number
  readonly tail: number
  readonly tailRadius: number
  /** At its root, up from straight behind, radians; it curls by `tailCurl` over its length. */
  readonly tailAngle: number
  readonly tailCurl: number
  readonly tailEnd?: 'tuft' | 'bushy'
  readonly eye: number
  readonly horns?: 'short' | 'curved' | 'antlers' | 'giraffe'
  readonly trunk?: true
  readonly tusks?: true
  readonly mane?: 'horse' | 'lion'
  readonly shell?: string
  readonly hops?: true
  readonly coat: string
  readonly second: string
  readonly pattern: 'plain' | 'belly' | 'stripes' | 'patches' | 'spots' | 'socks'
  readonly muzzle: string
  readonly nose: string
  readonly maneColour?: string
  readonly footColour?: string
}

const TAIL_BONES = 5
const LEGS = [
  { name: 'HL', isFront: false, z: -1 },
  { name: 'FL', isFront: true, z: -1 },
  { name: 'HR', isFront: false, z: 1 },
  { name: 'FR', isFront: true, z: 1 },
] as const

/** An animal on four legs; walk in the order of real ones (hind, then fore of the same side), trot in diagonals, gallop. */
export function quadrupedBody(form: QuadrupedForm, { creature, gravity }: LifeOrder): Body {
  const h = form.height * creature.scale
  const m = (share: number) => share * h
  const legTop = m(form.legs)
  const half = m(form.length) / 2
  const radius = m(Math.max(form.chest, form.rump))
  const spineY = h - radius
  const track = m(form.chest * form.breadth) * 0.62
  const { gait } = creature.course
  const going = goingOf(
    creature.course,
    footingOf(),
    LEGS.map(({ isFront, z }): Vector3 => [isFront ? half * 0.96 : -half * 0.98, 0, z * track]),
    {
      gravity,
      leg: legTop,
    },
  )
  const life = lifeOf(creature, gait === 'run' ? 0.7 : 1.2 + 2.2 * Math.sqrt(form.height))
  const cruise = Math.max(0.1, creature.course.speed)
  const tailLength = m(form.tail) / TAIL_BONES
  const headSize = m(form.head)
  const upperFront = legTop * 0.5
  const lowerFront = legTop * 0.46
  const metatarsus = legTop * (form.sole === 'hoof' ? 0.3 : 0.26)
  const thigh = legTop * 0.47
  const shin = legTop * 0.45

  function footingOf(): Footing {
    const strideAt = (speed: number) => strideLength(speed, legTop, gravity)
    const slowest = 0.42 * Math.sqrt(Math.max(1, gravity) / legTop) * 0.6
    switch (gait) {
      case 'run':
        return { offsets: [0, 0.52, 0.9, 0.4], duty: 0.36, strideAt, slowest: slowest * 1.6, lift: legTop * 0.24 }
      case 'trot':
        return { offsets: [0, 0.5, 0.5, 0], duty: 0.48, strideAt, slowest: slowest * 1.3, lift: legTop * 0.2 }
      default:
        return { offsets: [0, 0.75, 0.5, 0.25], duty: 0.66, strideAt, slowest, lift: legTop * 0.13 }
    }
  }

  const pose = (time: number, isRest = false): Pose => {
    const book: Pose = new Map()
    const station = isRest
      ? { position: [0, 0, 0] as Vector3, heading: 0, speed: 0, turnRate: 0 }
      : going.stationAt(time)
    const cycle = 2 * Math.PI * (isRest ? 0 : going.phaseAt(time))
    const pace = smoothStep(0, cruise * 0.9, station.speed)
    const lift = isRest ? 0 : going.liftAt(time)
    const tuck = isRest ? 0 : going.tuckAt(time)
    const facing = turnAbout([0, 1, 0], station.heading)
    const breath = isRest ? 0 : life.breathAt(time)
    const isGallop = gait === 'run'
    const bob =
      (isGallop
        ? 0.045 * Math.sin(cycle + 0.6)
        : gait === 'trot'
          ? 0.028 * Math.cos(2 * cycle)
          : 0.012 * Math.cos(2 * cycle)) *
      pace *
      legTop
    const rock =
      (isGallop ? 0.085 * Math.sin(cycle - 1) : 0.012 * Math.sin(2 * cycle)) * pace +
      (tuck > 0 ? 0.22 * Math.cos(Math.PI * flown()) : 0)
    const base: Vector3 = within({ at: station.position, turn: facing }, [
      0,
      spineY + bob + lift - m(0.004) * (1 - breath),
      0,
    ])
    const flex = isGallop ? 0.2 * Math.sin(cycle - 0.4) * pace : 0
    const trunkTurn = turned(facing, 0, rock, 0)
    const bend = Math.max(-0.3, Math.min(0.3, station.turnRate * 0.16))
    const wag = gait === 'walk' || gait === 'trot' ? 0.05 * Math.sin(cycle) * pace : 0
    const hips: BonePose = {
      at: sum(base, rotated([-half * 0.75, 0, 0], trunkTurn)),
      turn: turned(trunkTurn, -bend + wag, flex, 0.06 * Math.sin(cycle) * pace * (isGallop ? 0 : 1)),
      scale: UNSCALED,
    }
    const chest: BonePose = {
      at: sum(base, rotated([half * 0.72, 0, 0], trunkTurn)),
      turn: turned(trunkTurn, bend - wag, -flex * 0.6, -0.05 * Math.sin(cycle) * pace * (isGallop ? 0 : 1)),
      scale: [1, 1 + 0.01 * breath, 1 + 0.015 * breath],
    }
    book.set('chest', chest)
    book.set('hips', hips)
    const middle = mixed(hips.at, chest.at, 0.5)
    book.set('belly', {
      at: sum(middle, rotated([0, Math.abs(flex) * m(0.1), 0], facing)),
      turn: trunkTurn,
      scale: [1, 1 + 0.012 * breath, 1 + 0.02 * breath],
    })

    const neckRoot = within(chest, [half * 0.3, m(form.chest) * 0.45, 0])
    const idle = isRest ? 0 : 1 - pace
    const nod = isRest
      ? 0
      : (gait === 'walk'
          ? 0.045 * Math.cos(2 * cycle + 0.8)
          : isGallop
            ? 0.08 * Math.sin(cycle + 2.4)
            : 0.02 * Math.cos(2 * cycle)) *
          pace +
        0.05 * idle * life.driftAt(time, 0)
    const neckTilt = form.neckAngle - (isGallop ? 0.3 * pace * form.neckAngle : 0) + nod - rock * 0.6
    const gazed = isRest ? { yaw: 0, pitch: 0 } : gaze(neckRoot, station.heading, creature.looksAt)
    const neckYaw = gazed.yaw * 0.45 + (isRest ? 0 : idle * 0.16 * life.driftAt(time, 1)) + bend * 1.2
    const neckTurn = turned(facing, neckYaw, neckTilt, 0)
    const headAt = sum(neckRoot, rotated([m(form.neck), 0, 0], neckTurn))
    book.set('neck', bone(neckRoot, headAt, rotated(UP, facing), m(form.neck)))
    const headTurn = turned(
      facing,
      gazed.yaw * 0.9 + neckYaw * 0.4,
      -0.1 + gazed.pitch * 0.7 + nod * 0.4,
      isRest ? 0 : 0.05 * idle * life.driftAt(time, 2),
    )
    const head: BonePose = { at: headAt, turn: headTurn, scale: UNSCALED }
    book.set('head', head)
    const open = isRest ? 0 : life.mouthAt(time).open
    book.set('jaw', {
      at: within(head, [headSize * 0.1, -headSize * 0.2, 0]),
      turn: turned(headTurn, 0, -0.32 * open, 0),
      scale: UNSCALED,
    })
    const eyes = isRest ? 1 : Math.max(0.08, life.eyesAt(time))
    for (const [side, z] of [
      ['L', -1],
      ['R', 1],
    ] as const) {
      const eyeYaw = form.sole === 'hoof' ? 1.05 : 0.62
      const out = headSize * 0.43
      book.set(`eye${side}`, {
        at: within(head, [Math.cos(eyeYaw) * out + headSize * 0.06, headSize * 0.13, z * Math.sin(eyeYaw) * out]),
        turn: turned(headTurn, -z * eyeYaw, 0.1, 0),
        scale: [1, eyes, 1],
      })
      const flick = isRest ? 0 : 0.12 * life.driftAt(time * 1.6, z > 0 ? 3 : 4)
      book.set(`ear${side}`, {
        at: within(head, earRoot(z)),
        turn: turned(
          turned(
            headTurn,
            0,
            0,
            z * (form.ears === 'floppy' || form.ears === 'leaf' ? 1.5 : form.ears === 'round' ? 0.75 : 0.4),
          ),
          flick,
          form.ears === 'long' ? 0.35 + flick : 0.1 - 0.25 * (isGallop ? pace : 0),
          0,
        ),
        scale: UNSCALED,
      })
    }
    let root = within(hips, [-half * 0.3 - m(form.rump) * 0.6, m(form.rump) * 0.35, 0])
    for (let index = 0; index < TAIL_BONES; index++) {
      const late = index * 0.55
      const lively = isRest
        ? 0
        : (0.1 + 0.05 * index) * Math.sin(cycle * (isGallop ? 1 : 1) - late) * pace +
          idle * (0.12 + 0.05 * index) * Math.sin(1.9 * time - late + creature.seed)
      const rise =
        form.tailAngle +
        (form.tailCurl * index) / (TAIL_BONES - 1) +
        (isGallop ? 0.5 * pace : 0) -
        bob / legTop -
        tuck * 0.3
      const turn = turned(facing, lively - bend * 2, -rise, 0)
      const end = sum(root, rotated([-tailLength, 0, 0], turn))
      book.set(`tail${index}`, bone(root, end, UP, tailLength))
      root = end
    }
    if (form.trunk) {
      let from = within(head, [headSize * 0.42, -headSize * 0.12, 0])
      for (let index = 0; index < 4; index++) {
        const swing = isRest
          ? 0
          : 0.14 * Math.sin(cycle * 1 - index * 0.5) * pace + 0.14 * idle * Math.sin(1.3 * time - index * 0.6)
        const turn = turned(headTurn, swing, -1.05 - 0.12 * index + (index === 3 ? 0.6 : 0), 0)
        const end = sum(from, rotated([m(0.17), 0, 0], turn))
        book.set(`trunk${index}`, bone(from, end, UP, m(0.17)))
        from = end
      }
    }
    for (const [foot, leg] of LEGS.entries()) addLeg(foot, leg)
    return book

    function flown(): number {
      return isRest ? 0 : going.footAt(0, time).share
    }

    function addLeg(foot: number, { name, isFront, z }: (typeof LEGS)[number]): void {
      const carrier = isFront ? chest : hips
      const top = within(carrier, [isFront ? half * 0.24 : -half * 0.23, legTop - spineY, z * track * 0.95])
      const state = isRest
        ? {
            position: [isFront ? half * 0.96 : -half * 0.98, 0, z * track * 1.15] as Vector3,
            heading: 0,
            isPlanted: true,
            share: 0.5,
            raised: 0,
            reach: 0,
          }
        : going.footAt(foot, time)
      const turn = turnAbout([0, 1, 0], state.heading)
      const footRadius = m(form.foot)
      const strong = isRest ? 0 : pace
      const fold = state.isPlanted
        ? smoothStep(0.8, 1, state.share) * 0.35 * strong
        : strong * (0.35 + 0.75 * Math.sin(Math.PI * Math.min(1, state.share * 1.15)) - 0.35 * state.share) + tuck * 0.8
      const sole = sum(state.position, [0, state.raised, 0])
      const pad = sum(sole, [0, footRadius * 0.7, 0])
      const facingFoot = rotated([1, 0, 0], turn)
      if (isFront) {
        const wristTilt = -fold * 0.9
        const wrist = sum(
          pad,
          rotated([Math.sin(wristTilt) * legTop * 0.16, Math.cos(wristTilt) * legTop * 0.16, 0], turn),
        )
        const elbow = middleJoint(top, wrist, upperFront * 0.88, lowerFront * 0.88, rotated([-1, 0, 0], turn))
        book.set(`upper${name}`, bone(top, elbow, facingFoot, upperFront * 0.88))
        book.set(`lower${name}`, bone(elbow, wrist, facingFoot, lowerFront * 0.88))
        book.set(`shank${name}`, bone(wrist, pad, facingFoot, legTop * 0.16))
      } else {
        const tilt = 0.42 + fold * 0.75
        const hock = sum(pad, rotated([-Math.sin(tilt) * metatarsus, Math.cos(tilt) * metatarsus, 0], turn))
        const knee = middleJoint(top, hock, thigh, shin, rotated([1, 0, 0], turn))
        book.set(`upper${name}`, bone(top, knee, facingFoot, thigh))
        book.set(`lower${name}`, bone(knee, hock, facingFoot, shin))
        book.set(`shank${name}`, bone(hock, pad, facingFoot, metatarsus))
      }
      const dangling = state.isPlanted ? 0 : -fold * 0.9
      book.set(`foot${name}`, { at: pad, turn: turned(turn, 0, dangling, 0), scale: UNSCALED })
    }
  }
  function earRoot(z: number): Vector3 {
    const low = form.ears === 'leaf' || form.ears === 'floppy'
    return [-headSize * 0.12, headSize * (low ? 0.3 : 0.38), z * headSize * (low ? 0.38 : 0.26)]
  }

  const restPose = pose(0, true)
  const { skins, solids } = fleshOf()
  return {
    bones: [...restPose.keys()],
    skins,
    solids,
    restPose,
    poseAt: (time) => pose(time),
    stances: going.stances,
    sole: form.sole,
    massKg: 210 * form.length * form.chest * form.breadth * h ** 3,
    size: [
      m(form.length + form.neck * Math.cos(form.neckAngle) + form.head * 1.3),
      h + m(Math.max(0, form.neck * Math.sin(form.neckAngle) + form.head * 0.5 - form.chest * 0.5)),
      track * 3,
    ],
    middleAt: (time) => mixed(pose(time).get('chest')!.at, pose(time).get('hips')!.at, 0.5),
    headingAt: (time) => going.stationAt(time).heading,
    endSeconds: going.endSeconds,
  }

  function fleshOf(): { skins: Skin[]; solids: Solid[] } {
    const w = form.breadth
    const legR = m(form.legRadius)
    const markOf: Record<QuadrupedForm['pattern'], Mark | undefined> = {
      plain: undefined,
      belly: ([, y], [, ny]) => Math.min(2, (legTop * 1.02 - y) / m(0.1)) * 0.4 - (ny + 0.15) * 0.6,
      socks: ([, y]) => (legTop * 0.42 - y) / m(0.08),
      stripes: ([x, y, z], [, ny]) =>
        Math.sin(x / m(0.052) + Math.sin(z / m(0.08)) * 0.5 + Math.sin(y / m(0.11)) * 0.9) -
        0.45 -
        Math.max(0, -ny) * 1.2,
      patches: ([x, y, z]) =>
        Math.sin(x / m(0.21) + 1.3) +
        Math.sin(y / m(0.17) + z / m(0.13)) * 0.8 +
        Math.sin((z - x * 0.6) / m(0.19) + 0.7) * 0.8 -
        0.35,
      spots: ([x, y, z]) => Math.sin(x / m(0.035)) * Math.sin(y / m(0.035) + 1) * Math.sin(z / m(0.05) + 2) - 0.22,
    }
    const mark = markOf[form.pattern]
    const body: Lump[] = [
      {
        bone: 'chest',
        from: [0, 0, 0],
        to: [half * 0.2, -m(0.01), 0],
        radius: m(form.chest),
        endRadius: m(form.chest * 0.94),
        flat: [1, w],
      },
      {
        bone: 'belly',
        from: [-half * 0.25, -m((form.chest - form.belly) * 0.2), 0],
        to: [half * 0.3, -m((form.chest - form.belly) * 0.2), 0],
        radius: m(form.belly),
        flat: [1, w],
      },
      {
        bone: 'hips',
        from: [0, 0, 0],
        to: [-half * 0.22, -m(0.005), 0],
        radius: m(form.rump),
        endRadius: m(form.rump * 0.92),
        flat: [1, w],
      },
      {
        bone: 'neck',
        from: [0, -m(0.04), 0],
        to: [0, m(form.neck * 0.92), 0],
        radius: m(form.neckRadius * 1.2),
        endRadius: m(form.neckRadius * 0.9),
        flat: [1, 0.85],
      },
    ]
    const legs = LEGS.flatMap(({ name, isFront }): Lump[] => [
      {
        bone: `upper${name}`,
        from: [0, -legR * 0.3, 0],
        to: [0, (isFront ? upperFront * 0.88 : thigh) * 0.98, 0],
        radius: legR * (isFront ? 1.55 : 2.0),
        endRadius: legR * (isFront ? 1.0 : 1.15),
        flat: [1.05, 0.8],
      },
      {
        bone: `lower${name}`,
        from: [0, 0, 0],
        to: [0, isFront ? lowerFront * 0.88 : shin, 0],
        radius: legR * (isFront ? 1.0 : 1.15),
        endRadius: legR * 0.78,
      },
      {
        bone: `shank${name}`,
        from: [0, 0, 0],
        to: [0, isFront ? legTop * 0.16 : metatarsus, 0],
        radius: legR * 0.78,
        endRadius: legR * 0.74,
      },
      ...(form.sole === 'hoof'
        ? []
        : [
            {
              bone: `foot${name}`,
              from: [0, -m(form.foot) * 0.05, 0] as Vector3,
              to: [m(form.foot) * 0.75, -m(form.foot) * 0.12, 0] as Vector3,
              radius: m(form.foot) * 0.72,
              endRadius: m(form.foot) * 0.58,
              flat: [1, 1.1] as const,
            },
          ]),
    ])
    const tail: Lump[] = Array.from({ length: TAIL_BONES }, (_, index): Lump => {
      const bushy =
        form.tailEnd === 'bushy'
          ? 1 + 1.3 * Math.sin((Math.PI * (index + 0.6)) / TAIL_BONES)
          : form.tailEnd === 'tuft' && index === TAIL_BONES - 1
            ? 2.3
            : 1 - index * 0.07
      const next =
        form.tailEnd === 'bushy'
          ? 1 + 1.3 * Math.sin((Math.PI * (index + 1.5)) / TAIL_BONES) * 0.9
          : form.tailEnd === 'tuft' && index === TAIL_BONES - 1
            ? 1
            : 1 - (index + 1) * 0.07
      return {
        bone: `tail${index}`,
        from: [0, 0, 0],
        to: [0, tailLength, 0],
        radius: m(form.tailRadius) * bushy,
        endRadius: m(form.tailRadius) * Math.max(0.4, next),
      }
    })
    const s = headSize
    const skull: Lump[] = [
      { bone: 'head', from: [0, s * 0.08, 0], radius: s * 0.46, flat: [1, 1.02] },
      {
        bone: 'head',
        from: [s * 0.12, -s * 0.1, 0],
        to: [s * (0.3 + form.snout), -s * (0.16 + form.snout * 0.16), 0],
        radius: s * (form.snoutRadius + 0.1),
        endRadius: s * form.snoutRadius,
        flat: [1, 0.95],
      },
      ...(form.sole === 'hoof'
        ? []
        : ([-1, 1] as const).map(
            (z): Lump => ({ bone: 'head', from: [s * 0.12, -s * 0.16, z * s * 0.26], radius: s * 0.22 }),
          )),
    ]
    const jaw: Lump[] = [
      {
        bone: 'jaw',
        from: [0, 0, 0],
        to: [s * (0.14 + form.snout * 0.8), -s * (0.06 + form.snout * 0.12), 0],
        radius: s * form.snoutRadius * 0.85,
        endRadius: s * form.snoutRadius * 0.62,
      },
    ]
    const e = s * form.earSize
    const earOf = (side: 'L' | 'R'): Lump[] => {
      switch (form.ears) {
        case 'none':
          return []
        case 'pointed':
          return [
            {
              bone: `ear${side}`,
              from: [0, -e * 0.1, 0],
              to: [0, e * 0.75, 0],
              radius: e * 0.38,
              endRadius: e * 0.07,
              flat: [0.45, 1],
            },
          ]
        case 'round':
          return [{ bone: `ear${side}`, from: [0, e * 0.3, 0], radius: e * 0.48, flat: [0.4, 1] }]
        case 'floppy':
          return [
            {
              bone: `ear${side}`,
              from: [0, 0, 0],
              to: [0, e * 0.95, (side === 'L' ? 1 : -1) * -e * 0.25],
              radius: e * 0.2,
              endRadius: e * 0.32,
              flat: [1, 0.42],
            },
          ]
        case 'long':
          return [
            {
              bone: `ear${side}`,
              from: [0, 0, 0],
              to: [-e * 0.2, e * 1.5, 0],
              radius: e * 0.22,
              endRadius: e * 0.2,
              flat: [0.55, 1],
            },
          ]
        case 'leaf':
          return [
            {
              bone: `ear${side}`,
              from: [-e * 0.1, e * 0.5, 0],
              to: [-e * 0.16, e * 0.9, 0],
              radius: e * 0.62,
              endRadius: e * 0.5,
              flat: [1, 0.16],
            },
          ]
      }
    }
    const ears = (['L', 'R'] as const).flatMap(earOf)
    const trunk: Lump[] = form.trunk
      ? Array.from(
          { length: 4 },
          (_, index): Lump => ({
            bone: `trunk${index}`,
            from: [0, 0, 0],
            to: [0, m(0.17), 0],
            radius: m(0.072 - 0.012 * index),
            endRadius: m(0.06 - 0.012 * index),
          }),
        )
      : []
    const coat = { colour: form.coat, ...(mark === undefined ? {} : { second: form.second, mark }) }
    const skins: Skin[] = [
      { ...coat, blend: m(0.09), cell: h * (form.length > 1.3 ? 0.034 : 0.03), lumps: [...body, ...legs] },
      {
        ...coat,
        blend: s * 0.18,
        cell: s * 0.075,
        lumps: [
          ...skull,
          ...ears,
          ...trunk,
          {
            bone: 'neck',
            from: [0, m(form.neck * 0.6), 0],
            to: [0, m(form.neck), 0],
            radius: m(form.neckRadius * 0.94),
            endRadius: m(form.neckRadius * 0.88),
            flat: [1, 0.85],
          },
        ],
      },
      {
        colour: form.muzzle,
        blend: s * 0.1,
        cell: s * 0.07,
        lumps: [
          ...jaw,
          {
            bone: 'head',
            from: [s * (0.3 + form.snout * 0.92), -s * (0.2 + form.snout * 0.15), 0],
            radius: s * form.snoutRadius * 0.94,
            flat: [1, 1.05],
          },
        ],
      },
      {
        colour: form.tailEnd === 'tuft' ? (form.maneColour ?? form.coat) : form.coat,
        ...(form.pattern === 'stripes' ? { second: form.second, mark: markOf.stripes! } : {}),
        blend: m(0.02),
        cell: Math.max(m(form.tailRadius) * 0.55, h * 0.012),
        lumps: tail,
      },
    ]
    if (form.sole === 'hoof') {
      skins.push({
        colour: form.footColour ?? '#3a322b',
        blend: m(0.01),
        cell: m(form.foot) * 0.38,
        lumps: LEGS.map(
          ({ name }): Lump => ({
            bone: `foot${name}`,
            from: [0, -m(form.foot) * 0.25, 0],
            to: [0, m(form.foot) * 0.35, 0],
            radius: m(form.foot) * 0.72,
            endRadius: m(form.foot) * 0.62,
          }),
        ),
      })
    }
    if (form.mane === 'horse') {
      skins.push({
        colour: form.maneColour ?? '#2e211a',
        blend: m(0.05),
        cell: s * 0.09,
        lumps: [
          {
            bone: 'neck',
            from: [m(form.neckRadius), m(0.02), 0],
            to: [m(form.neckRadius * 0.8), m(form.neck), 0],
            radius: m(0.045),
            endRadius: m(0.05),
            flat: [1.3, 0.7],
          },
          {
            bone: 'head',
            from: [-s * 0.1, s * 0.5, 0],
            to: [s * 0.28, s * 0.34, 0],
            radius: s * 0.14,
            endRadius: s * 0.08,
          },
        ],
      })
    }
    if (form.mane === 'lion') {
      skins.push({
        colour: form.maneColour ?? '#8a4b20',
        blend: s * 0.2,
        cell: s * 0.1,
        lumps: [
          { bone: 'head', from: [-s * 0.2, s * 0.05, 0], radius: s * 0.72, flat: [0.72, 1.05] },
          {
            bone: 'neck',
            from: [0, m(form.neck) * 0.3, 0],
            to: [0, m(form.neck) * 0.7, 0],
            radius: m(form.neckRadius * 1.5),
          },
          { bone: 'head', from: [-s * 0.05, -s * 0.5, 0], radius: s * 0.4 },
        ],
      })
    }
    if (form.shell !== undefined) {
      skins.push({
        colour: form.shell,
        second: '#3c4a26',
        mark: ([x, , z]) => 0.5 - Math.abs(Math.sin(x / m(0.17))) * 1.4 * Math.abs(Math.sin(z / m(0.15) + 1.57)),
        blend: m(0.1),
        cell: h * 0.05,
        lumps: [{ bone: 'belly', from: [0, -half * 0.62, 0], radius: half * 1.32, flat: [1, 0.86] }],
      })
    }
    const hornOf = (z: number): Lump[] => {
      switch (form.horns) {
        case undefined:
          return []
        case 'short':
          return [
            {
              bone: 'head',
              from: [-s * 0.1, s * 0.44, z * s * 0.22],
              to: [-s * 0.22, s * 0.84, z * s * 0.34],
              radius: s * 0.075,
              endRadius: s * 0.02,
            },
          ]
        case 'curved':
          return [
            {
              bone: 'head',
              from: [-s * 0.1, s * 0.4, z * s * 0.3],
              to: [-s * 0.22, s * 0.46, z * s * 0.78],
              radius: s * 0.09,
              endRadius: s * 0.075,
            },
            {
              bone: 'head',
              from: [-s * 0.22, s * 0.46, z * s * 0.78],
              to: [-s * 0.36, s * 0.86, z * s * 0.92],
              radius: s * 0.075,
              endRadius: s * 0.02,
            },
          ]
        case 'giraffe':
          return [
            {
              bone: 'head',
              from: [-s * 0.1, s * 0.44, z * s * 0.16],
              to: [-s * 0.12, s * 0.72, z * s * 0.2],
              radius: s * 0.05,
              endRadius: s * 0.075,
            },
          ]
        case 'antlers':
          return [
            {
              bone: 'head',
              from: [-s * 0.1, s * 0.42, z * s * 0.16],
              to: [-s * 0.4, s * 1.1, z * s * 0.6],
              radius: s * 0.055,
              endRadius: s * 0.04,
            },
            {
              bone: 'head',
              from: [-s * 0.4, s * 1.1, z * s * 0.6],
              to: [0, s * 1.7, z * s * 0.75],
              radius: s * 0.045,
              endRadius: s * 0.02,
            },
            {
              bone: 'head',
              from: [-s * 0.3, s * 0.9, z * s * 0.45],
              to: [s * 0.15, s * 1.2, z * s * 0.5],
              radius: s * 0.04,
              endRadius: s * 0.02,
            },
          ]
      }
    }
    const horns = [-1, 1].flatMap(hornOf)
    const tusks: Lump[] = form.tusks
      ? ([-1, 1] as const).map(
          (z): Lump => ({
            bone: 'head',
            from: [s * 0.36, -s * 0.26, z * s * 0.2],
            to: [s * 0.72, -s * 0.44, z * s * 0.26],
            radius: s * 0.055,
            endRadius: s * 0.025,
          }),
        )
      : []
    if (horns.length + tusks.length > 0)
      skins.push({
        colour: tusks.length > 0 ? '#efe6d2' : form.horns === 'curved' ? '#4a4038' : '#d9cdb4',
        blend: s * 0.04,
        cell: s * 0.06,
        lumps: [...horns, ...tusks],
      })
    const eye = s * form.eye
    const solids: Solid[] = (['L', 'R'] as const).flatMap((side): Solid[] => [
      {
        kind: 'ellipsoid',
        bone: `eye${side}`,
        at: [0, 0, 0],
        radii: [eye * 0.62, eye * 1.05, eye],
        colour: '#17110d',
        glossy: true,
      },
      {
        kind: 'ellipsoid',
        bone: `eye${side}`,
        at: [eye * 0.42, eye * 0.42, eye * 0.3],
        radii: [eye * 0.26, eye * 0.27, eye * 0.27],
        colour: '#ffffff',
        detail: 6,
      },
      ...(form.ears === 'pointed' || form.ears === 'long'
        ? [
            {
              kind: 'ellipsoid' as const,
              bone: `ear${side}`,
              at: [e * 0.13, e * (form.ears === 'long' ? 0.75 : 0.28), 0] as Vector3,
              radii: [
                e * 0.09,
                e * (form.ears === 'long' ? 0.6 : 0.32),
                e * (form.ears === 'long' ? 0.12 : 0.2),
              ] as Vector3,
              colour: '#d9a3a0',
            },
          ]
        : []),
    ])
    const tip: Vector3 = [s * (0.3 + form.snout + form.snoutRadius * 0.86), -s * (0.1 + form.snout * 0.14), 0]
    if (!form.trunk)
      solids.push({
        kind: 'ellipsoid',
        bone: 'head',
        at: tip,
        radii: [s * form.snoutRadius * 0.3, s * form.snoutRadius * 0.34, s * form.snoutRadius * 0.5],
        colour: form.nose,
        glossy: form.sole === 'paw',
      })
    return { skins, solids }
  }
}
