import { defineCulture } from '../culture.ts';

/** Names and offices of the Baltic countries and Romania. */
export const BALTIC = defineCulture({
  language: 'lt-LT',
  nameOrder: 'givenFirst',
  given: `
    Aistė, Žydrūnė, Ķirils, Ģirts, Jānis, Līga, Ņina, Šarlote, Ülo, Õie, Kärt, Jüri, Mirjam, Tõnu, Eglė,
    Mindaugas, Rūta, Vytautas, Ștefan, Ioana, Țigran, Mihăiță, Ancuța, Bogdan, Crăița, Dănuț, Ghiță,
    Ileana, Raluca, Sânziana
  `,
  family: `
    Kazlauskienė, Bērziņš, Kalniņa, Ozoliņš, Šķēle, Ziediņš, Tamm, Sõber, Mägi, Kõiv, Pärn, Jõgi,
    Žukauskas, Petrauskaitė, Ąžuolas, Popescu, Ionescu, Țurcanu, Șerban, Brâncuș, Mureșan, Câmpeanu,
    Stănescu, Lăzărescu, Pădurariu, Văcaru, Rădulescu, Olteanu, Ciobănoiu, Dragomir
  `,
  offices: `
    Brīvības iela {n} | Rīga | | LV-1010 | Latvija | +371 6755 01##
    Calea Victoriei {n} | București | | 010063 | Romania | +40 21 555 01 ##
  `,
});
