import type { DraftEntity } from './draftScene.ts'

const CONTAINERS =
  /bowl|basket|bucket|jar|glass|cup|mug|tank|aquarium|tub|sink|drawer|case|bag|carton|vase|nest|cage|pond|lake|sea|ocean|pool|river|puddle|barrel|bottle|pot$|teapot|trash|bin$|cart|wagon|trolley|rack|piggyBank|purse|sack$|beaker|flask|testTube|wok|pan$|crate|hamper/i
const SURFACES =
  /tray|plate|saucer|board|shelf|desk|table|bench|chair|stool|sofa|bed|rug|mat$|stand$|counter|pedestal|stage|podium|cabinet|dresser|drawers|wardrobe/i
const HELD_UP =
  /(?<!desk|table|oil|floor|lava|night)lamp|chandelier|lantern|bulb|cloud|kite|bird|drone|moon|sun|painting|picture/i

type Kind = Pick<DraftEntity, 'concept' | 'variant' | 'label'>

/** Whether things lie in it and not on it. */
export function isContainer({ concept, variant }: Kind): boolean {
  if (concept === 'cup' || concept === 'bottle' || concept === 'water') return true
  return CONTAINERS.test(variant ?? '')
}

/** Whether things stand or lie on it. */
export function isSurface({ concept, variant }: Kind): boolean {
  return concept === 'table' || SURFACES.test(variant ?? '')
}

/** Whether it hangs or flies, so that "di atas" is above and not on. */
export function isHeldUp({ concept, variant, label }: Kind): boolean {
  return (
    ['balloon', 'aircraft', 'smoke'].includes(concept) || /gantung|hanging/i.test(label) || HELD_UP.test(variant ?? '')
  )
}
