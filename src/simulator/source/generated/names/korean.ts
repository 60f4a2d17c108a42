import { defineCulture } from '../culture.ts';

/** Names and offices of Korea. */
export const KOREAN = defineCulture({
  language: 'ko-KR',
  nameOrder: 'familyFirst',
  given: `
    가은=Gaeun, 나영=Nayoung, 다현=Dahyun, 동욱=Dongwook, 민수=Minsoo, 보라=Bora, 서연=Seoyeon, 성호=Sungho, 수빈=Subin,
    아름=Areum, 영희=Younghee, 예준=Yejun, 우진=Woojin, 유나=Yuna, 은지=Eunji, 재현=Jaehyun, 정우=Jungwoo, 주희=Juhee,
    지훈=Jihoon, 채원=Chaewon, 철수=Chulsoo, 태민=Taemin, 하늘=Haneul, 현우=Hyunwoo, 혜진=Hyejin, 미경=Mikyung,
    상철=Sangchul, 소라=Sora, 준호=Junho, 윤아=Yoona
  `,
  family: `
    김=Kim, 이=Lee, 박=Park, 최=Choi, 정=Jung, 강=Kang, 조=Cho, 윤=Yoon, 장=Jang, 임=Lim, 한=Han, 오=Oh, 서=Seo,
    신=Shin, 권=Kwon, 황=Hwang, 안=Ahn, 송=Song, 류=Ryu, 전=Jeon, 홍=Hong, 고=Ko, 문=Moon, 양=Yang, 손=Son, 배=Bae,
    백=Baek, 허=Heo, 남궁=Namgung, 독고=Dokgo
  `,
  offices: `
    세종대로 {n} | 서울 | 중구 | 04524 | 대한민국 | +82 2 555 01##
  `,
});
