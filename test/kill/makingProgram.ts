/** A program that opens a project and does one job in it, saying how far it is. It is killed by the test that started it. */
import { readFileSync } from 'node:fs'
import { createSimulatorProvider } from '../../src/main/generation/simulatorProvider.ts'
import { silentLog } from '../../src/main/host/log.ts'
import { createStudioHost } from '../../src/main/host/studioHost.ts'
import { createConfSettings } from '../../src/main/settings/settingsStore.ts'
import { forkProcessHost } from '../../src/main/workers/forkProcessHost.ts'
import { jobInput } from '../../src/shared/contract/index.ts'

const [folder, dataFolder, jobFile] = process.argv.slice(2)
if (!folder || !dataFolder || !jobFile) throw new Error('usage: makingProgram FOLDER DATA JOB.json')
const settings = createConfSettings(dataFolder)
const processHost = forkProcessHost()
const host = createStudioHost({
  settings,
  processHost,
  providers: [createSimulatorProvider({ processHost, settings })],
  projectsFolder: dataFolder,
  log: silentLog(),
  face: {
    capabilities: { face: 'browser', nativeDialogs: false, revealFile: false },
    chooseFolder: async () => null,
    chooseFilmFile: async () => null,
    revealFile: async () => false,
  },
})
const opened = await host.open(folder)
if (!opened.ok) throw new Error(opened.refusal.code)
const { jobs } = host.room(opened.value.projectId)
const changes = jobs.follow()
const unfinished = jobs.list().find(({ state }) => state === 'queued' || state === 'running')
const id = unfinished?.id ?? jobs.enqueue(jobInput.parse(JSON.parse(readFileSync(jobFile, 'utf8')))).id
for await (const event of changes) {
  if (event.kind !== 'changed' || event.job.id !== id) continue
  const { job } = event
  console.log(`${job.state} ${job.progress?.stage ?? '-'} ${job.progress?.done ?? 0} attempt ${job.attempt}`)
  if (job.state === 'succeeded' || job.state === 'failed') {
    console.log(JSON.stringify(job.result ?? job.error))
    break
  }
}
await host.close()
