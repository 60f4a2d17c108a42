import { defineCulture } from '../culture.ts';

/** Names and offices of India. */
export const HINDI = defineCulture({
  language: 'hi-IN',
  nameOrder: 'givenFirst',
  given: `
    अनिता=Anita, भरत=Bharat, चंद्रिका=Chandrika, दीपक=Deepak, एकता=Ekta, फाल्गुनी=Falguni, गीता=Geeta,
    हरीश=Harish, इंदिरा=Indira, जयंत=Jayant, कविता=Kavita, लक्ष्मी=Lakshmi, मोहन=Mohan, नेहा=Neha,
    ओमप्रकाश=Omprakash, प्रिया=Priya, राजेश=Rajesh, सुनीता=Sunita, तन्वी=Tanvi, उमेश=Umesh, विजय=Vijay,
    यशोदा=Yashoda, श्रुति=Shruti, क्षितिज=Kshitij, ज्ञानेश=Gyanesh, ऋषि=Rishi, आरती=Aarti, ईशा=Isha,
    कृष्ण=Krishna, गोपाल=Gopal
  `,
  family: `
    अग्रवाल=Agarwal, भट्ट=Bhatt, चौधरी=Chaudhary, देशपांडे=Deshpande, गुप्ता=Gupta, हेगड़े=Hegde,
    अय्यर=Iyer, जोशी=Joshi, कुलकर्णी=Kulkarni, लाल=Lal, मिश्रा=Mishra, नायर=Nair, ओझा=Ojha, पटेल=Patel,
    राठौड़=Rathore, शर्मा=Sharma, त्रिपाठी=Tripathi, उपाध्याय=Upadhyay, वर्मा=Verma, यादव=Yadav,
    सिंह=Singh, रेड्डी=Reddy, मेहता=Mehta, कपूर=Kapoor, बनर्जी=Banerjee, द्विवेदी=Dwivedi, ठाकुर=Thakur,
    घोष=Ghosh, पिल्लई=Pillai, सक्सेना=Saxena
  `,
  offices: `
    {n} महात्मा गांधी मार्ग | मुंबई | महाराष्ट्र | 400001 | भारत | +91 22 5555 01##
    {n} MG Road | Bengaluru | Karnataka | 560001 | India | +91 80 5555 01##
  `,
});
