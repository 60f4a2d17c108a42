import { jest } from '@jest/globals';

interface DialogProps {
  readonly title: string;
  readonly children: React.ReactNode;
}

function InlineDialog({ title, children }: DialogProps) {
  return (
    <section role="dialog" aria-label={title}>
      <h2>{title}</h2>
      {children}
    </section>
  );
}

interface PopoverProps {
  readonly opener: React.ReactElement;
  readonly label: string;
  readonly children: React.ReactNode;
}

function InlinePopover({ opener, label, children }: PopoverProps) {
  return (
    <>
      {opener}
      <section role="dialog" aria-label={label}>
        {children}
      </section>
    </>
  );
}

const ROW_PX = 40;

/** All rows of a table, as if the window were high enough. */
function useAllRows({ count }: { readonly count: number }) {
  return {
    getVirtualItems: () => Array.from({ length: count }, (_, index) => ({ index, start: index * ROW_PX })),
    getTotalSize: () => count * ROW_PX,
    range: null,
  };
}

// A server rendering has neither portals nor sizes: dialogs and popovers render in place, and tables render all rows.
// Import the components after this module.
jest.unstable_mockModule('../../../src/console/app/ui/overlay/dialog.tsx', () => ({ Dialog: InlineDialog }));
jest.unstable_mockModule('../../../src/console/app/ui/overlay/popover.tsx', () => ({ Popover: InlinePopover }));
jest.unstable_mockModule('@tanstack/react-virtual', () => ({ useVirtualizer: useAllRows }));
