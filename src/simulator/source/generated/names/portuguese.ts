import { defineCulture } from '../culture.ts';

/** Names and offices of Brazil and Portugal. */
export const PORTUGUESE = defineCulture({
  language: 'pt-BR',
  nameOrder: 'givenFirst',
  given: `
    Aparecida, Bárbara, Caetano, Débora, Estêvão, Flávia, Gonçalo, Helena, Inácio, João, Kauã, Letícia,
    Márcia, Natália, Otávio, Patrícia, Quitéria, Rogério, Simão, Thaís, Uálace, Vinícius, Wagner, Zélia,
    Ana Luísa, Antônio, Conceição, Fabrício, Sebastião, Íris
  `,
  family: `
    Araújo, Brandão, Conceição, Damião, Esteves, Falcão, Guimarães, Horácio, Inácio, Jordão, Leitão,
    Magalhães, Negrão, Ótão, Paixão, Queirós, Rebouças, Simões, Távora, Ulhôa, Valadão, Xavier,
    dos Santos, da Conceição, Gonçalves, Assunção, de Sá, Câmara, Frazão, Mourão
  `,
  offices: `
    Avenida Paulista {n} | São Paulo | SP | 01310-100 | Brasil | +55 11 5555-01##
    Rua Augusta {n} | Lisboa | | 1100-053 | Portugal | +351 21 555 01##
  `,
});
