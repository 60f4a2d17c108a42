import { defineCulture } from '../culture.ts';

/** Names and offices of Israel. */
export const HEBREW = defineCulture({
  language: 'he-IL',
  nameOrder: 'givenFirst',
  given: `
    אביגיל=Avigail, בנימין=Binyamin, גילה=Gila, דוד=David, הדס=Hadas, ורד=Vered, זאב=Zeev, חנה=Hanna,
    טליה=Talia, יעקב=Yaakov, כרמל=Carmel, לאה=Lea, מיכל=Michal, נועם=Noam, סיגל=Sigal, עומר=Omer,
    פנינה=Pnina, צבי=Tzvi, קרן=Keren, רחל=Rachel, שלמה=Shlomo, תמר=Tamar, אורי=Ori, בועז=Boaz,
    דפנה=Dafna, יונתן=Yonatan, נטע=Neta, עדי=Adi, רון=Ron, שירה=Shira
  `,
  family: `
    אברהמי=Avrahami, ברק=Barak, גולן=Golan, דיין=Dayan, הראל=Harel, וקנין=Vaknin, זהבי=Zehavi, חדד=Hadad,
    טובי=Tovi, יוספי=Yosefi, כהן=Cohen, לוי=Levi, מזרחי=Mizrahi, נחום=Nachum, סבן=Saban, עמר=Amar,
    פרידמן=Friedman, צור=Tzur, קליין=Klein, רוזן=Rosen, שרון=Sharon, תבור=Tavor, אוחיון=Ohayon,
    ביטון=Biton, גבאי=Gabay, דהן=Dahan, מלכה=Malka, פרץ=Peretz, שגב=Segev, בן־דוד=Ben-David
  `,
  offices: `
    רחוב הרצל {n} | חיפה | | 3303 | ישראל | +972 4 555 01##
  `,
});
