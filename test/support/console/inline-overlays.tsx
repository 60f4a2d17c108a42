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

// A server rendering has no portals: dialogs and popovers render in place. Import the components after this module.
jest.unstable_mockModule('../../../src/console/app/ui/overlay/dialog.tsx', () => ({ Dialog: InlineDialog }));
jest.unstable_mockModule('../../../src/console/app/ui/overlay/popover.tsx', () => ({ Popover: InlinePopover }));
