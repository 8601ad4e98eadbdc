/** The one alarm: there is none unless a report waits. */
import { browser } from '../platform/browser.ts';
import { ALARM_PERIOD, SOONEST_ALARM } from './delivery.ts';

export const ALARM = 'deliver';

export function setAlarm(time: number): void {
  browser.alarms.create(ALARM, { when: time, periodInMinutes: ALARM_PERIOD });
}

/** Set before a report is written down as waiting: the background may be stopped before it has heard of it. */
export function setAlarmForSend(): void {
  setAlarm(Date.now() + SOONEST_ALARM);
}
