import { sentenceInFrench } from '../../sentences/sentence-in-french.ts';
import type { Language } from '../domain/remedy.ts';

/** Why something was refused, in a language; what is no sentence of ours stays as it is. */
export function reasonIn(language: Language, reason: string): string {
  return language === 'FR' ? sentenceInFrench(reason) : reason;
}
