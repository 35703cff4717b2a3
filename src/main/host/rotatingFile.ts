import { closeSync, existsSync, fstatSync, openSync, renameSync, rmSync, writeSync } from 'node:fs'
import path from 'node:path'

export interface RotationLimits {
  /** A file that would grow beyond it is put aside and a new one begun. */
  readonly bytes: number
  /** How many files there are at most, the newest included. */
  readonly files: number
}

/**
 * A text file that is only added to and never fills the disk: `studio.log`, before it `studio.1.log`, and so on; the
 * oldest goes. Each line is on its way to the disk when `write` returns, so that the last words before a crash are
 * there. What cannot be written is lost: a full disk must not stop the studio over its log.
 */
export function openRotatingFile(file: string, limits: RotationLimits): { write(line: string): void } {
  const { dir, name, ext } = path.parse(file)
  const aside = (number: number) => path.join(dir, `${name}.${number}${ext}`)
  let descriptor: number | undefined
  let bytes = 0

  const open = () => {
    descriptor = openSync(file, 'a')
    bytes = fstatSync(descriptor).size
  }
  const rotate = () => {
    if (descriptor !== undefined) closeSync(descriptor)
    descriptor = undefined
    try {
      rmSync(aside(limits.files - 1), { force: true })
      for (let number = limits.files - 2; number >= 1; number -= 1) {
        if (existsSync(aside(number))) renameSync(aside(number), aside(number + 1))
      }
      if (limits.files > 1) renameSync(file, aside(1))
      else rmSync(file, { force: true })
    } finally {
      // Where another program holds the file it cannot be moved (Windows): then it grows until it can.
      open()
    }
  }

  return {
    write(line) {
      try {
        if (descriptor === undefined) open()
        const length = Buffer.byteLength(line)
        if (bytes > 0 && bytes + length > limits.bytes) rotate()
        writeSync(descriptor as number, line)
        bytes += length
      } catch {
        // There is no other place to say it.
      }
    },
  }
}
