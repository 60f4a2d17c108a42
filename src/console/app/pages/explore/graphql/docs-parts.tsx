import { getRouteApi, Link } from '@tanstack/react-router';
import { type GraphQLType, getNamedType } from 'graphql';
import styles from './graphql.module.css';

const route = getRouteApi('/$enterprise/explore');

interface TypeLinkProps {
  readonly name: string;
  readonly text?: string;
  readonly onPress?: () => void;
}

/** Links to the documentation of a type. */
export function TypeLink({ name, text = name, onPress }: TypeLinkProps) {
  const { enterprise } = route.useParams();
  return (
    <Link
      to="/$enterprise/explore"
      params={{ enterprise }}
      search={(before) => ({ ...before, part: 'graphql', type: name })}
      {...(onPress && { onClick: onPress })}
    >
      <code>{text}</code>
    </Link>
  );
}

/** A type reference, e.g. `[User!]!`, with a link to the named type. */
export function TypeText({ type }: { readonly type: GraphQLType }) {
  const { name } = getNamedType(type);
  const [before, after] = String(type).split(name);
  return (
    <>
      <code>{before}</code>
      <TypeLink name={name} />
      <code>{after}</code>
    </>
  );
}

/** A description; text in backticks is code. */
export function Prose({ text }: { readonly text: string | null | undefined }) {
  if (!text) return null;
  return (
    <p className={styles.prose}>
      {text.split('`').map((part, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a text never move
        <span key={index}>{index % 2 === 1 ? <code>{part}</code> : part}</span>
      ))}
    </p>
  );
}
