import type { Vector3 } from '../../../../../shared/scene/stagedScene.ts'
import { difference, dot, length, scaled } from '../../../staging/vectors.ts'
import type { Solid } from '../../body.ts'
import { type Pose, unit } from '../../frame.ts'
import { type Lump, type Mark, PRINTED, type Skin } from '../../skin.ts'
import { limb, SIDES } from '../segments.ts'
import { faceOf, headSkin } from './face.ts'
import { hairSkins } from './hair.ts'
import { handSolids } from './hands.ts'
import { hatSolids } from './hats.ts'
import { legSkin, shoes, skirts } from './legwear.ts'
import type { Measures, PersonForm } from './personForm.ts'

/** What of a person is seen: skin, clothes, hair, face. */
export function dress(form: PersonForm, size: Measures, rest: Pose): { skins: Skin[]; solids: Solid[] } {
  const { m, headRadius: r } = size
  return {
    skins: [
      upperSkin(form, size, rest),
      headSkin(form, r, m, rest),
      legSkin(form, size, rest),
      shoes(form, size),
      ...hairSkins(form, r),
      ...(form.apron === undefined ? [] : [apron(form.apron, form, size)]),
    ],
    solids: [
      ...faceOf(form, r),
      ...handSolids(form.skin, m),
      ...hems(form, size),
      ...skirts(form, size),
      ...hatSolids(form, r),
    ],
  }
}

/** Of the upper arm, under a short sleeve. */
const SHORT_SLEEVE = 0.58
const LONG_SLEEVE = 0.9

/** Trunk and arms in one piece: where the sleeves end the skin begins, without a seam. */
function upperSkin(form: PersonForm, size: Measures, rest: Pose): Skin {
  const { m, arm, foreArm } = size
  const cut = form.sleeves === 'long' ? arm + foreArm * LONG_SLEEVE : arm * SHORT_SLEEVE
  return {
    colour: form.top,
    ...(form.trim === undefined ? {} : { second: form.trim, mark: () => PRINTED }),
    third: { colour: form.skin, mark: bareArms(rest, cut, m) },
    blend: m(0.03),
    cell: m(0.0125),
    lumps: [...trunk(form, size), ...arms(form, size)],
  }
}

/** Above 0 beyond the end of the sleeve. */
function bareArms(rest: Pose, cut: number, m: Measures['m']): Mark {
  const limbs = SIDES.map(([side]) => {
    const root = rest.get(`arm${side}`)!.at
    return { root, along: unit(difference(rest.get(`hand${side}`)!.at, root)) }
  })
  return (place) =>
    Math.max(
      ...limbs.map(({ root, along }) => {
        const from = difference(place, root)
        const far = dot(from, along)
        const aside = length(difference(from, scaled(along, far)))
        return Math.min(far - cut, m(0.055) - aside) / m(0.02)
      }),
    )
}

function trunk(form: PersonForm, { m, hipY, waistY, shoulderY, shoulderHalf }: Measures): Lump[] {
  const b = form.build
  const chestUp = shoulderY - waistY
  return [
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
      to: [0, m(0.03), 0],
      radius: m(0.074 * b * (form.isWoman ? 0.95 : 1)),
      endRadius: m(0.086 * b * form.hips),
      flat: [0.86, 1.06],
    },
    ...(form.isWoman
      ? SIDES.map(([, z]): Lump => ({ bone: 'chest', from: [m(0.038), chestUp * 0.5, z * m(0.034)], radius: m(0.036) }))
      : []),
  ]
}

function arms(form: PersonForm, { m, arm, foreArm }: Measures): Lump[] {
  const b = form.build
  const isLong = form.sleeves === 'long'
  return SIDES.flatMap(([side]): Lump[] =>
    isLong
      ? [
          limb(`arm${side}`, arm, m(0.037 * b), m(0.031 * b)),
          limb(`foreArm${side}`, foreArm * 0.9, m(0.031 * b), m(0.025 * b)),
          limb(`foreArm${side}`, foreArm, m(0.018 * b), m(0.017 * b)),
        ]
      : [
          limb(`arm${side}`, arm * SHORT_SLEEVE * 0.9, m(0.037 * b), m(0.037 * b)),
          limb(`arm${side}`, arm, m(0.029 * b), m(0.0265 * b)),
          limb(`foreArm${side}`, foreArm, m(0.0265 * b), m(0.02)),
        ],
  )
}

/** The lower edge of a shirt that hangs over the trousers, and its collar. */
function hems(form: PersonForm, { m, waistY, shoulderY, thigh }: Measures): Solid[] {
  const b = form.build
  const hangs = !form.isLongTop && (form.lower === 'trousers' || form.lower === 'shorts')
  const colour = form.top
  const collar: Solid = {
    kind: 'skirt',
    bone: 'chest',
    colour: form.trim ?? form.top,
    from: shoulderY - waistY - m(0.002),
    to: shoulderY - waistY + m(0.03),
    radius: m(0.052 * b),
    endRadius: m(0.038),
    flat: 0.95,
  }
  const print = form.trim === undefined ? {} : { print: form.trim }
  if (form.isLongTop) {
    // A coat or a tunic hangs to the knees.
    const waist = { kind: 'skirt', bone: 'pelvis', colour, ...print, flat: 0.84 } as const
    const tails = { kind: 'skirt', bone: 'skirt', colour, ...print, flat: 0.88 } as const
    return [
      collar,
      { ...waist, from: -m(0.07), to: m(0.05), radius: m(0.118 * b), endRadius: m(0.087 * b * form.hips) },
      { ...tails, from: -thigh * 0.08, to: thigh * 0.86, radius: m(0.108 * b), endRadius: m(0.132 * b) },
    ]
  }
  return hangs
    ? [
        collar,
        {
          kind: 'skirt',
          bone: 'pelvis',
          colour,
          ...print,
          from: -m(0.062),
          to: m(0.045),
          radius: m(0.113 * b * Math.max(1, form.hips * 0.98)),
          endRadius: m(0.09 * b * form.hips),
          flat: 0.82,
        },
      ]
    : [collar]
}

function apron(colour: string, { build: b }: PersonForm, { m, hipY, waistY, shoulderY }: Measures): Skin {
  const chestUp = shoulderY - waistY
  const front = m(0.034)
  const from: Vector3 = [front, chestUp * 0.5, 0]
  return {
    colour,
    blend: m(0.02),
    cell: m(0.014),
    lumps: [
      { bone: 'chest', from, to: [front, 0, 0], radius: m(0.064 * b), flat: [0.75, 1] },
      {
        bone: 'pelvis',
        from: [m(0.03), (waistY - hipY) * 0.7, 0],
        to: [m(0.034), -m(0.1), 0],
        radius: m(0.076 * b),
        endRadius: m(0.088 * b),
        flat: [0.95, 1.05],
      },
    ],
  }
}
