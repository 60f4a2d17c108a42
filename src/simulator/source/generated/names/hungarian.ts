import { culture } from '../culture.ts';

/** Names that are usual in Hungary, and places where people work there. */
export const HUNGARIAN = culture({
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
