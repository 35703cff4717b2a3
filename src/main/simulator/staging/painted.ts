import { forkedRandom, randomBetween } from '../../../shared/random/seeded.ts'
import type { BodyPart } from '../../../shared/scene/stagedScene.ts'
import type { Actor } from './actor.ts'
import { shadedPart } from './forms.ts'

/** The parts of every piece of an actor as they are painted. */
export function paintedPieces({ entity, form, pieces }: Actor, seed: number): BodyPart[][] {
  const { colour } = entity
  const shades = forkedRandom(seed, `shades of ${entity.id}`)
  if (colour?.value.others !== undefined) {
    const colours = [colour.value.hex, ...colour.value.others]
    return pieces.map((_, index) => inColours(form.parts, colour.value.hex, colours, index, pieces.length > 1))
  }
  // One of several is never quite like the next.
  if (colour !== undefined || pieces.length === 1) return pieces.map(() => [...form.parts])
  return pieces.map(() => form.parts.map((part) => shadedPart(part, randomBetween(shades, 0.86, 1.1))))
}

/** Of several pieces each has the next colour; of one, its parts, or its panels. What has a colour of its own keeps it. */
function inColours(
  parts: readonly BodyPart[],
  main: string,
  colours: readonly string[],
  index: number,
  isOneOfMany: boolean,
): BodyPart[] {
  const isWhole = parts.filter((part) => part.colour === main).length === 1
  let next = 0
  return parts.map((part) => {
    if (part.colour !== main) return part
    if (isOneOfMany) return { ...part, colour: colours[index % colours.length]! }
    if (isWhole) return { ...part, marking: { kind: isRound(part) ? 'panels' : 'bands', colour: colours[2] ?? main } }
    return { ...part, colour: colours[next++ % colours.length]! }
  })
}

function isRound({ shape }: BodyPart): boolean {
  return shape.kind === 'ball' || shape.kind === 'lathe'
}
