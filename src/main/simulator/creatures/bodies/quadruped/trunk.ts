import type { Vector3 } from '../../../../../shared/scene/stagedScene.ts'
import type { Lump, Skin } from '../../skin.ts'
import { limb } from '../segments.ts'
import { LEGS, type QuadrupedForm, type QuadrupedMeasures, TAIL_BONES } from './quadrupedForm.ts'

/** Chest, belly, hips and the root of the neck. */
export function trunkLumps(form: QuadrupedForm, { m, half }: QuadrupedMeasures): Lump[] {
  const w = form.breadth
  // A long trunk is as thick all along.
  const along = form.length > 1.6 ? 0.62 : 0.3
  return [
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
      from: [-half * (along - 0.05), -m((form.chest - form.belly) * 0.2), 0],
      to: [half * along, -m((form.chest - form.belly) * 0.2), 0],
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
}

/** Four legs, with paws where it has no hoofs. */
export function legLumps(form: QuadrupedForm, size: QuadrupedMeasures): Lump[] {
  const { m, legTop, upperFront, lowerFront, metatarsus, thigh, shin } = size
  const legR = m(form.legRadius)
  return LEGS.flatMap(({ name, isFront }): Lump[] => [
    {
      bone: `upper${name}`,
      from: [0, -legR * 0.3, 0],
      to: [0, (isFront ? upperFront * 0.88 : thigh) * 0.98, 0],
      radius: legR * (isFront ? 1.55 : 2.0),
      endRadius: legR * (isFront ? 1.0 : 1.15),
      flat: [1.05, 0.8],
    },
    limb(`lower${name}`, isFront ? lowerFront * 0.88 : shin, legR * (isFront ? 1.0 : 1.15), legR * 0.78),
    limb(`shank${name}`, isFront ? legTop * 0.16 : metatarsus, legR * 0.78, legR * 0.74),
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
}

/** A tail that narrows, with a tuft or bushy. */
export function tailLumps(form: QuadrupedForm, { m, tailLength }: QuadrupedMeasures): Lump[] {
  return Array.from({ length: TAIL_BONES }, (_, index): Lump => {
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
    return limb(`tail${index}`, tailLength, m(form.tailRadius) * bushy, m(form.tailRadius) * Math.max(0.4, next))
  })
}

export function hoofs(form: QuadrupedForm, { m }: QuadrupedMeasures): Skin {
  return {
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
  }
}

/** The shell of a turtle: a dome that is wider than high, in scutes, with a rim. */
export function shell(colour: string, { m, h, half }: QuadrupedMeasures): Skin {
  const dome = { bone: 'belly', radius: m(0.44), endRadius: m(0.26), flat: [1, 1.5] } as const
  const at = (x: number): Vector3 => [half * x, -m(0.02), 0]
  return {
    colour,
    second: '#3c4a26',
    mark: ([x, , z]) => 0.28 - Math.abs(Math.sin(x / m(0.14))) * 1.4 * Math.abs(Math.sin(z / m(0.16) + 1.57)),
    blend: m(0.08),
    cell: h * 0.05,
    lumps: [
      { ...dome, from: at(0.1), to: at(1.12) },
      { ...dome, from: at(-0.1), to: at(-1.15) },
      {
        bone: 'belly',
        from: [-half * 0.9, -m(0.17), 0],
        to: [half * 0.9, -m(0.17), 0],
        radius: m(0.17),
        flat: [1, 3.6],
      },
    ],
  }
}
