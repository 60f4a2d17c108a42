import { defineCulture } from '../culture.ts';

/** Names and offices of countries where Russian or Ukrainian is spoken. */
export const RUSSIAN = defineCulture({
  language: 'uk-UA',
  nameOrder: 'givenFirst',
  given: `
    Алексей=Aleksei, Богдан=Bohdan, Виктория=Viktoriia, Галина=Halyna, Дмитрий=Dmitrii, Евгения=Evgeniia,
    Жанна=Zhanna, Зоя=Zoia, Игорь=Igor, Кирилл=Kirill, Людмила=Liudmyla, Михаил=Mikhail, Наталья=Natalia,
    Олег=Oleg, Полина=Polina, Руслан=Ruslan, Светлана=Svetlana, Тимофей=Timofei, Ульяна=Ulyana,
    Фёдор=Fedor, Харитон=Khariton, Цветана=Tsvetana, Юлия=Yuliia, Яна=Yana, Ярослав=Yaroslav,
    Оксана=Oksana, Марія=Mariia, Іван=Ivan, Андрій=Andrii, Євген=Yevhen
  `,
  family: `
    Андреев=Andreev, Бойко=Boiko, Васильева=Vasileva, Гончар=Honchar, Дьяков=Diakov, Ершова=Ershova,
    Журавлёв=Zhuravlev, Зайцева=Zaitseva, Ильин=Ilin, Коваленко=Kovalenko, Лебедев=Lebedev,
    Морозова=Morozova, Никитин=Nikitin, Орлова=Orlova, Петренко=Petrenko, Романюк=Romaniuk,
    Соловьёва=Soloveva, Ткаченко=Tkachenko, Успенский=Uspenskii, Филатова=Filatova, Хоменко=Khomenko,
    Цыганков=Tsygankov, Чайка=Chaika, Шевчук=Shevchuk, Щербак=Shcherbak, Эльман=Elman, Юрченко=Yurchenko,
    Яковлев=Yakovlev, Їжак=Yizhak, Ґалаґан=Galagan
  `,
  offices: `
    вулиця Хрещатик {n} | Київ | | 01001 | Україна | +380 44 555 01 ##
    проспект Абая {n} | Алматы | | 050000 | Kazakhstan | +7 727 355 01##
  `,
});
