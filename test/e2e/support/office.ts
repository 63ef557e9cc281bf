import type { APIRequest } from '@playwright/test';
import type { RunningServer } from '../server.ts';
import { done, openVisitor, type Visitor } from './visitor.ts';

export const PASSWORD = 'rise and smile at 8';

/** Somebody on the staff list, signed in. */
export interface Employee extends Visitor {
  readonly id: string;
  readonly number: string;
  readonly name: string;
}

interface Row {
  readonly department?: string;
  /** The supervisor's employee number. */
  readonly supervisor?: string;
  readonly number?: string;
}

/** An organisation on a running server, with one HR officer. */
export interface Office {
  readonly hr: Employee;
  /** Puts somebody on the staff list; they have an invitation and no password yet. */
  readonly list: (name: string, row?: Row) => Promise<{ id: string; number: string; name: string; invitation: string }>;
  /** Puts somebody on the staff list who then accepts the invitation. */
  readonly hire: (name: string, row?: Row) => Promise<Employee>;
  /** The path of somebody's open invitation. */
  readonly invitationOf: (person: string) => Promise<string>;
  readonly signIn: (number: string, password?: string) => Promise<Visitor>;
  readonly nobody: () => Promise<Visitor>;
  readonly close: () => Promise<void>;
}

export async function openOffice({ origin, setupLink }: RunningServer, request: APIRequest): Promise<Office> {
  const visitors: Visitor[] = [];
  const nobody = async () => {
    const visitor = await openVisitor(origin, request);
    visitors.push(visitor);
    return visitor;
  };
  const founder = await nobody();
  const own = { number: 'HR-1', name: 'Yu Wen' };
  const token = setupLink.split('/').at(-1)!;
  const organisation = { organisation: 'Harbour Gas', timeZone: 'Asia/Shanghai', language: 'zh-CN' };
  await done(founder.send('found', { token, ...organisation, ...own, password: PASSWORD }));
  const find = async (number: string) => {
    const listed = await (await founder.get(`/hr/people?search=${number}`)).text();
    return /\/hr\/people\/([\w-]{10,})/.exec(listed)![1]!;
  };
  const invitationOf = async (person: string) =>
    /\/invite\/[\w.-]+/.exec(await (await founder.get(`/hr/people/${person}`)).text())![0];

  let listed = 0;
  const list: Office['list'] = async (
    name,
    { department = '', supervisor = '', number = `E-${100 + ++listed}` } = {},
  ) => {
    const rows = `工号,姓名,部门,上级工号\n${number},${name},${department},${supervisor}\n`;
    await done(
      founder.send('importStaff', { file: { name: 'staff.csv', mimeType: 'text/csv', buffer: Buffer.from(rows) } }),
    );
    const id = await find(number);
    return { id, number, name, invitation: await invitationOf(id) };
  };

  return {
    hr: { ...founder, ...own, id: await find(own.number) },
    list,
    async hire(name, row) {
      const { invitation, ...person } = await list(name, row);
      const employee = await nobody();
      await done(employee.send('acceptInvitation', { token: invitation.split('/').at(-1)!, password: PASSWORD }));
      return { ...employee, ...person };
    },
    invitationOf,
    async signIn(number, password = PASSWORD) {
      const visitor = await nobody();
      await done(visitor.send('signIn', { number, password }));
      return visitor;
    },
    nobody,
    async close() {
      for (const visitor of visitors) await visitor.leave();
    },
  };
}
