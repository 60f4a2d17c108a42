import { defineCulture } from '../culture.ts';

/** Names and offices of Poland. */
export const POLISH = defineCulture({
  language: 'pl-PL',
  nameOrder: 'givenFirst',
  given: `
    Agnieszka, Bożena, Czesław, Dorota, Elżbieta, Filip, Grażyna, Henryk, Izabela, Jarosław, Krystyna,
    Łukasz, Małgorzata, Nikodem, Oliwia, Paweł, Rafał, Stanisława, Tomasz, Urszula, Wacław, Zdzisław,
    Żaneta, Świętosława, Michał, Bogumiła, Jędrzej, Kinga, Ździebor, Ewa
  `,
  family: `
    Adamczyk, Błaszczyk, Cieślak, Dąbrowski, Ejsmont, Faliński, Górska, Hołownia, Iwańska, Jabłoński,
    Król, Łukasik, Mazurek, Nowak, Ożóg, Piątek, Rękas, Śliwa, Tyszka, Urbańczyk, Wójcik, Zając,
    Źródłowski, Żukowska, Grzyb, Kępa, Szczęsny, Wróbel, Pająk, Brzęczyszczykiewicz
  `,
  offices: `
    ul. Marszałkowska {n} | Warszawa | mazowieckie | 00-590 | Polska | +48 22 555 01 ##
    ul. Długa {n} | Gdańsk | pomorskie | 80-831 | Poland | +48 58 555 01 ##
  `,
});
