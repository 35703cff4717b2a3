/**
 * A program that edits a project as fast as it can and says what it did: `will R HASH` before a gesture is stored as
 * revision R, `did R` after. It is killed at some moment by the test that started it.
 */

import { createProjectLibrary } from '../../src/main/projects/projectLibrary.ts'
import { createConfSettings } from '../../src/main/settings/settingsStore.ts'
import { commandTable, isCommandName, runCommand } from '../../src/shared/editing/commandTable.ts'
import { apply } from '../../src/shared/history/index.ts'
import { Dice, nextGesture, opening } from '../property/randomStudio.ts'
import { documentHash } from './documentHash.ts'

const [folder, dataFolder, seedText] = process.argv.slice(2)
if (!folder || !dataFolder) throw new Error('usage: editingProgram FOLDER DATA SEED')
const library = createProjectLibrary({
  projectsFolder: dataFolder,
  settings: createConfSettings(dataFolder),
  surroundings: { now: Date.now, backupFailed: (error) => console.error(error) },
})
const opened = await library.open(folder)
if (!opened.ok) throw new Error(opened.refusal.code)
const session = opened.value
const dice = new Dice(Number(seedText))
const beginning = opening(new Dice(1)).filter(({ name }) => name === 'addAssets')
console.log(`did ${session.snapshot().revision}`)

for (let step = 1; ; step += 1) {
  const doc = session.document
  const gesture = beginning.shift() ?? nextGesture(dice, doc, step)
  const edit = runCommand(doc, gesture.name, gesture.input)
  if (!edit.ok || !isCommandName(gesture.name) || gesture.name === 'createProject') continue
  const { revision } = session.snapshot()
  console.log(`will ${revision + 1} ${documentHash(apply(doc, edit.value))}`)
  const outcome = session.commit(revision, {
    commandId: `kill${seedText}x${step}`,
    label: gesture.name,
    diff: edit.value,
    undoable: commandTable[gesture.name].undoable,
  })
  if (outcome.kind !== 'committed') throw new Error(JSON.stringify(outcome))
  console.log(`did ${outcome.revision}`)
}
