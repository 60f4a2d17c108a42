import { defineCulture } from '../culture.ts';

/** Names and offices of Germany, Austria and Switzerland. */
export const GERMAN = defineCulture({
  language: 'de-DE',
  nameOrder: 'givenFirst',
  given: `
    Anneliese, Björn, Christa, Dörte, Elke, Friedrich, Günther, Hannelore, Ingrid, Jürgen, Käthe, Lothar,
    Margarethe, Norbert, Ottilie, Rüdiger, Sören, Traudl, Uwe, Volker, Wolfgang, Xaver, Yvonne, Zenzi,
    Karl-Heinz, Anna-Lena, Jörg, Lukas, Mia, Felix
  `,
  family: `
    Äckermann, Bäcker, Christmann, Dörfler, Eßer, Fuß, Großmann, Häußler, Jäger, Köhler, Löffler, Müller,
    Nöth, Öhler, Pfäffle, Rößler, Schäfer, Thürmann, Übelacker, Vogt, Weiß, von der Heide, zu Berge,
    Zöllner, Schmidt, Strauß, Meyer-Lüdecke, Kühn, Braun, Sommer
  `,
  offices: `
    Invalidenstraße {n} | Berlin | Berlin | 10115 | Germany | +49 30 2312 5###
    Königstraße {n} | Stuttgart | Baden-Württemberg | 70173 | Deutschland | +49 711 490 0###
    Bahnhofstrasse {n} | Zürich | ZH | 8001 | Switzerland | +41 44 555 01 ##
  `,
});
