import { defineCulture } from '../culture.ts';

/** Names and offices of the Nordic countries. */
export const NORDIC = defineCulture({
  language: 'sv-SE',
  nameOrder: 'givenFirst',
  given: `
    Åsa, Bjørn, Cecilia, Dagný, Einar, Freyja, Göran, Håkon, Ingrid, Jørgen, Kjell, Lærke, Märta,
    Nicolai, Øyvind, Pär, Ragnhild, Søren, Þóra, Unni, Väinö, Wilhelmiina, Yngve, Ægir, Öystein,
    Sigríður, Guðrún, Pentti, Tuomas, Liv
  `,
  family: `
    Åkesson, Bjørnstad, Christensen, Dahl, Eiríksdóttir, Friis, Gjærum, Hägg, Ingólfsson, Jónsdóttir,
    Kjærgaard, Lindström, Mäkelä, Nyström, Ødegård, Pettersson, Räsänen, Sæther, Þórsson, Ström,
    Vestergård, Wåhlin, Öberg, Østergaard, Hämäläinen, Lönnqvist, Solberg, Guðmundsdóttir, Koskinen, Vik
  `,
  offices: `
    Drottninggatan {n} | Göteborg | Västra Götaland | 411 14 | Sverige | +46 31 390 60 ##
    Strøget {n} | København | | 1160 | Denmark | +45 33 55 01 ##
    Mannerheimintie {n} | Helsinki | Uusimaa | 00100 | Finland | +358 9 555 01##
  `,
});
