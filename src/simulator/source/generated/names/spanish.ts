import { defineCulture } from '../culture.ts';

/** Names and offices of Spain and Latin America. */
export const SPANISH = defineCulture({
  language: 'es-ES',
  nameOrder: 'givenFirst',
  given: `
    Álvaro, Begoña, César, Dolores, Esteban, Fátima, Gonzalo, Herminia, Íñigo, Joaquín, Lucía, Martín,
    Nuria, Óscar, Pilar, Quico, Ramón, Sofía, Tomás, Úrsula, Verónica, Ximena, Yolanda, Zacarías,
    José María, María José, Iván, Inmaculada, Andrés, Belén
  `,
  family: `
    Álvarez, Benítez, Cañizares, Domínguez, Echevarría, Fernández, Gutiérrez, Hernández, Ibáñez, Jiménez,
    Lázaro, Márquez, Núñez, Ordóñez, Peña, Quiñones, Rodríguez, Sánchez, Téllez, Urrutia, Vázquez, Yáñez,
    Zúñiga, García López, de la Fuente, del Río, Muñoz y Soto, Ocaña, Pérez, Agüero
  `,
  offices: `
    Calle de Alcalá {n} | Madrid | Madrid | 28014 | España | +34 91 555 0# ##
    Avenida Insurgentes Sur {n} | Ciudad de México | CDMX | 03100 | México | +52 55 5555 01##
    Calle Córdoba {n} | Rosario | Santa Fe | S2000 | Argentina | +54 341 555 01##
  `,
});
