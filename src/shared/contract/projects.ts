import { z } from 'zod'
import { idSchema } from '../model/index.ts'
import { language } from '../scene/stagedScene.ts'

export const recentProject = z.object({
  folder: z.string(),
  name: z.string(),
  openedAtMs: z.int(),
  exists: z.boolean(),
})
export type RecentProject = z.infer<typeof recentProject>

export const openProject = z.object({
  projectId: idSchema('project'),
  folder: z.string(),
  name: z.string(),
  /** The program did not close cleanly last time; all was kept. */
  recovered: z.boolean(),
})
export type OpenProject = z.infer<typeof openProject>

export const projectBackup = z.object({ file: z.string(), takenAtMs: z.int(), bytes: z.int() })
export type ProjectBackup = z.infer<typeof projectBackup>

/** Why a project folder was not opened. Nothing in it was changed. */
export const openRefusal = z.discriminatedUnion('code', [
  z.object({ code: z.literal('missing'), folder: z.string() }),
  z.object({ code: z.literal('notAProject'), folder: z.string() }),
  z.object({ code: z.literal('newerVersion'), folder: z.string(), version: z.int(), supported: z.int() }),
  z.object({
    code: z.literal('damaged'),
    folder: z.string(),
    detail: z.string(),
    newestBackup: projectBackup.nullable(),
  }),
  /** Its records hold fields that this version does not know: it would lose them. `detail` names them. */
  z.object({ code: z.literal('unknownContent'), folder: z.string(), detail: z.string() }),
  /** It is of an older version and could not be brought to this one. */
  z.object({ code: z.literal('notUpgraded'), folder: z.string(), version: z.int(), detail: z.string() }),
  z.object({ code: z.literal('inUse'), folder: z.string() }),
  z.object({ code: z.literal('alreadyExists'), folder: z.string() }),
  z.object({ code: z.literal('notWritable'), folder: z.string(), detail: z.string() }),
])
export type OpenRefusal = z.infer<typeof openRefusal>

export const newProject = z.object({
  name: z.string().trim().min(1).max(100),
  /** The folder that will hold `<name>.dalang`; undefined: the studio's own projects folder. */
  parentFolder: z.string().optional(),
  language,
  format: z.enum(['landscape', 'vertical', 'square']),
})
export type NewProject = z.infer<typeof newProject>

/** Something about an open project that its person should hear of, although nobody asked for it. */
export const projectNotice = z.discriminatedUnion('kind', [
  /** Rows of the job list that no longer parse; they are left out. Told to each that begins to follow. */
  z.object({ kind: z.literal('unreadableJobs'), count: z.int().positive() }),
  /** The copy of a film that every browser plays could not be made. `problem` has words: `mediaProblem.<problem>`. */
  z.object({ kind: z.literal('proxyFailed'), name: z.string(), problem: z.string() }),
])
export type ProjectNotice = z.infer<typeof projectNotice>
