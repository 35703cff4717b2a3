import { z } from 'zod'
import { language } from '../scene/stagedScene.ts'
import { providerInfo } from './generation.ts'

/** What this face of the studio can do; the page shows only what is possible. */
export const hostCapabilities = z.object({
  face: z.enum(['desktop', 'browser']),
  /** The system's own dialogs for folders and files. */
  nativeDialogs: z.boolean(),
  /** It can show a file in the system's file manager. */
  revealFile: z.boolean(),
})
export type HostCapabilities = z.infer<typeof hostCapabilities>

export const settings = z.object({
  language: language.nullable(),
  defaultQuality: z.enum(['draft', 'standard', 'final']),
})
export type Settings = z.infer<typeof settings>

export const greeting = z.object({
  contractVersion: z.int(),
  studioVersion: z.string(),
  capabilities: hostCapabilities,
  settings,
  providers: z.array(providerInfo),
  projectsFolder: z.string(),
})
export type Greeting = z.infer<typeof greeting>
