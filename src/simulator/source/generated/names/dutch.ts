import { defineCulture } from '../culture.ts';

/** Names and offices of the Netherlands and Flanders. */
export const DUTCH = defineCulture({
  language: 'nl-NL',
  nameOrder: 'givenFirst',
  given: `
    Annelies, Bram, Cornélie, Daan, Eefje, Floor, Geert, Hanneke, IJsbrand, Joëlle, Koen, Liesbeth,
    Maïté, Noor, Olav, Pieter-Jan, Quirijn, Roos, Sjoerd, Teun, Ursel, Veerle, Wouter, Xandra, Yfke, Zoë,
    Daniël, Renée, Thijs, Fleur
  `,
  family: `
    Van den Berg, de Vries, 't Hart, van 't Hoff, Bakker, Coppens, Dekker, Eijkman, Faassen, Groen,
    Hoekstra, IJzerman, Jansen, Kuijpers, Leemans, Mulder, Nooteboom, Oosterhuis, Peeters, Quaedvlieg,
    Ruijter, Smit, ter Horst, Uijtdehaage, Visser, de Wit, Zuiderveld, van Dijk, op den Kamp, Koopman
  `,
  offices: `
    Keizersgracht {n} | Amsterdam | Noord-Holland | 1015 CJ | Nederland | +31 20 555 01##
    Meir {n} | Antwerpen | | 2000 | Belgium | +32 3 555 01 ##
  `,
});
