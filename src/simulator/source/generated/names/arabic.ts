import { defineCulture } from '../culture.ts';

/** Names and offices of Arabic-speaking countries. */
export const ARABIC = defineCulture({
  language: 'ar-AE',
  nameOrder: 'givenFirst',
  given: `
    أحمد=Ahmad, بشرى=Bushra, تامر=Tamer, ثريا=Thuraya, جميلة=Jamila, حسين=Hussein, خديجة=Khadija,
    دانة=Dana, رشيد=Rashid, زينب=Zaynab, سعيد=Said, شيماء=Shaimaa, صفاء=Safaa, ضياء=Diyaa, طارق=Tariq,
    عائشة=Aisha, غادة=Ghada, فارس=Faris, قاسم=Qasim, كريم=Karim, لمى=Lama, مريم=Maryam, نور=Nour,
    هدى=Huda, وليد=Walid, ياسمين=Yasmin, إبراهيم=Ibrahim, آمنة=Amina, يوسف=Yusuf, عبد الله=Abdullah
  `,
  family: `
    الأحمد=Al-Ahmad, البغدادي=Al-Baghdadi, التميمي=Al-Tamimi, الجبوري=Al-Jabouri, الحداد=Al-Haddad,
    الخطيب=Al-Khatib, الدمشقي=Al-Dimashqi, الراشد=Al-Rashid, الزهراني=Al-Zahrani, السعدي=Al-Saadi,
    الشامي=Al-Shami, الصباغ=Al-Sabbagh, الطويل=Al-Tawil, العلي=Al-Ali, الغانم=Al-Ghanim,
    الفارسي=Al-Farsi, القاضي=Al-Qadi, الكاتب=Al-Katib, اللبان=Al-Labban, المصري=Al-Masri,
    النجار=Al-Najjar, الهاشمي=Al-Hashimi, الوزان=Al-Wazzan, اليماني=Al-Yamani, حمدان=Hamdan,
    درويش=Darwish, سليمان=Sulayman, عيسى=Issa, منصور=Mansour, بن علي=Ben Ali
  `,
  offices: `
    شارع الشيخ زايد {n} | دبي | | | الإمارات العربية المتحدة | +971 4 555 01##
    {n} شارع طلعت حرب | القاهرة | | 11511 | مصر | +20 2 2555 01##
  `,
});
