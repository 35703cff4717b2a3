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

/** An OpenAI-compatible chat endpoint that may read the words of a film beside the rules. Its key is kept elsewhere. */
export const modelEndpoint = z.object({
  isOn: z.boolean(),
  /** Up to and with the version: `http://127.0.0.1:11434/v1`. */
  baseUrl: z.string().max(300),
  model: z.string().max(120),
})
export type ModelEndpoint = z.infer<typeof modelEndpoint>

/** Whether a key is there, and what keeps it; the key itself never leaves the host. */
export const modelKeyState = z.object({
  isSet: z.boolean(),
  keeping: z.enum(['keychain', 'plain', 'session', 'environment']),
})
export type ModelKeyState = z.infer<typeof modelKeyState>

export const settings = z.object({
  language: language.nullable(),
  defaultQuality: z.enum(['draft', 'standard', 'final']),
  modelReading: modelEndpoint,
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
