/** SQL that makes the JSON the schemas in src/store/documents read. `p` is a row of `person`, `s` its standing. */
export const PERSON_JSON = `json_build_object('id', p.id, 'number', p.number, 'name', p.name,
  'department', p.department, 'positions', p.positions, 'hired', p.hired, 'email', p.email,
  'supervisor', p.supervisor, 'hr', p.hr, 'active', p.active, 'language', p.language, 'joinedAt', p.joined_at,
  'leftAt', p.left_at, 'erasedAt', p.erased_at, 'moves', p.moves)`;

export const INVITATION_JSON = `case when p.invitation_nonce is not null then json_build_object(
  'nonce', p.invitation_nonce, 'issuedAt', p.invitation_issued_at,
  'expiresAt', p.invitation_expires_at, 'usedAt', p.invitation_used_at,
  'mailedAt', p.invitation_mailed_at) end`;

export const STANDING_JSON = `json_build_object('finishedLessons', s.finished_lessons, 'courses', s.courses,
  'certificates', s.certificates, 'openFlags', s.open_flags, 'appeals', s.appeals,
  'exemptions', s.exemptions)`;

export const CERTIFICATE_JSON = `json_build_object('code', c.code, 'programme', c.programme, 'name', c.name,
  'band', c.band, 'courses', c.courses, 'issuedAt', c.issued_at, 'expiresAt', c.expires_at)`;

export const CALENDAR_JSON = `case when p.calendar_nonce is not null then json_build_object(
  'nonce', p.calendar_nonce, 'madeAt', p.calendar_made_at) end`;

/** Each kind of thing a person did, in the order it is read in. */
export const RECORD_JSON = `json_build_object('person', ${PERSON_JSON}, 'invitation', ${INVITATION_JSON},
  'calendar', ${CALENDAR_JSON},
  'lessons', (select json_agg(json_build_object('id', l.lesson, 'openedAt', l.opened_at,
    'finishedAt', l.finished_at, 'drills', l.drills, 'rightAt', l.right_at) order by l.opened_at, l.lesson)
    from lesson_progress l where l.person = p.id),
  'rehearsals', (select json_agg(json_build_object('id', r.scenario, 'current', r.run,
    'finished', r.finished, 'lastAt', r.last_at, 'runs', r.runs) order by r.scenario)
    from rehearsal r where r.person = p.id),
  'attempts', (select json_agg(json_build_object('id', a.id, 'course', a.course, 'number', a.number,
    'seed', a.seed, 'paper', a.paper, 'startedAt', a.started_at, 'endsAt', a.ends_at, 'policy', a.policy,
    'contentVersion', a.content_version, 'answers', a.answers, 'choices', a.choices,
    'language', a.language, 'submittedAt', a.submitted_at, 'result', a.result, 'houseRules', a.house_rules, 'marked', a.marked,
    'conduct', a.conduct, 'confirmation', a.confirmation, 'corrections', a.corrections, 'annulled', a.annulled) order by a.started_at, a.number, a.id)
    from attempt a where a.person = p.id),
  'certificates', (select json_agg(${CERTIFICATE_JSON} order by c.issued_at, c.code)
    from certificate c where c.person = p.id),
  'granted', (select json_agg(json_build_object('id', g.course, 'at', g.at) order by g.course)
    from granted g where g.person = p.id),
  'cards', (select json_agg(json_build_object('id', k.question, 'due', k.due, 'stability', k.stability,
    'difficulty', k.difficulty, 'reps', k.reps, 'lapses', k.lapses, 'state', k.state, 'lastReview', k.last_review,
    'learningSteps', k.learning_steps, 'scheduledDays', k.scheduled_days) order by k.question)
    from practice_card k where k.person = p.id),
  'days', (select d.days from practice d where d.person = p.id),
  'flags', (select json_agg(json_build_object('id', f.id, 'question', f.question, 'text', f.text,
    'language', f.language, 'at', f.at, 'where', f.place, 'settledAt', f.settled_at, 'verdict', f.verdict,
    'note', f.note)) from flag f where f.person = p.id),
  'appeals', (select json_agg(json_build_object('id', e.id, 'attempt', e.attempt, 'question', e.question,
    'text', e.text, 'at', e.at, 'decidedAt', e.decided_at, 'decidedBy', e.decided_by, 'verdict', e.verdict,
    'remedy', e.remedy, 'reason', e.reason) order by e.at, e.id) from appeal e where e.person = p.id),
  'exemptions', (select json_agg(json_build_object('id', x.id, 'course', x.course, 'reason', x.reason, 'at', x.at,
    'by', x."by", 'from', x."from", 'until', x.until, 'ended', x.ended) order by x.at, x.id)
    from exemption x where x.person = p.id),
  'accommodation', (select json_build_object('extraTime', x.extra_time, 'reason', x.reason, 'at', x.at,
    'by', x."by") from accommodation x where x.person = p.id))`;

type Fields = Readonly<Record<string, unknown>>;

/** Without the fields that are null: in the database's JSON, those that are not there. */
export function present(fields: Fields): Fields {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null));
}
