/**
 * Every way a page becomes another one: shortly after, the state is right, there is one host at most, and no card of the
 * page before. Each way is gone several times: the middle time tells what we take, the longest what else the machine does;
 * all must be right, and in time for a reader.
 */
import type { Suite } from './case.ts';
import { inPageCases } from './navigation-in-page.ts';
import { inFrame, loadCases } from './navigation-loads.ts';
import { loadedInAdvance, wokenUp } from './navigation-unwatched.ts';

export const navigation: Suite = {
  name: 'Navigation',
  cases: [...loadCases, loadedInAdvance, ...inPageCases, inFrame, wokenUp],
};
