/** Prompts and what they say, see `summaryOf`. Every pair was checked by reading it. */
export const ENGLISH_READINGS: readonly (readonly [prompt: string, reading: string])[] = [
  [
    'A small red rubber ball bounces three times on the floor.',
    'small red rubber ball-1; ground | 1 ball-1 bounce 3 times',
  ],
  ['Drop a steel ball from 2 m onto a wooden table.', 'metal ball-1; wood table-1 | 1 ball-1 fall → table-1 2 m'],
  ['From a height of 1.5 metres, a basketball is dropped.', 'ball-1 (basketball) | 1 ball-1 fall 1.5 m'],
  [
    'Two blue balls fall from the table one after another.',
    '2× blue ball-1; table-1 | 1 ball-1 fall from table-1 in turn',
  ],
  [
    'A wooden crate slides across the floor and hits a stone wall.',
    'wood box-1 (crate); ground; stone wall-1 | 1 box-1 slide, 2 box-1 hit → wall-1',
  ],
  ['Someone pushes a tall box off the table.', 'large box-1; table-1 | 1 box-1 push from table-1'],
  ['A ball knocks over a tower of six wooden blocks.', 'ball-1; 6× wood tower-1 of cube | 1 ball-1 hit → tower-1 over'],
  ['The tower of crates is hit by a heavy ball.', 'tower-1 of crate; ball-1 | 1 ball-1 hit → tower-1'],
  [
    'A bowling ball rolls into ten bowling pins.',
    'ball-1 (bowlingBall); 10× bottle-1 (bowlingPin) | 1 ball-1 roll → bottle-1',
  ],
  [
    'A green bottle stands next to a white cup on the table.',
    'green bottle-1 beside cup-1; white cup-1 on table-1; table-1 | 1 bottle-1 stand',
  ],
  [
    'Between a red box and a blue box stands a yellow bottle.',
    'red box-1; blue box-2; yellow bottle-1 between box-1+box-2 | 1 bottle-1 stand',
  ],
  [
    'A marble rolls down a 30-degree ramp made of metal.',
    'ball-1 (marble); metal ramp-1 30° | 1 ball-1 roll from ramp-1',
  ],
  [
    'There is a table. On it is a red ball. It rolls off and falls to the floor.',
    'table-1; red ball-1 on table-1; ground | 1 ball-1 roll, 2 ball-1 fall',
  ],
  [
    'A tennis ball is thrown at a stack of cans at 8 m/s.',
    'ball-1 (tennisBall); tower-1 of can | 1 ball-1 throw → tower-1 8 m/s',
  ],
  ['Throw a ball at the wall with an angle of 30 degrees.', 'ball-1; wall-1 | 1 ball-1 throw → wall-1 30°'],
  [
    'A rubber ball with restitution 0.8 falls from 2 m on the Moon.',
    'rubber ball-1 e 0.8 | 1 ball-1 fall 2 m | moon g 1.62',
  ],
  [
    'A book falls off the shelf at night, tense mood.',
    'book-1; table-1 (shelf) | 1 book-1 fall from table-1 | night tense',
  ],
  [
    'A can rolls along the floor towards a wall while the camera pans.',
    'cylinder-1 (can); ground; wall-1 | 1 cylinder-1 roll → wall-1 | pan',
  ],
  [
    'A falling ball hits the box in front of the table.',
    'ball-1; box-1 inFrontOf table-1; table-1 | 1 ball-1 fall, 2 ball-1 hit → box-1',
  ],
  ['A cup topples over beside a bottle.', 'cup-1 beside bottle-1; bottle-1 | 1 cup-1 topple'],
  [
    'The camera slowly pushes in on a glass vase standing on a table in the morning.',
    'glass bottle-1 (vase) on table-1; table-1 | pushIn morning',
  ],
  ['A ball that is yellow bounces twice.', 'yellow ball-1 | 1 ball-1 bounce 2 times'],
  [
    'Ten black dominoes stand in a row; a small ball hits the first and they topple one by one.',
    '10× black domino-1; small ball-1 | 1 domino-1 stand in turn, 2 ball-1 hit → domino-1, 3 domino-1 topple in turn',
  ],
  ['A big box and a small ball fall from 1 m.', 'large box-1; small ball-1 | 1 box-1 fall 1 m, 1 ball-1 fall 1 m'],
  ['A 2 kg ball is dropped from 3 meters.', 'ball-1 2 kg | 1 ball-1 fall 3 m'],
  [
    'At the top of a wooden ramp, a blue ball waits, then rolls down and hits a stack of boxes.',
    'wood ramp-1; blue ball-1 atTopOf ramp-1; tower-1 of box | 1 ball-1 stand, 2 ball-1 roll, 3 ball-1 hit → tower-1',
  ],
  [
    "A narrator whispers: 'Here it comes.' A boulder rolls toward a brick wall. Sad mood.",
    'ball-1 (boulder); brick wall-1 | 1 ball-1 roll → wall-1 | sad “Here it comes.” narrator',
  ],
  ['A ball does not bounce when it falls from the table.', 'ball-1 e 0; table-1 | 0 ball-1 fall from table-1'],
  ['A box on a ramp slides down, friction 0.2.', 'box-1 f 0.2 on ramp-1; ramp-1 | 1 box-1 slide'],
  [
    'Three cups and two bottles on a table, static camera, sunset.',
    '3× cup-1 on table-1; 2× bottle-1 on table-1; table-1 | static sunset',
  ],
  ['A ball is kicked against a wall outdoors at noon.', 'ball-1; wall-1 | 1 ball-1 throw → wall-1 | noon outdoors'],
  [
    'A pyramid of cans collapses when a ball strikes it.',
    'tower-1 of can; ball-1 | 1 tower-1 topple, 1 ball-1 hit → tower-1',
  ],
  ['A red ball is behind a blue box.', 'red ball-1 behind box-1; blue box-1'],
  ['A cube sits on a book on the table.', 'box-1 (cube) on book-1; book-1 on table-1; table-1 | 1 box-1 stand'],
  ['A dog pushes a ball off the table.', 'animal-1 (dog); ball-1; table-1 | 1 ball-1 push from table-1'],
  ['A ball falls up into the sky.', 'ball-1 | not: falls up'],
  ['The glass falls off the table and shatters.', 'cup-1 (glass); table-1 | 1 cup-1 fall from table-1, 2 cup-1 break'],
  ['A wheel rolls down a slope for 6 seconds.', 'cylinder-1 (wheel); ramp-1 | 1 cylinder-1 roll from ramp-1 | 6 s'],
  [
    'The ball hits the bottle and the bottle falls over.',
    'ball-1; bottle-1 | 1 ball-1 hit → bottle-1, 2 bottle-1 topple',
  ],
  [
    'A ping pong ball bounces five times on a stone floor in the kitchen, playful.',
    'ball-1 (pingPongBall); stone ground | 1 ball-1 bounce 5 times | cheerful kitchen',
  ],
  [
    'A half-metre cube slides down a steep metal ramp.',
    'box-1 (cube) 0.5 m; metal ramp-1 34° | 1 box-1 slide from ramp-1',
  ],
  ['"Ready?" asks the narrator. Then a ball drops from 1 m.', 'ball-1 | 1 ball-1 fall 1 m | “Ready?” narrator'],
  ['On the left is a red box, on the right a blue box.', 'red box-1 leftOf; blue box-2 rightOf'],
  ['A dozen dominoes made of wood topple at dusk.', '12× wood domino-1 | 1 domino-1 topple | dusk'],
  [
    'A ceramic cup is knocked off the table by a ball.',
    'ceramic cup-1 on table-1; table-1; ball-1 | 1 ball-1 hit → cup-1 over',
  ],
  [
    'Watch a golden ball roll down the ramp, hit the dominoes and stop.',
    'golden ball-1; ramp-1; domino-1 | 1 ball-1 roll from ramp-1, 2 ball-1 hit → domino-1',
  ],
  ['The ball, which is made of glass, falls on a stone floor.', 'glass ball-1; stone ground | 1 ball-1 fall'],
  ['Gravity 3 m/s2: a plastic ball drops from two and a half metres.', 'plastic ball-1 | 1 ball-1 fall 2.5 m | g 3'],
  ['A ball bounces with restitution of 0,65.', 'ball-1 e 0.65 | 1 ball-1 bounce'],
  [
    'A very small ball rests under a huge table indoors.',
    'tiny ball-1 under table-1; huge table-1 | 1 ball-1 stand | room',
  ],
  ['With three bounces the orange ball comes to rest.', 'orange ball-1 | 1 ball-1 bounce 3 times, 2 ball-1 stand'],
  ['Five wooden boxes are stacked and a ball hits them.', '5× wood tower-1 of box; ball-1 | 1 ball-1 hit → tower-1'],
  ['Five boxes on a table are stacked.', '5× box-1 of box on table-1; table-1'],
  ['Stack five boxes.', '5× tower-1 of box'],
  ['A ball is thrown at stacked cans.', 'ball-1; tower-1 of can | 1 ball-1 throw → tower-1'],
  ['A box is stacked on a red box.', 'box-1 on box-2; red box-2'],
  ['A ball is thrown upwards at 4 m/s.', 'ball-1 | 1 ball-1 throw 4 m/s 90°'],
  ['A stack of five books falls over. Camera orbits slowly.', '5× tower-1 of book | 1 tower-1 topple | orbit'],
  ['a blue ball thrown at the bottles', 'blue ball-1; bottle-1 | 1 ball-1 throw → bottle-1'],
  ['Two boxes, one ball, no wind.', '2× box-1; 1× ball-1 | wind 0 m/s right'],
  [
    'The camera orbits a tower of cans at night while a ball hits it.',
    'tower-1 of can; ball-1 | 0 ball-1 hit → tower-1 | orbit night',
  ],
  ['A red ball and a blue ball collide.', 'red ball-1; blue ball-2 | 1 ball-1 hit → ball-2'],
  [
    'In a quiet room at night, a cup slides slowly off the edge of a wooden table and falls.',
    'cup-1; wood table-1 | 1 cup-1 slide from table-1, 2 cup-1 fall | night calm room',
  ],
  ['A woman throws a ball at a tower of boxes.', 'person-1 (woman); ball-1; tower-1 of box | 1 ball-1 throw → tower-1'],
  [
    'A bottle is standing on a stool. A tennis ball hits it and it falls.',
    'bottle-1 on table-1; table-1 (stool); ball-1 (tennisBall) | 1 ball-1 hit → bottle-1, 2 bottle-1 fall',
  ],
  ['A ball hits a wall and it bounces back', 'ball-1; wall-1 | 1 ball-1 hit → wall-1, 2 ball-1 bounce'],
  ['The ball hits the bottle and it falls over', 'ball-1; bottle-1 | 1 ball-1 hit → bottle-1, 2 bottle-1 topple'],
  [
    'A metal can rolls down a wooden ramp and crashes into a row of dominoes',
    'metal cylinder-1 (can); wood ramp-1; domino-1 | 1 cylinder-1 roll from ramp-1, 2 cylinder-1 hit → domino-1',
  ],
  [
    'a wide shot of an orange basketball that bounces 4 times in the gym',
    'orange ball-1 (basketball) | 1 ball-1 bounce 4 times | wide room',
  ],
]

export const INDONESIAN_READINGS: readonly (readonly [prompt: string, reading: string])[] = [
  ['Bola kecil berwarna merah memantul tiga kali di lantai.', 'small merah ball-1; ground | 1 ball-1 bounce 3 times'],
  [
    'Jatuhkan bola besi dari ketinggian 2 meter ke meja kayu.',
    'metal ball-1; wood table-1 | 1 ball-1 fall → table-1 2 m',
  ],
  ['Dari ketinggian 1,5 meter, sebuah bola basket dijatuhkan.', 'ball-1 (basketball) | 1 ball-1 fall 1.5 m'],
  ['Dua buah bola biru jatuh dari meja satu per satu.', '2× biru ball-1; table-1 | 1 ball-1 fall from table-1 in turn'],
  [
    'Peti kayu meluncur di lantai lalu menabrak dinding batu.',
    'wood box-1 (crate); ground; stone wall-1 | 1 box-1 slide, 2 box-1 hit → wall-1',
  ],
  ['Seseorang mendorong kotak besar dari meja.', 'large box-1; table-1 | 1 box-1 push from table-1'],
  ['Sebuah bola merobohkan menara enam balok kayu.', 'ball-1; 6× wood tower-1 of cube | 1 ball-1 hit → tower-1 over'],
  ['Menara kotak ditabrak bola berat.', 'tower-1 of box; ball-1 | 1 ball-1 hit → tower-1'],
  [
    'Bola boling menggelinding menabrak sepuluh pin boling.',
    'ball-1 (bowlingBall); 10× bottle-1 (bowlingPin) | 1 ball-1 roll, 2 ball-1 hit → bottle-1',
  ],
  [
    'Botol hijau berdiri di samping cangkir putih di atas meja.',
    'hijau bottle-1 beside cup-1; putih cup-1 on table-1; table-1 | 1 bottle-1 stand',
  ],
  [
    'Di antara kotak merah dan kotak biru ada botol kuning.',
    'merah box-1; biru box-2; kuning bottle-1 between box-1+box-2',
  ],
  [
    'Kelereng menggelinding menuruni bidang miring 30 derajat dari logam.',
    'ball-1 (marble); metal ramp-1 30° | 1 ball-1 roll from ramp-1',
  ],
  [
    'Ada sebuah meja. Di atasnya ada bola merah. Bola itu menggelinding dan jatuh ke lantai.',
    'table-1; merah ball-1 on table-1; ground | 1 ball-1 roll, 2 ball-1 fall',
  ],
  [
    'Bola tenis dilempar ke tumpukan kaleng dengan kecepatan 8 m/s.',
    'ball-1 (tennisBall); tower-1 of can | 1 ball-1 throw → tower-1 8 m/s',
  ],
  ['Lempar bola ke dinding dengan sudut 30 derajat.', 'ball-1; wall-1 | 1 ball-1 throw → wall-1 30°'],
  ['Bola karet dengan restitusi 0,8 jatuh dari 2 m di Bulan.', 'rubber ball-1 e 0.8 | 1 ball-1 fall 2 m | moon g 1.62'],
  [
    'Buku jatuh dari rak pada malam hari, suasana tegang.',
    'book-1; table-1 (shelf) | 1 book-1 fall from table-1 | night tense',
  ],
  [
    'Kaleng menggelinding di lantai menuju tembok sementara kamera menyapu.',
    'cylinder-1 (can); ground; wall-1 | 1 cylinder-1 roll → wall-1 | pan',
  ],
  ['Bola yang jatuh menimpa kotak di depan meja.', 'ball-1; box-1 inFrontOf table-1; table-1 | 1 ball-1 fall → box-1'],
  ['Cangkir terguling di samping botol.', 'cup-1 beside bottle-1; bottle-1 | 1 cup-1 topple'],
  [
    'Kamera perlahan mendekat ke vas kaca di atas meja pada pagi hari.',
    'glass bottle-1 (vase) on table-1; table-1 | pushIn morning',
  ],
  ['Bola berwarna kuning memantul dua kali.', 'kuning ball-1 | 1 ball-1 bounce 2 times'],
  [
    'Sepuluh domino hitam berbaris, sebuah bola kecil menabrak domino pertama lalu semuanya roboh satu per satu.',
    '10× hitam domino-1; small ball-1 | 1 ball-1 hit → domino-1, 2 domino-1 topple in turn',
  ],
  ['Kotak besar dan bola kecil jatuh dari 1 m.', 'large box-1; small ball-1 | 1 box-1 fall 1 m, 1 ball-1 fall 1 m'],
  ['Bola seberat 2 kg dijatuhkan dari ketinggian 3 meter.', 'ball-1 2 kg | 1 ball-1 fall 3 m'],
  [
    'Di puncak bidang miring kayu, bola biru diam, lalu menggelinding turun dan menabrak tumpukan kotak.',
    'wood ramp-1; biru ball-1 atTopOf ramp-1; tower-1 of box | 1 ball-1 stand, 2 ball-1 roll, 3 ball-1 hit → tower-1',
  ],
  [
    "Narator berbisik: 'Lihat ini.' Batu bulat menggelinding ke arah tembok bata. Suasana sedih.",
    'ball-1 (boulder); brick wall-1 | 1 ball-1 roll → wall-1 | sad “Lihat ini.” narator',
  ],
  ['Bola itu tidak memantul saat jatuh dari meja.', 'ball-1 e 0; table-1 | 0 ball-1 fall from table-1'],
  ['Kotak di bidang miring meluncur turun, koefisien gesekan 0,2.', 'box-1 f 0.2 on ramp-1; ramp-1 | 1 box-1 slide'],
  [
    'Tiga cangkir dan dua botol di atas meja, kamera diam, senja.',
    '3× cup-1 on table-1; 2× bottle-1 on table-1; table-1 | static dusk',
  ],
  [
    'Bola ditendang ke tembok di luar ruangan pada siang hari.',
    'ball-1; wall-1 | 1 ball-1 throw → wall-1 | noon outdoors',
  ],
  [
    'Piramida kaleng runtuh ketika bola menghantamnya.',
    'tower-1 of can; ball-1 | 1 tower-1 topple, 1 ball-1 hit → tower-1',
  ],
  ['Bola merah di belakang kotak biru.', 'merah ball-1 behind box-1; biru box-1'],
  ['Kubus terletak di atas buku di meja.', 'box-1 (cube) on book-1; book-1 on table-1; table-1 | 1 box-1 stand'],
  ['Anjing mendorong bola dari meja.', 'animal-1 (dog); ball-1; table-1 | 1 ball-1 push from table-1'],
  ['Bola jatuh ke langit.', 'ball-1 | not: jatuh ke langit'],
  ['Gelas jatuh dari meja dan pecah.', 'cup-1 (glass); table-1 | 1 cup-1 fall from table-1, 2 cup-1 break'],
  ['Roda menggelinding di turunan selama 6 detik.', 'cylinder-1 (wheel) on ramp-1; ramp-1 | 1 cylinder-1 roll | 6 s'],
  ['Bola menabrak botol dan botolnya jatuh.', 'ball-1; bottle-1 | 1 ball-1 hit → bottle-1, 2 bottle-1 fall'],
  [
    'Bola pingpong mantul lima kali di lantai batu di dapur, riang.',
    'ball-1 (pingPongBall); stone ground | 1 ball-1 bounce 5 times | cheerful kitchen',
  ],
  [
    'Kubus setengah meter meluncur di bidang miring logam yang curam.',
    'box-1 (cube) 0.5 m on ramp-1; metal ramp-1 34° | 1 box-1 slide',
  ],
  ['"Siap?" tanya narator. Lalu bola jatuh dari 1 m.', 'ball-1 | 1 ball-1 fall 1 m | “Siap?” narator'],
  ['Di sebelah kiri ada kotak merah, di sebelah kanan kotak biru.', 'merah box-1 leftOf; biru box-2 rightOf'],
  ['Selusin domino dari kayu roboh di waktu senja.', '12× wood domino-1 | 1 domino-1 topple | dusk'],
  [
    'Cangkir keramik didorong bola hingga jatuh dari meja.',
    'ceramic cup-1; ball-1; table-1 | 1 ball-1 hit → cup-1, 2 cup-1 fall from table-1',
  ],
  [
    'Bola emas menggelinding menuruni lereng, menabrak domino, lalu berhenti.',
    'emas ball-1; ramp-1; domino-1 | 1 ball-1 roll from ramp-1, 2 ball-1 hit → domino-1',
  ],
  ['Bola yang terbuat dari kaca jatuh ke lantai batu.', 'glass ball-1; stone ground | 1 ball-1 fall'],
  ['Gravitasi 3 m/s2: bola plastik dijatuhkan dari dua setengah meter.', 'plastic ball-1 | 1 ball-1 fall 2.5 m | g 3'],
  ['Bola memantul dengan koefisien restitusi 0,65.', 'ball-1 e 0.65 | 1 ball-1 bounce'],
  [
    'Bola sangat kecil berada di bawah meja raksasa di dalam ruangan.',
    'tiny ball-1 under table-1; huge table-1 | 1 ball-1 stand | room',
  ],
  ['Bola oranye memantul-mantul lalu berhenti.', 'oranye ball-1 | 1 ball-1 bounce'],
  ['Lima kotak kayu ditumpuk di atas meja.', '5× wood tower-1 of box on table-1; table-1'],
  ['Bola menabrak enam kaleng yang ditumpuk.', 'ball-1; 6× tower-1 of can | 1 ball-1 hit → tower-1'],
  ['Bola dilempar ke atas.', 'ball-1 | 1 ball-1 throw 90°'],
  ['Bola dilempar ke atas meja.', 'ball-1; table-1 | 1 ball-1 throw → table-1'],
  ['Tumpukan lima buku roboh. Kamera mengitari perlahan.', '5× tower-1 of book | 1 tower-1 topple | orbit'],
  ['bola biru dilemparkan ke botol-botol', 'biru ball-1; bottle-1 | 1 ball-1 throw → bottle-1'],
  ['Bola2 merah yg besar jatuh dr meja, gak memantul.', 'large merah ball-1 e 0; table-1 | 1 ball-1 fall from table-1'],
  [
    'Dua puluh lima domino jatuh beruntun, suasananya menegangkan, kamera berkeliling.',
    '25× domino-1 | 1 domino-1 topple in turn | orbit tense',
  ],
  [
    'Suara berkata “Perhatikan pantulannya” sementara bola jatuh dari meja.',
    'ball-1; table-1 | 0 ball-1 fall from table-1 | “Perhatikan pantulannya” suara',
  ],
  [
    'Seorang wanita melempar bola ke menara kotak.',
    'person-1 (woman); ball-1; tower-1 of box | 1 ball-1 throw → tower-1',
  ],
  ['Bola merah dan bola biru bertabrakan.', 'merah ball-1; biru ball-2 | 1 ball-1 hit → ball-2'],
  [
    'Sebuah bola putih menggelinding di atas meja lalu menabrak botol sampai botol itu jatuh ke lantai.',
    'putih ball-1 on table-1; table-1; bottle-1; ground | 1 ball-1 roll, 2 ball-1 hit → bottle-1, 3 bottle-1 fall',
  ],
  ['5 bola jatuh dari ketinggian 300 cm', '5× ball-1 | 1 ball-1 fall 3 m'],
  ['Domino-domino berjatuhan satu demi satu', 'domino-1 | 1 domino-1 topple in turn'],
  [
    'Vas bunga terjatuh dari meja, suasana sedih, kamera mendekat perlahan',
    'bottle-1 (vase); table-1 | 1 bottle-1 fall from table-1 | pushIn sad',
  ],
  [
    'Kotak merah meluncur menuruni bidang miring dan menabrak kotak biru',
    'merah box-1; ramp-1; biru box-2 | 1 box-1 slide from ramp-1, 2 box-1 hit → box-2',
  ],
  ['Sepuluh domino roboh berurutan, jarak dekat', '10× domino-1 | 1 domino-1 topple in turn | close'],
  [
    'Di malam hari, sebuah bola menggelinding ke arah sepuluh domino',
    'ball-1; 10× domino-1 | 1 ball-1 roll → domino-1 | night',
  ],
]
