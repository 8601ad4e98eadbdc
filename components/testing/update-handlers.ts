/** For tests of the section on updates, alone and on its page: what a reader can do there, as spies. */
import { vi } from 'vitest';

export const updateHandlers = () => ({
  onImport: vi.fn(),
  onRevert: vi.fn(),
  onSwitchOn: vi.fn(),
  onSwitchOff: vi.fn(),
  onLook: vi.fn(),
  onForgetRead: vi.fn(),
});
