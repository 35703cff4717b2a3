import { FolderOpen, Info } from 'lucide-react'
import { exportCodec, exportPreset, presetSize } from '../../shared/export/presets.ts'
import { must, sequenceEnd } from '../../shared/model/index.ts'
import { toSeconds } from '../../shared/time/index.ts'
import { closeDialog } from '../app/appStore.ts'
import { useGreeting } from '../app/HostContext.tsx'
import { useProject } from '../client/index.ts'
import { Button } from '../ui/Button.tsx'
import { FAULT, HELP, LABEL } from '../ui/fieldLook.ts'
import { lengthWords } from '../ui/formatting.ts'
import { useLanguage, useSay } from '../ui/languageStore.ts'
import { Select } from '../ui/Select.tsx'
import { telling } from '../ui/telling.ts'
import { chooseDestination, chooseExport, startExport, useExport } from './exportStore.ts'

export function ExportForm() {
  const say = useSay()
  const language = useLanguage()
  const { capabilities } = useGreeting()
  const { preset, codec, destination, refusal } = useExport()
  const folder = useProject((state) => state.folder)
  const name = useProject((state) => must(state.doc, state.projectId).name)
  const sequence = useProject((state) => must(state.doc, state.sequenceId))
  const end = useProject((state) => sequenceEnd(state.doc, state.sequenceId))
  const empty = end === 0
  return (
    <form
      className="flex flex-col gap-4 px-5 pb-5"
      onSubmit={(event) => {
        event.preventDefault()
        void startExport()
      }}
    >
      <Select
        label={say('export.preset')}
        value={preset}
        choices={exportPreset.options.map((value) => ({
          value,
          label: say(`export.presets.${value}`),
          note: say('common.pixels', { ...presetSize(value, sequence) }),
        }))}
        onChange={(chosen) => chooseExport({ preset: chosen })}
      />
      <Select
        label={say('export.codec')}
        value={codec}
        choices={exportCodec.options.map((value) => ({ value, label: say(`export.codecs.${value}`) }))}
        onChange={(chosen) => chooseExport({ codec: chosen })}
      />
      <div className="flex flex-col gap-1">
        <span className={LABEL}>{say('export.file')}</span>
        <div className="flex items-center gap-2">
          <span className="min-w-0 grow text-xs wrap-anywhere text-soft" data-selectable>
            {destination ?? say('export.destination', { folder: filmsFolder(folder) })}
          </span>
          {capabilities.nativeDialogs ? (
            <Button size="small" onPress={() => telling(chooseDestination(`${name}.mp4`))}>
              <FolderOpen size={14} aria-hidden />
              {say('export.destinationChoose')}
            </Button>
          ) : null}
        </div>
      </div>
      <p className={`${HELP} flex gap-2`}>
        <Info size={14} className="mt-px shrink-0" aria-hidden />
        {say('export.marks')}
      </p>
      <div aria-live="polite" className={FAULT}>
        {empty ? say('export.empty') : refusal}
      </div>
      <div className="flex items-center justify-end gap-2">
        <span className="mr-auto text-xs text-faint">
          {empty ? null : say('export.length', { length: lengthWords(toSeconds(end), say, language) })}
        </span>
        <Button look="quiet" onPress={closeDialog}>
          {say('common.cancel')}
        </Button>
        <Button look="lamp" type="submit" isDisabled={empty}>
          {say('export.start')}
        </Button>
      </div>
    </form>
  )
}

/** Where films lie in a project. The host's system decides how paths are written, not the page's. */
function filmsFolder(project: string): string {
  return `${project}${project.includes('\\') ? '\\' : '/'}exports`
}
