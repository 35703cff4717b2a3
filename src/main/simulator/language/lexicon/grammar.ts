import { FILLERS } from './fillers.ts'

/** What a small word does in a sentence. */
export type GrammarRole =
  | 'indefinite'
  | 'definite'
  | 'another'
  | 'copula'
  | 'and'
  | 'then'
  | 'while'
  | 'because'
  | 'company'
  | 'sentenceOpener'
  | 'by'
  | 'of'
  | 'madeOf'
  | 'which'
  | 'untilIt'
  | 'pronoun'
  | 'pluralPronoun'
  | 'negation'
  | 'without'
  | 'agent'
  | 'there'
  | 'inTurn'
  | 'stacked'
  | 'upward'
  | 'exactly'
  | 'once'
  | 'twice'
  | 'says'
  | 'voice'
  | 'holding'
  | 'filler'

export const GRAMMAR: readonly {
  readonly role: GrammarRole
  readonly en: readonly string[]
  readonly id: readonly string[]
}[] = [
  {
    role: 'indefinite',
    en: ['a', 'an', 'some', 'a single'],
    id: ['sebuah', 'seekor', 'seorang', 'suatu', 'sebutir', 'sebatang', 'sebiji', 'selembar', 'sekeping', 'sepotong'],
  },
  {
    role: 'definite',
    en: ['the', 'this', 'that', 'these', 'those', 'its', 'their', 'his', 'her', 'my', 'our'],
    id: ['itu', 'tersebut', 'tadi', 'ini', 'tsb'],
  },
  { role: 'another', en: ['another', 'second', 'other'], id: ['lain', 'kedua', 'lainnya', 'satu lagi'] },
  {
    role: 'copula',
    en: ['is', 'are', 'was', 'were', 'be', 'gets', 'get', 'got', 'being', 'been', 'has', 'have', 'having', 'with'],
    id: ['adalah', 'ialah', 'mempunyai', 'memiliki', 'punya', 'dengan'],
  },
  { role: 'and', en: ['and', '&', 'plus'], id: ['dan', 'serta', '&', 'sama', 'beserta'] },
  {
    role: 'then',
    en: ['then', 'and then', 'afterwards', 'after that', 'next', 'finally', 'before', 'later', 'followed by', 'but'],
    id: [
      'lalu',
      'kemudian',
      'setelah itu',
      'sesudah itu',
      'lantas',
      'akhirnya',
      'terus',
      'selanjutnya',
      'sebelum',
      'habis itu',
    ],
  },
  {
    role: 'while',
    en: ['while', 'as', 'at the same time', 'simultaneously', 'meanwhile', 'when', 'together'],
    id: [
      'sambil',
      'sementara',
      'ketika',
      'saat',
      'bersamaan',
      'seraya',
      'bersama-sama',
      'waktu',
      'serentak',
      'bareng',
      'barengan',
      'berbarengan',
      'pas',
    ],
  },
  {
    role: 'because',
    en: ['because', 'because of', 'due to', 'after'],
    id: [
      'karena',
      'oleh karena',
      'dikarenakan',
      'gara-gara',
      'lantaran',
      'akibat',
      'sebab',
      'karna',
      'setelah',
      'sesudah',
      'sehabis',
      'seusai',
      'selepas',
    ],
  },
  {
    role: 'company',
    en: ['surrounded by', 'encircled by', 'ringed by', 'accompanied by', 'flanked by'],
    id: [
      'dikelilingi',
      'dikerumuni',
      'dikitari',
      'dilingkari',
      'ditemani',
      'didampingi',
      'diiringi',
      'dikawal',
      'diapit',
    ],
  },
  { role: 'by', en: ['by'], id: ['oleh'] },
  { role: 'of', en: ['of'], id: [] },
  {
    role: 'madeOf',
    en: ['made of', 'made from', 'made out of', 'built of', 'built from', 'consisting of'],
    id: [
      'terbuat dari',
      'dari bahan',
      'berbahan',
      'dibuat dari',
      'terdiri dari',
      'tersusun dari',
      'yang tersusun dari',
      'yang terbuat dari',
      'yang terdiri dari',
      'yang dibuat dari',
    ],
  },
  {
    role: 'holding',
    en: ['full of', 'filled with', 'containing', 'loaded with', 'packed with', 'laden with', 'holding'],
    id: ['berisi', 'penuh dengan', 'penuh berisi', 'dipenuhi', 'diisi', 'berisikan', 'memuat', 'terisi'],
  },
  { role: 'which', en: ['which', 'that', 'who', 'whose'], id: ['yang', 'yg'] },
  {
    role: 'untilIt',
    en: ['until', 'so that', 'making', 'causing', 'till', 'which makes', 'so hard that', 'so'],
    id: ['hingga', 'sampai', 'sehingga', 'membuat', 'membuatnya', 'menyebabkan', 'agar', 'supaya', 'biar'],
  },
  {
    role: 'pronoun',
    en: ['it', 'itself', 'he', 'she', 'each other', 'one', 'the whole thing', 'the whole lot', 'the whole structure'],
    id: ['ia', 'dia', 'masing-masing'],
  },
  {
    role: 'pluralPronoun',
    en: ['they', 'them', 'both', 'the first', 'the first one', 'the last one', 'all of them', 'they all', 'the rest'],
    id: ['mereka', 'semuanya', 'keduanya', 'kedua-duanya', 'dua-duanya', 'yang pertama', 'sisanya', 'semua'],
  },
  {
    role: 'negation',
    en: ['not', "n't", "doesn't", "don't", "didn't", 'never', "isn't", "won't", "aren't", 'does not', 'do not'],
    id: ['tidak', 'tak', 'nggak', 'gak', 'ga', 'enggak', 'jangan', 'bukan', 'ndak', 'tdk'],
  },
  { role: 'without', en: ['without', 'no'], id: ['tanpa'] },
  {
    role: 'agent',
    en: [
      'someone',
      'somebody',
      'i',
      'you',
      'we',
      'a hand',
      'hand',
      'people',
      'a finger',
      'finger',
      'an unseen hand',
      'an invisible hand',
    ],
    id: ['seseorang', 'saya', 'aku', 'kita', 'kami', 'tangan', 'sebuah tangan', 'jari', 'orang', 'kamu'],
  },
  {
    role: 'there',
    en: [
      'there is',
      'there are',
      "there's",
      'there stands',
      'there lies',
      'show',
      'shows',
      'we see',
      'we see a',
      'show me',
      'see',
      'make',
      'create',
      'film',
      'imagine',
      'watch',
    ],
    id: [
      'ada',
      'terdapat',
      'tampak',
      'terlihat',
      'tampilkan',
      'buat',
      'buatkan',
      'bayangkan',
      'tunjukkan',
      'kita melihat',
      'perlihatkan',
    ],
  },
  {
    role: 'inTurn',
    en: [
      'one after another',
      'one after the other',
      'one by one',
      'in turn',
      'in a row',
      'in sequence',
      'in a line',
      'domino effect',
      'chain reaction',
      'in a chain reaction',
      'in a chain',
    ],
    id: [
      'satu per satu',
      'satu demi satu',
      'satu persatu',
      'berurutan',
      'beruntun',
      'berturut-turut',
      'silih berganti',
      'bergantian',
      'secara berurutan',
      'berantai',
      'efek domino',
      'secara beruntun',
      'berjejer',
      'berbaris',
      'berderet',
      'sejajar',
    ],
  },
  {
    role: 'stacked',
    en: [
      'stacked',
      'stacked up',
      'stack up',
      'piled',
      'piled up',
      'pile up',
      'heaped',
      'heaped up',
      'stacked on top of each other',
      'stacked on top of one another',
      'on top of each other',
      'on top of one another',
      'piled on top of each other',
    ],
    id: [
      'ditumpuk',
      'bertumpuk',
      'bertumpukan',
      'bertumpuk-tumpuk',
      'tertumpuk',
      'ditumpukkan',
      'saling bertumpuk',
      'bersusun',
      'disusun ke atas',
      'bertumpuk ke atas',
      'ditumpuk ke atas',
    ],
  },
  {
    role: 'upward',
    en: [
      'up',
      'upward',
      'upwards',
      'straight up',
      'straight upward',
      'straight upwards',
      'vertically',
      'vertically upward',
      'vertically upwards',
      'into the air',
      'up into the air',
      'up in the air',
      'straight up into the air',
      'high into the air',
      'into the sky',
    ],
    id: [
      'ke atas',
      'keatas',
      'lurus ke atas',
      'tegak lurus ke atas',
      'vertikal',
      'vertikal ke atas',
      'secara vertikal',
      'ke udara',
      'ke angkasa',
    ],
  },
  {
    role: 'exactly',
    en: ['exactly', 'about', 'around', 'roughly', 'at least', 'approximately', 'only', 'just'],
    id: ['tepat', 'kira-kira', 'sekitar', 'kurang lebih', 'setidaknya', 'hanya', 'cuma', 'minimal', 'paling sedikit'],
  },
  { role: 'once', en: ['once', 'one time'], id: ['sekali', 'satu kali'] },
  { role: 'twice', en: ['twice'], id: ['dua kali'] },
  {
    role: 'says',
    en: [
      'say',
      'says',
      'said',
      'saying',
      'ask',
      'asks',
      'shout',
      'shouts',
      'whisper',
      'whispers',
      'speak',
      'speaks',
      'calls',
      'call',
      'yells',
      'exclaims',
      'announces',
      'narrates',
      'says:',
      'read',
      'reads',
      'tells',
      'explains',
    ],
    id: [
      'berkata',
      'kata',
      'ujar',
      'ucap',
      'mengucapkan',
      'bilang',
      'berseru',
      'berteriak',
      'berbisik',
      'bertanya',
      'katanya',
      'menyebut',
      'berucap',
      'mengatakan',
      'ujarnya',
      'membaca',
      'menjelaskan',
      'tanya',
      'teriak',
      'bisik',
      'seru',
      'jawab',
      'sapa',
      'berbunyi',
    ],
  },
  {
    role: 'voice',
    en: [
      'voice',
      'narrator',
      'announcer',
      'voiceover',
      'voice-over',
      'voice over',
      'storyteller',
      'speaker',
      "narrator's voice",
      'a voice',
    ],
    id: ['suara', 'narator', 'pencerita', 'penutur', 'pembawa acara', 'penyiar', 'dalang'],
  },
  { role: 'filler', ...FILLERS },
]
