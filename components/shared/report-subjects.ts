/** How the four things that can be reported are named. */
export const ABOUT = {
  card: 'confirm.aboutCard',
  selection: 'confirm.aboutSelection',
  difference: 'confirm.aboutDifference',
  absent: 'confirm.aboutAbsent',
} as const;
