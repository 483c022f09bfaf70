// The few globals that browser, worker and Node share and that core may use.
// Core is compiled without the DOM's and Node's types, so whatever is not named here does not exist for it.
declare class URL {
  constructor(url: string, base?: string);
  readonly protocol: string;
  readonly href: string;
  static canParse(url: string, base?: string): boolean;
}
