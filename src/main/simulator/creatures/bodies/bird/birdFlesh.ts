import type { Vector3 } from '../../../../../shared/scene/stagedScene.ts'
import type { Solid } from '../../body.ts'
import type { Lump, Skin } from '../../skin.ts'
import { type BirdMeasures, SIDES } from './birdForm.ts'
import { billSkin, combSkin, eyeSolids, headLumps } from './headFlesh.ts'
import { foldedWing, spreadWings } from './wingFlesh.ts'

/** What a bird is made of. `middleY`: height of the middle of its trunk as the skin is made, metres. */
export function birdFlesh(measures: BirdMeasures, middleY: number): { skins: Skin[]; solids: Solid[] } {
  const { m, form, girth, height, half, flies } = measures
  const r = m(form.head)
  const coat = {
    colour: form.plumage,
    ...(form.pattern === 'breast'
      ? { second: form.second, mark: ([x, y]: Vector3) => (middleY - y) / girth + x / (half * 2.2) + 0.1 }
      : {}),
  }
  const hood = form.pattern === 'hood' ? { colour: form.second } : { colour: form.plumage }
  return {
    skins: [
      { ...coat, blend: girth * 0.45, cell: Math.max(girth * 0.16, height * 0.022), lumps: trunkLumps(measures) },
      { ...hood, blend: r * 0.3, cell: r * 0.17, lumps: headLumps(measures) },
      { colour: form.feet, blend: m(0.006), cell: m(0.014), lumps: footLumps(measures) },
      billSkin(measures),
      ...(form.comb === undefined ? [] : [combSkin(r, form.comb)]),
      {
        colour: form.wings,
        blend: girth * 0.1,
        cell: Math.max(girth * 0.15, height * 0.016),
        lumps: [tailLump(measures), ...(flies ? [] : SIDES.map(([, z]) => foldedWing(measures, z)))],
      },
    ],
    solids: [...eyeSolids(measures), ...(flies ? spreadWings(measures) : [])],
  }
}

function trunkLumps({ m, form, girth, half, leg }: BirdMeasures): Lump[] {
  return [
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
}

/** Shins, toes and, where it swims with them, the skin between the toes. */
function footLumps({ m, form, leg }: BirdMeasures): Lump[] {
  return SIDES.flatMap(([side]): Lump[] => [
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
      ? [{ bone: `foot${side}`, from: [m(0.055), -m(0.004), 0], radius: m(0.05), flat: [1, 0.95] } satisfies Lump]
      : []),
  ])
}

function tailLump({ m, form, girth, flies }: BirdMeasures): Lump {
  const long = m(form.tail)
  return {
    bone: 'tail',
    from: [0, 0, 0],
    to: [-long, flies ? 0 : long * 0.25, 0],
    radius: girth * 0.3,
    endRadius: girth * 0.28,
    flat: [1, 1.3],
  }
}
