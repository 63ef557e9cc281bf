/** When a letter with somebody's invitation was taken up, so that no other process sends the same. */
export const invitationsMailed = ['alter table person add column invitation_mailed_at timestamptz(3)'] as const;
