/** Which events of the timeline a date in an article means. Both are ISO and may be partial. */
export function isDateOf(event: string, date: string): boolean {
  if (date === event) return true;
  // "December 2018" means every day of it; an event known by its year alone is meant by every day of that year.
  return (date.length >= 7 && event.startsWith(date)) || (event.length === 4 && date.startsWith(event));
}
