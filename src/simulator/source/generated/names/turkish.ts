import { defineCulture } from '../culture.ts';

/** Names and offices of Türkiye. */
export const TURKISH = defineCulture({
  language: 'tr-TR',
  nameOrder: 'givenFirst',
  given: `
    Ayşe, Barış, Cemal, Çiğdem, Deniz, Elif, Fırat, Gülşah, Hüseyin, Işıl, İbrahim, Jale, Kadir, Leyla,
    Mustafa, Nilüfer, Oğuz, Ömer, Pınar, Rıza, Sıla, Şükrü, Tuğba, Umut, Ünal, Volkan, Yıldız, Zeynep,
    Bengü, Ertuğrul
  `,
  family: `
    Akın, Bıçakçı, Coşkun, Çelik, Demirtaş, Erdoğdu, Fındık, Güneş, Haznedar, Işık, İnan, Karaoğlu,
    Küçük, Mutlu, Nalbantoğlu, Oğuz, Özdemir, Polat, Rüzgâr, Sarı, Şimşek, Taşçı, Uçar, Ünal, Vardar,
    Yılmaz, Zengin, Kılıç, Aydın, Doğan
  `,
  offices: `
    İstiklâl Caddesi No: {n} | İstanbul | Beyoğlu | 34435 | Türkiye | +90 212 555 01 ##
  `,
});
