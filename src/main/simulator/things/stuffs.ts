/** Looks of pieces that many things share. */
export const STEEL = { material: 'metal', colour: '#b8bcc2' } as const
export const BLACK = { material: 'plastic', colour: '#232427' } as const
export const BRASS = { material: 'brass', colour: '#c9a24f' } as const
export const TYRE = { material: 'rubber', colour: '#26262a' } as const
