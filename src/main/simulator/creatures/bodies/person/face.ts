import type { Vector3 } from '../../../../../shared/scene/stagedScene.ts'
import { difference } from '../../../staging/vectors.ts'
import type { Solid } from '../../body.ts'
import type { Pose } from '../../frame.ts'
import type { Lump, Mark, Skin } from '../../skin.ts'
import { SIDES } from '../segments.ts'
import type { PersonForm } from './personForm.ts'

/** Head and neck, the hairline or the edge of a head scarf drawn on it; `r` is the radius of the head. */
export function headSkin(form: PersonForm, r: number, m: (share: number) => number, rest: Pose): Skin {
  const edge = edgeOfHair(form, r, rest.get('head')!.at)
  const above = form.hair === 'hijab' ? scarfColour(form) : form.hairColour
  return {
    colour: form.skin,
    ...(edge === undefined ? {} : { second: above, mark: edge }),
    blend: r * 0.3,
    cell: r * 0.078,
    lumps: [
      { bone: 'head', from: [-r * 0.06, r * 0.16, 0], radius: r * 0.86, flat: [1, 0.95] },
      { bone: 'head', from: [r * 0.14, -r * 0.28, 0], radius: r * 0.56, flat: [1, 1.02] },
      {
        bone: 'jaw',
        from: [r * 0.12, -r * 0.04, 0],
        to: [r * 0.22, -r * 0.34, 0],
        radius: r * 0.5,
        endRadius: r * 0.33,
      },
      {
        bone: 'head',
        from: [r * 0.8, -r * 0.05, 0],
        to: [r * 0.9, -r * 0.17, 0],
        radius: r * 0.08,
        endRadius: r * 0.105,
      },
      ...SIDES.flatMap(([, z]): Lump[] => [
        ...(form.hair === 'hijab' ? [] : [earOf(z, r)]),
        { bone: 'head', from: [r * 0.52, -r * 0.26, z * r * 0.38], radius: r * 0.27 },
      ]),
      {
        bone: 'neck',
        from: [-m(0.006), -m(0.03), 0],
        to: [-m(0.006), m(0.04), 0],
        radius: m(0.033),
        endRadius: m(0.031),
      },
    ],
  }
}

function earOf(z: -1 | 1, r: number): Lump {
  return {
    bone: 'head',
    from: [r * 0.02, -r * 0.08, z * r * 0.86],
    to: [0, r * 0.08, z * r * 0.9],
    radius: r * 0.12,
    endRadius: r * 0.15,
    flat: [1, 0.6],
  }
}

/** The colour of a head scarf. */
export function scarfColour({ hatColour }: PersonForm): string {
  return hatColour ?? '#5b7c8d'
}

/** Above 0 where there is hair or scarf. Ears stay bare under hair. */
function edgeOfHair(form: PersonForm, r: number, head: Vector3): Mark | undefined {
  switch (form.hair) {
    case 'bald':
      return undefined
    case 'hijab':
      return (place) => {
        const [x, y, z] = difference(place, head)
        const isFront = x > 0.02 * r
        return isFront ? Math.hypot((y + 0.03 * r) / (0.8 * r), z / (0.64 * r)) * 4 - 4 : 2
      }
    default:
      return (place) => {
        const [x, y, z] = difference(place, head)
        const line = (-0.78 * x + 0.62 * y + 0.1 * r) / r
        const isEar = Math.abs(z) > 0.84 * r && y < 0.3 * r && x > -0.2 * r
        return isEar ? -1 : Math.min(line, (y + 0.52 * r) / r) * 6
      }
  }
}

/** Eyes between lids, brows, and a mouth between two lips that bend. */
export function faceOf(form: PersonForm, r: number): Solid[] {
  return [...SIDES.flatMap(([side]) => eyeOf(form, side, r)), ...mouthOf(form, r)]
}

function eyeOf(form: PersonForm, side: 'L' | 'R', r: number): Solid[] {
  const brow = form.hair === 'bald' || form.hair === 'hijab' ? '#2c211b' : form.hairColour
  const oval = (bone: string, at: Vector3, radii: Vector3, colour: string, detail = 8): Solid => ({
    kind: 'ellipsoid',
    bone: `${bone}${side}`,
    at,
    radii,
    colour,
    detail,
  })
  return [
    { ...oval('eye', [0, 0, 0], [r * 0.115, r * 0.19, r * 0.16], '#f6f3ee', 12), glossy: true },
    { ...oval('iris', [r * 0.05, 0, 0], [r * 0.073, r * 0.138, r * 0.116], '#3a2416', 10), glossy: true },
    oval('iris', [r * 0.1, r * 0.05, r * 0.032], [r * 0.019, r * 0.03, r * 0.026], '#ffffff', 6),
    oval('lid', [-r * 0.004, -r * 0.205, 0], [r * 0.132, r * 0.21, r * 0.176], shaded(form.skin, 0.92), 12),
    oval('brow', [0, 0, 0], [r * 0.04, r * (form.isWoman ? 0.028 : 0.042), r * 0.17], brow, 10),
    ...(form.isWoman ? [oval('lid', [r * 0.016, -r * 0.392, 0], [r * 0.12, r * 0.03, r * 0.172], '#1d1512', 10)] : []),
  ]
}

function mouthOf(form: PersonForm, r: number): Solid[] {
  const colour = form.isWoman ? mixedColours(form.skin, '#a5363f', 0.5) : mixedColours(form.skin, '#8a4038', 0.35)
  const oval = (bone: string, at: Vector3, radii: Vector3, tint: string): Solid => ({
    kind: 'ellipsoid',
    bone,
    at,
    radii,
    colour: tint,
    detail: 10,
  })
  const lip = (bone: string, up: number, thick: number): Solid[] => [
    oval(bone, [0, r * up, 0], [r * 0.056, r * thick, r * 0.105], colour),
    ...SIDES.map(([side]) =>
      oval(`${bone}${side}`, [-r * 0.004, r * up * 0.9, 0], [r * 0.052, r * thick * 0.9, r * 0.105], colour),
    ),
  ]
  return [
    ...lip('lipUpper', 0.03, 0.04),
    ...lip('lipLower', -0.036, 0.048),
    ...SIDES.map(([side]) => oval(`lipCorner${side}`, [-r * 0.006, 0, 0], [r * 0.034, r * 0.03, r * 0.05], colour)),
    // As high as the widest gape; flat while the lips are closed.
    oval('mouth', [0, 0, 0], [r * 0.06, r * 0.17, r * 0.2], '#3d1413'),
    oval('lipUpper', [-r * 0.012, r * 0.008, 0], [r * 0.04, r * 0.05, r * 0.12], '#f4f0e8'),
    oval('lipLower', [-r * 0.015, -r * 0.008, 0], [r * 0.042, r * 0.036, r * 0.1], '#b3545a'),
  ]
}

function shaded(colour: string, share: number): string {
  return mixedColours('#000000', colour, share)
}

function mixedColours(one: string, other: string, share: number): string {
  const part = (colour: string, at: number) => Number.parseInt(colour.slice(at, at + 2), 16)
  const mix = [1, 3, 5].map((at) => Math.round(part(one, at) * (1 - share) + part(other, at) * share))
  return `#${mix.map((value) => value.toString(16).padStart(2, '0')).join('')}`
}
