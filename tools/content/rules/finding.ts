/** What a rule found, by file and field; the line is found later. Codes are permanent; texts may improve. */
export interface RuleFinding {
  code: string;
  file: string;
  /** Way to the field; `@id` is an item of a list, and an empty one the file. */
  path: (string | number)[];
  /** Line of the file, for what stands below its front matter. */
  line?: number;
  message: string;
  hint: string;
}

/** An entry as far as it could be read. */
export interface RuleEntry<Data> {
  id: string;
  file: string;
  data: Partial<Data>;
}
