import type { Culture } from './culture.ts';
import { AFRICAN } from './names/african.ts';
import { ARABIC } from './names/arabic.ts';
import { BALTIC } from './names/baltic.ts';
import { CAUCASIAN } from './names/caucasian.ts';
import { CHINESE } from './names/chinese.ts';
import { CZECH } from './names/czech.ts';
import { DUTCH } from './names/dutch.ts';
import { ENGLISH } from './names/english.ts';
import { FRENCH } from './names/french.ts';
import { GERMAN } from './names/german.ts';
import { GREEK } from './names/greek.ts';
import { HEBREW } from './names/hebrew.ts';
import { HINDI } from './names/hindi.ts';
import { HUNGARIAN } from './names/hungarian.ts';
import { ITALIAN } from './names/italian.ts';
import { JAPANESE } from './names/japanese.ts';
import { KOREAN } from './names/korean.ts';
import { NORDIC } from './names/nordic.ts';
import { POLISH } from './names/polish.ts';
import { PORTUGUESE } from './names/portuguese.ts';
import { RUSSIAN } from './names/russian.ts';
import { SPANISH } from './names/spanish.ts';
import { THAI } from './names/thai.ts';
import { TURKISH } from './names/turkish.ts';
import { VIETNAMESE } from './names/vietnamese.ts';

/** The cultures of generated users, with equal probability. */
export const CULTURES: readonly Culture[] = [
  ENGLISH,
  FRENCH,
  GERMAN,
  SPANISH,
  PORTUGUESE,
  ITALIAN,
  DUTCH,
  POLISH,
  CZECH,
  HUNGARIAN,
  TURKISH,
  NORDIC,
  BALTIC,
  VIETNAMESE,
  AFRICAN,
  GREEK,
  RUSSIAN,
  ARABIC,
  HEBREW,
  CHINESE,
  JAPANESE,
  KOREAN,
  HINDI,
  THAI,
  CAUCASIAN,
];
