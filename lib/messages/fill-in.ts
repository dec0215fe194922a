/** Replaces {name} by its value; a missing value shows as "—". */
export function fillIn(template: string, params: Readonly<Record<string, string | number | boolean | null>>): string {
  return template.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = params[name];
    return value === undefined || value === null ? "—" : String(value);
  });
}
