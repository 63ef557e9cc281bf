/** This page narrowed to a department, or to none in particular; the rest of the address stays as it is. */
export function departmentLink({ searchParams }: URL, department?: string): string {
  const query = new URLSearchParams(searchParams);
  query.delete('page');
  if (department === undefined) query.delete('department');
  else query.set('department', department);
  return `?${query}`;
}
