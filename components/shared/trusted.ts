/**
 * Wraps every handler that changes something: only the reader's own clicks and keys get through. A page can make up
 * events and send them into the sidebar; those are not trusted.
 */
export function trusted<E extends Event>(handler: (event: E) => void): (event: E) => void {
  return (event) => {
    if (event.isTrusted) handler(event);
  };
}
