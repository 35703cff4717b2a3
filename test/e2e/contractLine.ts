import { randomUUID } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { createORPCClient } from '@orpc/client'
import { RPCLink } from '@orpc/client/websocket'
import type { ContractRouterClient } from '@orpc/contract'
import { expect, type Page } from '@playwright/test'
import { WebSocket } from 'ws'
import { type contract, importOutcome, importUrl } from '../../src/shared/contract/index.ts'
import { type CommandInput, type CommandName, runCommand } from '../../src/shared/editing/index.ts'
import {
  type AssetId,
  documentOf,
  type ProjectId,
  recordsOfType,
  type SequenceRecord,
  type StudioDocument,
} from '../../src/shared/model/index.ts'
import { WORK } from './studioTest.ts'

/** A program beside the page: it talks to the same studio, over the same contract, as a script of a person would. */
export class ContractLine {
  readonly #socket: WebSocket
  readonly #page: Page
  readonly calls: ContractRouterClient<typeof contract>

  private constructor(socket: WebSocket, page: Page) {
    this.#socket = socket
    this.#page = page
    this.calls = createORPCClient(new RPCLink({ websocket: socket as unknown as globalThis.WebSocket }))
  }

  /** Opens a line with the page's own right to enter. */
  static async open(page: Page): Promise<ContractLine> {
    const { origin, host } = new URL(page.url())
    const cookies = await page.context().cookies(origin)
    const cookie = cookies.map(({ name, value }) => `${name}=${value}`).join('; ')
    const socket = new WebSocket(`ws://${host}/rpc`, { origin, headers: { cookie } })
    await new Promise((resolve, reject) => socket.once('open', resolve).once('error', reject))
    return new ContractLine(socket, page)
  }

  /** A new project in landscape, with the sequence's size as given. */
  async createProject(name: string, size: { width: number; height: number }): Promise<ProjectId> {
    const created = await this.calls.projects.create({ name, language: 'en', format: 'landscape' })
    if (!created.ok) throw new Error(created.refusal.code)
    const { projectId } = created.value
    const { id: sequenceId, frameRate } = await this.sequence(projectId)
    await this.edit(projectId, 'setSequenceFormat', { sequenceId, ...size, frameRate })
    return projectId
  }

  async document(projectId: ProjectId): Promise<{ doc: StudioDocument; revision: number }> {
    const { records, revision } = await this.calls.document.snapshot({ projectId })
    return { doc: documentOf(records), revision }
  }

  async sequence(projectId: ProjectId): Promise<SequenceRecord> {
    const [sequence] = recordsOfType((await this.document(projectId)).doc, 'sequence')
    if (!sequence) throw new Error('The project has no sequence')
    return sequence
  }

  /** Makes one edit by the name of its command. */
  async edit<Name extends CommandName>(
    projectId: ProjectId,
    name: Name,
    input: Omit<CommandInput<Name>, 'idSeed'>,
  ): Promise<void> {
    const { doc, revision } = await this.document(projectId)
    const commandId = randomUUID().replaceAll('-', '')
    const made = runCommand(doc, name, { idSeed: commandId, ...input })
    if (!made.ok) throw new Error(JSON.stringify(made.refusal))
    const outcome = await this.calls.document.commit({
      projectId,
      baseRevision: revision,
      commandId,
      label: name,
      diff: made.value,
    })
    expect(outcome.kind).toBe('committed')
  }

  /** Sends a file into the project. */
  async importFile(projectId: ProjectId, file: string): Promise<AssetId> {
    const { origin } = new URL(this.#page.url())
    const response = await this.#page.request.post(new URL(importUrl(projectId, path.basename(file)), origin).href, {
      headers: { origin, 'content-type': 'application/octet-stream' },
      data: await readFile(file),
      timeout: WORK.timeout,
    })
    const outcome = importOutcome.parse(await response.json())
    if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal))
    return outcome.value.assetId
  }

  /** Has a very small shot of one second made, at the end of the timeline. */
  async generateSmallShot(projectId: ProjectId, prompt: string): Promise<void> {
    const { id: sequenceId, frameRate } = await this.sequence(projectId)
    const started = await this.calls.generation.start({
      projectId,
      job: {
        kind: 'generate',
        provider: 'simulator',
        request: { prompt, seed: 7, durationSeconds: 1, width: 160, height: 90, frameRate, quality: 'draft' },
        placement: { kind: 'end', sequenceId },
        parentTakeId: null,
      },
    })
    if (!started.ok) throw new Error(started.refusal.explanation)
    const states = async () => (await this.calls.jobs.list({ projectId })).map(({ state }) => state)
    await expect.poll(states, WORK).not.toContain('running')
    await expect.poll(states, WORK).toContain('succeeded')
  }

  close(): void {
    this.#socket.close()
  }
}
