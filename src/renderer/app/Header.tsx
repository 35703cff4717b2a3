import { Share } from 'lucide-react'
import { useEffect } from 'react'
import { must } from '../../shared/model/index.ts'
import { useProject } from '../client/index.ts'
import { runCommand } from '../commands/index.ts'
import { Button } from '../ui/Button.tsx'
import { CommandButton } from '../ui/CommandButton.tsx'
import { Hint } from '../ui/Hint.tsx'
import { Lamp } from '../ui/Lamp.tsx'
import { useSay } from '../ui/languageStore.ts'
import { editWords } from '../ui/refusalWords.ts'
import { LanguageMenu } from './LanguageMenu.tsx'
import { ProjectName } from './ProjectName.tsx'

/** The top of the room: which film this is, back and forward in time, and the way out as a film. */
export function Header() {
  const say = useSay()
  const history = useProject((state) => state.history)
  const name = useProject((state) => must(state.doc, state.projectId).name)
  useEffect(() => {
    document.title = `${name} — ${say('app.name')}`
    return () => {
      document.title = say('app.name')
    }
  }, [name, say])
  return (
    <header data-panel="header" className="flex h-11 shrink-0 items-center gap-1 border-b border-night bg-panel px-2">
      <Hint text={say('header.projects')}>
        <Button
          look="quiet"
          className="px-1.5!"
          aria-label={say('header.projects')}
          onPress={() => runCommand('project.close')}
        >
          <Lamp size={22} />
        </Button>
      </Hint>
      <ProjectName name={name} />
      <span className="mx-2 h-5 w-px bg-line" />
      <CommandButton
        command="edit.undo"
        isDisabled={history.undo === null}
        label={
          history.undo === null ? say('command.undo') : say('command.undoNamed', { edit: editWords(history.undo, say) })
        }
      />
      <CommandButton
        command="edit.redo"
        isDisabled={history.redo === null}
        label={
          history.redo === null ? say('command.redo') : say('command.redoNamed', { edit: editWords(history.redo, say) })
        }
      />
      <span className="grow" />
      <CommandButton command="help.palette" />
      <CommandButton command="help.shortcuts" />
      <CommandButton command="project.settings" />
      <LanguageMenu />
      <Button look="lamp" className="ml-2" onPress={() => runCommand('project.export')}>
        <Share size={16} aria-hidden />
        {say('header.export')}
      </Button>
    </header>
  )
}
