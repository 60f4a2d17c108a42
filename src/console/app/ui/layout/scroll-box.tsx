import type { ReactNode, Ref } from 'react';

interface ScrollBoxProps {
  readonly label: string;
  readonly className: string | undefined;
  readonly ref?: Ref<HTMLElement>;
  /** Under which name the browser's history keeps the place that it is scrolled to. */
  readonly placeId?: string;
  readonly children: ReactNode;
}

/** Holds what may be larger than its place. */
export function ScrollBox({ label, className, ref, placeId, children }: ScrollBoxProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: whoever has no mouse scrolls by the keys
    <section ref={ref} className={className} tabIndex={0} aria-label={label} data-scroll-restoration-id={placeId}>
      {children}
    </section>
  );
}
