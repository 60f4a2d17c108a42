import { defineCulture } from '../culture.ts';

/** Names and offices of Georgia and Armenia. */
export const CAUCASIAN = defineCulture({
  language: 'ka-GE',
  nameOrder: 'givenFirst',
  given: `
    ანა=Ana, ბექა=Beka, გიორგი=Giorgi, დავით=Davit, ეკა=Eka, ვახტანგ=Vakhtang, ზურაბ=Zurab, თამარ=Tamar,
    ილია=Ilia, ქეთევან=Ketevan, ლევან=Levan, მარიამ=Mariam, ნინო=Nino, ოთარ=Otar, რუსუდან=Rusudan,
    სოფიო=Sopio, შოთა=Shota, ხატია=Khatia, Անահիտ=Anahit, Բագրատ=Bagrat, Գոհար=Gohar, Դավիթ=Davit,
    Եղիշե=Yeghishe, Լուսինե=Lusine, Հայկ=Hayk, Մարգարիտ=Margarit, Նարեկ=Narek, Շուշան=Shushan,
    Սարգիս=Sargis, Տիգրան=Tigran
  `,
  family: `
    აბაშიძე=Abashidze, ბერიძე=Beridze, გელაშვილი=Gelashvili, დოლიძე=Dolidze, ერისთავი=Eristavi,
    ვაშაძე=Vashadze, თოდუა=Todua, კაპანაძე=Kapanadze, ლომიძე=Lomidze, მაისურაძე=Maisuradze,
    ნოზაძე=Nozadze, ონიანი=Oniani, რევაზიშვილი=Revazishvili, სვანიძე=Svanidze, ტაბიძე=Tabidze,
    ჩხეიძე=Chkheidze, ხარაძე=Kharadze, ჯავახიშვილი=Javakhishvili, Աբրահամյան=Abrahamyan,
    Բաղդասարյան=Baghdasaryan, Գրիգորյան=Grigoryan, Դավթյան=Davtyan, Հակոբյան=Hakobyan,
    Կարապետյան=Karapetyan, Մանուկյան=Manukyan, Ներսիսյան=Nersisyan, Պետրոսյան=Petrosyan,
    Սահակյան=Sahakyan, Վարդանյան=Vardanyan, Ոսկանյան=Voskanyan
  `,
  offices: `
    რუსთაველის გამზირი {n} | თბილისი | | 0108 | საქართველო | +995 32 255 01 ##
  `,
});
