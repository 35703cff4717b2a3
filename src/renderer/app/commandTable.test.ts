import { describe, expect, it } from 'vitest'
import { timelineCommands } from '../timeline/timelineCommands.ts'
import { viewerCommands } from '../viewer/viewerCommands.ts'
import { appCommands } from './appCommands.ts'

const commands = [...appCommands, ...timelineCommands, ...viewerCommands]

describe('the commands of the studio', () => {
  it('each have a name of their own', () => {
    expect(new Set(commands.map(({ id }) => id)).size).toBe(commands.length)
  })

  it('each have keys of their own', () => {
    const owners = Map.groupBy(
      commands.flatMap(({ id, keys }) => (keys ?? []).map((key) => ({ id, key: key.toLowerCase() }))),
      ({ key }) => key,
    )
    expect([...owners.values()].filter((same) => same.length > 1)).toEqual([])
  })
})
