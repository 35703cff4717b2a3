import type { Language } from '../../../shared/scene/stagedScene.ts'
import type { OutOfReachGroup } from './lexicon/outOfReach.ts'

type InBoth = Readonly<Record<Language, string>>

/** Why a known word cannot be staged, and what comes near. */
export const OUT_OF_REACH_EXPLANATIONS: Readonly<Record<OutOfReachGroup, InBoth>> = {
  people: {
    en: 'No part of a person is shown by itself; people are shown whole.',
    id: 'Bagian tubuh orang tidak bisa ditampilkan sendiri; orangnya ditampilkan utuh.',
  },
  animals: { en: 'Animals cannot be shown yet.', id: 'Hewan belum bisa ditampilkan.' },
  vehicles: {
    en: 'Vehicles cannot be shown yet; a box on a ramp comes near.',
    id: 'Kendaraan belum bisa ditampilkan; kotak di bidang miring mendekatinya.',
  },
  liquids: { en: 'Water and other liquids cannot be shown yet.', id: 'Air dan cairan lain belum bisa ditampilkan.' },
  fire: { en: 'Fire and smoke cannot be shown yet.', id: 'Api dan asap belum bisa ditampilkan.' },
  weather: {
    en: 'This part of the weather cannot be shown as a thing; rain, snow, fog, storm and cloud can be said.',
    id: 'Bagian cuaca ini tidak bisa ditampilkan sebagai benda; hujan, salju, kabut, badai, dan awan bisa disebut.',
  },
  plants: { en: 'Plants cannot be shown yet.', id: 'Tumbuhan belum bisa ditampilkan.' },
  softThings: { en: 'Soft things that bend cannot be shown yet.', id: 'Benda lentur belum bisa ditampilkan.' },
  places: {
    en: 'This place cannot be built yet; studio, room and outdoors can.',
    id: 'Tempat ini belum bisa dibuat; studio, ruangan, dan luar ruangan bisa.',
  },
  food: {
    en: 'Food cannot be shown yet; a ball comes near.',
    id: 'Makanan belum bisa ditampilkan; bola mendekatinya.',
  },
  mechanisms: { en: 'Mechanisms and instruments cannot be shown yet.', id: 'Mesin dan alat belum bisa ditampilkan.' },
  impossible: {
    en: 'Everything here obeys gravity and stays what it is.',
    id: 'Semua di sini tunduk pada gravitasi dan tetap seperti adanya.',
  },
  text: {
    en: 'Writing in the picture is added in the timeline, not in the shot.',
    id: 'Tulisan ditambahkan di garis waktu, bukan di dalam adegan.',
  },
  light: {
    en: 'Light follows the time of day: morning and sunset are warm, noon is neutral, night is dim.',
    id: 'Cahaya mengikuti waktu: pagi dan senja hangat, siang netral, malam redup.',
  },
  abstract: {
    en: 'An idea has no shape here; a scene with things that move can stand for it.',
    id: 'Gagasan tidak berwujud di sini; adegan dengan benda yang bergerak bisa melambangkannya.',
  },
  celebrities: {
    en: 'Known people and characters are not shown; a cameo needs the consent of its person.',
    id: 'Orang dan tokoh terkenal tidak ditampilkan; kameo perlu izin orangnya.',
  },
  medicine: {
    en: 'What happens inside bodies and matter cannot be simulated.',
    id: 'Yang terjadi di dalam tubuh dan zat tidak bisa disimulasikan.',
  },
  editing: {
    en: 'Style and cutting are not made in the shot; film looks are, and the timeline cuts.',
    id: 'Gaya dan penyuntingan tidak dibuat di adegan; gaya gambar film bisa, dan garis waktu untuk memotong.',
  },
  sky: {
    en: 'Sun, moon, stars and clouds come with the time of day and the weather; alone they cannot be shown yet.',
    id: 'Matahari, bulan, bintang, dan awan mengikuti waktu dan cuaca; sendiri-sendiri belum bisa ditampilkan.',
  },
  looks: {
    en: 'This look cannot be given yet; colour, material and size can.',
    id: 'Tampilan ini belum bisa; warna, bahan, dan ukuran bisa.',
  },
}

export const WORDING = {
  unknownWord: {
    en: 'This word is not known yet; it was left out.',
    id: 'Kata ini belum dikenal; dilewati.',
  },
  cannotDo: {
    en: 'This thing cannot do that here; it is shown without it.',
    id: 'Benda ini tidak bisa melakukannya di sini; ditampilkan tanpa itu.',
  },
  noMotion: {
    en: 'This was understood, but it cannot be shown happening; the scene goes on without it.',
    id: 'Ini dipahami, tetapi belum bisa diperagakan; adegan berjalan tanpa itu.',
  },
  comparison: {
    en: 'One thing is not measured by another here; say its size or weight in numbers.',
    id: 'Ukuran tidak dibandingkan dengan benda lain di sini; sebutkan ukuran atau beratnya dengan angka.',
  },
  untold: {
    en: 'This was understood, but nothing in the scene takes it up.',
    id: 'Kata ini dikenal, tetapi tidak terpakai dalam adegan ini.',
  },
  cameraNotYet: {
    en: 'This camera work is not possible; static, pan, tilt, zoom, orbit, push-in, pull-out, truck, crane, drone, handheld and following are.',
    id: 'Kerja kamera ini tidak bisa; yang bisa: diam, menyapu, menengadah, zum, mengitari, mendekat, menjauh, menyamping, derek, drone, genggam, dan mengikuti.',
  },
  cameraTooFar: {
    en: 'The camera makes this move, but how far it goes cannot be said so: pans, tilts and orbits take degrees up to 360, moves metres up to 50, zooms times up to 10.',
    id: 'Kamera bergerak demikian, tetapi jauhnya tidak bisa disebut begitu: sapuan, tengadahan, dan putaran dalam derajat sampai 360, gerak maju atau menyamping dalam meter sampai 50, zum dalam kali sampai 10.',
  },
  fixedThing: {
    en: 'This thing stands fast and does not move.',
    id: 'Benda ini terpasang tetap dan tidak bergerak.',
  },
  tooMany: {
    en: 'More than the stage can hold; fewer are shown.',
    id: 'Lebih banyak dari yang muat; ditampilkan lebih sedikit.',
  },
  empty: {
    en: 'The prompt is empty. Say what should happen.',
    id: 'Perintah masih kosong. Tuliskan apa yang terjadi.',
  },
  tooLong: {
    en: 'The prompt is too long for one shot. Put a blank line between shots, at most 2,000 characters each.',
    id: 'Perintah terlalu panjang untuk satu adegan. Pisahkan adegan dengan baris kosong, paling banyak 2.000 huruf tiap adegan.',
  },
  noWords: {
    en: 'There are no words to read in this prompt.',
    id: 'Tidak ada kata yang bisa dibaca dalam perintah ini.',
  },
  nothingToStage: {
    en: 'There is nothing in this prompt that can be staged yet. Balls, boxes, dominoes, bottles, cups, cans, books, towers, tables, ramps and walls can.',
    id: 'Belum ada yang bisa ditampilkan dari perintah ini. Yang bisa: bola, kotak, domino, botol, cangkir, kaleng, buku, menara, meja, bidang miring, dan dinding.',
  },
  suggestion: {
    en: 'A red ball falls from a wooden table and bounces three times on the floor.',
    id: 'Bola merah jatuh dari meja kayu dan memantul tiga kali di lantai.',
  },
  negativeNumber: {
    en: 'This number cannot hold in the physical world; it was left out.',
    id: 'Angka ini tidak mungkin di dunia nyata; dilewati.',
  },
} as const satisfies Readonly<Record<string, InBoth>>
