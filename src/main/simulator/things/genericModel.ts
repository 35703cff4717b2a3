import { MATERIALS } from '../../../shared/scene/materials.ts'
import type { UsualThing } from '../language/lexicon/things/thingWord.ts'
import { box, oval, type Point2, slab, smooth, turned } from './build.ts'
import type { ModelPart, ThingModel } from './model.ts'

/** How much of its bounds a thing of a stuff fills: vessels and cases are mostly air, fruit and stone are not. */
const FILLED: Partial<Readonly<Record<UsualThing['material'], number>>> = {
  metal: 0.2,
  aluminium: 0.25,
  brass: 0.2,
  bronze: 0.2,
  copper: 0.2,
  glass: 0.3,
  ceramic: 0.35,
  plastic: 0.25,
  wood: 0.45,
  bamboo: 0.4,
  paper: 0.5,
  leather: 0.3,
}

/**
 * A plain body for a thing of which only its usual size, stuff and outline are known: never wrong, never special. A ball
 * that is not quite round becomes an egg, a box gets soft edges, what is flat or long lies.
 */
export function genericModel({ sizeMetres, material, colour, shape: said }: UsualThing): ThingModel {
  const [width, height, depth] = sizeMetres
  // A round thing that is not as deep as wide lies on its side.
  const isLying = (said === 'cylinder' || said === 'lathe') && Math.abs(width - depth) > 0.35 * Math.max(width, depth)
  const shape = isLying ? 'long' : said
  const parts = partsOf(shape, width, height, depth)
  const round = shape === 'ball' ? 'ball' : shape === 'cylinder' || shape === 'lathe' ? 'cylinder' : undefined
  const volume = width * height * depth * (round ? Math.PI / 6 : 0.9)
  const top = { height, x: [-width * 0.45, width * 0.45], z: [-depth * 0.45, depth * 0.45] } as const
  return {
    material,
    colour: colour ?? MATERIALS[material].colour,
    parts,
    massKg: volume * MATERIALS[material].densityKgPerM3 * (FILLED[material] ?? 0.8),
    restitution: MATERIALS[material].restitution * 0.6,
    ...(round === undefined ? {} : { round }),
    ...(shape === 'box' || shape === 'flat' ? { surfaces: [top] } : {}),
  }
}

function partsOf(shape: UsualThing['shape'], width: number, height: number, depth: number): ModelPart[] {
  const least = Math.min(width, height, depth)
  switch (shape) {
    case 'ball':
      return [turned(oval(width / 2, height, 0.47))]
    case 'cylinder': {
      const bevel = Math.min(width, height) * 0.06
      const radius = width / 2
      return [
        turned([
          [0, 0],
          [radius - bevel, 0],
          [radius, bevel],
          [radius, height - bevel],
          [radius - bevel, height],
          [0, height],
        ]),
      ]
    }
    case 'lathe':
      return [turned(baluster(width / 2, height))]
    case 'long': {
      const [thin, thick, long] = [width, height, depth].sort((a, b) => a - b) as [number, number, number]
      const isRound = thick < 1.35 * thin
      return [isRound ? lyingBar(long, (thin + thick) / 4) : box([long, thin, thick], [0, 0, 0], { bevel: thin * 0.3 })]
    }
    case 'flat': {
      const corner = Math.min(width, depth) * 0.12
      return [
        slab(roundedRectangle(width, depth, corner), height, [0, height / 2, 0], {
          turn: [-Math.SQRT1_2, 0, 0, Math.SQRT1_2],
          bevel: height * 0.25,
        }),
      ]
    }
    case 'box':
      return [box([width, height, depth], [0, 0, 0], { bevel: least * 0.1 })]
  }
}

/** A foot, a belly and a shoulder, as most turned things have them. */
function baluster(radius: number, height: number): Point2[] {
  return [
    [0, 0],
    ...smooth([
      [radius * 0.72, 0],
      [radius * 0.86, height * 0.08],
      [radius, height * 0.36],
      [radius * 0.94, height * 0.62],
      [radius * 0.68, height * 0.85],
      [radius * 0.6, height],
    ]),
    [0, height],
  ]
}

/** A round bar along X with eased ends. */
function lyingBar(long: number, radius: number): ModelPart {
  const bar = turned(
    [
      [0, -long / 2],
      [radius * 0.8, -long / 2],
      [radius, -long / 2 + radius * 0.3],
      [radius, long / 2 - radius * 0.3],
      [radius * 0.8, long / 2],
      [0, long / 2],
    ],
    [0, radius, 0],
  )
  return { ...bar, turn: [0, 0, -Math.SQRT1_2, Math.SQRT1_2] }
}

function roundedRectangle(width: number, height: number, corner: number): Point2[] {
  const steps = [0, 30, 60, 90]
  return [
    [1, 1, 0],
    [-1, 1, 90],
    [-1, -1, 180],
    [1, -1, 270],
  ].flatMap(([x, y, from]) =>
    steps.map((step): Point2 => {
      const angle = (((from as number) + step) * Math.PI) / 180
      return [
        (x as number) * (width / 2 - corner) + corner * Math.cos(angle),
        (y as number) * (height / 2 - corner) + corner * Math.sin(angle),
      ]
    }),
  )
}
