import { getRouteApi } from '@tanstack/react-router';
import type { GraphQLSchema } from 'graphql';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { SearchBox } from '../../../ui/form/field.tsx';
import { findInDocs, kindOf, typesOf } from './docs-of-schema.ts';
import { Prose, TypeLink } from './docs-parts.tsx';
import styles from './graphql.module.css';
import { TypeDocs } from './type-docs.tsx';

const route = getRouteApi('/$enterprise/explore');

/** The documentation of the schema: the list of types, or one type. */
export function DocsPanel({ schema }: { readonly schema: GraphQLSchema }) {
  const { t } = useTranslation();
  const [words, setWords] = useState('');
  const { type: name } = route.useSearch();
  const type = name === undefined ? undefined : schema.getType(name);
  const docs = useFocusOnChange(name);
  return (
    <div ref={docs} className={styles.docs} tabIndex={-1}>
      <SearchBox label={t('explore.docs.search')} value={words} onChange={setWords} />
      {words.trim() !== '' && <Found schema={schema} words={words} onLeave={() => setWords('')} />}
      {words.trim() === '' && type && <TypeDocs type={type} />}
      {words.trim() === '' && !type && <AllTypes schema={schema} />}
    </div>
  );
}

/** Moves the focus to the new content after a link, for keyboard users. */
function useFocusOnChange(name: string | undefined) {
  const docs = useRef<HTMLDivElement>(null);
  const shown = useRef(name);
  useEffect(() => {
    if (shown.current === name) return;
    shown.current = name;
    docs.current?.scrollTo(0, 0);
    docs.current?.focus();
  }, [name]);
  return docs;
}

function AllTypes({ schema }: { readonly schema: GraphQLSchema }) {
  return (
    <ul className={styles.types}>
      {typesOf(schema).map((type) => (
        <li key={type.name}>
          <TypeLink name={type.name} /> <span className={styles.faint}>{kindOf(type)}</span>
        </li>
      ))}
    </ul>
  );
}

interface FoundProps {
  readonly schema: GraphQLSchema;
  readonly words: string;
  readonly onLeave: () => void;
}

function Found({ schema, words, onLeave }: FoundProps) {
  const { t } = useTranslation();
  const found = findInDocs(schema, words);
  return (
    <>
      <p role="status" className={styles.faint}>
        {t('explore.docs.found', { count: found.length })}
      </p>
      <ul className={styles.members}>
        {found.map(({ type, member, description }) => (
          <li key={`${type}.${member}`}>
            <TypeLink name={type} text={member === null ? type : `${type}.${member}`} onPress={onLeave} />
            <Prose text={description} />
          </li>
        ))}
      </ul>
    </>
  );
}
