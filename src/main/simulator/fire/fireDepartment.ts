import { translate } from '../../../shared/i18n/index.ts'
import type { SpecEntity } from '../../../shared/scene/sceneSpec.ts'
import type { StagedFlame } from '../../../shared/scene/stagedFlame.ts'
import type { BodyPart, StagedBody, Vector3 } from '../../../shared/scene/stagedScene.ts'
import { placedBounds } from '../staging/actor.ts'
import type { Brought, Department, DepartmentOrder } from '../staging/department.ts'
import { type Bounds, combined, corners, turnAbout, UPRIGHT } from '../staging/vectors.ts'

/** Candles, camp fires, torches, and smoke and steam. Illustrated: nothing burns down. */
export const fireDepartment: Department = {
  concepts: ['fire', 'smoke'],
  bring(order) {
    const places = placesOf(order)
    const burning = order.entities.filter((entity) => !isOfAnother(entity, order.entities))
    const lit = burning.flatMap((entity) =>
      Array.from({ length: Math.min(12, entity.count.value) }, (_, piece) =>
        brought(entity, `${entity.id}-${piece + 1}`, places(entity)),
      ),
    )
    return {
      scene: {
        flames: lit.flatMap((one) => one.scene.flames ?? []),
        bodies: lit.flatMap((one) => one.scene.bodies ?? []),
      },
      seen: lit.flatMap((one) => one.seen),
      endSeconds: 4,
      // From a little above, so that its light on what it stands on is seen.
      ...(order.entities.some((entity) => kindOf(entity) === 'candle') ? { pitchDegrees: 13 } : {}),
      told: order.entities.map(({ label }) => ({
        subject: label,
        value: translate(order.spec.language, 'scene.illustrated'),
        source: { kind: 'default' },
      })),
    }
  },
}

/** The sparks of a fire that burns here are drawn with it. */
function isOfAnother({ id, variant }: SpecEntity, all: readonly SpecEntity[]): boolean {
  return variant === 'sparkle' && all.some((other) => other.id !== id && other.concept === 'fire')
}

type Kind = 'candle' | 'torch' | 'campfire' | 'smoke' | 'steam'

function kindOf({ concept, variant, label }: SpecEntity): Kind {
  const words = `${variant ?? ''} ${label}`
  if (/steam|uap|vapou?r/i.test(words)) return 'steam'
  if (concept === 'smoke') return 'smoke'
  if (/candle|lilin|match|korek|lighter/i.test(words)) return 'candle'
  return /torch|obor/i.test(words) ? 'torch' : 'campfire'
}

const WIDTH: Readonly<Record<Kind, number>> = { candle: 0.25, torch: 0.5, campfire: 1.5, smoke: 1.2, steam: 0.5 }

/** Gives each its place: on what it is said to stand on, else in a row beside what is there. */
function placesOf({ actors }: DepartmentOrder): (entity: SpecEntity) => Vector3 {
  const taken = actors.flatMap((actor) => (actor.base ? [placedBounds(actor).max[0]] : []))
  let right = taken.length === 0 ? Number.NEGATIVE_INFINITY : Math.max(...taken)
  const used = new Map<string, number>()
  return (entity) => {
    const carrier = actors.find(
      (actor) => actor.base !== undefined && entity.place?.value.others.includes(actor.entity.id),
    )
    const width = WIDTH[kindOf(entity)]
    if (carrier && ['on', 'above', 'in', 'atTopOf'].includes(entity.place?.value.relation ?? '')) {
      const { min, max } = placedBounds(carrier)
      const turn = used.get(carrier.entity.id) ?? 0
      used.set(carrier.entity.id, turn + 1)
      const step = turn % 2 === 0 ? turn / 2 : -(turn + 1) / 2
      return [(min[0] + max[0]) / 2 + step * width, max[1], (min[2] + max[2]) / 2]
    }
    const x = right === Number.NEGATIVE_INFINITY ? 0 : right + 0.25 + width / 2
    right = x + width / 2
    return [x, 0, 0]
  }
}

function brought(entity: SpecEntity, id: string, base: Vector3): Pick<Brought, 'scene' | 'seen'> {
  const [x, y, z] = base
  const flame = (kind: StagedFlame['kind'], at: number, widthMetres: number, heightMetres: number): StagedFlame => ({
    id: `${id}-flame`,
    label: entity.label,
    kind,
    base: [x, y + at, z],
    widthMetres,
    heightMetres,
  })
  const seen = (half: number, top: number) =>
    corners({ min: [x - half, y, z - half], max: [x + half, y + top, z + half] } satisfies Bounds)
  switch (kindOf(entity)) {
    case 'candle': {
      const high = entity.sizeMetres?.value ?? 0.16
      const bodies = [standing(id, entity.label, base, candleParts(high, entity.colour?.value.hex))]
      return { scene: { bodies, flames: [flame('candle', high + 0.008, 0.026, 0.06)] }, seen: seen(0.13, high + 0.11) }
    }
    case 'torch': {
      const bodies = [standing(id, entity.label, base, torchParts())]
      return { scene: { bodies, flames: [flame('fire', 1.28, 0.16, 0.34)] }, seen: seen(0.3, 1.7) }
    }
    case 'campfire': {
      const size = entity.sizeMetres?.value ?? 0.75
      const bodies = [standing(id, entity.label, base, logParts(size))]
      const flames = [flame('fire', 0.05, size * 0.62, size)]
      return { scene: { bodies, flames }, seen: seen(size * 0.7, size * 1.15) }
    }
    case 'smoke':
      return { scene: { flames: [flame('smoke', 0, 0.22, 1.9)] }, seen: seen(0.5, 1.9) }
    case 'steam':
      return { scene: { flames: [flame('steam', 0, 0.08, 0.4)] }, seen: seen(0.15, 0.4) }
  }
}

function standing(id: string, label: string, position: Vector3, parts: BodyPart[]): StagedBody {
  return {
    id,
    label,
    concept: 'fixture',
    motion: 'fixed',
    parts,
    position,
    rotation: UPRIGHT,
    linearVelocity: [0, 0, 0],
    angularVelocity: [0, 0, 0],
    releasedAtSeconds: 0,
  }
}

function round(radius: number, from: number, to: number, stuff: Pick<BodyPart, 'material' | 'colour'>): BodyPart {
  const halfHeight = (to - from) / 2
  return {
    ...stuff,
    shape: { kind: 'cylinder', radius, halfHeight },
    offset: [0, from + halfHeight, 0],
    rotation: UPRIGHT,
  }
}

function candleParts(high: number, colour = '#efe6d2'): BodyPart[] {
  return [
    round(0.022, 0.006, high, { material: 'wax', colour }),
    round(0.0016, high, high + 0.012, { material: 'cloth', colour: '#2a2420' }),
    round(0.045, 0, 0.008, { material: 'metal', colour: '#b88a3e' }),
  ]
}

function torchParts(): BodyPart[] {
  return [
    round(0.03, 0, 1.2, { material: 'wood', colour: '#6b4a2c' }),
    round(0.05, 1.14, 1.3, { material: 'cloth', colour: '#3a2c22' }),
  ]
}

/** Five logs that lean together, and a ring of stones. */
function logParts(size: number): BodyPart[] {
  const logs = Array.from({ length: 5 }, (_, index): BodyPart => {
    const angle = (2 * Math.PI * index) / 5
    const lean = turnAbout([-Math.sin(angle), 0, Math.cos(angle)], 0.72)
    const out = size * 0.23
    return {
      shape: { kind: 'cylinder', radius: size * 0.055, halfHeight: size * 0.34 },
      material: 'wood',
      colour: index % 2 === 0 ? '#4d3826' : '#5e4630',
      offset: [Math.cos(angle) * out, size * 0.27, Math.sin(angle) * out],
      rotation: combined(lean, UPRIGHT),
    }
  })
  const stones = Array.from({ length: 9 }, (_, index): BodyPart => {
    const angle = (2 * Math.PI * (index + 0.5)) / 9
    const radius = size * (0.085 + 0.015 * ((index * 7) % 3))
    return {
      shape: { kind: 'ball', radius },
      material: 'stone',
      colour: index % 2 === 0 ? '#77726b' : '#686560',
      offset: [Math.cos(angle) * size * 0.56, radius * 0.55, Math.sin(angle) * size * 0.56],
      rotation: UPRIGHT,
    }
  })
  return [...logs, ...stones]
}
