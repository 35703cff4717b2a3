import type { ProjectNotice } from '../../shared/contract/index.ts'
import type { RefusalReason } from '../../shared/editing/index.ts'
import { isMessageKey, type MessageKey } from '../../shared/i18n/index.ts'
import type { EditNotice, Refusal } from '../client/index.ts'
import type { Say } from './languageStore.ts'

/** Every reason to refuse an edit, with its words: a new reason does not compile until it has some. */
const REFUSALS: Readonly<Record<RefusalReason, MessageKey>> = {
  misfiled: 'refusal.broken',
  notOneProject: 'refusal.broken',
  unevenRate: 'refusal.unevenRate',
  sameOrder: 'refusal.broken',
  wrongMedia: 'refusal.wrongMedia',
  invalidInput: 'refusal.invalidInput',
  unknownCommand: 'refusal.unknownCommand',
  alreadyExists: 'refusal.alreadyExists',
  notFound: 'refusal.notFound',
  wrongTrackKind: 'refusal.wrongTrackKind',
  tooShort: 'refusal.tooShort',
  beforeStart: 'refusal.beforeStart',
  tooLate: 'refusal.tooLate',
  offFrame: 'refusal.offFrame',
  outsideSource: 'refusal.outsideSource',
  overlap: 'refusal.overlap',
  linkAcrossSequences: 'refusal.differentSequences',
  nothingToDo: 'refusal.nothingToDo',
  trackLocked: 'refusal.trackLocked',
  trackNotInSequence: 'refusal.differentSequences',
  noTrackThere: 'refusal.noTrackThere',
  lastTrack: 'refusal.lastTrack',
  differentSequences: 'refusal.differentSequences',
  notAdjacent: 'refusal.notAdjacent',
  wrongClipKind: 'refusal.wrongClipKind',
  mediaTooShort: 'refusal.mediaTooShort',
  mediaTooLong: 'refusal.mediaTooLong',
  inUse: 'refusal.inUse',
}

/** Why an edit was refused, as a sentence. */
export function refusalWords(refusal: Refusal, say: Say): string {
  return say(REFUSALS[refusal.reason])
}

/** An edit's name as menus show it. */
export function editWords(label: string, say: Say): string {
  const key = `edit.${label}`
  return isMessageKey(key) ? say(key) : label
}

/** What to tell a person about an edit or the project. */
export function noticeWords(notice: EditNotice, say: Say): string {
  switch (notice.kind) {
    case 'refused':
      return say('notice.refused', { edit: editWords(notice.label, say), reason: refusalWords(notice.refusal, say) })
    case 'overtaken':
      return say('notice.overtaken', { edit: editWords(notice.label, say) })
    case 'invalid':
      return say('notice.invalid', { edit: editWords(notice.label, say), reason: notice.reasons.join(', ') })
    case 'notSaved':
      return say('notice.notSaved', { edit: editWords(notice.label, say), detail: notice.detail })
    case 'nothingToUndo':
      return say('notice.nothingToUndo')
    case 'nothingToRedo':
      return say('notice.nothingToRedo')
    case 'project':
      return projectNoticeWords(notice.notice, say)
  }
}

function projectNoticeWords(notice: ProjectNotice, say: Say): string {
  switch (notice.kind) {
    case 'unreadableJobs':
      return say('projectNotice.unreadableJobs', { number: notice.count })
    case 'proxyFailed': {
      const key = `mediaProblem.${notice.problem}`
      const reason = say(isMessageKey(key) ? key : 'mediaProblem.unknown')
      return say('projectNotice.proxyFailed', { name: notice.name, reason })
    }
  }
}
