/** A problem that a rule found in a field of a file. Codes are permanent; texts may improve. */
export interface RuleFinding {
  code: string;
  file: string;
  /** Path of the field; `@id` stands for an item of a list, and an empty path for the file. */
  path: (string | number)[];
  /** Line in the file, for problems below the front matter. */
  line?: number;
  message: string;
  hint: string;
}

/** An entry with the fields that are valid. */
export interface RuleEntry<Data> {
  id: string;
  file: string;
  data: Partial<Data>;
}
