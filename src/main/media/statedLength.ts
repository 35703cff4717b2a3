import { open } from 'node:fs/promises'
import type { TimedContainer } from './contentType.ts'

/** More boxes than this at the top of a file is not a file that anybody recorded in one piece. */
const MOST_BOXES = 1_000_000

/**
 * How many bytes a file lacks according to the lengths that it states itself (the boxes of ISO 14496-12, the chunk of
 * a RIFF file); 0 when it is whole or its form states none.
 */
export async function missingBytes(file: string, fileBytes: number, container: TimedContainer | null): Promise<number> {
  if (container === 'mp4') return missingFromBoxes(file, fileBytes)
  if (container === 'wav') return missingFromRiff(file, fileBytes)
  return 0
}

async function missingFromBoxes(file: string, fileBytes: number): Promise<number> {
  const handle = await open(file)
  try {
    const header = new DataView(new ArrayBuffer(16))
    let at = 0
    for (let boxes = 0; at + 8 <= fileBytes && boxes < MOST_BOXES; boxes++) {
      await handle.read(new Uint8Array(header.buffer), 0, 16, at)
      const size = header.getUint32(0)
      // 0: the box reaches to the end of the file. 1: the size follows in 64 bits.
      if (size === 0) return 0
      const bytes = size === 1 ? Number(header.getBigUint64(8)) : size
      if (bytes < 8) return 0
      at += bytes
    }
    return Math.max(0, at - fileBytes)
  } finally {
    await handle.close()
  }
}

/** Recorders that stream leave the length at 0 or at its largest; such a length says nothing. */
const UNSTATED_LENGTHS = [0, 0xffffffff]

async function missingFromRiff(file: string, fileBytes: number): Promise<number> {
  const handle = await open(file)
  try {
    const header = new DataView(new ArrayBuffer(8))
    await handle.read(new Uint8Array(header.buffer), 0, 8, 0)
    const stated = header.getUint32(4, true)
    return UNSTATED_LENGTHS.includes(stated) ? 0 : Math.max(0, stated + 8 - fileBytes)
  } finally {
    await handle.close()
  }
}
