import type { Solid } from '../../body.ts'
import type { Pose } from '../../frame.ts'
import type { Lump, Skin } from '../../skin.ts'
import { limb, SIDES } from '../segments.ts'
import type { Measures, PersonForm } from './personForm.ts'

const SHORTS = 0.76
const RUBBER = '#d9d2c4'

/** Hips and legs in one piece: trousers to the ankles, shorts to above the knee, bare under a skirt. */
export function legSkin(form: PersonForm, { m, hipY, thigh, shin }: Measures, rest: Pose): Skin {
  const b = form.build
  const knee = rest.get('shinL')!.at[1]
  const bareBelow = bareFrom(form.lower, hipY, knee, shin)
  const clothed = (side: string): Lump[] =>
    form.lower === 'trousers'
      ? [
          limb(`thigh${side}`, thigh, m(0.052 * b), m(0.043 * b)),
          limb(`shin${side}`, shin * 0.96, m(0.043 * b), m(0.036 * b)),
        ]
      : form.lower === 'shorts'
        ? [limb(`thigh${side}`, thigh * SHORTS * 0.92, m(0.053 * b), m(0.054 * b))]
        : []
  const bare = (side: string): Lump[] =>
    form.lower === 'trousers'
      ? []
      : [limb(`thigh${side}`, thigh, m(0.046 * b), m(0.037 * b)), limb(`shin${side}`, shin, m(0.036 * b), m(0.022 * b))]
  return {
    colour: form.lowerColour,
    third: { colour: form.skin, mark: ([, y]) => (bareBelow - y) / m(0.02) },
    blend: m(0.022),
    cell: m(0.0135),
    lumps: [
      {
        bone: 'pelvis',
        from: [0, m(0.012), 0],
        to: [0, -m(0.012), 0],
        radius: m(0.072 * b * form.hips),
        endRadius: m(0.075 * b * form.hips),
        flat: [0.86, 1.05],
      },
      ...SIDES.flatMap(([side]) => [...clothed(side), ...bare(side)]),
    ],
  }
}

/** Where legs are bare, above the ground as they stand. What a skirt covers is of its colour: knees that press it make no hole. */
function bareFrom(lower: PersonForm['lower'], hipY: number, knee: number, shin: number): number {
  switch (lower) {
    case 'trousers':
      return -1
    case 'shorts':
      return hipY - (hipY - knee) * SHORTS
    case 'skirt':
      return knee + shin * 0.06
    case 'longSkirt':
      return knee - shin * 0.66
  }
}

/** Shoes with a light sole. */
export function shoes(form: PersonForm, { m, shin }: Measures): Skin {
  return {
    colour: form.shoes,
    second: RUBBER,
    mark: ([, y]) => (m(0.009) - y) / m(0.006),
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
  }
}

/** A skirt to the knees or to the ankles. */
export function skirts(form: PersonForm, { m, thigh, shin }: Measures): Solid[] {
  if (form.lower !== 'skirt' && form.lower !== 'longSkirt') return []
  const b = form.build
  const isLong = form.lower === 'longSkirt'
  return [
    {
      kind: 'skirt',
      bone: 'skirt',
      colour: form.lowerColour,
      ...(form.lowerPrint === undefined ? {} : { print: form.lowerPrint }),
      from: -thigh * 0.12,
      to: isLong ? thigh + shin * 0.8 : thigh * 1.02,
      radius: m(0.082 * b * form.hips),
      endRadius: m(isLong ? 0.112 : 0.125) * b,
      flat: 0.92,
    },
  ]
}
