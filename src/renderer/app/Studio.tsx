import { useEffect } from 'react'
import { useStore } from 'zustand'
import { projectSession } from '../client/index.ts'
import { ExportDialog } from '../export/ExportDialog.tsx'
import { Inspector } from '../inspector/Inspector.tsx'
import { ImportDrop } from '../library/ImportDrop.tsx'
import { Timeline } from '../timeline/Timeline.tsx'
import { Button } from '../ui/Button.tsx'
import { useSay } from '../ui/languageStore.ts'
import { Viewer } from '../viewer/Viewer.tsx'
import { appStore, closeDialog, useApp } from './appStore.ts'
import { Header } from './Header.tsx'
import { LeftPanel } from './LeftPanel.tsx'
import { Panel } from './Panel.tsx'
import { ResizeHandle } from './ResizeHandle.tsx'
import { useJobNotices } from './useJobNotices.ts'
import { useReconnectNotice } from './useReconnectNotice.ts'

/** The room: words and library on the left, the picture in the middle, what is selected on the right, time below. */
export function Studio() {
  const say = useSay()
  const { leftWidth, inspectorWidth, timelineHeight } = useApp((state) => state)
  const connection = useStore(projectSession().store, (state) => state.connection)
  useJobNotices()
  useReconnectNotice()
  useEffect(() => closeDialog, [])
  return (
    <div className="flex h-full flex-col bg-night">
      <Header />
      {connection === 'connected' ? null : (
        <div
          role="status"
          className="fixed top-1.5 left-1/2 z-50 flex -translate-x-1/2 items-center gap-3 rounded-md border border-lamp-dim bg-lamp-glow px-3 py-1 text-xs text-lamp-bright"
        >
          {say(connection === 'reconnecting' ? 'app.reconnecting' : 'app.outOfStep')}
          {connection === 'outOfStep' ? (
            <Button size="small" onPress={() => location.reload()}>
              {say('app.reload')}
            </Button>
          ) : null}
        </div>
      )}
      <main className="flex min-h-0 grow">
        <Panel name="write" label={say('panel.left')} style={{ width: leftWidth }}>
          <LeftPanel />
        </Panel>
        <ResizeHandle
          label={say('panel.resizeLeft')}
          direction="horizontal"
          value={leftWidth}
          range={[260, 480]}
          onChange={(width) => appStore.setState({ leftWidth: width })}
        />
        <div className="flex min-w-0 grow flex-col">
          <div className="flex min-h-0 grow">
            <Panel name="viewer" label={say('panel.viewer')} grows>
              <Viewer />
            </Panel>
            <ResizeHandle
              label={say('panel.resizeRight')}
              direction="horizontal"
              reversed
              value={inspectorWidth}
              range={[220, 420]}
              onChange={(width) => appStore.setState({ inspectorWidth: width })}
            />
            <Panel name="inspector" label={say('panel.inspector')} style={{ width: inspectorWidth }} scrolls>
              <Inspector />
            </Panel>
          </div>
          <ResizeHandle
            label={say('panel.resizeTimeline')}
            direction="vertical"
            reversed
            value={timelineHeight}
            range={[140, 560]}
            onChange={(height) => appStore.setState({ timelineHeight: height })}
          />
          <Panel name="timeline" label={say('panel.timeline')} style={{ height: timelineHeight }}>
            <Timeline />
          </Panel>
        </div>
      </main>
      <ExportDialog />
      <ImportDrop />
    </div>
  )
}
