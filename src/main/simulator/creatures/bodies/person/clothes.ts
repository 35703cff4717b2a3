import type { Vector3 } from '../../../../../shared/scene/stagedScene.ts'
import type { Solid } from '../../body.ts'
import type { Lump, Skin } from '../../skin.ts'
import { limb, SIDES } from '../segments.ts'
import { faceOf, headSkin } from './face.ts'
import { hairSkins } from './hair.ts'
import type { Measures, PersonForm } from './personForm.ts'

/** What of a person is seen: skin, clothes, hair, face. */
export function dress(form: PersonForm, size: Measures): { skins: Skin[]; solids: Solid[] } {
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
    limb(
      `arm${side}`,
      arm * (form.sleeves === 'long' ? 1 : sleeve),
      m(0.037 * b),
      m((form.sleeves === 'long' ? 0.03 : 0.039) * b),
    ),
    ...(form.sleeves === 'long' ? [limb(`foreArm${side}`, foreArm * 0.88, m(0.03 * b), m(0.026 * b))] : []),
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
      ...(form.trim === undefined ? {} : { second: form.trim, mark: batik(m(0.028), m(0.1)) }),
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
        limb(`foreArm${side}`, foreArm, m(0.026 * b), m(0.019 * b)),
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
}

/** A small print all over, `round` metres about the trunk. */
function batik(tile: number, round: number): (place: Vector3) => number {
  return ([x, y, z]) =>
    Math.sin((y / tile) * 2.2) * Math.sin(((Math.atan2(z, x) * round + y * 0.5) / tile) * 2.2) - 0.25
}

function lowerSkins(person: PersonForm, { m, thigh, shin }: Measures): Skin[] {
  const b = person.build
  const isSkirt = person.lower === 'skirt' || person.lower === 'longSkirt'
  const reach = person.lower === 'shorts' ? 0.75 : 1
  const legs = SIDES.flatMap(([side]): Lump[] => [
    limb(`thigh${side}`, thigh * reach, m(0.056 * b), m((person.lower === 'shorts' ? 0.052 : 0.042) * b)),
    ...(person.lower === 'trousers' ? [limb(`shin${side}`, shin * 0.94, m(0.042 * b), m(0.033 * b))] : []),
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
