/** Practice runs by version of their scenario, with those that ended. */
export const rehearsals = [
  'alter table rehearsal add column run json',
  `update rehearsal set run = json_build_object('number', finished + 1, 'version', '', 'variation', finished + 1,
    'choices', choices, 'thought', '[]'::json)`,
  'alter table rehearsal alter column run set not null',
  `alter table rehearsal add column runs json not null default '[]'`,
  'alter table rehearsal drop column choices',
] as const;
