import { defineCulture } from '../culture.ts';

/** Names and offices of Hungary. */
export const HUNGARIAN = defineCulture({
  language: 'hu-HU',
  nameOrder: 'familyFirst',
  given: `
    Ágnes, Béla, Csaba, Dezső, Erzsébet, Ferenc, Géza, Hajnalka, Ildikó, János, Katalin, László, Márta,
    Nóra, Ödön, Piroska, Réka, Sándor, Tünde, Ubul, Vilmos, Zsófia, Győző, Gergő, Kálmán, Lőrinc, Emőke,
    Péter, Judit, Ákos
  `,
  family: `
    Ádám, Balogh, Csécsi, Dömötör, Erdős, Farkas, Győri, Horváth, Illyés, Juhász, Kővári, Lőrincz,
    Mészáros, Nagy, Ökrös, Pálfi, Rózsa, Sütő, Szűcs, Török, Újvári, Vörös, Zsoldos, Kis-Tóth, Fehér,
    Bíró, Gulyás, Hegedűs, Jakab, Oláh
  `,
  offices: `
    Andrássy út {n} | Budapest | | 1061 | Magyarország | +36 1 555 01##
  `,
});
