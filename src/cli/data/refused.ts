/** The command stops and changes nothing. `about` is what it is about: a file, a folder, a value. */
export class Refused extends Error {
  override name = 'Refused';

  constructor(zh: string, en: string, about = '', options?: ErrorOptions) {
    super(`${zh} ${en}${about && `: ${about}`}`, options);
  }
}
