/** SVG paths on a 16 by 16 grid. */
const PATHS = {
  check: 'M3.5 8.5l3 3 6-7',
  chevron: 'M4 6l4 4 4-4',
  close: 'M4 4l8 8M12 4l-8 8',
  columns: 'M2.5 3h11v10h-11zM6.2 3v10M9.8 3v10',
  copy: 'M5.5 5.5h7v7h-7zM3.5 10.5v-7h7',
  down: 'M8 3v9M4.5 8.5L8 12l3.5-3.5',
  download: 'M8 2.5v7M5 7l3 3 3-3M3 12.5h10',
  explore: 'M5.5 4.5L2 8l3.5 3.5M10.5 4.5L14 8l-3.5 3.5M9 3.5l-2 9',
  filter: 'M2.5 4h11M4.5 8h7M6.5 12h3',
  key: 'M10.5 8.500a3 3 0 1 0 0-6 3 3 0 0 0 0 6M8.400 7.600L2.500 13.500M4.300 11.700L6 13.400',
  menu: 'M2.5 4.5h11M2.5 8h11M2.5 11.5h11',
  overview: 'M2.5 13.5V9M6.2 13.5V5M9.8 13.5V7M13.5 13.5v-11',
  panel: 'M2.5 3h11v10h-11zM6.5 3v10',
  plus: 'M8 3v10M3 8h10',
  search: 'M7 11.5a4.5 4.5 0 1 0 0-9 4.5 4.5 0 0 0 0 9M10.3 10.3L14 14',
  sync: 'M13 6.5A5.2 5.2 0 0 0 3.6 5M3 2.5V5.5h3M3 9.5A5.2 5.2 0 0 0 12.4 11M13 13.5v-3h-3',
  up: 'M8 13V4M4.5 7.5L8 4l3.5 3.5',
  user: 'M8 7.5a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5M3 13.5c.4-2.6 2.4-4 5-4s4.600 1.400 5 4',
  users:
    'M6 7.500a2.300 2.300 0 1 0 0-4.600 2.300 2.300 0 0 0 0 4.600M1.800 13c.3-2.400 2-3.600 4.200-3.600s3.900 1.200 4.200 3.600M10.500 3.200a2.200 2.200 0 0 1 0 4.200M11.600 9.600c1.500.4 2.400 1.600 2.600 3.400',
  warning: 'M8 2.5L14 13H2zM8 6.500v3M8 11.300h.01',
} as const;

/** The name of an icon. */
export type IconName = keyof typeof PATHS;

/** A decorative icon, hidden from screen readers. */
export function Icon({ name, size = 16 }: { readonly name: IconName; readonly size?: number }) {
  return (
    <svg
      aria-hidden="true"
      width={size}
      height={size}
      viewBox="0 0 16 16"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.5"
    >
      <path d={PATHS[name]} strokeLinecap="round" strokeLinejoin="round" />
    </svg>
  );
}
