import { defineCulture } from '../culture.ts';

/** Names and offices of Czechia and Slovakia. */
export const CZECH = defineCulture({
  language: 'cs-CZ',
  nameOrder: 'givenFirst',
  given: `
    Aleš, Božena, Ctirad, Dušan, Eliška, František, Gita, Hynek, Ivana, Jiří, Květa, Luboš, Markéta,
    Naděžda, Oldřich, Přemysl, Radomír, Růžena, Šárka, Tomáš, Uršula, Věra, Zdeněk, Žofie, Ľubica, Ďuro,
    Ján, Mária, Štěpán, Čeněk
  `,
  family: `
    Bureš, Čapek, Dvořák, Ďurica, Fiala, Hájek, Chromý, Janoušek, Kučera, Lišková, Malý, Němec,
    Opočenská, Procházka, Řezníček, Svobodová, Šťastný, Tichá, Urbánek, Veselý, Žák, Ľudík, Novotná,
    Krejčí, Pokorný, Růžička, Beneš, Jelínek, Vítek, Šimůnek
  `,
  offices: `
    Vodičkova {n} | Praha | | 110 00 | Česko | +420 225 550 1##
    Obchodná {n} | Bratislava | | 811 06 | Slovakia | +421 2 5550 01##
  `,
});
