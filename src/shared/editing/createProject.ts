import { z } from 'zod'
import { firstOrders, projectRecord, recordsOfType, sequenceRecord, type TrackRecord } from '../model/index.ts'
import { refused } from '../result.ts'
import { type Command, idSeed } from './command.ts'
import { Draft } from './draft.ts'

export const createProjectInput = z.object({
  idSeed,
  name: projectRecord.shape.name,
  language: projectRecord.shape.language,
  frameRate: sequenceRecord.shape.frameRate,
  width: sequenceRecord.shape.width,
  height: sequenceRecord.shape.height,
})

const FIRST_ROLES = ['picture', 'dialogue', 'effects', 'ambience', 'music'] as const

/** Fills an empty document with a project: one sequence, a picture track and a track for each kind of sound. */
export const createProject: Command<z.infer<typeof createProjectInput>> = (doc, input) => {
  const [existing] = recordsOfType(doc, 'project')
  if (existing) return refused({ reason: 'alreadyExists', id: existing.id })
  const { idSeed, name, language, frameRate, width, height } = input
  const draft = new Draft(doc, idSeed)
  draft.put({ id: draft.mint('project'), type: 'project', name, language })
  const sequenceId = draft.mint('sequence')
  draft.put({ id: sequenceId, type: 'sequence', name, frameRate, width, height })
  const orders = firstOrders(FIRST_ROLES.length)
  for (const [i, role] of FIRST_ROLES.entries()) {
    const track: TrackRecord = {
      id: draft.mint('track'),
      type: 'track',
      sequenceId,
      kind: role === 'picture' ? 'video' : 'audio',
      role,
      name: '',
      order: orders[i]!,
      muted: false,
      locked: false,
    }
    draft.put(track)
  }
  return draft.finish()
}
