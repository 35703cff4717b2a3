import type { z } from 'zod'
import type { Diff } from '../history/index.ts'
import type { StudioDocument } from '../model/index.ts'
import { type Result, refused } from '../result.ts'
import { addTitle, addTitleInput } from './addTitle.ts'
import {
  addAssets,
  addAssetsInput,
  addTake,
  addTakeInput,
  noteProxy,
  noteProxyInput,
  removeAsset,
  removeAssetInput,
  removeTake,
  removeTakeInput,
} from './assets.ts'
import {
  setClipGain,
  setClipGainInput,
  setClipLook,
  setClipLookInput,
  setTitle,
  setTitleInput,
} from './clipProperties.ts'
import type { Command } from './command.ts'
import { createProject, createProjectInput } from './createProject.ts'
import { extract, extractInput } from './extract.ts'
import { lift, liftInput } from './lift.ts'
import { linkClips, linkClipsInput, unlinkClips, unlinkClipsInput } from './links.ts'
import { moveClips, moveClipsInput } from './moveClips.ts'
import { placeMedia, placeMediaInput } from './placeMedia.ts'
import { placeTake, placeTakeInput } from './placeTake.ts'
import { renameProject, renameProjectInput, setLanguage, setLanguageInput } from './projectSettings.ts'
import type { Refusal } from './refusal.ts'
import { roll, rollInput } from './roll.ts'
import { setSequenceFormat, setSequenceFormatInput } from './setSequenceFormat.ts'
import { slide, slideInput } from './slide.ts'
import { slip, slipInput } from './slip.ts'
import { splitClips, splitClipsInput } from './splitClips.ts'
import {
  addTrack,
  addTrackInput,
  moveTrack,
  moveTrackInput,
  removeTrack,
  removeTrackInput,
  setTrack,
  setTrackInput,
} from './tracks.ts'
import { trimClip, trimClipInput } from './trimClip.ts'

/**
 * Every edit by name, with the schema of its input and whether a person can take it back. What arrives from
 * generators and imports is not a gesture: undoing past it leaves it in the library.
 */
export const commandTable = {
  createProject: notUndoable(createProject, createProjectInput),
  renameProject: undoable(renameProject, renameProjectInput),
  setLanguage: undoable(setLanguage, setLanguageInput),
  setSequenceFormat: undoable(setSequenceFormat, setSequenceFormatInput),
  addAssets: notUndoable(addAssets, addAssetsInput),
  addTake: notUndoable(addTake, addTakeInput),
  noteProxy: notUndoable(noteProxy, noteProxyInput),
  removeAsset: undoable(removeAsset, removeAssetInput),
  removeTake: undoable(removeTake, removeTakeInput),
  addTrack: undoable(addTrack, addTrackInput),
  removeTrack: undoable(removeTrack, removeTrackInput),
  setTrack: undoable(setTrack, setTrackInput),
  moveTrack: undoable(moveTrack, moveTrackInput),
  placeMedia: undoable(placeMedia, placeMediaInput),
  placeTake: undoable(placeTake, placeTakeInput),
  addTitle: undoable(addTitle, addTitleInput),
  moveClips: undoable(moveClips, moveClipsInput),
  trimClip: undoable(trimClip, trimClipInput),
  splitClips: undoable(splitClips, splitClipsInput),
  lift: undoable(lift, liftInput),
  extract: undoable(extract, extractInput),
  linkClips: undoable(linkClips, linkClipsInput),
  unlinkClips: undoable(unlinkClips, unlinkClipsInput),
  slip: undoable(slip, slipInput),
  slide: undoable(slide, slideInput),
  roll: undoable(roll, rollInput),
  setClipLook: undoable(setClipLook, setClipLookInput),
  setClipGain: undoable(setClipGain, setClipGainInput),
  setTitle: undoable(setTitle, setTitleInput),
} as const

export type CommandName = keyof typeof commandTable
/** What a command is called with. */
export type CommandInput<Name extends CommandName> = z.input<(typeof commandTable)[Name]['input']>

export const COMMAND_NAMES = Object.keys(commandTable) as readonly CommandName[]

/**
 * Runs a command by name on an input from outside. Refused with `unknownCommand` or `invalidInput` when there
 * is no such command or the input is not what it takes.
 */
export function runCommand(doc: StudioDocument, name: string, input: unknown): Result<Diff, Refusal> {
  if (!isCommandName(name)) return refused({ reason: 'unknownCommand', name })
  return commandTable[name].run(doc, input)
}

export function isCommandName(name: string): name is CommandName {
  return Object.hasOwn(commandTable, name)
}

interface CommandEntry<Schema extends z.ZodType> {
  readonly command: Command<z.output<Schema>>
  readonly input: Schema
  readonly undoable: boolean
  /** Parses the input, then runs the command. */
  readonly run: (doc: StudioDocument, input: unknown) => Result<Diff, Refusal>
}

function undoable<Schema extends z.ZodType>(command: Command<z.output<Schema>>, input: Schema): CommandEntry<Schema> {
  return { command, input, undoable: true, run: (doc, raw) => parseAndRun(command, input, doc, raw) }
}

function notUndoable<Schema extends z.ZodType>(
  command: Command<z.output<Schema>>,
  input: Schema,
): CommandEntry<Schema> {
  return { ...undoable(command, input), undoable: false }
}

function parseAndRun<Schema extends z.ZodType>(
  command: Command<z.output<Schema>>,
  schema: Schema,
  doc: StudioDocument,
  raw: unknown,
): Result<Diff, Refusal> {
  const parsed = schema.safeParse(raw)
  if (parsed.success) return command(doc, parsed.data)
  const problems = parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`)
  return refused({ reason: 'invalidInput', problems })
}
