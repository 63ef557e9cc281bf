/** The organisation's own words of letters that remind. */
export const reminderTexts = ['alter table organisation add column reminder_texts json'] as const;
