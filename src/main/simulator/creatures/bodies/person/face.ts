import type { Vector3 } from '../../../../../shared/scene/stagedScene.ts'
import type { Solid } from '../../body.ts'
import type { Lump, Skin } from '../../skin.ts'
import { SIDES } from '../segments.ts'
import type { PersonForm } from './personForm.ts'

/** Head and neck; `r` is the radius of the head. */
export function headSkin(form: PersonForm, r: number, m: (share: number) => number): Skin {
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

/** Eyes, brows and mouth. */
export function faceOf(form: PersonForm, r: number): Solid[] {
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
