import { describe, expect, it } from 'vitest'
import { readPrompt } from './readPrompt.ts'

function heightOf(prompt: string): string | undefined {
  const reading = readPrompt(prompt)
  return reading.ok ? reading.value.cameraHeight?.value : reading.refusal.reason
}

describe('where the camera stands', () => {
  it.each([
    ['Ibu menjual sayur di pasar, kamera setinggi pinggang.', 'low'],
    ['Kamera setinggi lutut, sepasang sepatu bot di lumpur.', 'low'],
    ['Bola menggelinding, kamera diletakkan di lantai.', 'low'],
    ['Kamera di permukaan tanah, mobil mainan melaju.', 'low'],
    ['Dari sudut pandang semut, sebuah sepatu di rumput.', 'low'],
    ['Patung kuda, kamera rendah.', 'low'],
    ['Bola basket memantul, difoto dari bawah.', 'low'],
    ['Kamera sejajar dengan bahu, dua penari berputar.', 'eye'],
    ['Dari ketinggian terlihat sungai di tengah hutan.', 'high'],
    ['Kameranya agak menunduk ke bawah melihat semut.', 'high'],
    ['Dua gelas di meja, difoto agak dari atas.', 'high'],
    ['Nasi goreng di piring, dipotret tepat dari atas.', 'overhead'],
    ['Dari mata burung, perahu memutari pulau.', 'overhead'],
    ['A dog runs along the street, filmed at knee height.', 'low'],
    ['At chest level the camera follows a girl.', 'eye'],
  ])('%s', (prompt, height) => {
    expect(heightOf(prompt)).toBe(height)
  })

  it.each([
    'Kambing berdiri di rumput setinggi lutut.',
    'Bola jatuh dari ketinggian.',
    'Telur jatuh dari ketinggian 2 meter.',
    'Gelembung muncul pelan dari bawah.',
    'Kamera menyapu gedung dari bawah ke atas.',
    'Menara dengan cahaya dari bawah.',
    'A whale rises slowly from below.',
  ])('is not told by: %s', (prompt) => {
    expect(heightOf(prompt)).toBeUndefined()
  })
})
