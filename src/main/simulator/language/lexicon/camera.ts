import { MOTIONS_AFTER_THE_CAMERA } from './cameraMotions.ts'
import { NAMED_MOVES } from './cameraMovesByName.ts'
import type { CameraDirection, CameraWords } from './cameraWords.ts'
import type { WordsOf } from './wordsOf.ts'

export const CAMERA_MOVES: readonly CameraWords[] = [...NAMED_MOVES, ...MOTIONS_AFTER_THE_CAMERA]

export const CAMERA_DIRECTIONS: readonly WordsOf<CameraDirection>[] = [
  { value: 'up', en: ['up', 'upward', 'upwards'], id: ['ke atas', 'keatas', 'naik'] },
  { value: 'down', en: ['down', 'downward', 'downwards'], id: ['ke bawah', 'kebawah', 'turun'] },
  {
    value: 'side',
    en: [
      'left',
      'right',
      'sideways',
      'to the left',
      'to the right',
      'to the side',
      'from left to right',
      'from right to left',
      'along',
      'past',
      'laterally',
      'across',
    ],
    id: [
      'ke samping',
      'ke kiri',
      'ke kanan',
      'menyamping',
      'dari kiri ke kanan',
      'dari kanan ke kiri',
      'menyusuri',
      'menelusuri',
      'sepanjang',
      'melewati',
    ],
  },
  {
    value: 'in',
    en: ['closer', 'nearer', 'forward', 'forwards', 'in', 'toward', 'towards', 'into', 'through'],
    id: ['maju', 'mendekat', 'mendekati', 'ke depan', 'menuju', 'masuk', 'menembus'],
  },
  {
    value: 'out',
    en: ['back', 'backward', 'backwards', 'away', 'out'],
    id: ['mundur', 'menjauh', 'menjauhi', 'ke belakang'],
  },
  {
    value: 'around',
    en: ['around', 'round', 'in a circle', 'around it'],
    id: ['mengitari', 'mengelilingi', 'berkeliling', 'memutari', 'melingkar'],
  },
  { value: 'with', en: ['with', 'along with'], id: ['mengikuti', 'bersama'] },
]

export const CAMERA_NOUNS = { en: ['camera', 'the camera', 'camera view'], id: ['kamera', 'kameranya'] }
