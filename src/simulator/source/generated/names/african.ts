import { defineCulture } from '../culture.ts';

/** Names and offices of Nigeria, Ghana and Kenya. */
export const AFRICAN = defineCulture({
  language: 'en-NG',
  nameOrder: 'givenFirst',
  given: `
    Adébáyọ̀, Bọ́láńlé, Chúkwuemeka, Dámilọ́lá, Ẹniọlá, Fọlákẹ́, Gbénga, Háúwá, Ìfẹ́olúwa, Jídé,
    Kẹ́hìndé, Lánre, Mosúnmọ́lá, Ngọzi, Ọlá, Pélúmi, Rótìmí, Ṣadé, Táíwò, Ụchẹ, Wálé, Yétúndé, Zúbàírù,
    Abena, Kofi, Akosua, Wanjiku, Njoroge, Achieng, Kwabena
  `,
  family: `
    Adéyẹmí, Balógun, Chukwu, Dọ̀súmú, Èkpo, Fálànà, Gbádébọ̀, Hassan, Ìdòwú, Jẹ́gẹ́dẹ́, Kúye, Lawal,
    Mbà, Nwáchukwu, Ọ̀nàkọ̀yà, Okónkwo, Pópóọlá, Ráńtí, Ṣónúgà, Túndé-Ojo, Ụzọ, Wílíkí, Yékínì, Zákàrí,
    Mensah, Owusu, Boateng, Kamau, Otieno, Wambui
  `,
  offices: `
    {n} Broad Street | Lagos | Lagos | 101001 | Nigeria | +234 1 555 01##
    {n} Kenyatta Avenue | Nairobi | | 00100 | Kenya | +254 20 555 01##
  `,
});
