import { createRoot } from 'react-dom/client'
import { HostDouble } from '../../../src/renderer/client/hostDouble.ts'
import { activeProject, connectHost, ProjectSession } from '../../../src/renderer/client/index.ts'
import { useShortcuts } from '../../../src/renderer/commands/index.ts'
import { useSession } from '../../../src/renderer/session/sessionStore.ts'
import { Timeline } from '../../../src/renderer/timeline/Timeline.tsx'
import { sequenceEnd } from '../../../src/shared/model/index.ts'
import { crowdedSequence } from '../../fixtures/crowdedSequence.ts'

/** The timeline with a host in memory and as many clips as the address asks for: `?tracks=20&clips=250`. */
const asked = new URLSearchParams(location.search)
const tracks = Number(asked.get('tracks') ?? 6)
const clips = Number(asked.get('clips') ?? 12)

const host = new HostDouble()
host.document = crowdedSequence({
  videoTracks: Math.ceil(tracks / 3),
  audioTracks: tracks - Math.ceil(tracks / 3),
  clipsPerTrack: clips,
  gaps: [0, 0, 12, 0, 48],
})
const client = connectHost({ openTransport: host.openTransport, onVersionMismatch: () => undefined })
const session = await ProjectSession.start(client, host.project, (notice) => console.warn(JSON.stringify(notice)))
activeProject.setState({ session })

function Page() {
  useShortcuts()
  return (
    <div style={{ height: '100vh', paddingTop: '0' }}>
      <Timeline />
    </div>
  )
}

createRoot(document.getElementById('studio') as HTMLElement).render(<Page />)

/** What the benchmark drives and reads. */
const bench = {
  session: useSession,
  project: session,
  end: () => sequenceEnd(session.store.getState().doc, session.store.getState().sequenceId),
}
export type TimelineBench = typeof bench
Object.assign(window, { bench })
