import type { ChatFailure } from '../../shared/chatReading/difference.ts'
import { ok, type Result, refused } from '../../shared/result.ts'

/** An OpenAI-compatible chat endpoint and what is said to it. */
export interface ChatCall {
  readonly address: URL
  readonly model: string
  /** Undefined where the server asks for none. */
  readonly key: string | undefined
  readonly messages: readonly { readonly role: 'system' | 'user'; readonly content: string }[]
  /** A JSON Schema of the answer. */
  readonly schema: object
}

export interface ChatLimits {
  /** For the whole call, however slowly the answer drips. */
  readonly timeoutMs: number
  /** Of the answer. */
  readonly bytes: number
}

export const CHAT_LIMITS: ChatLimits = { timeoutMs: 90_000, bytes: 256 * 1024 }

/** Where a server names its own way of asking for JSON. */
const ANSWER_FORMATS = ['json_schema', 'json_object', 'none'] as const

/**
 * Asks once and gives the text of the answer. A server that refuses the form in which JSON is asked for (400 or 422) is
 * asked again in a plainer one. No redirect is followed: the words go to the host that was named and nowhere else.
 */
export async function askModel(
  call: ChatCall,
  signal: AbortSignal,
  limits: ChatLimits = CHAT_LIMITS,
): Promise<Result<string, ChatFailure>> {
  const timeout = AbortSignal.timeout(limits.timeoutMs)
  const stop = AbortSignal.any([signal, timeout])
  try {
    for (const format of ANSWER_FORMATS) {
      const response = await fetch(call.address, {
        method: 'POST',
        redirect: 'error',
        signal: stop,
        headers: {
          'content-type': 'application/json',
          accept: 'application/json',
          ...(call.key === undefined ? {} : { authorization: `Bearer ${call.key}` }),
        },
        body: JSON.stringify(bodyOf(call, format)),
      })
      const body = await readBody(response, limits.bytes)
      if (!body.ok) return body
      if (response.ok) return answerIn(body.value)
      const isFormRefused = response.status === 400 || response.status === 422
      if (!isFormRefused || format === 'none')
        return refused({ code: 'refusedByServer', detail: `HTTP ${response.status}` })
    }
    throw new Error('A call ended without an answer')
  } catch (error) {
    if (signal.aborted) return refused({ code: 'stopped', detail: '' })
    if (timeout.aborted) return refused({ code: 'timedOut', detail: `${limits.timeoutMs / 1000} s` })
    return refused({ code: 'unreachable', detail: causeOf(error) })
  }
}

function bodyOf({ model, messages, schema }: ChatCall, format: (typeof ANSWER_FORMATS)[number]): object {
  const asked = { model, messages, temperature: 0, stream: false }
  switch (format) {
    case 'json_schema':
      return { ...asked, response_format: { type: 'json_schema', json_schema: { name: 'reading', schema } } }
    case 'json_object':
      return { ...asked, response_format: { type: 'json_object' } }
    case 'none':
      return asked
  }
}

/** The body as text, read no further than allowed. */
async function readBody(response: Response, mostBytes: number): Promise<Result<string, ChatFailure>> {
  const tooLarge = refused<ChatFailure>({ code: 'tooLarge', detail: `${Math.round(mostBytes / 1024)} kB` })
  if (Number(response.headers.get('content-length') ?? 0) > mostBytes) {
    await response.body?.cancel()
    return tooLarge
  }
  const parts: Uint8Array[] = []
  let bytes = 0
  for await (const part of response.body ?? []) {
    bytes += part.byteLength
    if (bytes > mostBytes) return tooLarge
    parts.push(part)
  }
  return ok(new TextDecoder().decode(Buffer.concat(parts)))
}

/** The text of the first choice. */
function answerIn(body: string): Result<string, ChatFailure> {
  const parsed = parseJson(body)
  const choices = isRecord(parsed) && Array.isArray(parsed.choices) ? parsed.choices : []
  const first: unknown = choices[0]
  const message = isRecord(first) && isRecord(first.message) ? first.message : {}
  return typeof message.content === 'string'
    ? ok(message.content)
    : refused({ code: 'notJson', detail: 'choices[0].message.content' })
}

/** Undefined where the text is no JSON. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** The system's code for what went wrong with a connection; never what was sent. */
function causeOf(error: unknown): string {
  const cause = error instanceof Error ? error.cause : undefined
  if (isRecord(cause) && typeof cause.code === 'string') return cause.code.slice(0, 60)
  return error instanceof Error ? error.name : ''
}
