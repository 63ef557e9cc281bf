declare namespace App {
  interface Locals {
    server: import('./server/needs.ts').Server;
    /** Undefined until the organisation has been founded. */
    organisation: import('./domain/organisation.ts').Organisation | undefined;
    /** Who is asking; undefined when nobody is signed in. */
    person: import('./domain/people/person.ts').Person | undefined;
    /** Whether anybody reports to them. */
    supervises: boolean;
    language: import('./domain/language.ts').Language;
    t: import('./i18n/translate.ts').Translate;
    say: import('./i18n/translate.ts').Say;
    format: import('./i18n/format.ts').Format;
    /** Whole Set-Cookie values that an action wants sent. */
    cookies?: readonly string[];
  }
}
