import type { Language } from '../../../shared/i18n/index.ts'

/** A prompt of the gallery: what it shows off, and its words. */
export interface GalleryPrompt {
  /** Unique, fit for a file's name. */
  readonly name: string
  readonly language: Language
  readonly words: string
  /** Otherwise the length that the action needs. */
  readonly seconds?: number
}

const english = (name: string, words: string, seconds?: number): GalleryPrompt => ({
  name,
  language: 'en',
  words,
  ...(seconds === undefined ? {} : { seconds }),
})
const indonesian = (name: string, words: string, seconds?: number): GalleryPrompt => ({
  name,
  language: 'id',
  words,
  ...(seconds === undefined ? {} : { seconds }),
})

/** One prompt for each kind of thing that the generator can show, half of them in each language. */
export const GALLERY_PROMPTS: readonly GalleryPrompt[] = [
  english('bouncing-ball', 'A red rubber ball falls from a wooden table and bounces three times.'),
  indonesian('domino', 'Sepuluh domino roboh berurutan di atas lantai kayu, jarak dekat, cahaya hangat.'),
  english('marble-tower', 'A glass marble rolls down a ramp and knocks over a tower of wooden blocks.'),
  indonesian('piramida-kaleng', 'Sebuah bola basket dilempar ke piramida kaleng, kamera statis, latar studio.'),
  english('stated-numbers', 'A steel ball with a mass of 2 kg falls from a height of 1.5 metres onto a stone floor.'),
  indonesian('angka-lereng', 'Sebuah bola baja berdiameter 10 cm menggelinding di bidang miring 20 derajat.'),
  english('spinning-top', 'A coin spins on a marble table and falls over, macro shot.'),
  indonesian('kotak-meluncur', 'Tiga kotak kardus meluncur di lantai es dan saling bertabrakan.'),
  english('fruit', 'An apple, a banana and an orange roll off a kitchen table in the morning.'),
  indonesian('mangkuk', 'Sebuah mangkuk keramik dan sebuah sendok logam jatuh ke lantai dapur.'),
  english('seesaw', 'A heavy stone ball lands on a seesaw and throws a small wooden box into the air.'),
  indonesian('bandul', 'Sebuah bandul besi berayun dan menabrak menara balok kayu.'),
  english('cradle', "A Newton's cradle with five steel balls swings in a laboratory."),
  indonesian('pegas', 'Sebuah bola logam tergantung pada pegas dan bergerak naik turun di laboratorium.'),
  english('glass-breaks', 'A wine glass falls from a shelf and shatters on the stone floor.'),
  indonesian('vas-pecah', 'Sebuah vas keramik jatuh dari meja dan pecah berkeping-keping.'),
  english('splash', 'A stone falls into a pond and makes a splash with rings of waves.'),
  indonesian('mengapung', 'Sebuah bola kayu mengapung dan sebuah bola besi tenggelam di dalam akuarium.'),
  english('pouring', 'Water is poured from a jug into a glass on a table.'),
  indonesian('perahu', 'Sebuah perahu layar berlayar di danau saat matahari terbenam.'),
  english('beach', 'Waves roll onto a sandy beach at dawn, wide shot.'),
  indonesian('hujan', 'Hujan deras turun di jalan kota pada malam hari.'),
  english('snow', 'Snow falls on a small wooden house in a pine forest at dusk.'),
  indonesian('kabut', 'Kabut pagi di hutan bambu, kamera bergerak maju perlahan.'),
  english('flag', 'A red and white flag flutters in a strong wind against a blue sky.'),
  indonesian('taplak', 'Selembar kain sutra biru jatuh menutupi sebuah bola.'),
  english('leaves', 'Autumn leaves fall from a tree in a park, warm look.'),
  indonesian('balon', 'Tiga balon merah terbang naik di atas lapangan pada siang hari.'),
  english('campfire', 'A campfire burns at night in a forest clearing, sparks rise.'),
  indonesian('lilin', 'Sebuah lilin menyala di atas meja kayu di ruangan gelap.'),
  english('cat', 'A cat walks along a wall and jumps down onto the grass.'),
  indonesian('ayam', 'Seekor ayam berjalan di halaman desa pada pagi hari.'),
  english('birds', 'Three birds fly over a lake at sunset.'),
  indonesian('ikan', 'Lima ikan berenang di bawah laut di antara karang.'),
  english('walking', 'A woman walks across a city square in the afternoon, the camera follows her.'),
  indonesian('anak-bola', 'Seorang anak menendang bola di lapangan rumput.'),
  english('dialogue', 'A man stands in a classroom and says: "Every action has an equal and opposite reaction."'),
  indonesian('dialog', 'Seorang perempuan di pasar berkata: "Mangga ini manis sekali, silakan dicoba."'),
  english('car', 'A yellow car drives along a mountain road, drone shot.'),
  indonesian('mobil-kardus', 'Sebuah mobil merah melaju di jalan dan menabrak tumpukan kardus.'),
  english('orbit', 'Orbit around a tower of colourful wooden blocks that collapses, pastel look.'),
  indonesian('noir', 'Sebuah bola hitam menggelinding di lorong gelap, gaya film noir, kamera rendah.'),
  english('moon', 'A hammer and a feather fall on the moon.'),
  indonesian('gurun', 'Sebuah batu besar menggelinding menuruni bukit pasir di gurun saat senja.'),
]
