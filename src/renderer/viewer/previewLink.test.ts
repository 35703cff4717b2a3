import { describe, expect, it } from 'vitest'
import type { FramePlan } from '../../shared/compositor/index.ts'
import type { PreviewAnswer, PreviewRequest } from '../workers/previewMessages.ts'
import { PreviewLink, type PreviewPort } from './previewLink.ts'

const plan = (width: number) => ({ width, height: 1, layers: [] }) as unknown as FramePlan

class Port implements PreviewPort {
  readonly sent: PreviewRequest[] = []
  onmessage: PreviewPort['onmessage'] = null
  postMessage(request: PreviewRequest): void {
    this.sent.push(request)
  }
  answer(answer: PreviewAnswer): void {
    this.onmessage?.({ data: answer } as MessageEvent<PreviewAnswer>)
  }
  get paints() {
    return this.sent.filter((request) => request.kind === 'paint')
  }
  finish(): void {
    this.answer({ kind: 'painted', id: this.paints.at(-1)!.id, problems: [] })
  }
}

describe('the link to the preview worker', () => {
  it('skips frames that were overtaken while another was painted', () => {
    const port = new Port()
    const link = new PreviewLink(port, () => undefined)
    for (const width of [1, 2, 3, 4]) link.show(plan(width), 'scrub')
    port.finish()
    port.finish()
    expect(port.paints.map((request) => request.plan.width)).toEqual([1, 4])
    expect(link.busy).toBe(false)
  })

  it('says when the newest wanted frame is on the canvas', async () => {
    const port = new Port()
    const link = new PreviewLink(port, () => undefined)
    link.show(plan(1), 'play')
    link.show(plan(2), 'play')
    let painted = false
    const wait = link.painted().then(() => {
      painted = true
    })
    port.finish()
    await Promise.resolve()
    expect(painted).toBe(false)
    port.finish()
    await wait
    expect(painted).toBe(true)
  })

  it('goes on after a frame that failed', () => {
    const port = new Port()
    const link = new PreviewLink(port, () => undefined)
    link.show(plan(1), 'play')
    link.show(plan(2), 'play')
    port.answer({ kind: 'failed', id: port.paints[0]!.id, detail: 'no' })
    expect(port.paints).toHaveLength(2)
  })

  it('paints what is shown again when the size changes', () => {
    const port = new Port()
    const link = new PreviewLink(port, () => undefined)
    link.show(plan(1), 'still')
    port.finish()
    link.setScale(0.5)
    expect(port.sent.map((request) => request.kind)).toEqual(['paint', 'scale', 'paint'])
  })

  it('hands a saved frame to the one who asked, and the reason when there is none', async () => {
    const port = new Port()
    const link = new PreviewLink(port, () => undefined)
    const png = new Blob(['x'])
    const saved = link.saveFrame(plan(1))
    const lost = link.saveFrame(plan(2))
    port.answer({ kind: 'savedFrame', id: 1, png })
    port.answer({ kind: 'failed', id: 2, detail: 'hev1' })
    expect(await saved).toBe(png)
    await expect(lost).rejects.toThrow('hev1')
  })
})
