import type { OpenRefusal } from '../../shared/contract/index.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { dateWords } from '../ui/formatting.ts'
import { type Say, useLanguage, useSay } from '../ui/languageStore.ts'

export interface OpenRefusedProps {
  readonly refusal: OpenRefusal | null
  readonly onClose: () => void
  readonly onRestore: (folder: string, backup: string) => void
}

/** Why a project was not opened, and what can be done: for a damaged one, its newest backup. */
export function OpenRefused({ refusal, onClose, onRestore }: OpenRefusedProps) {
  const say = useSay()
  const language = useLanguage()
  const damaged = refusal?.code === 'damaged' ? refusal : null
  const backup = damaged?.newestBackup ?? null
  return (
    <Dialog title={say('openRefusal.title')} isOpen={refusal !== null} onClose={onClose}>
      <div className="flex flex-col gap-3 px-5 pb-5 text-sm" data-selectable>
        <p className="break-words">{refusal ? refusalWords(refusal, say) : null}</p>
        {damaged ? (
          <p className="text-soft">
            {backup
              ? say('openRefusal.backupOffer', { when: dateWords(backup.takenAtMs, language) })
              : say('openRefusal.noBackup')}
          </p>
        ) : null}
        <div className="mt-2 flex justify-end gap-2">
          <Button look={backup ? 'quiet' : 'plain'} onPress={onClose}>
            {say('common.close')}
          </Button>
          {damaged && backup ? (
            <Button look="lamp" onPress={() => onRestore(damaged.folder, backup.file)}>
              {say('openRefusal.restore')}
            </Button>
          ) : null}
        </div>
      </div>
    </Dialog>
  )
}

function refusalWords(refusal: OpenRefusal, say: Say): string {
  switch (refusal.code) {
    case 'newerVersion':
      return say('openRefusal.newerVersion', { version: refusal.version, supported: refusal.supported })
    case 'damaged':
    case 'unknownContent':
      return say(`openRefusal.${refusal.code}`, { detail: refusal.detail })
    case 'notUpgraded':
      return say('openRefusal.notUpgraded', { version: refusal.version, detail: refusal.detail })
    case 'notWritable':
      return say('openRefusal.notWritable', { folder: refusal.folder, detail: refusal.detail })
    default:
      return say(`openRefusal.${refusal.code}`, { folder: refusal.folder })
  }
}
