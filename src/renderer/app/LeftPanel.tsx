import { LibraryBig, PenLine } from 'lucide-react'
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components'
import { Library } from '../library/Library.tsx'
import { useSay } from '../ui/languageStore.ts'
import { Composer } from '../write/Composer.tsx'
import { JobList } from '../write/JobList.tsx'
import { type LeftTab, showTab, useApp } from './appStore.ts'

const TAB =
  'flex h-9 grow basis-0 cursor-default items-center justify-center gap-2 border-b-2 border-transparent text-sm ' +
  'text-soft -outline-offset-2! transition-colors duration-100 data-[hovered]:text-ink data-[selected]:border-lamp data-[selected]:text-ink'
const BODY = 'flex min-h-0 grow flex-col -outline-offset-2!'

/** Words in, and what came of them: composer and library as tabs, the work under way below both. */
export function LeftPanel() {
  const say = useSay()
  const tab = useApp((state) => state.leftTab)
  return (
    <>
      <Tabs
        selectedKey={tab}
        onSelectionChange={(key) => showTab(key as LeftTab)}
        className="flex min-h-0 grow flex-col"
      >
        <TabList aria-label={say('panel.left')} className="flex shrink-0 border-b border-line">
          <Tab id="write" className={TAB}>
            <PenLine size={15} strokeWidth={1.75} aria-hidden />
            {say('panel.write')}
          </Tab>
          <Tab id="library" className={TAB}>
            <LibraryBig size={15} strokeWidth={1.75} aria-hidden />
            {say('panel.library')}
          </Tab>
        </TabList>
        <TabPanel id="write" className={BODY}>
          <h2 className="unseen">{say('panel.write')}</h2>
          <Composer />
        </TabPanel>
        <TabPanel id="library" className={BODY}>
          <h2 className="unseen">{say('panel.library')}</h2>
          <Library />
        </TabPanel>
      </Tabs>
      <JobList />
    </>
  )
}
