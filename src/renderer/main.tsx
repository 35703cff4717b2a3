// Before everything that makes a schema.
import './app/parseWithoutEval.ts'

import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './app/App.tsx'
import { appCommands } from './app/appCommands.ts'
import { ErrorBoundary } from './app/ErrorBoundary.tsx'
import { HostProvider } from './app/HostContext.tsx'
import { reloadOnce } from './app/reloadOnce.ts'
import { connectHost, pageTransport } from './client/index.ts'
import { registerCommands } from './commands/index.ts'

const host = connectHost({ openTransport: pageTransport(window), onVersionMismatch: reloadOnce })
registerCommands(appCommands)

const root = document.getElementById('studio')
if (!root) throw new Error('The page has no place for the studio')
createRoot(root).render(
  <StrictMode>
    <ErrorBoundary around="window">
      <HostProvider value={host}>
        <App />
      </HostProvider>
    </ErrorBoundary>
  </StrictMode>,
)
