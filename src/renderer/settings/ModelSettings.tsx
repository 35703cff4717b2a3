import { useEffect, useState } from 'react'
import { Switch } from 'react-aria-components'
import type { ModelEndpoint, ModelKeyState } from '../../shared/contract/index.ts'
import { useGreeting, useHost } from '../app/HostContext.tsx'
import { Button } from '../ui/Button.tsx'
import { say as sayNow, useSay } from '../ui/languageStore.ts'
import { notify } from '../ui/notices.ts'
import { TextField } from '../ui/TextField.tsx'
import { saveSettings } from './saveSettings.ts'

/** Where a service on this computer usually listens. */
const EXAMPLE_ADDRESS = 'http://127.0.0.1:11434/v1'

/** The chat endpoint that may read the words of a film beside the rules. Off until it is turned on; its key is never shown. */
export function ModelSettings() {
  const say = useSay()
  const host = useHost()
  const { modelReading } = useGreeting().settings
  const [draft, setDraft] = useState(modelReading)
  const save = (change: Partial<ModelEndpoint>) => {
    const next = { ...draft, ...change }
    setDraft(next)
    void saveSettings(host, { modelReading: next })
  }
  return (
    <fieldset className="flex flex-col gap-2 border-t border-line pt-4">
      <legend className="unseen">{say('model.title')}</legend>
      <Switch
        isSelected={draft.isOn}
        onChange={(isOn) => save({ isOn })}
        className="group flex cursor-default items-center gap-2 text-sm text-ink"
      >
        <span
          className="flex h-4 w-7 shrink-0 items-center rounded-full border border-edge bg-night px-0.5 group-data-[focus-visible]:outline-2 group-data-[focus-visible]:outline-lamp group-data-[selected]:bg-lamp"
          aria-hidden
        >
          <span className="size-2.5 rounded-full bg-soft transition-transform duration-100 group-data-[selected]:translate-x-3 group-data-[selected]:bg-on-lamp" />
        </span>
        {say('model.turnOn')}
      </Switch>
      <p className="text-xs text-faint">{say('model.explained')}</p>
      {draft.isOn ? (
        <>
          <TextField
            label={say('model.address')}
            placeholder={EXAMPLE_ADDRESS}
            value={draft.baseUrl}
            maxLength={300}
            onChange={(baseUrl) => setDraft({ ...draft, baseUrl })}
            onBlur={() => save({})}
            help={say('model.addressHelp')}
          />
          <TextField
            label={say('model.name')}
            value={draft.model}
            maxLength={120}
            onChange={(model) => setDraft({ ...draft, model })}
            onBlur={() => save({})}
          />
          <ModelKey />
        </>
      ) : null}
    </fieldset>
  )
}

/** The key is handed to the host and comes back no more; here one only sees whether there is one. */
function ModelKey() {
  const say = useSay()
  const host = useHost()
  const [state, setState] = useState<ModelKeyState | null>(null)
  const [typed, setTyped] = useState('')
  useEffect(() => {
    host.calls.system.modelKey().then(setState, () => setState(null))
  }, [host])
  const keep = async (key: string | null) => {
    try {
      setState(await host.calls.system.saveModelKey({ key }))
      setTyped('')
    } catch {
      notify('alarm', sayNow('settings.saveFailed'))
    }
  }
  return (
    <div className="flex flex-col gap-1">
      <div className="flex items-end gap-2">
        <TextField
          label={say('model.key')}
          type="password"
          autoComplete="off"
          className="grow"
          placeholder={say(state?.isSet ? 'model.keyKept' : 'model.keyNone')}
          value={typed}
          maxLength={500}
          onChange={setTyped}
        />
        <Button look="plain" isDisabled={typed.trim() === ''} onPress={() => void keep(typed.trim())}>
          {say('model.keepKey')}
        </Button>
        <Button
          look="quiet"
          isDisabled={!state?.isSet || state.keeping === 'environment'}
          onPress={() => void keep(null)}
        >
          {say('model.forgetKey')}
        </Button>
      </div>
      {state ? <p className="text-xs text-faint">{say(`model.keeping.${state.keeping}`)}</p> : null}
    </div>
  )
}
