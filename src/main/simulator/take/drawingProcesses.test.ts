import { describe, expect, it } from 'vitest'
import { drawingProcesses } from './drawingProcesses.ts'

const machine = { cores: 16, freeMemoryMb: 16_000, isSoftware: true, width: 640, height: 360 }

describe('the number of processes that draw', () => {
  it('is two where one would leave cores idle', () => {
    expect(drawingProcesses(machine)).toBe(2)
  })

  it('is one on few cores, with little memory, for large pictures, and with a graphics card', () => {
    expect(drawingProcesses({ ...machine, cores: 2 })).toBe(1)
    expect(drawingProcesses({ ...machine, freeMemoryMb: 1_200 })).toBe(1)
    expect(drawingProcesses({ ...machine, width: 3840, height: 2160 })).toBe(1)
    expect(drawingProcesses({ ...machine, isSoftware: false })).toBe(1)
  })
})
